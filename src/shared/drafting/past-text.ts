import { z } from '../basics/schema'
import { oneLine } from '../basics/text'
import { done, refused, type Outcome } from '../basics/outcome'
import { Language } from '../library/language'
import { Block, newestManuscript, paragraphsOf, Run, textOf } from './manuscript'

const runs = z.array(Run).readonly()

/**
 * What only a past text has, because nobody writes it here: a table, a caption with the figure it belongs to, and a
 * footnote or endnote. `mark` is the sign by which a note is called in the text.
 */
const PastOnly = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('table'),
    header: z.boolean(),
    rows: z.array(z.array(runs).readonly()).min(1).readonly(),
  }),
  z.object({ kind: z.literal('caption'), of: z.enum(['figure', 'table']), runs }),
  z.object({ kind: z.literal('note'), mark: z.string().max(20), runs }),
])

export const PastBlock = z.union([Block, PastOnly])
export type PastBlock = Readonly<z.infer<typeof PastBlock>>

/** The words of a past statement: a manuscript that may also hold tables, captions and notes. Never changed. */
export const PastText = z
  .object({ version: z.number().int().min(1), language: Language, blocks: z.array(PastBlock).readonly() })
  .readonly()
export type PastText = z.infer<typeof PastText>

/** Reads the words of a past statement of any age; refuses `newer` and `broken` as `readManuscript` does. */
export const readPastText = (value: unknown): Outcome<PastText, 'newer' | 'broken'> => {
  const version = z.looseObject({ version: z.number().int() }).safeParse(value)
  if (version.success && version.data.version > newestManuscript) return refused('newer')
  const read = PastText.safeParse(value)
  return read.success ? done(read.data) : refused('broken')
}

/** The paragraphs of one block of a past text, each on one line: an item, a cell row or a paragraph each. */
export const pastParagraphsOf = (block: PastBlock): string[] => {
  switch (block.kind) {
    case 'table':
      return block.rows.map((row) => row.map((cell) => oneLine(textOf(cell))).join(' · '))
    case 'caption':
    case 'note':
      return [oneLine(textOf(block.runs))]
    default:
      return paragraphsOf(block).map(oneLine)
  }
}

/** A paragraph of a text: `block` is the index of its block, `number` counts the paragraphs from 1. */
export type Paragraph = { readonly number: number; readonly block: number; readonly text: string }

/**
 * The paragraphs that a person can be sent to, in reading order, empty ones left out: what is searched, compared
 * and cited as "para. 4".
 */
export const numberedParagraphs = (text: Pick<PastText, 'blocks'>): Paragraph[] =>
  text.blocks
    .flatMap((block, index) =>
      pastParagraphsOf(block)
        .filter((words) => words !== '')
        .map((words) => ({ block: index, text: words })),
    )
    .map((paragraph, index) => ({ ...paragraph, number: index + 1 }))

/** The plain words of a past text, a line for each paragraph. */
export const pastTextOf = (text: Pick<PastText, 'blocks'>): string =>
  numberedParagraphs(text)
    .map((paragraph) => paragraph.text)
    .join('\n')
