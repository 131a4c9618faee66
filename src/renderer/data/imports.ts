import { useLiveQuery } from 'dexie-react-hooks'
import { useSyncExternalStore } from 'react'
import { oneLine } from '../../shared/basics/text'
import type { Corrections, ImportRow } from '../../shared/importing/import-row'
import { leastSure } from '../../shared/importing/how-sure'
import { Reading } from '../../shared/importing/reading'
import { Recognised } from '../../shared/importing/recognised'
import { readRecordKey, type RecordKey } from '../../shared/library/use'
import { pastTextOf, readPastText } from '../../shared/drafting/past-text'
import type { ImportList } from '../../shared/ipc/contract'
import { ask, note } from './bridge'
import { newId, now } from './clock'
import { database } from './database'
import { readSurroundings } from './imports-around'
import { corrected, placedAnew } from './imports-corrected'
import { goOn, holdOn, queueNow, whenQueueChanges, type Queue } from './imports-queue'
import { needRoom } from './room'

const rowOf = (file: ImportList['files'][number]): ImportRow => ({
  ...file,
  id: newId(),
  state: 'waiting',
  on: now(),
  original: null,
  type: null,
  refusal: null,
  sure: null,
  title: '',
  sameAs: null,
  near: [],
  statement: null,
})

/** What was looked at leaves the list when new files come and nothing is left to do; nothing of the library goes. */
const clearFinished = async (): Promise<void> => {
  const open = await database.imports.where('state').anyOf('waiting', 'read').count()
  if (open > 0) return
  const finished = await database.imports.toCollection().primaryKeys()
  await database.imports.bulkDelete(finished)
  await database.readings.bulkDelete(finished)
}

const writeRows = (list: ImportList): Promise<number> =>
  database.transaction('rw', database.imports, database.readings, async () => {
    await clearFinished()
    const known = new Set((await database.imports.toArray()).map(({ token }) => token))
    const fresh = list.files.filter(({ token }) => !known.has(token))
    await database.imports.bulkAdd(fresh.map(rowOf))
    return fresh.length
  })

/**
 * Puts listed files on the list of those on their way in, all in one transaction, and begins to read them in the
 * background. Answers how many are new. Throws `NoRoom` where nothing may be written; main keeps the list then.
 */
export const takeIn = async (list: ImportList): Promise<number> => {
  if (list.files.length === 0) return 0
  await needRoom()
  const added = await writeRows(list)
  goOn()
  return added
}

const resume = async (): Promise<void> => {
  const pending = await ask('import.pending', null)
  const rows = await database.imports.toArray()
  const isHeld = ({ original, state }: ImportRow): boolean => original !== null || state !== 'waiting'
  const held = new Set(rows.filter(isHeld).map(({ token }) => token))
  const known = pending.files.filter(({ token }) => held.has(token)).map(({ token }) => token)
  if (known.length > 0) await ask('import.forget', known)
  const left = pending.files.filter(({ token }) => !held.has(token))
  if (left.length > 0) await takeIn({ files: left, passedOver: 0 })
  else if (rows.some(({ state }) => state === 'waiting')) goOn()
}

/**
 * Goes on with what an earlier session left: files that were listed and never written down, and files that wait.
 * Called once when the library has been judged and nobody waits for anything. What cannot be gone on with now, as on
 * a full disk, waits for the next start.
 */
export const resumeImports = (): Promise<void> => resume().catch(() => note('warn', 'import.not-resumed'))

/** Stops after what is written; the file that is being read is given up and waits again. */
export const stopImports = async (): Promise<void> => {
  holdOn()
  await ask('import.stop', null)
}

/** Goes on after a stop. */
export const goOnImporting = (): void => goOn()

const inOrder = new Intl.Collator('en', { numeric: true })

/** Files on their way in, live, in the order in which they came: by batch, folder and name. */
export const useImports = (): readonly ImportRow[] | undefined =>
  useLiveQuery(async () =>
    (await database.imports.toArray())
      .filter(({ state }) => state !== 'put-away')
      .sort(
        (one, other) =>
          inOrder.compare(one.folder, other.folder) ||
          inOrder.compare(one.name, other.name) ||
          (one.id < other.id ? -1 : 1),
      ),
  )

/** What the queue is doing, live. */
export const useImportQueue = (): Queue => useSyncExternalStore(whenQueueChanges, queueNow)

/** What was recognized in a file, with and without what a person changed. */
export type Review = {
  readonly found: Recognised
  readonly corrections: Corrections
  /** As recognized, before anything was changed by hand. */
  readonly as: Recognised
}

/** The review of one file, live; `undefined` while it is read, `null` if there is none or it is damaged. */
export const useReview = (id: string | null): Review | null | undefined =>
  useLiveQuery(async () => {
    const stored = id === null ? undefined : await database.readings.get(id)
    const as = Recognised.safeParse(stored?.recognised)
    if (!stored || !as.success) return null
    return { as: as.data, corrections: stored.corrections, found: corrected(as.data, stored.corrections) }
  }, [id])

/** The plain words of a past statement or of a file on its way in, live; `null` if there are none. */
export const useTextOf = (key: RecordKey): string | null | undefined =>
  useLiveQuery(async () => {
    const { kind, id } = readRecordKey(key)
    if (kind === 'statement') {
      const text = readPastText((await database.bodies.get(id))?.manuscript)
      return text.ok ? pastTextOf(text.value) : null
    }
    const read = Recognised.safeParse((await database.readings.get(id))?.recognised)
    return read.success ? pastTextOf(read.data.text) : null
  }, [key])

const changeReading = async (id: string, change: Partial<Corrections>): Promise<void> => {
  const [stored, around] = [await database.readings.get(id), await readSurroundings()]
  const reading = Reading.safeParse(stored?.reading)
  const before = Recognised.safeParse(stored?.recognised)
  if (!stored || !reading.success || !before.success) return
  const { recognise } = await import('../../shared/importing/recognise')
  const next: Corrections = { ...stored.corrections, ...change }
  const recognised = change.without ? recognise(reading.data, around, new Set(change.without)) : before.data
  const corrections: Corrections = next.recommendations
    ? { ...next, recommendations: placedAnew(next.recommendations, recognised) }
    : next
  const found = corrected(recognised, corrections)
  await database.transaction('rw', database.imports, database.readings, async () => {
    const row = await database.imports.get(id)
    if (row?.state !== 'read') return
    await database.readings.put({ ...stored, recognised, corrections })
    await database.imports.put({ ...row, sure: leastSure(found), title: oneLine(found.title.value) })
  })
}

const held: { turn: Promise<unknown> } = { turn: Promise.resolve() }

/**
 * Changes what a person corrects in a file that is to be looked at: only the given parts, one change after the other.
 * Repairs are undone by reading the text anew without them.
 */
export const correct = async (id: string, change: Partial<Corrections>): Promise<void> => {
  await needRoom()
  const changed = held.turn.then(() => changeReading(id, change))
  held.turn = changed.catch(() => undefined)
  return changed
}

/** Until everything that was corrected so far has been written. */
export const whenCorrected = async (): Promise<void> => {
  await held.turn
}

const setState = (
  id: string,
  from: readonly ImportRow['state'][],
  to: ImportRow['state'],
): Promise<boolean> =>
  database.transaction('rw', database.imports, async () => {
    const row = await database.imports.get(id)
    if (!row || !from.includes(row.state)) return false
    await database.imports.put({ ...row, state: to })
    return true
  })

/** Takes a file off the list: it is not kept, its original stays in the store. Answers whether it was on the list. */
export const putAway = async (id: string): Promise<boolean> => {
  await needRoom()
  const row = await database.imports.get(id)
  const away = await setState(id, ['read', 'refused', 'waiting'], 'put-away')
  if (away && row) await ask('import.forget', [row.token])
  return away
}

/** Puts a file back on the list that was taken off it. */
export const bringImportBack = async (row: ImportRow): Promise<void> => {
  await needRoom()
  // Without its original it can no longer be read: main has forgotten where it lay.
  const state = row.state === 'waiting' && row.original === null ? 'refused' : row.state
  await setState(row.id, ['put-away'], state)
  if (state === 'waiting') goOn()
}

/** Reads a file again that could not be read: something outside may have changed. */
export const readAgain = async (id: string): Promise<void> => {
  await needRoom()
  await setState(id, ['refused'], 'waiting')
  goOn()
}
