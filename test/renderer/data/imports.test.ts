import { beforeEach, expect, test, vi } from 'vitest'
import { dayWithFiles, type ImportMain } from './imports-bridge'
import { database } from '../../../src/renderer/data/database'
import {
  bringImportBack,
  correct,
  goOnImporting,
  putAway,
  readAgain,
  resumeImports,
  stopImports,
  takeIn,
} from '../../../src/renderer/data/imports'
import { keepImport } from '../../../src/renderer/data/imports-keep'
import { queueNow, whenAtRest } from '../../../src/renderer/data/imports-queue'
import type { ImportRow } from '../../../src/shared/importing/import-row'
import { aRead, aReading, aRecognised } from '../../support/readings'

// What the radar's index knows is another room's matter; here it knows of nothing, or of what a test says.
const near = vi.hoisted(() => ({ texts: [] as { key: string; title: string; share: number }[] }))
vi.mock('../../../src/renderer/data/radar', () => ({ nearTexts: () => Promise.resolve(near.texts) }))

let main: ImportMain
beforeEach(async () => {
  await whenAtRest()
  main = await dayWithFiles()
  await database.open()
  near.texts = []
})

const rows = async (): Promise<ImportRow[]> =>
  (await database.imports.toArray()).sort((one, other) => one.name.localeCompare(other.name))
const row = async (name: string): Promise<ImportRow> => {
  const found = (await rows()).find((each) => each.name === name)
  if (!found) throw new Error(`${name} is not on the list`)
  return found
}
const states = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await rows()).map(({ name, state }) => [name, state]))

const one = aRead({}, 'Chair, the first of all words that nobody else has said here today.')
const two = aRead({}, 'Chair, quite another text, about firearms and how they are marked and traced.')

test('listed files are written down at once and read one after the other in the background', async () => {
  const taking = main.list(
    { name: 'b.docx', bytes: 'b', holds: two },
    { name: 'a.docx', bytes: 'a', holds: one },
  )
  expect(await takeIn(taking)).toBe(2)
  expect(await states()).toEqual({ 'a.docx': 'waiting', 'b.docx': 'waiting' })
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read', 'b.docx': 'read' })
  expect(main.held.read).toEqual(['a.docx', 'b.docx'])
  expect(await row('a.docx')).toMatchObject({
    title: one.recognised.title.value,
    sure: 'sure',
    sameAs: null,
    near: [],
    original: { hash: 'a'.repeat(64) },
  })
  expect((await database.readings.get((await row('a.docx')).id))?.recognised).toEqual(one.recognised)
  expect(main.held.pending.size).toBe(0)
  expect(queueNow()).toEqual({ state: 'resting', reading: null, trouble: null })
})

test('what was listed before a crash comes in at the next start, and only once', async () => {
  main.list({ name: 'a.docx', bytes: 'a', holds: one })
  await resumeImports()
  await whenAtRest()
  await resumeImports()
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read' })
  expect(main.held.stored).toEqual(['a.docx'])
})

test('a file that was stored and not read before a crash is read at the next start and not stored again', async () => {
  main.held.meanwhile = () => Promise.reject(new Error('as if the app had been killed'))
  await takeIn(main.list({ name: 'a.docx', bytes: 'a', holds: one }))
  await whenAtRest()
  await database.imports.update((await row('a.docx')).id, { state: 'waiting', refusal: null })
  main.held.meanwhile = () => Promise.resolve()
  await resumeImports()
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read' })
  expect(main.held.stored).toEqual(['a.docx'])
})

test('a token whose row holds the original already is forgotten at the start', async () => {
  const list = main.list({ name: 'a.docx', bytes: 'a', holds: one })
  await takeIn(list)
  await whenAtRest()
  main.held.pending.add(list.files[0]?.token ?? '')
  await resumeImports()
  expect(main.held.pending.size).toBe(0)
  expect(await rows()).toHaveLength(1)
})

test('a file that is dropped twice stands on the list once, also while the first waits', async () => {
  const file = { name: 'a.docx', bytes: 'a', holds: one }
  const list = main.list(file)
  await takeIn(list)
  expect(await takeIn(list)).toBe(0)
  await takeIn(main.list(file))
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read' })
  await takeIn(main.list({ ...file, folder: '2022' }))
  await whenAtRest()
  expect(await rows()).toHaveLength(1)
  expect(main.held.read).toEqual(['a.docx'])
})

test('the same bytes under another name, and the same words in another file, are said to be the same', async () => {
  await takeIn(
    main.list(
      { name: 'a.docx', bytes: 'a', holds: one },
      { name: 'b copy.docx', bytes: 'a', holds: one },
      {
        name: 'c.docx',
        bytes: 'c',
        holds: aRead({}, 'CHAIR, the first of all words  that nobody else has said here to-day.'),
      },
    ),
  )
  await whenAtRest()
  const first = await row('a.docx')
  expect(first.sameAs).toBeNull()
  expect((await row('b copy.docx')).sameAs).toBe(`import:${first.id}`)
  expect((await row('c.docx')).sameAs).toBe(`import:${first.id}`)
})

test('a file that was kept before is said to be a statement already; taken back, it is none', async () => {
  await takeIn(main.list({ name: 'a.docx', bytes: 'a', holds: one }))
  await whenAtRest()
  const kept = await keepImport((await row('a.docx')).id)
  if (!kept.ok) throw new Error(kept.reason)
  await takeIn(main.list({ name: 'again.docx', bytes: 'a', holds: one }))
  await whenAtRest()
  expect((await row('again.docx')).sameAs).toBe(`statement:${kept.value.statement}`)
})

test('a text that shares much with another, or with a statement of the library, says with which and how much', async () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ')
  near.texts = [
    { key: 'statement:s1', title: 'Earlier', share: 0.6 },
    { key: 'recommendation:r1', title: 'No text', share: 0.9 },
  ]
  await takeIn(
    main.list(
      { name: 'a.docx', bytes: 'a', holds: aRead({}, `${long} and so it ends here`) },
      { name: 'b.docx', bytes: 'b', holds: aRead({}, `${long} but here it goes on in its own way`) },
    ),
  )
  await whenAtRest()
  const [a, b] = [await row('a.docx'), await row('b.docx')]
  expect(a.near).toEqual([{ statement: 'statement:s1', title: 'Earlier', share: 0.6 }])
  expect(b.near.map(({ statement }) => statement)).toContain(`import:${a.id}`)
  expect(b.near.find(({ statement }) => statement.startsWith('import:'))?.share).toBeGreaterThan(0.7)
})

test('a file that cannot be read says why, and the others have their turn', async () => {
  await takeIn(
    main.list(
      { name: 'a.docx', bytes: 'a', holds: 'no-text' },
      { name: 'b.docx', bytes: 'b', storing: 'old-word' },
      { name: 'c.docx', bytes: 'c', holds: new Error('main has a bug') },
      { name: 'd.docx', bytes: 'd', holds: one },
    ),
  )
  await whenAtRest()
  expect((await rows()).map(({ state, refusal }) => [state, refusal])).toEqual([
    ['refused', 'no-text'],
    ['refused', 'old-word'],
    ['refused', 'reader-failed'],
    ['read', null],
  ])
  expect(main.held.pending.size).toBe(0)
})

test('a file that could not be read can be tried again, by hand and by dropping it once more', async () => {
  const file = { name: 'a.docx', bytes: 'a', holds: 'too-slow' } as const
  await takeIn(main.list(file))
  await whenAtRest()
  await readAgain((await row('a.docx')).id)
  await whenAtRest()
  await takeIn(main.list(file))
  await whenAtRest()
  expect(main.held.read).toHaveLength(3)
  expect(await rows()).toHaveLength(1)
})

test('stopping gives up the file that is being read; it waits, and going on reads it', async () => {
  main.held.meanwhile = async (name) => {
    // More was asked for while it ran; a stop is a stop all the same.
    if (name === 'b.docx') await resumeImports()
    if (name === 'b.docx') await stopImports()
  }
  await takeIn(
    main.list(
      { name: 'a.docx', bytes: 'a', holds: one },
      { name: 'b.docx', bytes: 'b', holds: two },
      { name: 'c.docx', bytes: 'c', holds: aRead() },
    ),
  )
  await whenAtRest()
  expect(queueNow().state).toBe('stopped')
  expect(await states()).toEqual({ 'a.docx': 'read', 'b.docx': 'waiting', 'c.docx': 'waiting' })
  main.held.meanwhile = () => Promise.resolve()
  goOnImporting()
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read', 'b.docx': 'read', 'c.docx': 'read' })
})

test('a file that is put away while it is read stays away; it can be brought back', async () => {
  main.held.meanwhile = async () => {
    await putAway((await row('a.docx')).id)
  }
  await takeIn(
    main.list({ name: 'a.docx', bytes: 'a', holds: one }, { name: 'b.docx', bytes: 'b', holds: two }),
  )
  await whenAtRest()
  expect((await row('a.docx')).state).toBe('put-away')
  const before = await row('b.docx')
  expect(await putAway(before.id)).toBe(true)
  expect(await putAway(before.id)).toBe(false)
  await bringImportBack(before)
  expect((await row('b.docx')).state).toBe('read')
})

test('when nothing is left to do, new files begin a new list; what was kept stays in the library', async () => {
  await takeIn(
    main.list({ name: 'a.docx', bytes: 'a', holds: one }, { name: 'b.docx', bytes: 'b', holds: 'no-text' }),
  )
  await whenAtRest()
  await keepImport((await row('a.docx')).id)
  await takeIn(main.list({ name: 'c.docx', bytes: 'c', holds: two }))
  await whenAtRest()
  expect(await states()).toEqual({ 'c.docx': 'read' })
  expect(await database.readings.count()).toBe(1)
  expect(await database.statements.count()).toBe(1)
})

test('nothing is written while the disk is nearly full; the list waits with main', async () => {
  const list = main.list({ name: 'a.docx', bytes: 'a' })
  const { bridge } = window
  // The answer about the disk is remembered for a second.
  vi.spyOn(performance, 'now').mockReturnValue(1e9)
  vi.stubGlobal('window', {
    bridge: {
      ...bridge,
      ask: (channel: string, value: unknown) =>
        channel === 'disk.room' ? Promise.resolve(false) : bridge.ask(channel as never, value),
    },
  })
  await expect(takeIn(list)).rejects.toThrow()
  expect(await rows()).toEqual([])
  expect(main.held.pending.size).toBe(1)
  vi.spyOn(performance, 'now').mockReturnValue(1e9 + 5000)
  vi.stubGlobal('window', { bridge })
  await takeIn(list)
  await whenAtRest()
  expect(await states()).toEqual({ 'a.docx': 'read' })
  vi.restoreAllMocks()
})

test('a correction makes what a person said sure, one after the other, and the list shows it', async () => {
  const unsure = aRead({ day: { value: null, sure: 'unsure', others: [] } })
  await takeIn(main.list({ name: 'a.docx', bytes: 'a', holds: unsure }))
  await whenAtRest()
  const { id } = await row('a.docx')
  expect((await row('a.docx')).sure).toBe('unsure')
  await Promise.all([
    correct(id, { day: aRecognised().day.value }),
    correct(id, { title: 'Another title' }),
    correct(id, { speaker: 'Omar Sample' }),
  ])
  expect(await row('a.docx')).toMatchObject({ sure: 'sure', title: 'Another title' })
  expect((await database.readings.get(id))?.corrections).toMatchObject({
    title: 'Another title',
    speaker: 'Omar Sample',
    day: '2023-09-13',
  })
})

test('an undone repair reads the text anew without it, and what was corrected by hand stays', async () => {
  const reading = aReading(
    'Chair, thank you.',
    'We recommend that thethree offices be opened. The three offices are late.',
  )
  await takeIn(main.list({ name: 'a.docx', bytes: 'a', holds: { reading, recognised: aRecognised() } }))
  await whenAtRest()
  const { id } = await row('a.docx')
  await correct(id, { title: 'Mine' })
  await correct(id, { without: ['none-of-them'] })
  const read = await database.readings.get(id)
  expect(read?.corrections).toMatchObject({ title: 'Mine', without: ['none-of-them'] })
  expect(JSON.stringify(read?.recognised)).toContain('offices')
  expect((await row('a.docx')).title).toBe('Mine')
})
