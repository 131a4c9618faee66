import { safeLink } from '../basics/text'
import type { List, ListItem, Mark, Run } from '../drafting/manuscript'
import type { PastBlock } from '../drafting/past-text'
import { unreachable } from '../basics/outcome'
import { cutRuns, wordsOf, wordsOfBlock, type Flow } from './flow'
import { labelOf, type Label } from './labels'
import type { TellingWords } from './likeness'
import { captionOf } from './mend-captions'
import type { FileType, ReadBlock, ReadNote, ReadRun } from './reading'
import { headEnd, headingSizes, levelOf, withNumberedHeadings } from './shape'

/** The blocks of a text with the place where its head ends, and what could not be kept. */
export type Structured = {
  readonly blocks: readonly PastBlock[]
  /** How many of the blocks are head: titles, date, by-line. */
  readonly head: number
  readonly notes: readonly ReadNote[]
}

type Item = { readonly runs: readonly ReadRun[]; readonly depth: number; readonly ordered: boolean }
/** A block, or items that are not yet a list. */
type Part = { readonly block: PastBlock } | { readonly item: Item; readonly list: string }

const marksOf = (run: ReadRun): Mark[] => [
  ...(run.bold ? (['bold'] as const) : []),
  ...(run.italic ? (['italic'] as const) : []),
  ...(run.underline ? (['underline'] as const) : []),
]

const trimmed = (runs: readonly ReadRun[]): readonly ReadRun[] =>
  runs
    .map((run, index) => ({
      ...run,
      text: [
        (text: string) => (index === 0 ? text.trimStart() : text),
        (text: string) => (index === runs.length - 1 ? text.trimEnd() : text),
      ].reduce((text, trim) => trim(text), run.text.replace(/[ \t\u00a0]+/gu, ' ')),
    }))
    .filter((run) => run.text !== '' || run.note !== undefined)

/** Runs of a file as runs of a text: looks as marks, safe links, the sign of a called note in brackets. */
const runsOf = (runs: readonly ReadRun[], notes: ReadonlyMap<string, string>): Run[] =>
  trimmed(runs).flatMap((run) => {
    const marks = marksOf(run)
    const link = run.link === undefined ? null : safeLink(run.link)
    const mark = run.note === undefined ? undefined : notes.get(run.note)
    const text = mark === undefined ? run.text : `[${mark}]`
    if (text === '') return []
    return [{ text, ...(marks.length > 0 ? { marks } : {}), ...(link === null ? {} : { link }) }]
  })

/** Which paragraphs are items by typed labels: bullets, and numbers that start at one and rise without a gap. */
const typedItems = (
  flow: readonly Flow[],
  isHeading: (index: number) => boolean,
): Map<number, Item & { list: string }> => {
  const labels = flow.map(({ block }, index): Label | null =>
    block.kind === 'paragraph' && block.level === undefined && !isHeading(index)
      ? labelOf(wordsOf(block.runs))
      : null,
  )
  const found = new Map<number, Item & { list: string }>()
  const keep = (index: number, length: number, ordered: boolean, depth: number, list: string): void => {
    const block = flow[index]?.block
    if (block?.kind === 'paragraph')
      found.set(index, { runs: cutRuns(block.runs, length)[1], ordered, depth, list })
  }
  labels.forEach((label, index) => {
    if (label?.kind === 'bullet') keep(index, label.length, false, 0, 'bullets')
    if (label?.kind !== 'number' || found.has(index)) return
    for (const { system, place } of label.places) {
      if (place !== 1) continue
      const run = labels.slice(index).findIndex((other, step) => {
        if (other?.kind !== 'number' || other.form !== label.form) return true
        return !other.places.some((its) => its.system === system && its.place === step + 1)
      })
      const length = run === -1 ? labels.length - index : run
      if (length < 2) continue
      for (let step = 0; step < length; step += 1)
        keep(index + step, labels[index + step]?.length ?? 0, true, 0, `n${index}`)
      return
    }
  })
  return found
}

const nested = (items: readonly Item[], depth: number): List => {
  const groups: Item[][] = []
  for (const item of items) {
    const last = groups.at(-1)
    if (item.depth <= depth || last === undefined) groups.push([item])
    else last.push(item)
  }
  const listItems: ListItem[] = groups.map(([first, ...rest]) => ({
    runs: runsOf(first?.runs ?? [], new Map()),
    ...(rest.length > 0 ? { sub: nested(rest, Math.min(...rest.map((item) => item.depth))) } : {}),
  }))
  return { kind: 'list', style: items[0]?.ordered === true ? 'numbered' : 'bulleted', items: listItems }
}

/** Word and OpenDocument know nine levels of a list; what claims to lie deeper is put there. */
const deepest = 8

const partOfItem = (block: Extract<ReadBlock, { kind: 'item' }>): Part => ({
  item: { runs: block.runs, depth: Math.min(block.depth, deepest), ordered: block.ordered },
  list: `list ${block.list}`,
})

const gathered = (parts: readonly Part[]): PastBlock[] => {
  const blocks: PastBlock[] = []
  const waiting: Item[] = []
  const close = (): void => {
    const items = waiting.splice(0)
    const least = Math.min(...items.map((item) => item.depth))
    if (items.length > 0) blocks.push(nested(items, least))
  }
  parts.forEach((part, index) => {
    const before = parts[index - 1]
    if ('block' in part) {
      close()
      blocks.push(part.block)
      return
    }
    const sameList =
      before !== undefined && 'item' in before && (before.list === part.list || part.item.depth > 0)
    if (!sameList) close()
    waiting.push(part.item)
  })
  close()
  return blocks
}

/** Builds the text out of mended blocks: headings, lists (typed ones too), tables, captions, notes, quotations. */
export const structure = (
  type: FileType,
  mended: readonly Flow[],
  agenda: readonly TellingWords[],
): Structured => {
  const flow = withNumberedHeadings(mended)
  const head = headEnd(flow)
  const hasLevels = flow.some(({ block }) => block.kind === 'paragraph' && block.level !== undefined)
  const around = { type, head, agenda, hasLevels, sizes: headingSizes(flow, head) }
  const levels = flow.map((_, index) => levelOf(flow, index, around))
  const typed = typedItems(flow, (index) => levels[index] !== null)
  const noteIds = flow.flatMap(({ block }) => (block.kind === 'note' ? [block.id] : []))
  const marks = new Map(noteIds.map((id, index) => [id, String(index + 1)]))
  const partsOf = ({ block }: Flow, index: number): Part[] => {
    const item = typed.get(index)
    if (item) return [{ item, list: item.list }]
    switch (block.kind) {
      case 'item':
        return wordsOfBlock(block) === ''
          ? []
          : [partOfItem({ ...block, runs: runsWithMarks(block.runs, marks) })]
      case 'figure':
        return []
      case 'table': {
        const rows = block.rows.map((row) => row.map((cell) => runsOf(cell, marks)))
        return rows.length === 0 ? [] : [{ block: { kind: 'table', header: block.header, rows } }]
      }
      case 'note':
        return [
          {
            block: {
              kind: 'note',
              mark: marks.get(block.id) ?? block.id.slice(0, 20),
              runs: runsOf(block.runs, marks),
            },
          },
        ]
      case 'furniture':
      case 'paragraph':
        return paragraphParts(block, levels[index] ?? null, marks)
      default:
        return unreachable(block)
    }
  }
  const headParts = flow.slice(0, head).flatMap((one, index) => partsOf(one, index))
  const rest = flow.slice(head).flatMap((one, index) => partsOf(one, head + index))
  return { blocks: gathered([...headParts, ...rest]), head: gathered(headParts).length, notes: notesOf(flow) }
}

const runsWithMarks = (runs: readonly ReadRun[], marks: ReadonlyMap<string, string>): ReadRun[] =>
  runs.map(({ note, ...run }) => ({
    ...run,
    text: note !== undefined && marks.has(note) ? `[${marks.get(note) ?? ''}]` : run.text,
  }))

const paragraphParts = (
  block: Extract<ReadBlock, { kind: 'paragraph' | 'furniture' }>,
  level: 1 | 2 | 3 | null,
  marks: ReadonlyMap<string, string>,
): Part[] => {
  const runs = runsOf(block.runs, marks)
  if (wordsOf(block.runs).trim() === '' && runs.length === 0) return []
  const of = captionOf(block)
  if (of !== null) return [{ block: { kind: 'caption', of, runs } }]
  if (level !== null) return [{ block: { kind: 'heading', level, runs } }]
  const isQuotation = block.kind === 'paragraph' && block.style === 'quotation'
  return [{ block: { kind: isQuotation ? 'quotation' : 'paragraph', runs } }]
}

/** Whether a list goes on counting where another stopped: a text numbers every list from one. */
const goesOnCounting = (flow: readonly Flow[]): boolean => {
  const seen = new Set<number>()
  return flow.some(({ block }) => {
    if (block.kind !== 'item' || !block.ordered || block.depth > 0 || seen.has(block.list)) return false
    seen.add(block.list)
    const label = labelOf(`${block.label ?? ''} x`)
    return label?.kind === 'number' && !label.places.some(({ place }) => place === 1)
  })
}

const notesOf = (flow: readonly Flow[]): ReadNote[] => {
  const figures = flow.filter(({ block }) => block.kind === 'figure').length
  const words = `${figures === 1 ? 'One picture stands' : `${figures} pictures stand`} in the file; the text keeps only captions.`
  const counting =
    'A numbered list goes on from an earlier one in the file; in the text it begins at 1 again.'
  return [
    ...(figures === 0 ? [] : [{ code: 'figures', words }]),
    ...(goesOnCounting(flow) ? [{ code: 'numbers', words: counting }] : []),
  ]
}
