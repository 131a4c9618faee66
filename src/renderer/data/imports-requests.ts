import type { Instant } from '../../shared/basics/day'
import { newRecord, type Fresh } from '../../shared/basics/record'
import { fold, oneLine } from '../../shared/basics/text'
import type { FoundRecommendation } from '../../shared/importing/recognised'
import { nextReference, recommendationKind, type Recommendation } from '../../shared/library/recommendation'
import { database } from './database'

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

const pairsOf = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text)
  return new Set(words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`))
}

// Of a short request no word may differ, of one of twenty words one: fund and train are one word apart.
const sameFrom = 0.85

/** How alike two requests are, from 0 to 1: the pairs of neighbouring words they share (Dice). */
const alike = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  if (small.size === 0 || (2 * small.size) / (small.size + large.size) < sameFrom) return 0
  return (2 * [...small].filter((pair) => large.has(pair)).length) / (one.size + other.size)
}

/** The recommendations of the library, against which those of files are held; it grows with what is kept. */
export type Requests = {
  readonly references: string[]
  readonly known: { readonly id: string; readonly pairs: ReadonlySet<string> }[]
}

export const readRequests = async (): Promise<Requests> => {
  const all = await database.recommendations.toArray()
  return {
    references: all.map(({ reference }) => reference),
    known: all
      .filter(({ retired }) => retired === null)
      .map(({ id, wording }) => ({ id, pairs: pairsOf(wording) })),
  }
}

/** The recommendation of the library that says nearly the same, or null. */
export const sameRequest = ({ known }: Requests, text: string): string | null => {
  const pairs = pairsOf(text)
  const best = known
    .map(({ id, pairs: other }) => ({ id, share: alike(pairs, other) }))
    .reduce<{ id: string; share: number } | null>(
      (one, other) => (other.share > (one?.share ?? 0) ? other : one),
      null,
    )
  return best && best.share >= sameFrom ? best.id : null
}

const opening =
  /^(?:we|i|the [\p{L} ]{3,40}?)?\s*(?:therefore|also|further|strongly|respectfully)?\s*(?:recommend|urge|call (?:on|upon)|request|encourage|propose|suggest)s?\s+(?:that\s+)?/iu
const longestTitle = 90

/** A title for a recommendation that has none: its first words, without “We recommend that”. */
export const titleOf = ({ title, text }: Pick<FoundRecommendation, 'title' | 'text'>): string => {
  const own = oneLine(title).replace(/[\s:.–—-]+$/u, '')
  if (own !== '') return own.slice(0, 200)
  const whole = oneLine(text)
  const bare = whole.replace(opening, '') || whole
  const raised = `${bare.slice(0, 1).toUpperCase()}${bare.slice(1)}`
  if (raised.length <= longestTitle) return raised.replace(/[.;,]+$/, '')
  return `${raised.slice(0, longestTitle).replace(/\s+\S*$/u, '')}…`
}

/** A recommendation for the library as a file has it. The words were said, so it has no form of its own for the ear. */
export const newRequest = (
  requests: Requests,
  found: FoundRecommendation,
  facts: Pick<Fresh<Recommendation>, 'topics' | 'agendaItem' | 'borrowed'>,
  id: string,
  on: Instant,
): Recommendation => {
  const fresh: Fresh<Recommendation> = {
    ...facts,
    title: titleOf(found),
    // Two opening braces are how the library writes a blank; in old words they are only braces.
    wording: oneLine(found.text).replaceAll('{{', '{ {').slice(0, 4000),
    spoken: '',
    // The Convention and its Protocols speak to States parties: they are meant where nobody is named.
    addressee: found.addressee ?? 'states-parties',
    articles: [...found.articles],
    timeframe: '',
    indicator: '',
    keywords: [],
    blanks: [],
    progress: null,
    reference: nextReference(requests.references),
    edition: 1,
    shipped: false,
  }
  const record = newRecord(recommendationKind, fresh, id, on)
  requests.references.push(record.reference)
  requests.known.push({ id, pairs: pairsOf(record.wording) })
  return record
}
