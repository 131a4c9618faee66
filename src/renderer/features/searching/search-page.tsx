import {
  CalendarDays,
  ListChecks,
  PanelLeft,
  PenLine,
  Quote,
  Scale,
  ScrollText,
  StickyNote,
} from 'lucide-react'
import { useCallback, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import { onMac, useCommands } from '../../data/commanding'
import { usePreference } from '../../data/preferences'
import { useSnippets, type Hit } from '../../data/search'
import { moveInCollection, useCollections } from '../../data/tags'
import { AnswerList, type AnswerRow } from '../../kit/answer-list'
import { Button, Empty } from '../../kit/controls'
import { chipOrder, kindWords, useFilterWords } from './filter-words'
import { MarkedLine, MarkedWords } from './marked-line'
import { SaveSearchDialog } from './save-search-dialog'
import { SearchHead } from './search-head'
import css from './searching.module.css'
import { SideLists } from './side-lists'
import { useSearch, type SearchStart } from './use-search'

/** An answer and the paragraph of it that matched, if it is a text. */
export type Answer = {
  readonly hit: Hit
  readonly paragraph: number | null
  /** The words that matched, as they stand there. */
  readonly line: string
}

export type SearchPageProps = {
  /** A search to begin with; null for the one that was left. */
  readonly start: SearchStart | null
  readonly onOpen: (answer: Answer) => void
  /** Inserts an answer into the draft that was written last; null while there is none. */
  readonly onInsert: ((answer: Answer) => void) | null
  /** The record of an answer, to be read beside the list; the words are marked in it. */
  readonly renderDetail: (answer: Answer, words: readonly string[]) => ReactNode
}

const icons: Readonly<Record<SearchKind, typeof ListChecks>> = {
  recommendation: ListChecks,
  article: Scale,
  phrase: Quote,
  statement: ScrollText,
  draft: PenLine,
  dialogue: CalendarDays,
  note: StickyNote,
}
// What a text is says its detail itself.
const factsOf = ({ kind, detail }: Hit): string =>
  kind === 'statement' || kind === 'draft'
    ? detail
    : [kindWords[kind].one, detail].filter(Boolean).join(' · ')

const paneStates = ['auto', 'shown', 'hidden'] as const
const none: readonly Hit[] = []

/** The answers; a collection that nothing is searched in stands in its own order. */
const useAnswers = (
  hits: readonly Hit[],
  query: string,
  collection: string | undefined,
): { readonly hits: readonly Hit[]; readonly ordered: boolean } => {
  const held = useCollections()?.find(({ id }) => id === collection)?.holds
  const ordered = held !== undefined && query.trim() === ''
  return useMemo(() => {
    if (!ordered) return { hits, ordered }
    const places = new Map(held.map((key, index) => [key, index]))
    const placeOf = ({ key }: Hit): number => places.get(key) ?? places.size
    return { hits: hits.toSorted((one, other) => placeOf(one) - placeOf(other)), ordered }
  }, [hits, held, ordered])
}

/** Everything in the library, found as one types: answers of every kind, each to be read, opened and inserted. */
export const SearchPage = ({ start, onOpen, onInsert, renderDetail }: SearchPageProps) => {
  const searching = useSearch(start)
  const { query, found, chosen, choose, filters, more } = searching
  const [listsShown, setListsShown] = usePreference('find-lists', paneStates, 'auto')
  const [saving, setSaving] = useState(false)
  const [seen, setSeen] = useState<readonly [number, number]>([0, 20])
  const field = useRef<HTMLInputElement>(null)
  const lists = useRef<HTMLDivElement>(null)
  const listId = useId()

  const { hits, ordered } = useAnswers(found?.hits ?? none, query, filters.collection)
  const keys = useMemo(() => hits.slice(seen[0], seen[1]).map(({ key }) => key), [hits, seen])
  const lines = useSnippets(keys, query)
  const index = chosen === null ? -1 : hits.findIndex(({ key }) => key === chosen)
  const at = index < 0 ? null : index
  const words = found?.words ?? []
  const wordsOf = useFilterWords()
  const suggested = [
    query.trim(),
    ...chipOrder.flatMap((name) => (filters[name] ? [wordsOf(name, filters[name])] : [])),
  ]
    .filter(Boolean)
    .join(', ')
    .slice(0, 120)

  useCommands({
    'go.find': () => {
      field.current?.focus()
      field.current?.select()
    },
  })
  const answerAt = (index: number | null): Answer | null => {
    const hit = index === null ? undefined : hits[index]
    const line = hit && lines?.get(hit.key)
    return hit ? { hit, paragraph: line?.paragraph ?? null, line: line?.text ?? '' } : null
  }
  const answer = answerAt(at)
  const onSeen = useCallback(
    (from: number, to: number) => {
      setSeen([from, to])
      if (found && to >= found.hits.length && found.hits.length < found.total) more()
    },
    [found, more],
  )
  const reorder = (step: 1 | -1): void => {
    const collection = filters.collection
    if (answer && collection !== undefined && ordered)
      void moveInCollection(
        answer.hit.key,
        { id: collection },
        step,
        hits.map(({ key }) => key),
      )
  }
  const press = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
    const move = moves[event.key]
    if (move !== undefined && event.altKey) {
      if (Math.abs(move) === 1) reorder(move > 0 ? 1 : -1)
    } else if (move !== undefined && hits.length > 0) {
      const next = at === null ? 0 : Math.max(0, Math.min(hits.length - 1, at + move))
      choose(hits[next]?.key ?? null)
    } else if (event.key === 'Enter') {
      const taken = answer ?? answerAt(0)
      if (!taken) return
      if (event.ctrlKey || event.metaKey) onInsert?.(taken)
      else onOpen(taken)
    } else if (event.key === 'Escape' && (chosen !== null || query !== '')) {
      if (chosen !== null) choose(null)
      else searching.type('')
    } else return
    event.preventDefault()
  }
  const rowOf = (index: number): AnswerRow => {
    const hit = hits[index]
    if (!hit) return { key: String(index), icon: null, title: '', facts: '', line: '' }
    const Icon = icons[hit.kind]
    const line = lines?.get(hit.key)
    return {
      key: hit.key,
      icon: <Icon size={16} aria-hidden />,
      title: <MarkedWords text={hit.title} words={words} />,
      facts: factsOf(hit),
      line: line && <MarkedLine line={line} />,
    }
  }
  return (
    <main className={css['page']} aria-label="Find">
      <SearchHead
        searching={searching}
        list={listId}
        at={at}
        field={field}
        onKeyDown={press}
        onSave={() => setSaving(true)}
      />
      <div className={css['body']} data-lists={listsShown} data-open={answer !== null}>
        <div ref={lists} className={css['side']}>
          <SideLists searching={searching} />
        </div>
        <div className={css['answers']} data-pane>
          <div className={css['bar']}>
            <Button
              tone="quiet"
              aria-label="Show or hide saved searches, collections and tags"
              title="Saved searches, collections and tags"
              onClick={() => setListsShown((lists.current?.offsetWidth ?? 0) > 0 ? 'hidden' : 'shown')}
            >
              <PanelLeft size={15} aria-hidden />
            </Button>
            <span className="quiet small">
              <kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>↵</kbd> open
              {onInsert && (
                <>
                  {' '}
                  · <kbd>{onMac ? '⌘ ↵' : 'Ctrl ↵'}</kbd> insert in draft
                </>
              )}
              {ordered && (
                <>
                  {' '}
                  · <kbd>{onMac ? '⌥ ↑ ↓' : 'Alt ↑ ↓'}</kbd> move
                </>
              )}
            </span>
          </div>
          {found && hits.length === 0 ? (
            <Empty title={query.trim() === '' ? 'Nothing is here yet' : 'Nothing in the library matches'}>
              <p>Try another word, fewer words, or take a filter away.</p>
              <Button onClick={() => searching.begin({ query: '', filters: {} })}>Show everything</Button>
            </Empty>
          ) : (
            <AnswerList
              id={listId}
              label="Answers"
              count={hits.length}
              lined={words.length > 0}
              at={at}
              rowOf={rowOf}
              onTake={(index) => choose(hits[index]?.key ?? null)}
              onOpen={(index) => {
                const taken = answerAt(index)
                if (taken) onOpen(taken)
              }}
              onKeyDown={press}
              onSeen={onSeen}
            />
          )}
        </div>
        <section className={css['detail']} aria-label="Details" tabIndex={0} data-pane>
          <Button tone="quiet" className={css['back']} onClick={() => choose(null)}>
            Back to the answers
          </Button>
          {answer ? renderDetail(answer, words) : <p className="quiet">Choose an answer to read it here.</p>}
        </section>
      </div>
      {saving && (
        <SaveSearchDialog
          search={{ query, filters: { ...filters } }}
          suggested={suggested}
          onClose={() => setSaving(false)}
        />
      )}
    </main>
  )
}
