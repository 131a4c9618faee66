import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'
import { ArticleRef } from './article'
import { Blank } from './blanks'

/** Who is asked to act. */
export const addressees = {
  'states-parties': 'States parties',
  'state-under-review': 'State under review',
  'reviewing-states': 'Reviewing States',
  'conference-of-the-parties': 'Conference of the Parties',
  'working-group': 'Working group',
  unodc: 'UNODC',
  donors: 'Donors',
  'national-authority': 'National authority',
  'civil-society': 'Civil society',
  'private-sector': 'Private sector',
} as const
export const Addressee = z.enum([
  'states-parties',
  'state-under-review',
  'reviewing-states',
  'conference-of-the-parties',
  'working-group',
  'unodc',
  'donors',
  'national-authority',
  'civil-society',
  'private-sector',
])
export type Addressee = z.infer<typeof Addressee>

/**
 * A recommendation: one request to one addressee. `wording` may hold blanks written `{{key}}`; `spoken` is the
 * form for the ear. `edition` grows with each revised wording; the earlier ones are kept as revisions.
 */
export const Recommendation = z
  .object({
    ...stored,
    reference: z.string().min(1).max(40),
    title: z.string().min(1).max(200),
    wording: z.string().min(1).max(4000),
    spoken: z.string().max(1000),
    addressee: Addressee,
    articles: z.array(ArticleRef),
    topics: z.array(z.string()),
    agendaItem: z.number().int().positive().nullable(),
    timeframe: z.string().max(200),
    indicator: z.string().max(400),
    keywords: z.array(z.string()),
    blanks: z.array(Blank),
    edition: z.number().int().positive(),
    shipped: z.boolean(),
  })
  .readonly()
export type Recommendation = z.infer<typeof Recommendation>

export const recommendationKind = recordKind('recommendation', Recommendation)

/** The spoken form holds at most this many words (DOMAIN 6; the RSIL seed's items have 20 to 32). */
export const spokenLimit = 40

/** The next free reference: `R-113` after `R-112`. */
export const nextReference = (taken: readonly string[]): string => {
  const highest = Math.max(0, ...taken.map((reference) => Number(/^R-(\d+)$/.exec(reference)?.[1] ?? 0)))
  return `R-${String(highest + 1).padStart(3, '0')}`
}
