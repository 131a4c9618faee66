import type { ReadLine } from '../../../shared/importing/reading'
import { labelOf } from '../../../shared/importing/pages-rows'
import { textOfRuns, trimRuns } from '../../../shared/importing/pages-text'
import type { Glyph, Inked } from './read-pdf-glyphs'
import type { Box } from './read-pdf-ink'
import { linesOf } from './read-pdf-lines'

/** A line of one block, as printed. */
export type MarkedLine = ReadLine & { readonly text: string; readonly page: number }
export type MarkedLines = readonly MarkedLine[]

/** A page whose letters are found by the pieces of marked content they stand in. */
export type MarkedPage = {
  readonly number: number
  /** The lines of pieces of content, in the order of the pieces. */
  readonly linesOf: (marks: readonly number[]) => MarkedLines
  /** The number or sign that stands before a line and that no element claims. */
  readonly labelBefore: (line: MarkedLine | undefined) => string
  /** Whether a list sign is drawn before a line. */
  readonly dotBefore: (line: MarkedLine | undefined) => boolean
  /** Letters that no element has claimed so far, as lines; those marked as no part of the text apart. */
  readonly unclaimed: () => { readonly text: readonly ReadLine[]; readonly artifacts: readonly ReadLine[] }
  /** How many letters the page has, not counting running headers and footers, and how many are claimed. */
  readonly letters: () => { readonly all: number; readonly claimed: number }
}

/** Pieces in a column come from top to bottom; where the next is higher up, another column begins. */
const columnsOf = (groups: readonly (readonly Glyph[])[]): Glyph[][] => {
  const columns: Glyph[][] = []
  for (const group of groups) {
    const [first] = group
    const last = columns.at(-1)?.at(-1)
    const column = columns.at(-1)
    if (!first) continue
    if (column && last && first.y > last.y - 2 * last.size) column.push(...group)
    else columns.push([...group])
  }
  return columns
}

/** Stretches on one baseline are one line. */
const merged = (lines: readonly ReadLine[], page: number): MarkedLine[] => {
  const out: ReadLine[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last && Math.abs(last.y - line.y) < 0.35 * Math.min(last.size, line.size)) {
      const [left, right] = last.x <= line.x ? [last, line] : [line, last]
      const x = left.x
      const width = Math.max(last.x + last.width, line.x + line.width) - x
      out[out.length - 1] = { ...last, runs: [...left.runs, { text: ' ' }, ...right.runs], x, width }
    } else out.push(line)
  }
  return out.map((line) => {
    const runs = trimRuns(line.runs)
    return { ...line, runs, text: textOfRuns(runs), page }
  })
}

const isLetter = (glyph: Glyph): boolean => /[\p{L}\p{N}]/u.test(glyph.text)
const isAtEdge = (glyph: Glyph, height: number): boolean => glyph.y < height * 0.14 || glyph.y > height * 0.86

/** Finds letters of a page by their marks, those that its structure names being `structured`, and counts what is claimed. */
export const markedPage = (inked: Inked, number: number, structured: ReadonlySet<number>): MarkedPage => {
  const byMark = new Map<number, Glyph[]>()
  for (const glyph of inked.glyphs) {
    if (glyph.mark === null) continue
    const glyphs = byMark.get(glyph.mark)
    if (glyphs) glyphs.push(glyph)
    else byMark.set(glyph.mark, [glyph])
  }
  const claimed = new Set<number>()
  const labels = new Set<ReadLine>()
  const isClaimed = (glyph: Glyph): boolean => glyph.mark !== null && claimed.has(glyph.mark)
  const free = (): readonly ReadLine[] =>
    linesOf(
      inked.glyphs.filter((glyph) => glyph.mark === null || !structured.has(glyph.mark)),
      inked.height,
    )
  const state: { free: readonly ReadLine[] | null } = { free: null }
  return {
    number,
    linesOf: (marks) => {
      const groups = marks.map((mark) => {
        claimed.add(mark)
        return byMark.get(mark) ?? []
      })
      return columnsOf(groups).flatMap((glyphs) => merged(linesOf(glyphs, inked.height), number))
    },
    labelBefore: (line) => {
      if (!line) return ''
      const found = (state.free ??= free()).find(
        (each) =>
          Math.abs(each.y - line.y) < 0.4 * line.size &&
          each.x + each.width <= line.x + 1 &&
          each.x + each.width > line.x - 3 * line.size &&
          labelOf(`${textOfRuns(each.runs).trim()} `, true) !== null,
      )
      if (found) labels.add(found)
      return found ? textOfRuns(found.runs).trim() : ''
    },
    dotBefore: (line) => line !== undefined && inked.dots.some((dot) => isBefore(dot, line)),
    unclaimed: () => {
      const rest = inked.glyphs.filter((glyph) => !isClaimed(glyph))
      const isLabel = (line: ReadLine): boolean =>
        [...labels].some((label) => Math.abs(label.y - line.y) < 0.1 && Math.abs(label.x - line.x) < 0.1)
      return {
        text: linesOf(
          rest.filter((glyph) => !glyph.artifact),
          inked.height,
        ).filter((line) => !isLabel(line)),
        artifacts: linesOf(
          rest.filter((glyph) => glyph.artifact),
          inked.height,
        ).filter((line) => !isLabel(line)),
      }
    },
    letters: () => {
      const letters = inked.glyphs.filter(isLetter)
      return {
        all: letters.filter((glyph) => isClaimed(glyph) || !glyph.artifact || !isAtEdge(glyph, inked.height))
          .length,
        claimed: letters.filter(isClaimed).length,
      }
    },
  }
}

const isBefore = (dot: Box, line: ReadLine): boolean => {
  const x = dot.x + dot.width / 2
  const y = dot.y + dot.height / 2
  return (
    x < line.x - 0.2 * line.size &&
    x > line.x - 3.5 * line.size &&
    Math.abs(y - (line.y - 0.3 * line.size)) < 0.45 * line.size
  )
}
