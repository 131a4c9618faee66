import { useRef, useState, type RefObject } from 'react'
import type { Corrections, ImportRow } from '../../../shared/importing/import-row'
import { readRefusals } from '../../../shared/importing/reading'
import { correct, readAgain, useReview } from '../../data/imports'
import { useNumberPreference } from '../../data/preferences'
import { NoRoom } from '../../data/room'
import { Button, Empty } from '../../kit/controls'
import { useSay } from '../../kit/notices'
import { Splitter } from '../../kit/splitter'
import { NothingYet } from './bring-in'
import { FileList } from './file-list'
import { FoundRequests } from './found-requests'
import css from './importing.module.css'
import { Likeness } from './likeness'
import { Repairs } from './repairs'
import { SheetView } from './sheet-view'
import type { useTakeIn } from './use-take-in'
import { WhatItIs } from './what-it-is'

type Review = NonNullable<ReturnType<typeof useReview>>

const Refused = ({ row, onPutAway }: { readonly row: ImportRow; readonly onPutAway: () => void }) => (
  <Empty title={`${row.name} was not read`}>
    <p>{readRefusals[row.refusal ?? 'reader-failed']}</p>
    {row.original !== null && (
      <Button tone="go" onClick={() => void readAgain(row.id)}>
        Try again
      </Button>
    )}
    <Button onClick={onPutAway}>Take it off the list</Button>
  </Empty>
)

const middleOf = (row: ImportRow | null, review: Review | null | undefined, onPutAway: () => void) => {
  if (row === null) return <Empty title="Files are being read. Choose one to look at it." />
  if (row.state === 'refused') return <Refused row={row} onPutAway={onPutAway} />
  if (row.state === 'waiting') return <Empty title={`${row.name} is still to be read.`} />
  if (review === null)
    return <Empty title={`What was read of ${row.name} is damaged. Put it away and import it again.`} />
  return review ? <SheetView found={review.found} /> : null
}

const KeptSide = ({ row, onOpen }: { readonly row: ImportRow; readonly onOpen: (id: string) => void }) => (
  <section className={css['part']}>
    <h2>Kept</h2>
    <p>This file is a past statement of the library now.</p>
    {row.statement !== null && (
      <Button onClick={() => row.statement !== null && onOpen(row.statement)}>Open the statement</Button>
    )}
  </section>
)

const Side = ({
  row,
  review,
  rows,
  sheet,
  onPutAway,
}: {
  readonly row: ImportRow
  readonly review: Review
  readonly rows: readonly ImportRow[]
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly onPutAway: () => void
}) => {
  const say = useSay()
  const { found } = review
  const change = (part: Partial<Corrections>): void =>
    void correct(row.id, part).catch((fault: unknown) =>
      say({
        words:
          fault instanceof NoRoom
            ? 'The disk is nearly full, so the change was not kept.'
            : 'The change could not be kept. Try once more.',
        tone: 'bad',
      }),
    )
  const show = (block: number): void =>
    sheet.current
      ?.querySelector(`[data-block="${block}"]`)
      ?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return (
    <>
      <Likeness row={row} found={found} rows={rows} />
      <WhatItIs key={row.id} found={found} onCorrect={change} />
      <FoundRequests
        found={found}
        onShow={show}
        onChange={(recommendations) => change({ recommendations })}
      />
      <Repairs row={row} found={found} onWithout={(without) => change({ without })} />
      <p className={css['part']}>
        <Button onClick={onPutAway}>Put this file away</Button>
      </p>
    </>
  )
}

/** The list, the sheet and what was recognized; where there is little room, the last two take turns. */
export const ReviewPanes = ({
  rows,
  row,
  reading,
  takeIn,
  onChoose,
  onPutAway,
  onOpenStatement,
}: {
  readonly rows: readonly ImportRow[]
  readonly row: ImportRow | null
  readonly reading: string | null
  readonly takeIn: ReturnType<typeof useTakeIn>
  readonly onChoose: (id: string) => void
  readonly onPutAway: (row: ImportRow) => Promise<void>
  readonly onOpenStatement: (id: string) => void
}) => {
  const [left, setLeft] = useNumberPreference('import.list', 268)
  const [right, setRight] = useNumberPreference('import.side', 392)
  const [shown, setShown] = useState<'text' | 'side'>('text')
  const sheet = useRef<HTMLDivElement>(null)
  const read = row?.state === 'read' || row?.state === 'kept'
  const review = useReview(read ? row.id : null)
  const away = (): void => {
    if (row) void onPutAway(row)
  }
  if (rows.length === 0) return <NothingYet takeIn={takeIn} />
  return (
    <div
      className={css['body']}
      data-shown={shown}
      style={{ ['--left' as string]: `${left}px`, ['--right' as string]: `${right}px` }}
    >
      <FileList rows={rows} reading={reading} chosen={row?.id ?? null} onChoose={onChoose} onPutAway={away} />
      <Splitter
        label="Width of the list"
        side="start"
        width={left}
        least={160}
        most={420}
        onWidth={setLeft}
      />
      <div className={css['middle']}>
        <div className={css['turns']} role="group" aria-label="What is shown">
          {(['text', 'side'] as const).map((which) => (
            <Button key={which} tone="quiet" aria-pressed={shown === which} onClick={() => setShown(which)}>
              {which === 'text' ? 'The text' : 'What was found'}
            </Button>
          ))}
        </div>
        <div
          ref={sheet}
          className={css['desk']}
          data-pane
          tabIndex={0}
          role="region"
          aria-label="The text as read"
        >
          {middleOf(row, review, away)}
        </div>
      </div>
      <div className={css['edge']}>
        <Splitter
          label="Width of what was found"
          side="end"
          width={right}
          least={280}
          most={560}
          onWidth={setRight}
        />
      </div>
      <div className={css['side']} data-pane tabIndex={0} role="region" aria-label="What was found">
        {row?.state === 'kept' && <KeptSide row={row} onOpen={onOpenStatement} />}
        {row?.state === 'read' && review && (
          <Side row={row} review={review} rows={rows} sheet={sheet} onPutAway={away} />
        )}
      </div>
    </div>
  )
}
