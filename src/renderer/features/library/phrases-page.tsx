import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { readable } from '../../../shared/library/blanks'
import { phraseUses, PhraseUse, type Phrase } from '../../../shared/library/phrase'
import type { StatementKind } from '../../../shared/library/statement'
import { statementKinds } from '../../../shared/library/statement'
import { searchWords } from '../../../shared/searching/searchable'
import { useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import { Button, Chip, Empty, SearchField } from '../../kit/controls'
import { FilterChip } from '../../kit/filter-chip'
import { Shelf } from '../../kit/shelf'
import { PhraseDetail } from './phrase-detail'
import { PhraseForm } from './phrase-form'
import { choicesOf, foundAmong, passes } from './filtering'
import { Marked } from './marked'

export type PhrasesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
}

/** The sentences that are used again and again. */
export const PhrasesPage = ({ open, onOpen, onInsert }: PhrasesProps) => {
  const all = useAll<Phrase>('phrases')
  const index = useSearchIndex()
  const [query, setQuery] = useState('')
  const [use, setUse] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const [form, setForm] = useState<{ readonly of: Phrase | null } | null>(null)
  const words = useMemo(() => searchWords(query), [query])
  const uses: readonly string[] = PhraseUse.options
  const records = (all ?? []).toSorted((one, other) => uses.indexOf(one.use) - uses.indexOf(other.use))
  const hits = query.trim() === '' ? null : (index?.find(query, ['phrase']) ?? [])
  const shown = foundAmong(records, hits).filter(
    (phrase) => passes(use, [phrase.use]) && passes(kind, phrase.kinds),
  )
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
        search={
          <SearchField
            label="Find phrases"
            value={query}
            onChange={setQuery}
            found={`${shown.length} of ${records.length}`}
          />
        }
        filters={
          <>
            <FilterChip
              label="Use"
              choices={choicesOf(
                records,
                (phrase) => [phrase.use],
                (value) => phraseUses[value as PhraseUse],
              )}
              value={use}
              onChange={setUse}
            />
            <FilterChip
              label="Fits"
              choices={choicesOf(
                records,
                (phrase) => phrase.kinds,
                (value) => statementKinds[value as StatementKind],
              )}
              value={kind}
              onChange={setKind}
            />
          </>
        }
        rows={
          all &&
          shown.map((phrase) => ({
            id: phrase.id,
            name: phrase.title,
            title: <Marked text={phrase.title} words={words} />,
            facts: (
              <Marked
                text={
                  readable(phrase.text).length > 120
                    ? `${readable(phrase.text).slice(0, 118)} …`
                    : readable(phrase.text)
                }
                words={words}
              />
            ),
            end: <Chip>{phraseUses[phrase.use]}</Chip>,
          }))
        }
        chosen={chosen?.id ?? null}
        onChoose={onOpen}
        empty={
          <Empty title="No phrase matches">
            <Button
              onClick={() => {
                setQuery('')
                setUse(null)
                setKind(null)
              }}
            >
              Show all
            </Button>
          </Empty>
        }
      >
        {chosen ? (
          <PhraseDetail phrase={chosen} onInsert={onInsert} onRevise={() => setForm({ of: chosen })} />
        ) : (
          <p className="quiet">Choose a phrase to read it whole.</p>
        )}
      </Shelf>
      {form && <PhraseForm of={form.of} onKept={onOpen} onClose={() => setForm(null)} />}
    </>
  )
}
