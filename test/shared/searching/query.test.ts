import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import articles from '../../../resources/articles.json'
import { citation, shortCitation } from '../../../src/shared/library/citation'
import { highlight, readPlace } from '../../../src/shared/searching/query'
import * as arbitraries from '../../support/arbitraries'
import { aRef, cited } from '../../support/builders'

const place = (
  instrument: string | null,
  article: number,
  paragraph: number | null = null,
  letter: string | null = null,
) => ({
  instrument,
  article,
  paragraph,
  letter,
})

test.each([
  ['art. 18', place(null, 18)],
  ['art 18', place(null, 18)],
  ['Art.18', place(null, 18)],
  ['article 18', place(null, 18)],
  ['Articles 18', place(null, 18)],
  ['Article 18 para 15', place(null, 18, 15)],
  ['article 18, para. 15', place(null, 18, 15)],
  ['article 18 paragraph 15', place(null, 18, 15)],
  ['article 18(15)', place(null, 18, 15)],
  ['article 18.15', place(null, 18, 15)],
  ['untoc 18(15)', place('UNTOC', 18, 15)],
  ['UNTOC 18', place('UNTOC', 18)],
  ['palermo 5', place('UNTOC', 5)],
  ['tip 6 (3) (c)', place('TIP', 6, 3, 'c')],
  ['TIP art. 6 (3) (c)', place('TIP', 6, 3, 'c')],
  ['som 3(a)', place('SOM', 3, null, 'a')],
  ['firearms art. 8 (1) (b)', place('FIREARMS', 8, 1, 'b')],
  ['article 32, paragraph 3 (c), of the Convention', place('UNTOC', 32, 3, 'c')],
  ['article 2, subparagraph (a), of the Convention', place('UNTOC', 2, null, 'a')],
  ['Article 7 of the Firearms Protocol', place('FIREARMS', 7)],
  ['  article 18  ', place(null, 18)],
])('%j names a place', (query, meant) => {
  expect(readPlace(query)).toEqual(meant)
})

test.each([
  '',
  '18',
  '18 (15)',
  'article',
  'art',
  'convention',
  'trafficking',
  'artefact 18',
  '2000',
  'party 18',
  'article eighteen',
])('%j names none', (query) => {
  expect(readPlace(query)).toBeNull()
})

test('every citation that Rostrum writes is found again by its own words', () => {
  const refs = articles.flatMap(({ instrument, number, skeleton }) =>
    skeleton.flatMap((paragraph) => [
      aRef(instrument, number, paragraph.number),
      ...paragraph.letters.map((letter) => aRef(instrument, number, paragraph.number, letter)),
    ]),
  )
  for (const ref of refs) {
    expect(readPlace(citation(ref, cited)), citation(ref, cited)).toEqual(ref)
    expect(readPlace(shortCitation(ref)), shortCitation(ref)).toEqual(ref)
  }
})

test('reading a place never throws and never gives a number that is none', () => {
  const near = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'art. ',
          'article ',
          'para ',
          '(',
          ')',
          '18',
          '3',
          'c',
          ' of the ',
          'TIP',
          ',',
          'constructor',
        ),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(near, (query) => {
      const found = readPlace(query)
      expect(found === null || (Number.isInteger(found.article) && found.article < 1000)).toBe(true)
    }),
  )
})

test('a very long query ends', () => {
  expect(readPlace(`article ${'('.repeat(50_000)}`)).toBeNull()
  expect(readPlace(`article ${' 1'.repeat(20_000)} x y`)).toBeNull()
})

test('the words of a query are marked where they begin a word', () => {
  expect(highlight('Éléments of evidence, not self-evident', ['evid', 'element'])).toEqual([
    { text: 'Éléments', hit: true },
    { text: ' of ', hit: false },
    { text: 'evidence', hit: true },
    { text: ', not self-', hit: false },
    { text: 'evident', hit: true },
  ])
  expect(highlight('evidence', [])).toEqual([{ text: 'evidence', hit: false }])
  expect(highlight('evidence', ['e', '--', '.*'])).toEqual([{ text: 'evidence', hit: false }])
})

test('a word of the other spelling is marked too', () => {
  const hits = (text: string, word: string) =>
    highlight(text, [word])
      .filter(({ hit }) => hit)
      .map((piece) => piece.text)
  expect(hits('Organised and organized crime', 'organiz')).toEqual(['Organised', 'organized'])
  expect(hits('An organisation', 'organiz')).toEqual(['organisation'])
})

test('whatever is marked, the pieces are the text', () => {
  const words = fc.array(fc.oneof(arbitraries.text, fc.string({ unit: 'binary' })), { maxLength: 5 })
  fc.assert(
    fc.property(arbitraries.text, words, (text, wanted) => {
      expect(
        highlight(text, wanted)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
      const own = text.split(/\s+/)
      expect(
        highlight(text, own)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
