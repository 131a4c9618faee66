/** The value below which a share of the numbers lies, interpolated; `null` of none. */
export const percentile = (numbers, share) => {
  if (numbers.length === 0) return null
  const sorted = numbers.toSorted((one, other) => one - other)
  const at = (sorted.length - 1) * share
  const below = Math.floor(at)
  const above = sorted[Math.min(below + 1, sorted.length - 1)]
  return sorted[below] + (above - sorted[below]) * (at - below)
}

export const median = (numbers) => percentile(numbers, 0.5)

/** What a row of samples says. */
export const summary = (numbers) => ({
  n: numbers.length,
  p50: median(numbers),
  p95: percentile(numbers, 0.95),
  p99: percentile(numbers, 0.99),
  max: percentile(numbers, 1),
})

/** Milliseconds as they are read: no more figures than the measurement holds. */
export const ms = (value) =>
  value === null || value === undefined ? '–' : value.toFixed(value < 1 ? 3 : value < 100 ? 1 : 0)

export const times = (value) => `${value.toFixed(2)} ×`

/** Rows of cells as lines of text, columns as wide as their widest cell. */
export const tableLines = (rows) => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => [...row[column]].length)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
}
