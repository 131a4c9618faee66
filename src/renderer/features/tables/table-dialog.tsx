import { useEffect, useState } from 'react'
import { plural } from '../../../shared/basics/text'
import { columnsOf, mapColumns, tableKinds, type TableKind } from '../../../shared/tables/columns'
import type { Topic } from '../../../shared/library/topic'
import { useAll } from '../../data/library'
import { takeBack } from '../../data/tables'
import { Button, SelectField } from '../../kit/controls'
import { Dialog } from '../../kit/dialog'
import { useSay } from '../../kit/notices'
import { bringIn, chooseTable, lookAt, type ChosenTable, type Outlook } from './bring-in'
import css from './tables.module.css'

const kindChoices = Object.entries(tableKinds).map(([value, words]) => ({ value: value as TableKind, words }))
const noTopics: readonly Topic[] = []

const Mapping = ({
  kind,
  head,
  map,
  onMap,
}: {
  readonly kind: TableKind
  readonly head: readonly string[]
  readonly map: readonly (string | null)[]
  readonly onMap: (map: readonly (string | null)[]) => void
}) => {
  const choices = [
    { value: '', words: 'Leave out' },
    ...columnsOf(kind).map(({ key, title }) => ({ value: key, words: title })),
  ]
  return (
    <div className={css['mapping']}>
      {head.map((title, at) => (
        <SelectField
          key={at}
          label={title.trim() || `Column ${at + 1}`}
          choices={choices}
          value={map[at] ?? ''}
          onChange={(value) =>
            // A key can be given once: the column that had it gives it up.
            onMap(
              map.map((key, index) =>
                index === at ? (value === '' ? null : value) : key === value ? null : key,
              ),
            )
          }
        />
      ))}
    </div>
  )
}

const Told = ({ outlook }: { readonly outlook: Outlook }) => {
  const rows: readonly (
    | { readonly state: 'read'; readonly row: number; readonly lost: readonly string[] }
    | { readonly state: 'same'; readonly row: number; readonly as: string }
    | { readonly state: 'refused'; readonly row: number; readonly why: string }
  )[] = outlook.rows
  const lines = rows.flatMap((row) => {
    if (row.state === 'same') return [`Row ${row.row} is in the library already, as ${row.as}: left out.`]
    if (row.state === 'refused') return [`Row ${row.row} cannot be taken in: ${row.why}.`]
    return row.lost.map((lost) => `Row ${row.row}: ${lost}; left empty.`)
  })
  const count = (state: string): number => rows.filter((row) => row.state === state).length
  return (
    <div role="status">
      <p>
        <strong>
          {plural(count('read'), 'row')} will come in, {count('same')} are in the library already,{' '}
          {count('refused')} cannot be taken in.
        </strong>
      </p>
      {lines.length > 0 && (
        <ul className={css['lines']}>
          {lines.slice(0, 50).map((line) => (
            <li key={line}>{line}</li>
          ))}
          {lines.length > 50 && <li>and {plural(lines.length - 50, 'line')} more of the kind.</li>}
        </ul>
      )}
    </div>
  )
}

const previewed = 5

const Preview = ({
  kind,
  rows,
  map,
}: {
  readonly kind: TableKind
  readonly rows: readonly (readonly string[])[]
  readonly map: readonly (string | null)[]
}) => {
  const shown = columnsOf(kind).filter(({ key }) => map.includes(key))
  return (
    <div
      className={css['preview']}
      tabIndex={0}
      role="region"
      aria-label="The first rows as they will come in"
    >
      <table>
        <thead>
          <tr>
            {shown.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(1, 1 + previewed).map((row, index) => (
            <tr key={index}>
              {shown.map(({ key }) => (
                <td key={key} dir="auto">
                  {(row[map.indexOf(key)] ?? '').slice(0, 160)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What is chosen of a table, and what it would come to: worked out anew whenever the choice changes. */
const useOutlook = (
  table: ChosenTable | null,
  kind: TableKind,
  sheet: number,
  map: readonly (string | null)[],
): Outlook | null => {
  const topics = useAll<Topic>('topics') ?? noTopics
  const [outlook, setOutlook] = useState<Outlook | null>(null)
  useEffect(() => {
    const chosen = table?.sheets[sheet]
    if (!chosen) return
    const stop = { stopped: false }
    setOutlook(null)
    void lookAt(kind, chosen, map, topics).then((found) => {
      if (!stop.stopped) setOutlook(found)
    })
    return () => {
      stop.stopped = true
    }
  }, [table, kind, sheet, map, topics])
  return outlook
}

/** Brings recommendations or statements in from a table: file, columns, what it comes to, and only then it is kept. */
export const TableDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  const [kind, setKind] = useState<TableKind>('recommendations')
  const [table, setTable] = useState<ChosenTable | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [sheet, setSheet] = useState(0)
  const [map, setMap] = useState<readonly (string | null)[]>([])
  const [keeping, setKeeping] = useState(false)
  const outlook = useOutlook(table, kind, sheet, map)
  const rows = table?.sheets[sheet]?.rows ?? []
  const show = (chosen: ChosenTable, as: TableKind, at: number): void => {
    setTable(chosen)
    setKind(as)
    setSheet(at)
    setMap(mapColumns(as, chosen.sheets[at]?.rows[0] ?? []))
  }
  const choose = async (): Promise<void> => {
    const chosen = await chooseTable()
    if (chosen === null) return
    setRefusal(chosen.ok ? null : chosen.reason)
    if (chosen.ok) show(chosen.value, kind, 0)
  }
  const wanted = outlook?.rows.filter(({ state }) => state === 'read').length ?? 0
  const keep = async (): Promise<void> => {
    if (!outlook) return
    setKeeping(true)
    // Without room for it the frame says so; what was chosen stays here, to be tried again.
    const brought = await bringIn(outlook).finally(() => setKeeping(false))
    say({
      words: `${plural(brought.ids.length, 'row')} came in as ${tableKinds[kind].toLowerCase()}.`,
      tone: 'good',
      undo: { words: 'Take all of it back', run: () => void takeBack(brought) },
    })
    onClose()
  }
  return (
    <Dialog
      title="Import a table"
      wide="56rem"
      onClose={onClose}
      action={{
        words: outlook ? `Import ${plural(wanted, 'row')}` : 'Import',
        run: () => void keep(),
        disabled: wanted === 0 || keeping,
      }}
    >
      <div className={css['choice']}>
        <SelectField
          label="The rows are"
          choices={kindChoices}
          value={kind}
          onChange={(value) => (table ? show(table, value, sheet) : setKind(value))}
        />
        <Button onClick={() => void choose()}>
          {table ? 'Choose another file' : 'Choose a CSV or Excel file'}
        </Button>
      </div>
      {refusal && <p role="alert">{refusal}</p>}
      {table && (
        <>
          <p className="quiet">
            {table.name}: {plural(rows.length - 1, 'row')} below the titles.
          </p>
          {table.sheets.length > 1 && (
            <SelectField
              label="Sheet"
              choices={table.sheets.map(({ name }, at) => ({ value: String(at), words: name }))}
              value={String(sheet)}
              onChange={(at) => show(table, kind, Number(at))}
            />
          )}
          <h3>What each column holds</h3>
          <Mapping kind={kind} head={rows[0] ?? []} map={map} onMap={setMap} />
          <h3>The first rows</h3>
          <Preview kind={kind} rows={rows} map={map} />
          {outlook ? <Told outlook={outlook} /> : <p role="status">Reading the rows…</p>}
        </>
      )}
    </Dialog>
  )
}
