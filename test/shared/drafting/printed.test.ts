import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, oneLine } from '../../../src/shared/basics/text'
import { itemsOf, runsOf, type Block } from '../../../src/shared/drafting/manuscript'
import { printedBlocks } from '../../../src/shared/drafting/printed'
import * as arbitraries from '../../support/arbitraries'
import { list, paragraph, recommendation } from '../../support/submissions'

/** Runs are cleaned one by one: half a letter at the end of one is no letter, whatever begins the next. */
const words = (blocks: readonly Block[]): string[] =>
  blocks
    .flatMap((block) => (block.kind === 'list' ? itemsOf(block).map(({ runs }) => runs) : [block.runs]))
    .map((runs) => oneLine(runs.map(({ text }) => cleanText(text)).join('')))
    .filter((text) => text !== '')

test('nothing empty is printed', () => {
  const empty: Block[] = [
    paragraph(),
    paragraph(' ', '\n\t'),
    recommendation('\u00a0'),
    list('numbered', '', list('bulleted', '', ' ')),
  ]
  expect(printedBlocks(empty)).toEqual([])
})

test('an empty item stays while words hang on its number', () => {
  const blocks = [list('numbered', '', list('bulleted', 'a'), ' ')]
  expect(printedBlocks(blocks)).toEqual([list('numbered', '', list('bulleted', 'a'))])
})

test('what is printed has every word of the text, in order', () => {
  fc.assert(
    fc.property(arbitraries.manuscript, ({ blocks }) => {
      const printed = printedBlocks(blocks)
      expect(words(printed)).toEqual(words(blocks))
      expect(printed.flatMap(runsOf).every(({ text }) => text !== '' && cleanText(text) === text)).toBe(true)
      expect(printedBlocks(printed)).toEqual(printed)
    }),
  )
})
