import { FileText, Mic, Plus } from 'lucide-react'
import { useState } from 'react'
import { dayInWords, distanceInWords } from '../../../shared/basics/day'
import { fold, plural } from '../../../shared/basics/text'
import { clock } from '../../../shared/drafting/speaking-time'
import { statementKinds } from '../../../shared/library/statement'
import { dayOf, now, today } from '../../data/clock'
import { reviseDraft, useBody, useDrafts } from '../../data/drafts'
import { Button, Empty, SearchField } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'
import { toPlainText } from '../../../shared/drafting/to-plain-text'

const icons = { 'oral-statement': Mic, 'written-contribution': FileText } as const

/** All texts being written, newest change first. */
export const DraftsPage = ({
  onOpen,
  onNew,
}: {
  readonly onOpen: (id: string) => void
  readonly onNew: () => void
}) => {
  const drafts = useDrafts()
  const say = useSay()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = drafts?.filter(({ title }) => fold(title).includes(fold(query.trim())))
  const draft = shown?.find(({ id }) => id === chosen) ?? null
  const body = useBody(draft?.id ?? null)
  const beginning = body?.ok ? toPlainText(body.value.manuscript).slice(0, 600) : ''
  const putAway = (id: string): void => {
    void reviseDraft(id, { retired: now() })
    say({
      words: 'The draft was put away.',
      undo: { words: 'Bring it back', run: () => void reviseDraft(id, { retired: null }) },
    })
  }
  return (
    <Shelf
      title="Drafts"
      reading="wide"
      count={drafts ? plural(drafts.length, 'text') : ''}
      actions={
        <Button tone="go" onClick={onNew}>
          <Plus size={16} aria-hidden />
          New statement
        </Button>
      }
      search={
        <SearchField
          label="Find a draft by its title"
          value={query}
          onChange={setQuery}
          found={plural(shown?.length ?? 0, 'draft')}
        />
      }
      rows={shown?.map((each) => {
        const Icon = icons[each.kind]
        return {
          id: each.id,
          name: `${each.title}, ${statementKinds[each.kind]}`,
          reference: <Icon size={16} aria-hidden />,
          title: each.title,
          facts: [
            statementKinds[each.kind],
            plural(each.words, 'word'),
            each.kind === 'oral-statement' ? clock(each.seconds) : '',
          ]
            .filter(Boolean)
            .join(' · '),
          end: distanceInWords(today(), dayOf(each.changed)),
        }
      })}
      chosen={draft?.id ?? null}
      onChoose={setChosen}
      empty={
        query ? (
          <Empty title="No draft has that title" />
        ) : (
          <Empty title="Nothing is being written">
            <p>A new statement opens with the outline of its dialogue.</p>
            <Button tone="go" onClick={onNew}>
              New statement
            </Button>
          </Empty>
        )
      }
    >
      {draft ? (
        <div style={{ display: 'grid', gap: 'var(--s4)' }}>
          <h2>{draft.title}</h2>
          <Pairs
            pairs={[
              ['Kind', statementKinds[draft.kind]],
              ['Date', draft.day ? dayInWords(draft.day) : 'not set'],
              [
                'Length',
                `${plural(draft.words, 'word')}${draft.kind === 'oral-statement' ? `, ${clock(draft.seconds)} to speak` : ''}`,
              ],
            ]}
          />
          <div style={{ display: 'flex', gap: 'var(--s2)', flexWrap: 'wrap' }}>
            <Button tone="go" onClick={() => onOpen(draft.id)}>
              Open
            </Button>
            <Button onClick={() => putAway(draft.id)}>Put away</Button>
          </div>
          {beginning && (
            <p
              className="quiet"
              style={{ font: '400 0.9375rem/1.55 var(--text)', whiteSpace: 'pre-line' }}
              dir="auto"
            >
              {beginning}
              {beginning.length === 600 ? ' …' : ''}
            </p>
          )}
        </div>
      ) : (
        <p className="quiet">Choose a draft to see how far it is.</p>
      )}
    </Shelf>
  )
}
