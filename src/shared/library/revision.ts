import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'

/** An earlier wording of a recommendation or phrase, kept when it was revised. */
export const Revision = z
  .object({
    ...stored,
    of: z.string().min(1),
    kind: z.enum(['recommendation', 'phrase']),
    edition: z.number().int().positive(),
    title: z.string(),
    wording: z.string(),
    spoken: z.string(),
  })
  .readonly()
export type Revision = z.infer<typeof Revision>

export const revisionKind = recordKind('revision', Revision)
