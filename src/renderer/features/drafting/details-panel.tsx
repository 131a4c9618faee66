import { memo } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import type { Draft } from '../../../shared/drafting/draft'
import { readDayOrNone } from '../../../shared/drafting/limits'
import { clock } from '../../../shared/drafting/speaking-time'
import type { Dialogue } from '../../../shared/library/dialogue'
import { Language, languages } from '../../../shared/library/language'
import { nameAndFunction, type Person } from '../../../shared/library/person'
import { runCommand } from '../../data/commanding'
import { reviseDraft } from '../../data/drafts'
import { useAll } from '../../data/library'
import { Button, SelectField } from '../../kit/controls'
import { ParsedField } from '../../kit/parsed-field'
import css from './draft.module.css'

const noticeChoices = [
  { value: 'none', words: 'No notice' },
  { value: 'check-against-delivery', words: 'Check against delivery' },
  { value: 'read-out-verbatim', words: 'Read out verbatim' },
] as const

const limitsInWords = (dialogue: Dialogue | null): string => {
  const time = dialogue?.speakingLimit ? `${clock(dialogue.speakingLimit)} to speak` : 'no speaking limit set'
  const words = dialogue?.wordLimit
    ? `${dialogue.wordLimit.toLocaleString('en-GB')} words`
    : 'no word limit set'
  return `${time}, ${words}`
}

/** What stands round the words: title, date, speaker, notice, language, and the dialogue with its limits. */
export const DetailsPanel = memo(
  ({
    draft,
    dialogue,
    onOpenDialogue,
  }: {
    readonly draft: Draft
    readonly dialogue: Dialogue | null
    readonly onOpenDialogue: (id: string) => void
  }) => {
    const people = useAll<Person>('people')?.filter(({ speaks }) => speaks) ?? []
    const dialogues = useAll<Dialogue>('dialogues') ?? []
    const change = (to: Parameters<typeof reviseDraft>[1]): void => void reviseDraft(draft.id, to)
    const none = [{ value: '', words: 'None' }]
    return (
      <div className={css['panel']}>
        <ParsedField
          label="Title"
          help="The name of the event, as it is printed."
          start={draft.title}
          read={(text) => (text.trim() !== '' && text.length <= 300 ? text.trim() : undefined)}
          wrong="A title has between 1 and 300 characters. The earlier title was kept."
          onValue={(title) => change({ title })}
        />
        <ParsedField
          label="Date"
          start={draft.day ? dayInWords(draft.day) : ''}
          read={readDayOrNone}
          wrong="That is no calendar day. Write it as 13 September 2023. The earlier date was kept."
          onValue={(day) => change({ day })}
        />
        <SelectField
          label="Speaker"
          {...(people.length === 0 ? { help: 'People are added under Organization and settings.' } : {})}
          choices={[
            ...none,
            ...people.map((person) => ({ value: person.id, words: nameAndFunction(person) })),
          ]}
          value={draft.speaker ?? ''}
          onChange={(id) => change({ speaker: id || null })}
        />
        <SelectField
          label="Notice on the first page"
          choices={noticeChoices}
          value={draft.notice}
          onChange={(notice) => change({ notice })}
        />
        <SelectField
          label="Language"
          choices={Language.options.map((value) => ({ value, words: languages[value].name }))}
          value={draft.language}
          onChange={(language) => change({ language })}
        />
        <SelectField
          label="Dialogue"
          help={limitsInWords(dialogue)}
          choices={[
            ...none,
            ...dialogues
              .toSorted((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
              .map(({ id, title, day }) => ({
                value: id,
                words: day ? `${title}, ${dayInWords(day)}` : title,
              })),
          ]}
          value={draft.dialogue ?? ''}
          onChange={(id) => change({ dialogue: id || null })}
        />
        {dialogue && (
          <div>
            <Button onClick={() => onOpenDialogue(dialogue.id)}>Change agenda and limits</Button>
          </div>
        )}
        <div>
          <Button onClick={() => runCommand('draft.deliver')}>Freeze as delivered</Button>
        </div>
      </div>
    )
  },
)
