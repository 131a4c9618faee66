import { Parser } from 'htmlparser2'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadBlock, ReadRefusal } from '../../shared/importing/reading'
import * as flows from './html-flow'
import {
  declarationsOf,
  isHidden,
  leadsBack,
  lookOf,
  noteCalled,
  noteKept,
  styleOf,
  type Look,
} from './html-look'
import type { Counting } from './list-labels'

type Attributes = Readonly<Record<string, string>>
type Open = {
  readonly look: Look
  readonly frame: flows.Frame
  /** What has to be done when the element ends, if anything. */
  readonly close: (() => void) | null
  readonly mute: 'shown' | 'left-out' | 'label'
  readonly keepsSpace: boolean
}
type Page = {
  readonly flow: flows.Flow
  readonly stack: [Open, ...Open[]]
  readonly told: Map<string, string>
  readonly counts: { elements: number; hidden: number; remote: number; links: number }
  title: string
}

// Nothing in these is ever words of the text; none of it is run, fetched or kept.
const neverRead = new Set(
  'script style template noscript iframe frame object embed applet svg canvas video audio select datalist textarea button dialog annotation annotation-xml'.split(
    ' ',
  ),
)
const blockNames = new Set(
  'p div section article main aside address blockquote pre figure figcaption h1 h2 h3 h4 h5 h6 hr dl dt dd form fieldset legend details summary center header hgroup body html caption table thead tbody tfoot tr td th ul ol li menu nav footer'.split(
    ' ',
  ),
)
const limits = { depth: 1_000, elements: 500_000 } as const

class Trap extends Error {
  constructor(readonly reason: ReadRefusal) {
    super(reason)
  }
}

const top = (page: Page): Open => page.stack.at(-1) ?? page.stack[0]
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
const begin = (
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

const frameOf = (name: string, attributes: Attributes, look: Look, around: flows.Frame): flows.Frame => {
  const heading = /^h([1-6])$/.exec(name)?.[1]
  const style = styleOf(name, attributes) ?? around.style
  const level = heading ? Number(heading) : around.level
  return {
    ...(style ? { style } : {}),
    ...(level === undefined ? {} : { level }),
    ...((look.centred ?? around.centred) ? { centred: true } : {}),
  }
}

/** An element without an end: a line break, a picture, what the head says of the page. */
const void_ = (page: Page, name: string, attributes: Attributes): void => {
  const { mute, look } = top(page)
  if (name === 'meta' && attributes['name'] && attributes['content'])
    page.told.set(attributes['name'].toLowerCase(), attributes['content'].slice(0, 500))
  if (mute !== 'shown') return
  if (name === 'br') flows.addWords(page.flow, '\n', look)
  if (name !== 'img') return
  if (/^(https?:)?\/\//i.test(attributes['src'] ?? '')) page.counts.remote += 1
  const tiny = Number(attributes['width'] ?? 9) < 3 || Number(attributes['height'] ?? 9) < 3
  if (!tiny) flows.addFigure(page.flow, attributes['alt'] ?? '')
}

const mutes = (
  page: Page,
  name: string,
  attributes: Attributes,
  style: ReadonlyMap<string, string>,
): Open['mute'] => {
  const around = top(page).mute
  if (around === 'left-out' || neverRead.has(name) || leadsBack(name, attributes)) return 'left-out'
  if (isHidden(attributes, style)) {
    page.counts.hidden += 1
    return 'left-out'
  }
  return /ignore/.test(style.get('mso-list') ?? '') ? 'label' : around
}

const open = (page: Page, name: string, attributes: Attributes): void => {
  page.counts.elements += 1
  if (page.counts.elements > limits.elements) throw new Trap('too-many-elements')
  if (page.stack.length > limits.depth) throw new Trap('too-deep')
  void_(page, name, attributes)
  const around = top(page)
  const style = declarationsOf(attributes['style'])
  const mute = mutes(page, name, attributes, style)
  const look = { ...around.look, ...lookOf(name, attributes, style) }
  if (/^\s*(javascript|vbscript|data|file):/i.test(look.link ?? '')) page.counts.links += name === 'a' ? 1 : 0
  const frame = blockNames.has(name) ? frameOf(name, attributes, look, around.frame) : around.frame
  const keepsSpace = around.keepsSpace || name === 'pre'
  if (mute !== 'shown') {
    page.stack.push({ look, frame: around.frame, close: null, mute, keepsSpace })
    return
  }
  if (blockNames.has(name)) flows.endParagraph(page.flow, frame)
  const close = begin(page, name, attributes, style)
  if (blockNames.has(name)) flows.endParagraph(page.flow, frame)
  const called = noteCalled(name, attributes)
  if (called) flows.addWords(page.flow, '', look, called)
  // The sign of a call is set anew wherever the note is shown.
  page.stack.push({ look, frame, close, mute: called ? 'left-out' : mute, keepsSpace })
}

const close = (page: Page, name: string): void => {
  const ended = page.stack.length > 1 ? page.stack.pop() : undefined
  if (!ended || ended.mute !== 'shown') return
  if (blockNames.has(name)) flows.endParagraph(page.flow, top(page).frame)
  ended.close?.()
  if (blockNames.has(name)) flows.endParagraph(page.flow, top(page).frame)
}

const hear = (page: Page, text: string): void => {
  const { mute, look, keepsSpace } = top(page)
  if (mute === 'label') flows.addLabel(page.flow, text)
  if (mute === 'shown') flows.addWords(page.flow, keepsSpace ? text : text.replace(/\s+/g, ' '), look)
}

export type ReadPageOfHtml = {
  readonly blocks: readonly ReadBlock[]
  readonly title: string
  readonly told: ReadonlyMap<string, string>
  readonly counts: Page['counts']
}

/** HTML as blocks. What is not on the list of known elements gives its words; nothing is run and nothing fetched. */
export const blocksOfHtml = (html: string): Outcome<ReadPageOfHtml, ReadRefusal> => {
  const bottom: Open = { look: {}, frame: {}, close: null, mute: 'shown', keepsSpace: false }
  const page: Page = {
    flow: flows.newFlow(),
    stack: [bottom],
    told: new Map(),
    counts: { elements: 0, hidden: 0, remote: 0, links: 0 },
    title: '',
  }
  const state = { inTitle: false }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'html' && attributes['lang']) page.told.set('language', attributes['lang'])
      state.inTitle ||= name === 'title'
      open(page, name, attributes)
    },
    onclosetag: (name) => {
      state.inTitle &&= name !== 'title'
      close(page, name)
    },
    ontext: (text) => {
      if (state.inTitle) page.title += text
      else hear(page, text)
    },
  })
  try {
    parser.end(html)
  } catch (error) {
    if (error instanceof Trap) return refused(error.reason)
    throw error
  }
  return done({
    blocks: flows.blocksOf(page.flow),
    title: page.title.trim(),
    told: page.told,
    counts: page.counts,
  })
}
