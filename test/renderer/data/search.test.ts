import { firstDay } from './empty-database'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import { deliverDraft, newDraft, saveBody } from '../../../src/renderer/data/drafts'
import { keepRecommendation, reviseRecommendation } from '../../../src/renderer/data/library'
import { openLibrary } from '../../../src/renderer/data/opening'
import { find, findOffers, searchState, snippets, startSearch } from '../../../src/renderer/data/search'
import { SearchHost } from '../../../src/renderer/data/search-host'
import { SearchStore } from '../../../src/renderer/data/search-store'
import { searchPort } from '../../../src/renderer/data/search-port'
import { newRecord } from '../../../src/shared/basics/record'
import { officialTextKind } from '../../../src/shared/library/official-text'
import { tagKind } from '../../../src/shared/library/tag'
import { useKind } from '../../../src/shared/library/use'
import { aManuscript, freshRecommendation, morning, noon } from '../../support/builders'
import { libraryPort } from '../../support/library-port'

const hosts: SearchHost[] = []
const aHost = (room = true): SearchHost => {
  const host = new SearchHost({
    db: database,
    store: new SearchStore(),
    room: async () => room,
    tell: () => undefined,
    clock: () => performance.now(),
    gatherFor: 1,
    quietFor: 1,
  })
  hosts.push(host)
  return host
}

beforeEach(async () => {
  await firstDay()
  await Dexie.delete('rostrum-index')
  await openLibrary()
})
afterEach(async () => {
  hosts.splice(0).forEach((host) => host.stop())
  await new Promise((settle) => setTimeout(settle))
})

/** What is kept of the index. */
const readKept = async () => {
  const store = new SearchStore()
  const kept = await store.read()
  store.close()
  return kept
}

const keysOf = async (host: SearchHost, query: string, more = {}): Promise<string[]> =>
  // The answer to `find` is a Found.
  ((await host.answer('find', { query, ...more })) as Awaited<ReturnType<typeof find>>).hits.map(
    ({ key }) => key,
  )
const untilFound = (host: SearchHost, query: string, key: string, more = {}): Promise<unknown> =>
  vi.waitFor(async () => expect(await keysOf(host, query, more)).toContain(key))
const untilKept = (): Promise<unknown> => vi.waitFor(async () => expect(await readKept()).not.toBeNull())

const aDraftOf = async (words: string) => {
  const draft = await newDraft({
    kind: 'oral-statement',
    dialogue: null,
    title: 'Constructive Dialogue on Firearms',
    day: null,
    speaker: null,
    language: 'en-GB',
  })
  await saveBody(draft.id, 1, aManuscript(words), { words: 4, seconds: 2 })
  return draft
}

test('the whole shipped library is found, and is complete once it is indexed', async () => {
  const host = aHost()
  await host.start()
  const counts = await Promise.all(
    [database.recommendations, database.articles, database.phrases, database.dialogues].map((table) =>
      table.count(),
    ),
  )
  expect(await host.answer('find', { query: '' })).toMatchObject({
    total: counts.reduce((sum, count) => sum + count),
    complete: true,
  })
})

test('what is kept, changed or put away is found, found anew or gone after its commit', async () => {
  const host = aHost()
  await host.start()
  const kept = await keepRecommendation(freshRecommendation({ title: 'Protect xylophonists' }))
  const key = `recommendation:${kept.id}`
  await untilFound(host, 'xylophonist', key)
  const revised = await reviseRecommendation(kept, { title: 'Protect accordionists' })
  await untilFound(host, 'accordionist', key)
  expect(await keysOf(host, 'xylophonists')).toEqual([])
  await reviseRecommendation(revised.ok ? revised.value : kept, { retired: noon })
  await vi.waitFor(async () => expect(await keysOf(host, 'accordionist')).toEqual([]))
})

test('a draft is found as it is written, and as a statement once it was delivered', async () => {
  const host = aHost()
  await host.start()
  const draft = await aDraftOf('Every xylophonist deserves protection.')
  await untilFound(host, 'xylophonist', `draft:${draft.id}`)
  await deliverDraft(draft.id, { day: null, speaker: '', topics: [] })
  await vi.waitFor(async () => {
    const keys = await keysOf(host, 'xylophonist')
    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatch(/^statement:/)
  })
})

test('a note is found by itself, and an official text by its article', async () => {
  const host = aHost()
  await host.start()
  await database.articles.update('UNTOC-18', { note: 'Ask the xylophonist.', rev: 2 })
  await untilFound(host, 'xylophonist', 'note:UNTOC-18')
  await database.officialTexts.add(
    newRecord(
      officialTextKind,
      {
        instrument: 'UNTOC',
        article: 'UNTOC-19',
        language: 'fr',
        title: 'Exemple',
        provisions: [{ number: 1, letter: null, sub: null, text: 'Un accordéoniste.' }],
        original: null,
        asAt: null,
        check: 'no-reference',
        differs: [],
      },
      'official-1',
      noon,
    ),
  )
  await untilFound(host, 'accordeoniste', 'article:UNTOC-19')
  expect(await keysOf(host, '', { filters: { language: 'fr', kind: 'article' } })).toEqual([
    'article:UNTOC-19',
  ])
})

test('tags and uses are filters at once, though the records themselves did not change', async () => {
  const host = aHost()
  await host.start()
  const [record] = await database.recommendations.toArray()
  const key = `recommendation:${record?.id}`
  await database.tags.add(
    newRecord(tagKind, { name: 'For Vienna', colour: 'blue', on: [key] }, 'vienna', morning),
  )
  await untilFound(host, 'tag:vienna', key)
  expect(await keysOf(host, '', { filters: { tag: 'vienna' } })).toEqual([key])
  expect(await keysOf(host, '', { filters: { use: 'once' } })).toEqual([])
  const use = {
    of: key,
    in: 'statement:x',
    paragraph: 1,
    wording: '',
    day: null,
    how: 'inserted',
    place: '',
  } as const
  await database.uses.add(newRecord(useKind, use, 'use-1', morning))
  await untilFound(host, '', key, { filters: { use: 'once' } })
  await database.uses.add(newRecord(useKind, use, 'use-2', morning))
  await untilFound(host, '', key, { filters: { use: 'again' } })
})

test('the next start finds from the kept index and catches up with what changed meanwhile', async () => {
  const first = aHost()
  await first.start()
  await untilKept()
  first.stop()
  const kept = await keepRecommendation(freshRecommendation({ title: 'Protect xylophonists' }))
  const [gone] = await database.phrases.toArray()
  await database.phrases.delete(gone?.id ?? '')
  const next = aHost()
  await next.start()
  expect(await keysOf(next, 'xylophonist')).toEqual([`recommendation:${kept.id}`])
  expect(await keysOf(next, '', { kinds: ['phrase'], limit: 500 })).not.toContain(`phrase:${gone?.id}`)
  expect(await next.answer('find', { query: '' })).toEqual(
    expect.objectContaining({
      total: ((await first.answer('find', { query: '' })) as { total: number }).total,
    }),
  )
})

test('an index that is not whole, or of another version, is made anew', async () => {
  const first = aHost()
  await first.start()
  await untilKept()
  first.stop()
  const raw = new Dexie('rostrum-index')
  raw.version(1).stores({ parts: 'id', lists: 'id' })
  const spoil = async (change: (bytes: Uint8Array) => void): Promise<void> => {
    const [row] = await raw.table<{ id: string; bytes: Uint8Array }>('parts').toArray()
    if (!row) throw new Error('nothing was kept')
    change(row.bytes)
    await raw.table('parts').put(row)
  }
  await spoil((bytes) => {
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
  })
  expect(await readKept()).toBeNull()
  await spoil((bytes) => bytes.fill(0))
  const next = aHost()
  await next.start()
  expect((await keysOf(next, 'art. 18'))[0]).toBe('article:UNTOC-18')
  await untilKept()
  raw.close()
})

test('nothing is kept while the disk has no room', async () => {
  const host = aHost(false)
  await host.start()
  await new Promise((settle) => setTimeout(settle, 30))
  expect(await readKept()).toBeNull()
  expect(await keysOf(host, 'art. 18')).not.toEqual([])
})

test('a statement whose words cannot be read is still found by its title', async () => {
  const draft = await aDraftOf('Every xylophonist deserves protection.')
  await deliverDraft(draft.id, { day: null, speaker: '', topics: [] })
  const [statement] = await database.statements.toArray()
  await database.bodies.put({ id: statement?.id ?? '', rev: 1, manuscript: { version: 99 } })
  const host = aHost()
  await host.start()
  expect(await keysOf(host, 'Dialogue on Firearms', { kinds: ['statement'] })).toEqual([
    `statement:${statement?.id}`,
  ])
})

test('the window asks the worker, hears of changes, and gets lines with their paragraph', async () => {
  const early = find({ query: 'mutual legal' })
  const stop = startSearch(libraryPort)
  expect((await early).hits.length).toBeGreaterThanOrEqual(0)
  await vi.waitFor(async () => expect((await searchState()).building).toBe(false))
  expect((await findOffers()).every(({ kind }) => kind !== 'dialogue')).toBe(true)
  const before = searchPort.edition
  const draft = await aDraftOf('We thank the Chair.\nEvery xylophonist deserves protection.')
  await vi.waitFor(() => expect(searchPort.edition).toBeGreaterThan(before))
  const key = `draft:${draft.id}`
  const line = (await snippets([key, 'phrase:none'], 'xylophonists')).get(key)
  expect(line?.text.slice(...(line.marks[0] ?? [0, 0]))).toBe('xylophonist')
  expect(line?.paragraph).toBe(1)
  stop()
  await expect(Promise.race([find({ query: 'x' }), Promise.resolve('waiting')])).resolves.toBe('waiting')
})
