import { commonWords, smallWords } from './known-words'

/** How often each word, and each pair of words, stands in the text; addresses and links count for nothing. */
export type Vocabulary = {
  readonly words: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

export const vocabularyOf = (texts: readonly string[]): Vocabulary => {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const text of texts) {
    const plain = text
      .split(/\s+/u)
      .map((word) => (/[@#_]|www\.|:\/\//u.test(word) ? '.' : word))
      .join(' ')
    const found = plain.match(/[\p{L}\p{N}’']+|[.,;:!?()]/gu) ?? []
    for (const [word] of plain.toLowerCase().matchAll(/(?<!\p{L})\p{L}{1,40}(?:-\p{L}{1,40})+/gu))
      pairs.set(word, (pairs.get(word) ?? 0) + 1)
    found.forEach((word, index) => {
      words.set(word, (words.get(word) ?? 0) + 1)
      const pair = `${word} ${found[index + 1] ?? ''}`.toLowerCase()
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    })
  }
  return { words, pairs }
}

/** Whether a word stands alone elsewhere in the text, or is a common one of the field. */
export const known = (word: string, { words }: Vocabulary): boolean => {
  const low = word.toLowerCase()
  return commonWords.has(low) || smallWords.has(low) || words.has(word) || words.has(low)
}

/** First halves that keep their hyphen. */
const kept = new Set(
  'self non anti co cross well pre post multi counter ex inter intra sub vice long short high low full part half mid so inter'.split(
    ' ',
  ),
)

/** Second halves that are words of their own after a hyphen: `victim-centred`, `evidence-based`. */
const joinedBehind =
  /^(?:cent(?:red|ered)|based|led|related|oriented|specific|sensitive|wide|making|building|sharing|friendly|level|term|border|cutting|party|ranking|being)$/u

/**
 * What a word that was broken at the end of a line is: `re-` and `cruit` are `recruit`, `victim-` and `centred` keep
 * the hyphen, because the text or the language writes it.
 */
export const overHyphen = (one: string, two: string, vocabulary: Vocabulary): string => {
  const whole = `${one}${two}`
  const low = whole.toLowerCase()
  if (commonWords.has(low) || vocabulary.words.has(whole) || vocabulary.words.has(low)) return whole
  // The halves themselves stand in the text once, where the word was broken.
  const isWord = (half: string): boolean =>
    commonWords.has(half.toLowerCase()) || (vocabulary.words.get(half.toLowerCase()) ?? 0) > 1
  const writesHyphen =
    kept.has(one.toLowerCase()) ||
    vocabulary.pairs.has(`${one}-${two}`.toLowerCase()) ||
    joinedBehind.test(two) ||
    (isWord(one) && isWord(two))
  return writesHyphen ? `${one}-${two}` : whole
}
