import { fold } from '../basics/text'

// What each UTF-16 unit is: nothing, part of a word, or an ideograph (which makes words without blanks).
const isNothing = 0
const isLetter = 1
const isIdeograph = 2

const classify = (unit: number): number => {
  const text = String.fromCharCode(unit)
  if (/\p{Script=Han}/u.test(text)) return isIdeograph
  return /[\p{L}\p{N}\p{M}]/u.test(text) && unit !== 0x640 ? isLetter : isNothing
}

const held: { classes: Uint8Array | null } = { classes: null }
const classes = (): Uint8Array => {
  held.classes ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    // Half of a pair is no letter, and the tatweel only stretches a word.
    unit === 0x640 ? isLetter : classify(unit),
  )
  return held.classes
}

const apostrophes: ReadonlySet<number> = new Set([0x27, 0x2019, 0x2bc])

/** Ideographs are indexed in pairs; the last stands alone too, so that it is found by itself. */
const cutIdeographs = (text: string, from: number, to: number, take: Take): void => {
  for (let at = from; at < to; at += 1) take(text.slice(at, Math.min(at + 2, to)), at, Math.min(at + 2, to))
}

type Take = (raw: string, from: number, to: number) => void

/**
 * Cuts text into its raw words in reading order, with where each stands: runs of letters and digits, ideographs in
 * pairs, the `s` behind an apostrophe left out.
 */
export const cutWords = (text: string, take: Take): void => {
  const known = classes()
  const { length } = text
  let at = 0
  while (at < length) {
    const kind = known[text.charCodeAt(at)] ?? isNothing
    if (kind === isNothing) {
      at += 1
      continue
    }
    const from = at
    while (at < length && known[text.charCodeAt(at)] === kind) at += 1
    if (kind === isIdeograph) cutIdeographs(text, from, at, take)
    else if (!isGenitive(text, from, at)) take(text.slice(from, at), from, at)
  }
}

const isGenitive = (text: string, from: number, to: number): boolean =>
  to - from === 1 && from > 0 && (text[from] === 's' || text[from] === 'S')
    ? apostrophes.has(text.charCodeAt(from - 1))
    : false

// Spellings of one letter in Arabic and Urdu; hamza and vowel signs are gone with the other marks.
const arabicLetters: Readonly<Record<string, string>> = {
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ٱ: 'ا',
  ـ: '',
}
const foldArabic = (word: string): string => {
  const letters = word.replace(/[ىیےکةہھۃٱـ]/gu, (letter) => arabicLetters[letter] ?? letter)
  // The article and the prepositions written with it.
  return letters.length > 4 ? letters.replace(/^[وبكف]?(?:ال|لل)(?=.{3})/u, '') : letters
}

const ascii = /^[a-z0-9]+$/

/** A raw word as it stands in the index: no case, no marks, -iz- and -yz- as -is- and -ys-. */
const makeTerm = (raw: string): string => {
  const folded = ascii.test(raw) ? raw : fold(raw)
  const plain = /\p{Script=Arabic}/u.test(folded) ? foldArabic(folded) : folded
  return plain.replaceAll('iz', 'is').replaceAll('yz', 'ys')
}

// The same few thousand words make up nearly every text.
const known = new Map<string, string>()
const mostKnown = 100_000

/** A raw word as it stands in the index, where every spelling of it is one. */
export const termOf = (raw: string): string => {
  const found = known.get(raw)
  if (found !== undefined) return found
  const term = makeTerm(raw)
  if (known.size >= mostKnown) known.clear()
  known.set(raw, term)
  return term
}

/** The words of a text as they stand in the index. */
export const termsOf = (text: string): string[] => {
  const terms: string[] = []
  cutWords(text, (raw) => {
    const term = termOf(raw)
    if (term !== '') terms.push(term)
  })
  return terms
}
