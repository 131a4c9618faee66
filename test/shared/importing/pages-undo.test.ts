import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOfPages } from '../../../src/shared/importing/pages'
import { textOfRuns } from '../../../src/shared/importing/pages-text'
import type { ReadBlock, ReadPage } from '../../../src/shared/importing/reading'
import { setPages, type Layout, type Setting } from '../../support/pdf-pages'

const none: ReadonlySet<string> = new Set()
const word = fc.constantFrom(
  'the',
  'Centre',
  'asks',
  'States',
  'to',
  'answer',
  'requests',
  'imple-',
  'mentation',
  'and',
  'law.',
  'Chair,',
  '17.',
  '2.',
  '•',
  '-',
  'of',
  'non-',
  'Figure',
  '1:',
  'a)',
  'Dr.',
)
const text = fc.array(word, { minLength: 1, maxLength: 90 }).map((words) => words.join(' '))
const setting: fc.Arbitrary<Setting> = fc.record(
  {
    text,
    size: fc.constantFrom(9, 12, 18),
    bold: fc.boolean(),
    italic: fc.boolean(),
    centred: fc.boolean(),
    label: fc.constantFrom('•', '1.', '2.', '(a)', 'o', '–'),
    dot: fc.boolean(),
    inset: fc.constantFrom(0, 20, 60),
    figureBefore: fc.boolean(),
  },
  { requiredKeys: ['text'] },
)
const layout: fc.Arbitrary<Layout> = fc.record(
  {
    columns: fc.constantFrom<1 | 2>(1, 2),
    spacing: fc.constantFrom(0, 6),
    indent: fc.constantFrom(0, 20),
    leading: fc.constantFrom(1.1, 1.5, 2),
    header: fc.constant('Kopfzeile'),
    footer: fc.constantFrom('Fusszeile #', '#'),
  },
  { requiredKeys: [] },
)
const settings = fc.array(setting, { minLength: 1, maxLength: 14 })
const pages = fc.tuple(settings, layout).map(([all, how]) => setPages(all, how))
const oneColumn = fc.tuple(settings, layout).map(([all, how]) => setPages(all, { ...how, columns: 1 }))

const lettersOf = (words: string): string => words.match(/[\p{L}\p{N}]/gu)?.join('') ?? ''
const printed = (all: readonly ReadPage[]): string[] =>
  all.flatMap((page) => page.lines.map((line) => lettersOf(textOfRuns(line.runs))))
const labelOf = (block: ReadBlock): string =>
  block.kind === 'item' ? (block.label ?? '') : block.kind === 'note' ? block.id : ''
const kept = (blocks: readonly ReadBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'furniture' || !('runs' in block)
      ? []
      : [lettersOf(labelOf(block) + textOfRuns(block.runs))],
  )
const bag = (texts: readonly string[]): string => Array.from(texts.join('')).sort().join('')
const isFurniture = (words: string): boolean => /^(?:Kopfzeile|Fusszeile\d+|\d+)$/.test(words)

/** With all repairs undone, and those too that are only offered once the others are. */
const undone = (made: readonly ReadPage[]): readonly ReadBlock[] => {
  const first = blocksOfPages(made, none).repairs
  const second = blocksOfPages(made, new Set(first.map(({ id }) => id))).repairs
  return blocksOfPages(made, new Set([...first, ...second].map(({ id }) => id))).blocks
}

test('With every repair undone, all letters are there in the order in which they are printed', () => {
  fc.assert(
    fc.property(oneColumn, (made) => {
      expect(kept(undone(made)).join('')).toBe(printed(made).join(''))
    }),
    { numRuns: 100 },
  )
})

test('With every repair undone, all letters of two columns are there', () => {
  fc.assert(
    fc.property(pages, (made) => {
      expect(bag(kept(undone(made)))).toBe(bag(printed(made)))
    }),
    { numRuns: 80 },
  )
})

test('Whatever is undone, no letter of the text is lost or doubled', () => {
  fc.assert(
    fc.property(pages, fc.infiniteStream(fc.boolean()), (made, coins) => {
      const { repairs } = blocksOfPages(made, none)
      const without = new Set(repairs.filter(() => coins.next().value === true).map(({ id }) => id))
      const { blocks } = blocksOfPages(made, without)
      const all = printed(made)
      const body = (texts: readonly string[]): string =>
        bag(texts.map((each) => each.replace(/Kopfzeile|Fusszeile/g, '').replace(/\d/g, '')))
      expect(body(kept(blocks))).toBe(body(all.filter((words) => !isFurniture(words))))
    }),
    { numRuns: 150 },
  )
})

test('A repair has the same id each time, and one that is undone stays listed', () => {
  fc.assert(
    fc.property(pages, fc.nat(), (made, pick) => {
      const { repairs } = blocksOfPages(made, none)
      expect(blocksOfPages(made, none).repairs).toEqual(repairs)
      expect(new Set(repairs.map(({ id }) => id)).size).toBe(repairs.length)
      const one = repairs[pick % Math.max(1, repairs.length)]
      if (!one) return
      const after = blocksOfPages(made, new Set([one.id])).repairs
      expect(after.find(({ id }) => id === one.id)).toEqual({ ...one, undone: true })
    }),
    { numRuns: 100 },
  )
})
