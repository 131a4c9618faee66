import { unreachable } from '../../../shared/basics/outcome'
import { labelOf } from '../../../shared/importing/pages-rows'
import { dropStart, textOfRuns, trimRuns } from '../../../shared/importing/pages-text'
import { holdsBlocks, marksIn, within, type Element, type Part } from './read-pdf-tree'
import type { MarkedLines, MarkedPage } from './read-pdf-marked'

/** A block by the structure, with its lines still apart: broken words are joined when the whole text is known. */
export type Draft = {
  readonly kind: 'paragraph' | 'item' | 'note' | 'table' | 'figure'
  readonly page: number
  readonly lines: MarkedLines
  readonly level: number | null
  readonly style: 'title' | 'caption' | 'quotation' | null
  readonly alt: string
  readonly ordered: boolean
  readonly label: string
  /** Begins without sign or number where others have one: it may go on with an item of the page before. */
  readonly bare: boolean
  readonly depth: number
  readonly list: number
  readonly rows: readonly (readonly MarkedLines[])[]
  readonly header: boolean
}

/** A paragraph without anything. */
export const bareDraft: Draft = {
  kind: 'paragraph',
  page: 1,
  lines: [],
  level: null,
  style: null,
  alt: '',
  ordered: false,
  label: '',
  bare: false,
  depth: 0,
  list: 0,
  rows: [],
  header: false,
}

/** Where in lists and quotations the walk stands; `lists` counts them over the whole file. */
type Walk = {
  readonly page: MarkedPage
  readonly quoted: boolean
  readonly depth: number
  readonly lists: { count: number }
}

const paragraph = (walk: Walk, parts: readonly Part[], more: Partial<Draft> = {}): Draft[] => {
  const lines = walk.page.linesOf(parts.flatMap(marksIn))
  if (lines.length === 0) return []
  const style = more.style ?? (walk.quoted ? 'quotation' : null)
  return [{ ...bareDraft, kind: 'paragraph', page: walk.page.number, lines, ...more, style }]
}

const headingLevel = (role: string): number => (role === 'H' ? 1 : Number(role.slice(1)))

/** Parts that are no blocks stand together as one paragraph between those that are. */
const children = (walk: Walk, element: Element): Draft[] => {
  const out: Draft[] = []
  let loose: Part[] = []
  const close = (): void => {
    out.push(...paragraph(walk, loose))
    loose = []
  }
  for (const part of element.parts) {
    if (typeof part === 'number' || (!isBlock(part) && !holdsBlocks(part))) loose.push(part)
    else {
      close()
      out.push(...draftsOf(walk, part))
    }
  }
  close()
  return out
}

const blockRole = /^(?:P|H[1-6]?|Title|Caption|Note|FENote|Figure|Formula|Table|L|LI|BlockQuote|TOCI)$/
const isBlock = (element: Element): boolean => blockRole.test(element.role)

const itemDraft = (walk: Walk, lines: MarkedLines, printed: string, list: number): Draft => {
  const first = lines[0]
  const text = first ? textOfRuns(first.runs) : ''
  const own = printed === '' ? walk.page.labelBefore(first) : printed
  const typed = own === '' ? labelOf(text, true) : null
  const label = (typed ? typed.text : own).trim()
  const cut =
    typed && first
      ? [{ ...first, runs: trimRuns(dropStart(first.runs, typed.text.length)) }, ...lines.slice(1)]
      : lines
  const drawn = walk.page.dotBefore(first)
  const kind = labelOf(`${label} `, true)
  return {
    ...bareDraft,
    kind: 'item',
    page: walk.page.number,
    lines: cut.map((line) => ({ ...line, text: textOfRuns(line.runs) })),
    ordered: kind !== null && kind.kind !== 'bullet',
    label: kind === null || kind.kind === 'bullet' ? (drawn ? '' : label) : label,
    bare: label === '' && !drawn,
    depth: Math.max(0, walk.depth - 1),
    list,
  }
}

/** An item is its first paragraph; what follows in it are paragraphs and lists of their own. */
const item = (walk: Walk, element: Element, list: number): Draft[] => {
  const labels = within(element, ['Lbl'])
  const printed = labels
    .flatMap((label) => walk.page.linesOf(marksIn(label)))
    .map(({ runs }) => textOfRuns(runs))
  const isLabel = (part: Part): boolean => typeof part !== 'number' && part.role === 'Lbl'
  const body = withoutLabels({ ...element, parts: element.parts.filter((part) => !isLabel(part)) })
  const [first, ...rest] = children(walk, body)
  if (!first) return []
  if (first.kind !== 'paragraph') return [first, ...rest]
  return [itemDraft(walk, first.lines, printed.join(' '), list), ...rest]
}

/** Without the labels of the item itself; lists inside keep theirs. */
const withoutLabels = (element: Element): Element => ({
  ...element,
  parts: element.parts.flatMap((part): Part[] => {
    if (typeof part === 'number') return [part]
    if (part.role === 'Lbl') return []
    return [part.role === 'L' ? part : withoutLabels(part)]
  }),
})

const table = (walk: Walk, element: Element): Draft[] => {
  const rows = within(element, ['TR']).map((row) =>
    within(row, ['TH', 'TD']).map((cell) => ({
      head: cell.role === 'TH',
      lines: walk.page.linesOf(marksIn(cell)),
    })),
  )
  const captions = within(element, ['Caption']).flatMap((caption) => draftsOf(walk, caption))
  const filled = rows.filter((row) => row.length > 0)
  if (filled.length === 0) return captions
  const header = filled[0]?.every((cell) => cell.head) ?? false
  const cells = filled.map((row) => row.map((cell) => cell.lines))
  return [
    ...captions,
    { ...bareDraft, kind: 'table', page: walk.page.number, lines: [], rows: cells, header },
  ]
}

const figure = (walk: Walk, element: Element): Draft[] => {
  const inner = holdsBlocks(element) ? children(walk, element) : paragraph(walk, [element])
  return [{ ...bareDraft, kind: 'figure', page: walk.page.number, lines: [], alt: element.alt }, ...inner]
}

type Role =
  | 'heading'
  | 'list'
  | 'item'
  | 'table'
  | 'figure'
  | 'note'
  | 'quotation'
  | 'caption'
  | 'title'
  | 'paragraph'
  | 'group'

const roleOf = (role: string): Role => {
  if (/^H[1-6]?$/.test(role)) return 'heading'
  if (role === 'Title') return 'title'
  if (role === 'P' || role === 'TOCI') return 'paragraph'
  if (role === 'L') return 'list'
  if (role === 'LI') return 'item'
  if (role === 'Table') return 'table'
  if (role === 'Figure' || role === 'Formula') return 'figure'
  if (role === 'Note' || role === 'FENote') return 'note'
  if (role === 'BlockQuote') return 'quotation'
  if (role === 'Caption') return 'caption'
  return 'group'
}

const note = (walk: Walk, element: Element): Draft[] => {
  const labels = within(element, ['Lbl']).flatMap((label) => walk.page.linesOf(marksIn(label)))
  const lines = walk.page.linesOf(marksIn(withoutLabels(element)))
  if (lines.length === 0) return []
  const label = labels.map(({ runs }) => textOfRuns(runs).trim()).join('')
  return [{ ...bareDraft, kind: 'note', page: walk.page.number, lines, label }]
}

/** The blocks that an element and those below it are. */
const draftsOf = (walk: Walk, element: Element): Draft[] => {
  const role = roleOf(element.role)
  switch (role) {
    case 'heading':
      return holdsBlocks(element)
        ? children(walk, element)
        : paragraph(walk, [element], { level: headingLevel(element.role) })
    case 'title':
      return paragraph(walk, [element], { style: 'title' })
    case 'caption':
      return paragraph(walk, [element], { style: 'caption' })
    case 'paragraph':
      return holdsBlocks(element) ? children(walk, element) : paragraph(walk, [element])
    case 'list': {
      const list = walk.depth === 0 ? (walk.lists.count += 1) : walk.lists.count
      const inner = { ...walk, depth: walk.depth + 1 }
      return element.parts.flatMap((part) => {
        if (typeof part === 'number') return paragraph(walk, [part])
        return part.role === 'LI' ? item(inner, part, list) : draftsOf(inner, part)
      })
    }
    case 'item':
      return item(walk, element, walk.lists.count)
    case 'table':
      return table(walk, element)
    case 'figure':
      return figure(walk, element)
    case 'note':
      return note(walk, element)
    case 'quotation':
      return children({ ...walk, quoted: true }, element)
    case 'group':
      return children(walk, element)
    default:
      return unreachable(role)
  }
}

/** The blocks of a page by its structure. */
export const draftsOfPage = (page: MarkedPage, tree: Element, lists: { count: number }): Draft[] =>
  draftsOf({ page, quoted: false, depth: 0, lists }, tree)
