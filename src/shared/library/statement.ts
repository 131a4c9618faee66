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

/** What a past text can be: besides what is drafted here, what comes in from old files. */
export const pastKinds = {
  ...statementKinds,
  'annual-report': 'Annual report',
  article: 'Article',
  other: 'Other text',
} as const
export const PastKind = z.enum([
  'oral-statement',
  'written-contribution',
  'annual-report',
  'article',
  'other',
])
export type PastKind = z.infer<typeof PastKind>

/** The file a text came from: kept beside it under the hash of its bytes, its name only for showing. */
export const Original = z
  .object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().max(400),
    type: z.string().max(10),
    size: z.number().int().nonnegative(),
  })
  .readonly()
export type Original = z.infer<typeof Original>

/**
 * A past statement, as delivered: frozen. Its text is a body of its own; `hash` is the SHA-256 of that text, in
 * hexadecimal, so that a later change would be noticed. `organization` is empty for one's own.
 */
export const Statement = z
  .object({
    ...stored,
    kind: PastKind,
    title: z.string().min(1).max(300),
    event: z.string().max(300),
    dialogue: z.string().nullable(),
    topics: z.array(z.string()),
    day: Day.nullable(),
    delivered: Instant,
    organization: z.string().max(300),
    speaker: z.string().max(400),
    language: Language,
    words: z.number().int().nonnegative(),
    seconds: z.number().int().nonnegative(),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    draft: z.string().nullable(),
    original: Original.nullable(),
  })
  .readonly()
export type Statement = z.infer<typeof Statement>

export const statementKind = recordKind('statement', Statement, [
  {
    to: 2,
    why: 'past statements come in from files: organization, event and the original are kept',
    upgrade: (row) => ({ ...row, event: '', organization: '', original: null }),
  },
])
