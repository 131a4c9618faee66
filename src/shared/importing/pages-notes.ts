import type { ReadBlock, ReadRun } from './reading'
import { sameColumn, type Measure } from './pages-measure'
import type { Row } from './pages-rows'
import { dropStart, textOfRuns, trimRuns } from './pages-text'

const noteStart = /^(\d{1,3}|[*†‡§]{1,3})(?:[.)]?\s+|(?=\p{L}))/u
type Note = { readonly page: number; readonly mark: string; readonly rows: readonly Row[] }

const markOf = (row: Row): string | null => noteStart.exec(row.text)?.[1] ?? null

/** The calls of notes on each page: small raised figures and stars in larger type. */
const callsOf = (rows: readonly Row[], measured: Measure): ReadonlySet<string> =>
  new Set(
    rows
      .filter((row) => row.size > 0.92 * measured.body)
      .flatMap((row) =>
        row.runs.flatMap((run) => (run.note === undefined ? [] : [`${String(row.page)} ${run.note}`])),
      ),
  )

/**
 * Notes at the foot of columns: small print below all other lines, begun by a mark that is called above on the page.
 * Rows that follow in the same small print go on with the note.
 */
const notesOf = (rows: readonly Row[], measured: Measure): Note[] => {
  const calls = callsOf(rows, measured)
  if (calls.size === 0) return []
  const notes: { page: number; mark: string; rows: Row[] }[] = []
  for (const row of rows) {
    const last = notes.at(-1)
    const below = last?.rows.at(-1)
    const mark = markOf(row)
    const small = row.size < 0.92 * measured.body
    if (small && mark !== null && calls.has(`${String(row.page)} ${mark}`))
      notes.push({ page: row.page, mark, rows: [row] })
    else if (last && below && small && sameColumn(below, row) && Math.abs(row.size - below.size) < 0.5)
      last.rows.push(row)
  }
  return notes.filter((note) => isAtFoot(note, rows, measured))
}

const isAtFoot = (note: Note, rows: readonly Row[], measured: Measure): boolean => {
  const [first] = note.rows
  return (
    first !== undefined &&
    !rows.some((row) => sameColumn(row, first) && row.y > first.y && row.size >= 0.92 * measured.body)
  )
}

const idOf = (page: number, mark: string): string => `${String(page)}.${mark}`

const noteBlock = (note: Note): ReadBlock => {
  const runs = note.rows.flatMap((row, index): ReadRun[] => [
    ...(index > 0 ? [{ text: ' ' }] : []),
    ...row.runs,
  ])
  const start = noteStart.exec(textOfRuns(runs))?.[0].length ?? 0
  const words = dropStart(runs, start).map(({ note: _, ...run }) => run)
  return { kind: 'note', id: idOf(note.page, note.mark), runs: trimRuns(words) }
}

/** Takes the notes at the foot out of the rows; calls that have a note carry its id, the others are plain letters. */
export const setNotesAside = (
  rows: readonly Row[],
  measured: Measure,
): { rows: Row[]; notes: ReadBlock[] } => {
  const notes = notesOf(rows, measured)
  const taken = new Set(notes.flatMap((note) => note.rows))
  const ids = new Set(notes.map((note) => idOf(note.page, note.mark)))
  const withIds = (row: Row): ReadRun[] =>
    row.runs.map(({ note, ...run }) => {
      const id = note === undefined ? '' : idOf(row.page, note)
      return ids.has(id) ? { ...run, note: id } : run
    })
  return {
    rows: rows.filter((row) => !taken.has(row)).map((row) => ({ ...row, runs: withIds(row) })),
    notes: notes.map(noteBlock),
  }
}
