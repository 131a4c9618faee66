import { z } from '../basics/schema'
import { ArticleRef } from '../library/article'
import { Language } from '../library/language'
import { mostWording } from '../library/use'
import { done, refused, type Outcome } from '../basics/outcome'

/** Where reused words come from: the record, its edition then, and its wording as it was inserted. */
export const Provenance = z
  .object({
    kind: z.enum(['recommendation', 'phrase', 'statement', 'article']),
    id: z.string().min(1).max(80),
    edition: z.number().int().positive(),
    /** `R-014`, `para. 4`, `Trafficking in Persons Protocol, article 6, paragraph 3`. */
    reference: z.string().max(200),
    wording: z.string().max(mostWording),
    /** `linked` words say when their source was revised; others are a copy. */
    mode: z.enum(['copy', 'linked']).optional(),
    /** The newest edition that was looked at and left: linked words are quiet until the next. */
    left: z.number().int().positive().optional(),
  })
  .readonly()
export type Provenance = z.infer<typeof Provenance>

export const Mark = z.enum(['bold', 'italic', 'underline'])
export type Mark = z.infer<typeof Mark>

/**
 * A stretch of text that looks the same and has the same origin. A newline in `text` is a line break.
 * `link` is an http, https or mailto address; `cites` marks a treaty citation; `from` the origin of a phrase.
 */
export const Run = z
  .object({
    text: z.string().min(1),
    marks: z.array(Mark).optional(),
    link: z.string().optional(),
    cites: ArticleRef.optional(),
    from: Provenance.optional(),
  })
  .readonly()
export type Run = z.infer<typeof Run>

/** Opens a part of a statement that needs no printed heading: `salutation`, `who-we-are`, `agenda-2` … */
export const Part = z.string().regex(/^(salutation|who-we-are|recommendations|closing|agenda-\d{1,3})$/)
export type Part = z.infer<typeof Part>

const runs = z.array(Run).readonly()
const part = Part.optional()

export type ListItem = { readonly runs: readonly Run[]; readonly sub?: List | undefined }
export type List = {
  readonly kind: 'list'
  readonly style: 'bulleted' | 'numbered'
  readonly items: readonly ListItem[]
}

const ListItemSchema: z.ZodType<ListItem> = z.object({
  runs,
  get sub() {
    return ListSchema.optional()
  },
})
const ListSchema: z.ZodType<List> = z.object({
  kind: z.literal('list'),
  style: z.enum(['bulleted', 'numbered']),
  items: z.array(ListItemSchema).min(1).readonly(),
})

export const Block = z.union([
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    part,
    runs,
  }),
  z.object({ kind: z.literal('paragraph'), part, runs }),
  /** `from` seals a quotation: its wording is the source's own, against which the words are held. */
  z.object({ kind: z.literal('quotation'), runs, from: Provenance.optional() }),
  z.object({ kind: z.literal('recommendation'), runs, from: Provenance }),
  ListSchema,
])
export type Block = Readonly<z.infer<typeof Block>>

/**
 * The neutral text model in which the editor, history, checks, Word and plain text meet. It outlives every
 * editor version: `version` is raised, with a named upgrade, when its shape changes.
 */
export const Manuscript = z
  .object({
    version: z.union([z.literal(1), z.literal(2)]),
    language: Language,
    blocks: z.array(Block).readonly(),
  })
  .readonly()
export type Manuscript = z.infer<typeof Manuscript>

/** Version 2: words can be linked, and quotations sealed; a manuscript of version 1 is one of version 2 without them. */
export const newestManuscript = 2

/** Reads a manuscript of any age; refuses `newer` for one of a later version and `broken` for what is none. */
export const readManuscript = (value: unknown): Outcome<Manuscript, 'newer' | 'broken'> => {
  const version = z.looseObject({ version: z.number().int() }).safeParse(value)
  if (version.success && version.data.version > newestManuscript) return refused('newer')
  const read = Manuscript.safeParse(value)
  return read.success ? done(read.data) : refused('broken')
}

/** The plain words of runs. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The items of a list in reading order with their depth, from 0. */
export const itemsOf = (
  list: List,
  depth = 0,
): { runs: readonly Run[]; depth: number; list: List; place: number }[] =>
  list.items.flatMap((item, index) => [
    { runs: item.runs, depth, list, place: index },
    ...(item.sub ? itemsOf(item.sub, depth + 1) : []),
  ])

/** The paragraphs of a block as a reader sees them, without bullets and numbers: what two texts are compared by. */
export const paragraphsOf = (block: Block): string[] =>
  block.kind === 'list' ? itemsOf(block).map((item) => textOf(item.runs)) : [textOf(block.runs)]

/** All runs of a block, list items too. */
export const runsOf = (block: Block): readonly Run[] =>
  block.kind === 'list' ? itemsOf(block).flatMap((item) => item.runs) : block.runs

/** Whether someone has changed the words since they came from the library. White space does not count. */
export const isReworded = (runs: readonly Run[], from: Provenance): boolean =>
  textOf(runs).replace(/\s+/g, ' ').trim() !== from.wording.replace(/\s+/g, ' ').trim()
