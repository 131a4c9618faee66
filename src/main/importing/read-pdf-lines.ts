import type { ReadLine, ReadRun } from '../../shared/importing/reading'
import type { Glyph } from './read-pdf-glyphs'
import { inReadingOrder, isRightToLeft, plainForms } from './read-pdf-scripts'

/**
 * Widths of gaps against the size of the type. A word space is a quarter to a third of it and may shrink to a fifth;
 * kerning stays under a tenth. Past `cut` the gap may be one between columns, and what follows is a line of its own.
 */
const gaps = { word: 0.17, cut: 0.75, back: -0.5 }
/** Letters set apart for looks have wide gaps throughout: then a word gap must stand out by this much. */
const spacedBy = 0.2

/** Letters that follow one another in one place and size. */
type Chunk = {
  readonly glyphs: Glyph[]
  readonly y: number
  readonly size: number
  x: number
  right: number
}

const follows = (chunk: Chunk, glyph: Glyph): boolean => {
  const gap = (glyph.x - chunk.right) / chunk.size
  return (
    Math.abs(glyph.y - chunk.y) < 0.4 &&
    Math.abs(glyph.size - chunk.size) < 0.03 * chunk.size &&
    gap < gaps.cut &&
    gap > gaps.back
  )
}

const isBlank = (glyph: Glyph): boolean => glyph.text === ' ' || glyph.text === '\u00A0'

const chunksOf = (glyphs: readonly Glyph[]): Chunk[] => {
  const chunks: Chunk[] = []
  for (const glyph of glyphs) {
    const chunk = chunks.at(-1)
    if (chunk && follows(chunk, glyph)) {
      chunk.glyphs.push(glyph)
      chunk.right = Math.max(chunk.right, glyph.x + glyph.width)
      chunk.x = Math.min(chunk.x, glyph.x)
    } else if (!isBlank(glyph))
      chunks.push({
        glyphs: [glyph],
        y: glyph.y,
        size: glyph.size,
        x: glyph.x,
        right: glyph.x + glyph.width,
      })
  }
  for (const chunk of chunks) trimEnd(chunk)
  return chunks
}

/** Blanks at the end of a line are not seen and must not bridge the gap to the next column. */
const trimEnd = (chunk: Chunk): void => {
  while (chunk.glyphs.length > 1) {
    const last = chunk.glyphs.at(-1)
    if (!last || !isBlank(last)) break
    chunk.glyphs.pop()
  }
  chunk.right = Math.max(...chunk.glyphs.map((glyph) => glyph.x + glyph.width))
}

/** A stretch of one line without a wide gap. */
type Stretch = {
  readonly y: number
  readonly size: number
  x: number
  right: number
  readonly chunks: Chunk[]
}

const sizeOf = (chunks: readonly Chunk[]): number => {
  const counts = new Map<number, number>()
  for (const chunk of chunks) {
    const size = Math.round(chunk.size * 10) / 10
    counts.set(size, (counts.get(size) ?? 0) + chunk.glyphs.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

const newStretch = (chunks: Chunk[]): Stretch => {
  const size = sizeOf(chunks)
  return {
    size,
    y: chunks.find((chunk) => Math.abs(chunk.size - size) < 0.1)?.y ?? chunks[0]?.y ?? 0,
    x: Math.min(...chunks.map((chunk) => chunk.x)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    chunks,
  }
}

const byPlace = (a: Chunk, b: Chunk): number => a.x - b.x

/** Cuts the chunks of one baseline where the gaps are wide. */
const stretchesOf = (row: readonly Chunk[]): Stretch[] => {
  const groups: Chunk[][] = []
  for (const chunk of [...row].sort(byPlace)) {
    const group = groups.at(-1)
    const right = group ? Math.max(...group.map((each) => each.right)) : 0
    const size = group ? Math.min(group.at(-1)?.size ?? chunk.size, chunk.size) : 1
    if (group && chunk.x - right < gaps.cut * size) group.push(chunk)
    else groups.push([chunk])
  }
  return groups.map(newStretch)
}

const rowsOf = (chunks: readonly Chunk[]): Chunk[][] => {
  const rows: Chunk[][] = []
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && chunk.y - first.y < Math.min(1.5, 0.15 * chunk.size)) row.push(chunk)
    else rows.push([chunk])
  }
  return rows
}

/** Whether a small stretch is a raised or lowered mark of a larger one: a call of a note, a power, an ordinal. */
const isMarkOf = (small: Stretch, large: Stretch): boolean =>
  small.size < 0.85 * large.size &&
  small.y > large.y - 0.75 * large.size &&
  small.y < large.y + 0.35 * large.size &&
  small.x > large.x - 0.6 * large.size - (small.right - small.x) &&
  small.x < large.right + 0.5 * large.size &&
  small.right - small.x < 4 * large.size

/** Puts raised marks into the lines they belong to; what stays is a line of its own. */
const withMarks = (stretches: readonly Stretch[]): Stretch[] => {
  const owners = new Map<Stretch, Stretch[]>()
  const taken = new Set<Stretch>()
  for (const small of stretches) {
    const near = stretches.filter((large) => large !== small && !taken.has(large) && isMarkOf(small, large))
    const owner = near.sort((a, b) => Math.abs(a.y - small.y) - Math.abs(b.y - small.y))[0]
    if (!owner) continue
    taken.add(small)
    owners.set(owner, [...(owners.get(owner) ?? []), small])
  }
  return stretches
    .filter((stretch) => !taken.has(stretch))
    .map((stretch) => {
      const marks = owners.get(stretch)
      return marks
        ? newStretch([...stretch.chunks, ...marks.flatMap((mark) => mark.chunks)].sort(byPlace))
        : stretch
    })
}

/** A raised mark may bridge two stretches of one baseline that it was cut from: they are one line again. */
const bridged = (stretches: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  for (const stretch of [...stretches].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const before = out.findIndex(
      (each) => Math.abs(each.y - stretch.y) < 0.4 && stretch.x < each.right && each.x < stretch.x,
    )
    const other = out[before]
    if (other) out[before] = newStretch([...other.chunks, ...stretch.chunks].sort(byPlace))
    else out.push(stretch)
  }
  return out
}

/** A piece of a line: a letter or the blank before it, and how it looks. */
export type Piece = { readonly text: string; readonly glyph: Glyph | null; readonly raised: boolean }

const wordGapOf = (glyphs: readonly Glyph[], size: number): number => {
  const between = glyphs.slice(1).flatMap((glyph, index) => {
    const before = glyphs[index]
    return before && !isBlank(glyph) && !isBlank(before) ? [(glyph.x - before.x - before.width) / size] : []
  })
  if (between.length < 4 || glyphs.some(isBlank)) return gaps.word
  const middle = [...between].sort((a, b) => a - b)[Math.floor(between.length / 2)] ?? 0
  return middle > 0.12 ? middle + spacedBy : gaps.word
}

/** The same letter printed twice, a hair apart, is a way to make it bold. */
const isTwice = (before: Glyph, glyph: Glyph): boolean =>
  before.text === glyph.text && !isBlank(glyph) && Math.abs(glyph.x - before.x) < 0.1 * glyph.size

const piecesOf = (stretch: Stretch): Piece[] => {
  const glyphs = stretch.chunks
    .flatMap((chunk) => chunk.glyphs)
    .map((glyph, index) => ({ glyph, index }))
    .sort((a, b) => a.glyph.x - b.glyph.x || a.index - b.index)
    .map(({ glyph }) => glyph)
  const gap = wordGapOf(glyphs, stretch.size)
  const pieces: Piece[] = []
  let before: Glyph | null = null
  let right = -Infinity
  for (const glyph of glyphs) {
    if (before && isTwice(before, glyph)) continue
    const blank = isBlank(glyph)
    const apart = before !== null && !isBlank(before) && glyph.x - right > gap * stretch.size
    if (!blank && apart) pieces.push({ text: ' ', glyph: null, raised: false })
    const raised = glyph.size < 0.85 * stretch.size && glyph.y < stretch.y - 0.15 * stretch.size
    if (!blank || (pieces.length > 0 && pieces.at(-1)?.text !== ' '))
      pieces.push({ text: blank ? ' ' : glyph.text, glyph, raised })
    before = glyph
    right = Math.max(right, glyph.x + glyph.width)
  }
  return pieces
}

const looks = (piece: Piece): string =>
  `${String(piece.glyph?.bold ?? false)} ${String(piece.glyph?.italic ?? false)} ${String(piece.raised)}`

const runOf = (text: string, piece: Piece): ReadRun => ({
  text,
  ...(piece.glyph?.bold === true ? { bold: true } : {}),
  ...(piece.glyph?.italic === true ? { italic: true } : {}),
  ...(piece.raised && /^(?:\d{1,3}|[*†‡§]+)$/.test(text.trim()) ? { note: text.trim() } : {}),
})

/** Runs of pieces that look the same; a blank goes with the words before it. */
const runsOf = (pieces: readonly Piece[]): ReadRun[] => {
  const groups: { piece: Piece; text: string }[] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && (piece.text === ' ' || looks(group.piece) === looks(piece))) group.text += piece.text
    else groups.push({ piece, text: piece.text })
  }
  return groups.map(({ piece, text }) => runOf(text, piece))
}

const lineOf = (stretch: Stretch): ReadLine & { readonly reordered: boolean } => {
  const pieces = piecesOf(stretch)
  const backwards = isRightToLeft(pieces)
  const runs = runsOf(inReadingOrder(pieces).map((piece) => ({ ...piece, text: plainForms(piece.text) })))
  return {
    runs,
    x: stretch.x,
    y: stretch.y,
    width: stretch.right - stretch.x,
    size: stretch.size,
    reordered: backwards,
  }
}

const turnedLines = (glyphs: readonly Glyph[], height: number): ReadLine[] => {
  const text = glyphs.map((glyph) => glyph.text).join('')
  if (text.trim() === '') return []
  // Below the page, where nothing else can stand: it is no part of the lines it crosses.
  return [{ runs: [{ text }], x: 0, y: height + 1, width: 0, size: glyphs[0]?.size ?? 1 }]
}

/**
 * The lines of letters that lie on a page in any order, from top to bottom and left to right. Letters that were turned
 * come last, as one line below the page.
 */
export const linesOf = (glyphs: readonly Glyph[], height: number): ReadLine[] => {
  const upright = glyphs.filter((glyph) => !glyph.turned)
  const stretches = bridged(withMarks(rowsOf(chunksOf(upright)).flatMap(stretchesOf)))
  const lines = stretches.sort((a, b) => a.y - b.y || a.x - b.x).map(lineOf)
  return [
    ...lines
      .filter((line) => line.runs.length > 0)
      .map(({ runs, x, y, width, size }) => ({ runs, x, y, width, size })),
    ...turnedLines(
      glyphs.filter((glyph) => glyph.turned),
      height,
    ),
  ]
}
