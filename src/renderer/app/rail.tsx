import {
  CalendarDays,
  House,
  ListChecks,
  PenLine,
  Quote,
  Scale,
  ScrollText,
  Settings,
  WifiOff,
  type LucideIcon,
} from 'lucide-react'
import { useCounts } from '../data/counts'
import css from './app.module.css'
import { useWhere, type Place } from './place'

type Entry = {
  readonly words: string
  readonly icon: LucideIcon
  readonly to: Place
  readonly count?: number | undefined
}

const isHere = (place: Place, to: Place): boolean =>
  place.at === to.at || (place.at === 'draft' && to.at === 'drafts')

const Entries = ({ entries }: { readonly entries: readonly Entry[] }) => {
  const { place, go } = useWhere()
  return entries.map(({ words, icon: Icon, to, count }) => (
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
      {count !== undefined && <span>{count.toLocaleString('en-GB')}</span>}
    </button>
  ))
}

/** The way round the house. */
export const Rail = () => {
  const counts = useCounts()
  return (
    <nav className={css['rail']} aria-label="Main" data-pane>
      <div className={css['brand']}>
        <i aria-hidden />
        <span>Rostrum</span>
      </div>
      <Entries
        entries={[
          { words: 'Desk', icon: House, to: { at: 'desk' } },
          { words: 'Drafts', icon: PenLine, to: { at: 'drafts' }, count: counts?.drafts },
        ]}
      />
      <h2>Library</h2>
      <Entries
        entries={[
          {
            words: 'Statements',
            icon: ScrollText,
            to: { at: 'statements', open: null },
            count: counts?.statements,
          },
          {
            words: 'Recommendations',
            icon: ListChecks,
            to: { at: 'recommendations', open: null },
            count: counts?.recommendations,
          },
          { words: 'Treaties', icon: Scale, to: { at: 'treaties', open: null }, count: counts?.articles },
          { words: 'Phrases', icon: Quote, to: { at: 'phrases', open: null }, count: counts?.phrases },
        ]}
      />
      <h2>Record</h2>
      <Entries
        entries={[
          {
            words: 'Dialogues',
            icon: CalendarDays,
            to: { at: 'dialogues', open: null },
            count: counts?.dialogues,
          },
        ]}
      />
      <div className={css['foot']}>
        <p title="Rostrum never uses the network">
          <WifiOff size={14} aria-hidden />
          <span>Works offline</span>
        </p>
        <Entries entries={[{ words: 'Settings', icon: Settings, to: { at: 'settings' } }]} />
      </div>
    </nav>
  )
}
