import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Blank, blanksIn, describeBlanks, fillBlanks } from '../../../src/shared/library/blanks'

const wording = 'The {{body}} should report within {{number}} months to {{body}}.'
const described: Blank[] = [{ key: 'number', label: 'Months allowed', example: '12' }]

const keys = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/)
const wordings = fc
  .array(
    fc.oneof(
      keys.map((key) => `{{${key}}}`),
      fc.constantFrom(' should ', '{', '}}', '{{', '{{A}}', '$&', '\n', 'المادة'),
    ),
  )
  .map((parts) => parts.join(''))

test('each blank of a wording is named once, in order', () => {
  expect(blanksIn(wording)).toEqual(['body', 'number'])
  expect(blanksIn('{{Body}} {body} {{ body }} {{1st}} {{}}')).toEqual([])
})

test('a blank that nobody described is labelled by its key', () => {
  expect(describeBlanks('{{number}} {{lead-body}}', described)).toEqual([
    { key: 'number', label: 'Months allowed', example: '12' },
    { key: 'lead-body', label: 'lead body', example: '' },
  ])
})

test('a blank with an answer is filled wherever it stands, one without stays to be seen', () => {
  expect(fillBlanks(wording, { body: ' Conference ' })).toBe(
    'The Conference should report within {{number}} months to Conference.',
  )
  expect(fillBlanks(wording, { body: '   ', number: '' })).toBe(wording)
})

test('an answer goes in as it was typed, signs and further blanks too', () => {
  expect(fillBlanks('{{a}} and {{b}}', { a: '$& $1 {{b}}', b: '{{a}}' })).toBe('$& $1 {{b}} and {{a}}')
})

test('a blank may be named like anything, even like a part of the language', () => {
  const odd = '{{constructor}} {{prototype}} {{valueof}}'
  expect(fillBlanks(odd, {})).toBe(odd)
  expect(fillBlanks(odd, { constructor: 'yes' })).toBe('yes {{prototype}} {{valueof}}')
})

test('filling all blanks leaves none and changes no other word', () => {
  fc.assert(
    fc.property(wordings, (text) => {
      const answers = Object.fromEntries(blanksIn(text).map((key) => [key, `<${key}>`]))
      const filled = fillBlanks(text, answers)
      expect(blanksIn(filled)).toEqual([])
      expect(filled.replace(/<([a-z][a-z0-9-]*)>/g, '{{$1}}')).toBe(text)
    }),
  )
})

test('every blank of a wording can be described, and every key found is a valid one', () => {
  fc.assert(
    fc.property(wordings, (text) => {
      const all = describeBlanks(text, described)
      expect(all.map(({ key }) => key)).toEqual(blanksIn(text))
      expect(all.every((blank) => Blank.safeParse(blank).success)).toBe(true)
    }),
  )
})
