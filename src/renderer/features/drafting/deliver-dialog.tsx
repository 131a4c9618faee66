import { useState } from 'react'
import { dayInWords, type Day } from '../../../shared/basics/day'
import { readDayOrNone } from '../../../shared/drafting/limits'
import { nameAndFunction } from '../../../shared/library/person'
import { deliverDraft } from '../../data/drafts'
import { Dialog } from '../../kit/dialog'
import { ParsedField } from '../../kit/parsed-field'
import { TextField } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import type { Around } from './around'

const refusals = {
  missing: 'This draft is not in the library any more. Nothing was done.',
  'changed-elsewhere': 'The draft changed while it was being frozen. Nothing was done; please try again.',
  delivered: 'This text was already marked as delivered.',
  newer: 'This draft was written by a newer Rostrum and was left untouched.',
  broken: 'The words of this draft could not be read. Nothing was done.',
} as const

/** Freezes a draft as it was delivered; from then on it is a past statement of the library. */
export const DeliverDialog = ({
  around: { draft, dialogue, speaker },
  onClose,
  onDelivered,
}: {
  readonly around: Around
  readonly onClose: () => void
  readonly onDelivered: (statement: string) => void
}) => {
  const say = useSay()
  const [day, setDay] = useState<Day | null>(draft.day ?? dialogue?.day ?? null)
  const [name, setName] = useState(speaker ? nameAndFunction(speaker) : '')
  const deliver = async (): Promise<void> => {
    const outcome = await deliverDraft(draft.id, {
      day,
      speaker: name.trim(),
      topics: dialogue?.topics ?? [],
    })
    onClose()
    if (!outcome.ok) return say({ words: refusals[outcome.reason], tone: 'bad' })
    say({ words: 'Marked as delivered. It is now a statement of your library.', tone: 'good' })
    onDelivered(outcome.value.id)
  }
  return (
    <Dialog
      title="Mark as delivered"
      onClose={onClose}
      action={{ words: 'Mark as delivered', run: () => void deliver() }}
    >
      <p>
        The text is frozen as it now stands and joins your past statements. It can be read, found and quoted
        from then on, but no longer changed.
      </p>
      <ParsedField
        label="Delivered on"
        start={day ? dayInWords(day) : ''}
        read={readDayOrNone}
        wrong="That is no calendar day. Write it as 13 September 2023."
        onValue={setDay}
      />
      <TextField label="Delivered by" value={name} onChange={setName} maxLength={400} />
    </Dialog>
  )
}
