import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dayInWords } from '../../../shared/basics/day'
import { fold, plural } from '../../../shared/basics/text'
import { clock } from '../../../shared/drafting/speaking-time'
import type { Dialogue } from '../../../shared/library/dialogue'
import type { Topic } from '../../../shared/library/topic'
import { now, today } from '../../data/clock'
import { reviseDialogue, useAll } from '../../data/library'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'
import { DialogueForm } from './dialogue-form'

export type DialoguesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onNewStatement: (dialogue: string) => void
}

const Detail = ({
  dialogue,
  topics,
  onRevise,
  onNewStatement,
}: {
  dialogue: Dialogue
  topics: readonly Topic[]
  onRevise: () => void
  onNewStatement: () => void
}) => {
  const say = useSay()
  const retire = async (): Promise<void> => {
    const done = await reviseDialogue(dialogue, { retired: now() })
    if (done.ok)
      say({
        words: 'The dialogue was put away.',
        undo: { words: 'Bring it back', run: () => void reviseDialogue(done.value, { retired: null }) },
      })
  }
  return (
    <div style={{ display: 'grid', gap: 'var(--s4)' }}>
      <h2>{dialogue.title}</h2>
      <Pairs
        pairs={[
          ['Date', dialogue.day ? dayInWords(dialogue.day) : 'not set'],
          ['Place', dialogue.place || 'not set'],
          [
            'Topics',
            dialogue.topics.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join(', '),
          ],
          ['Speaking limit', dialogue.speakingLimit ? clock(dialogue.speakingLimit) : 'not set'],
          ['Word limit', dialogue.wordLimit ? plural(dialogue.wordLimit, 'word') : 'not set'],
          ['Text due', dialogue.textDue ? dayInWords(dialogue.textDue) : 'not set'],
        ]}
      />
      <section>
        <h3>Agenda</h3>
        {dialogue.agendaItems.length === 0 ? (
          <p className="quiet">No agenda items yet.</p>
        ) : (
          <ol>
            {dialogue.agendaItems.map((item) => (
              <li key={item.number} value={item.number}>
                {item.title}
              </li>
            ))}
          </ol>
        )}
      </section>
      {dialogue.guidingQuestions.length > 0 && (
        <section>
          <h3>Guiding questions</h3>
          <ul>
            {dialogue.guidingQuestions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </section>
      )}
      <div style={{ display: 'flex', gap: 'var(--s2)', flexWrap: 'wrap' }}>
        <Button tone="go" onClick={onNewStatement}>
          New statement for it
        </Button>
        <Button onClick={onRevise}>Change</Button>
        <Button tone="quiet" onClick={() => void retire()}>
          Put away
        </Button>
      </div>
      {dialogue.source && (
        <p className="quiet small" style={{ overflowWrap: 'anywhere' }}>
          Source: {dialogue.source}
        </p>
      )}
    </div>
  )
}

/** The Constructive Dialogues, past and planned; everything about them can be changed. */
export const DialoguesPage = ({ open, onOpen, onNewStatement }: DialoguesProps) => {
  const all = useAll<Dialogue>('dialogues')
  const topics = useAll<Topic>('topics') ?? []
  const [query, setQuery] = useState('')
  const [form, setForm] = useState<{ readonly of: Dialogue | null } | null>(null)
  const records = (all ?? []).toSorted((one, other) => (other.day ?? '9').localeCompare(one.day ?? '9'))
  const shown = records.filter(({ title, place, day }) =>
    fold(`${title} ${place} ${day ? dayInWords(day) : ''}`).includes(fold(query.trim())),
  )
  const chosen = records.find(({ id }) => id === open) ?? null
  return (
    <>
      <Shelf
        title="Dialogues"
        count={all ? plural(records.length, 'Constructive Dialogue') : ''}
        actions={
          <Button tone="go" onClick={() => setForm({ of: null })}>
            <Plus size={16} aria-hidden />
            New dialogue
          </Button>
        }
        search={
          <SearchField
            label="Find a dialogue"
            value={query}
            onChange={setQuery}
            found={`${shown.length} of ${records.length}`}
          />
        }
        rows={
          all &&
          shown.map((dialogue) => ({
            id: dialogue.id,
            name: dialogue.title,
            title: dialogue.title,
            facts: [
              dialogue.place,
              dialogue.speakingLimit && `${clock(dialogue.speakingLimit)} to speak`,
              dialogue.textDue && `text due ${dayInWords(dialogue.textDue)}`,
            ]
              .filter(Boolean)
              .join(' · '),
            end: (
              <>
                <span>{dialogue.day ? dayInWords(dialogue.day) : 'no date'}</span>
                {dialogue.day && dialogue.day >= today() && <Chip tone="accent">Planned</Chip>}
              </>
            ),
          }))
        }
        chosen={chosen?.id ?? null}
        onChoose={onOpen}
        empty={<Empty title="No dialogue matches" />}
      >
        {chosen ? (
          <Detail
            dialogue={chosen}
            topics={topics}
            onRevise={() => setForm({ of: chosen })}
            onNewStatement={() => onNewStatement(chosen.id)}
          />
        ) : (
          <p className="quiet">Choose a dialogue to see its agenda and limits.</p>
        )}
      </Shelf>
      {form && <DialogueForm of={form.of} topics={topics} onKept={onOpen} onClose={() => setForm(null)} />}
    </>
  )
}
