import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import {
  keepLaw,
  keepOfficialTexts,
  readStanding,
  takeBack,
  type Kept,
} from '../../../src/renderer/data/official-texts'
import { bringFile, lawReference, readTreatyReferences } from '../../../src/renderer/data/official-texts-read'
import { openLibrary } from '../../../src/renderer/data/opening'
import type { Outcome } from '../../../src/shared/basics/outcome'
import type { AskChannel } from '../../../src/shared/ipc/channels'
import { readOfficialText, type OfficialReading } from '../../../src/shared/importing/official-text'
import type { OfficialReference } from '../../../src/shared/importing/official-text-fingerprints'
import type { OfficialText } from '../../../src/shared/library/official-text'
import { aDay } from '../../support/builders'
import { aRead, aReading } from '../../support/readings'
import type { StandIn } from '../../support/stand-in-bridge'

const held: { main: StandIn | null } = { main: null }

beforeEach(async () => {
  held.main = await firstDay()
  await openLibrary()
})

const treaty = { id: 'TIP', kind: 'treaty' } as const
const from = { original: { hash: 'a'.repeat(64), name: 'tip.pdf', type: 'pdf', size: 10 }, asAt: null }

const tip = async (): Promise<OfficialReference> => {
  const found = (await readTreatyReferences()).find(({ id }) => id === 'TIP')
  if (!found) throw new Error('the Protocol is not there')
  return found
}

/** A file with made-up words under the real numbers and titles of two articles. */
const twoArticles = async (words = 'Words that are made up.'): Promise<OfficialReading> =>
  readOfficialText(
    aReading(
      'Article 1\nRelation with the United Nations Convention against Transnational Organized Crime',
      words,
      'Article 2\nStatement of purpose',
      'More made-up words:',
      '(a) One;',
      '(b) Two.',
    ),
    await tip(),
  )
const given = <T>(outcome: Outcome<T, string>): T => {
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const keep = async (reading: OfficialReading): Promise<Kept> =>
  given(await keepOfficialTexts(treaty, reading, from, await readStanding('TIP')))
const live = async (article: string): Promise<readonly OfficialText[]> =>
  (await database.officialTexts.where('article').equals(article).toArray()).filter(
    ({ retired }) => retired === null,
  )

test('the shipped treaties are checked against all their fingerprints', async () => {
  const references = await readTreatyReferences()
  expect(references.map(({ id, fingerprints }) => [id, fingerprints?.size]).toSorted()).toEqual([
    ['FIREARMS', 21],
    ['SOM', 25],
    ['TIP', 20],
    ['UNTOC', 41],
  ])
})

test('each article keeps its text, and says that it differs and where', async () => {
  expect(await keep(await twoArticles())).toMatchObject({ replaced: [], unchanged: 0, newArticles: [] })
  const [text] = await live('TIP-2')
  expect(text).toMatchObject({
    title: 'Statement of purpose',
    language: 'en-GB',
    check: 'differs',
    original: from.original,
  })
  expect(text?.provisions.map(({ letter }) => letter)).toEqual([null, 'a', 'b'])
  expect(text?.differs).toContain('Article 2, subparagraph (a) reads otherwise than the reference.')
  expect(await live('TIP-3')).toEqual([])
})

test('brought in again, the same text changes nothing, another takes its place and can be taken back', async () => {
  await keep(await twoArticles())
  const [first] = await live('TIP-1')
  expect(await keep(await twoArticles())).toMatchObject({ added: [], unchanged: 2 })
  const again = await keep(await twoArticles('Other words.'))
  expect(again).toMatchObject({ replaced: [first?.id], unchanged: 1 })
  expect((await live('TIP-1')).map(({ provisions }) => provisions[0]?.text)).toEqual(['Other words.'])
  expect(await database.officialTexts.get(first?.id ?? '')).toMatchObject({ rev: 2 })
  await takeBack(again)
  expect((await live('TIP-1')).map(({ id }) => id)).toEqual([first?.id])
  await takeBack(again)
  expect((await live('TIP-1')).map(({ id }) => id)).toEqual([first?.id])
})

test('texts that were changed since the person looked are not written over', async () => {
  const seen = await readStanding('TIP')
  await keep(await twoArticles())
  const late = await keepOfficialTexts(treaty, await twoArticles('Late words.'), from, seen)
  expect(late).toEqual({ ok: false, reason: 'changed-elsewhere' })
  expect((await live('TIP-1')).map(({ provisions }) => provisions[0]?.text)).toEqual([
    'Words that are made up.',
  ])
})

test('a file without articles keeps nothing, and an article the treaty does not have stands nowhere', async () => {
  const none = readOfficialText(aReading('A letter.'), await tip())
  expect(await keepOfficialTexts(treaty, none, from, '')).toEqual({ ok: false, reason: 'nothing-read' })
  const odd = readOfficialText(aReading('Article 98\nOdd', 'One.', 'Article 99\nOdder', 'Two.'), await tip())
  expect((await keep(odd)).added).toEqual([])
  expect(await database.articles.get('TIP-99')).toBeUndefined()
})

test('languages stand side by side', async () => {
  await keep(await twoArticles())
  const french = readOfficialText(
    aReading('Article premier\nRelation', 'Texte.', 'Article 2\nObjet', 'Texte.'),
    await tip(),
  )
  expect(await keep(french)).toMatchObject({ replaced: [] })
  expect((await live('TIP-1')).map(({ language, check }) => [language, check]).toSorted()).toEqual([
    ['en-GB', 'differs'],
    ['fr', 'no-reference'],
  ])
})

const law = { title: 'Example Rivers Act', shortTitle: 'Rivers Act', country: 'Exampleland' }
const readLaw = (...more: readonly string[]): OfficialReading =>
  readOfficialText(
    aReading(
      'Section 1 Boats',
      '(1) A boat is free.',
      '(2) It floats.',
      'Section 1A Fish',
      'Fish swim.',
      ...more,
    ),
    lawReference({ id: 'new', title: law.title, shortTitle: law.shortTitle }),
  )

test('a law comes in with its articles, can be brought in again and be taken back', async () => {
  const kept = given(await keepLaw(law, readLaw(), { ...from, asAt: aDay() }))
  expect(kept).toMatchObject({ instrument: 'RIVERS-ACT', newInstrument: true })
  expect(await database.instruments.get('RIVERS-ACT')).toMatchObject({
    kind: 'law',
    country: 'Exampleland',
    articleCount: 2,
  })
  expect(await database.articles.get('RIVERS-ACT-1A')).toMatchObject({
    number: 1,
    suffix: 'A',
    title: 'Fish',
    digest: '',
  })
  expect((await database.articles.get('RIVERS-ACT-1'))?.skeleton.map(({ number }) => number)).toEqual([1, 2])
  expect((await live('RIVERS-ACT-1'))[0]).toMatchObject({ check: 'no-reference', asAt: aDay() })
  const again = await keepOfficialTexts(
    { id: 'RIVERS-ACT', kind: 'law' },
    readLaw('Section 2 Banks', 'Banks hold.'),
    from,
    await readStanding('RIVERS-ACT'),
  )
  expect(given(again)).toMatchObject({ newArticles: ['RIVERS-ACT-2'], unchanged: 2 })
  expect(given(await keepLaw(law, readLaw(), from)).instrument).toBe('RIVERS-ACT-2')
  await takeBack(kept)
  expect((await database.instruments.get('RIVERS-ACT'))?.retired).not.toBeNull()
  expect(await live('RIVERS-ACT-1')).toEqual([])
})

test('a law needs a name, and a name without Latin letters has an id all the same', async () => {
  expect(await keepLaw({ ...law, shortTitle: ' ' }, readLaw(), from)).toEqual({
    ok: false,
    reason: 'no-name',
  })
  expect(given(await keepLaw({ ...law, shortTitle: 'قانون الأنهار' }, readLaw(), from)).instrument).toBe(
    'LAW',
  )
})

/** The main process with some of its answers in other words. */
const answering = (answers: Partial<Record<AskChannel, unknown>>): AskChannel[] => {
  const asked: AskChannel[] = []
  const bridge = held.main?.bridge
  if (!bridge) throw new Error('there is no bridge')
  Object.assign(globalThis.window, {
    bridge: {
      ...bridge,
      ask: (channel: AskChannel, value: unknown) => {
        asked.push(channel)
        return channel in answers ? Promise.resolve(answers[channel]) : bridge.ask(channel, value)
      },
    },
  })
  return asked
}
const file = { token: 't', name: 'tip.pdf', folder: '', size: 10 }

test('a file is chosen, kept among the originals, read, and never listed as a statement', async () => {
  const asked = answering({
    'import.choose': { files: [file, { ...file, token: 'u' }], passedOver: 0 },
    'import.store': { state: 'stored', original: from.original, type: 'pdf' },
    'import.read': { state: 'read', read: aRead() },
  })
  expect(await bringFile()).toMatchObject({ state: 'read', original: from.original })
  expect(asked).toEqual(['import.choose', 'import.forget', 'import.store', 'import.forget', 'import.read'])
  expect(await database.imports.count()).toBe(0)
})

test('a file that cannot be read says why, and choosing none says nothing', async () => {
  answering({ 'import.choose': null })
  expect(await bringFile()).toBeNull()
  answering({ 'import.choose': { files: [], passedOver: 1 } })
  expect(await bringFile()).toMatchObject({ state: 'refused' })
  answering({
    'import.choose': { files: [file], passedOver: 0 },
    'import.store': { state: 'refused', reason: 'locked' },
  })
  expect(await bringFile()).toEqual({
    state: 'refused',
    words: expect.stringContaining('password') as string,
  })
})
