import { z } from '../basics/schema'
import type { Article } from '../library/article'
import type { Instrument } from '../library/instrument'
import { sha256Now } from './official-text-sha256'

/** What is known of one paragraph without its words: where it stands (`1 (a) (i)`) and its fingerprint. */
export type Fingerprint = { readonly place: string; readonly hash: string }

/**
 * What a file is read and checked against: the articles of an instrument as they are numbered and titled, and, for
 * the English text of the shipped treaties, the fingerprints of their paragraphs by article number.
 */
export type OfficialReference = Pick<Instrument, 'id' | 'title' | 'shortTitle' | 'kind'> & {
  readonly articles: readonly Pick<Article, 'number' | 'suffix' | 'title'>[]
  readonly fingerprints: ReadonlyMap<number, readonly Fingerprint[]> | null
}

/**
 * The words of a paragraph without what printing changes: compatible forms of letters (NFKC), case, the kind of
 * quotation marks, all white space, all hyphens and dashes (a line end makes and takes both) and invisible signs. The
 * number or letter that the paragraph begins with is no part of its words.
 */
export const normalizedForFingerprint = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'‘’‚‛“”„‟«»‹›′″`´]/gu, "'")
    .replace(/[\s\p{Cf}\p{Pd}\u2212]/gu, '')

/** The first 16 hexadecimal digits of the SHA-256 of the normalized words. */
export const fingerprintOf = (text: string): string => sha256Now(normalizedForFingerprint(text)).slice(0, 16)

const Line = z
  .string()
  .regex(/^[^:]*: [0-9a-f]{16}$/)
  .transform((line): Fingerprint => {
    const at = line.lastIndexOf(': ')
    return { place: line.slice(0, at), hash: line.slice(at + 2) }
  })

/** `resources/fingerprints.json`: instrument, article number, then a line for each paragraph. */
const Fingerprints = z.record(z.string(), z.record(z.string(), z.array(Line)))

const Facts = z.object({
  instruments: z.array(z.object({ id: z.string(), title: z.string(), shortTitle: z.string() })),
})

const Shipped = z.array(z.object({ instrument: z.string(), number: z.number(), title: z.string() }))

/** The fingerprints of one instrument out of the shipped file; `null` where none are shipped. Throws on a bad file. */
export const fingerprintsOf = (shipped: unknown, instrument: string): OfficialReference['fingerprints'] => {
  const own = Fingerprints.parse(shipped)[instrument]
  return own ? new Map(Object.entries(own).map(([number, lines]) => [Number(number), lines])) : null
}

/** The shipped treaties as references, out of `facts.json`, `articles.json` and `fingerprints.json`. Throws on bad files. */
export const readReferences = (
  facts: unknown,
  articles: unknown,
  fingerprints: unknown,
): readonly OfficialReference[] => {
  const all = Shipped.parse(articles)
  return Facts.parse(facts).instruments.map(({ id, title, shortTitle }) => ({
    id,
    title,
    shortTitle,
    kind: 'treaty',
    articles: all
      .filter(({ instrument }) => instrument === id)
      .map((article) => ({ number: article.number, suffix: '', title: article.title })),
    fingerprints: fingerprintsOf(fingerprints, id),
  }))
}
