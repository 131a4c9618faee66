import { CornerDownLeft, PenLine, Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { describeBlanks, readable } from '../../../shared/library/blanks'
import { languages, Language } from '../../../shared/library/language'
import { phraseUses, PhraseUse, type Phrase } from '../../../shared/library/phrase'
import { statementKinds, StatementKind } from '../../../shared/library/statement'
import { searchWords } from '../../../shared/searching/searchable'
import { now } from '../../data/clock'
import { keepPhrase, revisePhrase, useAll } from '../../data/library'
import { useSearchIndex } from '../../data/search-index'
import {
  Button,
  CheckField,
  Chip,
  Empty,
  SearchField,
  SelectField,
  TextArea,
  TextField,
} from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { FilterChip } from '../../kit/filter-chip'
import { useSay } from '../../kit/notices'
import { Pairs, Shelf } from '../../kit/shelf'
import { choicesOf, foundAmong, passes } from './filtering'
import css from './library.module.css'
import { Marked, WithBlanks } from './marked'
import { refusals, Revisions } from './revisions'

export type PhrasesProps = {
  readonly open: string | null
  readonly onOpen: (id: string | null) => void
  readonly onInsert: ((id: string) => void) | null
}

const blank = {
  title: '',
  text: '',
  use: 'salutation' as PhraseUse,
  kinds: [...StatementKind.options],
  language: 'en-GB' as Language,
}

const PhraseForm = ({
  of,
  onKept,
  onClose,
}: {
  of: Phrase | null
  onKept: (id: string) => void
  onClose: () => void
}) => {
  const say = useSay()
  const [values, setValues] = useState<typeof blank>(of ?? blank)
  const [asked, setAsked] = useState(false)
  const set =
    <K extends keyof typeof blank>(key: K) =>
    (value: (typeof blank)[K]): void =>
      setValues({ ...values, [key]: value })
  const keep = async (): Promise<void> => {
    setAsked(true)
    if (values.title.trim() === '' || values.text.trim() === '') return
    const { title, text, use, kinds, language } = values
    const fresh = {
      title: title.trim(),
      text,
      use,
      kinds: [...kinds],
      language,
      blanks: describeBlanks(text, of?.blanks ?? []),
    }
    const kept = of ? await revisePhrase(of, fresh) : { ok: true as const, value: await keepPhrase(fresh) }
    if (!kept.ok) return say({ words: refusals[kept.reason], tone: 'bad' })
    say({ words: of ? 'Revised. The earlier wording was kept.' : 'Kept.', tone: 'good' })
    onKept(kept.value.id)
    onClose()
  }
  return (
    <Dialog
      title={of ? 'Revise phrase' : 'New phrase'}
      wide="42rem"
      onClose={onClose}
      action={{ words: of ? 'Keep the revision' : 'Keep', run: () => void keep() }}
    >
      <TextField
        label="Title"
        value={values.title}
        onChange={set('title')}
        maxLength={200}
        autoFocus
        {...(asked && values.title.trim() === '' ? { error: 'A title is needed.' } : {})}
      />
      <TextArea
        label="Text"
        help="Blanks such as {{organization}}, {{dialogue}} or {{speaker}} are filled from your records; others are asked for."
        value={values.text}
        onChange={set('text')}
        maxLength={4000}
        {...(asked && values.text.trim() === '' ? { error: 'The text is needed.' } : {})}
      />
      <div className={css['two']}>
        <SelectField
          label="Use"
          choices={PhraseUse.options.map((value) => ({ value, words: phraseUses[value] }))}
          value={values.use}
          onChange={set('use')}
        />
        <SelectField
          label="Language"
          choices={Language.options.map((value) => ({ value, words: languages[value].name }))}
          value={values.language}
          onChange={set('language')}
        />
      </div>
      {StatementKind.options.map((kind) => (
        <CheckField
          key={kind}
          label={`Fits: ${statementKinds[kind].toLowerCase()}`}
          checked={values.kinds.includes(kind)}
          onChange={(on) =>
            set('kinds')(on ? [...values.kinds, kind] : values.kinds.filter((each) => each !== kind))
          }
        />
      ))}
    </Dialog>
  )
}

const Detail = ({
  phrase,
  onInsert,
  onRevise,
}: {
  phrase: Phrase
  onInsert: PhrasesProps['onInsert']
  onRevise: () => void
}) => {
  const say = useSay()
  const retire = async (): Promise<void> => {
    const done = await revisePhrase(phrase, { retired: now() })
    if (done.ok)
      say({
        words: 'The phrase was put away.',
        undo: { words: 'Bring it back', run: () => void revisePhrase(done.value, { retired: null }) },
      })
  }
  return (
    <div className={css['detail']}>
      <div className={css['head']}>
        <Chip>{phraseUses[phrase.use]}</Chip>
        <Chip>{phrase.shipped && phrase.edition === 1 ? 'Shipped' : `Edition ${phrase.edition}`}</Chip>
      </div>
      <h2>{phrase.title}</h2>
      <p className={css['wording']} dir="auto" lang={phrase.language}>
        <WithBlanks text={phrase.text} />
      </p>
      <Pairs
        pairs={[
          [
            'Fits',
            phrase.kinds.map((kind) => statementKinds[kind].toLowerCase()).join(', ') || 'nothing yet',
          ],
          ['Language', languages[phrase.language].name],
        ]}
      />
      <div className={css['buttons']}>
        <Button
          tone="go"
          disabled={onInsert === null}
          title={onInsert === null ? 'Open a draft first' : ''}
          onClick={() => onInsert?.(phrase.id)}
        >
          <CornerDownLeft size={16} aria-hidden />
          Insert in draft
        </Button>
        <Button onClick={onRevise}>
          <PenLine size={16} aria-hidden />
          Revise
        </Button>
        <Button tone="quiet" onClick={() => void retire()}>
          Put away
        </Button>
      </div>
      <Revisions of={phrase.id} edition={phrase.edition} />
    </div>
  )
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
          <Detail phrase={chosen} onInsert={onInsert} onRevise={() => setForm({ of: chosen })} />
        ) : (
          <p className="quiet">Choose a phrase to read it whole.</p>
        )}
      </Shelf>
      {form && <PhraseForm of={form.of} onKept={onOpen} onClose={() => setForm(null)} />}
    </>
  )
}
