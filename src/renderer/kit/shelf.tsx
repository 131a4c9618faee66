import { ArrowLeft } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { Button } from './controls'
import css from './shelf.module.css'
import { useWindow } from './use-window'

export type ShelfRow = {
  readonly id: string
  /** What is typed to jump to the row, and what a screen reader says first. */
  readonly name: string
  readonly reference?: ReactNode
  readonly title: ReactNode
  readonly facts?: ReactNode
  readonly end?: ReactNode
}

/** What of a row is drawn, wherever it lies. */
const RowWords = ({ row }: { readonly row: ShelfRow }) => (
  <>
    <div>
      <div className={css['lead']}>
        {row.reference}
        <span className={css['rowTitle']}>{row.title}</span>
      </div>
      {row.facts && <div className={css['facts']}>{row.facts}</div>}
    </div>
    {row.end && <div className={css['end']}>{row.end}</div>}
  </>
)

type RowsProps = {
  readonly rows: readonly ShelfRow[]
  readonly labelledBy: string
  readonly tone: 'rec' | 'law' | 'plain'
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

const FewRows = ({ rows, labelledBy, tone, chosen, onChoose }: RowsProps) => (
  <ListBox
    aria-labelledby={labelledBy}
    className={css['listbox'] ?? ''}
    selectionMode="single"
    selectionBehavior="replace"
    selectedKeys={chosen === null ? [] : [chosen]}
    onSelectionChange={(keys) => {
      const key = keys === 'all' ? null : ([...keys][0] ?? null)
      if (key !== null) onChoose(String(key))
    }}
  >
    {rows.map((row) => (
      <ListBoxItem
        key={row.id}
        id={row.id}
        textValue={row.name}
        className={css['row'] ?? ''}
        data-tone={tone}
      >
        <RowWords row={row} />
      </ListBoxItem>
    ))}
  </ListBox>
)

const rowHeightInRem = 5

/** Where a key leads in a list; null for a key that leads nowhere. */
const movedBy = (key: string, at: number, count: number): number | null => {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }
  const step = steps[key]
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (step === undefined) return null
  return at < 0 ? 0 : Math.max(0, Math.min(count - 1, at + step))
}

/** The same list for thousands of rows. */
const ManyRows = ({ rows, labelledBy, tone, chosen, onChoose }: RowsProps) => {
  const id = useId()
  const at = chosen === null ? -1 : rows.findIndex((row) => row.id === chosen)
  const { frame, from, to, whole, place, look } = useWindow(rows.length, rowHeightInRem, at < 0 ? null : at)
  return (
    <div
      ref={frame}
      role="listbox"
      aria-labelledby={labelledBy}
      aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
      tabIndex={0}
      className={css['virtual']}
      onScroll={look}
      onKeyDown={(event) => {
        const next = rows[movedBy(event.key, at, rows.length) ?? -1]
        if (!next) return
        event.preventDefault()
        onChoose(next.id)
      }}
    >
      <div role="presentation" style={{ height: whole, position: 'relative' }}>
        {rows.slice(from, to).map((row, step) => (
          <div
            key={row.id}
            id={`${id}-${from + step}`}
            role="option"
            aria-selected={row.id === chosen}
            aria-posinset={from + step + 1}
            aria-setsize={rows.length}
            className={css['row']}
            data-tone={tone}
            {...(row.id === chosen ? { 'data-selected': true } : {})}
            style={place(from + step)}
            onClick={() => onChoose(row.id)}
          >
            <RowWords row={row} />
          </div>
        ))}
      </div>
    </div>
  )
}

// Up to here all rows stand on the page, each as high as it is; of more, only those that can be seen are drawn.
const mostDrawn = 250
const Rows = (props: RowsProps) =>
  props.rows.length > mostDrawn ? <ManyRows {...props} /> : <FewRows {...props} />

/** A page of the library: what is on it, search and filters, the list, and the chosen record beside it. */
export const Shelf = ({
  title,
  count,
  actions,
  search,
  filters,
  rows,
  tone,
  chosen,
  onChoose,
  empty,
  reading,
  children,
}: {
  /** `wide` where the detail is a whole text to read. */
  readonly reading?: 'wide'
  readonly title: string
  readonly count: string
  readonly actions?: ReactNode
  readonly search?: ReactNode
  readonly filters?: ReactNode
  readonly rows: readonly ShelfRow[] | undefined
  readonly tone?: 'rec' | 'law' | 'plain'
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly empty: ReactNode
  readonly children: ReactNode
}) => {
  const titleId = useId()
  return (
    <main className={css['page']} aria-labelledby={titleId}>
      <div className={css['head']} data-pane>
        <div className={css['titles']}>
          <h1 id={titleId}>{title}</h1>
          <span className="quiet">{count}</span>
          {actions}
        </div>
        {search}
        {filters && <div className={css['chips']}>{filters}</div>}
      </div>
      <div className={css['body']} data-open={chosen !== null} data-reading={reading}>
        <div className={css['list']} data-pane>
          {rows === undefined ? null : rows.length === 0 ? (
            empty
          ) : (
            <Rows
              rows={rows}
              labelledBy={titleId}
              tone={tone ?? 'plain'}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
        </div>
        <section className={css['detail']} aria-label="Details" tabIndex={0} data-pane>
          <Button tone="quiet" className={css['back']} onClick={() => onChoose(null)}>
            <ArrowLeft size={16} aria-hidden />
            Back to the list
          </Button>
          {children}
        </section>
      </div>
    </main>
  )
}

/** Facts of a record as name and value. */
export const Pairs = ({ pairs }: { readonly pairs: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={css['pairs']}>
    {pairs.map(([name, value]) => (
      <div key={name} style={{ display: 'contents' }}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
