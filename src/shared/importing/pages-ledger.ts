import type { Repair } from './recognised'
import type { ReadNote } from './reading'

type Offer = {
  readonly kind: Repair['kind']
  readonly page: number
  /** What tells this repair from others of its kind, taken from the lines as they are printed. */
  readonly key: string
  readonly words: string
  readonly before: string
  readonly after: string
}
/** Takes down each repair and says whether it is to be done; `note` says what no repair mends. */
export type Ledger = {
  readonly offer: (offer: Offer) => boolean
  readonly note: (code: string, words: string) => void
  readonly repairs: readonly Repair[]
  readonly notes: readonly ReadNote[]
}

/** A short fingerprint (FNV-1a, 32 bits): only to keep one place of one file apart from another. */
const shortHash = (text: string): string => {
  const bits = Array.from(text).reduce(
    (hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
  return bits.toString(16).padStart(8, '0')
}

const longest = 160
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/**
 * Begins a ledger. An id is made of kind, page and the printed words at the place, so it does not change when other
 * repairs are undone; `without` holds the ids of those that are.
 */
export const newLedger = (without: ReadonlySet<string>): Ledger => {
  const repairs: Repair[] = []
  const notes: ReadNote[] = []
  const used = new Map<string, number>()
  return {
    repairs,
    notes,
    offer: ({ kind, page, key, words, before, after }) => {
      const base = `${kind}:${String(page)}:${shortHash(key)}`
      const times = (used.get(base) ?? 0) + 1
      used.set(base, times)
      const id = times === 1 ? base : `${base}:${String(times)}`
      const undone = without.has(id)
      repairs.push({ id, kind, words, before: shortened(before), after: shortened(after), undone })
      return !undone
    },
    note: (code, words) => {
      if (!notes.some((note) => note.code === code && note.words === words)) notes.push({ code, words })
    },
  }
}
