import { useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { readDayOrNone, readLimitOrNone, readWordsOrNone } from '../../../shared/drafting/limits'
import { clock } from '../../../shared/drafting/speaking-time'
import { dialogueTitle, type Dialogue } from '../../../shared/library/dialogue'
import type { Topic } from '../../../shared/library/topic'
import { keepDialogue, keepTopic, reviseDialogue } from '../../data/library'
import { Button, CheckField, TextArea, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'

// The three standing input items of the Dialogues (DOMAIN 2); every one can be changed.
const standingAgenda = [
  'Role of civil society in the universalization and implementation of the Convention',
  'States parties’ technical assistance needs and engagement of non-governmental stakeholders',
  'Gender, human rights and victim-centred approaches to countering organized crime',
].join('\n')

type Values = {
  readonly title: string
  readonly topics: readonly string[]
  readonly day: string
  readonly place: string
  readonly agenda: string
  readonly questions: string
  readonly speakingLimit: string
  readonly wordLimit: string
  readonly textDue: string
}

const start = (of: Dialogue | null): Values => ({
  title: of?.title ?? '',
  topics: of?.topics ?? [],
  day: of?.day ? dayInWords(of.day) : '',
  place: of?.place ?? 'Vienna and online',
  agenda: of ? of.agendaItems.map(({ title }) => title).join('\n') : standingAgenda,
  questions: of?.guidingQuestions.join('\n') ?? '',
  speakingLimit: of?.speakingLimit ? clock(of.speakingLimit) : '',
  wordLimit: of?.wordLimit ? String(of.wordLimit) : '',
  textDue: of?.textDue ? dayInWords(of.textDue) : '',
})

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const wrongDay = 'That is no calendar day. Write it as 13 September 2023.'
const readAll = (values: Values) => ({
  day: readDayOrNone(values.day),
  textDue: readDayOrNone(values.textDue),
  speakingLimit: readLimitOrNone(values.speakingLimit),
  wordLimit: readWordsOrNone(values.wordLimit),
})
const errorsOf = (values: Values) => {
  const read = readAll(values)
  return {
    topics: values.topics.length === 0 ? 'Choose at least one topic.' : undefined,
    day: read.day === undefined ? wrongDay : undefined,
    textDue: read.textDue === undefined ? wrongDay : undefined,
    speakingLimit:
      read.speakingLimit === undefined ? 'Write a time up to two hours, such as 3:00 or 90 s.' : undefined,
    wordLimit: read.wordLimit === undefined ? 'Write a number of words, such as 1500.' : undefined,
    agenda: lines(values.agenda).some((line) => line.length > 400)
      ? 'An agenda item has at most 400 characters.'
      : undefined,
    questions: lines(values.questions).some((line) => line.length > 600)
      ? 'A guiding question has at most 600 characters.'
      : undefined,
  }
}

/** Enters a dialogue or changes one. Nothing about a dialogue is fixed. */
export const DialogueForm = ({
  of,
  topics,
  onKept,
  onClose,
}: {
  of: Dialogue | null
  topics: readonly Topic[]
  onKept: (id: string) => void
  onClose: () => void
}) => {
  const say = useSay()
  const [values, setValues] = useState<Values>(() => start(of))
  const [asked, setAsked] = useState(false)
  const [newTopic, setNewTopic] = useState('')
  const set =
    <K extends keyof Values>(key: K) =>
    (value: Values[K]): void =>
      setValues({ ...values, [key]: value })
  const errors = errorsOf(values)
  const error = (key: keyof typeof errors) => (asked && errors[key] ? { error: errors[key] } : {})
  const names = values.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id)

  const addTopic = async (): Promise<void> => {
    const topic = await keepTopic(newTopic.trim())
    setNewTopic('')
    setValues({ ...values, topics: [...values.topics, topic.id] })
  }
  const keep = async (): Promise<void> => {
    setAsked(true)
    const read = readAll(values)
    if (Object.values(errors).some(Boolean)) return
    const fresh = {
      title: values.title.trim() || dialogueTitle(names),
      topics: [...values.topics],
      day: read.day ?? null,
      place: values.place.trim(),
      agendaItems: lines(values.agenda).map((title, index) => ({ number: index + 1, title })),
      guidingQuestions: lines(values.questions),
      speakingLimit: read.speakingLimit ?? null,
      wordLimit: read.wordLimit ?? null,
      textDue: read.textDue ?? null,
    }
    const kept = of
      ? await reviseDialogue(of, fresh)
      : { ok: true as const, value: await keepDialogue({ ...fresh, source: '', shipped: false }) }
    if (!kept.ok)
      return say({
        words:
          'This dialogue was changed meanwhile. What you typed is still in the form; look at the newer record first.',
        tone: 'bad',
      })
    say({ words: 'Kept.', tone: 'good' })
    onKept(kept.value.id)
    onClose()
  }
  const row = {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(12rem, 1fr))',
    gap: 'var(--s4)',
    alignItems: 'start',
  } as const
  return (
    <Dialog
      title={of ? 'Change dialogue' : 'New dialogue'}
      wide="44rem"
      onClose={onClose}
      action={{ words: 'Keep', run: () => void keep() }}
    >
      <fieldset style={{ border: 0, padding: 0 }}>
        <legend style={{ fontWeight: 550, paddingBottom: 'var(--s1)' }}>Topics</legend>
        <div style={row}>
          {topics.map(({ id, name }) => (
            <CheckField
              key={id}
              label={name}
              checked={values.topics.includes(id)}
              onChange={(on) =>
                set('topics')(on ? [...values.topics, id] : values.topics.filter((topic) => topic !== id))
              }
            />
          ))}
        </div>
        {asked && errors.topics && (
          <p role="alert" style={{ color: 'var(--bad)' }}>
            {errors.topics}
          </p>
        )}
        <div style={{ display: 'flex', gap: 'var(--s2)', alignItems: 'end', paddingTop: 'var(--s2)' }}>
          <TextField label="Another topic" value={newTopic} onChange={setNewTopic} maxLength={120} />
          <Button disabled={newTopic.trim() === ''} onClick={() => void addTopic()}>
            Add topic
          </Button>
        </div>
      </fieldset>
      <TextField
        label="Title"
        help={`Left empty: ${dialogueTitle(names.length > 0 ? names : ['…'])}.`}
        value={values.title}
        onChange={set('title')}
        maxLength={300}
      />
      <div style={row}>
        <TextField
          label="Date"
          help="For example 13 September 2023."
          value={values.day}
          onChange={set('day')}
          {...error('day')}
        />
        <TextField label="Place" value={values.place} onChange={set('place')} maxLength={200} />
        <TextField label="Text due" value={values.textDue} onChange={set('textDue')} {...error('textDue')} />
        <TextField
          label="Speaking limit"
          help="For example 3:00. The Dialogues publish none; leave it empty if you know none."
          value={values.speakingLimit}
          onChange={set('speakingLimit')}
          {...error('speakingLimit')}
        />
        <TextField
          label="Word limit"
          value={values.wordLimit}
          onChange={set('wordLimit')}
          {...error('wordLimit')}
        />
      </div>
      <TextArea
        label="Agenda items"
        help="One a line, in their order. They become the headings of new drafts."
        value={values.agenda}
        onChange={set('agenda')}
        rows={4}
        {...error('agenda')}
      />
      <TextArea
        label="Guiding questions"
        help="One a line."
        value={values.questions}
        onChange={set('questions')}
        rows={3}
        {...error('questions')}
      />
    </Dialog>
  )
}
