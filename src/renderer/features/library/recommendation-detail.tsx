import { CornerDownLeft, PenLine } from 'lucide-react'
import { countWords, plural } from '../../../shared/basics/text'
import { articleId } from '../../../shared/library/article'
import { shortCitation } from '../../../shared/library/citation'
import { addressees, Progress, progresses, type Recommendation } from '../../../shared/library/recommendation'
import { recordKey, type RecordKey } from '../../../shared/library/use'
import type { Topic } from '../../../shared/library/topic'
import { now } from '../../data/clock'
import { reviseRecommendation } from '../../data/library'
import { Button, Chip, SelectField } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs } from '../../kit/shelf'
import css from './library.module.css'
import { Life } from './life'
import { WithBlanks } from './marked'
import { TagRow } from './tag-row'
import { refusals, Revisions } from './revisions'

export type RecommendationsProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  /** Inserts into the draft that was written last; `null` while there is none. */
  readonly onInsert: ((id: string) => void) | null
  readonly onOpenArticle: (id: string) => void
  /** Opens a past statement or a draft at the place where something was said. */
  readonly onOpenUse: (key: RecordKey, paragraph: number | null) => void
}

export const agendaNames: Readonly<Record<string, string>> = {
  '1': '1 Role of civil society',
  '2': '2 Technical assistance',
  '3': '3 Gender and human rights',
}

type ProgressChoice = '' | Progress
const progressChoices: readonly { readonly value: ProgressChoice; readonly words: string }[] = [
  { value: '', words: 'Not judged yet' },
  ...Progress.options.map((value) => ({ value, words: progresses[value] })),
]

/** A recommendation to read, insert, revise or put away. */
export const RecommendationDetail = ({
  record,
  topics,
  props,
  onRevise,
}: {
  record: Recommendation
  topics: readonly Topic[]
  props: RecommendationsProps
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
  const judge = async (progress: Progress | null): Promise<void> => {
    const judged = await reviseRecommendation(record, { progress })
    if (!judged.ok) say({ words: refusals[judged.reason], tone: 'bad' })
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
      <TagRow of={recordKey('recommendation', record.id)} />
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
          ...(record.borrowed ? [['Borrowed from', record.borrowed] as const] : []),
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
      <SelectField
        label="Progress, as last judged"
        choices={progressChoices}
        value={record.progress ?? ''}
        onChange={(value) => void judge(value === '' ? null : value)}
      />
      <Life of={record} onOpen={props.onOpenUse} />
      <Revisions of={record.id} edition={record.edition} />
    </div>
  )
}
