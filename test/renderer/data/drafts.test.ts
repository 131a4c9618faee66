import { firstDay } from './empty-database'
import * as fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import { countRecords, database } from '../../../src/renderer/data/database'
import { deliverDraft, newDraft, openBody, reviseDraft, saveBody } from '../../../src/renderer/data/drafts'
import type { StandIn } from '../../support/stand-in-bridge'
import { openingOutline } from '../../../src/shared/drafting/outline'
import { aDay, aDialogue, aManuscript } from '../../support/builders'

let main: StandIn
beforeEach(async () => {
  main = await firstDay()
  await database.open()
})

const plan = {
  kind: 'oral-statement',
  dialogue: aDialogue(),
  title: 'Constructive Dialogue on International Cooperation',
  day: aDay(),
  speaker: null,
  language: 'en-GB',
} as const
const measures = { words: 3, seconds: 2 }
const delivery = { day: aDay('2023-09-14'), speaker: 'Amina Example, Research Associate', topics: ['ic'] }

const storedText = async (id: string): Promise<unknown> => (await database.bodies.get(id))?.manuscript
const keptTexts = async (): Promise<unknown[]> =>
  (await database.keptBodies.toArray()).map(({ manuscript }) => manuscript)

test('a new draft opens with the outline of its dialogue', async () => {
  const draft = await newDraft(plan)
  expect(draft).toMatchObject({
    dialogue: 'dialogue-1',
    stage: 'writing',
    words: 0,
    notice: 'check-against-delivery',
  })
  expect(await openBody(draft.id)).toEqual({
    ok: true,
    notes: [],
    value: { rev: 1, manuscript: openingOutline(plan.dialogue, 'en-GB') },
  })
  const written = await newDraft({ ...plan, kind: 'written-contribution', dialogue: null })
  expect(written).toMatchObject({ notice: 'none', dialogue: null })
})

test('a saved text is there when it is opened again, and its record has its measures', async () => {
  const { id } = await newDraft(plan)
  const text = aManuscript('Chair, one.')
  const saved = await saveBody(id, 1, text, measures)
  expect(saved).toMatchObject({ ok: true, value: { rev: 2 } })
  expect(await openBody(id)).toMatchObject({ ok: true, value: { rev: 2, manuscript: text } })
  expect(await database.drafts.get(id)).toMatchObject({ words: 3, seconds: 2, rev: 2 })
})

test('a stale copy can never overwrite a newer text, and is kept', async () => {
  const { id } = await newDraft(plan)
  const [newer, stale] = [aManuscript('The newer text.'), aManuscript('The stale text.')]
  await saveBody(id, 1, newer, measures)
  expect(await saveBody(id, 1, stale, measures)).toEqual({ ok: false, reason: 'changed-elsewhere' })
  expect(await storedText(id)).toEqual(newer)
  expect(await database.keptBodies.where('of').equals(id).toArray()).toMatchObject([
    { of: id, manuscript: stale },
  ])
})

test('a revision from the future is as stale as one from the past', async () => {
  const { id } = await newDraft(plan)
  expect((await saveBody(id, 7, aManuscript('A text.'), measures)).ok).toBe(false)
  expect(await keptTexts()).toEqual([aManuscript('A text.')])
})

test('a draft that is gone cannot be saved', async () => {
  expect(await saveBody('nowhere', 1, aManuscript(), measures)).toEqual({ ok: false, reason: 'missing' })
  expect(await openBody('nowhere')).toEqual({ ok: false, reason: 'missing' })
})

test('a body that is damaged or of a later Rostrum is refused and left as it is', async () => {
  await database.bodies.bulkAdd([
    { id: 'damaged', rev: 1, manuscript: { version: 1, blocks: 'none' } },
    { id: 'later', rev: 1, manuscript: { version: 3, pages: [] } },
  ])
  expect(await openBody('damaged')).toEqual({ ok: false, reason: 'broken' })
  expect(await openBody('later')).toEqual({ ok: false, reason: 'newer' })
  expect(await storedText('later')).toEqual({ version: 3, pages: [] })
})

test('what two windows write at once is never lost: each text is the draft, was followed by its reader, or is kept', async () => {
  const acts = fc.array(
    fc.tuple(fc.constantFrom('first', 'second'), fc.constantFrom('open', 'save', 'both save')),
    {
      maxLength: 10,
    },
  )
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { id } = await newDraft(plan)
      const known = { first: 1, second: 1 }
      const accepted: unknown[] = [await storedText(id)]
      const lost: unknown[] = []
      const save = async (writer: 'first' | 'second', words: string): Promise<void> => {
        const text = aManuscript(words)
        const saved = await saveBody(id, known[writer], text, measures)
        if (!saved.ok) return void lost.push(text)
        // Each accepted text follows the very one that its writer had read.
        expect(saved.value.rev).toBe(known[writer] + 1)
        expect(saved.value.rev).toBe(accepted.length + 1)
        accepted.push(text)
        known[writer] = saved.value.rev
      }
      for (const [index, [writer, act]] of all.entries()) {
        if (act === 'open') known[writer] = (await database.bodies.get(id))?.rev ?? 0
        if (act === 'save') await save(writer, `${writer} ${index}`)
        if (act === 'both save')
          await Promise.all([save('first', `one ${index}`), save('second', `other ${index}`)])
      }
      expect(await storedText(id)).toEqual(accepted.at(-1))
      const kept = await database.keptBodies.where('of').equals(id).toArray()
      expect(kept).toHaveLength(lost.length)
      expect(kept.map(({ manuscript }) => manuscript)).toEqual(expect.arrayContaining(lost))
    }),
    { numRuns: 40 },
  )
})

test('what a draft is about can change without touching its words', async () => {
  const { id } = await newDraft(plan)
  await reviseDraft(id, { title: 'Constructive Dialogue on Firearms', day: null })
  expect(await database.drafts.get(id)).toMatchObject({
    title: 'Constructive Dialogue on Firearms',
    day: null,
    rev: 2,
  })
  expect((await database.bodies.get(id))?.rev).toBe(1)
})

test('a delivered draft becomes a past statement with the same words', async () => {
  const { id } = await newDraft(plan)
  const text = aManuscript('Chair, we thank you.')
  await saveBody(id, 1, text, { words: 4, seconds: 2 })
  const delivered = await deliverDraft(id, delivery)
  if (!delivered.ok) throw new Error(delivered.reason)
  const statement = delivered.value
  expect(statement).toMatchObject({
    ...delivery,
    title: plan.title,
    dialogue: 'dialogue-1',
    words: 4,
    seconds: 2,
    draft: id,
  })
  expect(await openBody(statement.id)).toMatchObject({ ok: true, value: { rev: 1, manuscript: text } })
  expect(await database.drafts.get(id)).toMatchObject({
    stage: 'delivered',
    statement: statement.id,
    day: delivery.day,
  })
  expect(await database.statements.toArray()).toEqual([statement])
})

test('the hash of a statement is that of its words and nothing else', async () => {
  const hashes = await Promise.all(
    [aManuscript('Chair.'), aManuscript('Chair.'), aManuscript('Chair!')].map(async (text) => {
      const { id } = await newDraft(plan)
      await saveBody(id, 1, text, measures)
      const delivered = await deliverDraft(id, delivery)
      return delivered.ok ? delivered.value.hash : ''
    }),
  )
  // sha256sum of `Chair.`
  expect(hashes[0]).toBe('ae7362158e7270b8d42f8f1421c60b37a95f3b02e8500b5fefe09a3d0723c843')
  expect(hashes[1]).toBe(hashes[0])
  expect(hashes[2]).not.toBe(hashes[0])
})

test('the words of a delivered text are frozen; what is typed after is kept', async () => {
  const { id } = await newDraft(plan)
  const delivered = await deliverDraft(id, delivery)
  const late = aManuscript('One more thing.')
  expect(await saveBody(id, 1, late, measures)).toEqual({ ok: false, reason: 'delivered' })
  expect(await keptTexts()).toEqual([late])
  expect(delivered.ok && (await storedText(delivered.value.id))).toEqual(
    openingOutline(plan.dialogue, 'en-GB'),
  )
})

test('a text is delivered once', async () => {
  const { id } = await newDraft(plan)
  const both = await Promise.all([deliverDraft(id, delivery), deliverDraft(id, delivery)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await deliverDraft(id, delivery)).toEqual({ ok: false, reason: 'delivered' })
  expect(await database.statements.count()).toBe(1)
})

test('what cannot be read cannot be delivered', async () => {
  const { id } = await newDraft(plan)
  await database.bodies.put({ id, rev: 1, manuscript: { version: 3 } })
  expect(await deliverDraft(id, delivery)).toEqual({ ok: false, reason: 'newer' })
  expect(await deliverDraft('nowhere', delivery)).toEqual({ ok: false, reason: 'missing' })
  expect(await database.statements.count()).toBe(0)
})

test('main learns how many records there are after each write', async () => {
  await newDraft(plan)
  await vi.waitFor(async () => expect(main.held.tally?.records).toBe(await countRecords(database)))
})
