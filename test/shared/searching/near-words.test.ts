import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitsIn, distance, errorsAllowed, signatureOf } from '../../../src/shared/searching/near-words'

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 7 })

/** The same, slowly and straight from the definition (optimal string alignment). */
const slow = (one: string, other: string): number => {
  const table = Array.from({ length: one.length + 1 }, (_, row) =>
    Array.from({ length: other.length + 1 }, (_each, column) =>
      row === 0 ? column : column === 0 ? row : 0,
    ),
  )
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const costs = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
      ]
      if (swapped && row > 1 && column > 1) costs.push(at(row - 2, column - 2) + 1)
      const line = table[row]
      if (line) line[column] = Math.min(...costs)
    }
  return at(one.length, other.length)
}

test('errors are counted as by definition, up to the most that is asked for', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
      expect(distance(one, `x${other}y`, 1, 1 + other.length, most)).toBe(
        Math.min(slow(one, other), most + 1),
      )
    }),
  )
})

test('of a word still being typed the best beginning counts', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const best = Math.min(
        ...Array.from({ length: other.length + 1 }, (_, length) => slow(one, other.slice(0, length))),
      )
      expect(distance(one, other, 0, other.length, 2, true)).toBe(Math.min(best, 3))
    }),
  )
})

test('words within the errors are never passed over by their letters', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      const errors = slow(one, other)
      const [left, right] = [signatureOf(one), signatureOf(other)]
      expect(bitsIn(left & ~right)).toBeLessThanOrEqual(errors)
      expect(bitsIn(right & ~left)).toBeLessThanOrEqual(errors)
    }),
  )
})

test('short words may have no error, and a very long one is near nothing', () => {
  expect([1, 3, 4, 7, 8].map(errorsAllowed)).toEqual([0, 0, 1, 1, 2])
  expect(distance('a'.repeat(80), 'a'.repeat(80), 0, 80, 2)).toBe(3)
})
