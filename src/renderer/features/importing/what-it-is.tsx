import { dayInWords, readDay, type Day } from '../../../shared/basics/day'
import type { Corrections } from '../../../shared/importing/import-row'
import type { Recognised } from '../../../shared/importing/recognised'
import type { Dialogue } from '../../../shared/library/dialogue'
import { languages, type Language } from '../../../shared/library/language'
import { pastKinds, type PastKind } from '../../../shared/library/statement'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { CheckField } from '../../kit/controls'
import { ChosenFact, TypedFact } from './fact'
import css from './importing.module.css'

const kindChoices = Object.entries(pastKinds).map(([value, words]) => ({ value: value as PastKind, words }))
const languageChoices = Object.entries(languages).map(([value, { name }]) => ({
  value: value as Language,
  words: name,
}))
const asTyped = (text: string): string => text
const noTopics: readonly Topic[] = []
const noDialogues: readonly Dialogue[] = []

const dayOrNone = (day: Day | null): string => (day === null ? '' : dayInWords(day))
const readDayOrNone = (text: string): Day | null | undefined =>
  text.trim() === '' ? null : (readDay(text) ?? undefined)

const Topics = ({
  chosen,
  onChange,
}: {
  readonly chosen: readonly string[]
  readonly onChange: (topics: readonly string[]) => void
}) => {
  const topics = useAll<Topic>('topics') ?? noTopics
  return (
    <fieldset className={css['topics']}>
      <legend>Topics</legend>
      {topics.map(({ id, name }) => (
        <CheckField
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
        />
      ))}
    </fieldset>
  )
}

/** What a file is, as recognized: each fact with how sure it is, to be corrected or picked. */
export const WhatItIs = ({
  found,
  onCorrect,
}: {
  readonly found: Recognised
  readonly onCorrect: (change: Partial<Corrections>) => void
}) => {
  const dialogues = (useAll<Dialogue>('dialogues') ?? noDialogues).toSorted((one, other) =>
    (other.day ?? '').localeCompare(one.day ?? ''),
  )
  const typed = (label: string, name: 'title' | 'event' | 'organization' | 'speaker') => (
    <TypedFact
      label={label}
      found={found[name]}
      inWords={asTyped}
      read={asTyped}
      onValue={(value) => onCorrect({ [name]: value })}
    />
  )
  return (
    <section aria-labelledby="what-it-is" className={css['part']}>
      <h2 id="what-it-is">What it is</h2>
      <ChosenFact
        label="Kind"
        found={found.kind}
        choices={kindChoices}
        onValue={(kind) => kind && onCorrect({ kind })}
      />
      {typed('Title', 'title')}
      <ChosenFact
        label="Dialogue"
        found={found.dialogue}
        none="None of the library"
        choices={dialogues.map(({ id, title, day }) => ({
          value: id,
          words: day ? `${title}, ${dayInWords(day)}` : title,
        }))}
        onValue={(dialogue) => onCorrect({ dialogue })}
      />
      {typed('Event', 'event')}
      <TypedFact
        label="Date"
        found={found.day}
        inWords={dayOrNone}
        read={readDayOrNone}
        wrong="That is no date. Write it as 13 September 2023."
        onValue={(day) => onCorrect({ day })}
      />
      {typed('Organization', 'organization')}
      {typed('Speaker', 'speaker')}
      <ChosenFact
        label="Language"
        found={found.language}
        choices={languageChoices}
        onValue={(language) => language && onCorrect({ language })}
      />
      <Topics chosen={found.topics} onChange={(topics) => onCorrect({ topics })} />
    </section>
  )
}
