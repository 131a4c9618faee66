import { firstNotLess, makeRadarPart, mergeRadarParts, type RadarPart, type RadarText } from './radar-index'
import { comparedWords, containment, keptShingles, radarSize, shinglesOf } from './shingles'

/** A paragraph that shares shingles with another: where it stands, and about how much of the shorter is shared. */
export type Candidate = { readonly key: string; readonly number: number; readonly share: number }

// A shingle that stands nearly everywhere (`thank you for the opportunity`) tells nothing of where a text is from.
const mostOwners = 200
const mostCandidates = 6
/** Less than this, as it is estimated from the kept shingles, is not even looked at. */
const leastEstimate = 0.08

/** The radar over all texts: parts like those of the search index, and which texts of them no longer count. */
export class RadarParts {
  parts: readonly RadarPart[] = []
  private readonly homes = new Map<string, RadarPart>()
  private readonly rooms = new WeakMap<RadarPart, Uint16Array>()
  private readonly cached = new WeakMap<RadarPart, { readonly totals: Uint32Array }>()

  take(parts: readonly RadarPart[], isDead: (key: string) => boolean = () => false): void {
    this.parts = []
    this.homes.clear()
    for (const part of parts) this.append(part)
    for (const key of [...this.homes.keys()]) if (isDead(key)) this.homes.delete(key)
  }

  private append(part: RadarPart): void {
    this.parts = [...this.parts, part]
    for (const key of part.keys) this.homes.set(key, part)
  }

  add(texts: readonly RadarText[]): void {
    if (texts.length > 0) this.append(makeRadarPart(texts))
  }

  remove(keys: readonly string[]): void {
    for (const key of keys) this.homes.delete(key)
  }

  has(key: string): boolean {
    return this.homes.has(key)
  }

  /** Joins the last parts while they are of like size. */
  settle(): void {
    let from = this.parts.length - 1
    let size = this.parts.at(-1)?.shingles.length ?? 0
    while (from > 0 && (this.parts[from - 1]?.shingles.length ?? 0) <= size * 2) {
      from -= 1
      size += this.parts[from]?.shingles.length ?? 0
    }
    if (from < this.parts.length - 1) this.join(from)
  }

  /** Joins all parts from `from` on, without the texts that no longer count. */
  join(from = 0): void {
    const tail = this.parts.slice(from)
    const joined = mergeRadarParts(
      tail.map((part) => ({ part, isDropped: (key) => this.homes.get(key) !== part })),
    )
    this.parts = this.parts.slice(0, from)
    this.append(joined)
  }

  get paragraphs(): number {
    return this.parts.reduce((sum, { textOf }) => sum + textOf.length, 0)
  }

  get bytes(): number {
    return this.parts.reduce(
      (sum, part) => sum + part.shingles.byteLength * 2 + part.textOf.byteLength * 2 + part.counts.byteLength,
      0,
    )
  }

  /** The paragraphs that share the most with one of these words, by what was kept of both. */
  candidates(words: readonly string[], isOut: (key: string) => boolean): readonly Candidate[] {
    const shingles = new Set(shinglesOf(words, radarSize))
    const found = this.parts.flatMap((part) => this.candidatesIn(part, shingles, isOut))
    return found.sort((one, other) => other.share - one.share).slice(0, mostCandidates)
  }

  private candidatesIn(
    part: RadarPart,
    shingles: ReadonlySet<number>,
    isOut: (key: string) => boolean,
  ): Candidate[] {
    const counts = this.countsOf(part)
    const touched: number[] = []
    for (const shingle of shingles) {
      const from = firstNotLess(part.shingles, shingle)
      const end = Math.min(from + mostOwners, part.shingles.length)
      for (let at = from; at < end && part.shingles[at] === shingle; at += 1) {
        const owner = part.owners[at] ?? 0
        if (counts[owner] === 0) touched.push(owner)
        counts[owner] = (counts[owner] ?? 0) + 1
      }
    }
    // About one in three of these words' shingles would have been kept.
    const own = Math.max(1, shingles.size / 3)
    const found: Candidate[] = []
    for (const owner of touched) {
      const share = Math.min(1, (counts[owner] ?? 0) / Math.min(own, part.counts[owner] ?? 1))
      counts[owner] = 0
      if (share < leastEstimate) continue
      const key = part.keys[part.textOf[owner] ?? 0] ?? ''
      if (this.homes.get(key) === part && !isOut(key))
        found.push({ key, number: part.numbers[owner] ?? 0, share })
    }
    return found
  }

  /** Room to count in, all 0 between two questions. */
  private countsOf(part: RadarPart): Uint16Array {
    const known = this.rooms.get(part) ?? new Uint16Array(part.textOf.length)
    this.rooms.set(part, known)
    return known
  }

  /** The texts that share the most with a whole text, by what was kept of both. */
  nearTexts(paragraphs: readonly string[]): readonly { readonly key: string; readonly share: number }[] {
    const kept = new Set(paragraphs.flatMap((paragraph) => [...keptShingles(paragraph)]))
    if (kept.size === 0) return []
    return this.parts
      .flatMap((part) => {
        const shared = new Map<number, number>()
        for (const shingle of kept) {
          const seen = new Set<number>()
          for (let at = firstNotLess(part.shingles, shingle); part.shingles[at] === shingle; at += 1)
            seen.add(part.textOf[part.owners[at] ?? 0] ?? 0)
          for (const text of seen) shared.set(text, (shared.get(text) ?? 0) + 1)
        }
        const totals = this.totalsOf(part)
        return [...shared].flatMap(([text, count]) => {
          const key = part.keys[text] ?? ''
          return this.homes.get(key) === part
            ? [{ key, share: Math.min(1, count / Math.min(kept.size, totals[text] ?? 1)) }]
            : []
        })
      })
      .filter(({ share }) => share >= leastEstimate)
      .sort((one, other) => other.share - one.share)
      .slice(0, mostCandidates)
  }

  /** For each text of a part how many shingles were kept of it. */
  private totalsOf(part: RadarPart): Uint32Array {
    const known = this.cached.get(part)
    if (known) return known.totals
    const totals = new Uint32Array(part.keys.length)
    part.textOf.forEach((text, paragraph) => {
      totals[text] = (totals[text] ?? 0) + (part.counts[paragraph] ?? 0)
    })
    this.cached.set(part, { totals })
    return totals
  }
}

// Tuned on real statements (FEATURES 0.1): what one organization says again has 0.44 to 0.72 of its runs of three
// words in common, and other pairs of paragraphs stay far below.
const leastSaid = 0.4
const leastWords = 8
const leastRuns = 3

/** How much of the shorter of two paragraphs stands in the other (0 to 1), or 0 where that means nothing. */
export const saidShare = (one: readonly string[], other: readonly string[]): number => {
  const least = Math.min(one.length, other.length)
  if (least < leastWords) return 0
  const share = containment(one, other, 3)
  const runs = containment(one, other, radarSize) * Math.max(1, least - radarSize + 1)
  return share >= leastSaid && runs >= leastRuns ? share : 0
}

/** A whole text counts as near from this share of its runs of five words (0.27 for a text said again in part). */
export const leastNear = 0.15

export const nearShare = (one: readonly string[], other: readonly string[]): number =>
  containment(one.flatMap(comparedWords), other.flatMap(comparedWords), radarSize)
