import type { ArticleRef } from '../library/article'
import type { FilterName, Fits, SearchKind } from './searchable'

/** A question to the index. `limit` and `offset` count hits; no filter and no kind means all. */
export type FindAsk = {
  readonly query: string
  readonly kinds?: readonly SearchKind[]
  readonly filters?: Partial<Record<FilterName, string>>
  readonly limit?: number
  readonly offset?: number
}

/** The place of an article that a query asked for. */
export type Place = Omit<ArticleRef, 'instrument'> & { readonly instrument: string | null }

/** A record that was found, with what a row of a list shows of it. */
export type Hit = {
  readonly key: string
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly reference: string
  readonly place: Place | null
  readonly fits: Fits
}

export type Facets = Readonly<
  Record<FilterName, readonly { readonly value: string; readonly count: number }[]>
>

/**
 * The answer: the best hits, how many there are, what to highlight, and for each filter its values with how many of
 * the matches have each. `corrected` is the query with a typing error mended, where that is how something was found;
 * `complete` is false when the index was still being built or a short beginning had to be cut.
 */
export type Found = {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly words: readonly string[]
  readonly facets: Facets
  readonly corrected: string | null
  readonly ms: number
  readonly complete: boolean
}

/** The lines round a match: `marks` are the ranges of `text` that were searched for. */
export type Snippet = {
  readonly text: string
  readonly paragraph: number | null
  readonly marks: readonly (readonly [number, number])[]
}
