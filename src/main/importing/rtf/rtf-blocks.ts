import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import { bulletLabel } from '../list-labels'
import { blockRuns, hasWords, joinedLines, linesOfBlocks, newRun } from '../read-runs'
import { countingIn, type RtfTables } from './rtf-tables'
import { tableGrid, type GridCell } from '../table-grid'

export type CharLook = {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  /** Half points. */
  readonly size: number
  readonly link?: string | undefined
}
export type ParagraphLook = {
  readonly style: number
  readonly level: number | null
  readonly list: number
  readonly depth: number
  readonly centred: boolean
  readonly inTable: boolean
}
type Sink = {
  readonly blocks: ReadBlock[]
  readonly rows: GridCell[][]
  readonly cells: GridCell[]
  readonly inCell: ReadBlock[]
  header: boolean
}
/** Text on its way to blocks: the innermost of page, note, header and text box is filled. */
export type RtfFlow = {
  readonly tables: RtfTables
  readonly sinks: [Sink, ...Sink[]]
  runs: ReadRun[]
  label: string
  sizes: Map<number, number>
  figures: string[]
  readonly bodySizes: Map<number, number>
  readonly sizesOf: WeakMap<ReadBlock, number>
}

const newSink = (): Sink => ({ blocks: [], rows: [], cells: [], inCell: [], header: false })
export const newRtfFlow = (tables: RtfTables): RtfFlow => ({
  tables,
  sinks: [newSink()],
  runs: [],
  label: '',
  sizes: new Map(),
  figures: [],
  bodySizes: new Map(),
  sizesOf: new WeakMap(),
})
const sinkOf = (flow: RtfFlow): Sink => flow.sinks.at(-1) ?? flow.sinks[0]

export const addRun = (flow: RtfFlow, text: string, look: CharLook, note?: string): void => {
  const { link, bold, italic, underline } = look
  flow.runs.push(newRun(text, { bold, italic, underline, ...(link === undefined ? {} : { link }) }, note))
  const letters = text.trim().length
  if (letters > 0) flow.sizes.set(look.size, (flow.sizes.get(look.size) ?? 0) + letters)
}

const most = (sizes: ReadonlyMap<number, number>): number =>
  [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 24

const styles: readonly (readonly [RegExp, 'title' | 'subtitle' | 'caption' | 'quotation'])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(caption|illustration|figure)$/i, 'caption'],
  [/^((intense )?quote|quotations?|block text)$/i, 'quotation'],
]

const isOrdered = (flow: RtfFlow, look: ParagraphLook): boolean => {
  const counting = countingIn(flow.tables, look.list, look.depth)
  return counting === null
    ? /[\p{L}\p{N}]/u.test(flow.label) && flow.label.trim() !== 'o'
    : counting !== 'bullet'
}

const printedLabel = (flow: RtfFlow, ordered: boolean): string => {
  const label = flow.label.trim()
  return label === '' || ordered ? label : bulletLabel(label)
}

const blockOf = (flow: RtfFlow, runs: readonly ReadRun[], look: ParagraphLook): ReadBlock => {
  const style = flow.tables.styles.get(look.style)
  const named = styles.find(([pattern]) => pattern.test(style?.name ?? ''))?.[1]
  const level = look.level ?? style?.level ?? null
  const listed = flow.label.trim() !== '' || look.list > 0
  const ordered = isOrdered(flow, look)
  const label = printedLabel(flow, ordered)
  if (listed && level === null && countingIn(flow.tables, look.list, look.depth) !== 'none')
    return {
      kind: 'item',
      runs,
      ordered,
      depth: look.depth,
      list: look.list,
      ...(label === '' ? {} : { label }),
    }
  return {
    kind: 'paragraph',
    runs: label === '' ? runs : blockRuns([newRun(`${label} `), ...runs]),
    ...(named ? { style: named } : level === null ? {} : { level }),
    ...(look.centred ? { centred: true } : {}),
  }
}

const endRows = (sink: Sink): void => {
  if (sink.cells.length > 0) sink.rows.push(sink.cells.splice(0))
  const rows = tableGrid(sink.rows.splice(0))
  if (rows.some((row) => row.some(hasWords))) sink.blocks.push({ kind: 'table', rows, header: sink.header })
  sink.header = false
  sink.blocks.push(...sink.inCell.splice(0))
}

/** Ends a paragraph with the look it has at its end; one outside a table ends the table before it. */
export const endParagraph = (flow: RtfFlow, look: ParagraphLook): void => {
  const sink = sinkOf(flow)
  const runs = blockRuns(flow.runs)
  const figures = flow.figures.map((alt) => ({ kind: 'figure' as const, alt }))
  const blocks = [...(hasWords(runs) ? [blockOf(flow, runs, look)] : []), ...figures]
  const size = most(flow.sizes)
  for (const block of blocks) if (block.kind === 'paragraph') flow.sizesOf.set(block, size)
  if (flow.sinks.length === 1)
    for (const [points, letters] of flow.sizes)
      flow.bodySizes.set(points, (flow.bodySizes.get(points) ?? 0) + letters)
  Object.assign(flow, { runs: [], label: '', sizes: new Map(), figures: [] })
  if (look.inTable) sink.inCell.push(...blocks)
  else {
    if (sink.rows.length > 0 || sink.cells.length > 0) endRows(sink)
    sink.blocks.push(...blocks)
  }
}

export const endCell = (flow: RtfFlow, look: ParagraphLook): void => {
  endParagraph(flow, { ...look, inTable: true })
  const sink = sinkOf(flow)
  sink.cells.push({ runs: joinedLines(linesOfBlocks(sink.inCell.splice(0))), colSpan: 1, rowSpan: 1 })
}
export const endRow = (flow: RtfFlow): void => {
  const sink = sinkOf(flow)
  if (sink.cells.length > 0) sink.rows.push(sink.cells.splice(0))
}
export const markHeader = (flow: RtfFlow): void => {
  const sink = sinkOf(flow)
  if (sink.rows.length === 0) sink.header = true
}

/** Words that stand aside (a note, a header, a text box) flow into a place of their own. */
type Aside = Pick<RtfFlow, 'runs' | 'label' | 'sizes' | 'figures'>
export const openAside = (flow: RtfFlow): Aside => {
  const { runs, label, sizes, figures } = flow
  flow.sinks.push(newSink())
  Object.assign(flow, { runs: [], label: '', sizes: new Map(), figures: [] })
  return { runs, label, sizes, figures }
}
export const closeAside = (flow: RtfFlow, before: Aside, look: ParagraphLook): readonly ReadBlock[] => {
  endParagraph(flow, { ...look, inTable: false })
  const sink = flow.sinks.length > 1 ? flow.sinks.pop() : undefined
  Object.assign(flow, before)
  return sink?.blocks ?? []
}
export const addBlocks = (flow: RtfFlow, blocks: readonly ReadBlock[]): void => {
  sinkOf(flow).blocks.push(...blocks)
}

/** All blocks of the page, with the size of each paragraph against that of most of the text. */
export const blocksOfFlow = (flow: RtfFlow, look: ParagraphLook): readonly ReadBlock[] => {
  endParagraph(flow, { ...look, inTable: false })
  const body = most(flow.bodySizes)
  return flow.sinks[0].blocks.map((block) => {
    const size = flow.sizesOf.get(block)
    const against = size === undefined ? 1 : Math.round((size / body) * 100) / 100
    return block.kind === 'paragraph' && against !== 1 ? { ...block, size: against } : block
  })
}
