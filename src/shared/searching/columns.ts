/** For each text its values of one kind: `codes` from `starts[n]` to `starts[n + 1]` count into `values`. */
export type Column = {
  readonly values: readonly string[]
  readonly starts: Uint32Array
  readonly codes: Uint16Array
}

// A code has 16 bits; values beyond are left out of the filter, never out of the search.
const mostValues = 0xffff

/** Puts the values of each text, in order, into a column. */
export const makeColumn = (rows: readonly (readonly string[])[]): Column => {
  const values: string[] = []
  const codeOf = new Map<string, number>()
  const codes: number[] = []
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, index) => {
    for (const value of row) {
      const known = codeOf.get(value)
      if (known !== undefined) codes.push(known)
      else if (values.length < mostValues) {
        codeOf.set(value, values.length)
        codes.push(values.length)
        values.push(value)
      }
    }
    starts[index + 1] = codes.length
  })
  return { values, starts, codes: Uint16Array.from(codes) }
}

/** The values of one text. */
export const valuesIn = (column: Column, row: number): string[] =>
  [...column.codes.subarray(column.starts[row], column.starts[row + 1])].flatMap(
    (code) => column.values[code] ?? [],
  )

/** Marks, from `offset` on, each text that has one of the values that `wanted` accepts. */
export const markRows = (
  column: Column,
  wanted: (value: string) => boolean,
  mark: (row: number) => void,
): void => {
  const accepted = Uint8Array.from(column.values, (value) => (wanted(value) ? 1 : 0))
  if (!accepted.includes(1)) return
  const { starts, codes } = column
  for (let row = 0; row + 1 < starts.length; row += 1)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      if (accepted[codes[at] ?? 0] === 1) {
        mark(row)
        break
      }
}
