import { expect, test } from 'vitest'
import { placeInWords, placeOf, signsOf } from '../../../src/shared/library/official-text'

const at = (number: number | null, letter: string | null = null, sub: string | null = null) => ({
  number,
  letter,
  sub,
})

test('a place is written as it is printed, and as it is cited', () => {
  const places = [at(null), at(1), at(1, 'a'), at(1, 'a', 'ii'), at(1, 'a', 'ii b'), at(null, 'c')]
  expect(places.map(placeOf)).toEqual(['', '1', '1 (a)', '1 (a) (ii)', '1 (a) (ii) b.', '(c)'])
  expect(places.map(placeInWords)).toEqual([
    '',
    'paragraph 1',
    'paragraph 1 (a)',
    'paragraph 1 (a) (ii)',
    'paragraph 1 (a) (ii) b.',
    'subparagraph (c)',
  ])
})

test('each provision is printed with its own sign, and with those above it that have no words', () => {
  const rows = [
    at(1),
    at(1, 'a', 'i'),
    at(1, 'a', 'ii'),
    at(1, 'a', 'ii a'),
    at(1, 'b'),
    at(1),
    at(2, 'a'),
    at(3),
  ]
  expect(rows.map((row, index) => signsOf(row, rows[index - 1]))).toEqual([
    '1.',
    '(a) (i)',
    '(ii)',
    'a.',
    '(b)',
    '',
    '2. (a)',
    '3.',
  ])
  expect(signsOf(at(null), undefined)).toBe('')
})
