import type { ReadLine, ReadPage } from './reading'
import { plural } from '../basics/text'
import type { Ledger } from './pages-ledger'
import { rowsOfStrip, type Row, type Side, type Strip } from './pages-rows'
import { textOfRuns } from './pages-text'

/** Two columns: the white band between them, and how sure it is that they are columns and not a table. */
type Gutter = { readonly at: number; readonly doubt: boolean }
const leastLines = 4
/** At most this share of the lines may cross the band: titles, abstracts, wide figures. */
const mostCrossing = 0.35
/** Lines of a column fill it; cells of a table do not. */
const leastFilled = 0.5

const rightOf = (line: ReadLine): number => line.x + line.width
const crosses = (line: ReadLine, at: number): boolean => line.x < at - 1 && rightOf(line) > at + 1

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const extent = (lines: readonly ReadLine[]): readonly [number, number] => [
  Math.min(...lines.map((line) => line.x)),
  Math.max(...lines.map(rightOf)),
]

/** The places where a band could lie: in the middle of gaps, between a third and two thirds of the width. */
const candidates = (lines: readonly ReadLine[], left: number, edge: number): number[] => {
  const ends = [...new Set(lines.map((line) => Math.round(rightOf(line))))]
  const starts = [...new Set(lines.map((line) => Math.round(line.x)))].sort((a, b) => a - b)
  const places = ends.flatMap((end) => {
    const next = starts.find((start) => start > end)
    return next === undefined ? [] : [(end + next) / 2]
  })
  const width = edge - left
  return [...new Set(places)].filter((at) => at > left + 0.3 * width && at < edge - 0.3 * width)
}

/** How much of the height both sides share: columns stand beside one another. */
const sideBySide = (left: readonly ReadLine[], right: readonly ReadLine[]): number => {
  const span = (lines: readonly ReadLine[]): readonly [number, number] => [
    Math.min(...lines.map((line) => line.y)),
    Math.max(...lines.map((line) => line.y)),
  ]
  const [a0, a1] = span(left)
  const [b0, b1] = span(right)
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / Math.max(1, Math.min(a1 - a0, b1 - b0))
}

/** The lines of a side by baseline: how far each row reaches, and how many words it has. */
const rowsOn = (lines: readonly ReadLine[]): { from: number; to: number; words: number }[] => {
  const rows = new Map<number, { from: number; to: number; words: number }>()
  for (const line of lines) {
    const key = Math.round(line.y / 3)
    const row = rows.get(key) ?? { from: Infinity, to: -Infinity, words: 0 }
    rows.set(key, {
      from: Math.min(row.from, line.x),
      to: Math.max(row.to, rightOf(line)),
      words: row.words + textOfRuns(line.runs).trim().split(/\s+/u).length,
    })
  }
  return [...rows.values()]
}

/** The share of a column's width that its rows fill, for the middle one of them. */
const filled = (lines: readonly ReadLine[], left: number, edge: number): number =>
  middle(rowsOn(lines).map(({ from, to }) => (to - from) / Math.max(1, edge - left)))

const tryGutter = (
  lines: readonly ReadLine[],
  at: number,
): (Gutter & { crossing: number; wide: number }) | null => {
  const [start, end] = extent(lines)
  const left = lines.filter((line) => rightOf(line) <= at + 1)
  const right = lines.filter((line) => line.x >= at - 1)
  const crossing = lines.length - left.length - right.length
  if (left.length < leastLines || right.length < leastLines) return null
  if (crossing > mostCrossing * lines.length || sideBySide(left, right) < 0.4) return null
  const [, leftEdge] = extent(left)
  const [rightStart] = extent(right)
  const fills = Math.min(filled(left, start, leftEdge), filled(right, rightStart, end))
  // A band narrower than two word spaces is chance.
  if (fills < leastFilled || rightStart - leftEdge < 4) return null
  // Both sides must hold running text: a column of numbers or names is part of a table.
  const words = (side: readonly ReadLine[]): number => middle(rowsOn(side).map((row) => row.words))
  if (words(left) < 3 || words(right) < 3) return null
  return { at, doubt: fills < 0.7, crossing, wide: rightStart - leftEdge }
}

const gutterOf = (lines: readonly ReadLine[]): Gutter | null => {
  if (lines.length < 2 * leastLines) return null
  const [left, edge] = extent(lines)
  const found = candidates(lines, left, edge).flatMap((at) => tryGutter(lines, at) ?? [])
  return found.sort((a, b) => a.crossing - b.crossing || b.wide - a.wide)[0] ?? null
}

/** Between two lines that cross the band lies a stretch that is read down on the left, then down on the right. */
const bandsOf = (
  lines: readonly ReadLine[],
  at: number,
): { across: ReadLine[]; left: ReadLine[]; right: ReadLine[] }[] => {
  const bands: { across: ReadLine[]; left: ReadLine[]; right: ReadLine[] }[] = []
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  const wide = sorted.filter((line) => crosses(line, at))
  for (const line of sorted) {
    const last = bands.at(-1)
    // What shares a baseline with a crossing line belongs to it.
    const across = wide.some((each) => Math.abs(each.y - line.y) < 0.3 * line.size)
    if (across) {
      if (last && last.left.length === 0 && last.right.length === 0) last.across.push(line)
      else bands.push({ across: [line], left: [], right: [] })
      continue
    }
    const band = last ?? { across: [], left: [], right: [] }
    if (!last) bands.push(band)
    ;(line.x >= at - 1 ? band.right : band.left).push(line)
  }
  return bands
}

/** A larger line in one column beside which the other leaves a gap of its height may be a heading over both. */
const mayCross = (lines: readonly ReadLine[], at: number): boolean => {
  const usual = middle(lines.map((line) => line.size))
  return lines.some((line) => {
    if (line.size < 1.1 * usual || crosses(line, at)) return false
    const isLeft = line.x < at
    const beside = lines.filter((each) => each.x < at !== isLeft && !crosses(each, at))
    const above = beside.filter((each) => each.y < line.y - 0.8 * line.size)
    const below = beside.filter((each) => each.y > line.y + 0.8 * line.size)
    return above.length > 0 && below.length > 0 && above.length + below.length === beside.length
  })
}

type Bounds = { readonly left: number; readonly edge: number }
type Piece = Bounds & { readonly side: Side; readonly lines: readonly ReadLine[] }

const piecesOf = (
  lines: readonly ReadLine[],
  gutter: Gutter,
  bounds: Bounds,
): { pieces: Piece[]; broken: boolean } => {
  const left = lines.filter((line) => rightOf(line) <= gutter.at + 1)
  const right = lines.filter((line) => line.x >= gutter.at - 1)
  const leftBounds = { left: bounds.left, edge: left.length === 0 ? gutter.at : extent(left)[1] }
  const rightBounds = { left: right.length === 0 ? gutter.at : extent(right)[0], edge: bounds.edge }
  const bands = bandsOf(lines, gutter.at)
  const sided = bands.filter((band) => band.left.length > 0 || band.right.length > 0)
  const pieces = bands.flatMap((band) => [
    { ...bounds, side: 'whole' as const, lines: band.across },
    { ...leftBounds, side: 'left' as const, lines: band.left },
    { ...rightBounds, side: 'right' as const, lines: band.right },
  ])
  return { pieces: pieces.filter((piece) => piece.lines.length > 0), broken: sided.length > 1 }
}

/** Whether a page without columns of its own fits those of the others: the last page of a text, half filled. */
const fits = (page: ReadPage, at: number): boolean =>
  page.lines.length > 0 && page.lines.filter((line) => crosses(line, at)).length <= 0.2 * page.lines.length

const stripsOf = (page: ReadPage, index: number, pieces: readonly Piece[]): Strip[] =>
  pieces.map(({ left, edge, side, lines }, column) => ({
    page: index + 1,
    column,
    side,
    pageWidth: page.width,
    left,
    edge,
    lines,
    bullets: page.bullets,
    figures: page.figures,
  }))

const orderedPage = (page: ReadPage, index: number, gutter: Gutter | null, ledger: Ledger): Row[] => {
  if (page.lines.length === 0) return []
  const [left, edge] = extent(page.lines)
  const whole: Piece[] = [{ left, edge, side: 'whole', lines: page.lines }]
  if (!gutter) return stripsOf(page, index, whole).flatMap(rowsOfStrip)
  const { pieces, broken } = piecesOf(page.lines, gutter, { left, edge })
  const sample = (lines: readonly ReadLine[]): string =>
    lines
      .slice(0, 2)
      .map((line) => textOfRuns(line.runs))
      .join(' ')
  const does = ledger.offer({
    kind: 'columns',
    page: index + 1,
    key: sample(page.lines),
    words: `Two columns on page ${String(index + 1)} are read one after the other, not across.`,
    before: sample(page.lines),
    after: sample(pieces.find((piece) => piece.lines.length > 1)?.lines ?? []),
  })
  if (!does) return stripsOf(page, index, whole).flatMap(rowsOfStrip)
  if (broken || gutter.doubt || mayCross(page.lines, gutter.at))
    ledger.note(
      'columns-in-doubt',
      `Page ${String(index + 1)} has two columns, and the order in which they are read is in doubt.`,
    )
  return stripsOf(page, index, pieces).flatMap(rowsOfStrip)
}

/**
 * The rows of all pages in the order in which they are read. Two columns are told by a white band that most lines of a
 * page leave free, with running text on both sides; pages that are read across because the person undid the repair, or
 * whose order is not clean, are said in the ledger.
 */
export const rowsInOrder = (pages: readonly ReadPage[], ledger: Ledger): readonly Row[] => {
  const own = pages.map((page) => gutterOf(page.lines))
  const known = own.flatMap((gutter) => gutter ?? [])
  const usual =
    known.length * 2 > pages.length - 1 && known.length > 0 ? middle(known.map(({ at }) => at)) : null
  if (known.length > 0)
    ledger.note(
      'two-columns',
      `${plural(known.length, 'page')} in two columns: check the order of the paragraphs.`,
    )
  return pages.flatMap((page, index) => {
    const borrowed = usual !== null && fits(page, usual) ? { at: usual, doubt: false } : null
    return orderedPage(page, index, own[index] ?? borrowed, ledger)
  })
}
