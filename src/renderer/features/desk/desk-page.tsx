import { Plus } from 'lucide-react'
import { dayWithWeekday, distanceInWords, yearOf } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import { nextDialogue, type Dialogue } from '../../../shared/library/dialogue'
import { statementKinds, type Statement } from '../../../shared/library/statement'
import { dayOf, today } from '../../data/clock'
import { useDrafts } from '../../data/drafts'
import { useAll, useOrganization } from '../../data/library'
import { Button } from '../../kit/controls'
import css from './desk.module.css'
import { FirstDay, NoNext } from './first-day'
import { kindIcons, NextDialogue, type DeskActions } from './next-dialogue'
import { YearAtAGlance } from './year-at-a-glance'

const greeting = (): string => {
  const hour = new Date().getHours()
  if (hour < 5) return 'Good evening'
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'
}

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
      {ready && next && (
        <NextDialogue dialogue={next} drafts={drafts} statements={statements} actions={actions} />
      )}
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
              const Icon = kindIcons[draft.kind]
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
                  <span className="quiet small">{distanceInWords(on, dayOf(draft.changed))}</span>
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
