import { recordKind, stored } from '../basics/record'
import { z } from '../basics/schema'

/** One of the four instruments, with the words by which a text refers to it. */
export const Instrument = z
  .object({
    ...stored,
    title: z.string().min(1),
    shortTitle: z.string().min(1),
    /** What follows `of` in a citation: `the Convention`. */
    citedAs: z.string().min(1),
    adopted: z.string(),
    adoptedBy: z.string(),
    entryIntoForce: z.string(),
    articleCount: z.number().int().positive(),
    sources: z.array(z.string()),
  })
  .readonly()
export type Instrument = z.infer<typeof Instrument>

export const instrumentKind = recordKind('instrument', Instrument)
