import type { ReadBlock, ReadNote, ReadPage } from './reading'
import type { Repair } from './recognised'
import { blocksOfParagraphs } from './pages-blocks'
import { liftCaptions } from './pages-captions'
import { rowsInOrder } from './pages-columns'
import { setFurnitureAside } from './pages-furniture'
import { newHyphens } from './pages-hyphens'
import { newLedger } from './pages-ledger'
import { bodySize, measure, withBounds, withOwnEdges } from './pages-measure'
import { setNotesAside } from './pages-notes'
import { paragraphsOf } from './pages-paragraphs'
import { mirroredPage } from './pages-rows'
import { newSigns } from './pages-signs'
import { isRightToLeft, textOfRuns } from './pages-text'

const isBackwards = (page: ReadPage): boolean =>
  isRightToLeft(page.lines.map((line) => textOfRuns(line.runs)).join(' '))

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
  const upright = pages.map((page) => (isBackwards(page) ? mirroredPage(page) : page))
  const body = bodySize(upright)
  const { pages: bare, furniture } = setFurnitureAside(upright, body, ledger)
  const ordered = withBounds(rowsInOrder(bare, ledger))
  const rough = measure(ordered, body)
  const { rows: noted, notes } = setNotesAside(ordered, rough)
  const rows = withOwnEdges(noted, rough.leading)
  const measured = measure(rows, body)
  const paragraphs = liftCaptions(paragraphsOf(rows, measured, ledger), measured, ledger)
  const hyphens = newHyphens(rows)
  const mendSigns = newSigns(
    rows.map((row) => row.text.slice(row.label?.text.length ?? 0)),
    hyphens.words,
    ledger,
  )
  const blocks = blocksOfParagraphs(paragraphs, measured, hyphens, mendSigns, ledger)
  return {
    blocks: [...blocks, ...notes, ...furniture].filter(
      (block) => !('runs' in block) || textOfRuns(block.runs).trim() !== '',
    ),
    repairs: ledger.repairs,
    notes: ledger.notes,
  }
}
