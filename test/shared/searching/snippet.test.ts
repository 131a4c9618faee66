import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeMarker, snippetOf } from '../../../src/shared/searching/snippet'
import * as arbitraries from '../../support/arbitraries'
import { someQuery } from '../../support/searchables'

const markedIn = (paragraphs: readonly string[], query: string, width?: number) => {
  const snippet = snippetOf(paragraphs, makeMarker(query), width)
  return snippet && { ...snippet, marked: snippet.marks.map(([from, to]) => snippet.text.slice(from, to)) }
}

test('the paragraph with most of the words is shown, its number said, forms and long forms marked', () => {
  const found = markedIn(
    ['Judges matter.', 'We trained the judges in mutual legal assistance.', 'Training helps.'],
    'training judge MLA',
  )
  expect(found).toMatchObject({
    paragraph: 2,
    marked: ['trained', 'judges', 'mutual', 'legal', 'assistance'],
  })
})

test('a long paragraph is cut round the best place, at blanks', () => {
  const long = `${'one two three '.repeat(60)}the witness spoke to judges ${'four five six '.repeat(60)}`
  const found = markedIn([long], 'witness judges', 80)
  expect(found?.marked).toEqual(['witness', 'judges'])
  expect(found?.text.length).toBeLessThan(110)
  expect(found?.text).toMatch(/^… .*[a-z] …$/)
})

test('half a word marks the words that begin so, and other texts have no lines', () => {
  expect(markedIn(['Les témoins parlent.'], 'temo')?.marked).toEqual(['témoins'])
  expect(markedIn(['Nothing here.'], 'witness')).toBeNull()
  expect(markedIn([], 'witness')).toBeNull()
  expect(markedIn(['Witness'], 'NOT witness')).toBeNull()
})

test('marks lie in the text, in order, whatever is searched for in whatever text', () => {
  fc.assert(
    fc.property(
      fc.array(arbitraries.text),
      someQuery,
      fc.integer({ min: 1, max: 60 }),
      (texts, query, width) => {
        const snippet = snippetOf(texts, makeMarker(query), width)
        let last = 0
        for (const [from, to] of snippet?.marks ?? []) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(snippet?.text.length ?? 0)
          last = to
        }
      },
    ),
  )
})
