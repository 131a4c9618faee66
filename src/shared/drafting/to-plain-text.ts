import { textOf, type Block, type List, type Manuscript } from './manuscript'
import { printedBlocks } from './printed'

/** Text behind a label; its further lines stand under its first. */
const labelled = (label: string, text: string): string =>
  `${label} ${text.replaceAll('\n', `\n${' '.repeat(label.length + 1)}`)}`

const itemLines = (list: List, indent = ''): string[] =>
  list.items.flatMap(({ runs, sub }, place) => [
    labelled(`${indent}${list.style === 'numbered' ? `${place + 1}.` : '-'}`, textOf(runs)).trimEnd(),
    ...(sub ? itemLines(sub, `${indent}   `) : []),
  ])

/** The block as plain text; `number` is the place of a recommendation among the recommendations, from 1. */
const blockText = (block: Block, number: number): string => {
  if (block.kind === 'list') return itemLines(block).join('\n')
  if (block.kind === 'recommendation') return labelled(`${number}.`, textOf(block.runs))
  return textOf(block.runs)
}

/** Numbers each recommendation among the blocks, from 1; other blocks get 0. */
export const recommendationNumbers = (blocks: readonly Block[]): number[] => {
  let count = 0
  return blocks.map((block) => (block.kind === 'recommendation' ? (count += 1) : 0))
}

/** The manuscript as plain text: empty paragraphs left out, one blank line between blocks. */
export const toPlainText = (manuscript: Manuscript): string => {
  const blocks = printedBlocks(manuscript.blocks)
  const numbers = recommendationNumbers(blocks)
  return blocks.map((block, index) => blockText(block, numbers[index] ?? 0)).join('\n\n')
}
