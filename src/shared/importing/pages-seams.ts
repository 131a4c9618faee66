import type { ReadRun } from './reading'
import { splitBetween, type Hyphens } from './pages-hyphens'
import type { Ledger } from './pages-ledger'
import { dropEnd } from './pages-text'

/** A line whose words are joined to those of the next. */
type Line = { readonly runs: readonly ReadRun[]; readonly text: string; readonly page: number }

/** The blank or nothing that stands between two lines, and how many signs go from the end of the first. */
const seam = (
  above: Line,
  below: Line,
  hyphens: Hyphens,
  ledger: Ledger,
): { blank: boolean; drop: number } => {
  const split = splitBetween(above.text, below.text)
  if (!split) return { blank: !/\p{Script=Han}$/u.test(above.text), drop: 0 }
  const parts = `${split.left}-\n${split.right}`
  if (hyphens.belongs(split)) return { blank: false, drop: 0 }
  const does = ledger.offer({
    kind: 'joined-hyphen',
    page: above.page,
    key: `${above.text}\n${below.text}`,
    words: 'A word that the end of a line broke was joined.',
    before: parts,
    after: split.left + split.right,
  })
  return { blank: false, drop: does ? 1 : 0 }
}

/** The words of lines in one: with a blank between two lines, or none where the end of a line broke a word. */
export const joinedRuns = (rows: readonly Line[], hyphens: Hyphens, ledger: Ledger): ReadRun[] =>
  rows.reduce<ReadRun[]>((runs, row, index) => {
    const above = rows[index - 1]
    if (!above) return [...row.runs]
    const { blank, drop } = seam(above, row, hyphens, ledger)
    const [first, ...rest] = row.runs
    const start = first ? [{ ...first, text: blank ? ` ${first.text}` : first.text }, ...rest] : []
    return [...dropEnd(runs, drop), ...start]
  }, [])
