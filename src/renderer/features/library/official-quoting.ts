import { mostWording } from '../../../shared/library/use'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { articleReference, officialWording } from '../../../shared/drafting/reuse'
import type { Article } from '../../../shared/library/article'
import type { Instrument } from '../../../shared/library/instrument'
import type { OfficialText, Provision } from '../../../shared/library/official-text'

/** Longer quotations are not kept with their source words. */

/** A place of an article that can be quoted: in words for a menu, and what a draft is given of it. */
export type Quotable = { readonly words: string; readonly from: Provenance }

type Known = {
  readonly article: Article
  readonly text: OfficialText
  readonly instruments: readonly Instrument[]
}

const quotable = (
  { article, text, instruments }: Known,
  words: string,
  at: { readonly paragraph: number | null; readonly letter: string | null },
  point?: Provision,
): Quotable | null => {
  const ref = { instrument: article.instrument, article: article.number, ...at }
  const [third] = (point?.sub ?? '').split(' ')
  // Sections such as 3A have a letter that a reference by number alone does not say.
  const named = articleReference(ref, instruments).replace(
    `article ${article.number}`,
    `article ${article.number}${article.suffix}`,
  )
  const wording = point ? point.text : officialWording(text, at)
  const reference = `${named}${third ? ` (${third})` : ''}`
  if (wording === '' || wording.length > mostWording || reference.length > 200) return null
  return { words, from: { kind: 'article', id: article.id, edition: text.rev, reference, wording } }
}

/** The article as a whole, or null where it is too long to be quoted so. */
export const wholeArticle = (known: Known): Quotable | null =>
  quotable(known, 'the article', { paragraph: null, letter: null })

/** What can be quoted at a provision: the point, the subparagraph with its points, the paragraph with all below it. */
export const quotableAt = (known: Known, provision: Provision): readonly Quotable[] => {
  const { number: paragraph, letter, sub } = provision
  return [
    sub === null ? null : quotable(known, `point (${sub})`, { paragraph, letter }, provision),
    letter === null ? null : quotable(known, `subparagraph (${letter})`, { paragraph, letter }),
    paragraph === null ? null : quotable(known, `paragraph ${paragraph}`, { paragraph, letter: null }),
  ].filter((each) => each !== null)
}

/** A quotation as it is put on the clipboard: the reference stands before it. */
export const quotationWithReference = ({ reference, wording }: Provenance): string =>
  `${reference}: “${wording}”`
