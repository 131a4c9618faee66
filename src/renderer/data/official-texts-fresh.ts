import type { Day } from '../../shared/basics/day'
import type { Fresh } from '../../shared/basics/record'
import type { OfficialReading } from '../../shared/importing/official-text'
import type { OfficialArticle } from '../../shared/importing/official-text-articles'
import type { Article } from '../../shared/library/article'
import type { OfficialText } from '../../shared/library/official-text'
import type { Original } from '../../shared/library/statement'

/** Where a text came from: the stored file, and the day as of which it gives the law, if that is known. */
export type From = { readonly original: Original | null; readonly asAt: Day | null }

/** `UNTOC-18`, `EXAMPLE-ACT-3A`. */
export const articleIdOf = (
  instrument: string,
  { number, suffix }: Pick<OfficialArticle, 'number' | 'suffix'>,
) => `${instrument}-${number}${suffix}`

/** A text to be stored, with what its check found of this article. */
export const freshText = (
  instrument: string,
  article: OfficialArticle,
  reading: OfficialReading,
  from: From,
): Fresh<OfficialText> => {
  const differs = reading.differs.filter((each) => each.article === article.number).map(({ words }) => words)
  return {
    instrument,
    article: articleIdOf(instrument, article),
    language: reading.language,
    title: article.title,
    provisions: article.provisions,
    ...from,
    check: !reading.checked ? 'no-reference' : differs.length === 0 ? 'matches' : 'differs',
    differs,
  }
}

/** Whether two texts say the same, whatever file they came from. */
export const sameText = (one: OfficialText, other: Fresh<OfficialText>): boolean =>
  JSON.stringify([one.title, one.provisions, one.check, one.differs]) ===
  JSON.stringify([other.title, other.provisions, other.check, other.differs])

/** The skeleton of an article of a law: its numbered paragraphs with their letters, as the shipped ones have it. */
const skeletonOf = ({ provisions }: OfficialArticle): Article['skeleton'] => {
  const numbers = [...new Set(provisions.map(({ number }) => number))]
  return numbers.map((number) => ({
    number,
    letters: [
      ...new Set(provisions.flatMap((each) => (each.number === number && each.letter ? [each.letter] : []))),
    ],
  }))
}

/** An article of a law as a record: its words are an official text, not a digest. */
export const freshArticle = (instrument: string, article: OfficialArticle): Fresh<Article> => ({
  instrument,
  number: article.number,
  suffix: article.suffix,
  title: article.title || `Article ${article.number}${article.suffix}`,
  part: article.part,
  digest: '',
  unsure: null,
  force: 'informs',
  keywords: [],
  topics: [],
  skeleton: skeletonOf(article),
  cluster: null,
  clusterConfirmed: false,
  note: '',
})
