import { countWords } from '../basics/text'
import { paragraphsOf, type Block } from './manuscript'

/**
 * Seconds that a number of words takes at a pace in words a minute, rounded to whole seconds.
 * Interpreters ask for 100 to 120 words a minute (AIIC; Li, Journal of Specialised Translation).
 */
export const secondsFor = (words: number, pace: number): number => Math.round((words * 60) / pace)

/** Words of a block. */
export const wordsOf = (block: Block): number =>
  paragraphsOf(block).reduce((sum, text) => sum + countWords(text), 0)

/** `2:47`, or `1:02:03` from an hour on. */
export const clock = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60) % 60
  const hours = Math.floor(seconds / 3600)
  const tail = String(seconds % 60).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** Reads what people type for a limit: `3`, `3 min`, `2:30`, `2.5`, `90 s`. Seconds, or `null` if it is no time. */
export const readSeconds = (text: string): number | null => {
  const bare = text.trim().toLowerCase()
  const asClock = /^(\d{1,3}):([0-5]\d)$/.exec(bare)
  if (asClock) return Number(asClock[1]) * 60 + Number(asClock[2])
  const asUnit = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(m|min|minutes?|s|sec|seconds?)?$/.exec(bare)
  if (!asUnit) return null
  const amount = Number(asUnit[1]?.replace(',', '.'))
  const seconds = Math.round(asUnit[2]?.startsWith('s') ? amount : amount * 60)
  return seconds > 0 ? seconds : null
}

/** How a length stands against its limit: green to nine tenths, amber up to it, red above. */
export const againstLimit = (
  length: number,
  limit: number | null,
): 'no-limit' | 'within' | 'close' | 'over' => {
  if (limit === null) return 'no-limit'
  if (length > limit) return 'over'
  // The Chair cuts at the limit, so we warn at nine tenths of it.
  return length > limit * 0.9 ? 'close' : 'within'
}
