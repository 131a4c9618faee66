import { z } from '../basics/schema'
import { Day, Instant } from '../basics/day'
import { recordKind, stored } from '../basics/record'
import { Language } from './language'

/** Spoken or written; a text is never both (a written contribution is never meant to be read out). */
export const statementKinds = {
  'oral-statement': 'Oral statement',
  'written-contribution': 'Written contribution',
} as const
export const StatementKind = z.enum(['oral-statement', 'written-contribution'])
export type StatementKind = z.infer<typeof StatementKind>

/**
 * A past statement, as delivered: frozen. Its text is a body of its own; `hash` is the SHA-256 of that text, in
 * hexadecimal, so that a later change would be noticed.
 */
export const Statement = z
  .object({
    ...stored,
    kind: StatementKind,
    title: z.string().min(1).max(300),
    dialogue: z.string().nullable(),
    topics: z.array(z.string()),
    day: Day.nullable(),
    delivered: Instant,
    speaker: z.string().max(400),
    language: Language,
    words: z.number().int().nonnegative(),
    seconds: z.number().int().nonnegative(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    draft: z.string().nullable(),
  })
  .readonly()
export type Statement = z.infer<typeof Statement>

export const statementKind = recordKind('statement', Statement)
