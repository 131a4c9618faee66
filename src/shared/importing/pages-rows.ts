import type { ReadLine, ReadPage, ReadRun } from './reading'
import { textOfRuns, tidyRuns, trimRuns } from './pages-text'

/** What a list item begins with: its sign as printed, and for numbers and letters which one it is. */
export type Label = {
  readonly text: string
  readonly kind: 'bullet' | 'number' | 'letter' | 'roman'
  readonly value: number
}

/** Which part of the page a column is. */
export type Side = 'whole' | 'left' | 'right'

/** A line of one column: what stands on one baseline between the column's `left` and `edge`. */
export type Row = {
  readonly page: number
  /** Which column of the page, counted in reading order; rows that cross columns have one of their own. */
  readonly column: number
  readonly runs: readonly ReadRun[]
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly left: number
  readonly edge: number
  readonly side: Side
  readonly pageWidth: number
  readonly bold: boolean
  readonly italic: boolean
  readonly label: Label | null
  /** Where the words begin after the label. */
  readonly textX: number
  /** A list sign is drawn before it. */
  readonly drawn: boolean
  /** Its parts stand far apart, as the cells of a table do. */
  readonly gapped: boolean
  /** A picture stands between this row and the one before. */
  readonly afterFigure: boolean
}

/** Lines of a page that is read from right to left are mirrored, so that every rule can speak of left and right once. */
export const mirroredPage = (page: ReadPage): ReadPage => ({
  ...page,
  lines: page.lines.map((line) => ({ ...line, x: page.width - line.x - line.width })),
  bullets: page.bullets.map((bullet) => ({ ...bullet, x: page.width - bullet.x })),
  figures: page.figures.map((figure) => ({ ...figure, x: page.width - figure.x - figure.width })),
})

/** Signs that begin an item; the last range holds signs for which the file names no letter. */
const bulletSign = /^(?:[•▪■□◦○●◆◇‣⁃∙·▸►➢➤✓✔❖◻→*–—−-]|[\u{F0000}-\u{FFFFD}])(?=\s|$)/u
const numberSign = /^\(?(\d{1,3}|[a-z]|[ivxl]{2,5}|[A-Z]|[IVX]{2,5})[.)](?=\s|$)/u
const apartBullet = /^o$/

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 }
const valueOfRoman = (text: string): number => {
  const digits = Array.from(text.toLowerCase()).map((sign) => romanDigits[sign] ?? 0)
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0)
}

/** The list sign, number or letter that a line begins with; `apart` where it stands by itself before a gap. */
export const labelOf = (text: string, apart: boolean): Label | null => {
  const bullet = bulletSign.exec(text) ?? (apart ? apartBullet.exec(text.split(' ')[0] ?? '') : null)
  if (bullet) return { text: bullet[0], kind: 'bullet', value: 0 }
  const numbered = numberSign.exec(text)
  const sign = numbered?.[1]
  if (!numbered || sign === undefined) return null
  if (/^\d/.test(sign)) return { text: numbered[0], kind: 'number', value: Number(sign) }
  if (sign.length > 1) return { text: numbered[0], kind: 'roman', value: valueOfRoman(sign) }
  return { text: numbered[0], kind: 'letter', value: (sign.toLowerCase().codePointAt(0) ?? 96) - 96 }
}

const all = (runs: readonly ReadRun[], is: (run: ReadRun) => boolean): boolean => {
  const worded = runs.filter((run) => /[\p{L}\p{N}]/u.test(run.text))
  return worded.length > 0 && worded.every(is)
}

export type Strip = {
  readonly page: number
  readonly column: number
  readonly side: Side
  readonly pageWidth: number
  readonly left: number
  readonly edge: number
  readonly lines: readonly ReadLine[]
  readonly bullets: ReadPage['bullets']
  readonly figures: ReadPage['figures']
}

const sizeOf = (lines: readonly ReadLine[]): number =>
  [...lines].sort((a, b) => textOfRuns(b.runs).length - textOfRuns(a.runs).length)[0]?.size ?? 0

/** The estimated place of a character of a line, counted from its start: letters are taken as equally wide. */
const placeIn = (line: ReadLine, at: number): number =>
  line.x + (line.width * at) / Math.max(1, textOfRuns(line.runs).length)

const joinedRuns = (lines: readonly ReadLine[]): ReadRun[] =>
  trimRuns(
    tidyRuns(lines.flatMap((line, index) => (index === 0 ? line.runs : [{ text: ' ' }, ...line.runs]))),
  )

const isDrawnBefore = (bullets: ReadPage['bullets'], x: number, y: number, size: number): boolean =>
  bullets.some(
    (dot) =>
      dot.x < x - 0.2 * size && dot.x > x - 3.5 * size && Math.abs(dot.y - (y - 0.3 * size)) < 0.45 * size,
  )

const isGapped = (lines: readonly ReadLine[], size: number): boolean =>
  lines.slice(1).some((line, index) => {
    const before = lines[index]
    return before !== undefined && line.x - before.x - before.width > 2.5 * size
  })

const rowOf = (strip: Strip, lines: readonly ReadLine[]): Row | null => {
  const sorted = [...lines].sort((a, b) => a.x - b.x)
  const [first, second] = sorted
  if (!first) return null
  const runs = joinedRuns(sorted)
  const text = textOfRuns(runs)
  const size = sizeOf(sorted)
  const firstText = textOfRuns(first.runs).trim()
  const y = sorted.find((line) => line.size === size)?.y ?? first.y
  // A sign that is drawn leaves a typed number to be the beginning of the words.
  const drawn = isDrawnBefore(strip.bullets, first.x, y, size)
  const label = drawn ? null : labelOf(text, second !== undefined && firstText.length <= 5)
  const apart = label !== null && firstText === label.text && second !== undefined
  return {
    page: strip.page,
    column: strip.column,
    runs,
    text,
    x: first.x,
    right: Math.max(...sorted.map((line) => line.x + line.width)),
    y,
    size,
    left: strip.left,
    edge: strip.edge,
    side: strip.side,
    pageWidth: strip.pageWidth,
    bold: all(runs, (run) => run.bold === true),
    italic: all(runs, (run) => run.italic === true),
    label,
    textX: label === null ? first.x : apart ? second.x : placeIn(first, label.text.length + 1),
    drawn,
    gapped: isGapped(label === null ? sorted : sorted.slice(1), size),
    afterFigure: false,
  }
}

/** A picture large enough to part a text, but not a page's background. */
const parts = (figure: ReadPage['figures'][number], strip: Strip): boolean =>
  figure.height > 30 &&
  figure.width > 30 &&
  figure.height < 500 &&
  figure.x < strip.edge &&
  figure.x + figure.width > strip.left

/** The rows of a column: lines on one baseline are one row. */
export const rowsOfStrip = (strip: Strip): Row[] => {
  const groups: ReadLine[][] = []
  for (const line of [...strip.lines].sort((a, b) => a.y - b.y)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (group && first && line.y - first.y < 0.35 * Math.min(line.size, first.size)) group.push(line)
    else groups.push([line])
  }
  const rows = groups.flatMap((group) => rowOf(strip, group) ?? [])
  return rows.map((row, index) => {
    const before = rows[index - 1]?.y ?? -Infinity
    const between = strip.figures.some(
      (figure) =>
        parts(figure, strip) && figure.y + figure.height / 2 > before && figure.y + figure.height / 2 < row.y,
    )
    return between ? { ...row, afterFigure: true } : row
  })
}
