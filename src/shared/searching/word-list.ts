import { bitsIn, distance, errorsAllowed, signatureOf } from './near-words'
import type { Segment } from './segment'
import { beginningOf, stemOf } from './stem'

type Words = Pick<Segment, 'words' | 'wordStarts' | 'textCounts'>

const wordOf = ({ words, wordStarts }: Words, index: number): string =>
  words.slice(wordStarts[index], wordStarts[index + 1])

/** The first word that is not before `wanted`; the number of words when all are. */
const lowerBound = (list: Words, wanted: string): number => {
  let [from, to] = [0, list.textCounts.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (wordOf(list, middle) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

/** Where a word stands in the sorted list, or -1. */
export const findWord = (list: Words, word: string): number => {
  const at = lowerBound(list, word)
  return at < list.textCounts.length && wordOf(list, at) === word ? at : -1
}

/** The words that begin so: from the first to before the second number. */
export const wordsBeginning = (list: Words, beginning: string): readonly [number, number] => [
  lowerBound(list, beginning),
  lowerBound(list, `${beginning}\uffff`),
]

// Endings that are forms of one word are short; the scan stops being one of forms beyond them.
const longestEnding = 8

/** The other forms of a word in the list: those with its stem, itself left out. */
export const formsOf = (list: Words, word: string): readonly number[] => {
  const stem = stemOf(word)
  const beginning = beginningOf(stem)
  if (beginning.length < 3) return []
  const [from, to] = wordsBeginning(list, beginning)
  const forms: number[] = []
  for (let index = from; index < to; index += 1) {
    const length = (list.wordStarts[index + 1] ?? 0) - (list.wordStarts[index] ?? 0)
    if (length > beginning.length + longestEnding) continue
    const other = wordOf(list, index)
    if (other !== word && stemOf(other) === stem) forms.push(index)
  }
  return forms
}

/** A word of the list that is nearly the one that was typed, with how many letters are wrong. */
export type NearWord = { readonly index: number; readonly word: string; readonly errors: number }

const signatures = new WeakMap<Words, Uint32Array>()
const signaturesOf = (list: Words): Uint32Array => {
  const known = signatures.get(list)
  if (known) return known
  const made = Uint32Array.from(list.textCounts, (_, index) =>
    signatureOf(list.words, list.wordStarts[index], list.wordStarts[index + 1]),
  )
  signatures.set(list, made)
  return made
}

/** Makes ready what looking for typing errors needs, so that the first one does not wait for it. */
export const prepareNearWords = (list: Words): void => void signaturesOf(list)

const nearBetween = (
  list: Words,
  word: string,
  asBeginning: boolean,
  [first, end]: readonly [number, number],
): readonly NearWord[] => {
  const most = errorsAllowed(word.length)
  const own = signatureOf(word)
  const all = signaturesOf(list)
  const near: NearWord[] = []
  for (let index = first; index < end; index += 1) {
    const from = list.wordStarts[index] ?? 0
    const to = list.wordStarts[index + 1] ?? 0
    const length = to - from
    if (length < word.length - most || (!asBeginning && length > word.length + most)) continue
    const theirs = all[index] ?? 0
    if (bitsIn(own & ~theirs) > most || (!asBeginning && bitsIn(theirs & ~own) > most)) continue
    const errors = distance(word, list.words, from, to, most, asBeginning)
    if (errors <= most) near.push({ index, word: wordOf(list, index), errors })
  }
  return near
}

/**
 * The words within the errors that a word of this length may have; `asBeginning` also those of which only the
 * beginning is near, for a word that is still being typed. The first letter is mostly right, so all other words are
 * only looked through when there is none with it, and not at each key. Words that differ in too many letters are
 * passed over by the letters they have, before any is compared.
 */
export const nearWords = (list: Words, word: string, asBeginning: boolean): readonly NearWord[] => {
  if (errorsAllowed(word.length) === 0) return []
  const near = nearBetween(list, word, asBeginning, wordsBeginning(list, word.slice(0, 1)))
  if (near.length > 0 || asBeginning) return near
  return nearBetween(list, word, false, [0, list.textCounts.length])
}
