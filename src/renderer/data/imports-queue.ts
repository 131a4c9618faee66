import { oneLine } from '../../shared/basics/text'
import { pastTextOf } from '../../shared/drafting/past-text'
import { leastSure } from '../../shared/importing/how-sure'
import { noCorrections, type ImportRow } from '../../shared/importing/import-row'
import type { ReadRefusal } from '../../shared/importing/reading'
import type { ReadingAndRecognised, Surroundings } from '../../shared/importing/recognised'
import { recordKey, type RecordKey } from '../../shared/library/use'
import { ask, note } from './bridge'
import { database } from './database'
import { readSurroundings } from './imports-around'
import { likeness, nearStatements, readKnown, remember, type Known } from './imports-same'
import { NoRoom, needRoom, writeFailed } from './room'
import { sha256 } from './sha256'

/** What the queue is doing. `trouble` is why it stopped by itself. */
export type Queue = {
  readonly state: 'resting' | 'running' | 'stopped'
  /** The file that is being read. */
  readonly reading: string | null
  readonly trouble: 'no-room' | 'start-again' | null
}

const resting: Queue = { state: 'resting', reading: null, trouble: null }
const held: { queue: Queue } = { queue: resting }
const hearers = new Set<() => void>()

export const queueNow = (): Queue => held.queue
export const whenQueueChanges = (hear: () => void): (() => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}
const set = (change: Partial<Queue>): void => {
  held.queue = { ...held.queue, ...change }
  hearers.forEach((hear) => hear())
}

/** Between two files the window has its turn: whoever writes goes before whatever is read. */
const breath = (): Promise<void> =>
  new Promise((settle) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => settle(), { timeout: 400 })
    else setTimeout(settle, 0)
  })

type Round = {
  readonly known: Known
  readonly around: Surroundings
  readonly statements: Map<string, RecordKey>
}

const beginRound = async (): Promise<Round> => {
  const statements = (await database.statements.toArray()).filter(({ retired }) => retired === null)
  return {
    known: await readKnown(),
    around: await readSurroundings(),
    statements: new Map(statements.map(({ id, hash }) => [hash, recordKey('statement', id)])),
  }
}

/** Writes a row only if it still waits: a person may have taken it off the list meanwhile. */
const ifWaiting = (id: string, write: (row: ImportRow) => Promise<unknown>): Promise<void> =>
  database.transaction('rw', database.imports, database.readings, async () => {
    const row = await database.imports.get(id)
    if (row?.state === 'waiting') await write(row)
  })

const refuse = async (row: ImportRow, refusal: ReadRefusal): Promise<void> => {
  await ifWaiting(row.id, (now) => database.imports.put({ ...now, state: 'refused', refusal }))
  await ask('import.forget', [row.token])
}

type Listed =
  | { readonly how: 'new' | 'drop' }
  | { readonly how: 'beside'; readonly key: RecordKey }
  | { readonly how: 'replace'; readonly id: string }

/** The same file dropped by itself and again in its folder is one file; in two folders it is two. */
const isSameFile = (one: ImportRow, other: ImportRow): boolean =>
  one.name === other.name && (one.folder === other.folder || one.folder === '' || other.folder === '')

/**
 * What becomes of a file whose bytes are known already. Dropped twice, one row stays: the earlier one if it is still
 * to be read or looked at, the new one if the earlier could not be read. Under another name, it says so.
 */
const alreadyListed = async (row: ImportRow, key: RecordKey, hash: string): Promise<Listed> => {
  const twins = await database.imports
    .filter(({ id, original }) => original?.hash === hash && id !== row.id)
    .toArray()
  const isOpen = ({ state }: ImportRow): boolean => state === 'waiting' || state === 'read'
  if (twins.some((twin) => isOpen(twin) && isSameFile(twin, row))) return { how: 'drop' }
  const unread = twins.find(({ state }) => state === 'refused')
  if (unread) return { how: 'replace', id: unread.id }
  const isThere =
    key.startsWith('statement:') || twins.some((twin) => isOpen(twin) && key === `import:${twin.id}`)
  return isThere ? { how: 'beside', key } : { how: 'new' }
}

/** Stores the file's bytes; answers the row to read on with, or null when there is nothing more to do for it. */
const store = async (row: ImportRow, { known }: Round): Promise<ImportRow | null> => {
  const answer = await ask('import.store', { token: row.token })
  if (answer.state === 'refused') {
    await refuse(row, answer.reason)
    return null
  }
  const { original, type } = answer
  const key = known.bytes.get(original.hash)
  const listed: Listed = key ? await alreadyListed(row, key, original.hash) : { how: 'new' }
  const stored: ImportRow = { ...row, original, type, sameAs: listed.how === 'beside' ? listed.key : null }
  await ifWaiting(row.id, async () => {
    if (listed.how === 'drop') await database.imports.delete(row.id)
    else await database.imports.put(stored)
    if (listed.how === 'replace') await database.imports.delete(listed.id)
  })
  if (listed.how === 'new' || listed.how === 'replace')
    known.bytes.set(original.hash, recordKey('import', row.id))
  // Only now is main's list needed no more: the row holds all of it.
  await ask('import.forget', [row.token])
  return listed.how === 'drop' ? null : stored
}

const keepRead = async (
  row: ImportRow,
  { reading, recognised }: ReadingAndRecognised,
  round: Round,
): Promise<void> => {
  const words = pastTextOf(recognised.text)
  const own = recordKey('import', row.id)
  const title = oneLine(recognised.title.value)
  const sketch = remember(round.known, row.id, title || row.name, recognised.text)
  const { same, near } = likeness(round.known, own, sketch)
  const sameWords = round.statements.get(await sha256(words)) ?? same
  const nearby = await nearStatements(words.split('\n'))
  await ifWaiting(row.id, async (now) => {
    await database.readings.put({ id: row.id, reading, recognised, corrections: noCorrections })
    await database.imports.put({
      ...now,
      state: 'read',
      refusal: null,
      sure: leastSure(recognised),
      title,
      sameAs: now.sameAs ?? sameWords,
      near: [...nearby, ...near].toSorted((one, other) => other.share - one.share).slice(0, 8),
    })
  })
}

/** Takes one file through: stored, read, written down. */
const takeThrough = async (row: ImportRow, round: Round): Promise<void> => {
  const stored = row.original ? row : await store(row, round)
  if (!stored?.original || !stored.type) return
  const { hash, name } = stored.original
  const original = { hash, name, type: stored.type }
  const answer = await ask('import.read', { original, surroundings: round.around })
  if (answer.state === 'read') return keepRead(stored, answer.read, round)
  // Stopped by the person: it waits until they go on.
  if (answer.reason !== 'stopped') await refuse(stored, answer.reason)
}

const troubleOf = (fault: unknown): Queue['trouble'] => (fault instanceof NoRoom ? 'no-room' : 'start-again')

/** A fault that is not the disk's belongs to the file: it is told there, and the others have their turn. */
const orRefuse = async (row: ImportRow, round: Round): Promise<void> => {
  await needRoom()
  try {
    await takeThrough(row, round)
  } catch (fault) {
    note('error', 'import.failed')
    if (fault instanceof Error && /QuotaExceeded|Abort|DatabaseClosed|Unknown/.test(fault.name)) {
      writeFailed()
      throw fault
    }
    await needRoom()
    await refuse(row, 'reader-failed')
  }
}

const inOrder = new Intl.Collator('en', { numeric: true })

const waiting = async (): Promise<readonly ImportRow[]> =>
  (await database.imports.where('state').equals('waiting').toArray()).sort(
    (one, other) => inOrder.compare(one.folder, other.folder) || inOrder.compare(one.name, other.name),
  )

const isRunning = (): boolean => held.queue.state === 'running'

const once: { running: Promise<void> | null; again: boolean } = { running: null, again: false }

/** Takes the waiting files through, each once; a file whose reading was stopped waits for the next going on. */
const work = async (): Promise<void> => {
  const tried = new Set<string>()
  for (;;) {
    once.again = false
    const rows = (await waiting()).filter(({ id }) => !tried.has(id))
    if (rows.length === 0 || !isRunning()) return
    const round = await beginRound()
    for (const { id } of rows) {
      await breath()
      const row = await database.imports.get(id)
      if (!isRunning()) return
      if (row?.state !== 'waiting') continue
      set({ reading: id })
      tried.add(id)
      await orRefuse(row, round)
    }
  }
}

/** Begins to read what waits, in the background; one queue at a time. */
export const goOn = (): void => {
  set({ state: 'running', trouble: null })
  // Files that come while the queue is about to rest are not seen by it: it looks once more.
  once.again = true
  once.running ??= work()
    .then(() => set({ state: isRunning() ? 'resting' : 'stopped', reading: null }))
    .catch((fault: unknown) => {
      once.again = false
      set({ state: 'stopped', reading: null, trouble: troubleOf(fault) })
    })
    .finally(() => {
      once.running = null
      if (once.again) goOn()
    })
}

/** Begins nothing more after the file that is being read, also if more has come meanwhile. */
export const holdOn = (): void => {
  once.again = false
  set({ state: isRunning() ? 'stopped' : held.queue.state })
}

/** Until everything that waits has been read, or the queue has stopped. */
export const whenAtRest = (): Promise<void> => once.running ?? Promise.resolve()
