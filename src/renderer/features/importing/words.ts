import type { ImportRow } from '../../../shared/importing/import-row'
import type { ReadRefusal } from '../../../shared/importing/reading'
import type { HowSure } from '../../../shared/importing/recognised'
import { isClear } from '../../data/imports-keep'

/** How sure something is, as a person says it. */
export const sureWords: Readonly<Record<HowSure, string>> = { sure: 'sure', likely: 'likely', unsure: 'look' }

// A word or three for the list; the whole sentence stands beside the file.
const shortRefusals: Readonly<Record<ReadRefusal, string>> = {
  gone: 'not there',
  'no-permission': 'not allowed',
  empty: 'empty',
  'too-large': 'too large',
  'unknown-type': 'other kind',
  'old-word': 'old Word file',
  locked: 'password',
  damaged: 'damaged',
  'not-text': 'not text',
  'no-text': 'no text inside',
  'too-many-parts': 'not opened',
  'part-too-large': 'not opened',
  swells: 'not opened',
  overlaps: 'not opened',
  'has-dtd': 'not opened',
  'too-deep': 'not opened',
  'too-many-elements': 'too large',
  'too-many-pages': 'too many pages',
  'too-slow': 'too slow',
  'too-hungry': 'too large',
  'reader-failed': 'not readable',
  stopped: 'stopped',
}

/** How a file stands, in words and with a tone that only repeats them. */
export type Standing = {
  readonly kind: 'waiting' | 'reading' | 'sure' | 'look' | 'same' | 'refused' | 'kept'
  readonly words: string
}

export const standingOf = (row: ImportRow, reading: string | null): Standing => {
  switch (row.state) {
    case 'waiting':
      return row.id === reading
        ? { kind: 'reading', words: 'reading' }
        : { kind: 'waiting', words: 'waiting' }
    case 'kept':
      return { kind: 'kept', words: 'kept' }
    case 'refused':
    case 'put-away':
      return { kind: 'refused', words: shortRefusals[row.refusal ?? 'stopped'] }
    case 'read':
      if (row.sameAs !== null)
        return {
          kind: 'same',
          words: row.sameAs.startsWith('statement:') ? 'kept already' : 'same as another',
        }
      return isClear(row) ? { kind: 'sure', words: 'sure' } : { kind: 'look', words: 'look' }
  }
}

/** How far the list is: files read, and files that need a person. */
export const progressOf = (
  rows: readonly ImportRow[],
): { readonly read: number; readonly of: number; readonly need: number; readonly sure: number } => ({
  read: rows.filter(({ state }) => state !== 'waiting').length,
  of: rows.length,
  need: rows.filter((row) => row.state === 'read' && !isClear(row)).length,
  sure: rows.filter(isClear).length,
})

/** The next file that is to be looked at after one, from the top again at the end; a clear one if no other is left. */
export const nextToLookAt = (rows: readonly ImportRow[], after: string | null): string | null => {
  const at = rows.findIndex(({ id }) => id === after)
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))].filter(
    ({ state }) => state === 'read',
  )
  return (round.find((row) => !isClear(row)) ?? round[0])?.id ?? null
}
