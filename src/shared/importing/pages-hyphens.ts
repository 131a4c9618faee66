import { wordsIn } from './pages-text'

/** What a text itself says of its words: how often each stands in it, away from the ends of lines. */
export type Vocabulary = ReadonlyMap<string, number>
/** A hyphen at the end of a line: what stands before it and what the next line begins with. */
export type Split = { readonly left: string; readonly right: string; readonly soft: boolean }

const lineEnd = /([\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*)([-\u2010\u00AD])$/u
const lineStart = /^([\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*)/u
/** First parts that keep their hyphen in careful English ("non-State", "self-assessment"). */
const keepers = new Set(
  'all anti co cross ex one two three four five six seven eight nine ten inter intra long low high mid multi non over post pre pro re self semi short so socio sub upper victim well wide world'.split(
    ' ',
  ),
)
/** Others keep it only before the letter that they end with ("under-resourced"). */
const before = new Set('counter inter over under'.split(' '))

/** The words of rows, without those that the end of a line cut in two. */
export const vocabularyOf = (rows: readonly { readonly text: string }[]): Vocabulary => {
  const counts = new Map<string, number>()
  rows.forEach(({ text }, index) => {
    const cutBefore = lineEnd.test(rows[index - 1]?.text ?? '')
    const whole = (cutBefore ? text.replace(lineStart, '') : text).replace(lineEnd, '')
    for (const word of wordsIn(whole)) counts.set(word, (counts.get(word) ?? 0) + 1)
  })
  return counts
}

/** The hyphen between two lines, or null where there is none. */
export const splitBetween = (above: string, below: string): Split | null => {
  const end = lineEnd.exec(above.trimEnd())
  const start = lineStart.exec(below.trimStart())
  if (!end || !start) return null
  return { left: end[1] ?? '', right: start[1] ?? '', soft: end[2] === '\u00AD' }
}

export type Hyphens = { readonly belongs: (split: Split) => boolean; readonly words: Vocabulary }
type Verdict = 'join' | 'keep' | 'open'

/** What the rest of the text says: the joined or the hyphenated form stands elsewhere, or the parts are words of their own. */
const verdictOf = ({ left, right, soft }: Split, words: Vocabulary): Verdict => {
  if (soft) return 'join'
  const head = left.toLowerCase()
  const joined = words.get(`${head}${right.toLowerCase()}`) ?? 0
  const hyphened = words.get(`${head}-${right.toLowerCase()}`) ?? 0
  if (joined !== hyphened) return joined > hyphened ? 'join' : 'keep'
  if (/^\p{Lu}/u.test(right) || /\p{N}/u.test(left + right) || left.includes('-')) return 'keep'
  const known = (word: string): boolean => word.length >= 4 && words.has(word)
  if (known(head) && known(right.toLowerCase())) return 'keep'
  if (before.has(head) && right.toLowerCase().startsWith(head.slice(-1))) return 'keep'
  if (keepers.has(head) && (head.length > 3 || words.has(right.toLowerCase()))) return 'keep'
  return 'open'
}

/**
 * Decides for each hyphen at the end of a line whether it belongs to the word. Where the text is silent, a text that
 * breaks words elsewhere broke this one too, and a text that never does wrote the hyphen itself.
 */
export const newHyphens = (rows: readonly { readonly text: string }[]): Hyphens => {
  const words = vocabularyOf(rows)
  const verdicts = rows.slice(1).flatMap((row, index) => {
    const split = splitBetween(rows[index]?.text ?? '', row.text)
    return split ? [verdictOf(split, words)] : []
  })
  const breaks = breaksWords(verdicts, rows.length)
  return {
    words,
    belongs: (split) => {
      const verdict = verdictOf(split, words)
      return verdict === 'keep' || (verdict === 'open' && !breaks && keepersOrWhole(split, words))
    },
  }
}

const breaksWords = (verdicts: readonly Verdict[], rows: number): boolean =>
  verdicts.includes('join') ||
  verdicts.filter((verdict) => verdict === 'open').length > Math.max(2, rows * 0.04)

/** In a text that breaks no words, a hyphen is dropped only when what stands before it is no word at all. */
const keepersOrWhole = ({ left, right }: Split, words: Vocabulary): boolean =>
  keepers.has(left.toLowerCase()) ||
  words.has(left.toLowerCase()) ||
  words.has(right.toLowerCase()) ||
  left.length > 3
