import { ArrowLeft, Check, FileOutput, LoaderCircle, TriangleAlert } from 'lucide-react'
import { timeOfDay } from '../../data/clock'
import { runCommand } from '../../data/commanding'
import type { Draft } from '../../../shared/drafting/draft'
import { againstLimit, clock } from '../../../shared/drafting/speaking-time'
import { plural } from '../../../shared/basics/text'
import type { Dialogue } from '../../../shared/library/dialogue'
import { statementKinds } from '../../../shared/library/statement'
import { Button, Chip } from '../../kit/controls'
import css from './draft.module.css'
import { useSaveState, type SaveNews } from './save-news'
import type { Live } from './use-writing'

const SavedWords = ({ saving, changed }: { readonly saving: SaveNews; readonly changed: string }) => {
  const state = useSaveState(saving)
  if (state.at === 'refused')
    return (
      <>
        <TriangleAlert size={15} aria-hidden /> Not saved
      </>
    )
  if (state.at === 'unsaved')
    return (
      <>
        <LoaderCircle size={15} aria-hidden /> Saving
      </>
    )
  return (
    <>
      <Check size={15} aria-hidden /> Saved <span className="num">{timeOfDay(state.on ?? changed)}</span>
    </>
  )
}

const lengthWords = {
  'no-limit': '',
  within: 'within the limit',
  close: 'close to the limit',
  over: 'over the limit',
} as const

/** A length against its limit, with the place where the Chair will cut. */
const Meter = ({
  label,
  length,
  limit,
  show,
  bare = false,
}: {
  readonly label: string
  readonly length: number
  readonly limit: number | null
  readonly show: (value: number) => string
  /** Without label and bar: the second of two lengths. */
  readonly bare?: boolean
}) => {
  const state = againstLimit(length, limit)
  // Room to the right of the limit, so that what is over it can be seen.
  const whole = limit === null ? length : Math.max(limit * 1.15, length)
  return (
    <div className={css['meter']} role="group" aria-label={label}>
      {!bare && <span className={`quiet small ${css['label'] ?? ''}`}>{label}</span>}
      {limit !== null && !bare && (
        <span className={css['track']} data-state={state}>
          <i style={{ width: `${Math.min(100, (length / whole) * 100)}%` }} />
          <b style={{ insetInlineStart: `${(limit / whole) * 100}%` }} />
        </span>
      )}
      {bare ? <span className="quiet num">{show(length)}</span> : <strong>{show(length)}</strong>}
      {limit !== null && (
        <span className="quiet num">/ {bare ? limit.toLocaleString('en-GB') : show(limit)}</span>
      )}
      {state === 'over' && limit !== null && <Chip tone="bad">{show(length - limit)} over</Chip>}
      {state === 'close' && <Chip tone="warn">close to the limit</Chip>}
      <span className="visually-hidden">{lengthWords[state]}</span>
    </div>
  )
}

const showWords = (words: number): string => words.toLocaleString('en-GB')
const showCounted = (words: number): string => plural(words, 'word')

export const TopBar = ({
  draft,
  dialogue,
  live,
  saving,
  onBack,
  onDetails,
}: {
  readonly draft: Draft
  readonly dialogue: Dialogue | null
  readonly live: Live
  readonly saving: SaveNews
  readonly onBack: () => void
  readonly onDetails: () => void
}) => {
  const oral = draft.kind === 'oral-statement'
  return (
    <div className={css['top']} data-pane>
      <Button tone="quiet" aria-label="Back to the drafts" title="Back to the drafts" onClick={onBack}>
        <ArrowLeft size={17} aria-hidden />
      </Button>
      <button
        type="button"
        className={css['name']}
        title={`${draft.title} (change title and date)`}
        onClick={onDetails}
      >
        {statementKinds[draft.kind]} · {draft.title.replace(/^Constructive Dialogue on /, '')}
      </button>
      <span className={css['saved']} role="status">
        <SavedWords saving={saving} changed={draft.changed} />
      </span>
      <span className={css['push']} />
      {oral && (
        <Meter
          label="Speaking time"
          length={live.seconds}
          limit={dialogue?.speakingLimit ?? null}
          show={clock}
        />
      )}
      <Meter
        label="Words"
        length={live.words}
        limit={dialogue?.wordLimit ?? null}
        show={oral ? showCounted : showWords}
        bare={oral}
      />
      <Button className={css['wide']} onClick={() => runCommand('draft.deliver')}>
        Mark as delivered
      </Button>
      <Button tone="go" onClick={() => runCommand('draft.export')}>
        <FileOutput size={16} aria-hidden />
        Export
      </Button>
    </div>
  )
}
