import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'
import { RecordKey } from './use'

/** The colours a tag can have; each is told by its name too. */
export const tagColours = ['grey', 'blue', 'teal', 'violet', 'amber', 'red', 'green'] as const

/** A tag, and the records that wear it: renaming it is one change, merging two joins what they stand on. */
export const Tag = z
  .object({
    ...stored,
    name: z.string().trim().min(1).max(60),
    colour: z.enum(tagColours),
    on: z.array(RecordKey).readonly(),
  })
  .readonly()
export type Tag = z.infer<typeof Tag>

export const tagKind = recordKind('tag', Tag)

/** A collection: records put together by hand, in their order; one record may lie in many. */
export const Collection = z
  .object({
    ...stored,
    name: z.string().trim().min(1).max(120),
    note: z.string().max(4000),
    holds: z.array(RecordKey).readonly(),
  })
  .readonly()
export type Collection = z.infer<typeof Collection>

export const collectionKind = recordKind('collection', Collection)

/** A saved search: a collection that fills itself. `filters` holds a value for each filter that is set. */
export const SavedSearch = z
  .object({
    ...stored,
    name: z.string().trim().min(1).max(120),
    query: z.string().max(400),
    filters: z.record(z.string(), z.string()),
  })
  .readonly()
export type SavedSearch = z.infer<typeof SavedSearch>

export const savedSearchKind = recordKind('saved-search', SavedSearch)

/** A courtesy text: a paragraph that may be said again and again without being told so. */
export const Courtesy = z.object({ ...stored, text: z.string().min(1).max(10_000) }).readonly()
export type Courtesy = z.infer<typeof Courtesy>

export const courtesyKind = recordKind('courtesy', Courtesy)
