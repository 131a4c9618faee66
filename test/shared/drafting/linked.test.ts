import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answersIn,
  inMode,
  leftAt,
  newestWording,
  standingOf,
  taken,
  wordingsAt,
  type Source,
} from '../../../src/shared/drafting/linked'
import { worded } from '../../../src/shared/drafting/reuse'
import { aProvenance } from '../../support/builders'

const full = 'states parties should answer within {{number}} days and tell {{whom}}.'
const spoken = 'Answer within {{number}} days.'

const aSource = (change: Partial<Source> = {}): Source => ({
  title: 'Train',
  wording: 'States parties shall train their central authorities.',
  spoken: 'Train central authorities.',
  edition: 3,
  revised: '2023-09-13T08:00:00.000Z',
  retired: false,
  earlier: [],
  ...change,
})

test('linked words are told of a newer edition until it is taken or left, and again of the next', () => {
  const from = aProvenance({ edition: 2, mode: 'linked' })
  expect(standingOf(from, aSource({ edition: 2 }))).toBe('current')
  expect(standingOf(from, aSource())).toBe('revised')
  const left = leftAt(from, aSource())
  expect(standingOf(left, aSource())).toBe('left')
  expect(standingOf(left, aSource({ edition: 4 }))).toBe('revised')
  expect(standingOf(taken(left, { edition: 4 }, 'New.'), aSource({ edition: 4 }))).toBe('current')
  expect(taken(left, { edition: 4 }, 'New.')).toEqual({ ...from, edition: 4, wording: 'New.' })
  expect(standingOf(from, null)).toBe('gone')
})

test('an edition that left the inserted form as it was tells nothing', () => {
  const then = { edition: 2, wording: 'States parties should train.', spoken: 'Train central authorities.' }
  const said = aProvenance({ edition: 2, wording: 'Train central authorities.' })
  const full = aProvenance({ edition: 2, wording: 'States parties should train.' })
  expect(standingOf(said, aSource({ earlier: [then] }))).toBe('current')
  expect(standingOf(full, aSource({ earlier: [then] }))).toBe('revised')
  expect(wordingsAt(aSource({ earlier: [then] }), 2)).toBe(then)
  expect(wordingsAt(aSource(), 2)).toBeNull()
})

test('the answers that were given are read back from the filled words', () => {
  expect(answersIn(full, worded(full, { number: '30', whom: 'the sender' }))).toEqual({
    number: '30',
    whom: 'the sender',
  })
  expect(answersIn('{{country}} should act.', 'Examplia should act.')).toEqual({ country: 'Examplia' })
  expect(answersIn('Thank you, {{chair}}', 'Thank you, Madam Chair')).toEqual({ chair: 'Madam Chair' })
  expect(answersIn('No blanks here.', 'No blanks here.')).toEqual({})
})

test('a blank that stayed open has no answer', () => {
  expect(answersIn(full, worded(full, { whom: 'the sender' }))).toEqual({ whom: 'the sender' })
})

test('words that are not the template’s give no answers', () => {
  expect(answersIn(full, 'Something else.')).toBeNull()
  expect(answersIn('No blanks here.', 'No blanks here, or are there?')).toBeNull()
  expect(answersIn(full, '')).toBeNull()
})

test('whatever was answered, the words are the same again', () => {
  const answer = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() !== '' && !/[{}]/.test(text))
  fc.assert(
    fc.property(answer, answer, (number, whom) => {
      const filled = worded(full, { number, whom })
      const read = answersIn(full, filled)
      // An answer may hold the words behind its blank; then another reading gives the same words.
      if (read !== null) expect(worded(full, read)).toBe(filled)
    }),
  )
  fc.assert(
    fc.property(fc.string(), fc.string(), (template, text) => answersIn(template, text) !== undefined),
  )
})

test('the newest wording keeps the form and the answers of the words that were inserted', () => {
  const then = { wording: full, spoken }
  const source = {
    wording: 'States parties shall answer within {{number}} days, tell {{whom}} and say why.',
    spoken: 'Answer within {{number}} days, and say why.',
  }
  const inserted = aProvenance({ wording: worded(full, { number: '30', whom: 'the sender' }) })
  expect(newestWording(inserted, then, source, {})).toBe(
    'States parties shall answer within 30 days, tell the sender and say why.',
  )
  const said = aProvenance({ wording: 'Answer within 30 days.' })
  expect(newestWording(said, then, source, {})).toBe('Answer within 30 days, and say why.')
  expect(newestWording(said, then, { ...source, spoken: '' }, {})).toBe(
    'States parties shall answer within 30 days, tell {{whom}} and say why.',
  )
  expect(
    newestWording(said, null, { wording: 'Ask {{country}}.', spoken: '' }, { country: 'Examplia' }),
  ).toBe('Ask Examplia.')
})

test('a link can be made a copy and a copy a link, and nothing else changes', () => {
  const copy = aProvenance()
  expect(inMode(copy, 'linked')).toEqual({ ...copy, mode: 'linked' })
  expect(inMode(inMode(copy, 'linked'), 'copy')).toEqual(copy)
})
