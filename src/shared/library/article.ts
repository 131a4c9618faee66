import { z } from '../basics/schema'
import { recordKind, stored } from '../basics/record'

/** One numbered paragraph (`number` null where the article has a single unnumbered one) and its letters. */
const SkeletonParagraph = z.object({
  number: z.number().int().positive().nullable(),
  letters: z.array(z.string()),
})

export const forces = {
  binds: 'Binds',
  'binds-and-invites': 'Binds and invites',
  invites: 'Invites',
  informs: 'Defines or informs',
} as const

export const reviewClusters = {
  I: 'Criminalization and jurisdiction',
  II: 'Prevention, technical assistance, protection measures and other measures',
  III: 'Law enforcement and the judicial system',
  IV: 'International cooperation, mutual legal assistance and confiscation',
} as const

/**
 * An article of an instrument: facts (number, title, part, skeleton) and our digest of it, never its text.
 * `id` is `UNTOC-18`. `cluster` is the review cluster; `clusterConfirmed` is false where no source was at hand.
 */
export const Article = z
  .object({
    ...stored,
    instrument: z.string().min(1),
    number: z.number().int().positive(),
    /** What follows the number of a section of a law: the `A` of section 3A; empty for treaties. */
    suffix: z.string().max(8),
    title: z.string().min(1),
    part: z.string().nullable(),
    /** Our digest; empty for an article of a law that was brought in. */
    digest: z.string(),
    unsure: z.string().nullable(),
    force: z.enum(['binds', 'binds-and-invites', 'invites', 'informs']),
    keywords: z.array(z.string()),
    topics: z.array(z.string()),
    skeleton: z.array(SkeletonParagraph),
    cluster: z.enum(['I', 'II', 'III', 'IV']).nullable(),
    clusterConfirmed: z.boolean(),
    note: z.string().max(20_000),
  })
  .readonly()
export type Article = z.infer<typeof Article>

export const articleKind = recordKind('article', Article, [
  {
    to: 2,
    why: 'sections of laws have letters after their number',
    upgrade: (row) => ({ ...row, suffix: '' }),
  },
])

/** Which place of an instrument is meant: article, paragraph, letter. */
export const ArticleRef = z
  .object({
    instrument: z.string().min(1).max(40),
    article: z.number().int().positive(),
    paragraph: z.number().int().positive().nullable(),
    letter: z.string().max(4).nullable(),
  })
  .readonly()
export type ArticleRef = z.infer<typeof ArticleRef>

export const articleId = (ref: Pick<ArticleRef, 'instrument' | 'article'>): string =>
  `${ref.instrument}-${ref.article}`

/** Whether the paragraph and letter of a reference stand in the article's skeleton. */
export const refersToSomething = (ref: ArticleRef, article: Pick<Article, 'skeleton'>): boolean => {
  if (ref.paragraph === null && ref.letter === null) return true
  const paragraph = article.skeleton.find(({ number }) => number === ref.paragraph)
  return paragraph !== undefined && (ref.letter === null || paragraph.letters.includes(ref.letter))
}
