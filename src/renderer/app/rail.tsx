import {
  Archive,
  CalendarDays,
  FileInput,
  House,
  ListChecks,
  PenLine,
  Quote,
  Scale,
  ScrollText,
  Search,
  Settings,
  WifiOff,
  type LucideIcon,
} from 'lucide-react'
import { useCount, type Counted } from '../data/counts'
import css from './app.module.css'
import { useWhere, type Place } from './place'

type Entry = {
  readonly words: string
  readonly icon: LucideIcon
  readonly to: Place
  readonly counted?: Counted
}

const front: readonly Entry[] = [
  { words: 'Desk', icon: House, to: { at: 'desk' } },
  { words: 'Drafts', icon: PenLine, to: { at: 'drafts' }, counted: 'drafts' },
]
const library: readonly Entry[] = [
  { words: 'Find', icon: Search, to: { at: 'find', start: null } },
  { words: 'Statements', icon: ScrollText, to: { at: 'statements', open: null }, counted: 'statements' },
  {
    words: 'Recommendations',
    icon: ListChecks,
    to: { at: 'recommendations', open: null },
    counted: 'recommendations',
  },
  { words: 'Treaties', icon: Scale, to: { at: 'treaties', open: null }, counted: 'articles' },
  { words: 'Phrases', icon: Quote, to: { at: 'phrases', open: null }, counted: 'phrases' },
  { words: 'Import', icon: FileInput, to: { at: 'import' } },
]
const record: readonly Entry[] = [
  { words: 'Dialogues', icon: CalendarDays, to: { at: 'dialogues', open: null }, counted: 'dialogues' },
  { words: 'Put away', icon: Archive, to: { at: 'put-away' } },
]
const foot: readonly Entry[] = [{ words: 'Settings', icon: Settings, to: { at: 'settings' } }]

const isHere = (place: Place, to: Place): boolean =>
  place.at === to.at || (place.at === 'draft' && to.at === 'drafts')

const Count = ({ of }: { readonly of: Counted }) => {
  const count = useCount(of)
  return count === undefined ? null : <span>{count.toLocaleString('en-GB')}</span>
}

const Entries = ({
  entries,
  counting,
}: {
  readonly entries: readonly Entry[]
  readonly counting: boolean
}) => {
  const { place, go } = useWhere()
  return entries.map(({ words, icon: Icon, to, counted }) => (
    <button
      key={words}
      type="button"
      className={css['link']}
      title={words}
      aria-current={isHere(place, to) ? 'page' : undefined}
      onClick={() => go(to)}
    >
      <Icon size={16} aria-hidden />
      <span>{words}</span>
      {counting && counted && <Count of={counted} />}
    </button>
  ))
}

/** The way round the house. Before the library is open, nothing in it may be counted. */
export const Rail = ({ counting }: { readonly counting: boolean }) => (
  <nav className={css['rail']} aria-label="Main" data-pane>
    <div className={css['brand']}>
      <i aria-hidden />
      <span>Rostrum</span>
    </div>
    <Entries entries={front} counting={counting} />
    <h2>Library</h2>
    <Entries entries={library} counting={counting} />
    <h2>Record</h2>
    <Entries entries={record} counting={counting} />
    <div className={css['foot']}>
      <p title="Rostrum never uses the network">
        <WifiOff size={14} aria-hidden />
        <span>Works offline</span>
      </p>
      <Entries entries={foot} counting={counting} />
    </div>
  </nav>
)
