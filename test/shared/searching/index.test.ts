import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findIn } from '../../../src/shared/searching/find'
import { IndexParts } from '../../../src/shared/searching/index-parts'
import { makeSegment } from '../../../src/shared/searching/segment'
import { readSegment, storeSegment } from '../../../src/shared/searching/stored-segment'
import { aText, someQuery, someTexts } from '../../support/searchables'

const indexOf = (texts: Parameters<IndexParts['add']>[0]): IndexParts => {
  const index = new IndexParts()
  index.add(texts)
  return index
}
const idsOf = (index: IndexParts, query: string, more = {}): string[] =>
  findIn(index, { query, ...more }).hits.map(({ id }) => id)
const foundIn = (index: IndexParts, query: string) => {
  const { hits, total, facets, words } = findIn(index, { query, limit: 100 })
  return { ids: hits.map(({ key }) => key).sort(), total, topics: facets.topic, words }
}

test('a stored segment finds the same as the one it was made of', () => {
  fc.assert(
    fc.property(someTexts, someQuery, (texts, query) => {
      const segment = makeSegment(texts)
      const read = readSegment(storeSegment(segment))
      if (!read) throw new Error('not read')
      expect(read).toEqual(segment)
      const [one, other] = [new IndexParts(), new IndexParts()]
      one.take([segment])
      other.take([read])
      expect(findIn(other, { query })).toEqual(findIn(one, { query }))
    }),
    { numRuns: 60 },
  )
})

test('a stored segment with any byte changed, or cut short, is not read', () => {
  const bytes = storeSegment(makeSegment([aText('one', 'Every witness counts.')]))
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const spoilt = bytes.slice()
      spoilt[at] = (spoilt[at] ?? 0) ^ change
      expect(readSegment(spoilt)).toBeNull()
    }),
  )
  expect(readSegment(bytes.slice(0, bytes.length - 8))).toBeNull()
  expect(readSegment(new Uint8Array(0))).toBeNull()
})

test('texts that come one by one, are replaced and taken out are found as if the index were made anew', () => {
  fc.assert(
    fc.property(someTexts, fc.array(fc.integer({ min: 0, max: 30 })), someQuery, (texts, gone, query) => {
      const grown = new IndexParts()
      for (const text of texts) {
        grown.add([text])
        grown.settle()
      }
      const dead = new Set(gone.map((id) => `statement:t${id}`))
      grown.remove([...dead])
      const newest = [...new Map(texts.map((text) => [text.searchable.key, text])).values()]
      const anew = indexOf(newest.filter(({ searchable }) => !dead.has(searchable.key)))
      expect(foundIn(grown, query)).toEqual(foundIn(anew, query))
      grown.join()
      expect(foundIn(grown, query)).toEqual(foundIn(anew, query))
      expect(grown.size).toBe(grown.living)
    }),
    { numRuns: 80 },
  )
})

test('there are never many parts, however many changes', () => {
  const index = new IndexParts()
  for (let number = 0; number < 200; number += 1) {
    index.add([aText(`t${number % 50}`, `Change ${number}`)])
    index.settle()
  }
  expect(index.parts.length).toBeLessThan(12)
  expect(index.living).toBe(50)
})

const library = indexOf([
  aText('mla', 'States answer MLA requests in time.'),
  aText('long', 'Mutual legal assistance is slow. The authorities of the requesting State wait.'),
  aText('train', 'We trained judges and prosecutors on joint investigations.', {
    facets: { kind: ['statement'], topic: ['ic'], year: ['2023'] },
    day: '2023-09-13',
  }),
  aText('joint', 'An investigation was joint.', { facets: { kind: ['statement'], topic: ['tip'] } }),
  aText('organise', 'Organised groups, criminalisation and confiscation.'),
  aText('fr', 'Les témoins sont menacés.'),
])

test('forms of a word are found, in quotes only the words as they are typed', () => {
  expect(idsOf(library, 'training judge')).toEqual(['train'])
  expect(idsOf(library, 'investigations').sort()).toEqual(['joint', 'train'])
  expect(idsOf(library, '"joint investigations"')).toEqual(['train'])
  expect(idsOf(library, '"joint investigation" x')).toEqual([])
  expect(idsOf(library, '"judge"')).toEqual([])
})

test('a phrase is found while it is typed, but not across the end of a paragraph', () => {
  expect(idsOf(library, '"joint inves')).toEqual(['train'])
  expect(
    idsOf(indexOf([aText('two', 'It was joint.\nInvestigations follow.')]), '"joint investigations"'),
  ).toEqual([])
})

test('an acronym and its long form find each other', () => {
  expect(idsOf(library, 'MLA').sort()).toEqual(['long', 'mla'])
  expect(idsOf(library, 'mutual legal assistance').sort()).toEqual(['long', 'mla'])
})

test('AND, OR, NOT, minus and brackets are read as they are meant', () => {
  expect(idsOf(library, 'judges OR témoins').sort()).toEqual(['fr', 'train'])
  expect(idsOf(library, 'joint NOT judges')).toEqual(['joint'])
  expect(idsOf(library, 'joint -judges')).toEqual(['joint'])
  expect(idsOf(library, '(judges OR witnesses) AND joint')).toEqual(['train'])
  expect(idsOf(library, 'requests or nothing')).toEqual([])
})

test('a typing error is mended and said, and only where nothing else is found', () => {
  expect(findIn(library, { query: 'Confiscaton ' })).toMatchObject({ corrected: 'confiscation ', total: 1 })
  expect(findIn(library, { query: 'autohrities' })).toMatchObject({ corrected: 'authorities', total: 1 })
  expect(findIn(library, { query: 'confiscation' }).corrected).toBeNull()
  expect(findIn(library, { query: 'xylophonist' })).toMatchObject({ corrected: null, total: 0 })
})

test('small words need not be met beside others, alone they must', () => {
  expect(idsOf(library, 'the judges of')).toEqual(['train'])
  expect(idsOf(library, 'the ')).toEqual(['long'])
})

test('filters narrow, and their counts say what another value would give', () => {
  const found = findIn(library, { query: 'joint', filters: { topic: 'ic' } })
  expect(found.hits.map(({ id }) => id)).toEqual(['train'])
  expect(found.facets.topic).toEqual([
    { value: 'ic', count: 1 },
    { value: 'tip', count: 1 },
  ])
  expect(found.facets.year).toEqual([{ value: '2023', count: 1 }])
  expect(idsOf(library, 'topic:tip')).toEqual(['joint'])
  expect(idsOf(library, 'joint year:2023')).toEqual(['train'])
  expect(idsOf(library, 'joint', { kinds: ['phrase'] })).toEqual([])
})

test('pages of hits follow each other, and none is shown twice', () => {
  const many = indexOf(
    Array.from({ length: 90 }, (_, number) => aText(`t${number}`, `Border ${'x '.repeat(number)}`)),
  )
  const all = idsOf(many, 'border', { limit: 90 })
  const pages = [0, 30, 60].flatMap((offset) => idsOf(many, 'border', { limit: 30, offset }))
  expect(pages).toEqual(all)
  expect(new Set(pages).size).toBe(90)
})

test.each([
  '(((',
  '***',
  '"',
  '\\',
  '\u0000',
  'kind:',
  'NOT',
  'OR OR',
  'a AND (b OR',
  ') x (',
  '-',
  'constructor __proto__ toString',
  '😀',
  '\ud800',
  `${'('.repeat(500)}x`,
  'x'.repeat(1_000_000),
  'x '.repeat(100_000),
])('the hostile query %# is answered', (query) => {
  expect(Array.isArray(findIn(library, { query }).hits)).toBe(true)
})

test('nothing is found twice, and no query throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), someQuery), (query) => {
      const ids = idsOf(library, query)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

test('an empty index, and empty texts, find nothing and fail at nothing', () => {
  expect(findIn(new IndexParts(), { query: 'x' })).toMatchObject({ total: 0, hits: [] })
  expect(idsOf(indexOf([aText('empty', '', { title: '' })]), 'x')).toEqual([])
  expect(idsOf(indexOf([aText('empty', '', { title: '' })]), '')).toEqual(['empty'])
})
