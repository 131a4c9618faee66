import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import articles from '../../../resources/articles.json'
import { citation, readCitation, shortCitation } from '../../../src/shared/library/citation'
import { aRef, cited } from '../../support/builders'

const allRefs = articles.flatMap(({ instrument, number, skeleton }) => [
  aRef(instrument, number),
  ...skeleton.flatMap((paragraph) => [
    ...(paragraph.number === null ? [] : [aRef(instrument, number, paragraph.number)]),
    ...paragraph.letters.map((letter) => aRef(instrument, number, paragraph.number, letter)),
  ]),
])

test.each([
  [aRef('UNTOC', 27), 'article 27 of the Convention', 'UNTOC art. 27'],
  [aRef('UNTOC', 18, 15), 'article 18, paragraph 15, of the Convention', 'UNTOC art. 18 (15)'],
  [aRef('UNTOC', 32, 3, 'c'), 'article 32, paragraph 3 (c), of the Convention', 'UNTOC art. 32 (3) (c)'],
  [aRef('UNTOC', 2, null, 'a'), 'article 2, subparagraph (a), of the Convention', 'UNTOC art. 2 (a)'],
  [aRef('TIP', 6), 'article 6 of the Trafficking in Persons Protocol', 'TIP art. 6'],
  [
    aRef('FIREARMS', 8, 1, 'b'),
    'article 8, paragraph 1 (b), of the Firearms Protocol',
    'FIREARMS art. 8 (1) (b)',
  ],
])('a place is cited as United Nations documents do', (ref, long, short) => {
  expect([citation(ref, cited), shortCitation(ref)]).toEqual([long, short])
})

test('every place of every instrument is read back from its citation', () => {
  expect(allRefs.length).toBeGreaterThan(500)
  expect(allRefs.map((ref) => readCitation(citation(ref, cited), cited))).toEqual(allRefs)
  expect(new Set(allRefs.map((ref) => citation(ref, cited))).size).toBe(allRefs.length)
  expect(new Set(allRefs.map(shortCitation)).size).toBe(allRefs.length)
})

test('any place that could be is read back from its citation', () => {
  const refs = fc.record({
    instrument: fc.constantFrom('UNTOC', 'TIP', 'SOM', 'FIREARMS'),
    article: fc.integer({ min: 1, max: 999 }),
    paragraph: fc.option(fc.integer({ min: 1, max: 999 })),
    letter: fc.option(fc.stringMatching(/^[a-z]{1,4}$/)),
  })
  fc.assert(
    fc.property(refs, (ref) => {
      expect(readCitation(citation(ref, cited), cited)).toEqual(ref)
    }),
  )
})

test('an instrument that is not known is cited by its id', () => {
  expect(citation(aRef('UNCAC', 5), cited)).toBe('article 5 of UNCAC')
})

test.each([
  '',
  'article 18',
  'Article 18 of the Convention',
  'art. 18 of the Convention',
  'article 18 of the Treaty',
  'article 18, paragraph 15 of the Convention',
  'article 18, (c), of the Convention',
  'see article 18 of the Convention',
  'article 18 of the Convention.',
])('%j is not what a citation looks like', (text) => {
  expect(readCitation(text, cited)).toBeNull()
})

test('reading a citation never throws', () => {
  fc.assert(fc.property(fc.string(), (text) => readCitation(text, cited) === null))
})
