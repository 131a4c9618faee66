/** A library of ten thousand recommendations with twenty columns stays far below. */
export const tableLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  cells: 1_000_000,
  columns: 1_000,
} as const
