import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PastText } from '../../../src/shared/drafting/past-text'
import { numberedParagraphs } from '../../../src/shared/drafting/past-text'
import { placeOf, usesIn } from '../../../src/shared/drafting/uses-in'
import { manuscript } from '../../support/arbitraries'
import { aRef } from '../../support/builders'

const origin = (kind: 'recommendation' | 'phrase' | 'statement' | 'article', id: string) => ({
  kind,
  id,
  edition: 1,
  reference: '',
  wording: 'As it was.',
})

test('every record that a text uses is found, with its paragraph and its words there', () => {
  const text: PastText = {
    version: 2,
    language: 'en-GB',
    blocks: [
      { kind: 'paragraph', runs: [] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Chair, ' },
          { text: 'thank you.', from: origin('phrase', 'thanks') },
          { text: ' See article 18.', cites: aRef('UNTOC', 18, 3, 'c') },
        ],
      },
      { kind: 'recommendation', runs: [{ text: 'Train  them.' }], from: origin('recommendation', 'r1') },
      { kind: 'table', header: false, rows: [[[{ text: 'One' }], [{ text: 'Two', cites: aRef('TIP', 6) }]]] },
      { kind: 'quotation', runs: [{ text: 'As it was.' }], from: origin('article', 'TIP-6') },
      { kind: 'quotation', runs: [{ text: 'Nobody said this.' }] },
      {
        kind: 'list',
        style: 'bulleted',
        items: [
          {
            runs: [{ text: 'First' }],
            sub: {
              kind: 'list',
              style: 'numbered',
              items: [{ runs: [{ text: 'Deep', from: origin('statement', 's1') }] }],
            },
          },
        ],
      },
    ],
  }
  expect(usesIn(text)).toEqual([
    { of: 'phrase:thanks', paragraph: 1, wording: 'thank you.', place: '' },
    { of: 'article:UNTOC-18', paragraph: 1, wording: 'See article 18.', place: '3 (c)' },
    { of: 'recommendation:r1', paragraph: 2, wording: 'Train them.', place: '' },
    { of: 'article:TIP-6', paragraph: 3, wording: 'Two', place: '' },
    { of: 'article:TIP-6', paragraph: 4, wording: 'As it was.', place: '' },
    { of: 'statement:s1', paragraph: 7, wording: 'Deep', place: '' },
  ])
})

test('a place is written as it stands behind the article', () => {
  expect(placeOf({ paragraph: 3, letter: 'c' })).toBe('3 (c)')
  expect(placeOf({ paragraph: null, letter: 'a' })).toBe('(a)')
  expect(placeOf({ paragraph: null, letter: null })).toBe('')
})

test('a use always names a paragraph that the text has, and words that stand in it', () => {
  fc.assert(
    fc.property(manuscript, (written) => {
      const paragraphs = numberedParagraphs(written)
      for (const use of usesIn(written)) expect(paragraphs[use.paragraph - 1]?.text).toContain(use.wording)
    }),
  )
})
