/** Words that no sentence or line of prose ends on; a paragraph that does was broken there. */
const openWords = new Set(
  `a an the this these those that which who whose of in on at by to for from with without into between among under
  over through during about against as and or nor but if when while where because than its their our your his her
  any all some each every both such no not is are was were be been being has have had will would can could may might
  should must shall do does did mr ms mrs dr prof le la les un une des du de et ou à au aux dans par pour sur avec qui
  que el los las una unos del y o en por para con su sus`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether a text ends as a sentence does, brackets and quotes after the mark included. */
export const endsSentence = (text: string): boolean =>
  /[.!?…。！？؟۔]["”’'»)\]]*\s*$/u.test(text) && !/\b(?:Mr|Ms|Mrs|Dr|Prof|St)\.\s*$/u.test(text)

/** Whether a text ends in a colon or semicolon: something follows, but the line is whole. */
export const endsStop = (text: string): boolean => /[:;：；]\s*[-–—]?\s*$/u.test(text)

/** Whether a text ends in the middle of a sentence beyond doubt: in a comma, a small word or a title. */
export const endsOpen = (text: string): boolean => {
  if (/\b(?:Mr|Ms|Mrs|Dr|Prof)\.\s*$/u.test(text) || /\p{L}-\s*$/u.test(text)) return true
  const last = /([\p{L}]+),?\s*$/u.exec(text)?.[1]
  return last !== undefined && openWords.has(last.toLowerCase()) && !/\p{Lu}/u.test(last.slice(1))
}

export const startsLower = (text: string): boolean => /^["“‘(]?\p{Ll}/u.test(text.trimStart())

export const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length

/** A short name of words that stays the same when white space, case or marks change (FNV-1a, 32 bit, base 36). */
export const nameOfWords = (text: string): string => {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const hash = [...letters].reduce(
    (sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
  return hash.toString(36)
}
