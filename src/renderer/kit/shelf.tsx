import { ArrowLeft } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import { Button } from './controls'
import css from './shelf.module.css'

export type ShelfRow = {
  readonly id: string
  /** What is typed to jump to the row, and what a screen reader says first. */
  readonly name: string
  readonly reference?: ReactNode
  readonly title: ReactNode
  readonly facts?: ReactNode
  readonly end?: ReactNode
}

// Up to here all rows stand on the page; of more, only those that can be seen are drawn.
const mostDrawn = 250
const estimatedRowHeight = 64

const Rows = ({
  rows,
  labelledBy,
  tone,
  chosen,
  onChoose,
}: {
  readonly rows: readonly ShelfRow[]
  readonly labelledBy: string
  readonly tone: 'rec' | 'law' | 'plain'
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}) => {
  const many = rows.length > mostDrawn
  const list = (
    <ListBox
      aria-labelledby={labelledBy}
      className={(many ? css['virtual'] : css['listbox']) ?? ''}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={chosen === null ? [] : [chosen]}
      items={rows}
      dependencies={[tone]}
      onSelectionChange={(keys) => {
        const key = keys === 'all' ? null : ([...keys][0] ?? null)
        if (key !== null) onChoose(String(key))
      }}
    >
      {(row) => (
        <ListBoxItem id={row.id} textValue={row.name} className={css['row'] ?? ''} data-tone={tone}>
          <div>
            <div className={css['lead']}>
              {row.reference}
              <span className={css['rowTitle']}>{row.title}</span>
            </div>
            {row.facts && <div className={css['facts']}>{row.facts}</div>}
          </div>
          {row.end && <div className={css['end']}>{row.end}</div>}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return many ? (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight }}>
      {list}
    </Virtualizer>
  ) : (
    list
  )
}

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
