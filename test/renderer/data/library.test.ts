import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import {
  keepDialogue,
  keepPerson,
  keepPhrase,
  keepRecommendation,
  keepTopic,
  organizationId,
  reviseArticle,
  reviseDialogue,
  revisePerson,
  revisePhrase,
  reviseRecommendation,
  saveOrganization,
} from '../../../src/renderer/data/library'
import {
  anArticle,
  freshDialogue,
  freshPerson,
  freshPhrase,
  freshRecommendation,
  noon,
} from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

const earlier = async (of: string) =>
  (await database.revisions.where('of').equals(of).sortBy('edition')).map(
    ({ edition, title, wording, spoken }) => ({
      edition,
      title,
      wording,
      spoken,
    }),
  )

test('there is one organization, saved the first time and again', async () => {
  await saveOrganization({ name: 'Example Centre' })
  await saveOrganization({ acronym: 'EC' })
  expect(await database.organizations.toArray()).toMatchObject([
    { id: organizationId, name: 'Example Centre', acronym: 'EC', rev: 2, pace: 120 },
  ])
})

test('an organization that is saved twice at once is still one', async () => {
  const both = await Promise.all([
    saveOrganization({ name: 'Example Centre' }),
    saveOrganization({ acronym: 'EC' }),
  ])
  expect(both.some(({ ok }) => ok)).toBe(true)
  expect(await database.organizations.count()).toBe(1)
})

test('a stale copy of a record is refused and changes nothing', async () => {
  const person = await keepPerson(freshPerson())
  const newer = await revisePerson(person, { function: 'Director' })
  expect(await revisePerson(person, { function: 'Intern' })).toEqual({
    ok: false,
    reason: 'changed-elsewhere',
  })
  expect(newer.ok && (await database.people.get(person.id))).toEqual(newer.ok && newer.value)
})

test('of two changes at once one is taken and the other told', async () => {
  const person = await keepPerson(freshPerson())
  const both = await Promise.all([
    revisePerson(person, { name: 'A. Example' }),
    revisePerson(person, { name: 'B. Example' }),
  ])
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect((await database.people.get(person.id))?.rev).toBe(2)
})

test('a record that is gone cannot be revised', async () => {
  const person = await keepPerson(freshPerson())
  await database.people.clear()
  expect(await revisePerson(person, { name: 'A. Example' })).toEqual({ ok: false, reason: 'gone' })
})

test('retiring hides a record and destroys nothing', async () => {
  const dialogue = await keepDialogue(freshDialogue())
  await reviseDialogue(dialogue, { retired: noon })
  expect(await database.dialogues.get(dialogue.id)).toMatchObject({
    ...freshDialogue(),
    retired: noon,
    rev: 2,
  })
})

test('a retired record can be brought back', async () => {
  const phrase = await keepPhrase(freshPhrase())
  const retired = await revisePhrase(phrase, { retired: noon })
  const back = retired.ok && (await revisePhrase(retired.value, { retired: null }))
  expect(back).toMatchObject({ ok: true, value: { ...freshPhrase(), retired: null, edition: 1 } })
  expect(await earlier(phrase.id)).toEqual([])
})

test('a note on an article is the person’s own, its facts stay', async () => {
  const article = anArticle()
  await database.articles.add(article)
  await reviseArticle(article, { note: 'Ask the central authority.' })
  const {
    rev: _rev,
    changed: _changed,
    touched,
    note,
    ...facts
  } = (await database.articles.get('UNTOC-18')) ?? article
  expect(article).toMatchObject(facts)
  expect([note, Object.keys(touched)]).toEqual(['Ask the central authority.', ['note']])
})

test('own recommendations get the next free references', async () => {
  const kept = [
    await keepRecommendation(freshRecommendation()),
    await keepRecommendation(freshRecommendation()),
  ]
  expect(kept).toMatchObject([
    { reference: 'R-001', edition: 1, shipped: false },
    { reference: 'R-002', edition: 1 },
  ])
  const atOnce = await Promise.all([1, 2, 3].map(() => keepRecommendation(freshRecommendation())))
  expect(atOnce.map(({ reference }) => reference).sort()).toEqual(['R-003', 'R-004', 'R-005'])
})

test('a revised recommendation is a new edition, and the earlier wording is kept', async () => {
  const first = await keepRecommendation(freshRecommendation())
  const second = await reviseRecommendation(first, {
    wording: 'States parties should train every two years.',
  })
  if (!second.ok) throw new Error(second.reason)
  expect(second.value).toMatchObject({ edition: 2, reference: 'R-001', rev: 2 })
  const third = await reviseRecommendation(second.value, { title: 'Train', spoken: 'Train.' })
  expect(third).toMatchObject({ ok: true, value: { edition: 3 } })
  expect(await earlier(first.id)).toEqual([
    { edition: 1, title: first.title, wording: first.wording, spoken: first.spoken },
    {
      edition: 2,
      title: first.title,
      wording: 'States parties should train every two years.',
      spoken: first.spoken,
    },
  ])
})

test('a change of anything but words is no new edition', async () => {
  const first = await keepRecommendation(freshRecommendation())
  const same = await reviseRecommendation(first, {
    addressee: 'unodc',
    wording: first.wording,
    keywords: ['training'],
  })
  expect(same).toMatchObject({ ok: true, value: { edition: 1, addressee: 'unodc' } })
  expect(await earlier(first.id)).toEqual([])
})

test('a refused revision keeps no edition that never was', async () => {
  const first = await keepRecommendation(freshRecommendation())
  await reviseRecommendation(first, { wording: 'The newer wording.' })
  expect(await reviseRecommendation(first, { wording: 'The stale wording.' })).toEqual({
    ok: false,
    reason: 'changed-elsewhere',
  })
  expect(await earlier(first.id)).toHaveLength(1)
})

test('a revision that does not fit leaves record and editions as they were', async () => {
  const first = await keepRecommendation(freshRecommendation())
  await expect(reviseRecommendation(first, { wording: '' })).rejects.toThrow()
  expect(await database.recommendations.get(first.id)).toEqual(first)
  expect(await earlier(first.id)).toEqual([])
})

test('a revised phrase is a new edition too', async () => {
  const first = await keepPhrase(freshPhrase())
  expect(await revisePhrase(first, { text: 'We thank you, Chair.' })).toMatchObject({
    ok: true,
    value: { edition: 2 },
  })
  expect(await earlier(first.id)).toEqual([
    { edition: 1, title: first.title, wording: first.text, spoken: '' },
  ])
})

test('a topic of one’s own needs only a name', async () => {
  expect(await keepTopic('Crimes that affect the environment')).toMatchObject({
    instruments: [],
    workingGroup: '',
  })
})
