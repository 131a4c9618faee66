import * as fc from 'fast-check'
import type { Searchable } from '../../src/shared/searching/searchable'
import type { Stamped } from '../../src/shared/searching/segment'

/** A text to be searched; what does not matter to a test is empty. */
export const aText = (id: string, text: string, change: Partial<Searchable> = {}): Stamped => ({
  stamp: '1',
  searchable: {
    key: `statement:${id}`,
    kind: 'statement',
    id,
    title: `Statement ${id}`,
    detail: '',
    reference: '',
    text,
    keywords: '',
    facets: { kind: ['statement'] },
    day: null,
    fits: { topics: [], kinds: [], use: '', agendaItem: null },
    ...change,
  },
})

const words = [
  'victim',
  'victims',
  'train',
  'training',
  'border',
  'borders',
  'témoin',
  'MLA',
  'judge',
  'the',
  'شهود',
]
const line = fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((each) => each.join(' '))

/** Texts of few words, so that they share many; some share a key. */
export const someTexts: fc.Arbitrary<Stamped[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 30 }), line, line, fc.constantFrom('ic', 'tip', 'som')), {
    maxLength: 24,
  })
  .map((rows) =>
    rows.map(([id, title, text, topic]) =>
      aText(`t${id}`, text, {
        title,
        facets: { kind: ['statement'], topic: [topic] },
        day: `20${id + 10}-01-01`,
      }),
    ),
  )

/** What could be typed over those words. */
export const someQuery: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ...words,
      'vic',
      'bor',
      'OR',
      'NOT',
      '(',
      ')',
      '"',
      '-',
      'topic:tip',
      'mutual legal assistance',
      'bordr',
    ),
    { maxLength: 6 },
  )
  .map((each) => each.join(' '))
