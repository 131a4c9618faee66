import { useMemo, useState } from 'react'
import { CornerDownLeft } from 'lucide-react'
import { forces, reviewClusters, type Article, type Instrument } from '../../../shared/library/article'
import { citation } from '../../../shared/library/citation'
import { searchWords } from '../../../shared/searching/searchable'
import type { Topic } from '../../../shared/library/topic'
import { reviseArticle, useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, CheckField, Empty, SearchField, SelectField, TextArea } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { Marked } from './marked'
import { refusals } from './revisions'

export type TreatiesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
}

const Skeleton = ({ article }: { readonly article: Article }) => {
  const numbered = article.skeleton.filter(({ number, letters }) => number !== null || letters.length > 0)
  if (numbered.length === 0) return <p className="quiet">One paragraph without a number.</p>
  return (
    <ul className={css['skeleton']}>
      {numbered.map(({ number, letters }) => (
        <li key={number ?? 0}>
          {number === null ? 'Unnumbered' : `Paragraph ${number}`}
          {letters.length > 0 && (
            <span className="quiet">
              {' '}
              ({letters[0]}){letters.length > 1 && `–(${letters.at(-1)})`}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

type ClusterChoice = '' | NonNullable<Article['cluster']>
const clusterChoices: readonly { value: ClusterChoice; words: string }[] = [
  { value: '', words: 'None' },
  ...(['I', 'II', 'III', 'IV'] as const).map((value) => ({
    value,
    words: `${value} · ${reviewClusters[value]}`,
  })),
]

const OwnPart = ({ article }: { readonly article: Article }) => {
  const say = useSay()
  const [text, setText] = useState(article.note)
  const save = async (change: Parameters<typeof reviseArticle>[1]): Promise<void> => {
    const saved = await reviseArticle(article, change)
    if (!saved.ok) say({ words: refusals[saved.reason], tone: 'bad' })
  }
  return (
    <>
      <SelectField
        label="Review cluster"
        help={
          article.cluster === null
            ? 'In which cluster of the Review Mechanism this article is reviewed.'
            : article.clusterConfirmed
              ? 'Confirmed.'
              : 'Unconfirmed: no official list was at hand. Check it and confirm.'
        }
        choices={clusterChoices}
        value={article.cluster ?? ''}
        onChange={(value) => void save({ cluster: value === '' ? null : value, clusterConfirmed: false })}
      />
      {article.cluster !== null && (
        <CheckField
          label="Confirmed by a source"
          checked={article.clusterConfirmed}
          onChange={(clusterConfirmed) => void save({ clusterConfirmed })}
        />
      )}
      <TextArea
        label="Your note"
        value={text}
        onChange={setText}
        maxLength={20_000}
        onBlur={() => {
          if (text !== article.note) void save({ note: text })
        }}
      />
    </>
  )
}

const Detail = ({
  article,
  instruments,
  topics,
  onInsert,
}: {
  article: Article
  instruments: readonly Instrument[]
  topics: readonly Topic[]
  onInsert: TreatiesProps['onInsert']
}) => {
  const instrument = instruments.find(({ id }) => id === article.instrument)
  const cited = citation(
    { instrument: article.instrument, article: article.number, paragraph: null, letter: null },
    instruments,
  )
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="law">{instrument?.shortTitle ?? article.instrument}</Chip>
        <Chip>{forces[article.force]}</Chip>
      </div>
      <h2>
        Article {article.number} · {article.title}
      </h2>
      <p className={css['wording']} style={{ fontSize: '1.0625rem' }}>
        {article.digest}
      </p>
      <p className={css['caution']}>
        This is a digest, not the official text.{' '}
        {article.unsure ? `To be checked: ${article.unsure}` : 'Check quotations against treaties.un.org.'}
      </p>
      <div className={css['buttons']}>
        <Button
          tone="go"
          disabled={onInsert === null}
          title={onInsert === null ? 'Open a draft first; then it can be cited there' : ''}
          onClick={() => onInsert?.(article.id)}
        >
          <CornerDownLeft size={16} aria-hidden />
          Cite in draft
        </Button>
      </div>
      {onInsert === null && <p className="quiet small">Open a draft first; then it can be cited there.</p>}
      <Pairs
        pairs={[
          ['Cited as', cited],
          ['Part', article.part ?? 'not divided into parts'],
          [
            'Topics',
            article.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ') ||
              'none in particular',
          ],
          ['Keywords', article.keywords.join(', ')],
          ['Paragraphs', <Skeleton key="skeleton" article={article} />],
        ]}
      />
      <OwnPart key={article.id} article={article} />
    </div>
  )
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
        <Detail article={chosen} instruments={instruments} topics={topics} onInsert={onInsert} />
      ) : (
        <p className="quiet">Choose an article to read its digest and cite it.</p>
      )}
    </Shelf>
  )
}
