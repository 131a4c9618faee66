import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { dropCourtesy, keepCourtesy } from '../../../src/renderer/data/courtesies'
import { database } from '../../../src/renderer/data/database'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

test('a courtesy text is kept once, however it is set, and comes back when it was taken back', async () => {
  const kept = await keepCourtesy('Thank you,  Chair,\nfor the floor.')
  expect(kept).toMatchObject({ text: 'Thank you, Chair, for the floor.', retired: null })
  expect(await keepCourtesy('Thank you, Chair, for the floor. ')).toEqual(kept)
  await dropCourtesy(kept?.id ?? '')
  expect((await database.courtesies.toArray()).map(({ retired }) => retired)).toEqual([expect.any(String)])
  expect(await keepCourtesy('Thank you, Chair, for the floor.')).toMatchObject({
    id: kept?.id,
    retired: null,
  })
  expect(await database.courtesies.count()).toBe(1)
})

test('nothing, and what is too long for a courtesy, is not kept; taking back what is not there does nothing', async () => {
  expect(await keepCourtesy(' \n ')).toBeNull()
  expect(await keepCourtesy('a'.repeat(10_001))).toBeNull()
  await dropCourtesy('nobody')
  expect(await database.courtesies.count()).toBe(0)
})
