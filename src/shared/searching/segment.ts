import type { Column } from './columns'
import { makeColumn } from './columns'
import { ByteWriter, encodeText } from './bytes'
import { filterNames, type FilterName, type Searchable } from './searchable'
import { cutWords, termOf } from './words'
import { fold } from '../basics/text'

/**
 * A part of the index that never changes. Words are sorted and lie in one string; word `n` is from `wordStarts[n]`
 * to `wordStarts[n + 1]`. Its texts lie in `postings`: for each the distance from the one before (LEB128, the first
 * counted from -1) and a byte that says how weighty the word is in it. Where it stands lies in `places`: for each
 * text the number of bytes that follow, then the distances from place to place.
 */
export type Segment = {
  readonly keys: readonly string[]
  readonly words: string
  readonly wordStarts: Uint32Array
  /** For each word: its bytes in `postings` and `places`, how many texts have it, and the last of them. */
  readonly postingStarts: Uint32Array
  readonly placeStarts: Uint32Array
  readonly textCounts: Uint32Array
  readonly lastTexts: Uint32Array
  readonly postings: Uint8Array
  readonly places: Uint8Array
  /** For each text: its words, the day as yyyymmdd or 0, and what a row of a list shows of it, as JSON. */
  readonly lengths: Uint32Array
  readonly days: Uint32Array
  readonly cards: Uint8Array
  readonly cardStarts: Uint32Array
  /** For each text the state of the record it was made from, to tell whether it is still true. */
  readonly stamps: readonly string[]
  readonly columns: Readonly<Record<FilterName, Column>>
}

/** A searchable with the state of its record. */
export type Stamped = { readonly searchable: Searchable; readonly stamp: string }

// What a word weighs in each field, in a sum of at most 255 for one text.
const weights = { title: 4, reference: 6, keywords: 2, text: 1 } as const
/** So far apart that no phrase reaches from one field or paragraph into the next. */
const gap = 8
/** Stands before the whole of a title or reference, so that what is typed in full comes first. */
const wholeSign = '='
const longestWhole = 80

/** A title or reference as it is looked up in full. */
export const wholeOf = (text: string): string => wholeSign + fold(text).replace(/\s+/gu, ' ').trim()

const wider = <List extends Uint32Array | Uint8Array>(list: List): List => {
  const made = list instanceof Uint8Array ? new Uint8Array(list.length * 2) : new Uint32Array(list.length * 2)
  made.set(list)
  // Of the kind that was given.
  return made as List
}

/** Every word of some texts in reading order: its code, where it stands, what it weighs. */
class Tokens {
  private readonly codes = new Map<string, number>()
  private readonly rawCodes = new Map<string, number>()
  readonly words: string[] = []
  wordOf = new Uint32Array(1 << 14)
  placeOf = new Uint32Array(1 << 14)
  weightOf = new Uint8Array(1 << 14)
  count = 0
  readonly textStarts: number[] = [0]

  /** The code of a word of the index. */
  codeOf(word: string): number {
    const known = this.codes.get(word)
    if (known !== undefined) return known
    this.codes.set(word, this.words.length)
    this.words.push(word)
    return this.words.length - 1
  }

  /** The code of a word as it stands in a text; -1 for one of which nothing is left. */
  codeOfRaw(raw: string): number {
    const known = this.rawCodes.get(raw)
    if (known !== undefined) return known
    const word = termOf(raw)
    const code = word === '' ? -1 : this.codeOf(word)
    this.rawCodes.set(raw, code)
    return code
  }

  put(code: number, place: number, weight: number): void {
    if (this.count === this.wordOf.length) {
      this.wordOf = wider(this.wordOf)
      this.placeOf = wider(this.placeOf)
      this.weightOf = wider(this.weightOf)
    }
    this.wordOf[this.count] = code
    this.placeOf[this.count] = place
    this.weightOf[this.count] = weight
    this.count += 1
  }
}

/** Indexes one text; gives its length in words. */
const putText = (into: Tokens, { title, reference, keywords, text }: Searchable): number => {
  const state = { place: 0, count: 0 }
  const putField = (field: string, weight: number): void => {
    for (const line of field.split('\n')) {
      cutWords(line, (raw) => {
        const code = into.codeOfRaw(raw)
        if (code < 0) return
        into.put(code, state.place, weight)
        state.place += 1
        state.count += 1
      })
      state.place += gap
    }
  }
  putField(title, weights.title)
  putField(reference, weights.reference)
  putField(keywords, weights.keywords)
  putField(text, weights.text)
  for (const whole of new Set([wholeOf(title), wholeOf(reference)]))
    if (whole.length > 1 && whole.length <= longestWhole) into.put(into.codeOf(whole), state.place, 1)
  into.textStarts.push(into.count)
  return state.count
}

/** Sorts the tokens by word, keeping texts and places in order (a counting sort). */
const sortTokens = (from: Tokens) => {
  const order = [...from.words.keys()].sort((one, other) =>
    (from.words[one] ?? '') < (from.words[other] ?? '') ? -1 : 1,
  )
  const rank = new Uint32Array(order.length)
  order.forEach((code, index) => (rank[code] = index))
  const starts = new Uint32Array(order.length + 1)
  for (let at = 0; at < from.count; at += 1) {
    const word = (rank[from.wordOf[at] ?? 0] ?? 0) + 1
    starts[word] = (starts[word] ?? 0) + 1
  }
  for (let at = 0; at < order.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const next = starts.slice()
  const tokens = new Uint32Array(from.count)
  const texts = new Uint32Array(from.count)
  for (let text = 0; text + 1 < from.textStarts.length; text += 1)
    for (let at = from.textStarts[text] ?? 0; at < (from.textStarts[text + 1] ?? 0); at += 1) {
      const word = rank[from.wordOf[at] ?? 0] ?? 0
      const to = next[word] ?? 0
      tokens[to] = at
      texts[to] = text
      next[word] = to + 1
    }
  return { words: order.map((code) => from.words[code] ?? ''), starts, tokens, texts }
}

const writePostings = (from: Tokens) => {
  const { words, starts, tokens, texts } = sortTokens(from)
  const [postings, places, own] = [new ByteWriter(1 << 16), new ByteWriter(1 << 16), new ByteWriter(64)]
  const [postingStarts, placeStarts] = [new Uint32Array(words.length + 1), new Uint32Array(words.length + 1)]
  const [textCounts, lastTexts] = [new Uint32Array(words.length), new Uint32Array(words.length)]
  for (let word = 0; word < words.length; word += 1) {
    let last = -1
    let at = starts[word] ?? 0
    const end = starts[word + 1] ?? 0
    while (at < end) {
      const text = texts[at] ?? 0
      let weight = 0
      let before = 0
      own.clear()
      for (; at < end && texts[at] === text; at += 1) {
        const token = tokens[at] ?? 0
        const place = from.placeOf[token] ?? 0
        weight += from.weightOf[token] ?? 0
        own.number(place - before)
        before = place
      }
      postings.number(text - last)
      postings.byte(Math.min(weight, 255))
      places.number(own.length)
      places.copy(own.view(), 0, own.length)
      last = text
      textCounts[word] = (textCounts[word] ?? 0) + 1
    }
    lastTexts[word] = Math.max(last, 0)
    postingStarts[word + 1] = postings.length
    placeStarts[word + 1] = places.length
  }
  return {
    ...joinWords(words),
    postingStarts,
    placeStarts,
    textCounts,
    lastTexts,
    postings: postings.bytes(),
    places: places.bytes(),
  }
}

/** Sorted words as one string, with where each begins. */
export const joinWords = (words: readonly string[]): Pick<Segment, 'words' | 'wordStarts'> => {
  const wordStarts = new Uint32Array(words.length + 1)
  words.forEach((word, index) => (wordStarts[index + 1] = (wordStarts[index] ?? 0) + word.length))
  return { words: words.join(''), wordStarts }
}

/** What a row of a list shows; the rest of a searchable is not kept. */
const cardOf = ({ id, kind, title, detail, reference, fits }: Searchable): string =>
  JSON.stringify({ id, kind, title, detail, reference, fits })

/** A day `2023-09-13` as 20230913; none is 0. */
const dayNumber = (day: string | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')))

/** Reads back what `dayNumber` wrote of a day. */
export const dayOf = (number: number): string =>
  String(number)
    .padStart(8, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')

/** Makes a segment of some texts; the same texts give the same segment. */
export const makeSegment = (texts: readonly Stamped[]): Segment => {
  const postings = new Tokens()
  const lengths = Uint32Array.from(texts, ({ searchable }) => putText(postings, searchable))
  const cards = new ByteWriter(texts.length * 256)
  const cardStarts = new Uint32Array(texts.length + 1)
  texts.forEach(({ searchable }, index) => {
    encodeText(cardOf(searchable), cards)
    cardStarts[index + 1] = cards.length
  })
  const column = (name: FilterName): Column =>
    makeColumn(texts.map(({ searchable }) => searchable.facets[name] ?? []))
  return {
    keys: texts.map(({ searchable }) => searchable.key),
    stamps: texts.map(({ stamp }) => stamp),
    ...writePostings(postings),
    lengths,
    days: Uint32Array.from(texts, ({ searchable }) => dayNumber(searchable.day)),
    cards: cards.bytes(),
    cardStarts,
    // Made of every name, so it has each.
    columns: Object.fromEntries(filterNames.map((name) => [name, column(name)])) as Segment['columns'],
  }
}

/** How many bytes a segment takes in memory, its strings counted by their length. */
export const weightOf = (segment: Segment): number =>
  segment.postings.byteLength +
  segment.places.byteLength +
  segment.cards.byteLength +
  segment.words.length +
  segment.wordStarts.length * 20 +
  segment.keys.length * 80
