import { everything, firstDay } from './empty-database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countRecords, database, upgradeRows } from '../../../src/renderer/data/database'
import { personKind } from '../../../src/shared/library/person'
import { aDraft, aPerson, aTopic } from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})
afterEach(() => Object.assign(personKind, { version: 1, upgrades: [] }))

test('settings are no records', async () => {
  await database.meta.put({ key: 'schema', value: 1 })
  await database.people.bulkAdd([aPerson(), aPerson({}, 'person-2')])
  await database.topics.add(aTopic())
  expect(await countRecords(database)).toBe(3)
})

test('rows of today are left as they are', async () => {
  await database.people.add(aPerson())
  const before = await everything()
  expect(await upgradeRows(database)).toBe(0)
  expect(await everything()).toEqual(before)
})

test('rows of an older version are brought forward, in every table, and others are left alone', async () => {
  // A Rostrum of tomorrow, in which people have a second version.
  const old = aPerson()
  const upgrade = (row: Record<string, unknown>) => ({ ...row, function: `${String(row['function'])}, PhD` })
  Object.assign(personKind, { version: 2, upgrades: [{ to: 2, why: 'titles came', upgrade }] })
  const damaged = { ...old, id: 'person-2', name: 7 as unknown as string }
  const newer = { ...old, id: 'person-3', v: 3 }
  await database.people.bulkAdd([old, damaged, newer])
  await database.drafts.add(aDraft())

  expect(await upgradeRows(database)).toBe(1)
  expect(await database.people.toArray()).toEqual([
    { ...old, v: 2, function: 'Research Associate, PhD' },
    damaged,
    newer,
  ])
  expect(await database.drafts.toArray()).toEqual([aDraft()])
  expect(await upgradeRows(database)).toBe(0)
})

test('no two recommendations can have the same reference', async () => {
  const table = database.recommendations.schema
  expect(table.indexes.find(({ name }) => name === 'reference')?.unique).toBe(true)
})
