/** A transform as PDF writes it: `[a b c d e f]`. */
export type Matrix = readonly [number, number, number, number, number, number]
export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The upright box round a transformed rectangle. */
export const boxOf = (matrix: Matrix, x0: number, y0: number, x1: number, y1: number): Box => {
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ])
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  const x = Math.min(...xs)
  const y = Math.min(...ys)
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/** What a font says that reading needs; lengths of glyphs are multiplied by the first of `matrix`. */
export type InkFont = {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly vertical: boolean
  readonly matrix: Matrix
  /** Height of the type against its nominal size: 1 but for fonts that are drawn glyph by glyph. */
  readonly tall: number
}
export const noFont: InkFont = {
  name: '',
  bold: false,
  italic: false,
  vertical: false,
  matrix: [0.001, 0, 0, 0.001, 0, 0],
  tall: 1,
}

/** What `q` keeps and `Q` brings back (PDF 32000-1, 8.4 and 9.3). */
type Graphics = {
  ctm: Matrix
  font: InkFont
  size: number
  /** -1 where the size is negative: the text then runs the other way. */
  sense: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

/** The pen that writes: the graphics state with its stack, and where in a line of text it stands. */
export type Ink = Graphics & {
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  readonly kept: Graphics[]
}

export const newInk = (page: Matrix): Ink => ({
  ctm: page,
  font: noFont,
  size: 0,
  sense: 1,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  text: identity,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  kept: [],
})

/** A file may nest without end; no honest one comes near this. */
const deepest = 500

export const keep = (ink: Ink): void => {
  const { ctm, font, size, sense, charSpacing, wordSpacing, stretch, leading, rise, mode } = ink
  if (ink.kept.length < deepest)
    ink.kept.push({ ctm, font, size, sense, charSpacing, wordSpacing, stretch, leading, rise, mode })
}

export const bringBack = (ink: Ink): void => {
  const before = ink.kept.pop()
  if (before) Object.assign(ink, before)
}

export const setText = (ink: Ink, matrix: Matrix): void => {
  ink.text = matrix
  ink.x = ink.y = ink.lineX = ink.lineY = 0
}

export const move = (ink: Ink, x: number, y: number): void => {
  ink.x = ink.lineX += x
  ink.y = ink.lineY += y
}

/** Where the pen stands on the page and how large it writes: `along` is the direction of the line. */
export const penAt = (
  ink: Ink,
): { x: number; y: number; size: number; along: readonly [number, number]; scale: number } => {
  const m = times(ink.ctm, ink.text)
  const y = ink.y + ink.rise
  return {
    x: m[0] * ink.x + m[2] * y + m[4],
    y: m[1] * ink.x + m[3] * y + m[5],
    size: Math.hypot(m[2], m[3]) * ink.size * ink.font.tall,
    along: [m[0] * ink.sense, m[1] * ink.sense],
    scale: Math.hypot(m[0], m[1]),
  }
}
