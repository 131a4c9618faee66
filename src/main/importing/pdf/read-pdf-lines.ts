import type { ReadLine } from '../../../shared/importing/reading'
import type { Glyph } from './read-pdf-glyphs'
import { withAccents } from './read-pdf-accents'
import { isBlank, piecesOf, runsOf } from './read-pdf-pieces'
import { inReadingOrder, isRightToLeft, plainForms } from './read-pdf-scripts'

/**
 * Gaps against the size of the type. Past `cut` a gap may be one between columns, and what follows is a line of its
 * own; further back than `back` something else begins.
 */
const gaps = { cut: 0.75, back: -0.5 }
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

/** More of the same line: its size and baseline stay. */
const withChunks = (stretch: Stretch, more: readonly Chunk[]): Stretch => ({
  ...newStretch([...stretch.chunks, ...more].sort(byPlace)),
  size: stretch.size,
  y: stretch.y,
})

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
        ? withChunks(
            stretch,
            marks.flatMap((mark) => mark.chunks),
          )
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
    if (other) out[before] = withChunks(other, stretch.chunks)
    else out.push(stretch)
  }
  return out
}

const lineOf = (stretch: Stretch, backwardsPage: boolean): ReadLine => {
  const pieces = piecesOf(
    stretch.chunks.flatMap((chunk) => chunk.glyphs),
    stretch,
  )
  const ordered = inReadingOrder(pieces, backwardsPage)
  return {
    runs: runsOf(ordered.map((piece) => ({ ...piece, text: plainForms(piece.text) }))),
    x: stretch.x,
    y: stretch.y,
    width: stretch.right - stretch.x,
    size: stretch.size,
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
  const upright = withAccents(glyphs.filter((glyph) => !glyph.turned))
  const backwards = isRightToLeft(upright)
  const stretches = bridged(withMarks(rowsOf(chunksOf(upright)).flatMap(stretchesOf)))
  const lines = stretches.sort((a, b) => a.y - b.y || a.x - b.x).map((stretch) => lineOf(stretch, backwards))
  const turned = glyphs.filter((glyph) => glyph.turned)
  return [...lines.filter((line) => line.runs.length > 0), ...turnedLines(turned, height)]
}
