import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangesOf, segmentsOf } from '../../../src/renderer/features/importing/sheet-marks'
import { textOf, type Run } from '../../../src/shared/drafting/manuscript'

const runs = fc.array(
  fc
    .tuple(fc.string({ minLength: 1, maxLength: 12 }), fc.boolean())
    .map(([text, bold]): Run => ({ text, ...(bold ? { marks: ['bold'] } : {}) })),
  { maxLength: 8 },
)

test('marking never changes a word, whatever is marked and however the runs lie', () => {
  fc.assert(
    fc.property(runs, fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 }), (list, words) => {
      const text = textOf(list)
      const marks = words.map((each) => ({ words: each, kind: 'cites' as const, says: '' }))
      const parts = [...marks, { words: text.slice(2, 7), kind: 'repaired' as const, says: '' }]
      const ranges = rangesOf(text, parts)
      expect(
        segmentsOf(list, ranges)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text)
      ranges
        .slice(1)
        .forEach(({ from }, index) => expect(from).toBeGreaterThanOrEqual(ranges[index]?.to ?? 0))
    }),
  )
})

test('a citation that runs over two runs is marked in both, with what is said of it', () => {
  const list: Run[] = [{ text: 'Under article ' }, { text: '18 we', marks: ['bold'] }, { text: ' ask.' }]
  const marks = [{ words: 'article 18', kind: 'cites' as const, says: 'A treaty citation' }]
  const segments = segmentsOf(list, rangesOf(textOf(list), marks))
  expect(segments.map(({ text, range }) => [text, range?.says])).toEqual([
    ['Under ', undefined],
    ['article ', 'A treaty citation'],
    ['18', 'A treaty citation'],
    [' we', undefined],
    [' ask.', undefined],
  ])
})

test('words that stand twice are marked twice; half a page is not marked at all', () => {
  const marks = [
    { words: 'the three', kind: 'repaired' as const, says: '' },
    { words: 'x'.repeat(400), kind: 'repaired' as const, says: '' },
    { words: ' ', kind: 'repaired' as const, says: '' },
  ]
  expect(rangesOf(`the three and the three ${'x'.repeat(400)}`, marks)).toHaveLength(2)
})
