import type { ArticleRef } from '../library/article'
import { fold } from '../basics/text'

const instrumentWords: readonly (readonly [RegExp, string])[] = [
  [/\b(untoc|convention|palermo)\b/, 'UNTOC'],
  [/\b(tip|trafficking)\b/, 'TIP'],
  [/\b(som|smuggling|migrants)\b/, 'SOM'],
  [/\b(firearms?)\b/, 'FIREARMS'],
]

/**
 * The place of a treaty that a query names: `art. 18`, `article 18 para 15`, `untoc 18(15)`, `tip 6 (3) (c)`.
 * `instrument` is null when none was named. A query without an article number gives `null`.
 */
export const readPlace = (
  query: string,
): (Omit<ArticleRef, 'instrument'> & { readonly instrument: string | null }) | null => {
  const text = fold(query)
  const instrument = instrumentWords.find(([words]) => words.test(text))?.[1] ?? null
  const lead = /\bart(?:icle)?s?\b\.?\s*/.exec(text)
  if (!lead && !instrument) return null
  const found =
    /(?:^|[^\d])(\d{1,3})(?:\s*,?\s*(?:para(?:graph)?s?\b\.?\s*|\(|\.)\s*(\d{1,3})\)?)?(?:\s*,?\s*(?:subparagraph\s*)?\(?([a-z])\)?)?\s*(?:,?\s*of\b.*)?$/.exec(
      text,
    )
  if (!found) return null
  return {
    instrument,
    article: Number(found[1]),
    paragraph: found[2] ? Number(found[2]) : null,
    letter: found[3] ?? null,
  }
}

/** The words of a query as one pattern; `null` when there is nothing to mark. */
const patternOf = (words: readonly string[]): RegExp | null => {
  const wanted = words
    .filter((word) => word.length > 1)
    // A query is cut into words with -iz- for both spellings.
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').replace(/i[sz]/g, 'i[sz]'))
    .filter(Boolean)
  return wanted.length === 0
    ? null
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})[\\p{L}\\p{N}]*`, 'gu')
}

// A list marks the same words in every row.
const patterns = new WeakMap<readonly string[], RegExp | null>()
const knownPattern = (words: readonly string[]): RegExp | null => {
  const known = patterns.get(words)
  if (known !== undefined) return known
  const pattern = patternOf(words)
  patterns.set(words, pattern)
  return pattern
}

/** Where the words of a query begin a word in a text: pieces to show, the hits marked. */
export const highlight = (
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly hit: boolean }[] => {
  const pattern = knownPattern(words)
  const folded = pattern === null ? text : fold(text)
  if (pattern === null || folded.length !== text.length) return [{ text, hit: false }]
  const pieces: { text: string; hit: boolean }[] = []
  let end = 0
  for (const match of folded.matchAll(pattern)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false })
    end = match.index + match[0].length
    pieces.push({ text: text.slice(match.index, end), hit: true })
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false })
  return pieces
}
