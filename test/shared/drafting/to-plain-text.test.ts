import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../../src/shared/basics/text'
import { recommendationNumbers, toPlainText } from '../../../src/shared/drafting/to-plain-text'
import * as arbitraries from '../../support/arbitraries'
import { heading, list, manuscript, paragraph, provenance, recommendation } from '../../support/submissions'

test('a text has one blank line between blocks, numbered recommendations and marked lists', () => {
  const text = manuscript([
    paragraph('Chair,'),
    paragraph(),
    heading(1, 'Findings'),
    list('numbered', 'First.', list('bulleted', 'a', 'b'), 'Second.'),
    recommendation({ text: 'Train.', marks: ['bold'] }, ' Every year.'),
    paragraph('And:'),
    recommendation('Report.'),
  ])
  expect(toPlainText(text)).toBe(
    [
      'Chair,',
      'Findings',
      '1. First.\n   - a\n   - b\n2. Second.',
      '1. Train. Every year.',
      'And:',
      '2. Report.',
    ].join('\n\n'),
  )
})

test('a further line of a numbered recommendation stands under its first', () => {
  expect(toPlainText(manuscript([recommendation('Train:\nevery year.')]))).toBe('1. Train:\n   every year.')
})

test('an empty recommendation takes no number', () => {
  const text = manuscript([recommendation('One.'), recommendation(' '), recommendation('Two.')])
  expect(toPlainText(text)).toBe('1. One.\n\n2. Two.')
  expect(recommendationNumbers(text.blocks)).toEqual([1, 2, 3])
})

test('an empty text is empty', () => {
  expect(toPlainText(manuscript([paragraph(), recommendation()]))).toBe('')
})

test('no origin of any words is told', () => {
  const text = manuscript([recommendation('Train.'), paragraph({ text: 'Thank you.', from: provenance })])
  expect(toPlainText(text)).toBe('1. Train.\n\nThank you.')
})

test('plain text never holds a control character or an empty block', () => {
  fc.assert(
    fc.property(arbitraries.manuscript, (text) => {
      const plain = toPlainText(text)
      expect(/[^\P{Cc}\t\n]/u.test(plain)).toBe(false)
      expect(plain).toBe(plain.trimEnd())
      expect(countWords(plain) > 0 || !/[\p{L}\p{N}]/u.test(plain)).toBe(true)
    }),
  )
})
