import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { recordKind, stored } from '../basics/record'

/** A record of any kind, named as `recommendation:abc` or `statement:xyz`. */
export const RecordKey = z.string().regex(/^[a-z]+:.+$/)
export type RecordKey = z.infer<typeof RecordKey>

export const recordKey = (kind: string, id: string): RecordKey => `${kind}:${id}`

/** The kind and id that a key names. */
export const readRecordKey = (key: RecordKey): { readonly kind: string; readonly id: string } => {
  const at = key.indexOf(':')
  return { kind: key.slice(0, at), id: key.slice(at + 1) }
}

/** The longest wording that travels with its origin, in characters; article 18 of the Convention has some 14,000. */
export const mostWording = 50_000

/**
 * One use of a record in a past statement: which record (`of`), where (`in`, `paragraph` counted from 1 by
 * `numberedParagraphs`), in what wording, and on what day it was said. `how` says how it is known: the text came
 * out of the library (`inserted`), a person confirmed it at import (`confirmed`), or it was proposed by likeness
 * and accepted (`proposed`); `declined` remembers a proposal that was turned down. `place` is the paragraph and
 * letter of a cited article, or empty. Recommendation model: "Use (frozen copy in one document, position, forum,
 * date)" (DOMAIN 6).
 */
export const Use = z
  .object({
    ...stored,
    of: RecordKey,
    in: RecordKey,
    paragraph: z.number().int().positive().nullable(),
    wording: z.string().max(mostWording),
    day: Day.nullable(),
    how: z.enum(['inserted', 'confirmed', 'proposed', 'declined']),
    place: z.string().max(40),
  })
  .readonly()
export type Use = z.infer<typeof Use>

export const useKind = recordKind('use', Use)
