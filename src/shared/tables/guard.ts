// A cell that begins like this is a formula to Excel and LibreOffice when a CSV file is opened (OWASP, CSV injection).
const formula = /^'*[=+\-@\t\r]/

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before one that looks like it. */
export const guardCell = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)

/** The cell as it was before `guardCell`. */
export const unguardCell = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
