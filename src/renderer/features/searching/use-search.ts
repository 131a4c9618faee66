import { useCallback, useEffect, useMemo, useState } from 'react'
import { useFound, type FilterName, type Found } from '../../data/search'
import { readFilters, type Filters } from './filter-words'

export type SearchStart = { readonly query: string; readonly filters: Readonly<Record<string, string>> }

const nothing: SearchStart = { query: '', filters: {} }
// The search as it was left: who opens an answer and comes back finds it so.
const left: { search: SearchStart; at: string | null } = { search: nothing, at: null }

const firstShown = 200

export type Searching = {
  readonly query: string
  readonly filters: Filters
  readonly found: Found | undefined
  readonly isFiltered: boolean
  /** The key of the chosen answer. */
  readonly chosen: string | null
  readonly type: (query: string) => void
  readonly filter: (name: FilterName, value: string | null) => void
  readonly begin: (search: SearchStart) => void
  readonly choose: (key: string | null) => void
  /** Asks for more answers, when the last that are there can be seen. */
  readonly more: () => void
}

/** What is searched for and what was found; kept while the person is elsewhere. */
export const useSearch = (start: SearchStart | null): Searching => {
  const [search, setSearch] = useState<SearchStart>(start ?? left.search)
  const [chosen, setChosen] = useState<string | null>(start ? null : left.at)
  const [limit, setLimit] = useState(firstShown)
  const { query, filters } = search
  const found = useFound(
    useMemo(() => ({ query, filters: readFilters(filters), limit }), [query, filters, limit]),
  )

  useEffect(() => {
    left.search = search
    left.at = chosen
  }, [search, chosen])

  const begin = useCallback((next: SearchStart): void => {
    setSearch(next)
    setChosen(null)
    setLimit(firstShown)
  }, [])
  return {
    query,
    filters: readFilters(filters),
    found,
    isFiltered: Object.keys(filters).length > 0,
    chosen,
    begin,
    type: (next) => begin({ query: next, filters }),
    filter: (name, value) => {
      const { [name]: _left, ...others } = filters
      begin({ query, filters: value === null ? others : { ...others, [name]: value } })
    },
    choose: setChosen,
    more: useCallback(() => setLimit((now) => now * 4), []),
  }
}
