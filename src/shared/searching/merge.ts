import { ByteWriter, bytesOfNumber } from './bytes'
import { makeColumn, valuesIn } from './columns'
import { filterNames } from './searchable'
import { joinWords, type Segment } from './segment'

/** A segment on its way into a merge: which of its texts stay, and what number each gets. */
type Source = {
  readonly segment: Segment
  readonly base: number
  /** For each text its new number, or -1 when it is dropped; `null` when all stay. */
  readonly numbers: Int32Array | null
  readonly kept: number
  word: number
  text: string
}

const wordAt = ({ words, wordStarts }: Segment, word: number): string =>
  words.slice(wordStarts[word], wordStarts[word + 1])

const advance = (source: Source): void => {
  source.word += 1
  source.text = source.word < source.segment.textCounts.length ? wordAt(source.segment, source.word) : ''
}

const makeSources = (parts: readonly Part[]): Source[] => {
  let base = 0
  return parts.map(({ segment, isDropped }) => {
    const size = segment.keys.length
    const numbers = new Int32Array(size).fill(-1)
    let kept = 0
    for (let text = 0; text < size; text += 1)
      if (!isDropped(text)) {
        numbers[text] = base + kept
        kept += 1
      }
    const source: Source = {
      segment,
      base,
      numbers: kept === size ? null : numbers,
      kept,
      word: -1,
      text: '',
    }
    base += kept
    advance(source)
    return source
  })
}

/** A segment and which of its texts are left out of the merge. */
export type Part = { readonly segment: Segment; readonly isDropped: (text: number) => boolean }

class Merger {
  readonly postings = new ByteWriter(1 << 20)
  readonly places = new ByteWriter(1 << 20)
  readonly words: string[] = []
  readonly postingStarts: number[] = [0]
  readonly placeStarts: number[] = [0]
  readonly textCounts: number[] = []
  readonly lastTexts: number[] = []
  private last = -1
  private count = 0

  /** All texts stay: only the first distance changes, the rest is copied. */
  private takeWhole({ segment, base, word }: Source): void {
    const { postings, postingStarts, places, placeStarts } = segment
    const from = postingStarts[word] ?? 0
    let at = from
    let first = 0
    for (let shift = 0; ; shift += 7) {
      const byte = postings[at] ?? 0
      first |= (byte & 127) << shift
      at += 1
      if (byte < 128) break
    }
    this.postings.number(base + first - 1 - this.last)
    this.postings.copy(postings, at, postingStarts[word + 1] ?? at)
    this.places.copy(places, placeStarts[word] ?? 0, placeStarts[word + 1] ?? 0)
    this.last = base + (segment.lastTexts[word] ?? 0)
    this.count += segment.textCounts[word] ?? 0
  }

  private takeSome({ segment, word }: Source, numbers: Int32Array): void {
    const { postings, postingStarts, places, placeStarts } = segment
    const end = postingStarts[word + 1] ?? 0
    let place = placeStarts[word] ?? 0
    let text = -1
    const number = (bytes: Uint8Array, from: number): number => {
      let value = 0
      for (let at = from, shift = 0; ; at += 1, shift += 7) {
        const byte = bytes[at] ?? 0
        value |= (byte & 127) << shift
        if (byte < 128) return value
      }
    }
    for (let at = postingStarts[word] ?? 0; at < end;) {
      const distance = number(postings, at)
      at += bytesOfNumber(distance)
      text += distance
      const weight = postings[at] ?? 0
      at += 1
      const size = number(places, place)
      const whole = bytesOfNumber(size) + size
      const to = numbers[text] ?? -1
      if (to >= 0) {
        this.postings.number(to - this.last)
        this.postings.byte(weight)
        this.places.copy(places, place, place + whole)
        this.last = to
        this.count += 1
      }
      place += whole
    }
  }

  /** One word out of all sources that have it. */
  take(word: string, sources: readonly Source[]): void {
    this.last = -1
    this.count = 0
    for (const source of sources) {
      if (source.text !== word || source.word >= source.segment.textCounts.length) continue
      if (source.numbers === null) this.takeWhole(source)
      else this.takeSome(source, source.numbers)
      advance(source)
    }
    if (this.count === 0) return
    this.words.push(word)
    this.textCounts.push(this.count)
    this.lastTexts.push(this.last)
    this.postingStarts.push(this.postings.length)
    this.placeStarts.push(this.places.length)
  }
}

const mergeWords = (sources: readonly Source[]): Merger => {
  const merger = new Merger()
  for (;;) {
    let least: string | null = null
    for (const { word, text, segment } of sources)
      if (word < segment.textCounts.length && (least === null || text < least)) least = text
    if (least === null) return merger
    merger.take(least, sources)
  }
}

const mergeTexts = (sources: readonly Source[]) => {
  const cards = new ByteWriter(1 << 16)
  const cardStarts: number[] = [0]
  const [keys, stamps, lengths, days]: [string[], string[], number[], number[]] = [[], [], [], []]
  for (const { segment, numbers } of sources)
    for (let text = 0; text < segment.keys.length; text += 1) {
      if (numbers !== null && (numbers[text] ?? -1) < 0) continue
      keys.push(segment.keys[text] ?? '')
      stamps.push(segment.stamps[text] ?? '')
      lengths.push(segment.lengths[text] ?? 0)
      days.push(segment.days[text] ?? 0)
      cards.copy(segment.cards, segment.cardStarts[text] ?? 0, segment.cardStarts[text + 1] ?? 0)
      cardStarts.push(cards.length)
    }
  return {
    keys,
    stamps,
    lengths: Uint32Array.from(lengths),
    days: Uint32Array.from(days),
    cards: cards.bytes(),
    cardStarts: Uint32Array.from(cardStarts),
  }
}

const mergeColumns = (sources: readonly Source[]): Segment['columns'] => {
  const merged = filterNames.map((name) => {
    const rows = sources.flatMap(({ segment, numbers }) =>
      segment.keys.flatMap((_, text) =>
        numbers !== null && (numbers[text] ?? -1) < 0 ? [] : [valuesIn(segment.columns[name], text)],
      ),
    )
    return [name, makeColumn(rows)] as const
  })
  // Made of every name, so it has each.
  return Object.fromEntries(merged) as Segment['columns']
}

/** Joins segments into one, in their order, without the texts that are dropped. */
export const mergeSegments = (parts: readonly Part[]): Segment => {
  const sources = makeSources(parts)
  const texts = mergeTexts(sources)
  const columns = mergeColumns(sources)
  const merger = mergeWords(sources)
  return {
    ...texts,
    columns,
    ...joinWords(merger.words),
    postingStarts: Uint32Array.from(merger.postingStarts),
    placeStarts: Uint32Array.from(merger.placeStarts),
    textCounts: Uint32Array.from(merger.textCounts),
    lastTexts: Uint32Array.from(merger.lastTexts),
    postings: merger.postings.bytes(),
    places: merger.places.bytes(),
  }
}
