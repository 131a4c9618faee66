import { Building2, CalendarDays, FileInput, Mic } from 'lucide-react'
import { Button } from '../../kit/controls'
import css from './desk.module.css'
import type { DeskActions } from './next-dialogue'

/** What the desk shows before anything was written: the things to do first. */
export const FirstDay = ({ hasName, actions }: { hasName: boolean; actions: DeskActions }) => (
  <section className={css['steps']} aria-label="To begin with">
    <div className={css['step']}>
      <Building2 size={20} aria-hidden />
      <h2>{hasName ? 'Your organization is set up' : 'Set up your organization'}</h2>
      <p className="quiet">Name, address and logo make the letterhead of every sheet and Word file.</p>
      <Button onClick={actions.onOrganization}>{hasName ? 'Look it over' : 'Set it up'}</Button>
    </div>
    <div className={css['step']}>
      <FileInput size={20} aria-hidden />
      <h2>Bring in past statements</h2>
      <p className="quiet">
        Word, PDF and other files, a whole folder at once: what was said and asked for can then be found and
        said again.
      </p>
      <Button onClick={actions.onImport}>Import past statements</Button>
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

/** What stands where the next dialogue will be. */
export const NoNext = ({ actions }: { actions: DeskActions }) => (
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
