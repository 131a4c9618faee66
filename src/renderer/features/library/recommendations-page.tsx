import { Plus } from 'lucide-react'
import { useState } from 'react'
import { shortCitation } from '../../../shared/library/citation'
import {
  addressees,
  progresses,
  type Progress,
  type Recommendation,
} from '../../../shared/library/recommendation'
import type { Topic } from '../../../shared/library/topic'
import { recordKey } from '../../../shared/library/use'
import { useAll } from '../../data/library'
import { useSaid } from '../../data/uses'
import { Button, Chip, Empty } from '../../kit/controls'
import { Shelf } from '../../kit/shelf'
import { topicName, useFinding } from './use-finding'
import css from './library.module.css'
import { Marked } from './marked'
import { agendaNames, RecommendationDetail, type RecommendationsProps } from './recommendation-detail'
import { RecommendationForm } from './recommendation-form'

const usedWords: Readonly<Record<string, string>> = {
  never: 'Never said',
  once: 'Said once',
  again: 'Said again and again',
}
const usedAs = (times: number): string => (times === 0 ? 'never' : times === 1 ? 'once' : 'again')

/** Every recommendation of the library: found as one types, filtered, read, written and revised. */
export const RecommendationsPage = (props: RecommendationsProps) => {
  const all = useAll<Recommendation>('recommendations')
  const topics = useAll<Topic>('topics') ?? []
  const [form, setForm] = useState<{ readonly of: Recommendation | null } | null>(null)

  const said = useSaid('recommendation')

  const records = all ?? []
  const finding = useFinding(records, 'recommendation', 'Find recommendations', [
    {
      label: 'Addressee',
      valuesOf: ({ addressee }) => [addressee],
      wordsOf: (value) => addressees[value as Recommendation['addressee']],
    },
    { label: 'Topic', valuesOf: (record) => record.topics, wordsOf: topicName(topics) },
    {
      label: 'Agenda item',
      valuesOf: ({ agendaItem }) => (agendaItem === null ? [] : [String(agendaItem)]),
      wordsOf: (value) => agendaNames[value] ?? `Item ${value}`,
    },
    {
      label: 'Article',
      valuesOf: ({ articles }) => articles.map((ref) => `${ref.instrument} art. ${ref.article}`),
    },
    {
      label: 'Progress',
      valuesOf: ({ progress }) => (progress === null ? [] : [progress]),
      wordsOf: (value) => progresses[value as Progress],
    },
    {
      label: 'Use',
      valuesOf: ({ id }) => (said ? [usedAs(said.get(recordKey('recommendation', id)) ?? 0)] : []),
      wordsOf: (value) => usedWords[value] ?? value,
    },
  ])
  const chosen = records.find(({ id }) => id === props.open) ?? null
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
        search={finding.search}
        filters={finding.filters}
        rows={
          all &&
          finding.shown.map((record) => ({
            id: record.id,
            name: `${record.reference} ${record.title}`,
            reference: <span className={css['reference']}>{record.reference}</span>,
            title: <Marked text={record.title} words={finding.words} />,
            facts: (
              <>
                {record.articles.slice(0, 3).map((ref) => (
                  <Chip key={shortCitation(ref)} tone="law">
                    {shortCitation(ref)}
                  </Chip>
                ))}
                <span>{record.topics.map(topicName(topics)).join(', ')}</span>
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
            <Button onClick={finding.clear}>Show all</Button>
          </Empty>
        }
      >
        {chosen ? (
          <RecommendationDetail
            key={chosen.id}
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
