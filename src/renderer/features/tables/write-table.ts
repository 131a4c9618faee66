import Papa from 'papaparse'
import writeXlsxFile from 'write-excel-file/universal'
import { cleanText } from '../../../shared/basics/text'
import { guardCell } from '../../../shared/tables/guard'

// A cell of Excel holds at most this many characters (Excel specifications and limits).
const mostOfCell = 32_767

/** A table as CSV that Excel opens as UTF-8; no cell of it is a formula. */
export const writeCsv = (head: readonly string[], rows: readonly (readonly string[])[]): Uint8Array => {
  const cells = [head, ...rows].map((row) => row.map((cell) => guardCell(cleanText(cell))))
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(cells, { newline: '\r\n' })}\r\n`)
}

/** A table as an Excel workbook, and how many cells were cut because a cell of Excel does not hold as much. */
export const writeXlsx = async (
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<{ readonly bytes: Uint8Array; readonly cut: number }> => {
  const cut = rows.flat().filter((cell) => cell.length > mostOfCell).length
  const text = (value: string) => ({
    value: cleanText(value).slice(0, mostOfCell),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  })
  const titles = head.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const widths = head.map((_, at) => ({
    width: Math.min(60, Math.max(12, ...rows.slice(0, 200).map((row) => (row[at] ?? '').length / 2))),
  }))
  const blob = await writeXlsxFile([titles, ...rows.map((row) => row.map(text))], {
    sheet: name,
    columns: widths,
    stickyRowsCount: 1,
  }).toBlob()
  return { bytes: new Uint8Array(await blob.arrayBuffer()), cut }
}
