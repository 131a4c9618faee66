import { useState } from 'react'
import { saveOrganization } from '../../data/library'
import { Button } from '../../kit/controls'
import { OrganizationForm, organizationErrors, startValues } from './organization-form'
import { PeopleList } from './people-list'
import css from './settings.module.css'

export type Beginning = 'statement' | 'dialogue' | 'look-round'

const beginnings: readonly { readonly value: Beginning; readonly words: string; readonly more: string }[] = [
  {
    value: 'statement',
    words: 'Write a statement',
    more: 'Choose a dialogue; the draft opens with its outline.',
  },
  {
    value: 'dialogue',
    words: 'Enter the next dialogue',
    more: 'Its date, agenda and limits; then the desk shows what is due.',
  },
  {
    value: 'look-round',
    words: 'Look round the library first',
    more: '107 treaty articles with digests, more than a hundred recommendation templates, phrases and past dialogues.',
  },
]

const names = ['Your organization', 'What to begin with', 'Done'] as const

/** First run in three short steps; each can be skipped and finished later under Settings. */
export const FirstRun = ({ onDone }: { readonly onDone: (beginning: Beginning) => void }) => {
  const [step, setStep] = useState<0 | 1 | 2>(0)
  const [values, setValues] = useState(() => startValues(null))
  const [beginning, setBeginning] = useState<Beginning>('statement')
  const wrong = Object.values(organizationErrors(values)).some(Boolean)

  const keepAndGo = async (): Promise<void> => {
    if (wrong) return
    await saveOrganization(values)
    setStep(1)
  }
  const skip = async (): Promise<void> => {
    // Even nothing is kept as an answer: first run is not shown again.
    await saveOrganization(wrong ? {} : values)
    onDone('look-round')
  }
  return (
    <main className={css['first']} aria-labelledby="first">
      <div className={css['steps']}>
        <div>
          <h1 id="first">Welcome to Rostrum</h1>
          <p className="quiet">Everything stays on this computer. Nothing is ever sent anywhere.</p>
        </div>
        <ol className={css['where']} aria-label="Steps">
          {names.map((name, index) => (
            <li key={name} aria-current={index === step ? 'step' : undefined}>
              {index + 1} · {name}
            </li>
          ))}
        </ol>
        {step === 0 && (
          <section className={css['card']} aria-label={names[0]}>
            <p className="quiet">
              It makes the letterhead of your statements. What you leave empty can be filled in later.
            </p>
            <OrganizationForm values={values} onChange={setValues} />
            <h2>Signatory and speakers</h2>
            <PeopleList />
          </section>
        )}
        {step === 1 && (
          <div className={css['choices']} role="group" aria-label={names[1]}>
            {beginnings.map(({ value, words, more }) => (
              <button
                key={value}
                type="button"
                className={css['choice']}
                aria-pressed={beginning === value}
                onClick={() => setBeginning(value)}
              >
                <strong>{words}</strong>
                <span className="quiet">{more}</span>
              </button>
            ))}
          </div>
        )}
        {step === 2 && (
          <section className={css['card']} aria-label={names[2]}>
            <h2>Ready</h2>
            <p>
              Your text is saved at every pause. Press <kbd>/</kbd> in a draft to insert from the library, and{' '}
              <kbd>F1</kbd> anywhere for the keys.
            </p>
          </section>
        )}
        <div className={css['buttons']}>
          {step === 0 && <Button onClick={() => void skip()}>Skip for now</Button>}
          {step > 0 && <Button onClick={() => setStep(step === 2 ? 1 : 0)}>Back</Button>}
          {step === 0 && (
            <Button tone="go" disabled={wrong} onClick={() => void keepAndGo()}>
              Next
            </Button>
          )}
          {step === 1 && (
            <Button tone="go" onClick={() => setStep(2)}>
              Next
            </Button>
          )}
          {step === 2 && (
            <Button tone="go" onClick={() => onDone(beginning)}>
              Begin
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}
