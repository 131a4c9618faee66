import { Plus } from 'lucide-react'
import { useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { readable } from '../../../shared/library/blanks'
import { phraseUses, PhraseUse, type Phrase } from '../../../shared/library/phrase'
import type { StatementKind } from '../../../shared/library/statement'
import { statementKinds } from '../../../shared/library/statement'
import type { RecordKey } from '../../../shared/library/use'
import { useAll } from '../../data/library'
import { Button, Chip, Empty } from '../../kit/controls'
import { Shelf } from '../../kit/shelf'
import { PhraseDetail } from './phrase-detail'
import { PhraseForm } from './phrase-form'
import { useFinding } from './use-finding'
import css from './library.module.css'
import { Marked } from './marked'

export type PhrasesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
  readonly onOpenUse: (key: RecordKey, paragraph: number | null) => void
}

/** The sentences that are used again and again. */
export const PhrasesPage = ({ open, onOpen, onInsert, onOpenUse }: PhrasesProps) => {
  const all = useAll<Phrase>('phrases')
  const [form, setForm] = useState<{ readonly of: Phrase | null } | null>(null)
  const uses: readonly string[] = PhraseUse.options
  const records = (all ?? []).toSorted((one, other) => uses.indexOf(one.use) - uses.indexOf(other.use))
  const finding = useFinding(records, 'phrase', 'Find phrases', [
    { label: 'Use', valuesOf: ({ use }) => [use], wordsOf: (value) => phraseUses[value as PhraseUse] },
    {
      label: 'Fits',
      valuesOf: ({ kinds }) => kinds,
      wordsOf: (value) => statementKinds[value as StatementKind],
    },
  ])
  const chosen = records.find(({ id }) => id === open) ?? null
  return (
    <>
      <Shelf
        title="Phrases"
        count={all ? plural(records.length, 'phrase') : ''}
        actions={
          <Button tone="go" onClick={() => setForm({ of: null })}>
            <Plus size={16} aria-hidden />
            New phrase
          </Button>
        }
        search={finding.search}
        filters={finding.filters}
        rows={
          all &&
          finding.shown.map((phrase) => ({
            id: phrase.id,
            name: phrase.title,
            title: <Marked text={phrase.title} words={finding.words} />,
            facts: (
              <span className={css['line']}>
                <Marked text={readable(phrase.text)} words={finding.words} />
              </span>
            ),
            end: <Chip>{phraseUses[phrase.use]}</Chip>,
          }))
        }
        chosen={chosen?.id ?? null}
        onChoose={onOpen}
        empty={
          <Empty title="No phrase matches">
            <Button onClick={finding.clear}>Show all</Button>
          </Empty>
        }
      >
        {chosen ? (
          <PhraseDetail
            key={chosen.id}
            phrase={chosen}
            onInsert={onInsert}
            onRevise={() => setForm({ of: chosen })}
            onOpenUse={onOpenUse}
          />
        ) : (
          <p className="quiet">Choose a phrase to read it whole.</p>
        )}
      </Shelf>
      {form && <PhraseForm of={form.of} onKept={onOpen} onClose={() => setForm(null)} />}
    </>
  )
}
