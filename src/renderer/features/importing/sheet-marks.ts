import type { Run } from '../../../shared/drafting/manuscript'

/** A stretch of a paragraph that is marked: cited, or repaired, with what is said of it. */
export type Range = {
  readonly from: number
  readonly to: number
  readonly kind: 'cites' | 'repaired'
  readonly says: string
}

/** Words of a run that look the same and lie in the same ranges. */
export type Segment = { readonly run: Run; readonly text: string; readonly range: Range | null }

const longestMark = 160

/** Where words stand in a text, every time. Long ones are left: a mark over half a page says nothing. */
export const rangesOf = (
  text: string,
  marks: readonly { readonly words: string; readonly kind: Range['kind']; readonly says: string }[],
): readonly Range[] => {
  const all = marks
    .filter(({ words }) => words.trim() !== '' && words.length <= longestMark)
    .flatMap(({ words, kind, says }) => {
      const found: Range[] = []
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
        found.push({ from: at, to: at + words.length, kind, says })
      return found
    })
    .toSorted((one, other) => one.from - other.from || other.to - one.to)
  // Of two that overlap the first stays: a stretch is told once.
  return all.reduce<readonly Range[]>(
    (taken, range) => (range.from >= (taken.at(-1)?.to ?? 0) ? [...taken, range] : taken),
    [],
  )
}

/** The runs of a paragraph, cut where marked stretches begin and end. Together they are the very same words. */
export const segmentsOf = (runs: readonly Run[], ranges: readonly Range[]): readonly Segment[] => {
  const segments: Segment[] = []
  let at = 0
  for (const run of runs) {
    const end = at + run.text.length
    const cuts = [
      at,
      ...ranges.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > at && cut < end),
      end,
    ]
    const sorted = [...new Set(cuts)].toSorted((one, other) => one - other)
    sorted.slice(1).forEach((to, index) => {
      const from = sorted[index] ?? at
      const range = ranges.find((each) => each.from <= from && each.to >= to) ?? null
      segments.push({ run, text: run.text.slice(from - at, to - at), range })
    })
    at = end
  }
  return segments
}
