import * as flows from './html-flow'
import { noteKept, type Look } from './html-look'
import type { Counting } from '../list-labels'

export type Attributes = Readonly<Record<string, string>>
export type Open = {
  readonly look: Look
  readonly frame: flows.Frame
  /** What has to be done when the element ends, if anything. */
  readonly close: (() => void) | null
  readonly mute: 'shown' | 'left-out' | 'label'
  readonly keepsSpace: boolean
}
export type Page = {
  readonly flow: flows.Flow
  readonly stack: [Open, ...Open[]]
  readonly told: Map<string, string>
  readonly counts: { elements: number; hidden: number; remote: number; links: number; struck: number }
  title: string
}

export const blockNames = new Set(
  'p div section article main aside address blockquote pre figure figcaption h1 h2 h3 h4 h5 h6 hr dl dt dd form fieldset legend details summary center header hgroup body html caption table thead tbody tfoot tr td th ul ol li menu nav footer'.split(
    ' ',
  ),
)
const number = (text: string | undefined): number | null =>
  /^\d{1,4}$/.test(text ?? '') ? Number(text) : null

const countings: Readonly<Record<string, Counting>> = { a: 'a', A: 'A', i: 'i', I: 'I' }
const listStyles: readonly (readonly [RegExp, Counting])[] = [
  [/lower-(alpha|latin)/, 'a'],
  [/upper-(alpha|latin)/, 'A'],
  [/lower-roman/, 'i'],
  [/upper-roman/, 'I'],
]
const countingOf = (attributes: Attributes, style: string): Counting =>
  countings[attributes['type'] ?? ''] ?? listStyles.find(([pattern]) => pattern.test(style))?.[1] ?? '1'

/** Running headers and footers: as LibreOffice saves them, and what browsers show round a page. */
const furnitureOf = (name: string, attributes: Attributes): 'header' | 'footer' | null => {
  const title = name === 'div' ? attributes['title'] : undefined
  if (title === 'header' || name === 'nav') return 'header'
  return title === 'footer' || name === 'footer' ? 'footer' : null
}

const openFurniture = (page: Page, where: 'header' | 'footer') => {
  flows.openSink(page.flow)
  return () => {
    const runs = flows.runsOfBlocks(flows.closeSink(page.flow))
    flows.addBlock(page.flow, { kind: 'furniture', where, runs })
  }
}

const openNote = (page: Page, id: string) => {
  flows.openSink(page.flow)
  return () => {
    const runs = flows.runsOfBlocks(flows.closeSink(page.flow))
    flows.addBlock(page.flow, { kind: 'note', id, runs })
  }
}

/** Word saves a list as paragraphs that name list and level in their style: `mso-list:l0 level2 lfo1`. */
const openWordItem = (page: Page, style: ReadonlyMap<string, string>) => {
  const level = /\blevel([1-9])\b/.exec(style.get('mso-list') ?? '')?.[1]
  if (level === undefined) return null
  flows.openItem(page.flow, null, Number(level) - 1)
  return () => flows.closeItem(page.flow)
}

const openCell = (page: Page, name: string, attributes: Attributes) => {
  if (page.flow.tables.length === 0) return null
  if (name === 'th') flows.markHeader(page.flow)
  flows.openSink(page.flow)
  const spans = [Number(attributes['colspan'] ?? 1), Number(attributes['rowspan'] ?? 1)] as const
  return () => flows.closeCell(page.flow, ...spans)
}

const openList = (page: Page, counting: Counting, attributes: Attributes) => {
  flows.openList(page.flow, counting, number(attributes['start']) ?? 1)
  return () => flows.closeList(page.flow)
}

/** Does what an element asks for and answers what is to be done at its end. */
export const begin = (
  page: Page,
  name: string,
  attributes: Attributes,
  style: ReadonlyMap<string, string>,
): (() => void) | null => {
  const { flow } = page
  const note = noteKept(attributes)
  const furniture = furnitureOf(name, attributes)
  if (furniture) return openFurniture(page, furniture)
  if (note && blockNames.has(name)) return openNote(page, note)
  switch (name) {
    case 'ul':
    case 'menu':
      return openList(page, 'bullet', attributes)
    case 'ol':
      return openList(
        page,
        countingOf(attributes, style.get('list-style-type') ?? style.get('list-style') ?? ''),
        attributes,
      )
    case 'li':
      flows.openItem(flow, number(attributes['value']))
      return () => flows.closeItem(flow)
    case 'table':
      flows.openTable(flow)
      return () => flows.closeTable(flow)
    case 'tr':
      flows.openRow(flow)
      return null
    case 'thead':
      flows.markHeader(flow)
      return null
    case 'td':
    case 'th':
      return openCell(page, name, attributes)
    default:
      return name === 'p' ? openWordItem(page, style) : null
  }
}
