import type { ReadRun } from '../../shared/importing/reading'

/** A cell as a file has it: over how many columns and rows it goes. */
export type GridCell = {
  readonly runs: readonly ReadRun[]
  readonly colSpan: number
  readonly rowSpan: number
}

// A spanning cell stands in its first place, the others are empty, so that columns line up.
const mostColumns = 200
const mostCells = 200_000

const span = (claimed: number): number =>
  Number.isFinite(claimed) ? Math.min(Math.max(1, Math.floor(claimed)), mostColumns) : 1

type Row = readonly GridCell[]

/** One row filled up; `held` says for each column how many rows more a cell from above reaches down. */
const filled = (row: Row, held: number[], budget: { left: number }): readonly (readonly ReadRun[])[] => {
  const cells: (readonly ReadRun[])[] = []
  const skipHeld = () => {
    while ((held[cells.length] ?? 0) > 0 && budget.left > 0) {
      held[cells.length] = (held[cells.length] ?? 1) - 1
      budget.left -= 1
      cells.push([])
    }
  }
  for (const cell of row) {
    skipHeld()
    // Past the budget words still come in, but no empty places are made for them.
    const columns = budget.left > 0 ? span(cell.colSpan) : 1
    for (let at = 0; at < columns; at += 1) {
      held[cells.length] = span(cell.rowSpan) - 1
      budget.left -= 1
      cells.push(at === 0 ? cell.runs : [])
    }
  }
  skipHeld()
  return cells
}

/** The rows of a table with every cell in its column. */
export const tableGrid = (rows: readonly Row[]): readonly (readonly (readonly ReadRun[])[])[] => {
  const held: number[] = []
  const budget = { left: mostCells }
  return rows.map((row) => filled(row, held, budget)).filter((row) => row.length > 0)
}
