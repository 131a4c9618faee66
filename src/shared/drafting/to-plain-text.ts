import { itemsOf, textOf, type Block, type List, type Manuscript } from './manuscript'

const itemLines = (list: List): string[] =>
  itemsOf(list).map(({ runs, depth, list: own, place }) => {
    const label = own.style === 'numbered' ? `${place + 1}.` : '-'
    return `${'   '.repeat(depth)}${label} ${textOf(runs)}`
  })

/** The block as plain text; `number` is the place of a recommendation among the recommendations, from 1. */
const blockText = (block: Block, number: number): string => {
  if (block.kind === 'list') return itemLines(block).join('\n')
  if (block.kind === 'recommendation') return `${number}. ${textOf(block.runs)}`
  return textOf(block.runs)
}

/** Numbers each recommendation among the blocks, from 1; other blocks get 0. */
export const recommendationNumbers = (blocks: readonly Block[]): number[] => {
  let count = 0
  return blocks.map((block) => (block.kind === 'recommendation' ? (count += 1) : 0))
}

/** The manuscript as plain text: empty paragraphs left out, one blank line between blocks. */
export const toPlainText = (manuscript: Manuscript): string => {
  const numbers = recommendationNumbers(manuscript.blocks)
  return manuscript.blocks
    .map((block, index) => blockText(block, numbers[index] ?? 0))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}
