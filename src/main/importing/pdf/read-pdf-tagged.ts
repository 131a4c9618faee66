import { isCaptionText } from '../../../shared/importing/pages-joins'
import { newHyphens, vocabularyOf } from '../../../shared/importing/pages-hyphens'
import { newLedger, type Ledger } from '../../../shared/importing/pages-ledger'
import { bodySize } from '../../../shared/importing/pages-measure'
import { joinedRuns } from '../../../shared/importing/pages-seams'
import { newSigns, showNameless } from '../../../shared/importing/pages-signs'
import { endsSentence, startsSmall, textOfRuns, trimRuns } from '../../../shared/importing/pages-text'
import type { ReadBlock, ReadLine, ReadNote, ReadPage, ReadRun } from '../../../shared/importing/reading'
import { plural } from '../../../shared/basics/text'
import type { Inked } from './read-pdf-glyphs'
import { markedPage, type MarkedLine, type MarkedLines, type MarkedPage } from './read-pdf-marked'
import { blockOf } from './read-pdf-blocks'
import { bareDraft, draftsOfPage, type Draft } from './read-pdf-structure'
import { marksIn, type Element } from './read-pdf-tree'

/** Below this share of letters that the structure names, it is not followed: lines tell more. */
const leastCovered = 0.8
/** A page as it was read: its letters, its lines and its structure. */
export type TaggedPage = { readonly inked: Inked; readonly page: ReadPage; readonly tree: Element | null }

const asLine = (line: ReadLine, page: number): MarkedLine => {
  const runs = trimRuns(line.runs)
  return { ...line, runs, text: textOfRuns(runs), page }
}

const hasWords = (line: ReadLine): boolean => /[\p{L}\p{N}]/u.test(textOfRuns(line.runs))
const isAtEdge = (line: ReadLine, height: number): boolean => line.y < height * 0.14 || line.y > height * 0.86

/** Letters that stand in no element come as paragraphs at the end of their page: no word is left out. */
const strayDrafts = (page: MarkedPage, height: number): Draft[] =>
  page
    .unclaimed()
    .text.filter((line) => hasWords(line) && !isAtEdge(line, height))
    .map((line) => ({ ...bareDraft, page: page.number, lines: [asLine(line, page.number)] }))

/** What is marked as no part of the text, or stands outside the structure at the edge of a page. */
const furnitureOf = (page: MarkedPage, height: number): ReadBlock[] => {
  const { text, artifacts } = page.unclaimed()
  return [...artifacts, ...text.filter((line) => isAtEdge(line, height))]
    .filter(hasWords)
    .map((line) => ({ kind: 'furniture', where: line.y < height / 2 ? 'header' : 'footer', runs: line.runs }))
}

const textOfDraft = (draft: Draft): string => draft.lines.map((line) => line.text).join(' ')

const looksOf = (run: ReadRun | undefined): string =>
  `${String(run?.bold ?? false)} ${String(run?.italic ?? false)}`

/** Whether the first block of a page goes on with the last of the page before: the structure of a page does not say. */
const goesOn = (before: Draft | undefined, draft: Draft, bared: boolean): boolean => {
  const last = before?.lines.at(-1)
  if (!before || !last || draft.level !== null || before.level !== null) return false
  const [first] = draft.lines
  if (draft.style !== before.style || !first || isCaptionText(first.text)) return false
  if (looksOf(last.runs.at(-1)) !== looksOf(first.runs[0])) return false
  const open = !endsSentence(last.text)
  if (before.kind === 'item')
    return draft.kind === 'item' && draft.bare && (bared || open || startsSmall(textOfDraft(draft)))
  if (before.kind !== 'paragraph' || draft.kind !== 'paragraph') return false
  return (
    open &&
    (startsSmall(textOfDraft(draft)) || last.text.length > 40) &&
    !last.runs.every((run) => run.bold === true)
  )
}

const overPages = (pages: readonly (readonly Draft[])[]): Draft[] => {
  const marked = pages.flat().some((draft) => draft.kind === 'item' && !draft.bare)
  return pages.reduce<Draft[]>((all, drafts) => {
    const [first, ...rest] = drafts
    const before = all.at(-1)
    if (!first) return all
    if (before && goesOn(before, first, marked))
      return [...all.slice(0, -1), { ...before, lines: [...before.lines, ...first.lines] }, ...rest]
    return [...all, ...drafts]
  }, [])
}

/** Extent of the text, against which a line is in the middle or not. */
const boundsOf = (lines: MarkedLines): { left: number; edge: number } => ({
  left: lines.reduce((least, line) => Math.min(least, line.x), Infinity),
  edge: lines.reduce((most, line) => Math.max(most, line.x + line.width), -Infinity),
})

const isCentred = (line: MarkedLine, { left, edge }: { left: number; edge: number }): boolean => {
  const before = line.x - left
  return before > 1.5 * line.size && Math.abs(before - (edge - line.x - line.width)) < 0.6 * line.size
}

const linesOfDrafts = (drafts: readonly Draft[]): MarkedLines =>
  drafts.flatMap((draft) => [...draft.lines, ...draft.rows.flat(2)])

/** Calls of notes keep their id where there is such a note, and are plain letters otherwise. */
const withCalls = (drafts: readonly Draft[]): Draft[] => {
  const ids = new Set(
    drafts.flatMap((draft) => (draft.kind === 'note' ? [`${String(draft.page)}.${draft.label}`] : [])),
  )
  const called = (line: MarkedLine): MarkedLine => ({
    ...line,
    runs: line.runs.map(({ note, ...run }) => {
      const id = `${String(line.page)}.${note ?? ''}`
      return note !== undefined && ids.has(id) ? { ...run, note: id } : run
    }),
  })
  return drafts.map((draft) => ({ ...draft, lines: draft.lines.map(called) }))
}

const mapLines = (draft: Draft, map: (line: MarkedLine) => MarkedLine): Draft => ({
  ...draft,
  lines: draft.lines.map(map),
  rows: draft.rows.map((row) => row.map((cell) => cell.map(map))),
})

const withSigns = (drafts: readonly Draft[], ledger: Ledger): Draft[] => {
  const lines = linesOfDrafts(drafts)
  const mend = newSigns(
    lines.map((line) => line.text),
    vocabularyOf(lines),
    ledger,
  )
  return drafts.map((draft) =>
    mapLines(draft, (line) => {
      const runs = mend(line.runs)
      return { ...line, runs, text: textOfRuns(runs) }
    }),
  )
}

const toBlocks = (raw: readonly Draft[], body: number): { blocks: ReadBlock[]; notes: ReadNote[] } => {
  const ledger = newLedger(new Set())
  const drafts = withSigns(raw, ledger)
  const lines = linesOfDrafts(drafts)
  const hyphens = newHyphens(lines)
  const bounds = boundsOf(lines)
  const blocks = drafts.map((draft) => {
    const [first] = draft.lines
    const size = first ? Math.round((first.size / body) * 100) / 100 : 1
    const centred = draft.lines.length > 0 && draft.lines.every((line) => isCentred(line, bounds))
    return blockOf(draft, (each) => showNameless(trimRuns(joinedRuns(each, hyphens, ledger))), {
      size,
      centred,
    })
  })
  const joined = ledger.repairs.filter((repair) => repair.kind === 'joined-hyphen').length
  const signs = ledger.repairs.filter((repair) => repair.kind === 'signs')
  return {
    blocks,
    notes: [
      ...ledger.notes,
      ...signs.map(({ words }) => ({ code: 'signs-read', words })),
      ...(joined === 0
        ? []
        : [
            {
              code: 'hyphens-joined',
              words: `${plural(joined, 'word')} broken at the ends of lines joined.`,
            },
          ]),
    ],
  }
}

const maskOf = (block: ReadBlock): string =>
  block.kind === 'furniture' ? textOfRuns(block.runs).replace(/\d+/gu, '#').trim() : ''

/**
 * The blocks of a tagged file by its structure, in the order that the structure gives them; null where it names too few
 * of the letters to be followed.
 */
export const blocksOfStructure = (
  pages: readonly TaggedPage[],
): { blocks: readonly ReadBlock[]; notes: readonly ReadNote[] } | null => {
  if (!pages.some(({ tree }) => tree !== null)) return null
  const lists = { count: -1 }
  const read = pages.map(({ inked, tree }, index) => {
    const marked = markedPage(inked, index + 1, new Set(tree ? marksIn(tree) : []))
    const drafts = tree ? draftsOfPage(marked, tree, lists) : []
    return { marked, drafts, height: inked.height }
  })
  const letters = read.map(({ marked }) => marked.letters())
  const sum = (of: 'all' | 'claimed'): number => letters.reduce((total, each) => total + each[of], 0)
  if (sum('claimed') === 0 || sum('claimed') < leastCovered * sum('all')) return null
  const drafts = overPages(read.map((page) => [...page.drafts, ...strayDrafts(page.marked, page.height)]))
  const { blocks, notes } = toBlocks(withCalls(drafts), bodySize(pages.map(({ page }) => page)))
  const furniture = read.flatMap(({ marked, height }) => furnitureOf(marked, height))
  const masks = furniture.map(maskOf)
  return {
    blocks: [
      ...blocks,
      ...furniture.filter((_, index) => masks.indexOf(masks[index] ?? '') === index),
    ].filter((block) => !('runs' in block) || textOfRuns(block.runs).trim() !== ''),
    notes,
  }
}
