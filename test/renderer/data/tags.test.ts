import { firstDay } from './empty-database'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import {
  collectRecord,
  keepCollection,
  keepSavedSearch,
  keepTag,
  mergeTags,
  moveInCollection,
  reviseCollection,
  reviseSavedSearch,
  reviseTag,
  tagRecord,
} from '../../../src/renderer/data/tags'
import type { Outcome } from '../../../src/shared/basics/outcome'
import { now } from '../../../src/renderer/data/clock'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

const given = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const tag = async (name: string, ...on: readonly string[]) => {
  const made = given(await keepTag(name))
  for (const key of on) await tagRecord(key, made, true)
  return made
}
const worn = async (id: string): Promise<readonly string[] | undefined> => (await database.tags.get(id))?.on

test('a tag is kept once: its name in other letters or with more blanks is the same tag', async () => {
  const first = await tag('Victims')
  expect(given(await keepTag('  victims '))).toEqual(first)
  expect(given(await keepTag('Víctims'))).toEqual(first)
  expect(await keepTag('   ')).toEqual({ ok: false, reason: 'no-name' })
  expect(await database.tags.count()).toBe(1)
})

test('a tag that was put away leaves its name free', async () => {
  const first = await tag('Victims')
  await reviseTag(first, { retired: now() })
  expect(given(await keepTag('Victims')).id).not.toBe(first.id)
})

test('a tag is put on a record once and taken off again', async () => {
  const made = await tag('Victims', 'statement:a', 'statement:a', 'phrase:b')
  expect(await worn(made.id)).toEqual(['statement:a', 'phrase:b'])
  await tagRecord('statement:a', made, false)
  expect(await worn(made.id)).toEqual(['phrase:b'])
})

test('two records that are tagged at once both wear the tag', async () => {
  const made = await tag('Victims')
  await Promise.all(['statement:a', 'statement:b'].map((key) => tagRecord(key, made, true)))
  expect(await worn(made.id)).toEqual(['statement:a', 'statement:b'])
})

test('renaming is one change, and a name that another tag has is refused', async () => {
  const victims = await tag('Victims', 'statement:a')
  await tag('Witnesses')
  expect(given(await reviseTag(victims, { name: ' Survivors ', colour: 'teal' }))).toMatchObject({
    name: 'Survivors',
    colour: 'teal',
    on: ['statement:a'],
  })
  expect(await reviseTag(victims, { name: 'witnesses' })).toEqual({ ok: false, reason: 'taken' })
  expect(await reviseTag(victims, { name: ' ' })).toEqual({ ok: false, reason: 'no-name' })
  expect(given(await reviseTag(victims, { name: 'survivors' })).name).toBe('survivors')
  expect(await reviseTag({ id: 'nobody' }, { name: 'New' })).toEqual({ ok: false, reason: 'gone' })
})

test('merging two tags joins what they stand on and puts the first away', async () => {
  const from = await tag('Victim', 'statement:a', 'statement:b')
  const into = await tag('Victims', 'statement:b', 'phrase:c')
  const merged = given(await mergeTags(from, into))
  expect(merged.into.on).toEqual(['statement:b', 'phrase:c', 'statement:a'])
  expect((await database.tags.get(from.id))?.retired).not.toBeNull()
})

test('a saved search for a merged tag finds by the tag that stays', async () => {
  const [from, into] = [await tag('Victim'), await tag('Victims')]
  const search = given(
    await keepSavedSearch({ name: 'Mine', query: 'law', filters: { tag: from.id, year: '2023' } }),
  )
  const merged = given(await mergeTags(from, into))
  expect((await database.savedSearches.get(search.id))?.filters).toEqual({ tag: into.id, year: '2023' })
  await merged.undo()
  expect((await database.savedSearches.get(search.id))?.filters).toEqual({ tag: from.id, year: '2023' })
})

test('a tag is not merged into itself or into one that is gone', async () => {
  const only = await tag('Victims', 'statement:a')
  expect(await mergeTags(only, only)).toEqual({ ok: false, reason: 'gone' })
  expect(await mergeTags(only, { id: 'nobody' })).toEqual({ ok: false, reason: 'gone' })
  expect((await database.tags.get(only.id))?.retired).toBeNull()
})

test('a merge that is undone leaves both tags as they were', async () => {
  const key = fc.constantFrom('statement:a', 'statement:b', 'phrase:c', 'draft:d', 'article:UNTOC-18')
  const keys = fc.uniqueArray(key)
  await fc.assert(
    fc.asyncProperty(keys, keys, async (one, other) => {
      await database.tags.clear()
      const [from, into] = [await tag('One', ...one), await tag('Other', ...other)]
      const merged = given(await mergeTags(from, into))
      expect(new Set(merged.into.on)).toEqual(new Set([...one, ...other]))
      await merged.undo()
      expect(await database.tags.get(from.id)).toMatchObject({ on: one, retired: null })
      expect(await database.tags.get(into.id)).toMatchObject({ on: other, retired: null })
    }),
    { numRuns: 40 },
  )
})

test('a collection keeps its records in the order in which they were laid, and one lies in many', async () => {
  const [first, second] = [given(await keepCollection('Vienna 2027')), given(await keepCollection('Best'))]
  for (const key of ['statement:a', 'phrase:b', 'article:UNTOC-18']) await collectRecord(key, first, true)
  await collectRecord('statement:a', second, true)
  expect((await database.collections.get(first.id))?.holds).toEqual([
    'statement:a',
    'phrase:b',
    'article:UNTOC-18',
  ])
  expect((await database.collections.get(second.id))?.holds).toEqual(['statement:a'])
})

test('a record moves past its neighbour that can be seen, and hidden ones keep their places', async () => {
  const collection = given(await keepCollection('Vienna 2027'))
  for (const key of ['draft:a', 'draft:hidden', 'draft:b']) await collectRecord(key, collection, true)
  const seen = ['draft:a', 'draft:b']
  const holds = async () => (await database.collections.get(collection.id))?.holds
  await moveInCollection('draft:b', collection, -1, seen)
  expect(await holds()).toEqual(['draft:b', 'draft:hidden', 'draft:a'])
  await moveInCollection('draft:b', collection, -1, ['draft:b', 'draft:a'])
  expect(await holds()).toEqual(['draft:b', 'draft:hidden', 'draft:a'])
  await moveInCollection('draft:b', collection, 1, ['draft:b', 'draft:a'])
  expect(await holds()).toEqual(['draft:a', 'draft:hidden', 'draft:b'])
})

test('what is moved down and up again stands where it stood', async () => {
  const keys = fc.uniqueArray(
    fc.integer({ min: 0, max: 30 }).map((n) => `draft:${n}`),
    { minLength: 2, maxLength: 8 },
  )
  await fc.assert(
    fc.asyncProperty(keys, fc.nat(), async (all, at) => {
      await database.collections.clear()
      const collection = given(await keepCollection('Any'))
      for (const key of all) await collectRecord(key, collection, true)
      const index = at % (all.length - 1)
      const key = all[index] ?? ''
      const down = given(await moveInCollection(key, collection, 1, all)).holds
      expect(down.indexOf(key)).toBe(index + 1)
      expect(given(await moveInCollection(key, collection, -1, down)).holds).toEqual(all)
    }),
    { numRuns: 30 },
  )
})

test('a collection is renamed and gets a note', async () => {
  const collection = given(await keepCollection('Vienna'))
  expect(
    given(await reviseCollection(collection, { name: 'Vienna 2027', note: 'For the side event' })),
  ).toMatchObject({ name: 'Vienna 2027', note: 'For the side event', rev: 2 })
})

test('a saved search is never replaced by another of its name', async () => {
  const kept = given(
    await keepSavedSearch({ name: 'Asset recovery', query: 'assets', filters: { year: '2023' } }),
  )
  expect(await keepSavedSearch({ name: 'asset recovery', query: 'other', filters: {} })).toEqual({
    ok: false,
    reason: 'taken',
  })
  expect(await database.savedSearches.get(kept.id)).toMatchObject({
    query: 'assets',
    filters: { year: '2023' },
  })
  expect(given(await reviseSavedSearch(kept, { name: 'Assets' })).name).toBe('Assets')
})
