import { BookmarkPlus, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import type { FilterName, Found } from '../../data/search'
import { answerId } from '../../kit/answer-list'
import { Button, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { filterLabels, chipOrder, useFilterWords } from './filter-words'
import { QueryHelp } from './query-help'
import css from './searching.module.css'
import type { Searching } from './use-search'

const howFast = (ms: number): string => (ms < 1 ? 'under 1 ms' : `${Math.round(ms)} ms`)

/** `112 found · 3 ms`. */
const countInWords = ({ total, ms }: Pick<Found, 'total' | 'ms'>): string =>
  `${total.toLocaleString('en-GB')} found · ${howFast(ms)}`

/** A chosen value stands among the choices even where nothing is left for it. */
const choicesFor = (found: Found | undefined, name: FilterName, value: string | undefined) => {
  const counted = found?.facets[name] ?? []
  return value === undefined || counted.some((each) => each.value === value)
    ? counted
    : [...counted, { value, count: 0 }]
}

const Chips = ({ searching }: { readonly searching: Searching }) => {
  const wordsOf = useFilterWords()
  const { found, filters, filter } = searching
  return chipOrder.flatMap((name) => {
    const choices = choicesFor(found, name, filters[name]).map(({ value, count }) => ({
      value,
      count,
      words: wordsOf(name, value),
    }))
    if (choices.length === 0) return []
    return [
      <FilterChip
        key={name}
        label={filterLabels[name]}
        choices={choices}
        value={filters[name] ?? null}
        onChange={(value) => filter(name, value)}
      />,
    ]
  })
}

/** What the search mended or has not read yet, in a sentence. */
const Told = ({ searching: { found, query } }: { readonly searching: Searching }) => {
  if (!found) return null
  return (
    <>
      {found.corrected !== null && (
        <p className={css['told']}>
          Nothing for “{query.trim()}”; found for “{found.corrected}”.
        </p>
      )}
      {!found.complete && (
        <p className={css['told']}>The library is still being read; more may be found in a moment.</p>
      )}
    </>
  )
}

/** The field, what was found how fast, the filters, and what can be done with a search. */
export const SearchHead = ({
  searching,
  list,
  at,
  field,
  onKeyDown,
  onSave,
}: {
  readonly searching: Searching
  /** The id of the list of answers that the field controls. */
  readonly list: string
  readonly at: number | null
  readonly field: Ref<HTMLInputElement>
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onSave: () => void
}) => {
  const { query, found, isFiltered, type, begin } = searching
  return (
    <div className={css['head']} data-pane>
      <div className={css['titles']}>
        <h1>Find</h1>
        <div className={css['field']}>
          <SearchField
            inputRef={field}
            autoFocus
            label="Find in everything"
            maxLength={400}
            value={query}
            onChange={type}
            onKeyDown={onKeyDown}
            type="text"
            role="combobox"
            aria-expanded
            aria-autocomplete="list"
            aria-controls={list}
            aria-activedescendant={at === null ? undefined : answerId(list, at)}
            {...(found ? { found: countInWords(found) } : {})}
          />
        </div>
        <QueryHelp />
        <Button onClick={onSave} disabled={query.trim() === '' && !isFiltered}>
          <BookmarkPlus size={16} aria-hidden />
          Save this search
        </Button>
      </div>
      <div className={css['chips']}>
        <Chips searching={searching} />
        {isFiltered && (
          <Button tone="link" onClick={() => begin({ query, filters: {} })}>
            <X size={13} aria-hidden /> Take all filters away
          </Button>
        )}
      </div>
      <Told searching={searching} />
    </div>
  )
}
