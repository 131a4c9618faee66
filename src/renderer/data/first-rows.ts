import type { Home } from './database'

/** The tables that the first screen shows. */
export const firstHomes = [
  'organizations',
  'drafts',
  'dialogues',
  'statements',
] as const satisfies readonly Home[]
export type FirstRows = Readonly<Record<(typeof firstHomes)[number], readonly unknown[]>>

// What was read while the library was judged; soon forgotten, because live queries know better from then on.
const held: { rows: Partial<Record<Home, readonly unknown[]>> } = { rows: {} }
const kept = 1500

/** Keeps what the judgement has read anyway, so that the first screen is drawn without reading it again. */
export const keepFirstRows = (rows: FirstRows): void => {
  held.rows = rows
  setTimeout(() => {
    held.rows = {}
  }, kept)
}

/** The rows of a table as they were when the library was opened, for a moment; trusted as the table itself is. */
export const firstRows = <T>(home: Home): readonly T[] | undefined =>
  held.rows[home] as readonly T[] | undefined
