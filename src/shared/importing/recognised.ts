import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { PastText } from '../drafting/past-text'
import { ArticleRef } from '../library/article'
import { Language } from '../library/language'
import { Addressee } from '../library/recommendation'
import { PastKind } from '../library/statement'
import { Reading, ReadNote } from './reading'

/** `sure`: said outright in one way. `likely`: one good reason. `unsure`: guessed, or two answers stand side by side. */
export const HowSure = z.enum(['sure', 'likely', 'unsure'])
export type HowSure = z.infer<typeof HowSure>

const found = <T extends z.ZodType>(value: T) =>
  z.object({ value, sure: HowSure, others: z.array(value).readonly() }).readonly()
/** A recognized value, how sure it is, and what else was found in its place. */
export type Found<T> = { readonly value: T; readonly sure: HowSure; readonly others: readonly T[] }

/**
 * A recommendation found in a text. `block` and `item` say where it stands (`item` is its place among `itemsOf` the
 * list, null in a paragraph); `title` is a bold or colon-ended lead-in, or empty; `verb` the action asked for.
 */
export const FoundRecommendation = z
  .object({
    id: z.string(),
    block: z.number().int().nonnegative(),
    item: z.number().int().nonnegative().nullable(),
    title: z.string(),
    text: z.string(),
    addressee: Addressee.nullable(),
    /** The words by which the addressee is named, or empty. */
    addressed: z.string(),
    verb: z.string(),
    how: z.enum(['numbered', 'bulleted', 'prose']),
    articles: z.array(ArticleRef).readonly(),
    sure: HowSure,
  })
  .readonly()
export type FoundRecommendation = z.infer<typeof FoundRecommendation>

/** A treaty citation found in a text: where, in what words, and which place is meant. */
export const FoundCitation = z
  .object({
    ref: ArticleRef,
    words: z.string(),
    block: z.number().int().nonnegative(),
    sure: HowSure,
  })
  .readonly()
export type FoundCitation = z.infer<typeof FoundCitation>

/**
 * A repair of damaged text. `id` is the same each time the same file is read, so that an undone repair stays
 * undone; `words` says what was done; `before` and `after` show it.
 */
export const Repair = z
  .object({
    id: z.string(),
    kind: z.enum([
      'furniture',
      'joined-lines',
      'joined-pages',
      'joined-hyphen',
      'split-words',
      'lifted-caption',
      'joined-heading',
      'columns',
      'signs',
    ]),
    words: z.string(),
    before: z.string(),
    after: z.string(),
    undone: z.boolean(),
  })
  .readonly()
export type Repair = z.infer<typeof Repair>

/** What the importer recognizes in a reading. */
export const Recognised = z
  .object({
    kind: found(PastKind),
    title: found(z.string()),
    /** The event in its own words, empty where none was found. */
    event: found(z.string()),
    /** The dialogue of the library that the event is, or null. */
    dialogue: found(z.string().nullable()),
    topics: z.array(z.string()).readonly(),
    day: found(Day.nullable()),
    organization: found(z.string()),
    speaker: found(z.string()),
    language: found(Language),
    /** The agenda items whose headings stand in the text: block and number in the dialogue's agenda. */
    agenda: z.array(z.object({ block: z.number().int(), item: z.number().int() })).readonly(),
    text: PastText,
    recommendations: z.array(FoundRecommendation).readonly(),
    citations: z.array(FoundCitation).readonly(),
    repairs: z.array(Repair).readonly(),
    notes: z.array(ReadNote).readonly(),
  })
  .readonly()
export type Recognised = z.infer<typeof Recognised>

/** What the library knows, against which a text is recognized. Everything is plain data: it crosses processes. */
export const Surroundings = z
  .object({
    instruments: z
      .array(z.object({ id: z.string(), title: z.string(), shortTitle: z.string(), citedAs: z.string() }))
      .readonly(),
    /** How many articles each instrument has. */
    articles: z.record(z.string(), z.number().int()),
    topics: z.array(z.object({ id: z.string(), name: z.string() })).readonly(),
    dialogues: z
      .array(
        z.object({
          id: z.string(),
          title: z.string(),
          day: Day.nullable(),
          topics: z.array(z.string()).readonly(),
          agendaItems: z.array(z.object({ number: z.number().int(), title: z.string() })).readonly(),
        }),
      )
      .readonly(),
    /** Names as the person spells them: own organization first, then others that have spoken. */
    organizations: z.array(z.object({ name: z.string(), acronym: z.string() })).readonly(),
    people: z.array(z.string()).readonly(),
  })
  .readonly()
export type Surroundings = z.infer<typeof Surroundings>

export const ReadingAndRecognised = z.object({ reading: Reading, recognised: Recognised }).readonly()
export type ReadingAndRecognised = z.infer<typeof ReadingAndRecognised>
