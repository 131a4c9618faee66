import type { Segment } from './segment'

/**
 * Adds to `sums` (from `base` on) the weight of one word in each text that has it, times `times`. The innermost
 * loop of every search: it reads the bytes that `makeSegment` wrote.
 */
export const addWord = (
  segment: Segment,
  word: number,
  times: number,
  sums: Float32Array,
  base: number,
): void => {
  const { postings, postingStarts } = segment
  const end = postingStarts[word + 1] ?? 0
  let text = base - 1
  let at = postingStarts[word] ?? 0
  while (at < end) {
    let byte = postings[at] ?? 0
    at += 1
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at] ?? 0
      at += 1
      distance |= (byte & 127) << shift
    }
    text += distance
    sums[text] = (sums[text] ?? 0) + times * (postings[at] ?? 0)
    at += 1
  }
}

/** Goes from text to text of one word, and reads where the word stands in each. */
class PlaceCursor {
  private at: number
  private readonly end: number
  private place: number
  private placesFrom = 0
  private placesTo = 0
  /** The text it stands at; -1 before the first, and `Infinity` behind the last. */
  text = -1

  constructor(
    private readonly segment: Segment,
    word: number,
  ) {
    this.at = segment.postingStarts[word] ?? 0
    this.end = segment.postingStarts[word + 1] ?? 0
    this.place = segment.placeStarts[word] ?? 0
  }

  /** Goes on to the first text that is not before `wanted`. */
  seek(wanted: number): void {
    while (this.text < wanted) this.next()
  }

  next(): void {
    if (this.at >= this.end) {
      this.text = Infinity
      return
    }
    const { postings, places } = this.segment
    let byte = postings[this.at] ?? 0
    this.at += 1
    let distance = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[this.at] ?? 0
      this.at += 1
      distance |= (byte & 127) << shift
    }
    this.at += 1
    this.text += distance
    byte = places[this.place] ?? 0
    this.place += 1
    let size = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = places[this.place] ?? 0
      this.place += 1
      size |= (byte & 127) << shift
    }
    this.placesFrom = this.place
    this.place += size
    this.placesTo = this.place
  }

  /** Where the word stands in this text, in order; written into `into`, whose used length is returned. */
  places(into: number[]): number {
    const { places } = this.segment
    let count = 0
    let place = 0
    for (let at = this.placesFrom; at < this.placesTo;) {
      let byte = places[at] ?? 0
      at += 1
      let distance = byte & 127
      for (let shift = 7; byte > 127; shift += 7) {
        byte = places[at] ?? 0
        at += 1
        distance |= (byte & 127) << shift
      }
      place += distance
      into[count] = place
      count += 1
    }
    return count
  }
}

const own: number[][] = []

/** How often words that stand at these places stand one behind the other. */
const countRuns = (cursors: readonly PlaceCursor[]): number => {
  while (own.length < cursors.length) own.push([])
  const counts = cursors.map((cursor, index) => cursor.places(own[index] ?? []))
  const ats = cursors.map(() => 0)
  const [first = []] = own
  let runs = 0
  for (let start = 0; start < (counts[0] ?? 0); start += 1) {
    const place = first[start] ?? 0
    let holds = true
    for (let word = 1; word < cursors.length && holds; word += 1) {
      const places = own[word] ?? []
      const count = counts[word] ?? 0
      let at = ats[word] ?? 0
      while (at < count && (places[at] ?? 0) < place + word) at += 1
      ats[word] = at
      holds = at < count && places[at] === place + word
    }
    if (holds) runs += 1
  }
  return runs
}

/** Adds to `sums` (from `base` on) how often the words stand one behind the other in each text, times `times`. */
export const addPhrase = (
  segment: Segment,
  words: readonly number[],
  times: number,
  sums: Float32Array,
  base: number,
): void => {
  const cursors = words.map((word) => new PlaceCursor(segment, word))
  const rarestFirst = [...cursors.keys()]
    .sort(
      (one, other) =>
        (segment.textCounts[words[one] ?? 0] ?? 0) - (segment.textCounts[words[other] ?? 0] ?? 0),
    )
    .flatMap((index) => cursors[index] ?? [])
  const [rarest] = rarestFirst
  if (!rarest) return
  rarest.next()
  while (rarest.text !== Infinity) {
    const wanted = rarest.text
    const behind = rarestFirst.find((cursor) => {
      cursor.seek(wanted)
      return cursor.text > wanted
    })
    if (behind) {
      if (behind.text === Infinity) return
      rarest.seek(behind.text)
      continue
    }
    const runs = countRuns(cursors)
    if (runs > 0) sums[base + wanted] = (sums[base + wanted] ?? 0) + times * runs
    rarest.next()
  }
}
