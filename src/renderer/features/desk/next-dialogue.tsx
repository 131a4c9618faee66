import { CalendarDays, Clock, FileText, ListChecks, MapPin, Mic, Scale } from 'lucide-react'
import type { Day } from '../../../shared/basics/day'
import { dayInWords, dayWithWeekday, daysBetween, distanceInWords } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import type { Draft } from '../../../shared/drafting/draft'
import { againstLimit, clock } from '../../../shared/drafting/speaking-time'
import type { Instrument } from '../../../shared/library/instrument'
import { type Dialogue } from '../../../shared/library/dialogue'
import type { Recommendation } from '../../../shared/library/recommendation'
import { statementKinds, type Statement, type StatementKind } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { today } from '../../data/clock'
import { useAll } from '../../data/library'
import { Button, Chip } from '../../kit/controls'
import css from './desk.module.css'

export type DeskActions = {
  readonly onNew: (from: { dialogue: string | null; kind: StatementKind | null }) => void
  readonly onOpenDraft: (id: string) => void
  readonly onOpenStatement: (id: string) => void
  readonly onAllDrafts: () => void
  readonly onDialogues: (id: string | null) => void
  readonly onOrganization: () => void
  readonly onImport: () => void
}

export const kindIcons = { 'oral-statement': Mic, 'written-contribution': FileText } as const

const howFar = (draft: Draft, dialogue: Dialogue): string =>
  [
    plural(draft.words, 'word'),
    draft.kind === 'oral-statement' &&
      (dialogue.speakingLimit
        ? `${clock(draft.seconds)} of ${clock(dialogue.speakingLimit)}`
        : clock(draft.seconds)),
    draft.kind === 'written-contribution' &&
      dialogue.wordLimit &&
      `limit ${plural(dialogue.wordLimit, 'word')}`,
  ]
    .filter(Boolean)
    .join(' · ')

const Over = ({ draft, dialogue }: { draft: Draft; dialogue: Dialogue }) => {
  const [length, limit] =
    draft.kind === 'oral-statement'
      ? [draft.seconds, dialogue.speakingLimit]
      : [draft.words, dialogue.wordLimit]
  if (limit === null || againstLimit(length, limit) !== 'over') return null
  return (
    <Chip tone="warn">
      {draft.kind === 'oral-statement'
        ? `${length - limit} s over`
        : `${plural(length - limit, 'word')} over`}
    </Chip>
  )
}

const WantedText = ({
  kind,
  dialogue,
  draft,
  statement,
  actions,
}: {
  readonly kind: StatementKind
  readonly dialogue: Dialogue
  readonly draft: Draft | undefined
  readonly statement: Statement | undefined
  readonly actions: DeskActions
}) => {
  const Icon = kindIcons[kind]
  return (
    <div className={css['text']}>
      <Icon size={17} aria-hidden />
      <div>
        <strong>{statementKinds[kind]}</strong>
        <span className="quiet small">
          {draft
            ? howFar(draft, dialogue)
            : statement
              ? `${plural(statement.words, 'word')} · as delivered`
              : 'The draft opens with this dialogue’s agenda as its outline'}
        </span>
      </div>
      {draft ? (
        <Over draft={draft} dialogue={dialogue} />
      ) : (
        <Chip tone={statement ? 'good' : 'plain'}>{statement ? 'Delivered' : 'Not started'}</Chip>
      )}
      {draft ? (
        <Button onClick={() => actions.onOpenDraft(draft.id)}>Continue</Button>
      ) : statement ? (
        <Button onClick={() => actions.onOpenStatement(statement.id)}>Read</Button>
      ) : (
        <Button onClick={() => actions.onNew({ dialogue: dialogue.id, kind })}>Start</Button>
      )}
    </div>
  )
}

const Due = ({ dialogue, on }: { dialogue: Dialogue; on: Day }) => {
  if (!dialogue.textDue) return null
  const soon = daysBetween(on, dialogue.textDue) <= 14
  return (
    <span data-due={soon}>
      <Clock size={15} aria-hidden /> Text due {dayInWords(dialogue.textDue)},{' '}
      {distanceInWords(on, dialogue.textDue)}
    </span>
  )
}

const InYourLibrary = ({ dialogue }: { dialogue: Dialogue }) => {
  const recommendations = useAll<Recommendation>('recommendations')?.filter(({ topics }) =>
    topics.some((topic) => dialogue.topics.includes(topic)),
  )
  const topics = useAll<Topic>('topics')?.filter(({ id }) => dialogue.topics.includes(id))
  const instruments = useAll<Instrument>('instruments')?.filter(({ id }) =>
    topics?.some((topic) => topic.instruments[0] === id),
  )
  return (
    <div>
      <h3>In your library</h3>
      <p>
        <ListChecks size={15} aria-hidden /> {plural(recommendations?.length ?? 0, 'recommendation')} on this
        topic
      </p>
      {instruments?.map((instrument) => (
        <p key={instrument.id}>
          <Scale size={15} aria-hidden /> {instrument.shortTitle},{' '}
          {plural(instrument.articleCount, 'article')}
        </p>
      ))}
    </div>
  )
}

/** The next dialogue: its deadline, the two texts it wants and how far each is, what the library holds for it. */
export const NextDialogue = ({
  dialogue,
  drafts,
  statements,
  actions,
}: {
  dialogue: Dialogue
  drafts: readonly Draft[]
  statements: readonly Statement[]
  actions: DeskActions
}) => {
  const on = today()
  const of = (kind: StatementKind) => ({
    draft: drafts.find((draft) => draft.dialogue === dialogue.id && draft.kind === kind),
    statement: statements.find((statement) => statement.dialogue === dialogue.id && statement.kind === kind),
  })
  const questions =
    dialogue.guidingQuestions.length > 0
      ? dialogue.guidingQuestions
      : dialogue.agendaItems.map(({ title }) => title)
  return (
    <section className={css['next']} aria-label="Next dialogue">
      <div className={css['main']}>
        <p className={css['eyebrow']}>
          Next dialogue{dialogue.day ? ` · ${distanceInWords(on, dialogue.day)}` : ''}
        </p>
        <h2>{dialogue.title.replace(/^Constructive Dialogue on /, '')}</h2>
        <div className={css['facts']}>
          {dialogue.day && (
            <span>
              <CalendarDays size={15} aria-hidden /> {dayWithWeekday(dialogue.day)}
            </span>
          )}
          {dialogue.place && (
            <span>
              <MapPin size={15} aria-hidden /> {dialogue.place}
            </span>
          )}
          <Due dialogue={dialogue} on={on} />
        </div>
        <WantedText kind="oral-statement" dialogue={dialogue} {...of('oral-statement')} actions={actions} />
        <WantedText
          kind="written-contribution"
          dialogue={dialogue}
          {...of('written-contribution')}
          actions={actions}
        />
      </div>
      <div className={css['aside']}>
        <div>
          <h3>{dialogue.guidingQuestions.length > 0 ? 'Guiding questions' : 'Agenda'}</h3>
          <ol>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </div>
        <InYourLibrary dialogue={dialogue} />
      </div>
    </section>
  )
}
