import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import { deliverDraft, newDraft, saveBody } from '../../../src/renderer/data/drafts'
import { keepUse, readDeclined, readUses, retireUse } from '../../../src/renderer/data/uses'
import type { Manuscript } from '../../../src/shared/drafting/manuscript'
import { aDay, aDialogue, aStatement } from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

const text: Manuscript = {
  version: 1,
  language: 'en-GB',
  blocks: [
    { kind: 'paragraph', runs: [{ text: 'Chair,' }] },
    {
      kind: 'recommendation',
      runs: [{ text: 'Train them.' }],
      from: { kind: 'recommendation', id: 'r1', edition: 1, reference: 'R-001', wording: 'Train them.' },
    },
  ],
}
const plan = {
  kind: 'oral-statement',
  dialogue: aDialogue(),
  title: 'Constructive Dialogue on Firearms',
  day: aDay(),
  speaker: null,
  language: 'en-GB',
} as const
const delivery = { day: aDay('2023-09-14'), speaker: 'Amina Example', topics: ['ic'] }

test('a recommendation is used in a draft as long as it is written, then in the statement that was made', async () => {
  const { id } = await newDraft(plan)
  await saveBody(id, 1, text, { words: 3, seconds: 2 })
  expect(await readUses('recommendation:r1')).toMatchObject([
    { id: null, in: `draft:${id}`, paragraph: 2, wording: 'Train them.', how: 'drafted' },
  ])
  const delivered = await deliverDraft(id, delivery)
  if (!delivered.ok) throw new Error(delivered.reason)
  expect(await readUses('recommendation:r1')).toMatchObject([
    {
      in: `statement:${delivered.value.id}`,
      title: plan.title,
      day: '2023-09-14',
      paragraph: 2,
      how: 'inserted',
    },
  ])
})

test('uses come in the order in which they were said; of a statement that was put away they are not told', async () => {
  await database.statements.bulkAdd([
    aStatement({ day: aDay('2024-06-07') }, 'later'),
    aStatement({ day: aDay('2022-07-01') }, 'earlier'),
    { ...aStatement({}, 'away'), retired: aStatement().made },
  ])
  const use = {
    of: 'recommendation:r1',
    paragraph: 1,
    wording: 'Train.',
    how: 'confirmed',
    place: '',
  } as const
  for (const statement of ['later', 'earlier', 'away'])
    await keepUse({ ...use, in: `statement:${statement}`, day: null })
  expect((await readUses('recommendation:r1')).map((each) => each.in)).toEqual([
    'statement:earlier',
    'statement:later',
  ])
})

test('a use that is taken back is gone from sight and can come again; what was declined is remembered', async () => {
  await database.statements.add(aStatement({}, 's1'))
  const fresh = { of: 'recommendation:r1', in: 'statement:s1', paragraph: 1, wording: 'Train.', place: '' }
  const kept = await keepUse({ ...fresh, day: null, how: 'proposed' })
  await retireUse(kept.id)
  expect(await readUses('recommendation:r1')).toEqual([])
  await retireUse(kept.id, false)
  expect(await readUses('recommendation:r1')).toMatchObject([{ id: kept.id, how: 'proposed' }])
  await keepUse({ ...fresh, day: null, how: 'declined', paragraph: 2 })
  expect(await readUses('recommendation:r1')).toHaveLength(1)
  expect(await readDeclined('recommendation:r1')).toMatchObject([{ paragraph: 2 }])
})
