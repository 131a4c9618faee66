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

/** How far a recommendation has come, as last judged (DOMAIN 6, after IMPACT OSS and the OHCHR matrix). */
export const progresses = {
  'no-action': 'No action',
  'in-preparation': 'In preparation',
  'in-progress': 'In progress',
  completed: 'Completed',
  reversed: 'Reversed',
  overtaken: 'Overtaken',
  unknown: 'Unknown',
} as const
export const Progress = z.enum([
  'no-action',
  'in-preparation',
  'in-progress',
  'completed',
  'reversed',
  'overtaken',
  'unknown',
])
export type Progress = z.infer<typeof Progress>

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
    progress: Progress.nullable(),
    /** Whose words these are and with what consent, where they were borrowed; empty for one's own. */
    borrowed: z.string().max(600),
  })
  .readonly()
export type Recommendation = z.infer<typeof Recommendation>

export const recommendationKind = recordKind('recommendation', Recommendation, [
  {
    to: 2,
    why: 'progress can be judged, and borrowed words name their owner',
    upgrade: (row) => ({ ...row, progress: null, borrowed: '' }),
  },
])

/** The spoken form holds at most this many words (DOMAIN 6; the RSIL seed's items have 20 to 32). */
export const spokenLimit = 40

/** The next free reference: `R-113` after `R-112`. */
export const nextReference = (taken: readonly string[]): string => {
  const highest = Math.max(0, ...taken.map((reference) => Number(/^R-(\d+)$/.exec(reference)?.[1] ?? 0)))
  return `R-${String(highest + 1).padStart(3, '0')}`
}
