import { everything, firstDay } from './empty-database'
import Dexie from 'dexie'
import * as fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { countRecords, database, schemaNumber } from '../../../src/renderer/data/database'
import { saveOrganization } from '../../../src/renderer/data/library'
import { goOnWithWhatIsThere, judge, openLibrary } from '../../../src/renderer/data/opening'
import { standInBridge } from '../../support/stand-in-bridge'
import { aDraft, aPerson, noon } from '../../support/builders'

const tally = (records: number, schema = schemaNumber) => ({ schema, records, on: noon })

afterEach(() => database.close())

test('on the first day the shipped library is planted, and the count is told to main', async () => {
  const main = await firstDay()
  expect(await openLibrary()).toEqual({ state: 'ready', first: true })
  expect(await database.articles.count()).toBe(107)
  const records = await countRecords(database)
  await vi.waitFor(() => expect(main.held.tally).toMatchObject({ schema: schemaNumber, records }))
})

test('a start after the organization is known is no longer the first', async () => {
  await firstDay()
  await openLibrary()
  await saveOrganization({ name: 'Example Centre for Human Rights' })
  database.close()
  expect(await openLibrary()).toEqual({ state: 'ready', first: false })
})

test('someone who left before naming the organization is asked again, and nothing is planted twice', async () => {
  await firstDay()
  await openLibrary()
  const before = await countRecords(database)
  database.close()
  expect(await openLibrary()).toEqual({ state: 'ready', first: true })
  expect(await countRecords(database)).toBe(before)
})

test('a database that was emptied is not taken for a first day', async () => {
  const main = await firstDay(tally(320))
  expect(await openLibrary()).toEqual({ state: 'emptied', expected: 320, found: 0, on: noon })
  expect(await countRecords(database)).toBe(0)
  expect(main.held.tally).toEqual(tally(320))
  expect(main.held.codes).toEqual(['library.emptied'])
})

test('a database that lost one table is noticed too', async () => {
  const main = await firstDay()
  await openLibrary()
  const records = await countRecords(database)
  await vi.waitFor(() => expect(main.held.tally?.records).toBe(records))
  await database.phrases.clear()
  database.close()
  expect(await openLibrary()).toMatchObject({ state: 'emptied', expected: records })
})

test('after an emptied start the person may go on: what is missing is planted', async () => {
  const main = await firstDay(tally(320))
  await openLibrary()
  expect(await goOnWithWhatIsThere()).toEqual({ state: 'ready', first: true })
  expect(await database.articles.count()).toBe(107)
  const records = await countRecords(database)
  await vi.waitFor(() => expect(main.held.tally?.records).toBe(records))
})

test('going on keeps every word that is still there', async () => {
  await firstDay()
  await openLibrary()
  await database.drafts.add(aDraft())
  await database.articles.clear()
  const draft = await database.drafts.get('draft-1')
  expect((await goOnWithWhatIsThere()).state).toBe('ready')
  expect(await database.drafts.get('draft-1')).toEqual(draft)
  expect(await database.articles.count()).toBe(107)
})

test('the library of a later Rostrum is left untouched', async () => {
  await firstDay()
  await openLibrary()
  database.close()
  // Tomorrow's database has a table more, one less, and rows that today's schemas do not know.
  const tomorrow = new Dexie('rostrum')
  const stores = Object.fromEntries(database.tables.map(({ name }) => [name, name === 'meta' ? 'key' : 'id']))
  tomorrow.version(3).stores({ ...stores, phrases: null, reports: 'id' })
  await tomorrow.open()
  await tomorrow.table('meta').put({ key: 'schema', value: schemaNumber + 1 })
  await tomorrow.table('people').put({ ...aPerson(), v: 2, given: 'Amina' })
  tomorrow.close()
  const before = await everything()

  expect(await openLibrary()).toEqual({ state: 'newer' })
  database.close()
  expect(await everything()).toEqual(before)
})

test('a count by a later Rostrum is believed although the database says nothing', async () => {
  const main = await firstDay(tally(10, schemaNumber + 1))
  expect(await openLibrary()).toEqual({ state: 'newer' })
  expect(await countRecords(database)).toBe(0)
  expect(main.held.tally).toEqual(tally(10, schemaNumber + 1))
})

test('a database of an earlier schema is marked with the new one once it is upgraded', async () => {
  await firstDay()
  await openLibrary()
  await database.meta.put({ key: 'schema', value: schemaNumber - 1 })
  database.close()
  expect((await openLibrary()).state).toBe('ready')
  expect(await database.meta.get('schema')).toEqual({ key: 'schema', value: schemaNumber })
})

test('a main process that does not answer fails the start and plants nothing', async () => {
  await firstDay()
  const silent = standInBridge()
  vi.stubGlobal('window', {
    bridge: { ...silent.bridge, ask: () => Promise.reject(new Error('main is gone')) },
  })
  expect(await openLibrary()).toEqual({ state: 'failed' })
  await database.open()
  expect(await countRecords(database)).toBe(0)
})

test('fewer records than were counted never open as if nothing had happened', () => {
  const counts = fc.nat(10_000)
  const schemas = fc.constantFrom(undefined, schemaNumber)
  fc.assert(
    fc.property(schemas, counts, counts, (schema, found, records) => {
      expect(judge(schema, found, tally(records)).state === 'emptied').toBe(found < records)
      expect(judge(schema, found, null).state).toBe(schema === undefined ? 'empty' : 'ready')
      expect(judge(schemaNumber + 1, found, tally(records)).state).toBe('newer')
      expect(judge(schema, found, tally(records, schemaNumber + 1)).state).toBe('newer')
    }),
  )
})
