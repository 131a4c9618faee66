import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { plural } from '../../../shared/basics/text'
import type { ImportRow } from '../../../shared/importing/import-row'
import {
  bringImportBack,
  goOnImporting,
  putAway,
  stopImports,
  useImportQueue,
  useImports,
  whenCorrected,
} from '../../data/imports'
import { keepAllSure, keepImport, keepRefusals, takeBackKept, type Kept } from '../../data/imports-keep'
import type { Queue } from '../../data/imports-queue'
import { NoRoom } from '../../data/room'
import { Button } from '../../kit/controls'
import { useSay, type Notice } from '../../kit/notices'
import { BringIn } from './bring-in'
import css from './importing.module.css'
import { ReviewPanes } from './review-panes'
import { useTakeIn } from './use-take-in'
import { nextToLookAt, progressOf } from './words'

export type ImportPageProps = {
  readonly onBack: () => void
  readonly onOpenStatement: (id: string) => void
}

const troubles: Readonly<Record<NonNullable<Queue['trouble']>, string>> = {
  'no-room': 'The disk is nearly full, so reading has stopped. Make room on it, then go on.',
  'start-again':
    'Something could not be written to the disk, so reading has stopped. Quit Rostrum and start it again; it goes on where it was.',
}

const withUndo = (kept: readonly Kept[], words: string): Notice => ({
  words,
  undo: { words: 'Undo', run: () => void takeBackKept(kept) },
})

const useKeeping = (rows: readonly ImportRow[], choose: (id: string | null) => void) => {
  const say = useSay()
  const busy = useRef(false)
  const once = async (act: () => Promise<void>): Promise<void> => {
    if (busy.current) return
    busy.current = true
    try {
      await act()
    } catch (fault) {
      const words =
        fault instanceof NoRoom
          ? 'The disk is nearly full, so nothing was kept. Make room on it and try again.'
          : 'It could not be kept. Nothing was changed; try once more.'
      say({ words, tone: 'bad' })
    } finally {
      busy.current = false
    }
  }
  const keepOne = (id: string): Promise<void> =>
    once(async () => {
      await whenCorrected()
      const outcome = await keepImport(id)
      if (!outcome.ok) return say({ words: keepRefusals[outcome.reason], tone: 'bad' })
      const next = nextToLookAt(rows, id)
      if (next !== null) choose(next)
      const { title, made } = outcome.value
      const more = made.length > 0 ? `, with ${plural(made.length, 'new recommendation')}` : ''
      say(withUndo([outcome.value], `Kept: ${title}${more}.`))
    })
  const keepAll = (): Promise<void> =>
    once(async () => {
      await whenCorrected()
      const kept = await keepAllSure()
      const made = kept.reduce((sum, each) => sum + each.made.length, 0)
      say(
        kept.length === 0
          ? { words: 'No file on the list is sure in everything. Look at them one by one.' }
          : withUndo(
              kept,
              `Kept ${plural(kept.length, 'statement')} with ${plural(made, 'new recommendation')}.`,
            ),
      )
    })
  const away = async (row: ImportRow): Promise<void> => {
    const next = rows[rows.findIndex(({ id }) => id === row.id) + 1] ?? rows.at(-2)
    if (!(await putAway(row.id))) return
    choose(next?.id ?? null)
    say({
      words: `Put away: ${row.name}.`,
      undo: { words: 'Undo', run: () => void bringImportBack(row).then(() => choose(row.id)) },
    })
  }
  return { keepOne, keepAll, away: (row: ImportRow) => once(() => away(row)) }
}

const Progress = ({ rows, queue }: { readonly rows: readonly ImportRow[]; readonly queue: Queue }) => {
  const { read, of, need } = progressOf(rows)
  if (of === 0) return null
  const words = [`${read} of ${of} read`, need > 0 ? `${need} ${need === 1 ? 'needs' : 'need'} you` : '']
    .filter(Boolean)
    .join(' · ')
  return (
    <div className={css['progress']}>
      <progress aria-label="Files read" value={read} max={of} />
      <span className="num">{words}</span>
      {queue.state === 'running' && (
        <Button tone="quiet" onClick={() => void stopImports()}>
          Stop
        </Button>
      )}
      {queue.state !== 'running' && read < of && (
        <Button tone="quiet" onClick={goOnImporting}>
          Go on
        </Button>
      )}
    </div>
  )
}

const useChosen = (rows: readonly ImportRow[]) => {
  const [chosen, choose] = useState<string | null>(null)
  const row = rows.find(({ id }) => id === chosen) ?? null
  // Until something is chosen, and after it left the list: what a person should look at first.
  const first = nextToLookAt(rows, null) ?? rows.find(({ state }) => state !== 'waiting')?.id ?? null
  useEffect(() => {
    if (row === null && first !== null) choose(first)
  }, [row, first])
  return { row, choose }
}

/** Past statements on their way in: read in the background, looked at here, kept one by one or all that are sure. */
export const ImportPage = ({ onBack, onOpenStatement }: ImportPageProps) => {
  const all = useImports()
  const rows = all ?? []
  const queue = useImportQueue()
  const { row, choose } = useChosen(rows)
  const { keepOne, keepAll, away } = useKeeping(rows, choose)
  const takeIn = useTakeIn(() => undefined)
  const keepable = row?.state === 'read'
  const latest = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = () => {
      // What is still being typed in a field counts.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      if (row && keepable) void keepOne(row.id)
    }
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
  return (
    <main className={css['page']} aria-labelledby="import-title">
      <header className={css['top']} data-pane>
        <Button tone="quiet" aria-label="Back to the statements" onClick={onBack}>
          <ArrowLeft size={16} aria-hidden />
        </Button>
        <h1 id="import-title">Import past statements</h1>
        <Progress rows={rows} queue={queue} />
        <span className={css['push']} />
        {rows.length > 0 && (
          <>
            <BringIn takeIn={takeIn} />
            <span className={css['keeping']}>
              <Button disabled={progressOf(rows).sure === 0} onClick={() => void keepAll()}>
                Keep all that are sure
              </Button>
              <Button
                tone="go"
                disabled={!keepable}
                aria-keyshortcuts="Control+Enter"
                title="Keep this one and go to the next (Ctrl+Enter)"
                onClick={() => row && void keepOne(row.id)}
              >
                Keep this one
                <ArrowRight size={16} aria-hidden />
              </Button>
            </span>
          </>
        )}
      </header>
      {queue.trouble && (
        <p className={css['trouble']} role="alert">
          {troubles[queue.trouble]}
        </p>
      )}
      {all !== undefined && (
        <ReviewPanes
          rows={rows}
          row={row}
          reading={queue.reading}
          takeIn={takeIn}
          onChoose={choose}
          onPutAway={away}
          onOpenStatement={onOpenStatement}
        />
      )}
    </main>
  )
}
