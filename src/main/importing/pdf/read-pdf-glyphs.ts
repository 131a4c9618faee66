import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { OpenPdf } from './read-pdf-open'
import {
  boxOf,
  bringBack,
  identity,
  keep,
  move,
  newInk,
  penAt,
  setText,
  times,
  type Box,
  type Ink,
  type InkFont,
  type Matrix,
} from './read-pdf-ink'
import { matrixOf, numberOf, numbersOf } from './read-pdf-arguments'
import type { Fonts } from './read-pdf-fonts'

/** A glyph on the page, in points from the top left; `y` is its baseline. */
export type Glyph = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Not written from left to right, but up, down or upside down. */
  readonly turned: boolean
  /** The piece of marked content it stands in, by which the structure names it; null outside any. */
  readonly mark: number | null
  /** Marked as no part of the text: a running header, a footer, a watermark. */
  readonly artifact: boolean
}
/** What a page shows: its letters, small filled shapes that may be list signs, and pictures. */
export type Inked = {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly dots: readonly Box[]
  readonly figures: readonly Box[]
}

type Mark = { readonly mark: number | null; readonly artifact: boolean }
type Sheet = {
  readonly base: Matrix
  readonly ink: Ink
  readonly marks: Mark[]
  readonly glyphs: Glyph[]
  readonly dots: Box[]
  readonly figures: Box[]
  readonly fonts: Fonts
}

/** Sizes in points between which a filled shape can be a list sign. */
const smallestDot = 1
const largestDot = 9

const current = (sheet: Sheet): Mark => sheet.marks.at(-1) ?? { mark: null, artifact: false }

const openMark = (sheet: Sheet, tag: unknown, id: unknown): void => {
  const outer = current(sheet)
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag
  sheet.marks.push({
    mark: typeof id === 'number' ? id : outer.mark,
    artifact: outer.artifact || name === 'Artifact',
  })
}

type DrawnGlyph = {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly originalCharCode: number
}
const isDrawn = (value: unknown): value is DrawnGlyph =>
  typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value

const write = (sheet: Sheet, glyph: DrawnGlyph): void => {
  const { ink } = sheet
  const width = (Number.isFinite(glyph.width) ? glyph.width : 0) * ink.font.matrix[0] * ink.size
  const spacing = ink.charSpacing + (glyph.isSpace ? ink.wordSpacing : 0)
  const pen = penAt(ink)
  const [along, across] = pen.along
  const text = sheet.fonts.textOf(glyph.unicode, glyph.originalCharCode, ink.font)
  if (text !== '' && pen.size > 0.1 && sheet.glyphs.length < largestPage)
    sheet.glyphs.push({
      text,
      x: pen.x,
      y: pen.y,
      width: Math.abs(width * ink.stretch * pen.scale),
      size: pen.size,
      bold: ink.font.bold || ink.mode === 2,
      italic: ink.font.italic,
      turned: along <= 0 || Math.abs(across) > Math.abs(along) * 0.1 || ink.font.vertical,
      ...current(sheet),
    })
  if (ink.font.vertical) ink.y -= ink.size + spacing
  else ink.x += (width + spacing * ink.sense) * ink.stretch * ink.sense
}

/** More letters than this stand on no page that anyone reads. */
const largestPage = 400_000

const show = (sheet: Sheet, glyphs: unknown): void => {
  if (!Array.isArray(glyphs) || sheet.ink.size === 0) return
  for (const glyph of glyphs as readonly unknown[]) {
    if (isDrawn(glyph)) write(sheet, glyph)
    else if (typeof glyph === 'number') {
      const back = (glyph * sheet.ink.size) / 1000
      if (sheet.ink.font.vertical) sheet.ink.y += back
      else sheet.ink.x -= back * sheet.ink.stretch * sheet.ink.sense
    }
  }
}

const setFont = (ink: Ink, font: InkFont, size: unknown): void => {
  const points = typeof size === 'number' ? size : 0
  ink.font = font
  ink.size = Math.abs(points)
  ink.sense = points < 0 ? -1 : 1
}

const drawPath = (sheet: Sheet, bounds: unknown): void => {
  const [x0, y0, x1, y1] = numbersOf(bounds)
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined) return
  const box = boxOf(sheet.ink.ctm, x0, y0, x1, y1)
  const large = Math.max(box.width, box.height)
  if (Math.min(box.width, box.height) < smallestDot || large > largestDot) return
  if (sheet.dots.length < 5_000) sheet.dots.push(box)
}

const drawPicture = (sheet: Sheet): void => {
  const box = boxOf(sheet.ink.ctm, 0, 0, 1, 1)
  if (Math.max(box.width, box.height) <= largestDot) sheet.dots.push(box)
  else if (sheet.figures.length < 1_000) sheet.figures.push(box)
}

type Step = (sheet: Sheet, args: readonly unknown[]) => void
const setGraphics = (sheet: Sheet, entries: unknown): void => {
  if (!Array.isArray(entries)) return
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry) || entry[0] !== 'Font' || !Array.isArray(entry[1])) continue
    setFont(sheet.ink, sheet.fonts.named(entry[1][0]), entry[1][1])
  }
}

/** What each operator does to the pen, by its name in pdf.js; the others change only colours. */
const steps: Readonly<Record<string, Step>> = {
  save: ({ ink }) => keep(ink),
  restore: ({ ink }) => bringBack(ink),
  transform: ({ ink }, args) => {
    ink.ctm = times(ink.ctm, matrixOf(args))
  },
  paintFormXObjectBegin: ({ ink }, [matrix]) => {
    keep(ink)
    ink.ctm = times(ink.ctm, matrix === null || matrix === undefined ? identity : matrixOf(matrix))
  },
  paintFormXObjectEnd: ({ ink }) => bringBack(ink),
  beginAnnotation: ({ ink, base }, [, , transform, matrix]) => {
    keep(ink)
    ink.ctm = times(times(base, matrixOf(transform)), matrixOf(matrix))
  },
  endAnnotation: ({ ink }) => bringBack(ink),
  beginText: ({ ink }) => setText(ink, identity),
  setTextMatrix: ({ ink }, [matrix]) => setText(ink, matrixOf(matrix)),
  moveText: ({ ink }, [x, y]) => move(ink, numberOf(x), numberOf(y)),
  setLeadingMoveText: ({ ink }, [x, y]) => {
    ink.leading = numberOf(y)
    move(ink, numberOf(x), numberOf(y))
  },
  nextLine: ({ ink }) => move(ink, 0, ink.leading),
  setLeading: ({ ink }, [leading]) => {
    ink.leading = -numberOf(leading)
  },
  setCharSpacing: ({ ink }, [spacing]) => {
    ink.charSpacing = numberOf(spacing)
  },
  setWordSpacing: ({ ink }, [spacing]) => {
    ink.wordSpacing = numberOf(spacing)
  },
  setHScale: ({ ink }, [percent]) => {
    ink.stretch = numberOf(percent) / 100
  },
  setTextRise: ({ ink }, [rise]) => {
    ink.rise = numberOf(rise)
  },
  setTextRenderingMode: ({ ink }, [mode]) => {
    ink.mode = numberOf(mode)
  },
  setFont: ({ ink, fonts }, [name, size]) => setFont(ink, fonts.named(name), size),
  setGState: (sheet, [entries]) => setGraphics(sheet, entries),
  showText: (sheet, [glyphs]) => show(sheet, glyphs),
  beginMarkedContent: (sheet, [tag]) => openMark(sheet, tag, null),
  beginMarkedContentProps: (sheet, [tag, id]) => openMark(sheet, tag, id),
  endMarkedContent: ({ marks }) => {
    marks.pop()
  },
  constructPath: (sheet, [, , bounds]) => drawPath(sheet, bounds),
  paintImageXObject: drawPicture,
  paintInlineImageXObject: drawPicture,
  paintImageMaskXObject: drawPicture,
  paintSolidColorImageMask: drawPicture,
}

/** The operators by number; a path that only clips draws nothing, which `constructPath` says in its first argument. */
const stepsByNumber = (ops: OpenPdf['ops']): ReadonlyMap<number, Step> =>
  new Map(
    Object.entries(ops).flatMap(([name, number]) => {
      const step = steps[name]
      return step ? [[number, step] as const] : []
    }),
  )

/** Reads what a page shows, glyph by glyph. `fonts` are the fonts met so far in the file. */
export const inkOf = async (page: PDFPageProxy, ops: OpenPdf['ops'], fonts: Fonts): Promise<Inked> => {
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ intent: 'display' })
  await fonts.learn(page, list, ops.setFont)
  const base = matrixOf(viewport.transform)
  const sheet: Sheet = {
    base,
    ink: newInk(base),
    marks: [],
    glyphs: [],
    dots: [],
    figures: [],
    fonts,
  }
  const known = stepsByNumber(ops)
  list.fnArray.forEach((number, index) => {
    const args: unknown = list.argsArray[index]
    if (number === ops.constructPath && Array.isArray(args) && args[0] === ops.endPath) return
    known.get(number)?.(sheet, Array.isArray(args) ? args : [args])
  })
  return {
    width: viewport.width,
    height: viewport.height,
    glyphs: sheet.glyphs,
    dots: sheet.dots,
    figures: sheet.figures,
  }
}
