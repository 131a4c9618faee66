import type { Facets } from './asking'
import type { IndexParts } from './index-parts'
import { filterNames, type FilterName, type SearchKind } from './searchable'

const mostValues = 100

/**
 * Narrows scores by filters and counts, for each filter, what the matches have: so that another value can be chosen,
 * a filter that is set does not narrow its own counts.
 */
export class Tally {
  total = 0
  private readonly counts = new Map<FilterName, Map<string, number>>()

  constructor(
    private readonly index: IndexParts,
    private readonly kinds: readonly SearchKind[] | undefined,
    private readonly filters: Partial<Record<FilterName, string>>,
  ) {}

  /** Sets the score of what does not pass to 0, and counts. */
  count(scores: Float32Array): void {
    const set = filterNames.filter((name) => this.filters[name] !== undefined)
    for (const { segment, base } of this.index.parts) {
      const size = segment.keys.length
      // For each text: 0 when it passes, n when only the n-th filter keeps it back, 255 when more do.
      const kept = new Uint8Array(size)
      for (const [order, name] of set.entries()) this.mark(segment, name, order + 1, kept)
      if (this.kinds) {
        const wanted = this.kinds
        segment.keys.forEach((key, row) => {
          if (!wanted.some((kind) => key.startsWith(`${kind}:`))) kept[row] = 255
        })
      }
      for (let row = 0; row < size; row += 1) {
        const text = base + row
        if ((scores[text] ?? 0) <= 0) kept[row] = 255
        else if (kept[row] === 0) this.total += 1
        else scores[text] = 0
      }
      filterNames.forEach((name) => this.countValues(segment, name, set.indexOf(name) + 1, kept))
    }
  }

  private mark(
    segment: IndexParts['parts'][number]['segment'],
    name: FilterName,
    order: number,
    kept: Uint8Array,
  ): void {
    const { values, starts, codes } = this.index.columnOf(segment, name)
    const wanted = values.indexOf(this.filters[name] ?? '')
    for (let row = 0; row < kept.length; row += 1) {
      let has = false
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
        if (codes[at] === wanted) has = true
      if (!has) kept[row] = kept[row] === 0 ? order : 255
    }
  }

  private countValues(
    segment: IndexParts['parts'][number]['segment'],
    name: FilterName,
    order: number,
    kept: Uint8Array,
  ): void {
    const { values, starts, codes } = this.index.columnOf(segment, name)
    if (values.length === 0) return
    const sums = new Uint32Array(values.length)
    for (let row = 0; row < kept.length; row += 1) {
      const state = kept[row] ?? 255
      if (state !== 0 && (order === 0 || state !== order)) continue
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const code = codes[at] ?? 0
        sums[code] = (sums[code] ?? 0) + 1
      }
    }
    const all = this.counts.get(name) ?? new Map<string, number>()
    this.counts.set(name, all)
    sums.forEach((sum, code) => {
      const value = values[code] ?? ''
      if (sum > 0) all.set(value, (all.get(value) ?? 0) + sum)
    })
  }

  /** The values of each filter with their counts, most first. */
  facets(): Facets {
    // Made of every name, so it has each.
    return Object.fromEntries(
      filterNames.map((name) => [
        name,
        [...(this.counts.get(name) ?? [])]
          .map(([value, count]) => ({ value, count }))
          .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
          .slice(0, mostValues),
      ]),
    ) as unknown as Facets
  }
}
