import { camelNames, commonPairs, smallWords, commonWords } from './known-words'
import { known, vocabularyOf, type Vocabulary } from './vocabulary'
import { headOf, repairOf, withRuns, withTexts, wordsOfBlock, type Flow, type Mended } from './flow'
import type { Repair } from './recognised'

/** `ReviewProcess`: a capital inside a word, where both halves are words of their own. */
const splitByCase = (word: string, vocabulary: Vocabulary): string | null => {
  const found = /^(\p{Lu}?\p{Ll}{2,})(\p{Lu}\p{Ll}{2,})$/u.exec(word)
  const [one, two] = [found?.[1], found?.[2]]
  if (one === undefined || two === undefined || camelNames.has(word) || /^Ma?c$/u.test(one)) return null
  const often = (vocabulary.words.get(word) ?? 0) > 2
  return !often && known(one, vocabulary) && known(two, vocabulary) ? `${one} ${two}` : null
}

/** Words that are themselves a small word and another: `therefore`, `within`, `forward`. */
const wholeWords = new Set(
  `thereof therein thereafter theirs therefore thereby theme themes theory themselves therapy therapist thereto toward towards together
  today tomorrow forward forever forwards format forum formal former formation forces forced foresee forgive withdraw withhold
  within without withstand ongoing online onset onward onwards offence offences offer office official offline thesis
  andean anderson byline bypass bystander bystanders bylaw bylaws fromage areas isolated islands wasted ourselves
  asset assets asylum assist assess assembly atone inasmuch beneath behind before because become begin believe belong
  below beneficial between beyond organ origin order orders orchard haste hasten`.split(/\s+/),
)

/** Small words that can be cut off in front; `in` only before another `in`, since `in-` often means not. */
const front = [
  'the',
  'of',
  'and',
  'for',
  'with',
  'that',
  'from',
  'this',
  'these',
  'their',
  'by',
  'to',
  'on',
  'are',
  'our',
]
const back = ['and', 'the', 'with', 'from', 'that']

const splitSmall = (word: string, vocabulary: Vocabulary): string | null => {
  if (word.length < 7 || wholeWords.has(word)) return null
  const fits = (rest: string): boolean =>
    rest.length >= 4 && (known(rest, vocabulary) || (rest.length >= 5 && vocabulary.words.has(`${rest}s`)))
  if (word.startsWith('inin') && fits(word.slice(2))) return `in ${word.slice(2)}`
  const first = front.find(
    (small) =>
      (vocabulary.words.get(small) ?? 0) > 1 &&
      word.startsWith(small) &&
      word.length - small.length >= (small.length < 3 ? 6 : 4) &&
      fits(word.slice(small.length)),
  )
  if (first !== undefined) return `${first} ${word.slice(first.length)}`
  const last = back.find(
    (small) =>
      (vocabulary.words.get(small) ?? 0) > 1 &&
      word.endsWith(small) &&
      word.length - small.length >= 6 &&
      fits(word.slice(0, -small.length)),
  )
  return last === undefined ? null : `${word.slice(0, -last.length)} ${last}`
}

/** `organizedcrime`: two words that stand side by side elsewhere in the text, or always do in the field. */
const splitPair = (word: string, { pairs, words }: Vocabulary): string | null => {
  if (word.length < 8) return null
  const places = Array.from({ length: word.length - 5 }, (_, index) => index + 3)
  const at = places.find((place) => {
    const pair = `${word.slice(0, place)} ${word.slice(place)}`.toLowerCase()
    const isSmall = smallWords.has(pair.slice(0, place)) || smallWords.has(pair.slice(place + 1))
    return !isSmall && (commonPairs.has(pair) || (pairs.get(pair) ?? 0) > (words.get(word) ?? 0))
  })
  return at === undefined ? null : `${word.slice(0, at)} ${word.slice(at)}`
}

/** Longer runs of letters are no two words. */
const longestWord = 40

const parted = (word: string, vocabulary: Vocabulary): string | null => {
  if (commonWords.has(word.toLowerCase()) || (vocabulary.words.get(word) ?? 0) > 2) return null
  const byCase = splitByCase(word, vocabulary)
  if (byCase !== null) return byCase
  return /^\p{Ll}+$/u.test(word) ? (splitSmall(word, vocabulary) ?? splitPair(word, vocabulary)) : null
}

const candidate =
  /(?<![\p{L}\p{N}@#_./’'-])[\p{Lu}]?\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,})?(?![\p{L}\p{N}@_/’']|[.-]\p{L})/gu

/**
 * Splits words that ran together, where both halves are certain: by a capital inside, by a small word at the start or
 * end, or because the two stand side by side elsewhere. Each such word is one repair, wherever it stands.
 */
export const mendWords = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const texts = flow.map(({ block }) => wordsOfBlock(block))
  const vocabulary = vocabularyOf(texts)
  const splits = new Map<string, string>()
  const repairs: Repair[] = []
  for (const text of texts)
    for (const [word] of text.matchAll(candidate)) {
      const split =
        word.length >= 6 && word.length <= longestWord && !splits.has(word) ? parted(word, vocabulary) : null
      if (split === null) continue
      splits.set(word, split)
      const repair = repairOf(without, {
        id: `split-words:${word}`,
        kind: 'split-words',
        words: `“${headOf(word)}” was split into “${headOf(split)}”`,
        before: word,
        after: split,
      })
      repairs.push(repair)
    }
  const done = new Set(repairs.filter(({ undone }) => !undone).map(({ before }) => before))
  if (done.size === 0) return { flow, repairs }
  const mend = (text: string): string =>
    text.replace(candidate, (word) => (done.has(word) ? (splits.get(word) ?? word) : word))
  return {
    flow: flow.map(({ key, block }) => ({ key, block: withRuns(block, (runs) => withTexts(runs, mend)) })),
    repairs,
  }
}
