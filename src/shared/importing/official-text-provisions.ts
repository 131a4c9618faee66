import type { Provision } from '../library/official-text'
import { foldedTitle } from './official-text-headings'
import type { TextLine } from './official-text-lines'
import { isComplete, letterOf, nothingOpen, openedBy, romanOf, type Open } from './official-text-markers'

type Join = (text: string, next: string) => string

/** A provision that is being read. `closes` is one that goes on without a mark of its own. */
type Growing = { readonly open: Open; readonly closes: boolean; readonly text: string }

const keyOf = ({ number, letter, sub, fourth }: Open): string => [number, letter, sub, fourth].join(' ')

const provisionOf = ({ open, closes, text }: Growing): Provision => ({
  number: open.number,
  letter: closes || open.letter === 0 ? null : letterOf(open.letter),
  sub:
    closes || open.sub === 0
      ? null
      : [romanOf(open.sub), ...(open.fourth > 0 ? [letterOf(open.fourth)] : [])].join(' '),
  text: text.trim(),
})

type Growth = { readonly grown: Growing[]; readonly seen: Set<string>; readonly start: Open }

const add = ({ grown, seen }: Growth, growing: Growing): void => {
  grown.push(growing)
  seen.add(keyOf(growing.open))
}

/** A line with several marks, `1. (a)` or `(a) (i)`, opens each of them; only the last has words. */
const opens = (line: TextLine, growth: Growth): boolean => {
  const last = growth.grown.at(-1)
  const before = {
    fresh: line.fresh,
    text: last?.text ?? '',
    seen: (open: Open) => growth.seen.has(keyOf(open)),
  }
  const opened = openedBy(line.text, last?.open ?? growth.start, before)
  if (!opened) return false
  const at = growth.grown.length
  add(growth, { open: opened.open, closes: false, text: '' })
  const further = /^\((?:a|i|1)\)\s/.test(opened.rest) && opens({ text: opened.rest, fresh: true }, growth)
  if (!further) growth.grown[at] = { open: opened.open, closes: false, text: opened.rest }
  return true
}

const grow = (growth: Growth, line: TextLine, join: Join): void => {
  if (opens(line, growth)) return
  const { grown, start } = growth
  const last = grown.at(-1)
  if (!last) add(growth, { open: start, closes: start !== nothingOpen, text: line.text })
  // Words without a mark that begin a paragraph, as those do that close a list.
  else if (line.fresh && last.text !== '' && isComplete(last.text))
    add(growth, { open: last.open, closes: true, text: line.text })
  else grown[grown.length - 1] = { ...last, text: join(last.text, line.text) }
}

/** The paragraphs of an article, its subparagraphs and their points, in the order of the file; `start` is what is open. */
export const readProvisions = (
  lines: readonly TextLine[],
  join: Join,
  start: Open = nothingOpen,
): readonly Provision[] => {
  const growth: Growth = { grown: [], seen: new Set(), start }
  lines.forEach((line) => grow(growth, line, join))
  return growth.grown.map(provisionOf).filter(({ text }) => text !== '')
}

const opensSomething = (text: string): boolean =>
  openedBy(text, nothingOpen, { fresh: true, text: '', seen: () => false }) !== null

/** The known title at the head of the lines, in however many lines it was set, and what follows it. */
const knownTitle = (lines: readonly TextLine[], title: string, join: Join) => {
  const wanted = foldedTitle(title)
  const words = lines
    .slice(0, 8)
    .flatMap((line, at) => line.text.split(' ').map((word, index) => ({ word, at, index })))
    .slice(0, 60)
  const folded = words.map(({ word }) => foldedTitle(word))
  const end = folded.findIndex((_, at) => folded.slice(0, at + 1).join('') === wanted)
  const last = words[end]
  if (wanted === '' || !last) return null
  const head = lines.slice(0, last.at + 1).map(({ text }) => text)
  const tail = (head.at(-1) ?? '').split(' ')
  const rest = tail.slice(last.index + 1).join(' ')
  const shown = [...head.slice(0, -1), tail.slice(0, last.index + 1).join(' ')].reduce(join, '')
  return {
    title: shown.replace(/[\s*.:]+$/u, ''),
    body: [...(rest === '' ? [] : [{ text: rest, fresh: true }]), ...lines.slice(last.at + 1)],
  }
}

/**
 * Title and words of an article. `rest` is what stood behind its number. A title in two or more lines is known by the
 * title that is expected; without one, a line that ends no sentence and opens no paragraph is the title.
 */
export const titleAndBody = (
  rest: string,
  lines: readonly TextLine[],
  expected: string,
  join: Join,
): { readonly title: string; readonly body: readonly TextLine[] } => {
  const head = rest === '' ? lines : [{ text: rest, fresh: true }, ...lines]
  const known = knownTitle(head, expected, join)
  if (known) return known
  // `Title of the section.—(1) A person …`, as laws of the common law print it.
  const split = /^(.{3,160}?)\.\s*[–—]+\s*(.+)$/u.exec(head[0]?.text ?? '')
  if (split) return { title: split[1] ?? '', body: [{ text: split[2] ?? '', fresh: true }, ...head.slice(1)] }
  const first = head[0]?.text ?? ''
  const sentence = first.length > 160 || /[.;:,]$/.test(first) || opensSomething(first)
  if (head.length === 0 || (sentence && rest === '')) return { title: '', body: head }
  const isTitle = !opensSomething(first) && first.length <= 160 && (head.length > 1 || !/[.;]$/.test(first))
  if (!isTitle) return { title: '', body: head }
  const body = head.slice(1)
  const goesOn = body[0]?.fresh === false && body[1]?.fresh === true && !opensSomething(body[0].text)
  const title = goesOn ? join(first, body[0]?.text ?? '') : first
  return { title: title.replace(/[\s*.:]+$/u, ''), body: goesOn ? body.slice(1) : body }
}
