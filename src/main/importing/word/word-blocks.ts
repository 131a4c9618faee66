import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import { blockRuns, hasWords, isSeen, joinedLines, linesOfBlocks, newRun } from '../read-runs'
import { tableGrid } from '../table-grid'
import type { Numbered, WordNumbering } from './word-numbering'
import type { WordStyle, WordStyles } from './word-styles'
import type { WordNote, WordPart, WordTree } from './word-tree'

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>
type Look = {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly link?: string
}
type Around = {
  readonly styles: WordStyles
  readonly numbering: WordNumbering
  readonly tree: WordTree
  /** Notes in the order in which they are called. */
  readonly called: Map<string, WordNote>
  readonly lists: { last: number; readonly of: Map<string, number>; before: string | null }
}

const plainLook: Look = { bold: false, italic: false, underline: false }
const childrenOf = (part: WordPart): readonly WordPart[] => part.children ?? []

const call = (part: WordPart, around: Around): readonly ReadRun[] => {
  const note = around.tree.notes.resolve(part)
  if (!note) return []
  const id = `${note.noteType}-${note.noteId}`
  around.called.set(id, note)
  return [newRun('', {}, id)]
}

const runLook = (run: WordPart, look: Look, around: Around): Look => {
  const style = run.styleId ? around.styles.of(run.styleId) : null
  return {
    ...look,
    bold: look.bold || run.isBold === true || style?.bold === true,
    italic: look.italic || run.isItalic === true || style?.italic === true,
    underline: look.underline || run.isUnderline === true,
  }
}

/** The runs of a paragraph's parts; pictures and what stands in blocks inside are left to `blocksInside`. */
const runsOf = (part: WordPart, look: Look, around: Around): readonly ReadRun[] => {
  const inside = (now: Look) => childrenOf(part).flatMap((child) => runsOf(child, now, around))
  switch (part.type) {
    case 'text':
      return [newRun(part.value ?? '', look)]
    case 'tab':
      return [newRun('\t', look)]
    case 'break':
      return part.breakType === 'line' ? [newRun('\n', look)] : []
    case 'checkbox':
      return [newRun(part.checked ? '☒' : '☐', look)]
    case 'noteReference':
      return call(part, around)
    case 'run':
      return inside(runLook(part, look, around))
    case 'hyperlink':
      return inside(part.href === undefined ? look : { ...look, link: part.href })
    case 'paragraph':
    case 'table':
    case 'image':
      return []
    default:
      return inside(look)
  }
}

const sizesIn = (part: WordPart, size: number, around: Around): readonly (readonly [number, number])[] => {
  if (part.type === 'text') return [[size, part.value?.length ?? 0]]
  const style = part.type === 'run' && part.styleId ? around.styles.of(part.styleId).size : null
  const now = part.type === 'run' ? (part.fontSize ?? style ?? size) : size
  return childrenOf(part).flatMap((child) => sizesIn(child, now, around))
}

/** The size in which most of a paragraph is set, against that of the body. */
const relativeSize = (part: WordPart, style: WordStyle, around: Around): number => {
  const letters = new Map<number, number>()
  for (const [size, count] of sizesIn(part, style.size ?? around.styles.bodySize, around))
    letters.set(size, (letters.get(size) ?? 0) + count)
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most ? Math.round((most[0] / around.styles.bodySize) * 100) / 100 : 1
}

const styleNames: readonly (readonly [RegExp, NonNullable<Paragraph['style']>])[] = [
  [/^title$/i, 'title'],
  [/^subtitle$/i, 'subtitle'],
  [/^caption$/i, 'caption'],
  [/^(intense )?quote$|^block text$/i, 'quotation'],
]

const paragraphOf = (
  part: WordPart,
  runs: readonly ReadRun[],
  style: WordStyle,
  around: Around,
): Paragraph => {
  const named = styleNames.find(([pattern]) => pattern.test(style.name))?.[1]
  const size = relativeSize(part, style, around)
  const centred = part.alignment ? part.alignment === 'center' : style.centred
  return {
    kind: 'paragraph',
    runs,
    ...(style.level === null || named ? {} : { level: style.level }),
    ...(named ? { style: named } : {}),
    ...(centred ? { centred: true } : {}),
    ...(size === 1 ? {} : { size }),
  }
}

/** Items under one number belong together; bullets after other text, and numbers from the start, begin a new list. */
const listOf = (num: string, numbered: Numbered, around: Around): number => {
  const { lists } = around
  const goesOn = lists.before === num || (numbered.counting !== 'bullet' && !numbered.first)
  const known = lists.of.get(num)
  const list = goesOn && known !== undefined ? known : lists.last++
  lists.of.set(num, list)
  lists.before = num
  return list
}

const numberedIn = (part: WordPart, style: WordStyle, around: Around) => {
  const carried = part.numbering?.paragraphStyleId
  const own = carried === undefined ? null : around.numbering.placeOf(carried)
  const place = own ?? (style.numbering && { num: style.numbering.num, level: Number(style.numbering.level) })
  const numbered = place && around.numbering.count(place.num, place.level)
  return place && numbered ? { num: place.num, numbered } : null
}

const textBlock = (part: WordPart, around: Around): readonly ReadBlock[] => {
  const style = around.styles.of(part.styleId ?? null)
  const look = style.level === null ? { ...plainLook, bold: style.bold, italic: style.italic } : plainLook
  const runs = blockRuns(childrenOf(part).flatMap((child) => runsOf(child, look, around)))
  if (!hasWords(runs)) return []
  const place = numberedIn(part, style, around)
  if (!place) {
    around.lists.before = null
    return [paragraphOf(part, runs, style, around)]
  }
  const { num, numbered } = place
  if (style.level !== null) {
    // The number of a heading is printed with it and belongs to its words: "Article 4", "II.".
    around.lists.before = null
    return [paragraphOf(part, blockRuns([newRun(`${numbered.label} `), ...runs]), style, around)]
  }
  const list = listOf(num, numbered, around)
  const ordered = numbered.counting !== 'bullet'
  return [{ kind: 'item', runs, ordered, depth: numbered.depth, label: numbered.label, list }]
}

/** Pictures and text boxes stand inside paragraphs but are blocks of their own. */
const blocksInside = (part: WordPart, around: Around): readonly ReadBlock[] =>
  childrenOf(part).flatMap((child) => {
    if (child.type === 'image')
      return [{ kind: 'figure' as const, alt: newRun(child.altText ?? '').text.trim() }]
    return child.type === 'paragraph' || child.type === 'table'
      ? blocksOf(child, around)
      : blocksInside(child, around)
  })

const cellRuns = (cell: WordPart, around: Around): readonly ReadRun[] =>
  joinedLines(linesOfBlocks(childrenOf(cell).flatMap((child) => blocksOf(child, around))))

const tableBlock = (part: WordPart, around: Around): readonly ReadBlock[] => {
  const rows = childrenOf(part).filter((row) => row.type === 'tableRow')
  const cells = rows.map((row) =>
    childrenOf(row).map((cell) => ({
      runs: cellRuns(cell, around),
      colSpan: cell.colSpan ?? 1,
      rowSpan: cell.rowSpan ?? 1,
    })),
  )
  return [{ kind: 'table', rows: tableGrid(cells), header: rows[0]?.isHeader === true }]
}

const blocksOf = (part: WordPart, around: Around): readonly ReadBlock[] => {
  switch (part.type) {
    case 'paragraph':
      return [...textBlock(part, around), ...blocksInside(part, around)]
    case 'table':
      return tableBlock(part, around)
    default:
      return blocksInside({ type: 'part', children: [part] }, around)
  }
}

const noteBlocks = (around: Around): readonly ReadBlock[] => {
  const blocks: ReadBlock[] = []
  // A note may call another while it is read, so the list can grow.
  for (const [id, note] of around.called) {
    blocks.push({
      kind: 'note',
      id,
      runs: joinedLines(linesOfBlocks(note.body.flatMap((part) => blocksOf(part, around)))),
    })
  }
  return blocks
}

/** The blocks of a Word file's body in reading order, and after them the notes that it calls. */
export const blocksOfWord = (
  tree: WordTree,
  styles: WordStyles,
  numbering: WordNumbering,
): readonly ReadBlock[] => {
  const lists = { last: 0, of: new Map<string, number>(), before: null }
  const around: Around = { styles, numbering, tree, called: new Map<string, WordNote>(), lists }
  const body = tree.children.flatMap((part) => blocksOf(part, around))
  return [...body, ...noteBlocks(around)].filter(isSeen)
}
