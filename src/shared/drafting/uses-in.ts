import { oneLine } from '../basics/text'
import { articleId, type ArticleRef } from '../library/article'
import { recordKey, type RecordKey } from '../library/use'
import { itemsOf, textOf, type Block, type Provenance, type Run } from './manuscript'
import type { PastBlock, PastText } from './past-text'

/** A record that a text uses: where (paragraphs count as in `numberedParagraphs`), and in what words. */
export type UseIn = {
  readonly of: RecordKey
  readonly paragraph: number
  readonly wording: string
  /** Paragraph and letter of a cited article as `3 (c)`, or empty. */
  readonly place: string
}

/** The paragraph and letter of a citation as they stand behind the article: `3 (c)`, `(a)`, or empty. */
export const placeOf = ({ paragraph, letter }: Pick<ArticleRef, 'paragraph' | 'letter'>): string =>
  [paragraph === null ? '' : String(paragraph), letter === null ? '' : `(${letter})`]
    .filter(Boolean)
    .join(' ')

type Line = { readonly runs: readonly Run[]; readonly from: Provenance | null }

/** The lines of a block, one for each paragraph of `pastParagraphsOf`, with the origin of the whole block. */
const linesOf = (block: PastBlock): readonly Line[] => {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => ({ runs: row.flat(), from: null }))
    case 'list':
      return itemsOf(block).map(({ runs }) => ({ runs, from: null }))
    case 'recommendation':
      return [{ runs: block.runs, from: block.from }]
    case 'quotation':
      return [{ runs: block.runs, from: block.from ?? null }]
    default:
      return [{ runs: block.runs, from: null }]
  }
}

const whole = (line: Line): string => oneLine(textOf(line.runs))

const usesOfLine = (line: Line, paragraph: number): readonly UseIn[] => {
  const block = line.from
    ? [{ of: recordKey(line.from.kind, line.from.id), paragraph, wording: whole(line), place: '' }]
    : []
  const runs = line.runs.flatMap((run): UseIn[] => [
    ...(run.from
      ? [{ of: recordKey(run.from.kind, run.from.id), paragraph, wording: oneLine(run.text), place: '' }]
      : []),
    ...(run.cites
      ? [
          {
            of: recordKey('article', articleId(run.cites)),
            paragraph,
            wording: oneLine(run.text),
            place: placeOf(run.cites),
          },
        ]
      : []),
  ])
  return [...block, ...runs]
}

/** Every record of the library that a text uses, in reading order: recommendations, phrases, quotations, citations. */
export const usesIn = (text: Pick<PastText, 'blocks'> | { readonly blocks: readonly Block[] }): UseIn[] =>
  text.blocks
    .flatMap((block: PastBlock) => linesOf(block))
    .filter((line) => whole(line) !== '')
    .flatMap((line, index) => usesOfLine(line, index + 1))
