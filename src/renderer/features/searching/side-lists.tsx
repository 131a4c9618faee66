import { FolderClosed, FolderPlus, Search } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { Collection, SavedSearch, Tag } from '../../../shared/library/tag'
import { now } from '../../data/clock'
import { find, useFound, type FilterName } from '../../data/search'
import {
  keepCollection,
  nameRefusals,
  reviseCollection,
  reviseSavedSearch,
  reviseTag,
  useCollections,
  useSavedSearches,
  useTags,
} from '../../data/tags'
import { Button } from '../../kit/controls'
import { Dot } from '../../kit/label-chip'
import { MoreMenu, type MenuAct } from '../../kit/more-menu'
import { useSay } from '../../kit/notices'
import { readFilters } from './filter-words'
import { ListDialogs, type ListDialog } from './list-dialogs'
import css from './searching.module.css'
import type { Searching, SearchStart } from './use-search'

const Entry = ({
  mark,
  words,
  count,
  here,
  acts,
  onOpen,
}: {
  readonly mark: ReactNode
  readonly words: string
  readonly count: number | undefined
  readonly here: boolean
  readonly acts: readonly MenuAct[]
  readonly onOpen: () => void
}) => (
  <li className={css['entry']}>
    <button type="button" aria-current={here ? 'true' : undefined} onClick={onOpen} title={words}>
      {mark}
      <span dir="auto">{words}</span>
      {count !== undefined && <span className="num">{count.toLocaleString('en-GB')}</span>}
    </button>
    <MoreMenu label={`More for ${words}`} acts={acts} />
  </li>
)

const wholeLibrary = { query: '', limit: 1 } as const

/** How many records each saved search finds now; asked again when the library changed. */
const useTotals = (
  searches: readonly SavedSearch[] | undefined,
  changed: unknown,
): ReadonlyMap<string, number> => {
  const [totals, setTotals] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    const held = { here: true }
    const ask = async ({ id, query, filters }: SavedSearch) => {
      const { total, complete } = await find({ query, filters: readFilters(filters), limit: 1 })
      return { id, total, complete }
    }
    // Just after the start the index is still filling: what it counts then is asked for again.
    const askAll = async (): Promise<void> => {
      const all = await Promise.all((searches ?? []).map(ask)).catch(() => null)
      if (!held.here) return
      if (all) setTotals(new Map(all.map(({ id, total }) => [id, total])))
      if (!all || all.some(({ complete }) => !complete)) timer.current = setTimeout(() => void askAll(), 500)
    }
    const timer: { current: ReturnType<typeof setTimeout> | undefined } = { current: undefined }
    void askAll()
    return () => {
      held.here = false
      clearTimeout(timer.current)
    }
  }, [searches, changed])
  return totals
}

const isSame = (search: SearchStart, { query, filters }: Pick<Searching, 'query' | 'filters'>): boolean =>
  search.query === query.trim() &&
  JSON.stringify(Object.entries(search.filters).toSorted()) ===
    JSON.stringify(Object.entries(filters).toSorted())

/** Saved searches, collections and tags: each opens what it holds, and can be renamed, merged and put away. */
export const SideLists = ({ searching }: { readonly searching: Searching }) => {
  const say = useSay()
  const [dialog, setDialog] = useState<ListDialog | null>(null)
  const [searches, collections, tags] = [useSavedSearches(), useCollections(), useTags()]
  const whole = useFound(wholeLibrary)
  const totals = useTotals(searches, whole)
  const countOf = (name: FilterName, value: string): number =>
    whole?.facets[name].find((each) => each.value === value)?.count ?? 0
  const isOnly = (name: FilterName, value: string): boolean => searching.filters[name] === value

  const putAway = (
    words: string,
    retire: (retired: ReturnType<typeof now> | null) => Promise<unknown>,
  ): void => {
    void retire(now())
    say({
      words: `${words} was put away.`,
      undo: { words: 'Bring it back', run: () => void retire(null) },
    })
  }
  const newCollection = async (): Promise<void> => {
    const taken = new Set((collections ?? []).map(({ name }) => name))
    const name = Array.from({ length: taken.size + 1 }, (_each, index) =>
      index === 0 ? 'New collection' : `New collection ${index + 1}`,
    ).find((each) => !taken.has(each))
    const kept = await keepCollection(name ?? 'New collection')
    if (!kept.ok) return say({ words: nameRefusals[kept.reason], tone: 'bad' })
    setDialog({ act: 'collection', collection: kept.value })
  }
  const collectionActs = (collection: Collection): MenuAct[] => [
    { id: 'rename', words: 'Rename…', run: () => setDialog({ act: 'collection', collection }) },
    {
      id: 'away',
      words: 'Put away',
      run: () => putAway(`“${collection.name}”`, (retired) => reviseCollection(collection, { retired })),
    },
  ]
  const tagActs = (tag: Tag): MenuAct[] => [
    { id: 'rename', words: 'Rename and colour…', run: () => setDialog({ act: 'tag', tag }) },
    { id: 'merge', words: 'Merge into another…', run: () => setDialog({ act: 'merge', tag }) },
    {
      id: 'away',
      words: 'Put away',
      run: () => putAway(`“${tag.name}”`, (retired) => reviseTag(tag, { retired })),
    },
  ]
  return (
    <nav className={css['lists']} aria-label="Saved searches, collections and tags" data-pane>
      <h2>Saved searches</h2>
      {searches?.length === 0 && <p className="quiet small">A search that is saved stands here.</p>}
      <ul>
        {searches?.map((search) => (
          <Entry
            key={search.id}
            mark={<Search size={14} aria-hidden />}
            words={search.name}
            count={totals.get(search.id)}
            here={isSame(search, searching)}
            onOpen={() => searching.begin({ query: search.query, filters: search.filters })}
            acts={[
              { id: 'rename', words: 'Rename…', run: () => setDialog({ act: 'saved', search }) },
              {
                id: 'away',
                words: 'Put away',
                run: () => putAway(`“${search.name}”`, (retired) => reviseSavedSearch(search, { retired })),
              },
            ]}
          />
        ))}
      </ul>
      <div className={css['listHead']}>
        <h2>Collections</h2>
        <Button
          tone="quiet"
          aria-label="New collection"
          title="New collection"
          onClick={() => void newCollection()}
        >
          <FolderPlus size={15} aria-hidden />
        </Button>
      </div>
      {collections?.length === 0 && <p className="quiet small">Records that you put together stand here.</p>}
      <ul>
        {collections?.map((collection) => (
          <Entry
            key={collection.id}
            mark={<FolderClosed size={14} aria-hidden />}
            words={collection.name}
            count={countOf('collection', collection.id)}
            here={isOnly('collection', collection.id)}
            onOpen={() => searching.begin({ query: '', filters: { collection: collection.id } })}
            acts={collectionActs(collection)}
          />
        ))}
      </ul>
      <h2>Tags</h2>
      {tags?.length === 0 && <p className="quiet small">Tags are given where a record is read.</p>}
      <ul>
        {tags?.map((tag) => (
          <Entry
            key={tag.id}
            mark={<Dot colour={tag.colour} />}
            words={tag.name}
            count={countOf('tag', tag.id)}
            here={isOnly('tag', tag.id)}
            onOpen={() => searching.begin({ query: '', filters: { tag: tag.id } })}
            acts={tagActs(tag)}
          />
        ))}
      </ul>
      {dialog && <ListDialogs dialog={dialog} onClose={() => setDialog(null)} />}
    </nav>
  )
}
