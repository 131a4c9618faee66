import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import { find, type Hit } from '../../data/search'

/** An answer and the query it is the answer to. */
export type Answer = {
  readonly query: string
  readonly hits: readonly Hit[]
  readonly words: readonly string[]
  readonly corrected: string | null
  /** The index is still being built: there may be more. */
  readonly partial: boolean
}

const mostShown = 20
const askAgainAfter = 300

/**
 * What a query finds, as it is typed: the last answer stays until the next is there. `take` gives the first hit of
 * the query that now stands, once it is answered: Enter pressed faster than the search is meant for what was typed.
 */
export const useFindingAsTyped = (
  query: string,
  kinds: readonly SearchKind[],
  offers: readonly Hit[],
  onTake: (hit: Hit) => void,
): {
  readonly answer: Answer | null
  readonly isAnswered: boolean
  readonly takeWhenAnswered: () => void
} => {
  const [found, setFound] = useState<Answer | null>(null)
  const waiting = useRef(false)
  const isBlank = query.trim() === ''
  useEffect(() => {
    waiting.current = false
    if (isBlank) return
    const state: { here: boolean; timer?: ReturnType<typeof setTimeout> } = { here: true }
    const ask = async (): Promise<void> => {
      const { hits, words, corrected, complete } = await find({ query, kinds, limit: mostShown })
      if (!state.here) return
      // A short beginning that was cut has more hits than are shown: that is no reason to ask again.
      const partial = !complete && hits.length < mostShown
      setFound({ query, hits, words, corrected, partial })
      if (partial) state.timer = setTimeout(start, askAgainAfter)
    }
    // A search that failed finds nothing; the next letter asks again.
    const start = (): void => void ask().catch(() => undefined)
    start()
    return () => {
      state.here = false
      clearTimeout(state.timer)
    }
  }, [query, kinds, isBlank])

  const offered = { query, hits: offers.slice(0, mostShown), words: [], corrected: null, partial: false }
  const answer = isBlank ? offered : found
  const isAnswered = answer?.query === query
  useEffect(() => {
    const [first] = answer?.hits ?? []
    if (!isAnswered || !waiting.current || !first) return
    waiting.current = false
    onTake(first)
  })
  const takeWhenAnswered = useCallback(() => {
    waiting.current = true
  }, [])
  return { answer, isAnswered, takeWhenAnswered }
}
