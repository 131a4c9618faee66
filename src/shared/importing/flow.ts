import { oneLine } from '../basics/text'
import { nameOfWords } from './ends'
import type { ReadBlock, ReadRun } from './reading'
import type { Repair } from './recognised'

/** A block on its way through the repairs; `key` names it by its words as read, whatever is mended around it. */
export type Flow = { readonly key: string; readonly block: ReadBlock }

/** What one kind of repair made of the blocks. */
export type Mended = { readonly flow: readonly Flow[]; readonly repairs: readonly Repair[] }

type Runs = readonly ReadRun[]

export const wordsOf = (runs: Runs): string => runs.map((run) => run.text).join('')

/** The words of a block on one line; a table's cells are parted by a bar. */
export const wordsOfBlock = (block: ReadBlock): string => {
  if (block.kind === 'table')
    return block.rows.map((row) => row.map((cell) => oneLine(wordsOf(cell))).join(' | ')).join(' / ')
  return block.kind === 'figure' ? '' : oneLine(wordsOf(block.runs))
}

/** Names every block; blocks with the same words are told apart by their order. */
export const flowOf = (blocks: readonly ReadBlock[]): Flow[] => {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const name = nameOfWords(wordsOfBlock(block).slice(0, 400))
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { key: times === 1 ? name : `${name}.${times}`, block }
  })
}

/** The same block with other runs. */
export const withRuns = (block: ReadBlock, change: (runs: Runs) => Runs): ReadBlock => {
  switch (block.kind) {
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => [...change(cell)])) }
    case 'figure':
      return block
    default:
      return { ...block, runs: [...change(block.runs)] }
  }
}

/** The same runs with every text changed; a run whose text is gone and that calls no note is gone too. */
export const withTexts = (runs: Runs, change: (text: string) => string): Runs =>
  runs
    .map((run) => ({ ...run, text: change(run.text) }))
    .filter((run) => run.text !== '' || run.note !== undefined)

/** Runs one after the other, neighbours that look the same put together. */
export const joinRuns = (one: Runs, between: string, other: Runs): ReadRun[] => {
  const last = one.at(-1)
  const head: Runs = last ? [...one.slice(0, -1), { ...last, text: last.text.trimEnd() + between }] : one
  const [first, ...rest] = other
  if (!first) return [...head]
  const start = { ...first, text: first.text.trimStart() }
  const before = head.at(-1)
  const alike =
    before !== undefined &&
    before.note === undefined &&
    start.note === undefined &&
    before.bold === start.bold &&
    before.italic === start.italic &&
    before.underline === start.underline &&
    before.link === start.link
  return alike
    ? [...head.slice(0, -1), { ...before, text: before.text + start.text }, ...rest]
    : [...head, start, ...rest]
}

/** The runs before and after a place, counted in letters of their plain words. */
export const cutRuns = (runs: Runs, at: number): [ReadRun[], ReadRun[]] => {
  const before: ReadRun[] = []
  const after: ReadRun[] = []
  runs.reduce((place, run) => {
    const cut = Math.max(0, Math.min(run.text.length, at - place))
    if (cut > 0 || (run.text === '' && place < at)) before.push({ ...run, text: run.text.slice(0, cut) })
    if (cut < run.text.length || (run.text === '' && place >= at))
      after.push({ ...run, text: run.text.slice(cut) })
    return place + run.text.length
  }, 0)
  return [before, after]
}

/** A repair that is done unless its id is among those that were undone. */
export const repairOf = (
  without: ReadonlySet<string>,
  repair: Omit<Repair, 'undone'>,
): Repair & { readonly undone: boolean } => ({ ...repair, undone: without.has(repair.id) })

/** The end or the start of long words, for showing. */
export const tailOf = (text: string): string => (text.length > 60 ? `…${text.slice(-58)}` : text)
export const headOf = (text: string): string => (text.length > 60 ? `${text.slice(0, 58)}…` : text)
