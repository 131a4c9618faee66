import { done, refused, type Outcome } from '../../../shared/basics/outcome'
import { readRefusals } from '../../../shared/importing/reading'
import type { ReadTable } from '../../../shared/ipc/contract'
import {
  readRecommendationRows,
  readStatementRows,
  type RecommendationRow,
  type RowRead,
  type StatementRow,
} from '../../../shared/tables/from-table'
import type { TableKind } from '../../../shared/tables/columns'
import { ask } from '../../data/bridge'
import { keepRecommendationRows, keepStatementRows, readKnown, type Brought } from '../../data/tables'

/** A table that was chosen: the name of its file, and its sheets. */
export type ChosenTable = { readonly name: string; readonly sheets: readonly ReadTable[] }

/** Asks for a file and reads its tables; null when the person cancelled, else the table or a sentence. */
export const chooseTable = async (): Promise<Outcome<ChosenTable, string> | null> => {
  const list = await ask('import.choose', 'table')
  const [file] = list?.files ?? []
  if (!file) return null
  const read = await ask('table.read', { token: file.token })
  if (read.state === 'refused') return refused(readRefusals[read.reason])
  const sheets = read.tables.filter(({ rows }) => rows.length > 1)
  return sheets.length === 0
    ? refused('The file has no table with a row of titles and at least one row below it.')
    : done({ name: file.name, sheets })
}

/** What a table comes to. */
export type Outlook =
  | { readonly kind: 'recommendations'; readonly rows: readonly RowRead<RecommendationRow>[] }
  | { readonly kind: 'statements'; readonly rows: readonly RowRead<StatementRow>[] }

/** Reads the rows of a sheet as records, without keeping anything. */
export const lookAt = async (
  kind: TableKind,
  sheet: ReadTable,
  map: readonly (string | null)[],
  topics: readonly { readonly id: string; readonly name: string }[],
): Promise<Outlook> => {
  const around = { topics, known: await readKnown(kind) }
  const rows = sheet.rows.slice(1)
  return kind === 'recommendations'
    ? { kind, rows: readRecommendationRows(rows, map, around) }
    : { kind, rows: readStatementRows(rows, map, around) }
}

const valuesOf = <T>(rows: readonly RowRead<T>[]): T[] =>
  rows.flatMap((row) => (row.state === 'read' ? [row.value] : []))

/** Keeps what could be read, in one transaction. */
export const bringIn = (outlook: Outlook): Promise<Brought> =>
  outlook.kind === 'recommendations'
    ? keepRecommendationRows(valuesOf(outlook.rows))
    : keepStatementRows(valuesOf(outlook.rows))
