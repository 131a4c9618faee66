import { useMemo, useState, type ReactNode } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import { recordKey } from '../../../shared/library/use'
import { useFound, useSnippets } from '../../data/search'
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

type Line = { readonly text: string; readonly paragraph: number | null }

export type Finding<T> = {
  readonly shown: readonly T[]
  /** The words of the query, to be marked in what is shown. */
  readonly words: readonly string[]
  /** The line round the match in a record, for the first that are shown, where `lines` were asked for. */
  readonly lineOf: (id: string) => Line | undefined
  readonly search: ReactNode
  readonly filters: ReactNode
  readonly clear: () => void
}

const inWords = (count: number): string => count.toLocaleString('en-GB')
const none: readonly string[] = []
const mostLines = 60

/** Search and filters of a page of the library: what is shown, and the field and chips that choose it. */
export const useFinding = <T extends { readonly id: string }>(
  records: readonly T[],
  kind: SearchKind,
  label: string,
  filters: readonly Filter<T>[],
  asks: { readonly lines?: boolean } = {},
): Finding<T> => {
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<Readonly<Record<string, string | null>>>({})
  const typed = query.trim() !== ''
  const limit = Math.max(1, records.length)
  const answer = useFound(
    useMemo(() => (typed ? { query, kinds: [kind], limit } : null), [typed, query, kind, limit]),
  )
  // Until the first answer to a query is there, everything stays shown.
  const found = typed ? answer : undefined
  const passes = (record: T): boolean =>
    filters.every(({ label: name, valuesOf }) => {
      const value = wanted[name] ?? null
      return value === null || valuesOf(record).includes(value)
    })
  const shown = foundAmong(records, found?.hits ?? null).filter(passes)
  const lined = (asks.lines && found ? shown.slice(0, mostLines) : []).map(({ id }) => id).join('\n')
  const keys = useMemo(
    () => (lined === '' ? none : lined.split('\n').map((id) => recordKey(kind, id))),
    [lined, kind],
  )
  const lines = useSnippets(keys, query)
  return {
    shown,
    words: found?.words ?? none,
    lineOf: (id) => (found ? lines?.get(recordKey(kind, id)) : undefined),
    search: (
      <SearchField
        label={label}
        value={query}
        onChange={setQuery}
        found={`${inWords(shown.length)} of ${inWords(records.length)}`}
      />
    ),
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
