import { firstDay } from './empty-database'
import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import { deliverDraft, newDraft, saveBody } from '../../../src/renderer/data/drafts'
import { keepPhrase, keepRecommendation, revisePhrase } from '../../../src/renderer/data/library'
import { openLibrary } from '../../../src/renderer/data/opening'
import { buildIndex, readIndex, type SearchIndex } from '../../../src/renderer/data/search-index'
import type { Instrument } from '../../../src/shared/library/instrument'
import {
  searchableArticle,
  searchablePhrase,
  searchableRecommendation,
} from '../../../src/shared/searching/searchable'
import * as arbitraries from '../../support/arbitraries'
import {
  aManuscript,
  anArticle,
  anInstrument,
  aPhrase,
  aRecommendation,
  freshPhrase,
  freshRecommendation,
  noon,
} from '../../support/builders'

let library: SearchIndex
beforeAll(async () => {
  await firstDay()
  await openLibrary()
  library = await readIndex()
})

const keys = (index: SearchIndex, query: string): string[] => index.find(query).map(({ key }) => key)
const small = buildIndex([
  searchableRecommendation(aRecommendation()),
  searchableRecommendation(
    aRecommendation(
      {
        title: 'Criminalize obstruction',
        wording: 'States should organize.',
        spoken: '',
        reference: 'R-015',
      },
      'ize',
    ),
  ),
  searchableRecommendation(
    aRecommendation(
      { title: 'Answer MLA requests', wording: 'Answer in time.', spoken: '', reference: 'R-016' },
      'mla',
    ),
  ),
  searchableArticle(anArticle(), anInstrument()),
  searchablePhrase(aPhrase({ text: 'Nous remercions l’État hôte.', title: 'Thanks in French' })),
])

test('the whole shipped library is indexed', async () => {
  const counts = await Promise.all(
    [database.recommendations, database.articles, database.phrases].map((table) => table.count()),
  )
  expect(library.size).toBe(counts.reduce((sum, count) => sum + count))
  expect(library.size).toBeGreaterThan(107 + 100 + 40)
})

test('an article is found by its number, the Convention first', () => {
  const found = library.find('art. 18')
  expect(found[0]?.id).toBe('UNTOC-18')
  expect(
    found
      .slice(1, 4)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['FIREARMS-18', 'SOM-18', 'TIP-18'])
  expect(found[0]?.place).toEqual({ instrument: null, article: 18, paragraph: null, letter: null })
})

test('a place of one instrument is found alone, with paragraph and letter', () => {
  const [first, ...others] = library.find('tip 6 (3) (c)').filter(({ place }) => place !== null)
  expect(first).toMatchObject({
    id: 'TIP-6',
    place: { instrument: 'TIP', article: 6, paragraph: 3, letter: 'c' },
  })
  expect(others).toEqual([])
})

test('every article of the shipped library is found by its own citation', async () => {
  const instruments = new Map(
    (await database.instruments.toArray()).map((each: Instrument) => [each.id, each.citedAs]),
  )
  for (const { id, instrument, number } of await database.articles.toArray()) {
    expect(library.find(`article ${number} of ${instruments.get(instrument)}`)[0]?.id).toBe(id)
    expect(library.find(`${instrument} ${number}`)[0]?.id).toBe(id)
  }
})

test('every recommendation is found first by its reference, and by its title among the first', async () => {
  for (const { id, reference, title } of await database.recommendations.toArray()) {
    expect(library.find(reference, ['recommendation'])[0]?.id, reference).toBe(id)
    expect(
      library
        .find(title, ['recommendation'])
        .slice(0, 3)
        .map((hit) => hit.id),
      title,
    ).toContain(id)
  }
})

test('an acronym finds its long form, and the long form the acronym', () => {
  expect(keys(library, 'MLA')).toContain('article:UNTOC-18')
  expect(keys(small, 'mla')).toEqual(expect.arrayContaining(['recommendation:mla', 'article:UNTOC-18']))
  expect(keys(small, 'mutual legal assistance')).toEqual(
    expect.arrayContaining(['recommendation:mla', 'article:UNTOC-18']),
  )
})

test('the beginning of a word is enough', () => {
  expect(keys(small, 'crimin')).toEqual(['recommendation:ize'])
  expect(keys(library, 'mutu leg')).toContain('article:UNTOC-18')
})

test('each beginning of a word that is being typed finds it, in both spellings', () => {
  for (const word of ['criminalise', 'criminalize'])
    for (let length = 3; length <= word.length; length += 1)
      expect(keys(small, word.slice(0, length)), word.slice(0, length)).toContain('recommendation:ize')
})

test('a typing error is forgiven', () => {
  expect(keys(small, 'authorites')).toContain('recommendation:recommendation-1')
  expect(keys(library, 'traficking').length).toBeGreaterThan(5)
  expect(keys(library, 'confiscaton').length).toBeGreaterThan(0)
})

test('diacritics, case and typographic quotes make no difference', () => {
  for (const query of ['etat hote', 'ÉTAT', 'l’état', "l'État"])
    expect(keys(small, query), query).toContain('phrase:phrase-1')
})

test('every word of a query must be met', () => {
  expect(keys(small, 'central authorities')).toEqual(['recommendation:recommendation-1'])
  expect(keys(small, 'central zebra')).toEqual([])
})

test('an empty query lists everything, and kinds narrow it', () => {
  expect(small.find('  ')).toHaveLength(small.size)
  expect(small.find('', ['phrase']).map(({ kind }) => kind)).toEqual(['phrase'])
  expect(library.find('assistance', ['article']).every(({ kind }) => kind === 'article')).toBe(true)
  expect(library.find('art. 18', ['recommendation']).every(({ kind }) => kind === 'recommendation')).toBe(
    true,
  )
})

test.each([
  '(((',
  '***',
  '"',
  '\\',
  '\u0000',
  '!?',
  '....',
  '[a-z]+',
  'constructor',
  '__proto__',
  'toString valueOf',
  '😀',
  '\ud800',
])('the hostile query %j ends', (query) => {
  expect(Array.isArray(library.find(query))).toBe(true)
})

test('searching never throws and never shows a record twice', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraries.text, fc.string({ unit: 'binary' })), (query) => {
      const found = keys(small, query)
      expect(new Set(found).size).toBe(found.length)
    }),
  )
})

test('own and delivered words are found, retired ones are not', async () => {
  await keepRecommendation(
    freshRecommendation({ title: 'Protect xylophonists', wording: 'States should.', spoken: '' }),
  )
  const phrase = await keepPhrase(freshPhrase({ text: 'We thank the xylophonists.' }))
  const draft = await newDraft({
    kind: 'oral-statement',
    dialogue: null,
    title: 'Constructive Dialogue on Firearms',
    day: null,
    speaker: null,
    language: 'en-GB',
  })
  await saveBody(draft.id, 1, aManuscript('Every xylophonist deserves protection.'), { words: 4, seconds: 2 })
  expect((await readIndex()).find('xylophonist')).toHaveLength(2)
  await deliverDraft(draft.id, { day: null, speaker: '', topics: [] })
  await revisePhrase(phrase, { retired: noon })
  expect(
    (await readIndex())
      .find('xylophonist')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['recommendation', 'statement'])
})

test('a statement whose words cannot be read is still found by its title', async () => {
  const [statement] = await database.statements.toArray()
  await database.bodies.put({ id: statement?.id ?? '', rev: 1, manuscript: { version: 99 } })
  expect((await readIndex()).find('Dialogue on Firearms', ['statement']).map(({ id }) => id)).toEqual([
    statement?.id,
  ])
})
