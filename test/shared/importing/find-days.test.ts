import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInWords, Day } from '../../../src/shared/basics/day'
import { dayOnly, endsInDate, findDays } from '../../../src/shared/importing/find-days'

describe('dates as texts have them', () => {
  test.each([
    ['13 September 2023', '2023-09-13'],
    ['13th September, 2023', '2023-09-13'],
    ['August 18, 2023', '2023-08-18'],
    ['October 4th, 2023', '2023-10-04'],
    ['23 Feb 2023', '2023-02-23'],
    ['05 May 2023', '2023-05-05'],
    ['22 Sept 2023', '2023-09-22'],
    ['22 Sept. 2023', '2023-09-22'],
    ['Wednesday, 13 September 2023', '2023-09-13'],
    ['2023-09-13', '2023-09-13'],
    ['13/09/2023', '2023-09-13'],
    ['13.09.2023', '2023-09-13'],
    ['09/13/2023', '2023-09-13'],
    ['12-15 Dec 2000', '2000-12-12'],
    ['14 to 18 October 2024', '2024-10-14'],
    ['October 17th to 21st, 2022', '2022-10-17'],
    ['1er octobre 2023', '2023-10-01'],
    ['4 août 2023', '2023-08-04'],
    ['13 de septiembre de 2023', '2023-09-13'],
    ['5 апреля 2024 года', '2024-04-05'],
    ['2023年10月9日', '2023-10-09'],
    ['١٣ سبتمبر ٢٠٢٣', '2023-09-13'],
    ['۱۳ ستمبر ۲۰۲۳', '2023-09-13'],
  ])('%s', (text, day) => {
    expect(findDays(`x ${text}, y`).map((found) => found.day)).toEqual([day])
    expect(dayOnly(text)).toBe(day)
  })

  test('5/4/2024 can be read in two ways', () => {
    expect(findDays('5/4/2024')[0]).toMatchObject({ day: '2024-04-05', other: '2024-05-04' })
  })

  test.each([
    '31 February 2023',
    '13 September',
    'May 2023',
    '1.2.3',
    '2023',
    'version 1.10.20231',
    '45/99/2023',
  ])('no day: %s', (text) => {
    expect(findDays(text)).toEqual([])
  })
})

test('a line that says more than a date is no date alone', () => {
  expect(dayOnly('Vienna, 13 September 2023')).toBe('2023-09-13')
  expect(dayOnly('Date: 13 September 2023')).toBe('2023-09-13')
  expect(dayOnly('Constructive Dialogue on Firearms, 5 May 2023')).toBeNull()
  expect(dayOnly('13 September 2023 was a Wednesday')).toBeNull()
})

test('a line can end in a day or in a month', () => {
  expect(endsInDate('Round table – 31 July 2023')).toBe(true)
  expect(endsInDate('Publication of the report, March 2023')).toBe(true)
  expect(endsInDate('Review meeting 11')).toBe(false)
})

test('every day that Rostrum writes is found again', () => {
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
    .map((date) => Day.parse(date.toISOString().slice(0, 10)))
  fc.assert(
    fc.property(day, (one) => {
      expect(dayOnly(dayInWords(one))).toBe(one)
      expect(findDays(`on ${one}.`).map((found) => found.day)).toEqual([one])
    }),
  )
})
