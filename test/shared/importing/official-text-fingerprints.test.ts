import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  fingerprintOf,
  fingerprintsOf,
  normalizedForFingerprint,
} from '../../../src/shared/importing/official-text-fingerprints'
import { sha256Now } from '../../../src/shared/importing/official-text-sha256'
import prints from '../../../resources/fingerprints.json'

test('fingerprints do not see how words are printed, and see every word', () => {
  expect(normalizedForFingerprint(' “A  Co-\noperation”\u00A0ﬁle ')).toBe("'acooperation'file")
  const word = fc.stringMatching(/^[a-z]{1,9}$/)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.nat(), word, (words, at, other) => {
      const place = at % words.length
      const text = words.join(' ')
      expect(fingerprintOf(words.join('\n').toUpperCase())).toBe(fingerprintOf(text))
      if (words[place] !== other && words.with(place, other).join('') !== words.join(''))
        expect(fingerprintOf(words.with(place, other).join(' '))).not.toBe(fingerprintOf(text))
    }),
  )
})

test('the hash is the SHA-256 of the system', () => {
  const bySystem = (text: string): string => createHash('sha256').update(text).digest('hex')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256Now(text)).toBe(bySystem(text))
    }),
  )
  for (const length of [0, 55, 56, 63, 64, 65, 119, 120, 1000])
    expect(sha256Now('ж'.repeat(length))).toBe(bySystem('ж'.repeat(length)))
})

test('a fingerprint is shipped for each paragraph of the four instruments, and no word of them', () => {
  const counts = ['UNTOC', 'TIP', 'SOM', 'FIREARMS'].map((instrument) => {
    const articles = fingerprintsOf(prints, instrument)
    return [articles?.size, [...(articles?.values() ?? [])].flat().length]
  })
  expect(counts).toEqual([
    [41, 311],
    [20, 82],
    [25, 115],
    [21, 85],
  ])
  expect(fingerprintsOf(prints, 'UNKNOWN')).toBeNull()
  expect(() => fingerprintsOf({ UNTOC: { 1: ['words'] } }, 'UNTOC')).toThrow()
})
