import type { ArticleRef } from './article'

/** By what words each instrument is cited; the Convention first, as the one the Protocols supplement. */
export type CitedAs = readonly { readonly id: string; readonly citedAs: string }[]

/**
 * A citation as United Nations documents write it: `article 18, paragraph 15, of the Convention`,
 * `article 32, paragraph 3 (c), of the Convention`, `article 27 of the Convention`,
 * `article 2, subparagraph (a), of the Convention` (DOMAIN 1, "How United Nations documents cite them").
 */
export const citation = (ref: ArticleRef, instruments: CitedAs): string => {
  const of = instruments.find(({ id }) => id === ref.instrument)?.citedAs ?? ref.instrument
  if (ref.paragraph === null && ref.letter === null) return `article ${ref.article} of ${of}`
  const place =
    ref.paragraph === null
      ? `subparagraph (${ref.letter})`
      : `paragraph ${ref.paragraph}${ref.letter === null ? '' : ` (${ref.letter})`}`
  return `article ${ref.article}, ${place}, of ${of}`
}

/** Reads back what `citation` wrote; anything else gives `null`. */
export const readCitation = (text: string, instruments: CitedAs): ArticleRef | null => {
  const found =
    /^article (\d{1,3})(?:, (?:paragraph (\d{1,3})(?: \(([a-z]{1,4})\))?|subparagraph \(([a-z]{1,4})\)),)? of (.+)$/.exec(
      text,
    )
  const instrument = instruments.find(({ citedAs }) => citedAs === found?.[5])
  if (!found || !instrument) return null
  return {
    instrument: instrument.id,
    article: Number(found[1]),
    paragraph: found[2] ? Number(found[2]) : null,
    letter: found[3] ?? found[4] ?? null,
  }
}

/** A short label for lists and chips: `UNTOC art. 18 (15)`. */
export const shortCitation = (ref: ArticleRef): string => {
  const paragraph = ref.paragraph === null ? '' : ` (${ref.paragraph})`
  const letter = ref.letter === null ? '' : ` (${ref.letter})`
  return `${ref.instrument} art. ${ref.article}${paragraph}${letter}`
}
