import { useState } from 'react'
import { readDay } from '../../../shared/basics/day'
import { unreachable, type Outcome } from '../../../shared/basics/outcome'
import { plural } from '../../../shared/basics/text'
import { readOfficialText, type OfficialReading } from '../../../shared/importing/official-text'
import type { Instrument } from '../../../shared/library/instrument'
import {
  keepLaw,
  keepOfficialTexts,
  readStanding,
  takeBack,
  type Kept,
  type NewLaw,
} from '../../data/official-texts'
import {
  bringFile,
  lawReference,
  readTreatyReferences,
  type BroughtFile,
} from '../../data/official-texts-read'
import { Button, SelectField, TextField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import { LawFields, noLaw } from './law-fields'
import css from './library.module.css'
import { OfficialFinding } from './official-finding'

const newLaw = 'new-law'

type File = Extract<BroughtFile, { state: 'read' }>

type Found = {
  readonly file: File
  readonly instrument: string
  readonly reading: OfficialReading
  /** How the texts stood when the person looked. */
  readonly seen: string
}

type State =
  | { readonly at: 'asking' | 'reading' }
  | { readonly at: 'refused'; readonly words: string }
  | { readonly at: 'found'; readonly found: Found }

const refusals = {
  'nothing-read': 'There is nothing to keep: no article was found.',
  'changed-elsewhere': 'The texts of this instrument were changed meanwhile. Choose the file again.',
  gone: 'This instrument is not in the library any more.',
  'no-name': 'A law needs a name and a short name.',
} as const

const findIn = async (file: File, chosen: string, instruments: readonly Instrument[]): Promise<Found> => {
  const references = await readTreatyReferences()
  const law = instruments.find(({ id, kind }) => id === chosen && kind === 'law')
  const own =
    references.find(({ id }) => id === chosen) ??
    lawReference(law ?? { id: chosen, title: 'the law', shortTitle: '' })
  const others = own.kind === 'law' ? [] : references.filter(({ id }) => id !== chosen)
  const reading = readOfficialText(file.reading, own, others)
  return { file, instrument: chosen, reading, seen: await readStanding(chosen) }
}

const keep = async (
  { file, instrument, reading, seen }: Found,
  law: NewLaw,
  asAt: string,
  instruments: readonly Instrument[],
): Promise<Outcome<Kept, keyof typeof refusals>> => {
  const from = { original: file.original, asAt: readDay(asAt) }
  if (instrument === newLaw) return keepLaw(law, reading, from)
  const known = instruments.find(({ id }) => id === instrument)
  return known ? keepOfficialTexts(known, reading, from, seen) : { ok: false, reason: 'gone' }
}

const keptInWords = ({ added, replaced, unchanged }: Kept): string => {
  if (added.length === 0) return 'These texts were in the library already. Nothing was changed.'
  const all = replaced.length === added.length
  const earlier = all
    ? `in place of the earlier ${added.length === 1 ? 'one' : 'ones'}`
    : `${replaced.length} in place of an earlier one`
  const before = replaced.length > 0 ? `, ${earlier}` : ''
  const same = unchanged > 0 ? `; ${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already` : ''
  return `The text of ${plural(added.length, 'article')} was kept${before}${same}.`
}

/** Brings the official text of a treaty or a law in from a file of the person's own, checks it and keeps it. */
export const OfficialDialog = ({
  instruments,
  onKept,
  onClose,
}: {
  readonly instruments: readonly Instrument[]
  readonly onKept: (instrument: string) => void
  readonly onClose: () => void
}) => {
  const say = useSay()
  const [instrument, setInstrument] = useState(instruments[0]?.id ?? newLaw)
  const [law, setLaw] = useState<NewLaw>(noLaw)
  const [asAt, setAsAt] = useState('')
  const [state, setState] = useState<State>({ at: 'asking' })
  const isNew = instrument === newLaw
  const isLaw = isNew || instruments.find(({ id }) => id === instrument)?.kind === 'law'
  const unnamed = isNew && (law.title.trim() === '' || law.shortTitle.trim() === '')
  const badDay = asAt.trim() !== '' && readDay(asAt) === null

  const orSay = (work: Promise<void>): void =>
    void work.catch(() =>
      setState({ at: 'refused', words: 'The file could not be taken in. Nothing was changed.' }),
    )
  const look = async (file: File, chosen: string): Promise<void> =>
    setState({ at: 'found', found: await findIn(file, chosen, instruments) })
  const choose = async (): Promise<void> => {
    setState({ at: 'reading' })
    const file = await bringFile()
    if (file === null) return setState({ at: 'asking' })
    if (file.state === 'refused') return setState({ at: 'refused', words: file.words })
    await look(file, instrument)
  }
  const keepIt = async (found: Found): Promise<void> => {
    const kept = await keep(found, law, asAt, instruments)
    if (!kept.ok) return setState({ at: 'refused', words: refusals[kept.reason] })
    const undo = { words: 'Take it back', run: () => void takeBack(kept.value) }
    say({ words: keptInWords(kept.value), ...(kept.value.added.length > 0 ? { undo } : {}) })
    onKept(kept.value.instrument)
  }
  const found = state.at === 'found' ? state.found : null
  return (
    <Dialog
      title="Bring in the official text"
      onClose={onClose}
      wide="44rem"
      action={{
        words: 'Keep the text',
        run: () => found && orSay(keepIt(found)),
        disabled: !found || found.reading.articles.length === 0 || unnamed || badDay,
      }}
    >
      <div className={css['form']}>
        <SelectField
          label="Treaty or law"
          choices={[
            ...instruments.map(({ id, shortTitle }) => ({ value: id, words: shortTitle })),
            { value: newLaw, words: 'A law that is not in the library yet' },
          ]}
          value={instrument}
          onChange={(chosen) => {
            if (state.at === 'reading') return
            setInstrument(chosen)
            if (found) orSay(look(found.file, chosen))
          }}
        />
        {isNew && <LawFields law={law} onChange={setLaw} />}
        {isLaw && (
          <TextField
            label="As at"
            help="The day as of which the file gives the law, if it says so: 1 March 2024."
            value={asAt}
            {...(badDay ? { error: 'This is no day. Write it as 1 March 2024.' } : {})}
            onChange={setAsAt}
          />
        )}
        <div className={css['buttons']}>
          <Button onClick={() => orSay(choose())} disabled={state.at === 'reading'}>
            {found ? 'Choose another file…' : 'Choose the file…'}
          </Button>
          <span className="quiet small">Word, PDF, OpenDocument, HTML or plain text, as published.</span>
        </div>
        <Told state={state} />
      </div>
    </Dialog>
  )
}

const Told = ({ state }: { readonly state: State }) => {
  switch (state.at) {
    case 'asking':
      return (
        <p className="quiet small">
          The file stays on this computer. Its articles and paragraphs are read and checked; nothing is kept
          before you have seen what was found.
        </p>
      )
    case 'reading':
      return <p role="status">The file is being read…</p>
    case 'refused':
      return (
        <p role="alert" className={css['officialStanding']} data-check="differs">
          {state.words}
        </p>
      )
    case 'found':
      return <OfficialFinding name={state.found.file.original.name} reading={state.found.reading} />
    default:
      return unreachable(state)
  }
}
