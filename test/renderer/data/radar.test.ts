import { firstDay } from './empty-database'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepCourtesy } from '../../../src/renderer/data/courtesies'
import { database } from '../../../src/renderer/data/database'
import { openLibrary } from '../../../src/renderer/data/opening'
import { alreadySaid, nearTexts, similarRecommendations } from '../../../src/renderer/data/radar'
import { searchState, startSearch } from '../../../src/renderer/data/search'
import { searchPort } from '../../../src/renderer/data/search-port'
import { newestManuscript } from '../../../src/shared/drafting/manuscript'
import { aDay, aStatement } from '../../support/builders'
import { libraryPort } from '../../support/library-port'

// All of it is made up.
const lake =
  'Along the northern lake the Example Centre met forty fishers who had paid for a place on a boat that never came, and who were asked to carry parcels in return.'
const court =
  'The district court of Exampleville hears such cases twice a year, which is why witnesses move away before anybody asks them what they saw that night.'
const thanks =
  'We thank the secretariat for the invitation and the interpreters for their patience with our many figures.'

const addStatement = async (id: string, paragraphs: readonly string[]): Promise<void> => {
  await database.transaction('rw', database.statements, database.bodies, async () => {
    await database.statements.add(aStatement({ title: `Statement ${id}`, day: aDay('2023-09-13') }, id))
    const blocks = paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))
    await database.bodies.add({
      id,
      rev: 1,
      manuscript: { version: newestManuscript, language: 'en-GB', blocks },
    })
  })
}
const held: { stop: () => void } = { stop: () => undefined }

beforeEach(async () => {
  await firstDay()
  await Dexie.delete('rostrum-index')
  await openLibrary()
  await addStatement('lake', [thanks, lake, court])
  held.stop = startSearch(libraryPort)
  await vi.waitFor(async () => expect((await searchState()).building).toBe(false))
})
afterEach(() => held.stop())

const reworded = lake.replace('had paid for a place on a boat', 'gave money for the crossing')

test('a paragraph that stands in a past statement is told, with where and how much', async () => {
  const said = await alreadySaid([
    { id: 'p1', text: reworded },
    {
      id: 'p2',
      text: 'Nothing of this kind was ever said by anybody before in any of the Dialogues of this year.',
    },
  ])
  expect([...said.keys()]).toEqual(['p1'])
  expect(said.get('p1')).toEqual([
    expect.objectContaining({
      key: 'statement:lake',
      paragraph: 2,
      text: lake,
      title: 'Statement lake',
      day: '2023-09-13',
    }),
  ])
  expect(said.get('p1')?.[0]?.share).toBeGreaterThan(0.5)
  expect(said.get('p1')?.[0]?.share).toBeLessThan(1)
})

test('a sentence said inside a longer paragraph is told whole', async () => {
  const said = await alreadySaid([
    { id: 'p', text: 'Witnesses move away before anybody asks them what they saw that night.' },
  ])
  expect(said.get('p')?.[0]).toMatchObject({ paragraph: 3, share: 1 })
})

test('records that do not count are left out', async () => {
  expect(await alreadySaid([{ id: 'p', text: lake }], ['statement:lake'])).toEqual(new Map())
})

test('a courtesy text is silent from the moment it is one', async () => {
  expect((await alreadySaid([{ id: 'p', text: thanks }])).size).toBe(1)
  const before = searchPort.edition
  await keepCourtesy(thanks)
  await vi.waitFor(() => expect(searchPort.edition).toBeGreaterThan(before))
  expect((await alreadySaid([{ id: 'p', text: thanks.toUpperCase() }])).size).toBe(0)
  expect((await alreadySaid([{ id: 'p', text: lake }])).size).toBe(1)
})

test('a statement put away is no longer told, and one that came in is', async () => {
  const before = searchPort.edition
  await addStatement('again', [reworded])
  await database.statements.update('lake', { retired: aStatement().made, rev: 2 })
  await vi.waitFor(() => expect(searchPort.edition).toBeGreaterThan(before))
  const said = await alreadySaid([{ id: 'p', text: lake }])
  expect(said.get('p')?.map(({ key }) => key)).toEqual(['statement:again'])
})

test('a text that repeats another in part is near it, a text of its own is near nothing', async () => {
  const near = await nearTexts(['A new beginning for a new year of the Dialogue.', lake])
  expect(near).toHaveLength(1)
  expect(near[0]).toMatchObject({ key: 'statement:lake', title: 'Statement lake' })
  expect(near[0]?.share).toBeGreaterThan(0.5)
  expect(
    await nearTexts(['Quite another matter is at issue in this text, which nobody wrote before us.']),
  ).toEqual([])
  expect(await nearTexts([])).toEqual([])
})

test('each shipped recommendation is most like itself, whichever of its two forms is given', async () => {
  const records = await database.recommendations.toArray()
  for (const { id, wording, spoken, reference } of records)
    for (const text of [wording, spoken].filter(Boolean))
      expect((await similarRecommendations(text))[0]?.id, reference).toBe(id)
  const [first] = records
  const changed = first?.wording.replace(/\bshould\b/, 'must now') ?? ''
  expect((await similarRecommendations(changed))[0]?.share).toBeGreaterThan(0.8)
  expect(await similarRecommendations('Zebras graze in the savannah at dawn.')).toEqual([])
  expect(await similarRecommendations('')).toEqual([])
})
