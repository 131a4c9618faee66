import { BookOpen, FileInput, FileText, Mic, Newspaper } from 'lucide-react'
import { useMemo } from 'react'
import { dayInWords, yearOf } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import { pastKinds, type Statement, type PastKind } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { languages, type Language } from '../../../shared/library/language'
import { Button, Empty } from '../../kit/controls'
import { Shelf } from '../../kit/shelf'
import css from './library.module.css'
import { Marked } from './marked'
import type { Reusing } from './numbered-paragraphs'
import { StatementDetail } from './statement-detail'
import { topicName, useFinding } from './use-finding'

export type StatementsProps = {
  readonly open: string | null
  /** The paragraph at which it is opened, counted from 1. */
  readonly paragraph: number | null
  readonly onOpen: (id: string | null, paragraph: number | null) => void
  readonly onNew: () => void
  readonly onImport: () => void
  readonly reusing: Reusing
}

const icons = {
  'oral-statement': Mic,
  'written-contribution': FileText,
  'annual-report': BookOpen,
  article: Newspaper,
  other: FileText,
} as const

const latestFirst = ({ day: one }: Statement, { day: other }: Statement): number =>
  one === other ? 0 : (one ?? '') < (other ?? '') ? 1 : -1

/** What the organization has said: frozen, to be read and found. */
export const StatementsPage = ({ open, paragraph, onOpen, onNew, onImport, reusing }: StatementsProps) => {
  const all = useAll<Statement>('statements')
  const topics = useAll<Topic>('topics') ?? []
  const records = useMemo(() => (all ?? []).toSorted(latestFirst), [all])
  const finding = useFinding(
    records,
    'statement',
    'Find in what was said',
    [
      { label: 'Topic', valuesOf: (each) => each.topics, wordsOf: topicName(topics) },
      { label: 'Year', valuesOf: ({ day }) => (day ? [String(yearOf(day))] : []) },
      {
        label: 'Kind',
        valuesOf: ({ kind }) => [kind],
        wordsOf: (value) => pastKinds[value as PastKind],
      },
      { label: 'Organization', valuesOf: ({ organization }) => (organization ? [organization] : []) },
      {
        label: 'Language',
        valuesOf: ({ language }) => [language],
        wordsOf: (value) => languages[value as Language].name,
      },
    ],
    { lines: true },
  )
  const chosen = records.find(({ id }) => id === open) ?? null
  return (
    <Shelf
      title="Statements"
      reading="wide"
      count={all ? plural(records.length, 'past statement') : ''}
      actions={
        records.length > 0 && (
          <Button onClick={onImport}>
            <FileInput size={16} aria-hidden />
            Import past statements
          </Button>
        )
      }
      search={finding.search}
      filters={records.length === 0 ? undefined : finding.filters}
      rows={
        all &&
        finding.shown.map((each) => {
          const Icon = icons[each.kind]
          const line = finding.lineOf(each.id)
          return {
            id: each.id,
            name: each.title,
            reference: <Icon size={16} aria-hidden />,
            title: <Marked text={each.title} words={finding.words} />,
            facts: line ? (
              <span className={css['line']}>
                <Marked text={line.text} words={finding.words} />
              </span>
            ) : (
              [pastKinds[each.kind], plural(each.words, 'word'), each.organization || each.speaker]
                .filter(Boolean)
                .join(' · ')
            ),
            end: each.day ? dayInWords(each.day) : '',
          }
        })
      }
      chosen={chosen?.id ?? null}
      onChoose={(id) => onOpen(id, (id && finding.lineOf(id)?.paragraph) || null)}
      empty={
        records.length > 0 ? (
          <Empty title="Nothing that was said matches" />
        ) : (
          <Empty title="No past statements yet">
            <p>
              Bring in what your organization has said before, from Word, PDF and other files. A draft that is
              marked as delivered stands here too, to be found and said again.
            </p>
            <Button tone="go" onClick={onImport}>
              <FileInput size={16} aria-hidden />
              Import past statements
            </Button>
            <Button onClick={onNew}>New statement</Button>
          </Empty>
        )
      }
    >
      {chosen ? (
        <StatementDetail
          key={chosen.id}
          statement={chosen}
          topics={topics}
          words={finding.words}
          here={paragraph}
          reusing={reusing}
        />
      ) : (
        <p className="quiet">Choose a statement to read it.</p>
      )}
    </Shelf>
  )
}
