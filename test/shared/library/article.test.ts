import { expect, test } from 'vitest'
import { articleId, refersToSomething } from '../../../src/shared/library/article'
import { anArticle, aRef } from '../../support/builders'

const numbered = anArticle()
const unnumbered = anArticle({ number: 2, skeleton: [{ number: null, letters: ['a', 'b'] }] })

test('an article is known by its instrument and number', () => {
  expect(articleId(aRef('UNTOC', 18, 15))).toBe('UNTOC-18')
})

test('a reference must stand in the skeleton of its article', () => {
  const stands = (paragraph: number | null, letter: string | null) =>
    refersToSomething(aRef('UNTOC', 18, paragraph, letter), numbered)
  expect([stands(null, null), stands(1, null), stands(2, null), stands(2, 'c')]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([stands(3, null), stands(1, 'a'), stands(2, 'd'), stands(null, 'a')]).toEqual([
    false,
    false,
    false,
    false,
  ])
})

test('an article of one unnumbered paragraph has letters but no paragraph 1', () => {
  expect(refersToSomething(aRef('UNTOC', 2, null, 'b'), unnumbered)).toBe(true)
  expect(refersToSomething(aRef('UNTOC', 2, 1, 'b'), unnumbered)).toBe(false)
})
