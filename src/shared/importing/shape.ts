import { endsSentence, endsStop, wordCount } from './ends'
import { dayOnly } from './find-days'
import { wordsOfBlock, type Flow } from './flow'
import { labelOf } from './labels'
import { alikeEnough, headingLikeness, tellingWords, type TellingWords } from './likeness'
import { captionOf } from './mend-captions'
import { isContact } from './mend-furniture'
import { background, isSalutation, recommends, spokenThanks, usualHeading } from './phrases'
import type { FileType, ReadBlock } from './reading'

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>

/** Where a text begins to speak: what stands above it is its head (titles, date, by-line). At most so many blocks. */
const longestHead = 14

/** The place of the first block that is no longer the head: a salutation, a paragraph of prose, a list, a table. */
export const headEnd = (flow: readonly Flow[]): number => {
  const end = flow.findIndex(({ block }, index) => {
    if (block.kind === 'item' || block.kind === 'table') return true
    if (block.kind !== 'paragraph') return false
    const text = wordsOfBlock(block)
    if (index > 0 && block.level !== undefined && flow[index - 1]?.block.kind === 'paragraph')
      return !flow
        .slice(0, index)
        .every((other) => other.block.kind === 'paragraph' && other.block.level !== undefined)
    if (index > 0 && labelOf(text)?.kind === 'number') return true
    if (index > 0 && (usualHeading.test(text) || background.test(text))) return true
    return isSalutation(text) || spokenThanks.test(text) || (wordCount(text) >= 14 && endsSentence(text))
  })
  return Math.min(end === -1 ? flow.length : end, longestHead)
}

const isAllBold = ({ runs }: Paragraph): boolean =>
  runs.some((run) => run.text.trim() !== '') &&
  runs.every((run) => run.bold === true || run.text.trim() === '' || run.note !== undefined)

const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4 && wordCount(text) <= 14

/** Longest heading: the third standing agenda heading with its treaty has 24 words. */
const longestHeading = 26

/** Type this much larger than the body's is a heading's. */
const headingSize = 1.12

const isLarge = (block: Paragraph): boolean =>
  (block.size ?? 1) >= headingSize && wordCount(wordsOfBlock(block)) <= longestHeading

/** The sizes of type that headings after the head are set in, largest first. */
export const headingSizes = (flow: readonly Flow[], head: number): number[] => {
  const sizes = flow
    .slice(head)
    .flatMap(({ block }) => (block.kind === 'paragraph' && isLarge(block) ? [block.size ?? 1] : []))
  return [...new Set(sizes)].toSorted((one, other) => other - one)
}

type Around = {
  readonly type: FileType
  readonly head: number
  readonly agenda: readonly TellingWords[]
  readonly hasLevels: boolean
  /** Sizes of type that headings after the head are set in, largest first. */
  readonly sizes: readonly number[]
}

const bodyOf = (block: ReadBlock | undefined): string =>
  block === undefined || block.kind === 'figure' ? '' : wordsOfBlock(block)

/** A short line of a plain text with a long paragraph or a list after it. */
const standsOver = (text: string, next: ReadBlock | undefined): boolean =>
  wordCount(text) <= 12 &&
  /^[\p{Lu}\p{N}"“]/u.test(text) &&
  !/[.!?,;:]$/u.test(text) &&
  (next?.kind === 'item' || labelOf(bodyOf(next)) !== null || wordCount(bodyOf(next)) >= 18)

const isTitleLine = (text: string): boolean =>
  wordCount(text) <= 22 && dayOnly(text) === null && !isContact(text) && !endsStop(text)

/**
 * Items that are headings with a typed number: short, without an end mark, and with something other than the next
 * number after them. They become paragraphs that keep the number.
 */
export const withNumberedHeadings = (flow: readonly Flow[]): Flow[] => {
  const numbered = flow.filter(({ block }) => block.kind === 'item' && block.ordered && block.depth === 0)
  if (numbered.length < 2) return [...flow]
  return flow.map((here, index) => {
    const { block } = here
    if (block.kind !== 'item' || !block.ordered || block.label === undefined || block.depth > 0) return here
    const next = flow[index + 1]?.block
    const text = wordsOfBlock(block)
    const isOver = next?.kind === 'paragraph' || (next?.kind === 'item' && !next.ordered && next.depth === 0)
    if (!isOver || wordCount(text) > 12 || !/^\p{Lu}/u.test(text) || /[.:;,!?]$/u.test(text)) return here
    // The last item of a list has a paragraph after it too: a heading does not follow its like.
    const before = flow[index - 1]?.block
    if (before?.kind === 'item' && before.ordered) return here
    const runs = [{ text: `${block.label} ` }, ...block.runs]
    const { page } = block
    return { ...here, block: { kind: 'paragraph', runs, ...(page === undefined ? {} : { page }) } }
  })
}

/**
 * The level of a paragraph that is a heading, or null. The file's own levels count first; where it has none, bold,
 * centred and capital lines, lines that ask what the agenda asks, and in plain texts short lines over long ones.
 */
export const levelOf = (flow: readonly Flow[], index: number, around: Around): 1 | 2 | 3 | null => {
  const block = flow[index]?.block
  if (block?.kind !== 'paragraph' || captionOf(block) !== null) return null
  const text = wordsOfBlock(block)
  if (text === '' || block.style === 'quotation') return null
  if (block.style === 'title') return 1
  if (block.level !== undefined) return block.level === 1 ? 1 : block.level === 2 ? 2 : 3
  if (wordCount(text) > longestHeading || isSalutation(text) || spokenThanks.test(text)) return null
  const inHead = index < around.head
  const deeper = around.hasLevels ? 3 : around.type === 'txt' ? 1 : 2
  if (inHead) {
    const prominent = isAllBold(block) || isLarge(block) || block.centred === true || isCapitals(text)
    return prominent && isTitleLine(text) ? 1 : null
  }
  if (isLarge(block) && !isContact(text) && dayOnly(text) === null) {
    const tier = around.sizes.indexOf(block.size ?? 1)
    return tier <= 0 ? 1 : tier === 1 ? 2 : 3
  }
  const next = flow[index + 1]?.block
  const label = labelOf(text)
  const isBold = isAllBold(block) && !(next?.kind === 'paragraph' && isAllBold(next) && endsSentence(text))
  const words = tellingWords(text)
  const asksAgenda = around.agenda.some((title) => headingLikeness(words, title) >= alikeEnough)
  if (asksAgenda || (isBold && !isContact(text) && dayOnly(text) === null)) return deeper
  if (usualHeading.test(text) && next !== undefined)
    return text.endsWith(':') && recommends.test(text) ? null : deeper
  if (isContact(text) || dayOnly(text) !== null || next === undefined) return null
  if (isCapitals(text)) return deeper
  const isCount = label?.kind === 'number' && !label.places.some(({ system }) => system === 'letters')
  const opens = next.kind === 'paragraph' || (next.kind === 'item' && !next.ordered)
  const numbered = isCount && opens && wordCount(text) <= 12 && !/[.:;,]$/u.test(text)
  if (numbered && labelOf(bodyOf(next)) === null && (next.kind === 'item' || wordCount(bodyOf(next)) >= 12))
    return deeper
  return around.type === 'txt' && label === null && standsOver(text, next) ? deeper : null
}
