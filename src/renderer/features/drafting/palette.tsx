import { Gavel, ListChecks, Quote, ScrollText, Search } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import { highlight } from '../../../shared/searching/query'
import { searchWords } from '../../../shared/searching/searchable'
import type { Hit, SearchIndex } from '../../data/search-index'
import css from './palette.module.css'

const kindIcons = {
  recommendation: ListChecks,
  article: Gavel,
  phrase: Quote,
  statement: ScrollText,
} as const

const prompts: Readonly<Record<'any' | SearchKind, string>> = {
  any: 'Find a recommendation, article or phrase',
  recommendation: 'Find a recommendation',
  article: 'Find a treaty article: “art. 18”, “extradition”',
  phrase: 'Find a phrase',
  statement: 'Find a statement',
}
const mostShown = 20

/** What is offered before anything is typed: what fits the part with the caret, then the dialogue's topic. */
export type Offer = (kinds: readonly SearchKind[]) => readonly Hit[]

const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  highlight(text, words).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
  )

/** Finds something in the library as one types; arrows choose, Enter takes, Esc leaves. */
export const PaletteList = ({
  index,
  kinds,
  offer,
  onTake,
  onLeave,
}: {
  readonly index: SearchIndex | undefined
  readonly kinds: readonly SearchKind[]
  readonly offer: Offer
  readonly onTake: (hit: Hit) => void
  readonly onLeave: (typed: boolean) => void
}) => {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const options = useRef<HTMLDivElement>(null)
  const words = useMemo(() => searchWords(query), [query])
  const hits = useMemo(() => {
    if (!index) return []
    return (query.trim() === '' ? offer(kinds) : index.find(query, kinds)).slice(0, mostShown)
  }, [index, query, kinds, offer])
  const chosen = hits[Math.min(at, hits.length - 1)]

  useEffect(() => {
    options.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const press = (event: React.KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }
    const move = moves[event.key]
    if (event.key === 'Escape') onLeave(query !== '')
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing && chosen) onTake(chosen)
    else if (move !== undefined) setAt(Math.max(0, Math.min(hits.length - 1, at + move)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div className={css['search']}>
        <Search size={16} aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-options`}
          aria-activedescendant={chosen ? `${id}-${hits.indexOf(chosen)}` : undefined}
          aria-label={prompts[kinds.length === 1 && kinds[0] ? kinds[0] : 'any']}
          placeholder={prompts[kinds.length === 1 && kinds[0] ? kinds[0] : 'any']}
          dir="auto"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={press}
        />
        <kbd>Esc</kbd>
      </div>
      <div className={css['options']} role="listbox" id={`${id}-options`} aria-label="Found" ref={options}>
        {hits.map((hit, number) => {
          const Icon = kindIcons[hit.kind]
          return (
            <div
              key={hit.key}
              id={`${id}-${number}`}
              role="option"
              aria-selected={hit === chosen}
              className={css['option']}
              data-kind={hit.kind}
              onMouseMove={() => setAt(number)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(hit)}
            >
              <Icon size={16} aria-hidden />
              <span>
                <strong>
                  <Marked text={hit.title} words={words} />
                </strong>
                <small>
                  <Marked text={hit.detail} words={words} />
                </small>
              </span>
              {hit === chosen && <kbd>↵</kbd>}
            </div>
          )
        })}
      </div>
      <div role="status" className={hits.length === 0 ? css['none'] : 'visually-hidden'}>
        {!index
          ? 'The library is being read.'
          : hits.length === 0
            ? 'Nothing in the library matches. Try another word.'
            : `${hits.length} found`}
      </div>
    </>
  )
}
