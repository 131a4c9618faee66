import { join } from 'node:path'
import { Tally } from '../shared/ipc/contract'
import { keepJson, readJson } from './json-file'

/** Beside the database, because a damaged IndexedDB opens empty without an error. */
export const tallyFile = (userData: string): string => join(userData, 'tally.json')

/** The count after the last durable write; null on the first start, and when the file is damaged. */
export const readTally = (userData: string): Promise<Tally | null> => readJson(tallyFile(userData), Tally)

export const keepTally = (userData: string, tally: Tally): Promise<boolean> =>
  keepJson(tallyFile(userData), tally)
