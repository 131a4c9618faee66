import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'

/** What a Constructive Dialogue is about; five are shipped, more can be added. */
export const Topic = z
  .object({
    ...stored,
    name: z.string().min(1).max(120),
    workingGroup: z.string().max(200),
    instruments: z.array(z.string()),
    articles: z.array(z.object({ instrument: z.string(), article: z.number().int().positive() })),
  })
  .readonly()
export type Topic = z.infer<typeof Topic>

export const topicKind = recordKind('topic', Topic)
