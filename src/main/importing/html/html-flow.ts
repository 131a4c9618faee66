import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import type { Look } from './html-look'
import { counted, type Counting } from '../list-labels'
import { blockRuns, collapsed, hasWords, joinedLines, linesOfBlocks, newRun, wordsOfRuns } from '../read-runs'
import { tableGrid } from '../table-grid'

type Style = Extract<ReadBlock, { kind: 'paragraph' }>['style']
/** What a paragraph is, besides its words. */
export type Frame = {
  readonly level?: number | undefined
  readonly style?: Style
  readonly centred?: boolean | undefined
}
type OpenList = {
  readonly ordered: boolean
  readonly counting: Counting
  next: number
  readonly list: number
}
type OpenItem = { readonly list: OpenList; readonly label: string; readonly depth: number; told: boolean }
type Cell = { readonly blocks: readonly ReadBlock[]; readonly colSpan: number; readonly rowSpan: number }
type OpenTable = { readonly rows: Cell[][]; header: boolean }
/** A place that blocks flow into: the page, a cell, a note, a running header. */
type Sink = { readonly blocks: ReadBlock[]; readonly lists: OpenList[]; readonly items: OpenItem[] }
type Words = {
  readonly runs: ReadRun[]
  readonly sizes: Map<number, number>
  readonly figures: string[]
  label: string
  readonly frame: Frame
}

/** Words and structure on their way from a page to blocks, one after the other. */
export type Flow = {
  readonly sinks: [Sink, ...Sink[]]
  readonly tables: OpenTable[]
  words: Words
  lists: number
}

const newSink = (): Sink => ({ blocks: [], lists: [], items: [] })
const newWords = (frame: Frame): Words => ({ runs: [], sizes: new Map(), label: '', frame, figures: [] })
export const newFlow = (): Flow => ({ sinks: [newSink()], tables: [], words: newWords({}), lists: 0 })

const sinkOf = (flow: Flow): Sink => flow.sinks.at(-1) ?? flow.sinks[0]

const mostLetters = (sizes: ReadonlyMap<number, number>): number =>
  [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0

const itemBlock = (runs: readonly ReadRun[], item: OpenItem, label: string): ReadBlock => ({
  kind: 'item',
  runs,
  ordered: item.list.ordered,
  depth: item.depth,
  list: item.list.list,
  ...(label === '' ? {} : { label }),
})

const blockOf = (runs: readonly ReadRun[], words: Words, item: OpenItem | undefined): ReadBlock => {
  const { frame, label } = words
  if (item && !item.told && frame.level === undefined) {
    item.told = true
    return itemBlock(runs, item, item.label || label.trim())
  }
  const size = mostLetters(words.sizes)
  return {
    kind: 'paragraph',
    runs: label.trim() === '' ? runs : blockRuns([newRun(`${label.trim()} `), ...runs]),
    ...(frame.level === undefined || frame.style ? {} : { level: frame.level }),
    ...(frame.style ? { style: frame.style } : {}),
    ...(frame.centred ? { centred: true } : {}),
    ...(size === 0 ? {} : { size }),
  }
}

/** Ends the paragraph that is open; what comes next stands in `frame`. */
export const endParagraph = (flow: Flow, frame: Frame): void => {
  const { words } = flow
  const sink = sinkOf(flow)
  const runs = blockRuns(collapsed(words.runs))
  if (hasWords(runs)) sink.blocks.push(blockOf(runs, words, sink.items.at(-1)))
  for (const alt of words.figures) sink.blocks.push({ kind: 'figure', alt })
  flow.words = newWords(frame)
}
const end = (flow: Flow): void => endParagraph(flow, flow.words.frame)

export const addWords = (flow: Flow, text: string, look: Look, note?: string): void => {
  const { runs, sizes } = flow.words
  runs.push(newRun(text, look, note))
  const letters = text.trim().length
  if (letters > 0) sizes.set(look.size ?? 0, (sizes.get(look.size ?? 0) ?? 0) + letters)
}
/** Adds to the bullet or number that is typed before an item. */
export const addLabel = (flow: Flow, text: string): void => {
  flow.words.label += text
}
export const addFigure = (flow: Flow, alt: string): void => {
  flow.words.figures.push(newRun(alt).text.trim())
}
export const addBlock = (flow: Flow, block: ReadBlock): void => {
  end(flow)
  sinkOf(flow).blocks.push(block)
}

export const openList = (flow: Flow, counting: Counting, start: number): void => {
  end(flow)
  const { lists } = sinkOf(flow)
  const outer = lists.at(-1)
  const list = outer ? outer.list : flow.lists++
  lists.push({ ordered: counting !== 'bullet', counting, next: start, list })
}
export const closeList = (flow: Flow): void => {
  end(flow)
  sinkOf(flow).lists.pop()
}

/** Opens an item; `value` is a number of its own, `depth` one that no open list gives. */
export const openItem = (flow: Flow, value: number | null, depth?: number): void => {
  end(flow)
  const { lists, items } = sinkOf(flow)
  // An item without a list round it is a bullet all the same.
  const list = lists.at(-1) ?? { ordered: false, counting: 'bullet', next: 1, list: flow.lists }
  const number = value ?? list.next
  list.next = number + 1
  const label = list.ordered ? `${counted(number, list.counting)}.` : ''
  items.push({ list, label, depth: depth ?? Math.max(0, lists.length - 1), told: false })
}
export const closeItem = (flow: Flow): void => {
  end(flow)
  sinkOf(flow).items.pop()
}

export const openSink = (flow: Flow): void => {
  end(flow)
  flow.sinks.push(newSink())
}
/** Closes the innermost place and gives what flowed into it. */
export const closeSink = (flow: Flow): readonly ReadBlock[] => {
  end(flow)
  return flow.sinks.length > 1 ? (flow.sinks.pop()?.blocks ?? []) : []
}

export const openTable = (flow: Flow): void => {
  end(flow)
  flow.tables.push({ rows: [], header: false })
}
export const openRow = (flow: Flow): void => {
  end(flow)
  flow.tables.at(-1)?.rows.push([])
}
export const markHeader = (flow: Flow): void => {
  const table = flow.tables.at(-1)
  if (table && table.rows.length <= 1) table.header = true
}
export const closeCell = (flow: Flow, colSpan: number, rowSpan: number): void => {
  const blocks = closeSink(flow)
  const rows = flow.tables.at(-1)?.rows
  if (rows?.length === 0) rows.push([])
  rows?.at(-1)?.push({ blocks, colSpan, rowSpan })
}

/** Blocks inside a cell or a note as one stretch of runs. */
export const runsOfBlocks = (blocks: readonly ReadBlock[]): readonly ReadRun[] =>
  joinedLines(linesOfBlocks(blocks))

export const closeTable = (flow: Flow): void => {
  end(flow)
  const table = flow.tables.pop()
  if (!table) return
  const sink = sinkOf(flow)
  const cells = table.rows.flat()
  const alone = cells.length === 1 ? cells[0] : undefined
  // A table of one cell is a frame round paragraphs.
  if (alone) for (const block of alone.blocks) sink.blocks.push(block)
  if (cells.length < 2) return
  const rows = tableGrid(
    table.rows.map((row) => row.map((cell) => ({ ...cell, runs: runsOfBlocks(cell.blocks) }))),
  )
  if (rows.some((row) => row.some(hasWords))) sink.blocks.push({ kind: 'table', rows, header: table.header })
}

const bodySize = (blocks: readonly ReadBlock[]): number => {
  const letters = new Map<number, number>()
  const count = (size: number, runs: readonly ReadRun[]) =>
    letters.set(size, (letters.get(size) ?? 0) + wordsOfRuns(runs).length)
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.level === undefined) count(block.size ?? 0, block.runs)
    // An item is body text of the size that is not said.
    if (block.kind === 'item') count(0, block.runs)
  }
  // Where most of the text says no size, browsers set it in 12 points.
  return mostLetters(letters) || 12
}

/** All blocks. Sizes were kept in points until the size of most of the text was known; they are told against it. */
export const blocksOf = (flow: Flow): readonly ReadBlock[] => {
  end(flow)
  const { blocks } = flow.sinks[0]
  const body = bodySize(blocks)
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.size === undefined) return block
    const { size, ...rest } = block
    const against = Math.round((size / body) * 100) / 100
    return against === 1 ? rest : { ...rest, size: against }
  })
}
