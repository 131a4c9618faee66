import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeRadarPart, readRadarPart, storeRadarPart } from '../../../src/shared/searching/radar-index'
import { RadarParts, saidShare } from '../../../src/shared/searching/radar-parts'
import { comparedWords, containment, shinglesOf, winnow } from '../../../src/shared/searching/shingles'

const word = fc.constantFrom(
  'lake',
  'boat',
  'court',
  'night',
  'fisher',
  'MLA',
  'parcel',
  'road',
  'judge',
  'témoin',
)
const paragraph = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
const texts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.array(paragraph, { maxLength: 3 })), { maxLength: 10 })
  .map((rows) => rows.map(([id, paragraphs]) => ({ key: `statement:${id}`, paragraphs })))

test('an acronym, its plural and its long form are the same word', () => {
  const [one, other] = [
    'CSOs answer MLA requests.',
    'Civil society organisations answer mutual legal assistance requests',
  ]
  expect(comparedWords(one ?? '')).toEqual(comparedWords(other ?? ''))
})

test('nine words in common always leave a shingle in common, and about one in three is kept', () => {
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`)
  for (let round = 0; round < 50; round += 1) {
    const both = numbered(`b${round}x`, 9)
    const kept = winnow(
      shinglesOf([...numbered(`l${round}x`, 30), ...both, ...numbered(`r${round}x`, 30)], 5),
    )
    const all = new Set(shinglesOf(both, 5))
    expect(
      [...kept].some((shingle) => all.has(shingle)),
      `round ${round}`,
    ).toBe(true)
  }
  const many = shinglesOf(numbered('w', 3000), 5)
  expect(winnow(many).length / many.length).toBeGreaterThan(0.28)
  expect(winnow(many).length / many.length).toBeLessThan(0.39)
})

test('a stored part reads as it was written, a spoilt one not at all', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (some, at) => {
      const part = makeRadarPart(some)
      const bytes = storeRadarPart(part)
      expect(readRadarPart(bytes)).toEqual(part)
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
      expect(readRadarPart(bytes)).toBeNull()
    }),
  )
})

test('texts that come one by one, are replaced and taken out are told as if the radar were made anew', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.integer({ min: 0, max: 12 })), paragraph, (some, gone, asked) => {
      const grown = new RadarParts()
      for (const text of some) {
        grown.remove([text.key])
        grown.add([text])
        grown.settle()
      }
      const dead = new Set(gone.map((id) => `statement:${id}`))
      grown.remove([...dead])
      const anew = new RadarParts()
      anew.add(
        [...new Map(some.map((text) => [text.key, text])).values()].filter(({ key }) => !dead.has(key)),
      )
      const told = (radar: RadarParts) =>
        new Set(
          radar
            .candidates(comparedWords(asked), () => false)
            .map(({ key, number, share }) => `${key} ${number} ${share}`),
        )
      const all = told(anew)
      // Of many that are as alike only the first six are told, which may be others.
      if (all.size < 6) expect(told(grown)).toEqual(all)
    }),
  )
})

test('what two paragraphs share is the same from both sides, 1 of itself, and nothing for a few words', () => {
  fc.assert(
    fc.property(paragraph, paragraph, (one, other) => {
      const [left, right] = [comparedWords(one), comparedWords(other)]
      expect(saidShare(left, right)).toBe(saidShare(right, left))
      expect(containment(left, right, 3)).toBeLessThanOrEqual(1)
    }),
  )
  const words = 'one two three four five six seven eight nine ten'.split(' ')
  expect(saidShare(words, words)).toBe(1)
  expect(saidShare(words.slice(0, 7), words)).toBe(0)
  expect(saidShare([], [])).toBe(0)
})
