import { Parser } from 'htmlparser2'
import { done, refused, type Outcome } from '../../../shared/basics/outcome'
import type { ReadBlock, ReadRefusal } from '../../../shared/importing/reading'
import * as flows from './html-flow'
import { declarationsOf, isHidden, leadsBack, lookOf, noteCalled, styleOf, type Look } from './html-look'
import { begin, blockNames, type Attributes, type Open, type Page } from './html-elements'

// Nothing in these is ever words of the text; none of it is run, fetched or kept.
const neverRead = new Set(
  'script style template noscript iframe frame object embed applet svg canvas video audio select datalist textarea button dialog annotation annotation-xml'.split(
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
const takeVoid = (page: Page, name: string, attributes: Attributes): void => {
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
  if (name === 'del') {
    page.counts.struck += 1
    return 'left-out'
  }
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
  takeVoid(page, name, attributes)
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
    counts: { elements: 0, hidden: 0, remote: 0, links: 0, struck: 0 },
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
