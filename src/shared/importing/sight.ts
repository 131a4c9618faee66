import { oneLine } from '../basics/text'
import { textOf } from '../drafting/manuscript'
import { pastParagraphsOf, type PastBlock } from '../drafting/past-text'
import { isByLine } from './by-lines'
import type { Reading } from './reading'
import type { Found, HowSure, Surroundings } from './recognised'
import { sentencesOf } from './sentences'

/** What the recognizers look at: the text, its head line by line, its end, and what stood on the page round it. */
export type Sight = {
  readonly blocks: readonly PastBlock[]
  /** The lines of the head: titles, date, by-line; a title of two lines is two. */
  readonly head: readonly string[]
  /** The first paragraphs after the head. */
  readonly opening: readonly string[]
  /** The last lines: thanks, signature, place and date. */
  readonly closing: readonly string[]
  /** Running headers and footers that were taken out. */
  readonly furniture: readonly string[]
  /** All paragraphs in order. */
  readonly paragraphs: readonly string[]
  readonly whole: string
  readonly told: Reading['told']
  readonly around: Surroundings
}

const linesOf = (block: PastBlock): string[] =>
  block.kind === 'list' || block.kind === 'table'
    ? pastParagraphsOf(block)
    : textOf(block.runs)
        .split('\n')
        .map(oneLine)
        .filter((line) => line !== '')

/** Looks at a structured text. */
export const sightOf = (
  blocks: readonly PastBlock[],
  headBlocks: number,
  furniture: readonly string[],
  told: Reading['told'],
  around: Surroundings,
): Sight => {
  const body = blocks.slice(headBlocks)
  const lines = blocks.slice(0, headBlocks).flatMap(linesOf)
  // A text copied into one paragraph has its head in the first sentence.
  const [opening] = lines.length === 0 ? sentencesOf(body.slice(0, 1).flatMap(linesOf)[0] ?? '') : []
  const paragraphs = blocks.flatMap((block) => pastParagraphsOf(block)).filter((line) => line !== '')
  return {
    blocks,
    head: opening && isByLine(opening.text) ? [opening.text] : lines,
    opening: body.slice(0, 6).flatMap(linesOf),
    closing: body.slice(-8).flatMap(linesOf),
    furniture,
    paragraphs,
    whole: paragraphs.join('\n'),
    told,
    around,
  }
}

/** A value that was found, with what else was found in its place. */
export const foundOf = <T>(value: T, sure: HowSure, others: readonly T[] = []): Found<T> => ({
  value,
  sure,
  others: [...new Set(others)].filter((other) => other !== value),
})

/** The first of several candidates, best first; one alone is as sure as it says, several are not. */
export const bestOf = <T>(
  candidates: readonly { readonly value: T; readonly sure: HowSure }[],
  none: T,
): Found<T> => {
  const [first] = candidates
  if (!first) return foundOf(none, 'unsure')
  const others = candidates.slice(1).map(({ value }) => value)
  return foundOf(first.value, first.sure, others)
}
