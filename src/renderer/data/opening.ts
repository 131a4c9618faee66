import type { Tally } from '../../shared/ipc/contract'
import { ask, note } from './bridge'
import { countRecords, database, schemaNumber, upgradeRows, type Database } from './database'
import { plantLibrary, readShipped } from './seed'
import { keepTally } from './tally'

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

/** Opens the library, or plants the shipped one on the first day. */
export const openLibrary = async (db: Database = database): Promise<Opening> => {
  try {
    const [tally] = await Promise.all([ask('tally.read', null), db.open()])
    const schema = (await db.meta.get('schema'))?.value
    const opening = judge(schema, await countRecords(db), tally)
    if (opening.state === 'empty') return await begin(db)
    if (opening.state === 'ready') {
      if ((await upgradeRows(db)) > 0) note('info', 'library.upgraded')
      keepTally()
      return { state: 'ready', first: (await db.organizations.count()) === 0 }
    }
    note('error', `library.${opening.state}`)
    return opening
  } catch {
    note('error', 'library.not-opened')
    return { state: 'failed' }
  }
}

const begin = async (db: Database): Promise<Opening> => {
  await plantLibrary(db, await readShipped())
  keepTally()
  return { state: 'ready', first: true }
}

/** Goes on with what is there, or plants the shipped library where nothing is: the person decided. */
export const goOnWithWhatIsThere = async (db: Database = database): Promise<Opening> => {
  if ((await db.articles.count()) === 0) return begin(db)
  await db.meta.put({ key: 'schema', value: schemaNumber })
  keepTally()
  return { state: 'ready', first: (await db.organizations.count()) === 0 }
}
