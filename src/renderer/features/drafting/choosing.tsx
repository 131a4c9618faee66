import { useState } from 'react'
import type { Blank } from '../../../shared/library/blanks'
import type { Phrase } from '../../../shared/library/phrase'
import type { Recommendation } from '../../../shared/library/recommendation'
import type { StatementKind } from '../../../shared/library/statement'
import { openBlanks, usualForm, worded, wordingIn, type WordingForm } from '../../../shared/drafting/reuse'
import { Button, SelectField, TextField } from '../../kit/controls'
import { libraryChoices, usePhraseWay, useRecommendationWay } from './ways'
import css from './palette.module.css'

/** What the records answer by themselves, and for which kind of text something is chosen. */
export type Setting = {
  readonly kind: StatementKind
  readonly answers: Readonly<Record<string, string>>
}

const Blanks = ({
  blanks,
  answers,
  onAnswer,
}: {
  readonly blanks: readonly Blank[]
  readonly answers: Readonly<Record<string, string>>
  readonly onAnswer: (key: string, answer: string) => void
}) =>
  blanks.map((blank, index) => (
    <TextField
      key={blank.key}
      label={blank.label}
      value={answers[blank.key] ?? ''}
      onChange={(answer) => onAnswer(blank.key, answer)}
      maxLength={400}
      autoFocus={index === 0}
      {...(blank.example ? { placeholder: `for example ${blank.example}` } : {})}
    />
  ))

/** What every small form of the palette has: title, fields, how it will read, and two buttons. */
export const Frame = ({
  title,
  preview,
  tone,
  ready = false,
  onBack,
  onInsert,
  more,
  children,
}: {
  readonly title: string
  readonly more?: string
  readonly preview: string
  readonly tone: 'rec' | 'law' | 'plain'
  /** Nothing has to be filled in, so Enter inserts at once. */
  readonly ready?: boolean
  readonly onBack: () => void
  readonly onInsert: () => void
  readonly children: React.ReactNode
}) => (
  <form
    className={css['step']}
    aria-label={title}
    onSubmit={(event) => {
      event.preventDefault()
      onInsert()
    }}
  >
    <h2>{title}</h2>
    {children}
    <p className={css['preview']} data-tone={tone} dir="auto">
      {preview}
    </p>
    {more && <p className="quiet small">{more}</p>}
    <div className={css['buttons']}>
      <Button onClick={onBack}>Back</Button>
      <Button type="submit" tone="go" autoFocus={ready}>
        Insert
      </Button>
    </div>
  </form>
)

/** Asks for the blanks of a recommendation and for its form; blanks may stay open and are then seen in the text. */
export const RecommendationStep = ({
  record,
  setting,
  onBack,
  onInsert,
}: {
  readonly record: Recommendation
  readonly setting: Setting
  readonly onBack: () => void
  readonly onInsert: (wording: string, way: 'copy' | 'linked') => void
}) => {
  const [way, setWay] = useRecommendationWay()
  const [form, setForm] = useState<WordingForm>(usualForm(record, setting.kind))
  const [answers, setAnswers] = useState(setting.answers)
  const wording = worded(wordingIn(record, form), answers)
  const blanks = openBlanks(wordingIn(record, form), record.blanks, setting.answers)
  const forms = [
    { value: 'full', words: 'Full wording' },
    { value: 'spoken', words: 'Spoken form' },
  ] as const
  return (
    <Frame
      title={record.title}
      preview={wording}
      tone="rec"
      ready={blanks.length === 0}
      onBack={onBack}
      onInsert={() => onInsert(wording, way)}
    >
      <Blanks
        blanks={blanks}
        answers={answers}
        onAnswer={(key, answer) => setAnswers({ ...answers, [key]: answer })}
      />
      {record.spoken !== '' && <SelectField label="Form" choices={forms} value={form} onChange={setForm} />}
      <SelectField label="Insert as" choices={libraryChoices} value={way} onChange={setWay} />
    </Frame>
  )
}

export const PhraseStep = ({
  record,
  setting,
  onBack,
  onInsert,
}: {
  readonly record: Phrase
  readonly setting: Setting
  readonly onBack: () => void
  readonly onInsert: (wording: string, way: 'copy' | 'linked') => void
}) => {
  const [way, setWay] = usePhraseWay()
  const [answers, setAnswers] = useState(setting.answers)
  const wording = worded(record.text, answers)
  const blanks = openBlanks(record.text, record.blanks, setting.answers)
  return (
    <Frame
      title={record.title}
      preview={wording}
      tone="plain"
      ready={blanks.length === 0}
      onBack={onBack}
      onInsert={() => onInsert(wording, way)}
    >
      <Blanks
        blanks={blanks}
        answers={answers}
        onAnswer={(key, answer) => setAnswers({ ...answers, [key]: answer })}
      />
      <SelectField label="Insert as" choices={libraryChoices} value={way} onChange={setWay} />
    </Frame>
  )
}
