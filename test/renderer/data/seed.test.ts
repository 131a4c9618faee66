import { everything, firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { countRecords, database, schemaNumber } from '../../../src/renderer/data/database'
import { plantLibrary, readShipped } from '../../../src/renderer/data/seed'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

test('the shipped library is planted whole, with the number of its schema', async () => {
  const shipped = await readShipped()
  await plantLibrary(database, shipped)
  const counts = Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.count()] as const)),
  )
  expect(counts).toMatchObject({
    topics: shipped.topics.length,
    instruments: 4,
    dialogues: shipped.dialogues.length,
    articles: 107,
    recommendations: shipped.recommendations.length,
    phrases: shipped.phrases.length,
    organizations: 0,
    people: 0,
    drafts: 0,
    statements: 0,
    meta: 1,
  })
  expect(await database.meta.get('schema')).toEqual({ key: 'schema', value: schemaNumber })
})

test('what is planted is marked as shipped, in its first edition, and found by its own id', async () => {
  const shipped = await readShipped()
  await plantLibrary(database, shipped)
  const first = shipped.recommendations[0]
  expect(await database.recommendations.get(`shipped-${first?.reference}`)).toMatchObject({
    ...first,
    edition: 1,
    shipped: true,
    rev: 1,
  })
  expect(await database.articles.get('UNTOC-18')).toMatchObject({ number: 18, note: '', retired: null })
  expect((await database.dialogues.toArray()).every((dialogue) => dialogue.shipped)).toBe(true)
  expect((await database.phrases.toArray()).every((phrase) => phrase.shipped && phrase.edition === 1)).toBe(
    true,
  )
})

test('planting twice plants nothing twice and changes nothing', async () => {
  const shipped = await readShipped()
  await plantLibrary(database, shipped)
  const before = await everything()
  await plantLibrary(database, shipped).catch(() => undefined)
  expect(await everything()).toEqual(before)
})

test('planting that is cut short leaves nothing, so that the next start begins anew', async () => {
  const shipped = await readShipped()
  // The phrases come last: the same id twice breaks the transaction when all else is already in.
  const torn = { ...shipped, phrases: [...shipped.phrases, ...shipped.phrases.slice(0, 1)] }
  await expect(plantLibrary(database, torn)).rejects.toThrow()
  expect(await countRecords(database)).toBe(0)
  expect(await database.meta.get('schema')).toBeUndefined()
  await plantLibrary(database, shipped)
  expect(await database.articles.count()).toBe(107)
})
