/**
 * Makes any string safe for XML 1.0 and for a file that others open: control characters other than tab and newline,
 * lone surrogates, U+FFFE and U+FFFF are dropped (XML 1.0, production 2 `Char`).
 */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '')

/** One line: every run of white space is one blank, ends trimmed. What two texts are compared by. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/**
 * Counts words as Word does: runs between white space that hold a letter or a digit;
 * each ideograph of Chinese and Japanese counts as one.
 */
export const countWords = (text: string): number => {
  const ideographs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  const spaced =
    ideographs === 0 ? text : text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ')
  // Cut first, then look: one pattern for both takes minutes over a long line of dots.
  const words = spaced.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  return words + ideographs
}

/** Folds case, diacritics and typographic quotes, so that searching finds what was meant. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .toLowerCase()

/** Only these links may stand in a text; anything else (javascript:, file:, data:) gives `null`. */
export const safeLink = (text: string): string | null => {
  const bare = cleanText(text).trim()
  if (/\s/.test(bare)) return null
  if (/^https?:\/\/[^\s/]+/i.test(bare)) return bare
  if (/^mailto:[^\s@]+@[^\s@]+$/i.test(bare)) return bare
  return null
}

/** `n` things in words that agree: `1 word`, `2 words`, `1,204 words`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
