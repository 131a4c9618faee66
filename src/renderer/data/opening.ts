import type { Tally } from '../../shared/ipc/contract'
import { ask, note } from './bridge'
import {
  countRecords,
  database,
  isOfLaterTables,
  kindVersions,
  schemaNumber,
  upgradeRows,
  type Database,
} from './database'
import { firstHomes, keepFirstRows } from './first-rows'
import { plantLibrary, readShipped } from './seed'
import { keepTally, keepTallyNow } from './tally'

/**
 * How the library opened. `emptied`: it holds fewer records than the count kept outside it, as a damaged
 * IndexedDB does without an error. `newer`: its data is of a later Rostrum and is left untouched.
 */
export type Opening =
  | { readonly state: 'ready'; readonly first: boolean }
  | { readonly state: 'newer' }
  | { readonly state: 'emptied'; readonly expected: number; readonly found: number; readonly on: string }
  | { readonly state: 'failed' }

/** Decides from what is there, writing nothing. */
export const judge = (
  schema: unknown,
  found: number,
  tally: Tally | null,
): Opening | { readonly state: 'empty' } => {
  const newest = Math.max(typeof schema === 'number' ? schema : 0, tally?.schema ?? 0)
  if (newest > schemaNumber) return { state: 'newer' }
  if (tally && found < tally.records)
    return { state: 'emptied', expected: tally.records, found, on: tally.on }
  return schema === undefined ? { state: 'empty' } : { state: 'ready', first: false }
}

/** What the judgement needs, in one transaction: each transaction more would be a wait at every start. */
const lookInto = (db: Database) =>
  db.transaction('r', db.tables, async () => {
    const meta = async (key: string): Promise<unknown> => (await db.meta.get(key))?.value
    const [schema, versions, found, ...read] = await Promise.all([
      meta('schema'),
      meta('versions'),
      countRecords(db),
      ...firstHomes.map((home): Promise<unknown[]> => db.table(home).toArray()),
    ])
    const [organizations = [], drafts = [], dialogues = [], statements = []] = read
    return { schema, versions, found, rows: { organizations, drafts, dialogues, statements } }
  })

/** Opens the library, or plants the shipped one on the first day. */
export const openLibrary = async (db: Database = database): Promise<Opening> => {
  try {
    const [tally, isLater] = await Promise.all([ask('tally.read', null), isOfLaterTables(db)])
    if (isLater) {
      note('error', 'library.newer')
      return { state: 'newer' }
    }
    await db.open()
    const { schema, versions, found, rows } = await lookInto(db)
    const opening = judge(schema, found, tally)
    if (opening.state === 'empty') return await goOnWithWhatIsThere(db)
    if (opening.state === 'ready') {
      // Marked first: rows that were upgraded must never lie under the number of an older Rostrum.
      if (schema !== schemaNumber) await db.meta.put({ key: 'schema', value: schemaNumber })
      if (versions !== kindVersions) {
        if ((await upgradeRows(db)) > 0) note('info', 'library.upgraded')
        await db.meta.put({ key: 'versions', value: kindVersions })
      }
      keepTally()
      keepFirstRows(rows)
      return { state: 'ready', first: rows.organizations.length === 0 }
    }
    note('error', `library.${opening.state}`)
    return opening
  } catch {
    note('error', 'library.not-opened')
    return { state: 'failed' }
  }
}

/** Goes on with what is there and plants what is missing of the shipped library; the first day misses all of it. */
export const goOnWithWhatIsThere = async (db: Database = database): Promise<Opening> => {
  await plantLibrary(db, await readShipped())
  // At once: a person who closes the window now has decided, and is not asked again.
  await keepTallyNow()
  return { state: 'ready', first: (await db.organizations.count()) === 0 }
}

/** Closes what is open and opens it anew: a disk that was away may be back. */
export const reopenLibrary = (db: Database = database): Promise<Opening> => {
  db.close()
  return openLibrary(db)
}
