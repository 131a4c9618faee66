import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  againstLimit,
  clock,
  readSeconds,
  secondsFor,
  wordsOf,
} from '../../../src/shared/drafting/speaking-time'
import { list, paragraph } from '../../support/submissions'

test('383 words take the time that the sources give', () => {
  expect([100, 125, 150].map((pace) => clock(secondsFor(383, pace)))).toEqual(['3:50', '3:04', '2:33'])
  expect(secondsFor(0, 120)).toBe(0)
})

test('the words of a block are those of all its paragraphs, numbers and bullets not counted', () => {
  expect(wordsOf(list('numbered', 'One two.', list('bulleted', 'Three.'), 'Four'))).toBe(4)
  expect(wordsOf(paragraph('States ', { text: 'parties', marks: ['bold'] }, ', all.'))).toBe(3)
})

test('a clock shows minutes, and hours once there are some', () => {
  expect([0, 9, 60, 167, 3599, 3600, 3723].map(clock)).toEqual([
    '0:00',
    '0:09',
    '1:00',
    '2:47',
    '59:59',
    '1:00:00',
    '1:02:03',
  ])
})

test.each([
  ['3', 180],
  ['3 min', 180],
  ['3min', 180],
  ['3 minutes', 180],
  ['1 minute', 60],
  ['2:30', 150],
  ['0:45', 45],
  ['2.5', 150],
  ['2,5 min', 150],
  ['90 s', 90],
  ['90 seconds', 90],
  [' 5 M ', 300],
])('a limit typed as %j is %i seconds', (typed, seconds) => {
  expect(readSeconds(typed)).toBe(seconds)
})

test.each(['', 'three', '0', '0:00', '2:60', '2:3', '-3', '3 hours', '3 3', '٣', '1e3', 'NaN', '12345'])(
  '%j is no limit',
  (typed) => {
    expect(readSeconds(typed) ?? 0).toBe(0)
  },
)

test('what the clock shows below an hour is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3599 }), (seconds) => readSeconds(clock(seconds)) === seconds),
  )
})

test('a length turns amber at nine tenths of the limit and red above it', () => {
  expect([0, 162, 163, 180, 181].map((length) => againstLimit(length, 180))).toEqual([
    'within',
    'within',
    'close',
    'close',
    'over',
  ])
  expect(againstLimit(10_000, null)).toBe('no-limit')
})
