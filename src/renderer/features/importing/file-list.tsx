import { CircleCheck, CircleHelp, CircleX, Clock, Copy, FileCheck, LoaderCircle } from 'lucide-react'
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { ImportRow } from '../../../shared/importing/import-row'
import css from './file-list.module.css'
import { standingOf, type Standing } from './words'

const icons = {
  waiting: Clock,
  reading: LoaderCircle,
  sure: CircleCheck,
  look: CircleHelp,
  same: Copy,
  refused: CircleX,
  kept: FileCheck,
} as const satisfies Record<Standing['kind'], unknown>

/** The files on their way in, each with how it stands. Only the rows that are seen are drawn: there may be thousands. */
export const FileList = ({
  rows,
  reading,
  chosen,
  onChoose,
  onPutAway,
}: {
  readonly rows: readonly ImportRow[]
  readonly reading: string | null
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
  readonly onPutAway: (id: string) => void
}) => (
  <div
    className={css['list']}
    data-pane
    onKeyDown={(event) => {
      if (event.key !== 'Delete' || chosen === null) return
      event.preventDefault()
      onPutAway(chosen)
    }}
  >
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 34, gap: 2, padding: 0 }}>
      <ListBox
        aria-label="Files on their way in"
        className={css['listbox'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        items={rows}
        dependencies={[reading]}
        onSelectionChange={(keys) => {
          const key = keys === 'all' ? undefined : [...keys][0]
          if (key !== undefined) onChoose(String(key))
        }}
      >
        {(row) => {
          const { kind, words } = standingOf(row, reading)
          const Icon = icons[kind]
          return (
            <ListBoxItem
              id={row.id}
              textValue={`${row.name}, ${words}`}
              className={css['row'] ?? ''}
              data-standing={kind}
            >
              <Icon size={16} aria-hidden />
              <span className={css['name']} title={[row.folder, row.name].filter(Boolean).join('/')}>
                {row.name}
              </span>
              <span className={css['standing']}>{words}</span>
            </ListBoxItem>
          )
        }}
      </ListBox>
    </Virtualizer>
  </div>
)
