import { readDay, type Day } from '../basics/day'
import { readSeconds } from './speaking-time'

// What people type into a field that may be empty: `null` for nothing, `undefined` for what cannot be read.

/** A day or nothing. */
export const readDayOrNone = (text: string): Day | null | undefined =>
  text.trim() === '' ? null : (readDay(text) ?? undefined)

/** A speaking limit in seconds (at most two hours) or nothing. */
export const readLimitOrNone = (text: string): number | null | undefined => {
  if (text.trim() === '') return null
  const seconds = readSeconds(text)
  return seconds !== null && seconds <= 7200 ? seconds : undefined
}

/** A limit in words (1 to 100,000; `2,000` and `2 000` too) or nothing. */
export const readWordsOrNone = (text: string): number | null | undefined => {
  const bare = text.replace(/[\s,.]|words?/gi, '')
  if (text.trim() === '') return null
  const words = /^\d{1,6}$/.test(bare) ? Number(bare) : 0
  return words >= 1 && words <= 100_000 ? words : undefined
}
