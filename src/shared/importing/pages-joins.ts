import { distance, isSetIn, sameColumn, sameSize, type Measure } from './pages-measure'
import type { Label, Row } from './pages-rows'
import { endsSentence, leftHanging, partsDate, startsSmall } from './pages-text'

/** Rows that are one paragraph, item, heading or caption. */
export type Paragraph = {
  readonly rows: readonly Row[]
  readonly label: Label | null
  readonly drawn: boolean
  readonly caption: boolean
}
/** Why rows belong together: as lines of a text do, over a page or column, or because a sentence was broken. */
export type Joint = 'line' | 'page' | 'mended'

/** How much wider than usual the distance of two baselines may be within a paragraph (from real statements). */
const slack = 1.28
const sameStart = 0.6

const captionStart =
  /^(?:figure|fig\.?|table|photo(?:graph)?|image|picture|chart|graph|diagram|map|box|tableau|figura|foto|cuadro|tabla|gráfico|abbildung|рис(?:унок|\.)|таблица|الشكل|شكل|الجدول|جدول|图|表)\s*[\dIVX]{1,4}\s*[:.|–—-]\s*\S/iu
const captionName = /^(?:figure|fig\.?|photo|image|picture|chart|graph|diagram|map)\s*\d{1,3}\b/iu

/** Whether a text begins as captions do: a name, a number and a sign between them and the words. */
export const isCaptionText = (text: string): boolean => captionStart.test(text)

/** Whether a row begins what is written under a picture or over a table. */
export const startsCaption = (row: Row, body: number): boolean =>
  captionStart.test(row.text) ||
  (captionName.test(row.text) && (row.size < 0.97 * body || row.italic || isCentred(row)))

/** Set in the middle of its column, or of the page where the lines of the column are too ragged to tell. */
export const isCentred = (row: Row): boolean => {
  const before = row.x - row.left
  const after = row.edge - row.right
  if (row.label !== null || before < 1.5 * row.size) return false
  const offPage = Math.abs((row.x + row.right - row.pageWidth) / 2)
  return (
    Math.abs(before - after) < 0.5 * row.size ||
    (row.side === 'whole' && after > 1.5 * row.size && offPage < 0.4 * row.size)
  )
}

/** How broad letters are against one another, roughly, in any proportional type. */
const breadthOf = (sign: string): number => {
  if (/[mwMW@%—]/u.test(sign)) return 1.6
  if (/[iljtfrI.,:;'’‘!()[\]|/ -]/u.test(sign)) return 0.65
  return /\p{Lu}/u.test(sign) ? 1.35 : 1
}
const breadth = (text: string): number => Array.from(text).reduce((sum, sign) => sum + breadthOf(sign), 0)

/** Whether a line is full: the first word of the next would not have found room in it. */
export const isFull = (row: Row, next: Row, measured: Measure): boolean => {
  const centred = isCentred(row) && isCentred(next) && Math.abs(row.x - next.x) > 1
  const room = row.edge - row.right + (centred ? row.x - row.left : 0)
  if (measured.justified && !centred && room > 0.5 * row.size && endsSentence(row.text)) return false
  const word = /^\S+?(?:[-\u2010\u00AD](?=\p{L})|(?=\s|$))/u.exec(next.text)?.[0] ?? ''
  const wanted = ((next.right - next.x) * breadth(word)) / Math.max(1, breadth(next.text)) + 0.25 * row.size
  return wanted >= room - 0.25 * row.size
}

const lastLooks = (row: Row): string => {
  const run = row.runs.findLast((each) => /\p{L}/u.test(each.text))
  return `${String(run?.bold ?? false)} ${String(run?.italic ?? false)}`
}
const firstLooks = (row: Row): string => {
  const run = row.runs.find((each) => /\p{L}/u.test(each.text))
  return `${String(run?.bold ?? false)} ${String(run?.italic ?? false)}`
}

/** Whether the type goes on in the same hand, or changes in the middle of a sentence. */
const goesOn = (row: Row, next: Row): boolean =>
  (row.bold === next.bold && row.italic === next.italic) ||
  (lastLooks(row) === firstLooks(next) && !(row.bold && row.text.length < 60)) ||
  (startsSmall(next.text) && (!endsSentence(row.text) || row.text.endsWith(':')))

const near = (a: number, b: number, size: number): boolean => Math.abs(a - b) < sameStart * size

/** Where a row starts against its column: columns lie in different places, indents do not. */
const inset = (x: number, row: Row): number => x - row.left

/** In a text whose first lines are set in, a line set in alike begins a paragraph of its own. */
const bothBegin = (first: Row, next: Row, measured: Measure): boolean => {
  const own = inset(first.x, first)
  return (
    measured.indents &&
    own > 0.7 * first.size &&
    own < 4 * first.size &&
    near(inset(next.x, next), own, next.size)
  )
}

/** Whether a row starts where the lines of a paragraph do. */
const isAligned = (paragraph: Paragraph, next: Row, measured: Measure): boolean => {
  const [first, second] = paragraph.rows
  const last = paragraph.rows.at(-1)
  if (!first || !last) return false
  if (isCentred(last) && isCentred(next)) return true
  if (second) return near(inset(next.x, next), inset(second.x, second), next.size)
  if (paragraph.label) return near(next.x, first.textX, next.size) || near(next.x, first.x, next.size)
  if (near(next.x, first.x, next.size)) return paragraph.drawn || !bothBegin(first, next, measured)
  if (isSetIn(first, next)) return true
  // A hanging line: only where the line above has no end.
  return (
    next.x > first.x &&
    next.x - first.x < 5 * next.size &&
    !endsSentence(first.text) &&
    isFull(first, next, measured)
  )
}

const isClose = (paragraph: Paragraph, next: Row, measured: Measure): boolean => {
  const last = paragraph.rows.at(-1)
  const before = paragraph.rows.at(-2)
  if (!last || !sameSize(last, next)) return false
  const gap = distance(last, next)
  if (gap <= 0 || gap > slack * measured.leading) return false
  return !before || !sameColumn(before, last) || gap < 1.12 * distance(before, last) + 0.03
}

/**
 * A sentence that was broken by hand: it has no end, and the next line goes on with a small letter, or what stands last
 * cannot be the end of anything.
 */
const isBroken = (paragraph: Paragraph, next: Row): boolean => {
  const last = paragraph.rows.at(-1)
  if (!last || last.bold || next.bold || endsSentence(last.text)) return false
  if (partsDate(last.text, next.text)) return true
  const hanging = leftHanging(last.text)
  if (startsSmall(next.text)) return paragraph.rows.length > 1 || hanging
  return hanging && paragraph.rows.length > 1 && !last.text.endsWith(',')
}

/** The lines of a caption are set in the middle, broken where it looks well. */
const isCaptionLine = (paragraph: Paragraph, next: Row): boolean => {
  const last = paragraph.rows.at(-1)
  if (!paragraph.caption || !last) return false
  const apart = Math.abs((last.x + last.right) / 2 - (next.x + next.right) / 2)
  return apart < 0.5 * next.size && Math.max(last.x - last.left, next.x - next.left) > 0.4 * next.size
}

const joinsBelow = (paragraph: Paragraph, next: Row, measured: Measure): Joint | null => {
  const last = paragraph.rows.at(-1)
  if (!last || last.gapped || next.gapped || !goesOn(last, next)) return null
  const close = isClose(paragraph, next, measured)
  if (close && isCaptionLine(paragraph, next)) return 'line'
  if (close && isAligned(paragraph, next, measured) && isFull(last, next, measured)) return 'line'
  const reaches =
    sameSize(last, next) && distance(last, next) < 3 * measured.leading && distance(last, next) > 0
  return reaches && isBroken(paragraph, next) ? 'mended' : null
}

const joinsOver = (paragraph: Paragraph, next: Row, measured: Measure): boolean => {
  const [first] = paragraph.rows
  const last = paragraph.rows.at(-1)
  if (!first || !last || !sameSize(last, next) || !goesOn(last, next)) return false
  const full = isFull(last, next, measured)
  if (!endsSentence(last.text)) return full || startsSmall(next.text)
  if (!full || last.bold) return false
  const atLeft = near(inset(next.x, next), 0, next.size)
  if (paragraph.label !== null || paragraph.drawn) {
    const hang = inset(paragraph.label ? first.textX : first.x, first)
    return hang > 0.7 * next.size && near(inset(next.x, next), hang, next.size)
  }
  return measured.indents && atLeft && last.text.length > 40
}

/**
 * Whether a row goes on with a paragraph, and why. The caller has made sure that the row begins no item and no
 * caption, and that no picture stands between.
 */
export const jointOf = (paragraph: Paragraph, next: Row, measured: Measure): Joint | null => {
  const last = paragraph.rows.at(-1)
  if (!last) return null
  if (sameColumn(last, next)) return joinsBelow(paragraph, next, measured)
  return joinsOver(paragraph, next, measured) ? 'page' : null
}

/** Whether a paragraph stops in the middle and another goes on with it, whatever stands between. */
export const goesOnIn = (paragraph: Paragraph, next: Paragraph, measured: Measure): boolean => {
  const [row] = next.rows
  const last = paragraph.rows.at(-1)
  if (!row || !last || next.label !== null || next.drawn || next.caption || paragraph.caption) return false
  if (last.bold || endsSentence(last.text) || !sameSize(last, row) || !goesOn(last, row)) return false
  return isFull(last, row, measured) || startsSmall(row.text) || leftHanging(last.text)
}
