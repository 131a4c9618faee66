import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { shortCitation } from '../../../shared/library/citation'
import { addressees, type Recommendation } from '../../../shared/library/recommendation'
import { searchWords } from '../../../shared/searching/searchable'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { Shelf } from '../../kit/shelf'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { Marked } from './marked'
import { agendaNames, RecommendationDetail, type RecommendationsProps } from './recommendation-detail'
import { RecommendationForm } from './recommendation-form'

/** Every recommendation of the library: found as one types, filtered, read, written and revised. */
export const RecommendationsPage = (props: RecommendationsProps) => {
  const all = useAll<Recommendation>('recommendations')
  const topics = useAll<Topic>('topics') ?? []
  const index = useSearchIndex()
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState({
    addressee: null as string | null,
    topic: null as string | null,
    item: null as string | null,
    article: null as string | null,
  })
  const [form, setForm] = useState<{ readonly of: Recommendation | null } | null>(null)

  const words = useMemo(() => searchWords(query), [query])
  const records = all ?? []
  const hits = query.trim() === '' ? null : (index?.find(query, ['recommendation']) ?? [])
  const articlesOf = (record: Recommendation): string[] =>
    record.articles.map((ref) => `${ref.instrument} art. ${ref.article}`)
  const itemOf = (record: Recommendation): string[] =>
    record.agendaItem === null ? [] : [String(record.agendaItem)]
  const shown = foundAmong(records, hits).filter(
    (record) =>
      passes(filters.addressee, [record.addressee]) &&
      passes(filters.topic, record.topics) &&
      passes(filters.item, itemOf(record)) &&
      passes(filters.article, articlesOf(record)),
  )
  const chosen = records.find(({ id }) => id === props.open) ?? null
  const filter = (
    label: string,
    key: keyof typeof filters,
    valuesOf: (record: Recommendation) => readonly string[],
    wordsOf: (value: string) => string,
  ) => (
    <FilterChip
      label={label}
      choices={choicesOf(records, valuesOf, wordsOf)}
      value={filters[key]}
      onChange={(value) => setFilters({ ...filters, [key]: value })}
    />
  )
  const own = records.filter(({ shipped }) => !shipped).length
  return (
    <>
      <Shelf
        title="Recommendations"
        tone="rec"
        count={all ? `${records.length} · ${own} of your own, ${records.length - own} templates` : ''}
        actions={
          <Button tone="go" onClick={() => setForm({ of: null })}>
            <Plus size={16} aria-hidden />
            New recommendation
          </Button>
        }
        search={
          <SearchField
            label="Find recommendations"
            value={query}
            onChange={setQuery}
            found={`${shown.length} of ${records.length}`}
          />
        }
        filters={
          <>
            {filter(
              'Addressee',
              'addressee',
              ({ addressee }) => [addressee],
              (value) => addressees[value as Recommendation['addressee']],
            )}
            {filter(
              'Topic',
              'topic',
              (record) => record.topics,
              (value) => topics.find(({ id }) => id === value)?.name ?? value,
            )}
            {filter('Agenda item', 'item', itemOf, (value) => agendaNames[value] ?? `Item ${value}`)}
            {filter('Article', 'article', articlesOf, (value) => value)}
          </>
        }
        rows={
          all &&
          shown.map((record) => ({
            id: record.id,
            name: `${record.reference} ${record.title}`,
            reference: <span className={css['reference']}>{record.reference}</span>,
            title: <Marked text={record.title} words={words} />,
            facts: (
              <>
                {record.articles.slice(0, 3).map((ref) => (
                  <Chip key={shortCitation(ref)} tone="law">
                    {shortCitation(ref)}
                  </Chip>
                ))}
                <span>
                  {record.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ')}
                </span>
              </>
            ),
            end: (
              <>
                <Chip>
                  {record.shipped && record.edition === 1 ? 'Template' : `Edition ${record.edition}`}
                </Chip>
                <span>{addressees[record.addressee]}</span>
              </>
            ),
          }))
        }
        chosen={chosen?.id ?? null}
        onChoose={props.onOpen}
        empty={
          <Empty title="No recommendation matches">
            <p>Try another word, or take a filter away.</p>
            <Button
              onClick={() => {
                setQuery('')
                setFilters({ addressee: null, topic: null, item: null, article: null })
              }}
            >
              Show all
            </Button>
          </Empty>
        }
      >
        {chosen ? (
          <RecommendationDetail
            record={chosen}
            topics={topics}
            props={props}
            onRevise={() => setForm({ of: chosen })}
          />
        ) : (
          <p className="quiet">Choose a recommendation to read its full wording.</p>
        )}
      </Shelf>
      {form && (
        <RecommendationForm
          of={form.of}
          topics={topics}
          onKept={(id) => props.onOpen(id)}
          onClose={() => setForm(null)}
        />
      )}
    </>
  )
}
