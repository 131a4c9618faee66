import { countWords } from '../../shared/basics/text'
import { secondsFor } from '../../shared/drafting/speaking-time'
import { sha256 } from './sha256'

/** What a past statement says of its own words: how many, how long at a pace in words a minute, and their hash. */
export const measuresOf = async (
  words: string,
  pace: number,
): Promise<{ readonly words: number; readonly seconds: number; readonly hash: string }> => {
  const count = countWords(words)
  return { words: count, seconds: secondsFor(count, pace), hash: await sha256(words) }
}
