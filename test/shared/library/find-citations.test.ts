import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArticleRef } from '../../../src/shared/library/article'
import { citation } from '../../../src/shared/library/citation'
import { findCitations, standingAfter } from '../../../src/shared/library/find-citations'
import { cited } from '../../support/builders'
import { shippedSurroundings } from '../../support/surroundings'

const { instruments, articles } = shippedSurroundings
const known = { instruments, articles }
const short = ({ instrument, article, paragraph, letter }: ArticleRef): string =>
  [instrument, article, paragraph, letter].filter((part) => part !== null).join(' ')
const refs = (text: string, standing: string | null = null): string[] =>
  findCitations(text, { ...known, standing }).map(({ ref }) => short(ref))

describe('forms of a citation', () => {
  test.each([
    ['Article 27 of the UNTOC is a backbone.', ['UNTOC 27']],
    ['articles 2 and 5 of the TIP protocol', ['TIP 2', 'TIP 5']],
    ['Articles 5, 6, 8 and 23 of the Convention', ['UNTOC 5', 'UNTOC 6', 'UNTOC 8', 'UNTOC 23']],
    ['arts. 16-18 UNTOC', ['UNTOC 16', 'UNTOC 17', 'UNTOC 18']],
    ['articles 12 to 14 of the Palermo Convention', ['UNTOC 12', 'UNTOC 13', 'UNTOC 14']],
    ['article 18, paragraph 3 (c), of the Convention', ['UNTOC 18 3 c']],
    ['art. 18(3)(c) of UNTOC', ['UNTOC 18 3 c']],
    ['Art. 18, paras. 3 and 13, of the Organized Crime Convention', ['UNTOC 18 3', 'UNTOC 18 13']],
    ['paragraph 3 (c) of article 32 of the Convention', ['UNTOC 32 3 c']],
    ['article 3, subparagraph (a), of the Trafficking in Persons Protocol', ['TIP 3 a']],
    ['Article 5(1)(a)(i) of the UNTOC', ['UNTOC 5 1 a']],
    ['the Firearms Protocol (art. 8)', ['FIREARMS 8']],
    ['UNTOC article 16 and article 18', ['UNTOC 16', 'UNTOC 18']],
    ['article 16 and article 18 of the Convention', ['UNTOC 16', 'UNTOC 18']],
    [
      'articles 5 and 6 of the Convention and article 3 of the Trafficking Protocol',
      ['UNTOC 5', 'UNTOC 6', 'TIP 3'],
    ],
    ['Article 9 of the Protocol against the Smuggling of Migrants by Land, Sea and Air', ['SOM 9']],
    ['l’article 18, paragraphe 3, de la Convention de Palerme', ['UNTOC 18 3']],
    [
      'los artículos 16 y 18 de la Convención contra la Delincuencia Organizada Transnacional',
      ['UNTOC 16', 'UNTOC 18'],
    ],
  ])('%s', (text, wanted) => {
    expect(refs(text)).toEqual(wanted)
  })
})

describe('what is not ours', () => {
  test.each([
    'UNCAC article 15',
    'article 15 of the United Nations Convention against Corruption',
    'article 9 of the Constitution and article 10 of the ICCPR',
    'article 3 of the Convention on the Rights of the Child',
    'article 31 of the Vienna Convention, and article 5 of that Convention',
    'Rule 42 of the Prevention of Trafficking in Persons Rules 2023',
    'The article was read by 18 States.',
    'In 12 articles 5 authors wrote about it.',
    'Article 6 of the Protocol',
    '',
  ])('%s', (text) => {
    expect(refs(text)).toEqual([])
  })

  test('an article of another treaty in the same list of articles is left out alone', () => {
    expect(refs('UNCAC article 15 and article 8 of UNTOC')).toEqual(['UNTOC 8'])
  })
})

describe('what is understood from before', () => {
  test('"the Protocol" and a bare article are those of the instrument named last', () => {
    expect(
      refs('The Firearms Protocol is young. Article 5 of the Protocol and article 7 are short.'),
    ).toEqual(['FIREARMS 5', 'FIREARMS 7'])
    expect(refs('article 6 of the Protocol', 'SOM')).toEqual(['SOM 6'])
  })

  test('"the same article", "that article" and "ibid." are the article cited last', () => {
    expect(
      refs('Article 18 of the UNTOC; the same article; paragraph 3 of that article; ibid., para. 13'),
    ).toEqual(['UNTOC 18', 'UNTOC 18', 'UNTOC 18 3', 'UNTOC 18 13'])
  })

  test('"the Convention" after another treaty is at most unsure', () => {
    const found = findCitations('UNCAC is younger. Article 12 of the Convention is older.', known)
    expect(found.map(({ ref, sure }) => [short(ref), sure])).toEqual([['UNTOC 12', 'unsure']])
  })

  test('the instrument that stands is handed from paragraph to paragraph', () => {
    expect(standingAfter('We like the Firearms Protocol.', known)).toBe('FIREARMS')
    expect(standingAfter('Nothing here.', { ...known, standing: 'SOM' })).toBe('SOM')
    expect(standingAfter('Nothing here.', known)).toBeNull()
  })
})

test('named beside it a citation is sure, understood it is likely, of no such article it is unsure', () => {
  const sure = (text: string): string[] => findCitations(text, known).map((one) => one.sure)
  expect(sure('article 18 of the UNTOC')).toEqual(['sure'])
  expect(sure('UNTOC is old. See article 18.')).toEqual(['likely'])
  expect(sure('article 45 of the UNTOC')).toEqual(['unsure'])
  expect(sure('article 21 of the TIP Protocol')).toEqual(['unsure'])
  expect(sure('See article 18.')).toEqual(['unsure'])
})

test('a law that was added is cited by its title', () => {
  const law = {
    id: 'LAW-1',
    title: 'Example Witness Act 2018',
    shortTitle: 'Witness Act',
    citedAs: 'the Witness Act',
  }
  const withLaw = { instruments: [...instruments, law], articles: { ...articles, 'LAW-1': 12 } }
  expect(findCitations('article 4 of the Witness Act', withLaw).map(({ ref }) => short(ref))).toEqual([
    'LAW-1 4',
  ])
})

test('the words of a citation are those that stand at its place', () => {
  const text = 'First, articles 2 and 5 of the TIP Protocol; then art. 18 (3) of the Convention.'
  for (const { words, from, to } of findCitations(text, known)) expect(text.slice(from, to)).toBe(words)
})

test('every citation that Rostrum writes is found again', () => {
  const ref = fc.record({
    instrument: fc.constantFrom(...cited.map(({ id }) => id)),
    article: fc.integer({ min: 1, max: 20 }),
    paragraph: fc.option(fc.integer({ min: 1, max: 30 })),
    letter: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'k')),
  })
  fc.assert(
    fc.property(ref, (one) => {
      const text = `We point to ${citation(one, cited)}.`
      expect(findCitations(text, known).map((found) => found.ref)).toEqual([one])
    }),
  )
})

test('no text makes it throw, and what is found lies inside the text', () => {
  const bit = fc.constantFrom(
    'article ',
    '18',
    ', ',
    '(3)',
    '(c)',
    ' and ',
    ' of the Convention',
    ' UNCAC',
    '-',
    'ibid. ',
    'المادة',
    'arts. ',
  )
  fc.assert(
    fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
      const text = bits.join('')
      for (const { from, to, words } of findCitations(text, known)) expect(text.slice(from, to)).toBe(words)
    }),
  )
})
