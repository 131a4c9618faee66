import { acronyms } from './acronyms'
import { cutWords, termOf, termsOf } from './words'

const known = new Map<string, number>()
const mostKnown = 100_000
const rawKnown = new Map<string, Known>()

/** FNV-1a of a word, 32 bits. */
const hashOf = (word: string): number => {
  const found = known.get(word)
  if (found !== undefined) return found
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  if (known.size >= mostKnown) known.clear()
  known.set(word, hash)
  return hash
}

type LongForm = { readonly acronym: string; readonly words: readonly string[] }

/** The long forms of the ledger by their first word, the longest first. */
const longForms = new Map<string, readonly LongForm[]>()
for (const [acronym, forms] of Object.entries(acronyms))
  for (const form of forms) {
    const words = termsOf(form)
    const [first = ''] = words
    const others = longForms.get(first) ?? []
    longForms.set(
      first,
      [...others, { acronym, words }].sort((one, other) => other.words.length - one.words.length),
    )
  }

/** What is known of a word as it stands in a text: as it is compared, and the long forms that begin with it. */
type Known = { readonly word: string; readonly hash: number; readonly forms: readonly LongForm[] | undefined }

const makeKnown = (raw: string): Known => {
  const term = termOf(raw)
  const single = term.endsWith('s') && Object.hasOwn(acronyms, term.slice(0, -1)) ? term.slice(0, -1) : term
  return { word: single, hash: hashOf(single), forms: longForms.get(single) }
}

const knownOf = (raw: string): Known => {
  const found = rawKnown.get(raw)
  if (found) return found
  const made = makeKnown(raw)
  if (rawKnown.size >= mostKnown) rawKnown.clear()
  rawKnown.set(raw, made)
  return made
}

/** Whether a long form stands at a place; its last word may stand in the plural. */
const standsAt = (words: readonly Known[], at: number, form: LongForm): boolean =>
  form.words.every((word, index) => {
    const own = words[at + index]?.word
    return own === word || (index === form.words.length - 1 && own === `${word}s`)
  })

/** The words of a text as they are compared: long forms of the ledger as one word, their acronym. */
const comparedKnown = (text: string): readonly Known[] => {
  const all: Known[] = []
  cutWords(text, (raw) => {
    const known = knownOf(raw)
    if (known.word !== '') all.push(known)
  })
  const compared: Known[] = []
  for (let at = 0; at < all.length;) {
    const word = all[at]
    const form = word?.forms?.find((each) => standsAt(all, at, each))
    if (form) compared.push(knownOf(form.acronym))
    else if (word) compared.push(word)
    at += form?.words.length ?? 1
  }
  return compared
}

/**
 * The words of a text as two texts are compared by them: without case, marks and punctuation, -ise and -ize alike.
 * An acronym and its long form are the same one word: so that the name of a body is never taken for something said.
 */
export const comparedWords = (text: string): string[] => comparedKnown(text).map(({ word }) => word)

/** Spreads the bits of a number (the last step of MurmurHash3), so that the least of several is any of them. */
const spread = (value: number): number => {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Every run of `size` words as a number of 32 bits, in reading order; none for a shorter text. */
export const shinglesOf = (words: readonly string[], size: number): Uint32Array =>
  shinglesOfHashes(words.map(hashOf), size)

const shinglesOfHashes = (hashes: readonly number[], size: number): Uint32Array => {
  const shingles = new Uint32Array(Math.max(0, hashes.length - size + 1))
  for (let from = 0; from < shingles.length; from += 1) {
    let sum = 0
    for (let at = 0; at < size; at += 1) sum = (Math.imul(sum, 0x9e3779b1) + (hashes[from + at] ?? 0)) | 0
    shingles[from] = spread(sum)
  }
  return shingles
}

/** Shingles of the radar are of five words. */
export const radarSize = 5
const window = 5

/**
 * About one in three of the shingles: the least of every five neighbours (Schleimer, Wilkerson and Aiken,
 * "Winnowing", 2003: 2 / (w + 1) are kept, and nine words in common always leave one in common).
 */
export const winnow = (shingles: Uint32Array): Uint32Array => {
  const kept: number[] = []
  const last = Math.max(0, shingles.length - window)
  let least = -1
  for (let from = 0; from <= last && shingles.length > 0; from += 1) {
    const end = Math.min(from + window, shingles.length)
    if (least < from) {
      least = from
      for (let at = from + 1; at < end; at += 1) if ((shingles[at] ?? 0) <= (shingles[least] ?? 0)) least = at
    } else if ((shingles[end - 1] ?? 0) <= (shingles[least] ?? 0)) least = end - 1
    else continue
    kept.push(shingles[least] ?? 0)
  }
  return Uint32Array.from(new Set(kept))
}

/** The shingles of a paragraph that the radar keeps. */
export const keptShingles = (text: string): Uint32Array =>
  winnow(
    shinglesOfHashes(
      comparedKnown(text).map(({ hash }) => hash),
      radarSize,
    ),
  )

/** What two texts share of the shorter of the two: runs of `size` words, from 0 to 1 (containment). */
export const containment = (one: readonly string[], other: readonly string[], size: number): number => {
  const [left, right] = [new Set(shinglesOf(one, size)), new Set(shinglesOf(other, size))]
  const least = Math.min(left.size, right.size)
  if (least === 0) return 0
  let both = 0
  for (const shingle of left) if (right.has(shingle)) both += 1
  return both / least
}
