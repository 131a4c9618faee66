import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { firstDay } from './empty-database'
import { database } from '../../../src/renderer/data/database'
import {
  isClear,
  keepAllSure,
  keepImport,
  takeBackKept,
  type Kept,
} from '../../../src/renderer/data/imports-keep'
import {
  keepRecommendation,
  reviseRecommendation,
  saveOrganization,
} from '../../../src/renderer/data/library'
import { readUses } from '../../../src/renderer/data/uses'
import { noCorrections, type Corrections, type ImportRow } from '../../../src/shared/importing/import-row'
import type { Recognised } from '../../../src/shared/importing/recognised'
import { aDay, anArticle, freshRecommendation, noon } from '../../support/builders'
import { aFoundRecommendation, aRead, aRecognised } from '../../support/readings'

beforeEach(async () => {
  await firstDay()
  await database.open()
  await database.articles.add(anArticle())
})
afterEach(() => {
  vi.restoreAllMocks()
})

const aRow = (change: Partial<ImportRow>): ImportRow => ({
  id: 'row-1',
  token: 'token-1',
  name: '2023 statement.docx',
  folder: '',
  size: 10,
  state: 'read',
  on: noon,
  original: { hash: 'ab'.repeat(32), name: '2023 statement.docx', type: 'docx', size: 10 },
  type: 'docx',
  refusal: null,
  sure: 'sure',
  title: 'A title',
  sameAs: null,
  near: [],
  statement: null,
  ...change,
})

/** A file that was read and waits to be kept. */
const readFile = async (
  found: Recognised = aRecognised(),
  change: Partial<ImportRow> = {},
  corrections: Corrections = noCorrections,
): Promise<string> => {
  const row = aRow(change)
  await database.imports.put(row)
  await database.readings.put({ id: row.id, reading: aRead().reading, recognised: found, corrections })
  return row.id
}
const keep = async (id: string): Promise<Kept> => {
  const kept = await keepImport(id)
  if (!kept.ok) throw new Error(kept.reason)
  return kept.value
}
const live = async <T extends { readonly retired: string | null }>(rows: Promise<T[]>): Promise<T[]> =>
  (await rows).filter(({ retired }) => retired === null)

test('a kept file is a past statement with its words, its original, its recommendation and what it cites', async () => {
  const id = await readFile()
  const { statement, made } = await keep(id)
  const found = aRecognised()
  expect(await database.statements.get(statement)).toMatchObject({
    kind: 'oral-statement',
    title: found.title.value,
    day: '2023-09-13',
    delivered: '2023-09-13T12:00:00.000Z',
    speaker: 'Amina Example',
    organization: 'Example Centre for Human Rights',
    topics: ['ic'],
    words: 25,
    draft: null,
    original: { hash: 'ab'.repeat(32), name: '2023 statement.docx' },
  })
  expect((await database.bodies.get(statement))?.manuscript).toEqual(found.text)
  expect(await database.recommendations.get(made[0] ?? '')).toMatchObject({
    reference: 'R-001',
    title: 'States parties train their central authorities every year',
    wording: found.recommendations[0]?.text,
    addressee: 'states-parties',
    topics: ['ic'],
    shipped: false,
    edition: 1,
  })
  expect(await readUses(`recommendation:${made[0]}`)).toMatchObject([
    { in: `statement:${statement}`, paragraph: 2, how: 'confirmed', day: '2023-09-13' },
  ])
  expect(await readUses('article:UNTOC-18')).toMatchObject([
    { in: `statement:${statement}`, paragraph: 3, wording: 'article 18', place: '3' },
  ])
  expect(await database.imports.get(id)).toMatchObject({ state: 'kept', statement })
})

test('one’s own organization is no name in a statement, whichever way it is written; borrowed words name theirs', async () => {
  await saveOrganization({ name: 'Example Centre for Human Rights', acronym: 'ECHR' })
  const own = await keep(
    await readFile(aRecognised({ organization: { value: ' echr', sure: 'sure', others: [] } })),
  )
  expect((await database.statements.get(own.statement))?.organization).toBe('')
  expect((await database.recommendations.get(own.made[0] ?? ''))?.borrowed).toBe('')
  const others = aRecognised({
    organization: { value: 'Sample Institute', sure: 'sure', others: [] },
    recommendations: [
      aFoundRecommendation({ text: 'UNODC should publish what it hears from civil society.' }),
    ],
  })
  const borrowed = await keep(await readFile(others, { id: 'row-2' }))
  expect((await database.recommendations.get(borrowed.made[0] ?? ''))?.borrowed).toMatch(
    /^Sample Institute, .*2023-09-13$/,
  )
})

test('a request that the library has already, in nearly the same words, gets only a use', async () => {
  const wording = (verb: string, end: string): string =>
    `We recommend that States parties ${verb} the central authorities that answer requests for mutual legal assistance ${end} year.`
  const known = await keepRecommendation(freshRecommendation({ wording: wording('train', 'every') }))
  const other = await keepRecommendation(
    freshRecommendation({ wording: wording('audit and fund', 'in the next') }),
  )
  const found = aRecognised({ recommendations: [aFoundRecommendation({ text: wording('train', 'EACH') })] })
  const { made, statement } = await keep(await readFile(found))
  expect(made).toEqual([])
  expect(await readUses(`recommendation:${known.id}`)).toMatchObject([
    { in: `statement:${statement}`, paragraph: 2 },
  ])
  expect(await readUses(`recommendation:${other.id}`)).toEqual([])
})

test('the same request twice in one file is one recommendation with two uses', async () => {
  const found = aRecognised({
    recommendations: [aFoundRecommendation({ id: 'r1' }), aFoundRecommendation({ id: 'r2', block: 2 })],
  })
  const { made } = await keep(await readFile(found))
  expect(made).toHaveLength(1)
  expect(await readUses(`recommendation:${made[0]}`)).toHaveLength(2)
})

test('what a person corrected is what is kept', async () => {
  const corrections: Corrections = {
    without: [],
    title: 'A better title',
    day: aDay('2022-07-01'),
    kind: 'other',
    topics: [],
    language: 'fr',
    recommendations: [aFoundRecommendation({ title: 'Train', text: 'Train them.', addressee: null })],
  }
  const { statement, made } = await keep(await readFile(aRecognised(), {}, corrections))
  expect(await database.statements.get(statement)).toMatchObject({
    title: 'A better title',
    day: '2022-07-01',
    kind: 'other',
    topics: [],
    language: 'fr',
  })
  expect(await database.recommendations.get(made[0] ?? '')).toMatchObject({
    title: 'Train',
    wording: 'Train them.',
    addressee: 'states-parties',
  })
  expect((await database.bodies.get(statement))?.manuscript).toMatchObject({ language: 'fr' })
})

test('a recommendation in a list names the paragraph of its item, and the agenda item above it', async () => {
  const text = aRecognised().text
  const found = aRecognised({
    text: {
      ...text,
      blocks: [
        ...text.blocks,
        { kind: 'heading', level: 1, runs: [{ text: 'Technical assistance needs' }] },
        {
          kind: 'list',
          style: 'bulleted',
          items: [
            {
              runs: [{ text: 'Open offices.' }],
              sub: { kind: 'list', style: 'bulleted', items: [{ runs: [{ text: 'Pay for them.' }] }] },
            },
          ],
        },
      ],
    },
    agenda: [{ block: 3, item: 2 }],
    recommendations: [aFoundRecommendation({ block: 4, item: 1, text: 'Pay for them.' })],
  })
  const { made } = await keep(await readFile(found))
  expect(await readUses(`recommendation:${made[0]}`)).toMatchObject([{ paragraph: 6 }])
  expect((await database.recommendations.get(made[0] ?? ''))?.agendaItem).toBe(2)
})

test('a file without title takes the name of its file; one without words is not kept', async () => {
  const untitled = aRecognised({ title: { value: ' ', sure: 'unsure', others: [] } })
  const { statement } = await keep(await readFile(untitled))
  expect((await database.statements.get(statement))?.title).toBe('2023 statement')
  const empty = await readFile(aRecognised({}, ''), { id: 'row-2' })
  expect(await keepImport(empty)).toEqual({ ok: false, reason: 'empty' })
})

test('citations that are only guessed, or name an article that is not there, become no use', async () => {
  const ref = { instrument: 'UNTOC', paragraph: null, letter: null }
  const cite = { words: 'article 18', block: 2 }
  const found = aRecognised({
    citations: [
      { ...cite, ref: { ...ref, article: 18 }, sure: 'unsure' },
      { ...cite, ref: { ...ref, article: 99 }, sure: 'sure' },
      { ...cite, ref: { ...ref, article: 18 }, sure: 'likely' },
      { ...cite, ref: { ...ref, article: 18 }, sure: 'sure' },
    ],
  })
  await keep(await readFile(found))
  expect(await readUses('article:UNTOC-18')).toHaveLength(1)
  expect(await database.uses.where('of').equals('article:UNTOC-99').count()).toBe(0)
})

test('a file is kept once, however often it is asked for at the same moment', async () => {
  const id = await readFile()
  const outcomes = await Promise.all([keepImport(id), keepImport(id), keepImport(id)])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await keepImport(id)).toEqual({ ok: false, reason: 'not-read' })
  expect(await keepImport('gone')).toEqual({ ok: false, reason: 'gone' })
  expect(await database.statements.count()).toBe(1)
  expect(await database.recommendations.count()).toBe(1)
})

test('when a part of it cannot be written, nothing of it is', async () => {
  const id = await readFile()
  vi.spyOn(database.uses, 'bulkAdd').mockRejectedValue(new Error('the disk failed'))
  await expect(keepImport(id)).rejects.toThrow()
  vi.restoreAllMocks()
  const counts = await Promise.all([
    database.statements.count(),
    database.bodies.count(),
    database.recommendations.count(),
  ])
  expect(counts).toEqual([0, 0, 0])
  expect((await database.imports.get(id))?.state).toBe('read')
})

test('what was read and is damaged is told, not kept', async () => {
  const id = await readFile()
  await database.readings.put({ id, reading: {}, recognised: { kind: 7 }, corrections: noCorrections })
  expect(await keepImport(id)).toEqual({ ok: false, reason: 'broken' })
})

test('keeping all that are sure leaves those that want a look: unsure ones, doubles and near-doubles', async () => {
  const near = [{ statement: 'statement:s9', title: 'Earlier', share: 0.8 }]
  const texts = [
    'About the courts and their backlog.',
    'About firearms, marked and traced.',
    'Third.',
    'Fourth.',
    'Fifth.',
  ]
  const rows: Partial<ImportRow>[] = [{}, {}, { sure: 'likely' }, { sameAs: 'import:row-1' }, { near }]
  for (const [index, change] of rows.entries())
    await readFile(aRecognised({}, texts[index] ?? ''), { id: `row-${index + 1}`, ...change })
  const kept = await keepAllSure()
  expect(kept.map(({ id }) => id).toSorted()).toEqual(['row-1', 'row-2'])
  expect((await database.imports.toArray()).filter(({ state }) => state === 'read')).toHaveLength(3)
  expect(isClear(aRow({ near: [{ statement: 'statement:s9', title: 'Earlier', share: 0.2 }] }))).toBe(true)
})

test('taking back hides the statement, its uses and its new recommendations, and the file is to be kept again', async () => {
  const id = await readFile()
  const kept = await keep(id)
  await takeBackKept([kept])
  expect(await live(database.statements.toArray())).toEqual([])
  expect(await live(database.recommendations.toArray())).toEqual([])
  expect(await live(database.uses.toArray())).toEqual([])
  expect((await database.imports.get(id))?.state).toBe('read')
  const again = await keep(id)
  expect(again.statement).toBe(kept.statement)
  expect(await live(database.statements.toArray())).toHaveLength(1)
  expect(await database.statements.count()).toBe(1)
  expect(await live(database.uses.toArray())).toHaveLength(2)
})

test('a recommendation that was revised since, or said elsewhere, is not taken back with the file', async () => {
  const first = await keep(await readFile())
  const known = await database.recommendations.get(first.made[0] ?? '')
  if (!known) throw new Error('one was made')
  const second = await keep(await readFile(aRecognised(), { id: 'row-2' }))
  expect(second.made).toEqual([])
  await takeBackKept([first])
  expect((await database.recommendations.get(known.id))?.retired).toBeNull()
  await takeBackKept([second])
  await reviseRecommendation(known, { title: 'Mine now' })
  await takeBackKept([first])
  expect((await database.recommendations.get(known.id))?.retired).toBeNull()
})
