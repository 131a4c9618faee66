import { useMemo, useState } from 'react'
import { forces, type Article } from '../../../shared/library/article'
import { type Instrument } from '../../../shared/library/instrument'
import { searchWords } from '../../../shared/searching/searchable'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { Shelf } from '../../kit/shelf'
import { ArticleDetail } from './article-detail'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { Marked } from './marked'

export type TreatiesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
}

/** The 107 articles of the Convention and its Protocols, each with its digest. */
export const TreatiesPage = ({ open, onOpen, onInsert }: TreatiesProps) => {
  const all = useAll<Article>('articles')
  const instruments = useAll<Instrument>('instruments') ?? []
  const topics = useAll<Topic>('topics') ?? []
  const index = useSearchIndex()
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState({
    instrument: null as string | null,
    topic: null as string | null,
    force: null as string | null,
    cluster: null as string | null,
  })

  const order = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']
  const records = (all ?? []).toSorted(
    (one, other) =>
      order.indexOf(one.instrument) - order.indexOf(other.instrument) || one.number - other.number,
  )
  const words = useMemo(() => searchWords(query), [query])
  const hits = query.trim() === '' ? null : (index?.find(query, ['article']) ?? [])
  const clusterOf = ({ cluster }: Article): string[] => (cluster ? [cluster] : [])
  const shown = foundAmong(records, hits).filter(
    (article) =>
      passes(filters.instrument, [article.instrument]) &&
      passes(filters.topic, article.topics) &&
      passes(filters.force, [article.force]) &&
      passes(filters.cluster, clusterOf(article)),
  )
  const chosen = records.find(({ id }) => id === open) ?? null
  const shortTitle = (id: string): string =>
    instruments.find((instrument) => instrument.id === id)?.shortTitle ?? id
  const filter = (
    label: string,
    key: keyof typeof filters,
    valuesOf: (article: Article) => readonly string[],
    wordsOf: (value: string) => string,
  ) => (
    <FilterChip
      label={label}
      choices={choicesOf(records, valuesOf, wordsOf)}
      value={filters[key]}
      onChange={(value) => setFilters({ ...filters, [key]: value })}
    />
  )
  return (
    <Shelf
      title="Treaties"
      tone="law"
      count={
        all
          ? `${records.length} articles in ${instruments.length} instruments · digests, not the official text`
          : ''
      }
      search={
        <SearchField
          label="Find articles: “art. 18”, “witness protection”"
          value={query}
          onChange={setQuery}
          found={`${shown.length} of ${records.length}`}
        />
      }
      filters={
        <>
          {filter('Instrument', 'instrument', ({ instrument }) => [instrument], shortTitle)}
          {filter(
            'Topic',
            'topic',
            (article) => article.topics,
            (value) => topics.find(({ id }) => id === value)?.name ?? value,
          )}
          {filter(
            'Force',
            'force',
            ({ force }) => [force],
            (value) => forces[value as Article['force']],
          )}
          {filter('Review cluster', 'cluster', clusterOf, (value) => `Cluster ${value}`)}
        </>
      }
      rows={
        all &&
        shown.map((article) => ({
          id: article.id,
          name: `Article ${article.number} ${article.title}, ${shortTitle(article.instrument)}`,
          reference: <span className={css['law']}>Art. {article.number}</span>,
          title: <Marked text={article.title} words={words} />,
          facts: (
            <>
              <span>{shortTitle(article.instrument)}</span>
              {article.cluster && (
                <span>
                  · cluster {article.cluster}
                  {article.clusterConfirmed ? '' : ', unconfirmed'}
                </span>
              )}
            </>
          ),
          end: <Chip>{forces[article.force]}</Chip>,
        }))
      }
      chosen={chosen?.id ?? null}
      onChoose={onOpen}
      empty={
        <Empty title="No article matches">
          <p>Try a keyword or a number, or take a filter away.</p>
          <Button
            onClick={() => {
              setQuery('')
              setFilters({ instrument: null, topic: null, force: null, cluster: null })
            }}
          >
            Show all
          </Button>
        </Empty>
      }
    >
      {chosen ? (
        <ArticleDetail article={chosen} instruments={instruments} topics={topics} onInsert={onInsert} />
      ) : (
        <p className="quiet">Choose an article to read its digest and cite it.</p>
      )}
    </Shelf>
  )
}
