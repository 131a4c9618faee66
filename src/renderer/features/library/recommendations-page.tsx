import { CornerDownLeft, PenLine, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countWords, plural } from '../../../shared/basics/text'
import { articleId } from '../../../shared/library/article'
import { shortCitation } from '../../../shared/library/citation'
import { addressees, type Recommendation } from '../../../shared/library/recommendation'
import { searchWords } from '../../../shared/searching/searchable'
import type { Topic } from '../../../shared/library/topic'
import { now } from '../../data/clock'
import { reviseRecommendation, useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { Marked, WithBlanks } from './marked'
import { RecommendationForm } from './recommendation-form'
import { Revisions } from './revisions'

export type PageProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  /** Inserts into the draft that was written last; `null` while there is none. */
  readonly onInsert: ((id: string) => void) | null
  readonly onOpenArticle: (id: string) => void
}

const agendaNames: Readonly<Record<string, string>> = {
  '1': '1 Role of civil society',
  '2': '2 Technical assistance',
  '3': '3 Gender and human rights',
}

const Detail = ({
  record,
  topics,
  props,
  onRevise,
}: {
  record: Recommendation
  topics: readonly Topic[]
  props: PageProps
  onRevise: () => void
}) => {
  const say = useSay()
  const retire = async (): Promise<void> => {
    const done = await reviseRecommendation(record, { retired: now() })
    if (done.ok)
      say({
        words: `${record.reference} was put away.`,
        undo: { words: 'Bring it back', run: () => void reviseRecommendation(done.value, { retired: null }) },
      })
  }
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="rec">{record.reference}</Chip>
        <Chip>{record.shipped && record.edition === 1 ? 'Template' : `Edition ${record.edition}`}</Chip>
        {record.spoken && (
          <span className="quiet small">Spoken form: {plural(countWords(record.spoken), 'word')}</span>
        )}
      </div>
      <h2>{record.title}</h2>
      <p className={css['wording']} dir="auto">
        <WithBlanks text={record.wording} />
      </p>
      {record.spoken && (
        <p className={css['spoken']} dir="auto">
          <WithBlanks text={record.spoken} />
        </p>
      )}
      <Pairs
        pairs={[
          ['Addressee', addressees[record.addressee]],
          [
            'Articles',
            <span key="articles" className={css['chips']}>
              {record.articles.map((ref) => (
                <Button
                  key={shortCitation(ref)}
                  tone="link"
                  onClick={() => props.onOpenArticle(articleId(ref))}
                >
                  <Chip tone="law">{shortCitation(ref)}</Chip>
                </Button>
              ))}
            </span>,
          ],
          [
            'Topics',
            record.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ') ||
              'all dialogues',
          ],
          [
            'Agenda item',
            record.agendaItem === null
              ? 'any'
              : (agendaNames[String(record.agendaItem)] ?? String(record.agendaItem)),
          ],
          ['By when', record.timeframe || 'open'],
          ['Measured by', record.indicator || 'not said'],
        ]}
      />
      <div className={css['buttons']}>
        <Button
          tone="go"
          disabled={props.onInsert === null}
          title={props.onInsert === null ? 'Open a draft first; then it can be inserted there' : ''}
          onClick={() => props.onInsert?.(record.id)}
        >
          <CornerDownLeft size={16} aria-hidden />
          Insert in draft
        </Button>
        <Button onClick={onRevise}>
          <PenLine size={16} aria-hidden />
          Revise wording
        </Button>
        <Button tone="quiet" onClick={() => void retire()}>
          Put away
        </Button>
      </div>
      {props.onInsert === null && (
        <p className="quiet small">Open a draft first; then it can be inserted there.</p>
      )}
      <Revisions of={record.id} edition={record.edition} />
    </div>
  )
}

/** Every recommendation of the library: found as one types, filtered, read, written and revised. */
export const RecommendationsPage = (props: PageProps) => {
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
          <Detail record={chosen} topics={topics} props={props} onRevise={() => setForm({ of: chosen })} />
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
