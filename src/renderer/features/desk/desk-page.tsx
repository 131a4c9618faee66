import { Building2, CalendarDays, Clock, FileText, ListChecks, MapPin, Mic, Plus, Scale } from 'lucide-react'
import {
  dayInWords,
  dayWithWeekday,
  daysBetween,
  distanceInWords,
  yearOf,
  Day,
} from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import type { Draft } from '../../../shared/drafting/draft'
import { againstLimit, clock } from '../../../shared/drafting/speaking-time'
import type { Instrument } from '../../../shared/library/article'
import { nextDialogue, type Dialogue } from '../../../shared/library/dialogue'
import type { Recommendation } from '../../../shared/library/recommendation'
import { statementKinds, type Statement, type StatementKind } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { today } from '../../data/clock'
import { useDrafts } from '../../data/drafts'
import { useAll, useOrganization } from '../../data/library'
import { Button, Chip } from '../../kit/controls'
import css from './desk.module.css'
import { YearAtAGlance } from './year-at-a-glance'

export type DeskActions = {
  readonly onNew: (from: { dialogue: string | null; kind: StatementKind | null }) => void
  readonly onOpenDraft: (id: string) => void
  readonly onOpenStatement: (id: string) => void
  readonly onAllDrafts: () => void
  readonly onDialogues: (id: string | null) => void
  readonly onOrganization: () => void
}

const greeting = (): string => {
  const hour = new Date().getHours()
  if (hour < 5) return 'Good evening'
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
}

const icons = { 'oral-statement': Mic, 'written-contribution': FileText } as const

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
  const Icon = icons[kind]
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

const Next = ({
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

const FirstDay = ({ hasName, actions }: { hasName: boolean; actions: DeskActions }) => (
  <section className={css['steps']} aria-label="To begin with">
    <div className={css['step']}>
      <Building2 size={20} aria-hidden />
      <h2>{hasName ? 'Your organization is set up' : 'Set up your organization'}</h2>
      <p className="quiet">Name, address and logo make the letterhead of every sheet and Word file.</p>
      <Button onClick={actions.onOrganization}>{hasName ? 'Look it over' : 'Set it up'}</Button>
    </div>
    <div className={css['step']}>
      <CalendarDays size={20} aria-hidden />
      <h2>Enter the next dialogue</h2>
      <p className="quiet">
        Its date, agenda items and limits shape the outline and the clock. Past dialogues are there already.
      </p>
      <Button onClick={() => actions.onDialogues(null)}>Enter a dialogue</Button>
    </div>
    <div className={css['step']}>
      <Mic size={20} aria-hidden />
      <h2>Start a statement</h2>
      <p className="quiet">
        The draft opens with its outline, with recommendations, treaty articles and phrases at hand.
      </p>
      <Button tone="go" onClick={() => actions.onNew({ dialogue: null, kind: null })}>
        Start a statement
      </Button>
    </div>
  </section>
)

const NoNext = ({ actions }: { actions: DeskActions }) => (
  <section className={css['box']} aria-label="Next dialogue">
    <div className={css['boxHead']}>
      <h2>No dialogue is planned</h2>
    </div>
    <p className="quiet">
      Once you enter the next one, its deadline, agenda and your two texts for it stand here.
    </p>
    <p style={{ paddingTop: 'var(--s3)' }}>
      <Button onClick={() => actions.onDialogues(null)}>Enter a dialogue</Button>
    </p>
  </section>
)

/** What is next, what to continue, and the year: what a person sees first. */
export const DeskPage = (actions: DeskActions) => {
  const on = today()
  const drafts = useDrafts()
  const dialogues = useAll<Dialogue>('dialogues')
  const statements = useAll<Statement>('statements')
  const organization = useOrganization()
  const ready = drafts && dialogues && statements && organization !== undefined
  const next = ready ? nextDialogue(dialogues, on) : undefined
  const fresh = ready && drafts.length === 0 && statements.length === 0
  return (
    <main className={css['page']} aria-labelledby="hello">
      <div className={css['hello']}>
        <div>
          <p className="quiet">{dayWithWeekday(on)}</p>
          <h1 id="hello">{greeting()}</h1>
        </div>
        <Button tone="go" onClick={() => actions.onNew({ dialogue: null, kind: null })}>
          <Plus size={16} aria-hidden />
          New statement
        </Button>
      </div>
      {ready && fresh && <FirstDay hasName={!!organization?.name} actions={actions} />}
      {ready && next && <Next dialogue={next} drafts={drafts} statements={statements} actions={actions} />}
      {ready && !next && !fresh && <NoNext actions={actions} />}
      {ready && (
        <div className={css['pair']}>
          <section className={css['box']} aria-label="Continue">
            <div className={css['boxHead']}>
              <h2>Continue</h2>
              <Button tone="link" onClick={actions.onAllDrafts}>
                All drafts
              </Button>
            </div>
            {drafts.length === 0 && <p className="quiet">Drafts that you have begun stand here.</p>}
            {drafts.slice(0, 5).map((draft) => {
              const Icon = icons[draft.kind]
              return (
                <button
                  key={draft.id}
                  type="button"
                  className={css['row']}
                  onClick={() => actions.onOpenDraft(draft.id)}
                >
                  <Icon size={16} aria-hidden />
                  <span>
                    <strong>{draft.title}</strong>
                    <span className="quiet small">
                      {statementKinds[draft.kind]} · {plural(draft.words, 'word')}
                    </span>
                  </span>
                  <span className="quiet small">
                    {distanceInWords(on, Day.parse(draft.changed.slice(0, 10)))}
                  </span>
                </button>
              )
            })}
          </section>
          <YearAtAGlance
            year={yearOf(on)}
            on={on}
            statements={statements}
            dialogues={dialogues}
            onDialogues={() => actions.onDialogues(null)}
          />
        </div>
      )}
    </main>
  )
}
