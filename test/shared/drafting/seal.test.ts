import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sealOf } from '../../../src/shared/drafting/seal'

// The words are made up; they are of no treaty.
const source =
  'Each Example State shall, within its means and in line with its “basic rules”, train the river-police; and'
const stateOf = (words: string, of = source): string => sealOf(words, of).state

const wording = fc
  .array(
    fc.constantFrom('state', 'shall', 'not', 'train', 'the', 'police', 'rules', 'means', 'río', 'قانون'),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((words) => words.join(' '))

test('a quotation with all the words of its source is whole', () => {
  expect(sealOf(source, source)).toMatchObject({ state: 'whole', changes: [{ kind: 'kept' }] })
  fc.assert(
    fc.property(wording, (text) => {
      expect(stateOf(text, text)).toBe('whole')
    }),
  )
})

test('quotation marks, dashes, blanks and the closing sign may be printed another way', () => {
  const printed = `"Each Example State  shall,
within its means and in line with its 'basic rules', train the river‑police; and".`
  expect(stateOf(printed)).toBe('whole')
  expect(stateOf(`«${source}»`)).toBe('whole')
  expect(stateOf('“Train” and “police”', '"Train" and "police"')).toBe('whole')
  expect(stateOf(`“${source} also”`)).toBe('broken')
})

test('what is left out with a mark is an omission, without one it breaks the quotation', () => {
  for (const mark of ['[...]', '[…]', '…', '...', '. . .', '[ . . . ]']) {
    expect(stateOf(`Each Example State shall ${mark} train the river-police; and`)).toBe('with-omissions')
    expect(stateOf(`Each Example State shall, within its means ${mark}`)).toBe('with-omissions')
    expect(stateOf(`${mark} train the river-police; and`)).toBe('with-omissions')
  }
  expect(stateOf('Each Example State shall train the river-police; and')).toBe('broken')
  expect(stateOf('Each Example State shall, within its means')).toBe('broken')
})

test('omissions do not let words change their order', () => {
  expect(stateOf('Each Example State … train … within its means …')).toBe('broken')
})

test('words in brackets may be put in, take the place of others, and change the case of a first letter', () => {
  expect(stateOf(source.replace('train', '[always] train'))).toBe('with-omissions')
  expect(stateOf(source.replace('Each Example State', '[They]'))).toBe('with-omissions')
  expect(stateOf(source.replace('Each', '[e]ach'))).toBe('with-omissions')
  expect(stateOf(source.replace('Each', '[l]ater'))).toBe('broken')
  expect(stateOf(source.replace('train', 'always train'))).toBe('broken')
})

test('brackets and dots of the source itself are its words', () => {
  const bracketed = 'The fee is [ten] coins … or more.'
  expect(stateOf(bracketed, bracketed)).toBe('whole')
  expect(stateOf('The fee is [ten] coins or more.', bracketed)).toBe('broken')
  expect(stateOf('The fee is [ten] … or [many] more.', bracketed)).toBe('with-omissions')
})

test('any changed word breaks the seal, and the difference names it', () => {
  const { state, changes } = sealOf(source.replace('shall', 'should'), source)
  expect(state).toBe('broken')
  expect(changes).toContainEqual({ kind: 'removed', text: 'shall' })
  expect(changes).toContainEqual({ kind: 'added', text: 'should' })
  const changedAt = fc.tuple(wording, fc.nat(), fc.constantFrom('other', 'may', 'STATE'))
  fc.assert(
    fc.property(changedAt, ([text, at, other]) => {
      const words = text.split(' ')
      const place = at % words.length
      expect(stateOf(words.with(place, other).join(' '), text)).toBe('broken')
    }),
  )
})

test('omitting any stretch is legal where it is marked, and broken where it is not', () => {
  fc.assert(
    fc.property(wording, fc.nat(), fc.nat(), (text, one, other) => {
      const words = text.split(' ')
      const [from, to] = [one % words.length, (other % words.length) + 1].toSorted((a, b) => a - b)
      if (from === undefined || to === undefined || from === to) return
      const [before, after] = [words.slice(0, from), words.slice(to)]
      expect(stateOf([...before, '[...]', ...after].join(' '), text)).toBe('with-omissions')
      if (before.length + after.length > 0)
        expect(stateOf([...before, ...after].join(' '), text)).toBe('broken')
    }),
  )
})

test('an empty quotation is broken, and a hostile one is judged at once', () => {
  expect(stateOf('')).toBe('broken')
  expect(stateOf('[...] '.repeat(200), 'a, '.repeat(3000))).toBe('with-omissions')
  expect(stateOf('['.repeat(9000), ']'.repeat(9000))).toBe('broken')
})
