import { HeadingLevel, Paragraph, type IParagraphOptions } from 'docx'
import type { Submission } from '../../../shared/exporting/submission'
import type { Block, List, Run } from '../../../shared/drafting/manuscript'
import { textRuns, wordRuns } from './word-runs'

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

const deepestLevel = 8

const paragraph = (runs: readonly Run[], rightToLeft: boolean, options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    ...options,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: wordRuns(runs, rightToLeft),
  })

type Item = {
  readonly runs: readonly Run[]
  readonly style: List['style']
  readonly level: number
  readonly instance: number
}

/**
 * The items of a list with their places. Each numbered list counts from 1, so it is an instance of its own; only a
 * numbered list directly inside a numbered one keeps its parent's, because Word restarts a level when the level above
 * moves on (docx#1098, docx#3037), and a level past the ninth has none above.
 */
const placedItems = (list: List, depth: number, instance: number, nextInstance: () => number): Item[] =>
  list.items.flatMap(({ runs, sub }) => {
    const item = { runs, style: list.style, level: Math.min(depth, deepestLevel), instance }
    if (!sub) return [item]
    const keeps = sub.style === 'numbered' && list.style === 'numbered' && depth < deepestLevel
    return [item, ...placedItems(sub, depth + 1, keeps ? instance : nextInstance(), nextInstance)]
  })

const listParagraphs = (list: List, rightToLeft: boolean, nextInstance: () => number): Paragraph[] =>
  placedItems(list, 0, nextInstance(), nextInstance).map(({ runs, style, level, instance }, index, items) =>
    paragraph(runs, rightToLeft, {
      numbering: { reference: style, level, instance },
      // Items stand close together, but what follows the list keeps the distance of a paragraph.
      ...(index === items.length - 1 ? { spacing: { after: 160 } } : {}),
    }),
  )

const blockParagraphs = (block: Block, rightToLeft: boolean, nextInstance: () => number): Paragraph[] => {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.runs, rightToLeft, { heading: headings[block.level] })]
    case 'paragraph':
      return [paragraph(block.runs, rightToLeft)]
    case 'quotation':
      return [paragraph(block.runs, rightToLeft, { style: 'Quote' })]
    case 'recommendation':
      return [
        paragraph(block.runs, rightToLeft, {
          style: 'Recommendation',
          numbering: { reference: 'recommendations', level: 0, instance: 0 },
        }),
      ]
    case 'list':
      return listParagraphs(block, rightToLeft, nextInstance)
  }
}

/** The blocks of a text as paragraphs of Word. */
export const blocksInWord = (blocks: readonly Block[], rightToLeft: boolean): Paragraph[] => {
  let instances = 0
  const nextInstance = () => (instances += 1)
  return blocks.flatMap((block) => blockParagraphs(block, rightToLeft, nextInstance))
}

/** What stands above the text: day, event, who speaks. The last line keeps a distance from the first words. */
export const openingInWord = (submission: Submission, rightToLeft: boolean): Paragraph[] =>
  [
    { style: 'Date', text: submission.day },
    { style: 'Title', text: submission.title },
    { style: 'Subtitle', text: submission.by },
    { style: 'Speaker', text: submission.speaker },
  ]
    .filter(({ text }) => text !== '')
    .map(
      ({ style, text }, index, lines) =>
        new Paragraph({
          style,
          ...(rightToLeft ? { bidirectional: true } : {}),
          ...(index === lines.length - 1 ? { spacing: { after: 320 } } : {}),
          children: textRuns(text, rightToLeft),
        }),
    )
