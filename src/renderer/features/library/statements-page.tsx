import { useMemo, useState } from 'react'
import { FileText, Mic } from 'lucide-react'
import { dayInWords, yearOf } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import { clock } from '../../../shared/drafting/speaking-time'
import { statementKinds, type Statement, type StatementKind } from '../../../shared/library/statement'
import { searchWords } from '../../../shared/searching/searchable'
import type { Topic } from '../../../shared/library/topic'
import { useBody } from '../../data/drafts'
import { useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { Pairs, Shelf } from '../../kit/shelf'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { ManuscriptView } from './manuscript-view'
import { Marked } from './marked'

export type StatementsProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onNew: () => void
}

const icons = { 'oral-statement': Mic, 'written-contribution': FileText } as const

const Detail = ({
  statement,
  topics,
}: {
  readonly statement: Statement
  readonly topics: readonly Topic[]
}) => {
  const body = useBody(statement.id)
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip tone="good">As delivered</Chip>
        <Chip>{statementKinds[statement.kind]}</Chip>
      </div>
      <h2>{statement.title}</h2>
      <Pairs
        pairs={[
          ['Date', statement.day ? dayInWords(statement.day) : 'not given'],
          ['By', statement.speaker || 'not given'],
          [
            'Topics',
            statement.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', ') ||
              'none',
          ],
          [
            'Length',
            `${plural(statement.words, 'word')}${statement.kind === 'oral-statement' ? `, ${clock(statement.seconds)}` : ''}`,
          ],
          [
            'Fingerprint',
            <span key="hash" className="quiet small num" title={statement.hash}>
              {statement.hash.slice(0, 16)}
            </span>,
          ],
        ]}
      />
      {body?.ok === false && (
        <p className={css['caution']}>
          The words of this statement could not be read. They were left as they are.
        </p>
      )}
      {body?.ok && <ManuscriptView manuscript={body.value.manuscript} />}
    </div>
  )
}

/** What the organization has said: frozen, to be read and found. */
export const StatementsPage = ({ open, onOpen, onNew }: StatementsProps) => {
  const all = useAll<Statement>('statements')
  const topics = useAll<Topic>('topics') ?? []
  const index = useSearchIndex()
  const [query, setQuery] = useState('')
  const [filters, setFilters] = useState({
    topic: null as string | null,
    year: null as string | null,
    kind: null as string | null,
  })
  const records = (all ?? []).toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
  const words = useMemo(() => searchWords(query), [query])
  const yearsOf = ({ day }: Statement): string[] => (day ? [String(yearOf(day))] : [])
  const hits = query.trim() === '' ? null : (index?.find(query, ['statement']) ?? [])
  const shown = foundAmong(records, hits).filter(
    (each) =>
      passes(filters.topic, each.topics) &&
      passes(filters.year, yearsOf(each)) &&
      passes(filters.kind, [each.kind]),
  )
  const chosen = records.find(({ id }) => id === open) ?? null
  const filter = (
    label: string,
    key: keyof typeof filters,
    valuesOf: (statement: Statement) => readonly string[],
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
      title="Statements"
      reading="wide"
      count={all ? plural(records.length, 'past statement') : ''}
      search={
        <SearchField
          label="Find in what was said"
          value={query}
          onChange={setQuery}
          found={`${shown.length} of ${records.length}`}
        />
      }
      filters={
        records.length === 0 ? undefined : (
          <>
            {filter(
              'Topic',
              'topic',
              (each) => each.topics,
              (value) => topics.find(({ id }) => id === value)?.name ?? value,
            )}
            {filter('Year', 'year', yearsOf, (value) => value)}
            {filter(
              'Kind',
              'kind',
              (each) => [each.kind],
              (value) => statementKinds[value as StatementKind],
            )}
          </>
        )
      }
      rows={
        all &&
        shown.map((each) => {
          const Icon = icons[each.kind]
          return {
            id: each.id,
            name: each.title,
            reference: <Icon size={16} aria-hidden />,
            title: <Marked text={each.title} words={words} />,
            facts: [statementKinds[each.kind], plural(each.words, 'word'), each.speaker]
              .filter(Boolean)
              .join(' · '),
            end: each.day ? dayInWords(each.day) : '',
          }
        })
      }
      chosen={chosen?.id ?? null}
      onChoose={onOpen}
      empty={
        records.length > 0 ? (
          <Empty title="Nothing that was said matches" />
        ) : (
          <Empty title="No statement has been delivered yet">
            <p>
              When a draft is marked as delivered, it is frozen and stands here, to be found and said again.
            </p>
            <Button tone="go" onClick={onNew}>
              New statement
            </Button>
          </Empty>
        )
      }
    >
      {chosen ? (
        <Detail statement={chosen} topics={topics} />
      ) : (
        <p className="quiet">Choose a statement to read it.</p>
      )}
    </Shelf>
  )
}
