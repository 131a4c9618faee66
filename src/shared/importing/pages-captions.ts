import { goesOnIn, type Paragraph } from './pages-joins'
import type { Ledger } from './pages-ledger'
import type { Measure } from './pages-measure'

const wordsOf = (paragraph: Paragraph): string => paragraph.rows.map((row) => row.text).join(' ')

const offerLift = (
  before: Paragraph,
  captions: readonly Paragraph[],
  after: Paragraph,
  ledger: Ledger,
): boolean => {
  const end = wordsOf(before).slice(-60)
  const start = wordsOf(after).slice(0, 60)
  const between = captions.map(wordsOf).join('\n')
  const lifted = captions.length > 0
  return ledger.offer({
    kind: lifted ? 'lifted-caption' : 'joined-lines',
    page: before.rows.at(-1)?.page ?? 1,
    key: `${end}\n${between}\n${start}`,
    words: lifted
      ? 'A caption that stood inside a sentence was put after it.'
      : 'A paragraph that a picture interrupted was joined.',
    before: lifted ? `${end}\n${between}\n${start}` : `${end}\n${start}`,
    after: lifted ? `${end} ${start}\n${between}` : `${end} ${start}`,
  })
}

/**
 * Puts a paragraph together again that a picture, with or without its caption, interrupted: the caption comes after
 * it. Only where the paragraph before has no end and the one after goes on with it.
 */
export const liftCaptions = (
  paragraphs: readonly Paragraph[],
  measured: Measure,
  ledger: Ledger,
): readonly Paragraph[] => {
  const out: Paragraph[] = []
  const waiting = [...paragraphs]
  while (waiting.length > 0) {
    const paragraph = waiting.shift()
    if (!paragraph) break
    const count = waiting.findIndex((each) => !each.caption)
    const after = count < 0 ? undefined : waiting[count]
    const parted = count > 0 || after?.rows[0]?.afterFigure === true
    if (!after || !parted || paragraph.caption || !goesOnIn(paragraph, after, measured)) {
      out.push(paragraph)
      continue
    }
    const captions = waiting.slice(0, count)
    if (!offerLift(paragraph, captions, after, ledger)) {
      out.push(paragraph)
      continue
    }
    // The joined paragraph waits again: a second picture may interrupt it further on.
    waiting.splice(0, count + 1, { ...paragraph, rows: [...paragraph.rows, ...after.rows] }, ...captions)
  }
  return out
}
