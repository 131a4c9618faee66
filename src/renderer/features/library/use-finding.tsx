import { useMemo, useState, type ReactNode } from 'react'
import { searchWords, type SearchKind } from '../../../shared/searching/searchable'
import { useSearchIndex } from '../../data/search-index'
import { SearchField } from '../../kit/controls'
import { FilterChip, type FilterChoice } from '../../kit/filter-chip'

/** Something that records can be filtered by: its name, the values a record has, and a value in words. */
export type Filter<T> = {
  readonly label: string
  readonly valuesOf: (record: T) => readonly string[]
  readonly wordsOf?: (value: string) => string
}

/** The values that records have, with how many have each; most first. */
const choicesOf = <T,>(records: readonly T[], { valuesOf, wordsOf }: Filter<T>): FilterChoice[] => {
  const counts = new Map<string, number>()
  for (const record of records)
    for (const value of new Set(valuesOf(record))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, words: wordsOf?.(value) ?? value, count }))
    .toSorted((one, other) => other.count - one.count || one.words.localeCompare(other.words))
}

/** The records that a query finds, best first; all of them, in their own order, while nothing is typed. */
const foundAmong = <T extends { readonly id: string }>(
  records: readonly T[],
  hits: readonly { readonly id: string }[] | null,
): T[] => {
  if (hits === null) return [...records]
  const byId = new Map(records.map((record) => [record.id, record]))
  return hits.flatMap(({ id }) => byId.get(id) ?? [])
}

export type Finding<T> = {
  readonly shown: readonly T[]
  /** The words of the query, to be marked in what is shown. */
  readonly words: readonly string[]
  readonly search: ReactNode
  readonly filters: ReactNode
  readonly clear: () => void
}

/** Search and filters of a page of the library: what is shown, and the field and chips that choose it. */
export const useFinding = <T extends { readonly id: string }>(
  records: readonly T[],
  kind: SearchKind,
  label: string,
  filters: readonly Filter<T>[],
): Finding<T> => {
  const index = useSearchIndex()
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<Readonly<Record<string, string | null>>>({})
  const words = useMemo(() => searchWords(query), [query])
  const hits = query.trim() === '' ? null : (index?.find(query, [kind]) ?? [])
  const passes = (record: T): boolean =>
    filters.every(({ label: name, valuesOf }) => {
      const value = wanted[name] ?? null
      return value === null || valuesOf(record).includes(value)
    })
  const shown = foundAmong(records, hits).filter(passes)
  const found = `${shown.length} of ${records.length}`
  return {
    shown,
    words,
    search: <SearchField label={label} value={query} onChange={setQuery} found={found} />,
    filters: filters.map((filter) => (
      <FilterChip
        key={filter.label}
        label={filter.label}
        choices={choicesOf(records, filter)}
        value={wanted[filter.label] ?? null}
        onChange={(value) => setWanted({ ...wanted, [filter.label]: value })}
      />
    )),
    clear: () => {
      setQuery('')
      setWanted({})
    },
  }
}

/** The name of a topic by its id; the id itself for one that is gone. */
export const topicName =
  (topics: readonly { readonly id: string; readonly name: string }[]) =>
  (id: string): string =>
    topics.find((topic) => topic.id === id)?.name ?? id
