import type { ReadBlock, ReadRun } from './reading'
import type { Hyphens } from './pages-hyphens'
import { isCentred, type Paragraph } from './pages-joins'
import type { Ledger } from './pages-ledger'
import type { Measure } from './pages-measure'
import { joinedRuns } from './pages-seams'
import { dropStart, textOfRuns, tidyRuns, trimRuns } from './pages-text'

const withoutLabel = (runs: readonly ReadRun[], label: string): ReadRun[] =>
  textOfRuns(runs).startsWith(label) ? trimRuns(dropStart(runs, label.length)) : trimRuns(runs)

/** Bold or large numbered lines are headings, not items: "1. Introduction". */
const isHeading = (paragraph: Paragraph, measured: Measure): boolean =>
  paragraph.rows.every((row) => row.bold) || paragraph.rows.every((row) => row.size > 1.12 * measured.body)

const paragraphBlock = (paragraph: Paragraph, runs: readonly ReadRun[], measured: Measure): ReadBlock => {
  const [first] = paragraph.rows
  const size = Math.round(((first?.size ?? measured.body) / measured.body) * 100) / 100
  return {
    kind: 'paragraph',
    runs: trimRuns(runs),
    ...(paragraph.caption ? { style: 'caption' as const } : {}),
    ...(paragraph.rows.every(isCentred) ? { centred: true } : {}),
    ...(size === 1 ? {} : { size }),
    page: first?.page ?? 1,
  }
}

/** How lists hang together while blocks are made: the insets of their levels, and which list the last item was of. */
type Lists = { list: number; open: boolean; readonly insets: number[]; readonly kinds: string[] }

const isItem = (paragraph: Paragraph, measured: Measure): boolean =>
  paragraph.drawn ||
  (paragraph.label !== null && (paragraph.label.kind === 'bullet' || !isHeading(paragraph, measured)))

/** The level of an item: items set in further are one deeper than those before them. */
const depthOf = (paragraph: Paragraph, lists: Lists): number => {
  const [row] = paragraph.rows
  if (!row) return 0
  const inset = (paragraph.label ? row.textX : row.x) - row.left
  while (lists.insets.length > 0 && (lists.insets.at(-1) ?? 0) > inset + 0.6 * row.size) {
    lists.insets.pop()
    lists.kinds.pop()
  }
  if (lists.insets.length === 0 || (lists.insets.at(-1) ?? 0) < inset - 0.6 * row.size)
    lists.insets.push(inset)
  return lists.insets.length - 1
}

const itemBlock = (paragraph: Paragraph, runs: readonly ReadRun[], lists: Lists): ReadBlock => {
  const { label } = paragraph
  const kind = label?.kind ?? 'bullet'
  if (!lists.open) {
    lists.list += 1
    lists.insets.length = lists.kinds.length = 0
  }
  const depth = depthOf(paragraph, lists)
  const before = lists.kinds[depth]
  const anew = before !== undefined && depth === 0 && (before === 'bullet') !== (kind === 'bullet')
  if (anew) lists.list += 1
  lists.kinds[depth] = kind
  lists.open = true
  return {
    kind: 'item',
    runs: label ? withoutLabel(runs, label.text) : trimRuns(runs),
    ordered: kind !== 'bullet',
    depth,
    ...(label && !/[\u{F0000}-\u{FFFFD}]/u.test(label.text) ? { label: label.text } : {}),
    list: lists.list,
    page: paragraph.rows[0]?.page ?? 1,
  }
}

/** A paragraph inside an item, set in as its words are, does not end the list. */
const endsList = (paragraph: Paragraph, lists: Lists): boolean => {
  const [row] = paragraph.rows
  const hang = lists.insets.at(-1) ?? 0
  return (
    !row || paragraph.caption || hang < 0.7 * row.size || Math.abs(row.x - row.left - hang) > 0.6 * row.size
  )
}

/** Makes blocks of paragraphs: words broken at line ends are joined, labels taken off, items given their levels. */
export const blocksOfParagraphs = (
  paragraphs: readonly Paragraph[],
  measured: Measure,
  hyphens: Hyphens,
  ledger: Ledger,
): ReadBlock[] => {
  const lists: Lists = { list: -1, open: false, insets: [], kinds: [] }
  return paragraphs.map((paragraph) => {
    const runs = tidyRuns(joinedRuns(paragraph.rows, hyphens, ledger))
    if (isItem(paragraph, measured)) return itemBlock(paragraph, runs, lists)
    if (endsList(paragraph, lists)) lists.open = false
    return paragraphBlock(paragraph, runs, measured)
  })
}
