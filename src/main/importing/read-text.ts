import { done, type Outcome } from '../../shared/basics/outcome'
import {
  emptyTold,
  type ReadBlock,
  type Reading,
  type ReadRefusal,
  type ReadRun,
} from '../../shared/importing/reading'
import { decodeText } from './decode-text'
import { blockRuns, hasWords, isSeen, newRun } from './read-runs'

const bullet = /^(\s*)([-*+•●▪■◦○‣⁃·–—])\s+(?=\S)/u
const number = /^(\s*)(\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\s+(?=\S)/u
const hashes = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/
const underline = /^ {0,3}(={3,}|-{3,})\s*$/
const rule = /^\s*([-*_=]\s*){3,}$/
const unwrapped = 110

type Line = {
  readonly text: string
  readonly indent: number
  readonly kind: 'blank' | 'heading' | 'item' | 'text' | 'underline'
}
/** Lines that belong together, and how the next one is joined to each. */
type Draft = { readonly lines: string[]; readonly joints: string[]; readonly first: Line }

const width = (indent: string): number => indent.replace(/\t/g, '    ').length

const lineOf = (raw: string): Line => {
  const text = raw.trimEnd()
  const indent = width(/^\s*/.exec(text)?.[0] ?? '')
  if (text.trim() === '' || rule.test(text)) return { text: '', indent, kind: 'blank' }
  if (hashes.test(text)) return { text, indent, kind: 'heading' }
  return { text, indent, kind: bullet.test(text) || number.test(text) ? 'item' : 'text' }
}

/** The column at which the lines of a hard-wrapped text break, or null for a text with a line for each paragraph. */
const wrapColumn = (lines: readonly Line[]): number | null => {
  const lengths = lines.filter(({ kind }) => kind !== 'blank').map(({ text }) => text.length)
  const sorted = [...lengths].sort((a, b) => a - b)
  const longest = sorted[Math.floor(sorted.length * 0.97)] ?? 0
  if (longest > unwrapped || longest < 40) return null
  const full = lengths.filter((length) => length > longest * 0.75).length
  return full >= lengths.length * 0.3 ? longest : null
}

const isFull = (line: string, next: string, column: number): boolean => {
  const word = /^\s*\S+/.exec(next)?.[0].trim().length ?? 0
  return line.length + word + 1 > column * 0.92
}
const endsSentence = (line: string): boolean => /[.!?:;…؟。]["'”’)»]*$/u.test(line)
const goesOn = (line: string): boolean => /^\s*[\p{Ll}\p{N},;)]/u.test(line)

/** How a line that follows another without a gap is joined: a blank where it was wrapped, else a line break or not. */
const jointOf = (before: string, next: Line, column: number | null): ' ' | '\n' | null => {
  const open = (before.match(/\*\*/g)?.length ?? 0) % 2 === 1
  if (column !== null) return isFull(before, next.text, column) || goesOn(next.text) ? ' ' : '\n'
  if (open) return '\n'
  return next.indent > 0 || (goesOn(next.text) && !endsSentence(before)) ? ' ' : null
}

/** In prose a line may begin with "2." by the chance of wrapping: only after an end or another item is it an item. */
const beginsItem = (line: Line, before: string | null, inItem: boolean, column: number | null): boolean =>
  line.kind === 'item' &&
  (before === null || inItem || column === null || endsSentence(before) || !isFull(before, line.text, column))

const draftsOf = (lines: readonly Line[]): readonly Draft[] => {
  const column = wrapColumn(lines)
  const drafts: Draft[] = []
  const now: { draft: Draft | null } = { draft: null }
  for (const line of lines) {
    const { draft } = now
    const before = draft?.lines.at(-1) ?? null
    if (line.kind === 'underline' && draft?.lines.length === 1) {
      draft.joints.push('\n')
      draft.lines.push(line.text)
    }
    if (line.kind === 'blank' || line.kind === 'underline') now.draft = null
    else {
      const anew =
        draft === null ||
        line.kind === 'heading' ||
        draft.first.kind === 'heading' ||
        beginsItem(line, before, draft.first.kind === 'item', column)
      const joint = anew || before === null ? null : jointOf(before, line, column)
      if (joint !== null && draft) {
        draft.joints.push(joint)
        draft.lines.push(line.text)
      } else {
        const first = line.kind === 'item' && !anew ? { ...line, kind: 'text' as const } : line
        now.draft = { lines: [line.text], joints: [], first }
        drafts.push(now.draft)
      }
    }
  }
  return drafts
}

/** `**words**` are bold, as mail and wikis have it; a sign without its partner is left as it stands. */
const boldRuns = (text: string): readonly ReadRun[] => {
  const parts = text.split('**')
  if (parts.length < 3) return [newRun(text)]
  const pairs = Math.floor((parts.length - 1) / 2) * 2
  const rest = parts.slice(pairs).join('**')
  return blockRuns([...parts.slice(0, pairs), rest].map((part, at) => newRun(part, { bold: at % 2 === 1 })))
}

const joined = ({ lines, joints }: Draft): string =>
  lines.map((line, at) => (at === 0 ? line : `${joints[at - 1]}${line.trim()}`)).join('')

type Lists = { list: number; indents: number[]; open: boolean }

const itemOf = (text: string, lists: Lists): ReadBlock => {
  const [whole = '', indent = '', label = ''] = bullet.exec(text) ?? number.exec(text) ?? []
  const at = width(indent)
  if (!lists.open) Object.assign(lists, { list: lists.list + 1, indents: [], open: true })
  lists.indents = [...lists.indents.filter((other) => other < at - 1), at]
  const depth = lists.indents.length - 1
  return {
    kind: 'item',
    runs: boldRuns(text.slice(whole.length)),
    ordered: !bullet.test(text),
    depth,
    label,
    list: lists.list,
  }
}

const blockOf = (draft: Draft, lists: Lists): ReadBlock => {
  const text = joined(draft)
  if (draft.first.kind === 'item') return itemOf(text, lists)
  lists.open = false
  const [, signs, title] = (draft.first.kind === 'heading' && hashes.exec(text)) || []
  if (signs) return { kind: 'paragraph', runs: boldRuns(title ?? ''), level: signs.length }
  const first = draft.lines[0]?.trim() ?? ''
  if (draft.lines.length === 2 && underline.test(draft.lines[1] ?? ''))
    return { kind: 'paragraph', runs: boldRuns(first), level: draft.lines[1]?.includes('=') ? 1 : 2 }
  return { kind: 'paragraph', runs: blockRuns(boldRuns(text)) }
}

/** A line under a title, of the same sign all along, is no line of its own. */
const withUnderlines = (lines: readonly string[]): readonly Line[] =>
  lines.map((raw, at) =>
    underline.test(raw) && (lines[at - 1] ?? '').trim() !== '' && !bullet.test(lines[at - 1] ?? '')
      ? { text: raw.trim(), indent: 0, kind: 'underline' }
      : lineOf(raw),
  )

/** Plain text as blocks: gaps part paragraphs, lines that were wrapped are joined, typed signs make lists. */
export const blocksOfText = (text: string): readonly ReadBlock[] => {
  const lists: Lists = { list: -1, indents: [], open: false }
  const lines = text.replace(/\r\n?/g, '\n').split(/\n|\f/)
  return draftsOf(withUnderlines(lines))
    .map((draft) => blockOf(draft, lists))
    .filter((block) => isSeen(block) && (block.kind !== 'paragraph' || hasWords(block.runs)))
}

export const readText = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> =>
  done({ type: 'txt', blocks: blocksOfText(decodeText(bytes)), pages: [], told: emptyTold, notes: [] })
