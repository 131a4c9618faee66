import fc from 'fast-check'
import { expect, test } from 'vitest'
import 'fake-indexeddb/auto'
import { corrected, paragraphAt, placedAnew } from '../../../src/renderer/data/imports-corrected'
import { sameRequest, titleOf } from '../../../src/renderer/data/imports-requests'
import { shareOf, sketchOf } from '../../../src/renderer/data/imports-same'
import { aFoundRecommendation, aPastText, aRecognised } from '../../support/readings'

const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 5, maxLength: 120 })

test('a text shares all of itself, nothing with another of other words, and as much as the other with it', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [first, second] = [sketchOf(one.join(' ')), sketchOf(other.join(' '))]
      expect(shareOf(first, first)).toBe(1)
      expect(shareOf(first, second)).toBe(shareOf(second, first))
      expect(shareOf(first, sketchOf(other.map((word) => `${word}9`).join(' ')))).toBe(0)
    }),
  )
})

test('how words are broken, spelled in capitals or joined by signs makes no other text', () => {
  fc.assert(
    fc.property(words, (list) => {
      const { bare } = sketchOf(list.join(' '))
      expect(sketchOf(list.join('\n ').toUpperCase()).bare).toBe(bare)
      expect(sketchOf(`“${list.join(', ')}.”`).bare).toBe(bare)
      expect(sketchOf(`${list.join(' ')} more`).bare).not.toBe(bare)
    }),
  )
  expect(sketchOf('… — !').bare).toBe('')
})

test('half a text in common is told as about a third of all runs, a paragraph among many as little', () => {
  const text = (from: number, to: number): string =>
    Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ')
  const share = shareOf(sketchOf(text(0, 800)), sketchOf(text(400, 1200)))
  expect(share).toBeGreaterThan(0.22)
  expect(share).toBeLessThan(0.45)
  expect(shareOf(sketchOf(text(0, 800)), sketchOf(`${text(0, 60)} ${text(2000, 2740)}`))).toBeLessThan(0.2)
})

test.each([
  ['Train all: ', 'States should train.', 'Train all'],
  ['', 'We therefore urge States parties to fund shelters.', 'States parties to fund shelters'],
  ['', 'The Conference should meet.', 'The Conference should meet'],
  ['', 'We recommend.', 'We recommend'],
])('a recommendation with the lead “%s” and the words “%s” is called “%s”', (title, text, called) => {
  expect(titleOf({ title, text })).toBe(called)
})

test('a long request is called by its first words', () => {
  const title = titleOf({
    title: '',
    text: `We recommend that ${'States parties train their offices '.repeat(9)}`,
  })
  expect(title).toMatch(/^States parties train .*…$/)
  expect(title.length).toBeLessThanOrEqual(91)
})

test('the same request is found among others, not one that only begins alike', () => {
  const pairs = (text: string): ReadonlySet<string> => {
    const list = text.toLowerCase().match(/[a-z]+/g) ?? []
    return new Set(list.slice(1).map((word, at) => `${list[at]} ${word}`))
  }
  const requests = {
    references: [],
    known: [
      { id: 'a', pairs: pairs('States parties should train their central authorities every year.') },
      { id: 'b', pairs: pairs('States parties should train their border guards, prosecutors and judges.') },
    ],
  }
  expect(sameRequest(requests, 'States parties should train their Central Authorities every year!')).toBe('a')
  expect(sameRequest(requests, 'States parties should train their teachers.')).toBeNull()
  expect(sameRequest(requests, '')).toBeNull()
})

test('a correction stands before what was found, which can still be picked', () => {
  const found = aRecognised({ title: { value: 'Found', sure: 'unsure', others: ['Other', ''] } })
  const { title } = corrected(found, { without: [], title: 'Other' })
  expect(title).toEqual({ value: 'Other', sure: 'sure', others: ['Found'] })
  expect(corrected(found, { without: [] })).toEqual(found)
})

test('an edited recommendation keeps its place when the text is read anew and its blocks move', () => {
  const anew = {
    text: aPastText('A new first line.', 'Chair.', 'We recommend that thethree offices open.'),
    recommendations: [
      aFoundRecommendation({ id: 'r1', block: 2, text: 'We recommend that thethree offices open.' }),
    ],
  }
  const edited = [
    aFoundRecommendation({ id: 'r1', block: 1, text: 'Open the three offices.' }),
    aFoundRecommendation({ id: 'own', block: 1, text: 'the three offices open' }),
    aFoundRecommendation({ id: 'lost', block: 9, text: 'Words that stand nowhere.' }),
  ]
  expect(placedAnew(edited, anew).map(({ id, block }) => [id, block])).toEqual([
    ['r1', 2],
    ['own', 2],
    ['lost', 2],
  ])
})

test('a place in a text is told by its paragraph; an empty block has none', () => {
  const text = aPastText('One.', '', 'Two, and article 18 of it.')
  expect(paragraphAt(text, 0, null)).toBe(1)
  expect(paragraphAt(text, 1, null)).toBeNull()
  expect(paragraphAt(text, 2, null, 'article 18')).toBe(2)
  expect(paragraphAt(text, 99, null)).toBeNull()
})
