import { BookOpen, FileText, Mic, Newspaper } from 'lucide-react'
import { dayInWords, yearOf } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import { clock } from '../../../shared/drafting/speaking-time'
import { pastKinds, type Statement, type PastKind } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { useBody } from '../../data/drafts'
import { useAll } from '../../data/library'
import { Button, Chip, Empty } from '../../kit/controls'
import { Pairs, Shelf } from '../../kit/shelf'
import { topicName, useFinding } from './use-finding'
import css from './library.module.css'
import { ManuscriptView } from './manuscript-view'
import { Marked } from './marked'

export type StatementsProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onNew: () => void
}

const icons = {
  'oral-statement': Mic,
  'written-contribution': FileText,
  'annual-report': BookOpen,
  article: Newspaper,
  other: FileText,
} as const

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
        <Chip>{pastKinds[statement.kind]}</Chip>
      </div>
      <h2>{statement.title}</h2>
      <Pairs
        pairs={[
          ['Date', statement.day ? dayInWords(statement.day) : 'not given'],
          ['By', statement.speaker || 'not given'],
          ['Topics', statement.topics.map(topicName(topics)).join(', ') || 'none'],
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
  const records = (all ?? []).toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
  const finding = useFinding(records, 'statement', 'Find in what was said', [
    { label: 'Topic', valuesOf: (each) => each.topics, wordsOf: topicName(topics) },
    { label: 'Year', valuesOf: ({ day }) => (day ? [String(yearOf(day))] : []) },
    {
      label: 'Kind',
      valuesOf: ({ kind }) => [kind],
      wordsOf: (value) => pastKinds[value as PastKind],
    },
  ])
  const chosen = records.find(({ id }) => id === open) ?? null
  return (
    <Shelf
      title="Statements"
      reading="wide"
      count={all ? plural(records.length, 'past statement') : ''}
      search={finding.search}
      filters={records.length === 0 ? undefined : finding.filters}
      rows={
        all &&
        finding.shown.map((each) => {
          const Icon = icons[each.kind]
          return {
            id: each.id,
            name: each.title,
            reference: <Icon size={16} aria-hidden />,
            title: <Marked text={each.title} words={finding.words} />,
            facts: [pastKinds[each.kind], plural(each.words, 'word'), each.speaker]
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
