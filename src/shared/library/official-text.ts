import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { recordKind, stored } from '../basics/record'
import { Language } from './language'
import { Original } from './statement'

/**
 * One provision of an article as it is printed: `number` of the paragraph, `letter` of the subparagraph, `sub` of
 * the third level (`i`); each null above its level. A paragraph that opens a list and one that closes it are
 * provisions of their own, with the same number and no letter.
 */
export const Provision = z
  .object({
    number: z.number().int().positive().nullable(),
    letter: z.string().max(4).nullable(),
    sub: z.string().max(8).nullable(),
    text: z.string().min(1),
  })
  .readonly()
export type Provision = z.infer<typeof Provision>

/**
 * The text of an article in one language, from a file of the person's own. `check` says how it stands against the
 * shipped fingerprints: `matches`, `differs` (the places are in `differs`), or `no-reference` where none is shipped.
 */
export const OfficialText = z
  .object({
    ...stored,
    instrument: z.string().min(1),
    article: z.string().min(1),
    language: Language,
    title: z.string(),
    provisions: z.array(Provision).readonly(),
    original: Original.nullable(),
    asAt: Day.nullable(),
    check: z.enum(['matches', 'differs', 'no-reference']),
    differs: z.array(z.string()).readonly(),
  })
  .readonly()
export type OfficialText = z.infer<typeof OfficialText>

export const officialTextKind = recordKind('official-text', OfficialText)
