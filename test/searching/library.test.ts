import { firstDay } from '../renderer/data/empty-database'
import { beforeAll, expect, test } from 'vitest'
import { database } from '../../src/renderer/data/database'
import { openLibrary } from '../../src/renderer/data/opening'
import { readIndexed, readStamps, searchedKinds } from '../../src/renderer/data/search-library'
import { findIn } from '../../src/shared/searching/find'
import { IndexParts } from '../../src/shared/searching/index-parts'

const library = new IndexParts()
beforeAll(async () => {
  await firstDay()
  await openLibrary()
  for (const kind of searchedKinds) {
    const ids = [...(await readStamps(database, kind)).keys()]
    library.add((await readIndexed(database, kind, ids)).map(({ stamped }) => stamped))
  }
})
const find = (query: string, more = {}) => findIn(library, { query, ...more }).hits

test('an article is found by its number, the Convention first, then the Protocols, then what cites it', () => {
  const found = find('art. 18')
  expect(found[0]).toMatchObject({
    id: 'UNTOC-18',
    place: { instrument: null, article: 18, paragraph: null, letter: null },
  })
  const next = found.slice(1, 4).map(({ id }) => id)
  expect(next.toSorted()).toEqual(['FIREARMS-18', 'SOM-18', 'TIP-18'])
  expect(found.slice(4).map(({ id }) => id)).toContain('shipped-R-089')
})

test('a place of one instrument is found alone, with paragraph and letter', () => {
  const [first, ...others] = find('tip 6 (3) (c)').filter(({ place }) => place !== null)
  expect(first).toMatchObject({
    id: 'TIP-6',
    place: { instrument: 'TIP', article: 6, paragraph: 3, letter: 'c' },
  })
  expect(others).toEqual([])
})

test('every article is found first by its own citation', async () => {
  const instruments = new Map((await database.instruments.toArray()).map(({ id, citedAs }) => [id, citedAs]))
  for (const { id, instrument, number } of await database.articles.toArray()) {
    expect(find(`article ${number} of ${instruments.get(instrument)}`)[0]?.id).toBe(id)
    expect(find(`${instrument} ${number}`)[0]?.id).toBe(id)
  }
})

test('every recommendation is found first by its reference and by its title', async () => {
  for (const { id, reference, title } of await database.recommendations.toArray()) {
    expect(find(reference)[0]?.id, reference).toBe(id)
    expect(find(title, { kinds: ['recommendation'] })[0]?.id, title).toBe(id)
  }
})

test('each beginning of a word that is being typed finds it, in both spellings', () => {
  for (const word of ['criminalisation', 'criminalization'])
    for (let length = 3; length <= word.length; length += 1)
      expect(
        find(word.slice(0, length), { limit: 200 }).map(({ id }) => id),
        word.slice(0, length),
      ).toContain('UNTOC-5')
})

test('beginnings of several words are enough', () => {
  expect(find('mutu leg assi')[0]?.id).toBe('UNTOC-18')
})
