import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import { keepPhrase, keepRecommendation, reviseRecommendation } from '../../../src/renderer/data/library'
import { collectRecord, keepCollection, keepTag, tagRecord } from '../../../src/renderer/data/tags'
import {
  bringBack,
  deleteForGood,
  putAway,
  readPutAway,
  readWhatGoes,
} from '../../../src/renderer/data/trash'
import { newRecord } from '../../../src/shared/basics/record'
import { useKind } from '../../../src/shared/library/use'
import {
  aDay,
  aDraft,
  aManuscript,
  anArticle,
  aPerson,
  aStatement,
  freshPhrase,
  freshRecommendation,
  noon,
} from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

const keepStatement = async (): Promise<void> => {
  await database.statements.add(
    aStatement({ original: { hash: 'a1'.repeat(32), name: 'old.docx', type: 'docx', size: 10 } }),
  )
  await database.bodies.add({ id: 'statement-1', rev: 1, manuscript: aManuscript('Thank you, Chair.') })
}

test('what is put away is listed by its kind and title, the latest first', async () => {
  const phrase = await keepPhrase(freshPhrase({ title: 'To the interpreters' }))
  await keepStatement()
  await database.drafts.add(aDraft())
  await database.people.add(aPerson())
  await database.articles.add(anArticle())
  await putAway(`phrase:${phrase.id}`)
  await new Promise((settle) => setTimeout(settle, 5))
  await putAway('statement:statement-1')
  const listed = await readPutAway()
  expect(listed.map(({ kind, title }) => [kind, title])).toEqual([
    ['Statement', 'Constructive Dialogue on International Cooperation'],
    ['Phrase', 'To the interpreters'],
  ])
  await putAway('draft:draft-1')
  await putAway('person:person-1')
  await putAway('article:UNTOC-18')
  expect((await readPutAway()).map(({ kind }) => kind).toSorted()).toEqual([
    'Article',
    'Draft',
    'Person',
    'Phrase',
    'Statement',
  ])
})

test('what is brought back is as it was, with one more revision', async () => {
  await keepStatement()
  const before = await database.statements.get('statement-1')
  await putAway('statement:statement-1')
  expect(await bringBack('statement:statement-1')).toMatchObject({ ok: true })
  const after = await database.statements.get('statement-1')
  expect(after).toMatchObject({ retired: null, rev: 3 })
  expect({ ...after, rev: 1, changed: before?.changed, touched: {} }).toEqual(before)
  expect(await readPutAway()).toEqual([])
})

test('putting away twice changes nothing more; what is not there is said', async () => {
  await keepStatement()
  await putAway('statement:statement-1')
  await putAway('statement:statement-1')
  expect((await database.statements.get('statement-1'))?.rev).toBe(2)
  expect(await putAway('statement:nobody')).toEqual({ ok: false, reason: 'gone' })
  expect(await putAway('nothing:nobody')).toEqual({ ok: false, reason: 'gone' })
})

test('only what was put away first can be deleted for good', async () => {
  await keepStatement()
  expect(await deleteForGood('statement:statement-1')).toEqual({ ok: false, reason: 'not-put-away' })
  expect(await database.statements.count()).toBe(1)
  expect(await database.bodies.count()).toBe(1)
})

test('a deletion is told before it is done, takes text, wordings and places in lists, and leaves uses', async () => {
  const kept = await keepRecommendation(freshRecommendation())
  const revised = await reviseRecommendation(kept, { wording: 'States parties should train.' })
  if (!revised.ok) throw new Error(revised.reason)
  const key = `recommendation:${kept.id}`
  const tag = await keepTag('Training')
  const collection = await keepCollection('Best')
  if (!tag.ok || !collection.ok) throw new Error('not kept')
  await tagRecord(key, tag.value, true)
  await tagRecord('phrase:other', tag.value, true)
  // A tag that was put away is no place to lose.
  const old = await keepTag('Old')
  if (!old.ok) throw new Error('not kept')
  await tagRecord(key, old.value, true)
  await putAway(`tag:${old.value.id}`)
  await collectRecord(key, collection.value, true)
  const said = { of: key, in: 'statement:statement-1', paragraph: 1, wording: 'States parties should train.' }
  await database.uses.add(
    newRecord(useKind, { ...said, day: aDay(), how: 'inserted', place: '' }, 'use-1', noon),
  )
  expect(await readWhatGoes(key)).toEqual({
    goes: [
      'The record with everything that was entered in it.',
      '1 earlier wording.',
      'Its place on 1 tag and in 1 collection.',
    ],
    stays: ['The words that were used elsewhere stay there, with 1 note of where and when.'],
  })
  await putAway(key)
  expect((await database.tags.get(old.value.id))?.on).toEqual([key])
  expect(await deleteForGood(key)).toMatchObject({ ok: true })
  expect(await database.recommendations.count()).toBe(0)
  expect(await database.revisions.count()).toBe(0)
  expect(await database.uses.count()).toBe(1)
  expect((await database.tags.get(tag.value.id))?.on).toEqual(['phrase:other'])
  expect((await database.tags.get(old.value.id))?.on).toEqual([])
  expect((await database.collections.get(collection.value.id))?.holds).toEqual([])
})

test('a statement goes with its text and its kept copies; its original file stays, and so do other texts', async () => {
  await keepStatement()
  await database.keptBodies.add({
    id: 'kept-1',
    of: 'statement-1',
    on: noon,
    manuscript: aManuscript('Copy'),
  })
  await database.drafts.add(aDraft())
  await database.bodies.add({ id: 'draft-1', rev: 1, manuscript: aManuscript('Mine') })
  const told = await readWhatGoes('statement:statement-1')
  expect(told.goes).toContain('Its whole text.')
  expect(told.goes).toContain('1 kept copy of its text.')
  expect(told.stays).toEqual(['The original file old.docx.'])
  await putAway('statement:statement-1')
  await deleteForGood('statement:statement-1')
  expect(await database.statements.count()).toBe(0)
  expect((await database.bodies.toArray()).map(({ id }) => id)).toEqual(['draft-1'])
  expect(await database.keptBodies.count()).toBe(0)
})
