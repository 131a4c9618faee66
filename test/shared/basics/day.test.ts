import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  Day,
  dayInWords,
  daysBetween,
  dayWithWeekday,
  distanceInWords,
  Instant,
  monthOf,
  readDay,
  yearOf,
} from '../../../src/shared/basics/day'
import { aDay } from '../../support/builders'

// A year below 1000 has no four digits in words; no session was ever held in one.
const days = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => aDay(date.toISOString().slice(0, 10)))

test.each([
  '2023-09-13',
  '13 September 2023',
  '13 Sept 2023',
  '13 Sep 2023',
  '13 Sept. 2023',
  '13th September, 2023',
  'September 13, 2023',
  'September 13th 2023',
  '  13 SEPTEMBER 2023 ',
])('a session day is read as people type it: %s', (typed) => {
  expect(readDay(typed)).toBe('2023-09-13')
})

test.each([
  '',
  'soon',
  '31 February 2023',
  '2023-02-31',
  '29 February 2023',
  '0 May 2023',
  '32 May 2023',
  '13 2023',
  '13 Se 2023',
  '13 Septober 2023',
  '13 Mayo 2023',
  '13/09/2023',
  '2023-9-13',
  '+002023-09-13',
  '2023-09-13T10:00',
  '13 September 23',
  '13 September 20233',
  '١٣ September ٢٠٢٣',
  '13 September 2023 13 September 2023',
  '9'.repeat(100_000),
  `13 ${'a'.repeat(100_000)} 2023`,
  ' '.repeat(100_000),
])('what is no day gives none', (typed) => {
  expect(readDay(typed)).toBeNull()
})

test('a leap day is a day in a leap year only', () => {
  expect(readDay('29 February 2024')).toBe('2024-02-29')
  expect(readDay('29 February 2100')).toBeNull()
})

test('a day written in words is read back as the same day', () => {
  fc.assert(fc.property(days, (day) => readDay(dayInWords(day)) === day))
})

test('reading a day never throws', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => readDay(text) === null || Day.safeParse(readDay(text)).success,
    ),
  )
})

test('a day stands in United Nations form: no comma, no ordinal, no leading nought', () => {
  expect(dayInWords(aDay('2023-05-05'))).toBe('5 May 2023')
  expect(dayWithWeekday(aDay('2023-09-13'))).toBe('Wednesday, 13 September 2023')
  expect(dayWithWeekday(aDay('2023-10-08'))).toBe('Sunday, 8 October 2023')
})

test('the days between two days are counted across months and leap days, and backwards', () => {
  expect(daysBetween(aDay('2024-02-28'), aDay('2024-03-01'))).toBe(2)
  fc.assert(
    fc.property(
      days,
      days,
      (one, other) => daysBetween(one, other) === -daysBetween(other, one) || one === other,
    ),
  )
})

test('how far a session is, is said as a person says it', () => {
  const today = aDay('2023-09-13')
  const said = ['2023-09-13', '2023-09-14', '2023-09-12', '2023-09-25', '2023-09-10'].map((day) =>
    distanceInWords(today, aDay(day)),
  )
  expect(said).toEqual(['today', 'tomorrow', 'yesterday', 'in 12 days', '3 days ago'])
})

test('a day knows its year and month', () => {
  expect([yearOf(aDay('2023-09-13')), monthOf(aDay('2023-09-13'))]).toEqual([2023, 9])
})

test('an instant is a moment in UTC with milliseconds, nothing looser', () => {
  expect(Instant.safeParse('2023-09-13T08:00:00.000Z').success).toBe(true)
  const loose = ['2023-09-13', '2023-09-13T08:00:00Z', '2023-09-13T08:00:00.000+02:00', 'now', 17]
  expect(loose.filter((value) => Instant.safeParse(value).success)).toEqual([])
})
