import { useState } from 'react'
import type { Blank } from '../../../shared/library/blanks'
import type { Article, ArticleRef } from '../../../shared/library/article'
import type { Instrument } from '../../../shared/library/instrument'
import { citation } from '../../../shared/library/citation'
import type { Phrase } from '../../../shared/library/phrase'
import type { Recommendation } from '../../../shared/library/recommendation'
import type { StatementKind } from '../../../shared/library/statement'
import { openBlanks, usualForm, worded, wordingIn, type WordingForm } from '../../../shared/drafting/reuse'
import { Button, SelectField, TextField } from '../../kit/controls'
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

const Frame = ({
  title,
  preview,
  tone,
  onBack,
  onInsert,
  more,
  children,
}: {
  readonly title: string
  readonly more?: string
  readonly preview: string
  readonly tone: 'rec' | 'law' | 'plain'
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
    <p className={css['preview']} data-tone={tone}>
      {preview}
    </p>
    {more && <p className="quiet small">{more}</p>}
    <div className={css['buttons']}>
      <Button onClick={onBack}>Back</Button>
      <Button type="submit" tone="go">
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
  readonly onInsert: (wording: string) => void
}) => {
  const [form, setForm] = useState<WordingForm>(usualForm(record, setting.kind))
  const [answers, setAnswers] = useState(setting.answers)
  const wording = worded(wordingIn(record, form), answers)
  const forms = [
    { value: 'full', words: 'Full wording' },
    { value: 'spoken', words: 'Spoken form' },
  ] as const
  return (
    <Frame
      title={record.title}
      preview={wording}
      tone="rec"
      onBack={onBack}
      onInsert={() => onInsert(wording)}
    >
      <Blanks
        blanks={openBlanks(wordingIn(record, form), record.blanks, setting.answers)}
        answers={answers}
        onAnswer={(key, answer) => setAnswers({ ...answers, [key]: answer })}
      />
      {record.spoken !== '' && <SelectField label="Form" choices={forms} value={form} onChange={setForm} />}
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
  readonly onInsert: (wording: string) => void
}) => {
  const [answers, setAnswers] = useState(setting.answers)
  const wording = worded(record.text, answers)
  return (
    <Frame
      title={record.title}
      preview={wording}
      tone="plain"
      onBack={onBack}
      onInsert={() => onInsert(wording)}
    >
      <Blanks
        blanks={openBlanks(record.text, record.blanks, setting.answers)}
        answers={answers}
        onAnswer={(key, answer) => setAnswers({ ...answers, [key]: answer })}
      />
    </Frame>
  )
}

/** Asks which paragraph and subparagraph of an article is meant; only such as the article has are offered. */
export const CitationStep = ({
  article,
  instruments,
  place,
  onBack,
  onInsert,
}: {
  readonly article: Article
  readonly instruments: readonly Instrument[]
  readonly place: { readonly paragraph: number | null; readonly letter: string | null } | null
  readonly onBack: () => void
  readonly onInsert: (words: string, cites: ArticleRef) => void
}) => {
  const numbered = article.skeleton.filter(({ number }) => number !== null)
  const asked = article.skeleton.find(({ number }) => number === (place?.paragraph ?? null))
  const [paragraph, setParagraph] = useState(asked ? String(asked.number ?? '') : '')
  const [letter, setLetter] = useState(asked?.letters.find((each) => each === place?.letter) ?? '')
  const chosen = article.skeleton.find(({ number }) => String(number ?? '') === paragraph)
  const cites: ArticleRef = {
    instrument: article.instrument,
    article: article.number,
    paragraph: paragraph === '' ? null : Number(paragraph),
    letter: letter === '' ? null : letter,
  }
  const words = citation(cites, instruments)
  const whole = [{ value: '', words: 'The whole article' }]
  const noLetter = [{ value: '', words: paragraph === '' ? 'No subparagraph' : 'The whole paragraph' }]
  return (
    <Frame
      title={`Article ${article.number} · ${article.title}`}
      preview={words}
      tone="law"
      onBack={onBack}
      onInsert={() => onInsert(words, cites)}
      more={`${article.digest} This is a digest, not the official text.`}
    >
      {numbered.length > 0 && (
        <SelectField
          label="Paragraph"
          choices={[
            ...whole,
            ...numbered.map(({ number }) => ({ value: String(number), words: `Paragraph ${number}` })),
          ]}
          value={paragraph}
          onChange={(value) => {
            setParagraph(value)
            setLetter('')
          }}
        />
      )}
      {chosen && chosen.letters.length > 0 && (
        <SelectField
          label="Subparagraph"
          choices={[...noLetter, ...chosen.letters.map((each) => ({ value: each, words: `(${each})` }))]}
          value={letter}
          onChange={setLetter}
        />
      )}
    </Frame>
  )
}
