import { unreachable } from '../basics/outcome'
import { markRows } from './columns'
import type { IndexPart, IndexParts } from './index-parts'
import { addPhrase, addWord } from './postings'
import { nearForms, type Mended } from './mend'
import { acceptsValue } from './filter-values'
import { add, countOf, k1, meet, normsOf } from './sums'
import { findWord, formsOf, wordsBeginning } from './word-list'
import type { Wide } from './widen'

// How much a text is worth that has not the word as typed, but a form of it, a longer word, or one nearly it.
const formTimes = 0.8
const longerTimes = 0.5
const nearTimes = 0.3
const phraseTimes = 1.5
/** What a filter or a negation adds: enough to be met, too little to count. */
const met = 0.001

/** At most so many bytes of postings are read for a beginning, and so many texts for the ends of a phrase. */
const mostBytes = 6_000_000
const mostPhraseTexts = 6000
const leastTyped = 3

/** Scores of one query over an index: a number above 0 for each text that meets it. */
export class Scorer {
  /** Words that were not found, with what was found for them. */
  readonly mended: Mended[] = []
  /** Whether everything was looked at. */
  complete = true
  private readonly norms: Float32Array

  constructor(private readonly index: IndexParts) {
    this.norms = normsOf(index)
  }

  private empty(): Float32Array {
    return new Float32Array(this.index.size)
  }

  score(wide: Wide): Float32Array {
    switch (wide.kind) {
      case 'word':
        return this.word(wide)
      case 'phrase':
        return this.phrase(wide)
      case 'filter':
        return this.filter(wide)
      case 'all':
        return this.all(wide.of)
      case 'any':
        return wide.of.map((part) => this.score(part)).reduce(add, this.empty())
      case 'not':
        return this.all([wide])
      default:
        return unreachable(wide)
    }
  }

  private word({ word, typed, known }: Extract<Wide, { kind: 'word' }>): Float32Array {
    const sums = this.empty()
    for (const part of this.index.parts) this.addWordOf(part, word, typed, sums)
    const count = countOf(sums)
    if (count === 0 && !known && !typed)
      for (const part of this.index.parts) this.addLonger(part, word, sums, 1)
    if (count === 0 && !known && (typed || countOf(sums) === 0)) this.addNear(word, typed, sums)
    return this.weigh(sums, 1)
  }

  private addWordOf(part: IndexPart, word: string, typed: boolean, sums: Float32Array): void {
    const { segment, base } = part
    const exact = findWord(segment, word)
    if (exact >= 0) addWord(segment, exact, 1 - (typed ? longerTimes : 0), sums, base)
    for (const form of formsOf(segment, word)) addWord(segment, form, formTimes, sums, base)
    if (typed) this.addLonger(part, word, sums, longerTimes)
  }

  /** Adds all words that begin so; of too many the most frequent. */
  private addLonger({ segment, base }: IndexPart, word: string, sums: Float32Array, times: number): void {
    const [from, to] = wordsBeginning(segment, word)
    const bytes = (segment.postingStarts[to] ?? 0) - (segment.postingStarts[from] ?? 0)
    if (bytes <= mostBytes) {
      for (let index = from; index < to; index += 1) addWord(segment, index, times, sums, base)
      return
    }
    this.complete = false
    const frequent = Array.from({ length: to - from }, (_, index) => from + index).sort(
      (one, other) => (segment.textCounts[other] ?? 0) - (segment.textCounts[one] ?? 0),
    )
    let left = mostBytes
    for (const index of frequent) {
      left -= (segment.postingStarts[index + 1] ?? 0) - (segment.postingStarts[index] ?? 0)
      if (left < 0) return
      addWord(segment, index, times, sums, base)
    }
  }

  private addNear(word: string, typed: boolean, sums: Float32Array): void {
    const { parts, alive } = this.index
    // A word may stand only in texts that were replaced: then it is not there.
    const near = nearForms(parts, word, typed).filter((form) => {
      const own = this.empty()
      for (const { segment, base } of parts) {
        const at = findWord(segment, form.word)
        if (at >= 0) addWord(segment, at, nearTimes / form.errors, own, base)
      }
      const isThere = own.some((sum, text) => sum > 0 && alive[text] === 1)
      if (isThere) add(sums, own)
      return isThere
    })
    const [best] = near
    if (best) this.mended.push({ word, by: best.word, all: near.map((form) => form.word) })
  }

  /** Turns sums of weights into scores; a word in few texts is worth more. */
  private weigh(sums: Float32Array, times: number): Float32Array {
    const { alive, living } = this.index
    for (let text = 0; text < sums.length; text += 1) if (alive[text] === 0) sums[text] = 0
    const count = countOf(sums)
    const rarity = times * Math.log(1 + (living - count + 0.5) / (count + 0.5)) * (k1 + 1)
    for (let text = 0; text < sums.length; text += 1) {
      const sum = sums[text] ?? 0
      if (sum > 0) sums[text] = (rarity * sum) / (sum + (this.norms[text] ?? 1))
    }
    return sums
  }

  private phrase({ words, typed, loose }: Extract<Wide, { kind: 'phrase' }>): Float32Array {
    const sums = this.empty()
    for (const part of this.index.parts) this.addPhraseOf(part, words, typed, loose, sums)
    return this.weigh(sums, phraseTimes)
  }

  private addPhraseOf(
    { segment, base }: IndexPart,
    words: readonly string[],
    typed: boolean,
    loose: boolean,
    sums: Float32Array,
  ): void {
    const last = words.at(-1) ?? ''
    // So little of a word would end in nearly every other: until there is more of it, the words before it count.
    if (typed && last.length < leastTyped && words.length > 1) {
      this.complete = false
      this.addPhraseOf({ segment, base }, words.slice(0, -1), false, false, sums)
      return
    }
    const before = words.slice(0, -1).map((word) => findWord(segment, word))
    if (before.some((index) => index < 0)) return
    const exact = findWord(segment, last)
    const ends = new Set(exact < 0 ? [] : [exact])
    if (loose) for (const form of formsOf(segment, last)) ends.add(form)
    if (typed) {
      const [from, to] = wordsBeginning(segment, last)
      for (let index = from; index < to; index += 1) ends.add(index)
    }
    const fewest = Math.min(...before.map((index) => segment.textCounts[index] ?? 0))
    const work = [...ends].reduce((sum, end) => sum + Math.min(segment.textCounts[end] ?? 0, fewest), 0)
    if (typed && before.length > 0 && work > mostPhraseTexts)
      this.addPhraseAndWord({ segment, base }, before, last, sums)
    else for (const end of ends) addPhrase(segment, [...before, end], 1, sums, base)
  }

  /** Where the end of a phrase may still become too many words: the phrase before it, and the word anywhere. */
  private addPhraseAndWord(
    part: IndexPart,
    before: readonly number[],
    last: string,
    sums: Float32Array,
  ): void {
    this.complete = false
    const [phrase, word] = [this.empty(), this.empty()]
    addPhrase(part.segment, before, 1, phrase, part.base)
    this.addLonger(part, last, word, 1)
    for (let text = part.base; text < part.base + part.segment.keys.length; text += 1)
      if ((word[text] ?? 0) > 0) sums[text] = (sums[text] ?? 0) + (phrase[text] ?? 0)
  }

  private filter({ name, value }: Extract<Wide, { kind: 'filter' }>): Float32Array {
    const scores = this.empty()
    const { alive } = this.index
    for (const { segment, base } of this.index.parts)
      markRows(
        this.index.columnOf(segment, name),
        (own) => acceptsValue(name, own, this.index.labelOf(name, own), value),
        (row) => {
          if (alive[base + row] === 1) scores[base + row] = met
        },
      )
    return scores
  }

  private all(parts: readonly Wide[]): Float32Array {
    const wanted = parts.filter(({ kind }) => kind !== 'not')
    const telling = wanted.filter((part) => !isSmall(part))
    const [first, ...others] = telling.length > 0 ? telling : wanted
    const scores = first ? this.score(first) : this.everything()
    for (const part of others) meet(scores, this.score(part))
    for (const part of parts)
      if (part.kind === 'not') {
        const without = this.score(part.of)
        for (let text = 0; text < scores.length; text += 1) if ((without[text] ?? 0) > 0) scores[text] = 0
      }
    this.rewardNeighbours(wanted, scores)
    return scores
  }

  private everything(): Float32Array {
    return Float32Array.from(this.index.alive, (alive) => alive * met)
  }

  /** Words that stand one behind the other as they were typed are worth more than the same words apart. */
  private rewardNeighbours(parts: readonly Wide[], scores: Float32Array): void {
    for (let at = 0; at + 1 < parts.length; at += 1) {
      const [one, other] = [parts[at], parts[at + 1]]
      if (one?.kind !== 'word' || other?.kind !== 'word') continue
      const sums = this.empty()
      for (const { segment, base } of this.index.parts) {
        const words = [findWord(segment, one.word), findWord(segment, other.word)]
        const fewest = Math.min(...words.map((word) => (word < 0 ? 0 : (segment.textCounts[word] ?? 0))))
        if (fewest > 0 && fewest < mostNeighbours) addPhrase(segment, words, 1, sums, base)
      }
      for (let text = 0; text < scores.length; text += 1) {
        const [score = 0, sum = 0] = [scores[text], sums[text]]
        if (score > 0 && sum > 0) scores[text] = score * (1 + neighbourTimes * (sum / (sum + 1)))
      }
    }
  }
}

/** Words that tell nothing by themselves: beside others they need not be met. Inside quotes they must. */
const small: ReadonlySet<string> = new Set(
  'a an and at by for from in of on or the to with au aux de des du et la le les el en los y'.split(' '),
)
const isSmall = (part: Wide): boolean => part.kind === 'word' && small.has(part.word)

const neighbourTimes = 0.6
/** Where the rarer word is in more texts than this, looking for neighbours would cost more than it tells. */
const mostNeighbours = 8000
