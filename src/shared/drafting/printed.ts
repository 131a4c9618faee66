import { cleanText } from '../basics/text'
import type { Block, List, ListItem, Run } from './manuscript'

/** The runs from the first word to the last: white space at the ends would print as blank lines. */
const trimmed = (runs: readonly Run[]): Run[] => {
  const first = runs.findIndex((run) => run.text.trim() !== '')
  const last = runs.findLastIndex((run) => run.text.trim() !== '')
  return runs.slice(Math.max(first, 0), last + 1).map((run, index, kept) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}

const printedRuns = (runs: readonly Run[]): Run[] =>
  trimmed(runs.map((run) => ({ ...run, text: cleanText(run.text) })).filter((run) => run.text !== ''))

/** An item without words stays only while it holds a list that has some: its number is what they hang on. */
const printedItem = (item: ListItem): ListItem[] => {
  const runs = printedRuns(item.runs)
  const sub = item.sub && printedList(item.sub)
  if (sub) return [{ runs, sub }]
  return runs.length > 0 ? [{ runs }] : []
}

const printedList = (list: List): List | null => {
  const items = list.items.flatMap(printedItem)
  return items.length > 0 ? { ...list, items } : null
}

const printedBlock = (block: Block): Block[] => {
  if (block.kind === 'list') {
    const list = printedList(block)
    return list ? [list] : []
  }
  const runs = printedRuns(block.runs)
  return runs.length > 0 ? [{ ...block, runs }] : []
}

/**
 * The blocks that every export prints, whatever its format: nothing empty (an empty recommendation takes no number)
 * and no character that a file cannot hold.
 */
export const printedBlocks = (blocks: readonly Block[]): Block[] => blocks.flatMap(printedBlock)
