import { describe, expect, test } from 'vitest'
import { inReadingOrder, plainForms } from '../../../src/main/importing/pdf/read-pdf-scripts'

/** Letters as they stand on the page, from left to right. */
const seen = (text: string, backwardsPage = false): string =>
  inReadingOrder(
    Array.from(text).map((sign) => ({ text: sign, glyph: null, raised: false })),
    backwardsPage,
  )
    .map((piece) => piece.text)
    .join('')
const mirror = (text: string): string => Array.from(text).reverse().join('')

describe('Letters in the order of the page are put into the order of reading', () => {
  test('a line of Arabic from right to left', () => {
    expect(seen(mirror('حماية الضحايا'))).toBe('حماية الضحايا')
  })
  test('with its numbers and Latin words from left to right', () => {
    expect(seen(`${mirror(' من الاتفاقية')}18${mirror('المادة ')}`)).toBe('المادة 18 من الاتفاقية')
    expect(seen(`${mirror(' هنا')}UN Convention${mirror('اتفاقية ')}`, true)).toBe(
      'اتفاقية UN Convention هنا',
    )
  })
  test('with brackets that open where they should, however they were drawn', () => {
    expect(seen(mirror('الحوار (البناء) هنا'))).toBe('الحوار (البناء) هنا')
    expect(seen(mirror('الحوار )البناء( هنا'))).toBe('الحوار (البناء) هنا')
  })
  test('Hebrew and Arabic words in a line of Latin alone', () => {
    expect(seen(`The word ${mirror('حماية')} means protection.`)).toBe('The word حماية means protection.')
  })
  test('and a line of Latin stays as it is', () => {
    expect(seen('Article 18 (3) here')).toBe('Article 18 (3) here')
  })
})

test('Joined shapes and ligatures become the letters they are', () => {
  expect(plainForms('\uFEE3\uFEE8\uFEA2')).toBe('منح')
  expect(plainForms('\uFEFB')).toBe('لا')
  expect(plainForms('\uFB03')).toBe('ffi')
  expect(plainForms('½')).toBe('½')
})
