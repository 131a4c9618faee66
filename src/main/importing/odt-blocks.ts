import type { ReadBlock, ReadRun } from '../../shared/importing/reading'
import { bulletLabel, counted } from './list-labels'
import type { OdtLevel, OdtStyle, OdtStyles } from './odt-styles'
import { blockRuns, collapsed, hasWords, isSeen, joinedLines, newRun, wordsOfRuns } from './read-runs'
import { tableGrid } from './table-grid'
import { elementAt, elementsOf, wordsOf, type XmlElement, type XmlNode } from './xml'

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>
type Look = {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly link?: string
}
type Numbers = number[]
type Around = {
  readonly styles: OdtStyles
  readonly notes: ReadBlock[]
  /** What stands inside paragraphs and is a block of its own, until the paragraph ends. */
  readonly floating: ReadBlock[]
  readonly lists: { next: number; readonly byId: Map<string, { list: number; numbers: Numbers }> }
  readonly outline: Numbers
}
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

const takeNote = (note: XmlElement, around: Around): readonly ReadRun[] => {
  const id = note.attributes.get('text:id') ?? `note-${around.notes.length + 1}`
  const lines = blocksIn(elementAt(note, 'text:note-body')?.children ?? [], around, null)
  around.notes.push({ kind: 'note', id, runs: joinedLines(lines.flatMap(linesOf)) })
  return [newRun('', {}, id)]
}

/** A frame holds a picture, or a text box whose words come after the paragraph. */
const takeFrame = (frame: XmlElement, around: Around): void => {
  const box = elementAt(frame, 'draw:text-box')
  if (box) around.floating.push(...blocksIn(box.children, around, null))
  else if (elementAt(frame, 'draw:image')) {
    const alt = wordsOf(elementAt(frame, 'svg:desc')).trim() || wordsOf(elementAt(frame, 'svg:title')).trim()
    around.floating.push({ kind: 'figure', alt: newRun(alt).text })
  }
}

const inStyle = (style: OdtStyle, look: Look): Look => ({
  ...look,
  bold: look.bold || style.bold,
  italic: look.italic || style.italic,
  underline: look.underline || style.underline,
})

// White space as ODF 1.3 part 3, 6.1.2 has it: runs of it are one blank, `text:s` writes more.
const written = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ')

const inlineRuns = (node: XmlNode, look: Look, around: Around): readonly ReadRun[] => {
  if (typeof node === 'string') return [newRun(written(node), look)]
  const inside = (now: Look) => node.children.flatMap((child) => inlineRuns(child, now, around))
  const said = (name: string) => node.attributes.get(name)
  switch (node.name) {
    case 'text:s':
      return [newRun(' '.repeat(Math.min(200, Number(said('text:c') ?? 1) || 1)), look)]
    case 'text:tab':
      return [newRun('\t', look)]
    case 'text:line-break':
      return [newRun('\n', look)]
    case 'text:note':
      return takeNote(node, around)
    case 'draw:frame':
    case 'draw:custom-shape':
      takeFrame(node, around)
      return []
    case 'office:annotation':
    case 'text:tracked-changes':
    case 'text:ruby-text':
      return []
    case 'text:a': {
      const link = said('xlink:href')
      return inside(link === undefined ? look : { ...look, link })
    }
    case 'text:span':
      return inside(inStyle(around.styles.of('text', said('text:style-name')), look))
    default:
      return inside(look)
  }
}

const named: readonly (readonly [RegExp, NonNullable<Paragraph['style']>])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^(caption|illustration|figure|table|drawing)$/i, 'caption'],
  [/^quotations?$/i, 'quotation'],
]

const styleOf = (style: OdtStyle): Paragraph['style'] =>
  named.find(([pattern]) => style.names.some((name) => pattern.test(name)))?.[1]

/** The size of most letters of a paragraph against that of the body. */
const relativeSize = (paragraph: XmlElement, style: OdtStyle, { styles }: Around): number => {
  const letters = new Map<number, number>()
  const count = (node: XmlNode, size: number): void => {
    if (typeof node === 'string') letters.set(size, (letters.get(size) ?? 0) + node.trim().length)
    else if (node.name !== 'text:note' && node.name !== 'draw:frame') {
      const own =
        node.name === 'text:span' ? styles.of('text', node.attributes.get('text:style-name')).size : null
      node.children.forEach((child) => count(child, own ?? size))
    }
  }
  paragraph.children.forEach((child) => count(child, style.size ?? styles.bodySize))
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most && most[1] > 0 ? Math.round((most[0] / styles.bodySize) * 100) / 100 : 1
}

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
  around: Around,
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
  around: Around,
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
  around: Around,
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
  around: Around,
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

const listPlace = (list: XmlElement, around: Around, outer: Place | null): Place => {
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
  around.lists.byId.set(said('xml:id') ?? '', running)
  return { style, depth: 0, list: running.list, numbers: running.numbers, startsItem: null }
}

const listBlocks = (list: XmlElement, around: Around, outer: Place | null): readonly ReadBlock[] => {
  const place = listPlace(list, around, outer)
  return elementsOf(list).flatMap((item) => {
    const start = Number(item.attributes.get('text:start-value') ?? Number.NaN)
    const startsItem = item.name === 'text:list-item' ? { yet: true } : null
    return blocksIn(item.children, around, { ...place, startsItem }, Number.isNaN(start) ? null : start)
  })
}

/** Blocks inside a cell or a note as lines. */
const linesOf = (block: ReadBlock): readonly (readonly ReadRun[])[] => {
  switch (block.kind) {
    case 'item':
      return [[newRun(`${block.label ?? '•'} `), ...block.runs]]
    case 'table':
      return block.rows.flat()
    case 'figure':
      return block.alt === '' ? [] : [[newRun(block.alt)]]
    default:
      return [block.runs]
  }
}

const rowsOf = (table: XmlElement): readonly { row: XmlElement; header: boolean }[] =>
  elementsOf(table).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, header: false }]
    const header = child.name === 'table:table-header-rows'
    return header || child.name === 'table:table-rows' || child.name === 'table:table-row-group'
      ? rowsOf(child).map(({ row }) => ({ row, header }))
      : []
  })

const cellsOf = (row: XmlElement, around: Around) =>
  elementsOf(row, 'table:table-cell').flatMap((cell) => {
    const runs = joinedLines(blocksIn(cell.children, around, null).flatMap(linesOf))
    const spans = {
      colSpan: Number(cell.attributes.get('table:number-columns-spanned') ?? 1),
      rowSpan: Number(cell.attributes.get('table:number-rows-spanned') ?? 1),
    }
    const times = hasWords(runs) ? repeats(cell, 'table:number-columns-repeated') : 1
    return Array.from({ length: times }, () => ({ runs, ...spans }))
  })

const tableBlocks = (table: XmlElement, around: Around): readonly ReadBlock[] => {
  const rows = rowsOf(table)
  const grid = tableGrid(rows.map(({ row }) => cellsOf(row, around)))
  return grid.length === 0 ? [] : [{ kind: 'table', rows: grid, header: rows[0]?.header === true }]
}

// Lists of contents and of figures repeat headings that stand in the text; the page numbers in them are gone here.
const indexes =
  /^text:(table-of-content|illustration-index|table-index|alphabetical-index|bibliography|user-index|object-index)$/

function blocksIn(
  nodes: readonly XmlNode[],
  around: Around,
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
  const around: Around = { styles, notes: [], floating: [], lists, outline: [] }
  const body = blocksIn(nodes, around, null)
  return [...body, ...around.notes].filter(isSeen)
}

/** The words of a header or footer as furniture, a block for each paragraph. */
export const furnitureOfOdt = (
  region: XmlElement,
  where: 'header' | 'footer',
  styles: OdtStyles,
): readonly ReadBlock[] =>
  blocksOfOdt(region.children, styles)
    .flatMap(linesOf)
    .filter((runs) => wordsOfRuns(runs).trim() !== '')
    .map((runs) => ({ kind: 'furniture', where, runs: blockRuns(runs) }))
