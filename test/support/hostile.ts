import type { ReadingAndRecognised } from '../../src/shared/importing/recognised'
import type { ReadRefusal } from '../../src/shared/importing/reading'

/** A file made to do harm, or made by an accident, and what must come of it: one of these refusals, or its words. */
export type Hostile = {
  readonly what: string
  readonly file: string
  readonly bytes: () => Uint8Array
  readonly comes: readonly (ReadRefusal | 'read')[]
  /** Words that must have come in, and words that never may. */
  readonly holds?: readonly string[]
  readonly lacks?: readonly string[]
}

const encoder = new TextEncoder()
export const text = (words: string): Uint8Array => encoder.encode(words)

/** Bytes without any order that are the same each time. */
export const noise = (length: number, seed = 1): Uint8Array => {
  const bytes = new Uint8Array(length)
  const state = { now: seed }
  for (let at = 0; at < length; at += 1) {
    state.now = (Math.imul(state.now, 1_664_525) + 1_013_904_223) >>> 0
    bytes[at] = state.now >>> 24
  }
  return bytes
}

/** Every word and link that came in with a file, as one string to look into. */
export const everythingIn = ({ reading }: ReadingAndRecognised): string => JSON.stringify(reading)
