import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { recordKind, stored } from '../basics/record'
import { Language } from '../library/language'
import { StatementKind } from '../library/statement'

/**
 * A text being written. Its words are a body of their own, so that lists never read them; `words` and `seconds`
 * are what the body held at its last save. `stage` is `delivered` once the text has become a past statement.
 */
export const Draft = z
  .object({
    ...stored,
    kind: StatementKind,
    title: z.string().min(1).max(300),
    dialogue: z.string().nullable(),
    day: Day.nullable(),
    speaker: z.string().nullable(),
    /** What the first page tells the interpreters. */
    notice: z.enum(['none', 'check-against-delivery', 'read-out-verbatim']),
    language: Language,
    words: z.number().int().nonnegative(),
    seconds: z.number().int().nonnegative(),
    stage: z.enum(['writing', 'delivered']),
    statement: z.string().nullable(),
  })
  .readonly()
export type Draft = z.infer<typeof Draft>

export const draftKind = recordKind('draft', Draft)
