import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import { bulletLabel, counted } from '../list-labels'
import { inlineRuns, relativeSize, takeFrame, type Numbers, type OdtAround } from './odt-runs'
import type { OdtLevel, OdtStyle, OdtStyles } from './odt-styles'
import {
  blockRuns,
  collapsed,
  hasWords,
  isSeen,
  joinedLines,
  linesOfBlocks,
  newRun,
  wordsOfRuns,
} from '../read-runs'
import { tableGrid } from '../table-grid'
import { elementAt, elementsOf, type XmlElement, type XmlNode } from '../xml'

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>
/** The list that a paragraph stands in. */
type Place = {
  readonly style: string | null
  readonly depth: number
  readonly list: number
  readonly numbers: Numbers
  readonly startsItem: { yet: boolean } | null
}

const mostRepeats = 100
const repeats = (element: XmlElement, name: string): number =>
  Math.min(mostRepeats, Math.max(1, Number(element.attributes.get(name) ?? 1) || 1))

const named: readonly (readonly [RegExp, NonNullable<Paragraph['style']>])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(caption|illustration|figure|table|drawing)$/i, 'caption'],
  [/^quotations?$/i, 'quotation'],
]

const styleOf = (style: OdtStyle): Paragraph['style'] =>
  named.find(([pattern]) => style.names.some((name) => pattern.test(name)))?.[1]

/** Counts on at a depth and prints the number there. */
const countOn = (numbers: Numbers, depth: number, level: OdtLevel, set: number | null): string => {
  for (let above = 0; above < depth; above += 1) numbers[above] ??= 1
  const before = numbers[depth]
  numbers[depth] = set ?? (before === undefined ? level.start : before + 1)
  numbers.length = depth + 1
  if (level.counting === 'bullet') return bulletLabel(level.prefix)
  if (level.counting === 'none') return `${level.prefix}${level.suffix}`.trim()
  const shown = numbers.slice(Math.max(0, depth + 1 - level.shown))
  return `${level.prefix}${shown.map((number) => counted(number, level.counting)).join('.')}${level.suffix}`.trim()
}

const headingRuns = (
  element: XmlElement,
  runs: readonly ReadRun[],
  level: number,
  around: OdtAround,
): readonly ReadRun[] => {
  const outline = around.styles.outline(level)
  const silent = outline.counting === 'none' || element.attributes.get('text:is-list-header') === 'true'
  // The number of a heading is printed with it and belongs to its words.
  return silent ? runs : blockRuns([newRun(`${countOn(around.outline, level - 1, outline, null)} `), ...runs])
}

const paragraphBlock = (
  element: XmlElement,
  runs: readonly ReadRun[],
  style: OdtStyle,
  level: number | null,
  around: OdtAround,
): ReadBlock => {
  const size = relativeSize(element, style, around)
  const kind = styleOf(style)
  return {
    kind: 'paragraph',
    runs: level === null || kind ? runs : headingRuns(element, runs, level, around),
    ...(kind ? { style: kind } : level === null ? {} : { level }),
    ...(style.centred ? { centred: true } : {}),
    ...(size === 1 ? {} : { size }),
  }
}

const itemBlock = (
  runs: readonly ReadRun[],
  style: OdtStyle,
  place: Place,
  set: number | null,
  around: OdtAround,
): ReadBlock | null => {
  const level = around.styles.listLevel(place.style ?? style.list, place.depth)
  const label = countOn(place.numbers, place.depth, level, set)
  if (level.counting === 'none' && label === '') return null
  const { depth, list } = place
  return {
    kind: 'item',
    runs,
    ordered: level.counting !== 'bullet',
    depth,
    list,
    ...(label === '' ? {} : { label }),
  }
}

/** A file that came from Word with bare heading styles has paragraphs that are headings by name alone. */
const headingByName = (style: OdtStyle): number | null => {
  const named = style.names
    .map((name) => /^heading ([1-9])$/i.exec(name)?.[1])
    .find((level) => level !== undefined)
  return named === undefined ? null : Math.min(6, Number(named))
}

const textBlocks = (
  element: XmlElement,
  around: OdtAround,
  place: Place | null,
  set: number | null,
): readonly ReadBlock[] => {
  const style = around.styles.of('paragraph', element.attributes.get('text:style-name'))
  const outline = Number(element.attributes.get('text:outline-level') ?? 0)
  const level = element.name === 'text:h' ? Math.min(6, outline || (style.level ?? 1)) : headingByName(style)
  const look = {
    bold: level === null && style.bold,
    italic: level === null && style.italic,
    underline: false,
  }
  const runs = blockRuns(collapsed(element.children.flatMap((node) => inlineRuns(node, look, around))))
  const floating = around.floating.splice(0)
  if (!hasWords(runs)) return floating
  // Only the first paragraph of an item has its sign.
  const first = place?.startsItem?.yet === true && level === null
  if (place?.startsItem && first) place.startsItem.yet = false
  const item = place && first ? itemBlock(runs, style, place, set, around) : null
  return [item ?? paragraphBlock(element, runs, style, level, around), ...floating]
}

const listPlace = (list: XmlElement, around: OdtAround, outer: Place | null): Place => {
  const said = (name: string) => list.attributes.get(name)
  if (outer)
    return {
      ...outer,
      style: said('text:style-name') ?? outer.style,
      depth: outer.depth + 1,
      startsItem: null,
    }
  const style = said('text:style-name') ?? null
  const before =
    said('text:continue-list') ?? (said('text:continue-numbering') === 'true' ? `style ${style ?? ''}` : '')
  const running = around.lists.byId.get(before) ?? { list: around.lists.next++, numbers: [] }
  around.lists.byId.set(`style ${style ?? ''}`, running)
  around.lists.byId.set(said('xml:id') ?? `list ${running.list}`, running)
  return { style, depth: 0, list: running.list, numbers: running.numbers, startsItem: null }
}

const listBlocks = (list: XmlElement, around: OdtAround, outer: Place | null): readonly ReadBlock[] => {
  const place = listPlace(list, around, outer)
  return elementsOf(list).flatMap((item) => {
    const start = Number(item.attributes.get('text:start-value') ?? Number.NaN)
    const startsItem = item.name === 'text:list-item' ? { yet: true } : null
    return blocksIn(item.children, around, { ...place, startsItem }, Number.isNaN(start) ? null : start)
  })
}

const rowsOf = (table: XmlElement): readonly { row: XmlElement; header: boolean }[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, header: false }]
    const header = child.name === 'table:table-header-rows'
    return header || child.name === 'table:table-rows' || child.name === 'table:table-row-group'
      ? rowsOf(child).map(({ row }) => ({ row, header }))
      : []
  })

const cellsOf = (row: XmlElement, around: OdtAround) =>
  elementsOf(row, 'table:table-cell').flatMap((cell) => {
    const runs = joinedLines(linesOfBlocks(blocksIn(cell.children, around, null)))
    const spans = {
      colSpan: Number(cell.attributes.get('table:number-columns-spanned') ?? 1),
      rowSpan: Number(cell.attributes.get('table:number-rows-spanned') ?? 1),
    }
    const times = hasWords(runs) ? repeats(cell, 'table:number-columns-repeated') : 1
    return Array.from({ length: times }, () => ({ runs, ...spans }))
  })

const tableBlocks = (table: XmlElement, around: OdtAround): readonly ReadBlock[] => {
  const rows = rowsOf(table)
  const grid = tableGrid(rows.map(({ row }) => cellsOf(row, around)))
  return grid.length === 0 ? [] : [{ kind: 'table', rows: grid, header: rows[0]?.header === true }]
}

// Lists of contents and of figures repeat headings that stand in the text; the page numbers in them are gone here.
const indexes =
  /^text:(table-of-content|illustration-index|table-index|alphabetical-index|bibliography|user-index|object-index)$/

function blocksIn(
  nodes: readonly XmlNode[],
  around: OdtAround,
  place: Place | null,
  set: number | null = null,
): readonly ReadBlock[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return []
    if (node.name === 'text:p' || node.name === 'text:h') return textBlocks(node, around, place, set)
    if (node.name === 'text:list') return listBlocks(node, around, place)
    if (node.name === 'table:table') return tableBlocks(node, around)
    if (node.name === 'text:tracked-changes' || node.name === 'office:forms') return []
    if (indexes.test(node.name))
      return blocksIn(elementAt(node, 'text:index-body')?.children ?? [], around, null)
    if (node.name === 'draw:frame') takeFrame(node, around)
    return [
      ...around.floating.splice(0),
      ...blocksIn(node.name === 'draw:frame' ? [] : node.children, around, place, set),
    ]
  })
}

/** The blocks of an OpenDocument text in reading order, and after them its notes. */
export const blocksOfOdt = (nodes: readonly XmlNode[], styles: OdtStyles): readonly ReadBlock[] => {
  const lists = { next: 0, byId: new Map<string, { list: number; numbers: Numbers }>() }
  const around: OdtAround = {
    styles,
    notes: [],
    floating: [],
    lists,
    outline: [],
    read: (inside) => blocksIn(inside, around, null),
  }
  const body = blocksIn(nodes, around, null)
  return [...body, ...around.notes].filter(isSeen)
}

/** The words of a header or footer as furniture, a block for each paragraph. */
export const furnitureOfOdt = (
  region: XmlElement,
  where: 'header' | 'footer',
  styles: OdtStyles,
): readonly ReadBlock[] =>
  linesOfBlocks(blocksOfOdt(region.children, styles))
    .filter((runs) => wordsOfRuns(runs).trim() !== '')
    .map((runs) => ({ kind: 'furniture', where, runs: blockRuns(runs) }))
