import type { ReadRun } from '../../../shared/importing/reading'
import type { Glyph } from './read-pdf-glyphs'

/**
 * A gap between words against the size of the type: word spaces are a quarter to a third of it and may shrink to a
 * fifth, while kerning stays under a tenth.
 */
const wordGap = 0.17
/** Letters set apart for looks have wide gaps throughout: then a word gap must stand out by this much. */
const spacedBy = 0.2

export const isBlank = (glyph: Glyph): boolean => glyph.text === ' ' || glyph.text === '\u00A0'

/** A piece of a line: a letter or the blank before it, and how it looks. */
export type Piece = { readonly text: string; readonly glyph: Glyph | null; readonly raised: boolean }

const wordGapOf = (glyphs: readonly Glyph[], size: number): number => {
  if (glyphs.some(isBlank)) return wordGap
  const between = glyphs.slice(1).map((glyph, index) => {
    const before = glyphs[index] ?? glyph
    return (glyph.x - before.x - before.width) / size
  })
  const sorted = between.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0
  const even = sorted.length > 1 && middle - (sorted[0] ?? 0) < 0.06 && middle < 0.6
  return middle > 0.12 && even ? middle + spacedBy : wordGap
}

/** The same letter printed twice, a hair apart, is a way to make it bold. */
const isTwice = (before: Glyph, glyph: Glyph): boolean =>
  before.text === glyph.text && !isBlank(glyph) && Math.abs(glyph.x - before.x) < 0.1 * glyph.size

/** The letters of a line from left to right, with the blanks between its words; `line` has its size and baseline. */
export const piecesOf = (
  unsorted: readonly Glyph[],
  line: { readonly size: number; readonly y: number },
): Piece[] => {
  const glyphs = unsorted
    .map((glyph, index) => ({ glyph, index }))
    .sort((a, b) => a.glyph.x - b.glyph.x || a.index - b.index)
    .map(({ glyph }) => glyph)
  const gap = wordGapOf(glyphs, line.size)
  const pieces: Piece[] = []
  let before: Glyph | null = null
  let right = -Infinity
  for (const glyph of glyphs) {
    if (before && isTwice(before, glyph)) continue
    const blank = isBlank(glyph)
    const apart = before !== null && !isBlank(before) && glyph.x - right > gap * line.size
    if (!blank && apart) pieces.push({ text: ' ', glyph: null, raised: false })
    const raised = glyph.size < 0.85 * line.size && glyph.y < line.y - 0.15 * line.size
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
export const runsOf = (pieces: readonly Piece[]): ReadRun[] => {
  const groups: { piece: Piece; text: string }[] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    if (group && (piece.text === ' ' || looks(group.piece) === looks(piece))) group.text += piece.text
    else groups.push({ piece, text: piece.text })
  }
  return groups.map(({ piece, text }) => runOf(text, piece))
}
