import { cleanText, safeLink } from '../../../shared/basics/text'
import {
  itemsOf,
  type Block,
  type List,
  type ListItem,
  type Mark,
  type Run,
} from '../../../shared/drafting/manuscript'
import { joinRuns } from './to-manuscript'

/** What a stretch of foreign HTML inherits from what is round it. */
type Looks = { readonly marks: ReadonlySet<Mark>; readonly link: string | null; readonly pre: boolean }

const markOf: Readonly<Record<string, Mark>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
  INS: 'underline',
}
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TEMPLATE',
  'OBJECT',
  'IFRAME',
  'SVG',
  'MATH',
  'IMG',
  'VIDEO',
  'AUDIO',
  'TITLE',
  'META',
  'LINK',
  'DEL',
])
const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
)

// Deeper than any text that a person wrote; deeper still would only exhaust the stack.
const deepest = 200

const withMark = (looks: Looks, mark: Mark, on: boolean): Looks => {
  const marks = new Set(looks.marks)
  if (on) marks.add(mark)
  else marks.delete(mark)
  return { ...looks, marks }
}

const looksOf = (element: HTMLElement, looks: Looks): Looks => {
  const { fontWeight, fontStyle, textDecoration } = element.style
  const tag = markOf[element.tagName]
  let next = tag ? withMark(looks, tag, true) : looks
  if (fontWeight !== '') next = withMark(next, 'bold', fontWeight === 'bold' || Number(fontWeight) >= 600)
  if (fontStyle !== '') next = withMark(next, 'italic', fontStyle === 'italic')
  if (/underline/.test(textDecoration) && element.tagName !== 'A') next = withMark(next, 'underline', true)
  if (element.tagName === 'A') next = { ...next, link: safeLink(element.getAttribute('href') ?? '') }
  return element.tagName === 'PRE' ? { ...next, pre: true } : next
}

const runOf = (text: string, looks: Looks): Run[] => {
  const bare = cleanText(text)
  const shown = looks.pre ? bare : bare.replace(/\s+/g, ' ')
  if (shown === '') return []
  const marks = [...looks.marks]
  return [
    { text: shown, ...(marks.length > 0 ? { marks } : {}), ...(looks.link ? { link: looks.link } : {}) },
  ]
}

// Word writes the bullet of a list item as text in a span that says so; it is no word of the person's.
const isHidden = (element: HTMLElement): boolean => {
  const style = element.getAttribute('style') ?? ''
  return dropped.has(element.tagName.toUpperCase()) || /display:\s*none|mso-list:\s*Ignore/i.test(style)
}

const trimRuns = (runs: readonly Run[]): Run[] => {
  const joined = joinRuns(runs)
  const first = joined.findIndex(({ text }) => text.trim() !== '')
  const last = joined.findLastIndex(({ text }) => text.trim() !== '')
  return joined.slice(first < 0 ? joined.length : first, last + 1).map((run, index, all) => {
    const start = index === 0 ? run.text.trimStart() : run.text
    return { ...run, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}

type Sink = { readonly blocks: Block[]; runs: Run[] }

const flush = (sink: Sink, make: (runs: Run[]) => Block): void => {
  const runs = trimRuns(sink.runs)
  sink.runs = []
  if (runs.length > 0) sink.blocks.push(make(runs))
}

const maker = (element: HTMLElement): ((runs: Run[]) => Block) => {
  const heading = /^H([1-6])$/.exec(element.tagName)
  if (heading) {
    const level = Number(heading[1])
    return (runs) => ({
      kind: 'heading',
      level: level === 1 || level === 2 ? level : 3,
      runs: joinRuns(runs.map(withoutBold)),
    })
  }
  if (element.closest('blockquote')) return (runs) => ({ kind: 'quotation', runs })
  return (runs) => ({ kind: 'paragraph', runs })
}

// A heading is bold by itself.
const withoutBold = ({ marks, ...run }: Run): Run => {
  const rest = marks?.filter((mark) => mark !== 'bold') ?? []
  return rest.length > 0 ? { ...run, marks: rest } : run
}

const wordLevel = (element: HTMLElement): number | null => {
  // Word marks numbered headings as items of a list too.
  if (/^H[1-6]$/.test(element.tagName)) return null
  const found = /mso-list:[^;]*\blevel(\d)/i.exec(element.getAttribute('style') ?? '')
  return found ? Number(found[1]) : null
}

const wordStyle = (element: HTMLElement): 'bulleted' | 'numbered' => {
  const label = [...element.querySelectorAll('span')].find((span) =>
    /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''),
  )
  return /^\s*\(?(\d+|[a-z]|[ivx]+)[.)]/i.test(label?.textContent ?? '') ? 'numbered' : 'bulleted'
}

/** Items with their depths as one nested list. */
const nest = (
  items: readonly { readonly depth: number; readonly style: List['style']; readonly runs: Run[] }[],
): List => {
  const base = items[0]?.depth ?? 0
  const top: { runs: Run[]; inner: (typeof items)[number][] }[] = []
  for (const item of items) {
    const last = top.at(-1)
    if (item.depth > base && last) last.inner.push(item)
    else top.push({ runs: item.runs, inner: [] })
  }
  const made = top.map(({ runs, inner }): ListItem =>
    inner.length > 0 ? { runs, sub: nest(inner) } : { runs },
  )
  return { kind: 'list', style: items[0]?.style ?? 'bulleted', items: made }
}

const listOf = (element: HTMLElement, looks: Looks, depth: number): List | null => {
  const style = element.tagName === 'OL' ? 'numbered' : 'bulleted'
  const items = [...element.children].flatMap((child): ListItem[] => {
    const inner = child instanceof HTMLElement || 'style' in child ? (child as HTMLElement) : null
    if (!inner || depth > deepest) return []
    if (/^(UL|OL)$/.test(inner.tagName)) {
      const sub = listOf(inner, looks, depth + 1)
      return sub ? [{ runs: [], sub }] : []
    }
    const own: Sink = { blocks: [], runs: [] }
    walk(inner, looks, own, depth + 1)
    flush(own, (runs) => ({ kind: 'paragraph', runs }))
    const texts = own.blocks.filter((block) => block.kind !== 'list')
    const subs = own.blocks.filter((block) => block.kind === 'list')
    const runs = texts.flatMap((block, index): Run[] => [
      ...(index > 0 ? [{ text: '\n' }] : []),
      ...block.runs,
    ])
    const [first, ...more] = subs
    const sub =
      first && more.length > 0
        ? { ...first, items: [...first.items, ...more.flatMap((list) => list.items)] }
        : first
    return sub ? [{ runs: joinRuns(runs), sub }] : runs.length > 0 ? [{ runs: joinRuns(runs) }] : []
  })
  return items.length > 0 ? { kind: 'list', style, items } : null
}

const walkChildren = (element: HTMLElement, looks: Looks, sink: Sink, depth: number): void => {
  const children = [...element.childNodes]
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at]
    if (child?.nodeType === 3) sink.runs.push(...runOf(child.textContent ?? '', looks))
    if (child?.nodeType !== 1) continue
    const inner = child as HTMLElement
    if (wordLevel(inner) === null) {
      walk(inner, looks, sink, depth + 1)
      continue
    }
    // Word's list items are paragraphs in a row; together they are one list.
    flush(sink, maker(element))
    const items = []
    for (; at < children.length; at += 1) {
      const next = children[at]
      if (next?.nodeType === 3 && (next.textContent ?? '').trim() === '') continue
      const level = next?.nodeType === 1 ? wordLevel(next as HTMLElement) : null
      if (level === null) break
      const own: Sink = { blocks: [], runs: [] }
      walkChildren(next as HTMLElement, looks, own, depth + 1)
      items.push({ depth: level, style: wordStyle(next as HTMLElement), runs: trimRuns(own.runs) })
    }
    at -= 1
    sink.blocks.push(nest(items))
  }
}

const walk = (element: HTMLElement, looks: Looks, sink: Sink, depth: number): void => {
  if (depth > deepest || isHidden(element)) return
  if (element.tagName === 'BR') {
    sink.runs.push({ text: '\n' })
    return
  }
  if (/^(UL|OL)$/.test(element.tagName)) {
    flush(sink, maker(element))
    const list = listOf(element, looks, depth)
    if (list) sink.blocks.push(list)
    return
  }
  const inner = looksOf(element, looks)
  if (!blockTags.has(element.tagName)) return walkChildren(element, inner, sink, depth)
  flush(sink, maker(element.parentElement ?? element))
  walkChildren(element, inner, sink, depth)
  flush(sink, maker(element))
}

/**
 * Foreign HTML as blocks: headings, paragraphs, lists (Word's too), quotations, bold, italic, underline and safe
 * links are kept; colours, fonts, pictures, scripts, tables' frames and empty paragraphs are not.
 */
export const htmlBlocks = (body: HTMLElement): Block[] => {
  const sink: Sink = { blocks: [], runs: [] }
  walkChildren(body, { marks: new Set(), link: null, pre: false }, sink, 0)
  flush(sink, (runs) => ({ kind: 'paragraph', runs }))
  return sink.blocks.filter((block) => block.kind !== 'list' || itemsOf(block).length > 0)
}
