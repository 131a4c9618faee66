import { extname } from 'node:path'
import Papa from 'papaparse'
import { cleanText } from '../../shared/basics/text'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadRefusal } from '../../shared/importing/reading'
import type { ReadTable } from '../../shared/ipc/contract'
import { decodeText, isText } from './decode-text'
import { readWorkbook } from './read-workbook'
import { tableLimits } from './table-limits'

const delimiterOf = (ending: string): string => (ending === '.tsv' || ending === '.tab' ? '\t' : '')

/** Rows as a person sees them: no row is longer than the limits, empty ones at the end are gone. */
const trimmed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  return rows.slice(0, last + 1).map((row) => row.map(cleanText))
}

const readCsv = (name: string, bytes: Uint8Array): Outcome<ReadTable[], ReadRefusal> => {
  if (!isText(bytes)) return refused('not-text')
  const state = { cells: 0, rows: [] as string[][] }
  Papa.parse<string[]>(decodeText(bytes).replace(/^\uFEFF/, ''), {
    delimiter: delimiterOf(extname(name).toLowerCase()),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: 'greedy',
    step: ({ data }, parser) => {
      state.cells += data.length
      state.rows.push(data)
      if (state.cells > tableLimits.cells || state.rows.length > tableLimits.rows) parser.abort()
    },
  })
  if (state.cells > tableLimits.cells || state.rows.length > tableLimits.rows)
    return refused('too-many-elements')
  const rows = trimmed(state.rows)
  return rows.length === 0 ? refused('empty') : done([{ name: name.replace(/\.[^.]*$/, ''), rows }])
}

/**
 * The tables of a CSV or XLSX file: cells as text. Formulas are never worked out, their last value is taken. Refuses
 * what a zip is refused for, `too-large` (50 MB), `too-many-elements`, `not-text`, `old-word` never: an old .xls is
 * `unknown-type`.
 */
export const readTable = async (
  name: string,
  bytes: Uint8Array,
): Promise<Outcome<ReadTable[], ReadRefusal>> => {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > tableLimits.bytes) return refused('too-large')
  const ole = bytes[0] === 0xd0 && bytes[1] === 0xcf
  if (ole) return refused(extname(name).toLowerCase() === '.xlsx' ? 'locked' : 'unknown-type')
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return readCsv(name, bytes)
    const sheets = readWorkbook(bytes)
    if (!sheets.ok) return sheets
    const tables = sheets.value.map((sheet) => ({ name: sheet.name, rows: trimmed(sheet.rows) }))
    const filled = tables.filter(({ rows }) => rows.length > 0)
    return filled.length === 0 ? refused('empty') : done(filled)
  } catch {
    return refused('damaged')
  }
}
