import { useEffect, useState, useSyncExternalStore } from 'react'
import type { FindAsk, Found, Hit, Snippet } from '../../shared/searching/asking'
import type { LibraryPort, SearchState } from './search-asks'
import { searchPort } from './search-port'

export type { FindAsk, Found, Hit, Snippet } from '../../shared/searching/asking'
export type { FilterName, SearchKind } from '../../shared/searching/searchable'

/**
 * Starts the library worker, which loads the index, follows the library, and answers. Only once the library was
 * judged: it reads the database. Returns a function that stops it.
 */
export const startSearch = (make: () => LibraryPort): (() => void) => searchPort.start(make)

/** What is found; waits for the worker to be started. Rejects with `SearchFailed`. */
export const find = (ask: FindAsk): Promise<Found> => searchPort.ask('find', ask)

/** The lines round the match in the texts of these records; a record without a match is left out. */
export const snippets = (keys: readonly string[], query: string): Promise<ReadonlyMap<string, Snippet>> =>
  searchPort.ask('snippets', { keys, query })

/** Everything small (recommendations, articles, phrases), for the palette before anything is typed. */
export const findOffers = (): Promise<readonly Hit[]> => searchPort.ask('offers', null)

/** How far the index is. */
export const searchState = (): Promise<SearchState> => searchPort.ask('state', null)

const useEdition = (): number => useSyncExternalStore(searchPort.listen, () => searchPort.edition)

/** The newest answer to a question that may change; the last one stays until the next is there. */
const useAnswer = <Answer>(question: string | null, put: () => Promise<Answer>): Answer | undefined => {
  const edition = useEdition()
  const [held, setHeld] = useState<Answer>()
  useEffect(() => {
    if (question === null) return
    const asking = { current: true }
    put()
      .then((answer) => {
        if (asking.current) setHeld(answer)
      })
      // Said to the log by the port; what was found before stays.
      .catch(() => undefined)
    return () => {
      asking.current = false
    }
    // `question` says all that `put` depends on.
  }, [question, edition])
  return question === null ? undefined : held
}

/** What is found, live: keeps the last answer while the next is on its way, and asks again after a change. */
export const useFound = (ask: FindAsk | null): Found | undefined =>
  useAnswer(ask && JSON.stringify(ask), () => find(ask ?? { query: '' }))

/** The lines round the matches, live. */
export const useSnippets = (
  keys: readonly string[],
  query: string,
): ReadonlyMap<string, Snippet> | undefined =>
  useAnswer(keys.length === 0 ? null : JSON.stringify([keys, query]), () => snippets(keys, query))
