import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneLine } from '../../../src/shared/basics/text'
import { compareWords } from '../../../src/shared/drafting/compare'

const joined = (changes: ReturnType<typeof compareWords>, without: 'added' | 'removed'): string =>
  changes
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

test('a word that was put in the place of another is told apart from what stayed', () => {
  const changes = compareWords('States shall consult civil society.', 'States should consult civil society.')
  expect(changes.filter(({ kind }) => kind !== 'kept')).toEqual([
    { kind: 'removed', text: 'shall' },
    { kind: 'added', text: 'should' },
  ])
})

test('white space alone is no change', () => {
  const changes = compareWords('States  shall\nconsult civil society.', 'States shall consult civil society.')
  expect(changes.every(({ kind }) => kind === 'kept')).toBe(true)
})

test('the words of Arabic, Russian and Chinese are compared as words, not letter by letter', () => {
  const changed = (before: string, after: string): string[] =>
    compareWords(before, after)
      .filter(({ kind }) => kind === 'added')
      .map(({ text }) => text.trim())
  expect(changed('تعمل الدول معا', 'تعمل المنظمات معا')).toEqual(['المنظمات'])
  expect(changed('Государства сотрудничают', 'Организации сотрудничают')).toEqual(['Организации'])
  expect(changed('各国应当合作', '各国可以合作')).toEqual(['可以'])
})

const words = fc
  .array(fc.constantFrom('States', 'shall', 'not', 'civil', 'society', ',', '.', '“', '\n', 'Ё', 'ال'), {
    maxLength: 30,
  })
  .map((list) => list.join(' '))

test('kept and removed words make up the first wording, kept and added ones the second', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = compareWords(before, after)
      expect(oneLine(joined(changes, 'added')).replaceAll(' ', '')).toBe(oneLine(before).replaceAll(' ', ''))
      expect(oneLine(joined(changes, 'removed'))).toBe(oneLine(after))
    }),
  )
})

test('two long texts that share nothing differ as wholes', () => {
  const long = (word: string): string => Array.from({ length: 5000 }, (_, at) => `${word}${at}`).join(' ')
  expect(compareWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
