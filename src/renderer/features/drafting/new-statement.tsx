import { useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { nextDialogue, type Dialogue } from '../../../shared/library/dialogue'
import { statementKinds, type StatementKind } from '../../../shared/library/statement'
import type { Person } from '../../../shared/library/person'
import { today } from '../../data/clock'
import { newDraft } from '../../data/drafts'
import { useAll, useOrganization } from '../../data/library'
import { SelectField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { Button } from '../../kit/controls'

const kinds = [
  { value: 'oral-statement', words: statementKinds['oral-statement'] },
  { value: 'written-contribution', words: statementKinds['written-contribution'] },
] as const

/** Chooses a dialogue and a kind of text; the draft opens with the right outline. */
export const NewStatement = ({
  dialogue: asked,
  kind: askedKind,
  onMade,
  onNewDialogue,
  onClose,
}: {
  readonly dialogue: string | null
  readonly kind: StatementKind | null
  readonly onMade: (draft: string) => void
  readonly onNewDialogue: () => void
  readonly onClose: () => void
}) => {
  const dialogues = useAll<Dialogue>('dialogues')?.toSorted((one, other) =>
    (other.day ?? '9').localeCompare(one.day ?? '9'),
  )
  const people = useAll<Person>('people')
  const organization = useOrganization()
  const [chosen, setChosen] = useState<string | null>(asked)
  const [kind, setKind] = useState<StatementKind>(askedKind ?? 'oral-statement')
  if (!dialogues || !people || organization === undefined) return null

  const suggested = nextDialogue(dialogues, today()) ?? dialogues.find(({ day }) => day !== null)
  const id = chosen ?? suggested?.id ?? ''
  const dialogue = dialogues.find((each) => each.id === id) ?? null
  const make = async (): Promise<void> => {
    const speaker = people.find(({ speaks }) => speaks)?.id ?? null
    const draft = await newDraft({
      kind,
      dialogue,
      title: dialogue?.title ?? 'Statement',
      day: dialogue?.day ?? null,
      speaker: kind === 'oral-statement' ? speaker : null,
      language: organization?.language ?? 'en-GB',
    })
    onMade(draft.id)
  }
  return (
    <Dialog
      title="New statement"
      onClose={onClose}
      action={{ words: 'Open the draft', run: () => void make() }}
      others={<Button onClick={onNewDialogue}>Other dialogue</Button>}
    >
      <SelectField
        label="Dialogue"
        choices={[
          ...dialogues.map(({ id: value, title, day }) => ({
            value,
            words: day ? `${title}, ${dayInWords(day)}` : title,
          })),
          { value: 'none', words: 'No dialogue' },
        ]}
        value={id || 'none'}
        onChange={setChosen}
      />
      <SelectField
        label="Kind of text"
        help={
          kind === 'oral-statement'
            ? 'To be read out: measured in speaking time.'
            : 'To be handed in: measured in words, never meant to be read out.'
        }
        choices={kinds}
        value={kind}
        onChange={setKind}
      />
      {dialogue && (
        <div>
          <h3>The draft will have</h3>
          <ol>
            <li>Salutation</li>
            <li>Who we are</li>
            {dialogue.agendaItems.map((item) => (
              <li key={item.number}>{item.title}</li>
            ))}
            <li>Recommendations</li>
            <li>Closing</li>
          </ol>
        </div>
      )}
    </Dialog>
  )
}
