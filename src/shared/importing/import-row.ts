import { z } from '../basics/schema'
import { Day, Instant } from '../basics/day'
import { Language } from '../library/language'
import { Original, PastKind } from '../library/statement'
import { FileType, ReadRefusal } from './reading'
import { FoundRecommendation, HowSure } from './recognised'

/**
 * A file on its way in. `waiting`: listed or stored, not yet read. `read`: to be looked at and kept. `kept`: a past
 * statement now. `put-away`: looked at and not wanted. `hash` is null until the original is stored.
 */
export const ImportRow = z
  .object({
    id: z.string(),
    token: z.string(),
    name: z.string(),
    folder: z.string(),
    size: z.number().int().nonnegative(),
    state: z.enum(['waiting', 'read', 'refused', 'kept', 'put-away']),
    on: Instant,
    original: Original.nullable(),
    type: FileType.nullable(),
    refusal: ReadRefusal.nullable(),
    /** The least sure of what was recognized and matters: a file that is `sure` can be kept unseen. */
    sure: HowSure.nullable(),
    title: z.string(),
    /** A statement or another row with the very same bytes or words. */
    sameAs: z.string().nullable(),
    /** Statements that share much of the words, with the share from 0 to 1. */
    near: z.array(z.object({ statement: z.string(), title: z.string(), share: z.number() })).readonly(),
    statement: z.string().nullable(),
  })
  .readonly()
export type ImportRow = z.infer<typeof ImportRow>

/** What a person changed in the review of one file: fields, undone repairs, recommendations. */
export const Corrections = z
  .object({
    kind: PastKind.optional(),
    title: z.string().optional(),
    event: z.string().optional(),
    dialogue: z.string().nullable().optional(),
    topics: z.array(z.string()).readonly().optional(),
    day: Day.nullable().optional(),
    organization: z.string().optional(),
    speaker: z.string().optional(),
    language: Language.optional(),
    /** Ids of repairs that were undone. */
    without: z.array(z.string()).readonly(),
    /** The list as edited; absent while it is as found. */
    recommendations: z.array(FoundRecommendation).readonly().optional(),
  })
  .readonly()
export type Corrections = z.infer<typeof Corrections>

export const noCorrections: Corrections = { without: [] }
