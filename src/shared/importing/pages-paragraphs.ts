import { isFull, jointOf, startsCaption, type Joint, type Paragraph } from './pages-joins'
import type { Ledger } from './pages-ledger'
import { sameColumn, sameSize, type Measure } from './pages-measure'
import type { Label, Row } from './pages-rows'
import { endsSentence, leftHanging, startsSmall } from './pages-text'

/** Which numbers and letters have been seen before a label: "3." begins an item after "2.", and "1." always does. */
type Seen = Set<string>
const keyOf = (kind: string, value: number): string => `${kind} ${String(value)}`

const romanOfLetter: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
const readings = (label: Label): readonly (readonly [string, number])[] => {
  const letter = label.kind === 'letter' ? /[a-z]/i.exec(label.text)?.[0].toLowerCase() : undefined
  const roman = letter === undefined ? undefined : romanOfLetter[letter]
  return [[label.kind, label.value] as const, ...(roman === undefined ? [] : [['roman', roman] as const])]
}

const inTurn = (label: Label, seen: Seen): boolean =>
  readings(label).some(([kind, value]) => value === 1 || seen.has(keyOf(kind, value - 1)))

/** The label stands apart from its words, as typed lists have it. */
const isApart = (row: Row, label: Label): boolean => {
  const letter = (row.right - row.x) / Math.max(1, row.text.length)
  return row.textX - row.x > (label.text.length + 1) * letter + 0.3 * row.size
}

/** A sign at the start of a line may also be a dash or a number of the sentence that wraps there. */
const isMidSentence = (row: Row, last: Row | undefined, measured: Measure): boolean =>
  last !== undefined &&
  sameColumn(last, row) &&
  sameSize(last, row) &&
  row.y - last.y < 1.28 * measured.leading * row.size &&
  Math.abs(row.x - last.x) < 0.6 * row.size &&
  !endsSentence(last.text) &&
  isFull(last, row, measured)

const acceptedLabel = (row: Row, last: Row | undefined, seen: Seen, measured: Measure): Label | null => {
  const { label } = row
  if (!label || label.text.length >= row.text.length) return null
  if (isMidSentence(row, last, measured) && (last?.label ?? null) === null) return null
  if (label.kind === 'bullet') return label
  return inTurn(label, seen) || isApart(row, label) ? label : null
}

const begin = (row: Row, label: Label | null, measured: Measure): Paragraph => ({
  rows: [row],
  label,
  drawn: row.drawn,
  caption: startsCaption(row, measured.body),
})

const wordsOf = (joint: Exclude<Joint, 'line'>, over: 'page' | 'column'): string => {
  switch (joint) {
    case 'page':
      return `A paragraph that went on over a ${over} was joined.`
    case 'mended':
      return 'A sentence that was broken into two paragraphs was joined.'
  }
}

const isAllowed = (joint: Joint, paragraph: Paragraph, row: Row, ledger: Ledger): boolean => {
  const last = paragraph.rows.at(-1)
  if (joint === 'line' || !last) return true
  return ledger.offer({
    kind: joint === 'page' ? 'joined-pages' : 'joined-lines',
    page: last.page,
    key: `${last.text}\n${row.text}`,
    words: wordsOf(joint, last.page === row.page ? 'column' : 'page'),
    before: `${last.text.slice(-70)}\n${row.text.slice(0, 70)}`,
    after: `${last.text.slice(-70)} ${row.text.slice(0, 70)}`,
  })
}

/** A large heading that was broken by hand goes on where it could not have stopped. */
const isWrappedHeading = (paragraph: Paragraph, row: Row, measured: Measure): boolean => {
  const last = paragraph.rows.at(-1)
  if (!last || !sameColumn(last, row) || !sameSize(last, row)) return false
  if (row.size < 1.12 * measured.body || row.bold !== last.bold || row.y - last.y > 1.9 * row.size)
    return false
  return !endsSentence(last.text) && (startsSmall(row.text) || leftHanging(last.text))
}

const headingAllowed = (paragraph: Paragraph, row: Row, ledger: Ledger): boolean => {
  const last = paragraph.rows.at(-1)
  const text = last?.text ?? ''
  return ledger.offer({
    kind: 'joined-heading',
    page: row.page,
    key: `${text}\n${row.text}`,
    words: 'A heading on two lines was joined.',
    before: `${text}\n${row.text}`,
    after: `${text} ${row.text}`,
  })
}

/** Joins rows in reading order into paragraphs, items, headings and captions. */
export const paragraphsOf = (rows: readonly Row[], measured: Measure, ledger: Ledger): Paragraph[] => {
  const paragraphs: Paragraph[] = []
  const seen: Seen = new Set()
  for (const row of rows) {
    const paragraph = paragraphs.at(-1)
    const label = acceptedLabel(row, paragraph?.rows.at(-1), seen, measured)
    const starts = label !== null || row.drawn || row.afterFigure || startsCaption(row, measured.body)
    const joint = paragraph && !starts ? jointOf(paragraph, row, measured) : null
    const heading = paragraph && !starts && !joint && isWrappedHeading(paragraph, row, measured)
    const joined =
      paragraph !== undefined &&
      ((joint !== null && isAllowed(joint, paragraph, row, ledger)) ||
        (heading === true && headingAllowed(paragraph, row, ledger)))
    if (joined) paragraphs[paragraphs.length - 1] = { ...paragraph, rows: [...paragraph.rows, row] }
    else paragraphs.push(begin(row, label, measured))
    if (label) for (const [kind, value] of readings(label)) seen.add(keyOf(kind, value))
  }
  return paragraphs
}
