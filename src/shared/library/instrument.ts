import { recordKind, stored } from '../basics/record'
import { z } from '../basics/schema'

/** A treaty, or a law of one's own country that was added, with the words by which a text refers to it. */
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
    kind: z.enum(['treaty', 'law']),
    /** The country of a law; empty for a treaty. */
    country: z.string().max(100),
  })
  .readonly()
export type Instrument = z.infer<typeof Instrument>

export const instrumentKind = recordKind('instrument', Instrument, [
  {
    to: 2,
    why: 'national laws stand beside the treaties',
    upgrade: (row) => ({ ...row, kind: 'treaty', country: '' }),
  },
])
