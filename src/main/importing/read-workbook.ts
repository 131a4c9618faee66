import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadRefusal } from '../../shared/importing/reading'
import { readZip, type ZipParts } from './bounded-zip'
import { tableLimits } from './table-limits'
import { elementAt, elementsOf, readXml, wordsOf, type XmlElement } from './xml'

type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }
type Formats = { readonly isDate: (style: number) => boolean; readonly from1904: boolean }

const wanted =
  /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\/workbook\.xml\.rels$|^xl\/worksheets\/[\w.-]+\.xml$/

/** `B3` is column 1; a cell that names no place stands after the one before it. */
const columnOf = (place: string | undefined, otherwise: number): number => {
  const letters = /^([A-Z]{1,3})\d/.exec(place ?? '')?.[1]
  if (letters === undefined) return otherwise
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

// ECMA-376 part 1, 18.8.30: these built-in formats show a day.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57])

const formatsOf = (styles: XmlElement | undefined, workbook: XmlElement): Formats => {
  const own = new Map(
    elementsOf(elementAt(styles, 's:numFmts'), 's:numFmt').map((format) => [
      Number(format.attributes.get('numFmtId')),
      format.attributes.get('formatCode') ?? '',
    ]),
  )
  const shown = elementsOf(elementAt(styles, 's:cellXfs'), 's:xf').map((xf) =>
    Number(xf.attributes.get('numFmtId')),
  )
  const isDateCode = (code: string) => /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
  const said = elementAt(workbook, 's:workbookPr')?.attributes.get('date1904')
  return {
    isDate: (style) => {
      const format = shown[style] ?? 0
      return builtInDates.has(format) || isDateCode(own.get(format) ?? '')
    },
    from1904: said === '1' || said === 'true',
  }
}

/** A day as a workbook counts it: days since 30 December 1899 (so that 1 March 1900 is 61), or since 1904. */
const dayOf = (serial: number, from1904: boolean): string =>
  new Date(
    Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + Math.floor(serial) * 86_400_000,
  )
    .toISOString()
    .slice(0, 10)

const textIn = (element: XmlElement | undefined): string =>
  elementsOf(element)
    .map((part) =>
      part.name === 's:t' ? wordsOf(part) : part.name === 's:r' ? wordsOf(elementAt(part, 's:t')) : '',
    )
    .join('')

const cellText = (cell: XmlElement, shared: readonly string[], formats: Formats): string => {
  const value = wordsOf(elementAt(cell, 's:v'))
  switch (cell.attributes.get('t')) {
    case 's':
      return shared[Number(value)] ?? ''
    case 'inlineStr':
      return textIn(elementAt(cell, 's:is'))
    case 'b':
      return value === '1' ? 'yes' : 'no'
    case 'e':
      return ''
    case 'str':
    case 'd':
      return value
    default: {
      const serial = Number(value)
      const day =
        value !== '' &&
        serial > 0 &&
        serial < 2_958_466 &&
        formats.isDate(Number(cell.attributes.get('s') ?? 0))
      return day ? dayOf(serial, formats.from1904) : value
    }
  }
}

const rowsOf = (
  sheet: XmlElement,
  shared: readonly string[],
  formats: Formats,
): Outcome<readonly (readonly string[])[], ReadRefusal> => {
  const rows: string[][] = []
  const state = { cells: 0 }
  for (const row of elementsOf(elementAt(sheet, 's:sheetData'), 's:row')) {
    const at = Number(row.attributes.get('r') ?? rows.length + 1) - 1
    if (at >= tableLimits.rows) return refused('too-many-elements')
    while (rows.length < at) rows.push([])
    const cells: string[] = []
    for (const cell of elementsOf(row, 's:c')) {
      const column = columnOf(cell.attributes.get('r'), cells.length)
      if (column >= tableLimits.columns) return refused('too-many-elements')
      state.cells += Math.max(1, column + 1 - cells.length)
      while (cells.length < column) cells.push('')
      cells[column] = cellText(cell, shared, formats)
    }
    if (state.cells > tableLimits.cells) return refused('too-many-elements')
    rows.push(cells)
  }
  return done(rows)
}

const roots = (parts: ZipParts): Outcome<ReadonlyMap<string, XmlElement>, ReadRefusal> => {
  const read = new Map<string, XmlElement>()
  for (const [name, part] of parts) {
    const root = readXml(part)
    if (!root.ok) return root
    read.set(name, root.value)
  }
  return done(read)
}

/** The sheets of a workbook in their order; hidden ones are left out. */
export const readWorkbook = (bytes: Uint8Array): Outcome<readonly Sheet[], ReadRefusal> => {
  const parts = readZip(bytes, (name) => wanted.test(name))
  if (!parts.ok) return parts
  const read = roots(parts.value)
  if (!read.ok) return read
  const workbook = read.value.get('xl/workbook.xml')
  if (!workbook) return refused('unknown-type')
  const targets = new Map(
    elementsOf(read.value.get('xl/_rels/workbook.xml.rels')).map((link) => [
      link.attributes.get('Id'),
      `xl/${(link.attributes.get('Target') ?? '').replace(/^\/?(xl\/)?/, '')}`,
    ]),
  )
  const shared = elementsOf(read.value.get('xl/sharedStrings.xml'), 's:si').map(textIn)
  const formats = formatsOf(read.value.get('xl/styles.xml'), workbook)
  const sheets: Sheet[] = []
  for (const sheet of elementsOf(elementAt(workbook, 's:sheets'), 's:sheet')) {
    const part = read.value.get(targets.get(sheet.attributes.get('r:id')) ?? '')
    if (!part || /hidden/i.test(sheet.attributes.get('state') ?? '')) continue
    const rows = rowsOf(part, shared, formats)
    if (!rows.ok) return rows
    sheets.push({ name: sheet.attributes.get('name') ?? '', rows: rows.value })
  }
  return done(sheets)
}
