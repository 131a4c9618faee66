import fc from 'fast-check'
import type {
  Block,
  List,
  ListItem,
  Manuscript,
  Mark,
  Provenance,
  Run,
} from '../../src/shared/drafting/manuscript'
import type { Submission } from '../../src/shared/exporting/submission'
import { Language } from '../../src/shared/library/language'
import { picture, provenance as secret } from './submissions'

// What has broken files before (WORD.md 2.1), what could, and what people really paste.
const hostile = fc.constantFrom(
  ...['\u0000', '\u0008', '\u001b', '\u007f', '\u0085', '\ufffe', '\uffff', '\ud800', '\udc00', '\ufdd0'],
  ...['<', '>', '&', '"', "'", ']]>', '<!--', '&lt;', '&#0;', '<?xml?>', '<w:p>', '\\', '`', '*', '_', '#'],
  ...[
    '{',
    '}',
    '{n-0}',
    '{bulleted-0}',
    '{numbered-1}',
    '{recommendations-0}',
    '{{',
    'CURRENT',
    'TOTAL_PAGES',
  ],
  ...[
    '\n',
    '\r',
    '\r\n',
    '\t',
    ' ',
    '  ',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\u200b',
    '\u00ad',
    '\u202e',
  ],
  ...['السيد الرئيس', 'المادة ١٨ (1)', 'اردو', '中文', '😀', '👩‍⚖️', '𐍈', 'e\u0301', 'ﬁ', '__proto__', '%1.'],
)
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('States', 'parties', 'should', 'article 18', 'evidence', '(1)', 'victims,'),
  },
  { weight: 2, arbitrary: hostile },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }) },
)

/** Words with anything between them; may be blank, is never empty. */
export const text: fc.Arbitrary<string> = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 8 }), fc.constantFrom(' ', '', '\n'))
  .map(([words, between]) => words.join(between))

const link = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.constantFrom(
    ...[
      'mailto:office@example.org',
      'https://example.org/?a="b"&c=<d>',
      'https://exámple.org/ü',
      'http://[::1]/',
    ],
    ...[
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://[',
      'https://a b',
      'http://%',
      'https://example.org/%zz',
    ],
    ...[
      'https://example.org/{numbered-1}',
      'mailto:a@b?subject=%ff',
      'data:text/html,x',
      ' https://example.org ',
      '',
    ],
  ),
)

/** The origin of a recommendation of the samples, as a copy or linked, looked at or not. */
const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.constant(secret),
  fc.record(
    {
      kind: fc.constantFrom('recommendation', 'phrase', 'statement', 'article'),
      id: fc.constantFrom('secret-record-id', 'TIP-6'),
      edition: fc.integer({ min: 1, max: 9 }),
      reference: fc.constantFrom('', 'R-014', 'para. 4', 'A source that nobody outside may see, paragraph 3'),
      wording: text,
      mode: fc.constantFrom('copy', 'linked'),
      left: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['kind', 'id', 'edition', 'reference', 'wording'] },
  ),
)

const run: fc.Arbitrary<Run> = fc.record(
  {
    text,
    marks: fc.subarray<Mark>(['bold', 'italic', 'underline']),
    link,
    cites: fc.constant({ instrument: 'UNTOC', article: 18, paragraph: 3, letter: 'a' }),
    from: provenance,
  },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { maxLength: 4 })

const { list } = fc.letrec<{ list: List; item: ListItem }>((tie) => ({
  list: fc.record({
    kind: fc.constant('list' as const),
    style: fc.constantFrom('bulleted', 'numbered'),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc.oneof(
    { maxDepth: 11, depthSize: 'medium' },
    fc.record({ runs }),
    fc.record({ runs, sub: tie('list') }),
  ),
}))

export const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), runs }),
  fc.record(
    { kind: fc.constant('quotation' as const), runs, from: provenance },
    { requiredKeys: ['kind', 'runs'] },
  ),
  fc.record({ kind: fc.constant('recommendation' as const), runs, from: provenance }),
  list,
)

export const manuscript: fc.Arbitrary<Manuscript> = fc.record({
  version: fc.constantFrom(1, 2),
  language: fc.constantFrom(...Language.options),
  blocks: fc.array(block, { maxLength: 12 }),
})

const line = fc.oneof(fc.constant(''), text)

export const submission: fc.Arbitrary<Submission> = fc.record({
  letterhead: fc.record({
    name: line,
    place: line,
    contacts: fc.array(line, { maxLength: 3 }),
    address: line,
    logo: fc.option(fc.constantFrom(picture(4, 4), picture(300, 2), picture(1, 200))),
  }),
  kind: fc.constantFrom('oral-statement', 'written-contribution'),
  notice: line,
  day: line,
  title: line,
  by: line,
  speaker: line,
  manuscript,
})
