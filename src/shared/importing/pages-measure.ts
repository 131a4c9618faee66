import type { ReadPage } from './reading'
import type { Row, Side } from './pages-rows'
import { textOfRuns } from './pages-text'

/** What is usual in a text: the size of its type, and the distance of baselines against that size. */
export type Measure = {
  readonly body: number
  readonly leading: number
  /** First lines of paragraphs are set in: then one that is not goes on from the column or page before. */
  readonly indents: boolean
  /** Lines are stretched to the right edge, so that a shorter one ends a paragraph. */
  readonly justified: boolean
}

/** The value that most of the weight falls on. */
const heaviest = (weighed: readonly (readonly [number, number])[]): number | null => {
  const sums = new Map<number, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step

/** The size in which most letters are printed, in points. */
export const bodySize = (pages: readonly ReadPage[]): number =>
  heaviest(
    pages.flatMap((page) =>
      page.lines.map((line) => [rounded(line.size, 0.5), textOfRuns(line.runs).length] as const),
    ),
  ) ?? 12

export const sameColumn = (a: Row, b: Row): boolean => a.page === b.page && a.column === b.column
export const sameSize = (a: Row, b: Row): boolean =>
  Math.abs(a.size - b.size) <= 0.06 * Math.max(a.size, b.size)

/** Distance of baselines against the size of the type. */
export const distance = (above: Row, below: Row): number =>
  (below.y - above.y) / Math.max(above.size, below.size)

const pairs = (rows: readonly Row[]): (readonly [Row, Row])[] =>
  rows.slice(1).flatMap((row, index) => {
    const above = rows[index]
    return above && sameColumn(above, row) && sameSize(above, row) ? [[above, row] as const] : []
  })

const leadingOf = (rows: readonly Row[], body: number): number =>
  heaviest(
    pairs(rows)
      .filter(([above, below]) => Math.abs(below.size - body) < 0.1 * body && distance(above, below) < 3)
      .map(([above, below]) => [rounded(distance(above, below), 0.05), below.text.length] as const),
  ) ?? 1.2

/** Whether a row is set in as first lines are: by one to four letters' heights from the row that follows it. */
export const isSetIn = (row: Row, below: Row): boolean =>
  row.x - below.x > 0.7 * row.size && row.x - below.x < 4 * row.size

/** Measures rows in reading order; `body` is the size of most letters. */
export const measure = (rows: readonly Row[], body: number): Measure => {
  const leading = leadingOf(rows, body)
  const near = pairs(rows).filter(([above, below]) => distance(above, below) < 1.28 * leading)
  const starts = near.filter(
    ([above, below]) =>
      above.label === null && isSetIn(above, below) && above.x < below.edge - 0.4 * (below.edge - below.left),
  )
  return {
    body,
    leading,
    indents: starts.length >= Math.max(3, near.length * 0.06),
    justified: isJustified(rows),
  }
}

/** The right edge of rows: a single line that sticks out (TeX lets one, rather than stretch it) does not move it. */
const edgeOf = (rows: readonly Row[]): number => {
  const ends = rows.map((row) => row.right).sort((a, b) => b - a)
  const mayStickOut = ends.length < 10 ? 0 : Math.max(1, Math.floor(ends.length * 0.02))
  const size = rows[0]?.size ?? 12
  const first = ends.findIndex(
    (end, index) => index >= mayStickOut || end - (ends[index + 1] ?? end) <= 0.5 * size,
  )
  return ends[Math.max(0, first)] ?? 0
}

/** Below this share of the page a text of short lines does not tell how far a line could have reached. */
const narrow = 0.45

const boundsOf = (rows: readonly Row[]): { left: number; edge: number } => {
  const left = Math.min(...rows.map((row) => row.x))
  const edge = edgeOf(rows)
  const pageWidth = Math.max(...rows.map((row) => row.pageWidth))
  const near = rows.filter((row) => row.right > edge - 0.1 * (edge - left)).length
  const tells =
    rows[0]?.side !== 'whole' || edge - left > narrow * pageWidth || (near > 3 && near * 2 > rows.length)
  return { left, edge: tells ? edge : Math.max(edge, pageWidth - left) }
}

const grouped = <K>(rows: readonly Row[], key: (row: Row) => K): Map<K, Row[]> => {
  const groups = new Map<K, Row[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/**
 * Gives the rows of a half-filled page the bounds of the full ones: how far a line could have reached is told by all
 * columns of its side together, unless the page is nearly as wide itself (facing pages have other margins).
 */
export const withBounds = (rows: readonly Row[]): Row[] => {
  const bySide = new Map<Side, { left: number; edge: number }>()
  for (const [side, own] of grouped(rows, (row) => row.side)) bySide.set(side, boundsOf(own))
  const byPage = new Map<string, { left: number; edge: number }>()
  const keyOf = (row: Row): string => `${String(row.page)} ${row.side}`
  for (const [key, own] of grouped(rows, keyOf)) byPage.set(key, boundsOf(own))
  return rows.map((row) => {
    const all = bySide.get(row.side) ?? row
    const own = byPage.get(keyOf(row)) ?? all
    const wide = own.edge - own.left >= 0.95 * (all.edge - all.left)
    return { ...row, left: wide ? own.left : all.left, edge: wide ? own.edge : all.edge }
  })
}

const sameBlock = (above: Row, below: Row, leading: number): boolean =>
  sameColumn(above, below) &&
  sameSize(above, below) &&
  distance(above, below) < 1.28 * leading &&
  Math.abs(above.x - below.x) < 0.5 * below.size

/** A block set in on the right as well, as quotations are, has an edge of its own if most of its lines reach it. */
const narrowed = (block: readonly Row[]): readonly Row[] => {
  const edge = Math.max(...block.map((row) => row.right))
  const [first] = block
  if (!first || block.length < 4 || edge > first.edge - 2 * first.size) return block
  const near = block.filter((row) => row.right > edge - 0.12 * (edge - row.x)).length
  const wide = edge - first.x > 0.5 * (first.edge - first.left)
  return wide && near * 3 >= block.length * 2 ? block.map((row) => ({ ...row, edge })) : block
}

/** Gives narrower blocks their own right edge. */
export const withOwnEdges = (rows: readonly Row[], leading: number): Row[] => {
  const blocks: Row[][] = []
  for (const row of rows) {
    const block = blocks.at(-1)
    const last = block?.at(-1)
    if (block && last && sameBlock(last, row, leading)) block.push(row)
    else blocks.push([row])
  }
  return blocks.flatMap(narrowed)
}

/** Whether lines are stretched to the edge: most of them end there to the point. */
const isJustified = (rows: readonly Row[]): boolean =>
  rows.filter((row) => row.edge - row.right < 1.2).length > 0.55 * rows.length
