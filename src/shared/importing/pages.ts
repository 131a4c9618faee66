import type { ReadBlock, ReadNote, ReadPage } from './reading'
import type { Repair } from './recognised'
import { blocksOfParagraphs } from './pages-blocks'
import { liftCaptions } from './pages-captions'
import { rowsInOrder } from './pages-columns'
import { setFurnitureAside } from './pages-furniture'
import { newHyphens, vocabularyOf } from './pages-hyphens'
import { newLedger, type Ledger } from './pages-ledger'
import { bodySize, measure, withBounds, withOwnEdges } from './pages-measure'
import { setNotesAside } from './pages-notes'
import { paragraphsOf } from './pages-paragraphs'
import { mirroredPage, type Row } from './pages-rows'
import { newSigns, showNameless } from './pages-signs'
import { isRightToLeft, textOfRuns } from './pages-text'

const isBackwards = (page: ReadPage): boolean =>
  isRightToLeft(page.lines.map((line) => textOfRuns(line.runs)).join(' '))

const withSigns = (pages: readonly ReadPage[], ledger: Ledger): readonly ReadPage[] => {
  const lines = pages.flatMap((page) => page.lines.map((line) => ({ text: textOfRuns(line.runs) })))
  const mend = newSigns(
    lines.map(({ text }) => text),
    vocabularyOf(lines),
    ledger,
  )
  return pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, runs: mend(line.runs) })),
  }))
}

/** Three lines with wide gaps, one under the other, are most likely rows of a table. */
const noteTables = (rows: readonly Row[], ledger: Ledger): void => {
  const found = rows.find(
    (row, index) => index > 1 && [row, rows[index - 1], rows[index - 2]].every((each) => each?.gapped),
  )
  if (found)
    ledger.note(
      'table-as-lines',
      `What looks like a table on page ${String(found.page)} is read line by line.`,
    )
}

/** A block as it goes out: without those that have no words, and with signs without letters shown as such. */
const shown = (block: ReadBlock): ReadBlock[] => {
  if (!('runs' in block)) return [block]
  return textOfRuns(block.runs).trim() === '' ? [] : [{ ...block, runs: showNameless(block.runs) }]
}

/**
 * Turns pages of printed lines (points from the top left) into blocks by their geometry alone: takes furniture out,
 * reads columns, joins lines, pages and broken words, finds lists and notes, and lifts captions out of sentences.
 * Each of these is a repair; one whose id is in `without` is not done, and is still listed as undone. No word is lost
 * or doubled, whatever is undone. Never throws; pages without lines give no blocks.
 */
export const blocksOfPages = (
  pages: readonly ReadPage[],
  without: ReadonlySet<string>,
): { blocks: readonly ReadBlock[]; repairs: readonly Repair[]; notes: readonly ReadNote[] } => {
  const ledger = newLedger(without)
  const upright = withSigns(pages, ledger).map((page) => (isBackwards(page) ? mirroredPage(page) : page))
  const body = bodySize(upright)
  const { pages: bare, furniture } = setFurnitureAside(upright, body, ledger)
  const ordered = withBounds(rowsInOrder(bare, ledger))
  noteTables(ordered, ledger)
  const rough = measure(ordered, body)
  const { rows: noted, notes } = setNotesAside(ordered, rough)
  const rows = withOwnEdges(noted, rough.leading)
  const measured = measure(rows, body)
  const paragraphs = liftCaptions(paragraphsOf(rows, measured, ledger), measured, ledger)
  const blocks = blocksOfParagraphs(paragraphs, measured, newHyphens(rows), ledger)
  return {
    blocks: [...blocks, ...notes, ...furniture].flatMap(shown),
    repairs: ledger.repairs,
    notes: ledger.notes,
  }
}
