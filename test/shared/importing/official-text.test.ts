import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  readOfficialText,
  treatyReport,
  type OfficialReading,
} from '../../../src/shared/importing/official-text'
import {
  fingerprintOf,
  type OfficialReference,
} from '../../../src/shared/importing/official-text-fingerprints'
import { placeOf, type Provision } from '../../../src/shared/library/official-text'
import type { ReadBlock } from '../../../src/shared/importing/reading'
import { aReading } from '../../support/readings'

// A treaty that nobody made, with every form that real ones have.
const treaty = [
  'Example Convention on Rivers',
  'Preamble',
  'The Example States,',
  'Have agreed as follows:',
  'I. General provisions',
  'Article 1\nPurpose of this Convention',
  'The purpose of this Convention is to keep rivers clean.',
  'Article 2\nUse of terms in this Convention, which has a long title',
  'For the purposes of this Convention:',
  '(a) “River” shall mean water that flows;',
  '(b) “Boat” shall mean any vessel:',
  '(i) That floats;',
  '(ii) That carries persons in:',
  'a. A cabin;',
  'b. A hold;',
  '(c) “Bank” shall mean the non-flooded side.',
  'II. Measures',
  'Article 3\nMeasures',
  '1. Each State shall:',
  '(a) Clean its rivers; and',
  '(b) Count its boats;',
  'where this does not harm fish.',
  '2. Each State may go beyond paragraph 1 (a) of this article.',
  'Article 4\nFinal clause',
  '1. This Convention is open to all States.',
  '2. It has one original.',
  'IN WITNESS WHEREOF, the undersigned have signed this Convention.',
]

const prints: Readonly<Record<number, readonly (readonly [string, string])[]>> = {
  1: [['', treaty[6] ?? '']],
  2: [
    ['', 'For the purposes of this Convention:'],
    ['(a)', '“River” shall mean water that flows;'],
    ['(b)', '“Boat” shall mean any vessel:'],
    ['(b) (i)', 'That floats;'],
    ['(b) (ii)', 'That carries persons in:'],
    ['(b) (ii) a.', 'A cabin;'],
    ['(b) (ii) b.', 'A hold;'],
    ['(c)', '“Bank” shall mean the non-flooded side.'],
  ],
  3: [
    ['1', 'Each State shall:'],
    ['1 (a)', 'Clean its rivers; and'],
    ['1 (b)', 'Count its boats;'],
    ['1', 'where this does not harm fish.'],
    ['2', 'Each State may go beyond paragraph 1 (a) of this article.'],
  ],
  4: [
    ['1', 'This Convention is open to all States.'],
    ['2', 'It has one original.'],
  ],
}

const reference: OfficialReference = {
  id: 'RIVERS',
  title: 'Example Convention on Rivers',
  shortTitle: 'Rivers Convention',
  kind: 'treaty',
  articles: [
    'Purpose of this Convention',
    'Use of terms in this Convention, which has a long title',
    'Measures',
    'Final clause',
  ].map((title, at) => ({ number: at + 1, suffix: '', title })),
  fingerprints: new Map(
    Object.entries(prints).map(([number, rows]) => [
      Number(number),
      rows.map(([place, text]) => ({ place, hash: fingerprintOf(text) })),
    ]),
  ),
}

const whole = 'All 4 articles, 0 gaps, text matches the reference.'
const read = (...paragraphs: readonly string[]): OfficialReading =>
  readOfficialText(aReading(...paragraphs), reference)
const changed = (change: (paragraph: string) => string | readonly string[]): OfficialReading =>
  read(...treaty.flatMap(change))
const differences = ({ differs }: OfficialReading): string[] => differs.map(({ words }) => words)

test('a treaty is read into articles, paragraphs, subparagraphs and points, and is the reference word for word', () => {
  const reading = read(...treaty)
  expect(reading).toMatchObject({ sentence: whole, gaps: [], differs: [], matched: 16, total: 16 })
  expect(reading.articles.map(({ title, part }) => [title, part])).toEqual([
    ['Purpose of this Convention', 'I. General provisions'],
    ['Use of terms in this Convention, which has a long title', 'I. General provisions'],
    ['Measures', 'II. Measures'],
    ['Final clause', 'II. Measures'],
  ])
  const places = reading.articles.map(({ provisions }) => provisions.map(placeOf))
  expect(places).toEqual(Object.values(prints).map((rows) => rows.map(([place]) => place)))
  expect(reading.preamble).toEqual(['The Example States,', 'Have agreed as follows:'])
  expect(reading.closing).toBe(treaty.at(-1))
})

test('it is the same however it is printed', () => {
  const ways: Readonly<Record<string, (paragraph: string) => string | string[]>> = {
    'title on the line of the number': (text) => text.replace('\n', '. '),
    'all on one line': (text) => text.replace('\n', ' '),
    capitals: (text) => text.replace(/^Article/, 'ARTICLE'),
    'title as a paragraph of its own': (text) => text.split('\n'),
    'letters with one bracket': (text) => text.replace(/^\((\w+)\) /, '$1) '),
    'numbers without a point': (text) => text.replace(/^(\d)\. /, '$1 '),
    'numbers in brackets': (text) => text.replace(/^(\d)\. /, '($1) '),
    'straight quotation marks and blanks that do not break': (text) =>
      text.replace(/[“”]/g, '"').replace(/^(Article) /, '$1\u00A0'),
    'page numbers and a running head': (text) => [text, '17', 'Example Convention, page 17 of 90'],
    'closing words behind the list': (text) =>
      text === 'where this does not harm fish.'
        ? []
        : text.replace('boats;', 'boats; where this does not harm fish.'),
  }
  for (const [name, way] of Object.entries(ways)) expect([name, changed(way).sentence]).toEqual([name, whole])
})

test('lines that were broken at a column are put together, hyphens too', () => {
  const narrow = treaty.flatMap((text) =>
    text
      .replaceAll('non-flooded', 'non-\nflooded')
      .replace('Purpose of this', 'Purpose of\nthis')
      .replace('paragraph 1 (a) of', 'paragraph 1\n(a) of')
      .replace('persons', 'per-\nsons'),
  )
  const reading = read(...narrow, 'Each person is a person. Persons are non-flooded.')
  expect(differences(reading)).toEqual([])
  const texts = reading.articles.flatMap(({ provisions }) => provisions.map(({ text }) => text))
  expect(texts).toContain('“Bank” shall mean the non-flooded side.')
  expect(texts).toContain('That carries persons in:')
})

test('numbers that a word processor counts by itself are read like printed ones', () => {
  const blocks = treaty.map((text): ReadBlock => {
    const [, label = '', rest = ''] = /^(\d\.|\(\w+\)) (.*)$/.exec(text) ?? []
    const depth = label.startsWith('(') ? 1 : 0
    if (label === '') return { kind: 'paragraph', runs: [{ text }] }
    return { kind: 'item', runs: [{ text: rest }], ordered: true, depth, label, list: 0 }
  })
  expect(readOfficialText({ ...aReading(), blocks }, reference).sentence).toBe(whole)
})

test('a word that was changed is named by its paragraph, and nothing else', () => {
  const reading = changed((text) => text.replace('Count its boats', 'Count their boats'))
  expect(differences(reading)).toEqual(['Article 3, paragraph 1 (b) reads otherwise than the reference.'])
  expect(reading).toMatchObject({ matched: 15, total: 16 })
  expect(reading.sentence).toBe(
    'All 4 articles, 0 gaps, 15 of 16 paragraphs match the reference; 1 place differs.',
  )
})

test('a paragraph that is missing, one too many, and two that changed places are each named', () => {
  expect(differences(changed((text) => (text.startsWith('(a) Clean') ? [] : text)))).toEqual([
    'Article 3, paragraph 1 (a) is not in the file.',
  ])
  expect(differences(changed((text) => (text.startsWith('where') ? [] : text)))).toEqual([
    'Article 3, paragraph 1, closing words is not in the file.',
  ])
  expect(differences(changed((text) => (text.startsWith('2. It') ? [text, '3. It is new.'] : text)))).toEqual(
    ['Article 4, paragraph 3 is not in the reference.'],
  )
  const [one, two] = ['1. This Convention is open to all States.', '2. It has one original.']
  const swapped = changed((text) => (text === one ? two : text === two ? one : text))
  expect(differences(swapped)).toEqual([
    'Article 4, paragraph 1 stands at another place than in the reference.',
    'Article 4, paragraph 2 stands at another place than in the reference.',
  ])
})

test('an article that is missing is a gap, and a title that differs is said', () => {
  const without = changed((text) => (/^(Article 3|[12]\. Each|\([ab]\) C|where)/.test(text) ? [] : text))
  expect(without.gaps).toEqual(['3'])
  expect(without.sentence).toContain('3 of 4 articles, 1 gap (article 3), 11 of 16 paragraphs match')
  expect(differences(changed((text) => text.replace('Final clause', 'Last clause')))).toEqual([
    'Article 4 is titled “Last clause”, in the reference “Final clause”.',
  ])
})

test('each instrument of a booklet is found behind the contents, the others and an annex', () => {
  const other: OfficialReference = {
    id: 'LAKES',
    title: 'Example Protocol on Lakes',
    shortTitle: 'Lakes Protocol',
    kind: 'treaty',
    articles: [
      { number: 1, suffix: '', title: 'Lakes' },
      { number: 2, suffix: '', title: 'Final clause' },
    ],
    fingerprints: new Map([
      [1, [{ place: '', hash: fingerprintOf('A lake is still.') }]],
      [2, [{ place: '', hash: fingerprintOf('This Protocol has one original.') }]],
    ]),
  }
  const contents = [
    'Contents',
    ...reference.articles.map(({ number, title }) => `Article ${number}. ${title} ..... ${number}`),
  ]
  const lakes = [
    'Example Protocol on Lakes',
    'Article 1\nLakes',
    'A lake is still.',
    'Article 2\nFinal clause',
    'This Protocol has one original.',
  ]
  const booklet = aReading(...contents, ...treaty, 'Annex', ...lakes)
  expect(
    treatyReport(booklet, [reference, other]).map(({ instrument, sentence }) => [instrument, sentence]),
  ).toEqual([
    ['RIVERS', whole],
    ['LAKES', 'All 2 articles, 0 gaps, text matches the reference.'],
  ])
  expect(treatyReport(aReading(...lakes), [reference, other]).map(({ instrument }) => instrument)).toEqual([
    'LAKES',
  ])
})

test('a law is read by its sections, whatever letters its numbers have, and is not checked', () => {
  const law: OfficialReference = {
    id: 'ACT',
    title: 'Example Act',
    shortTitle: 'Example Act',
    kind: 'law',
    articles: [],
    fingerprints: null,
  }
  const reading = readOfficialText(
    aReading(
      'Example Act',
      'Section 1. Short title.—This Act is the Example Act.',
      'Section 2. Offences',
      '(1) A person commits an offence who—',
      '(a) takes a boat; or',
      '(b) harms a fish.',
      '(2) The fine is ten coins.',
      'Section 2A. Attempts',
      'An attempt is an offence.',
      'Section 4. Courts',
      'There is one court.',
    ),
    law,
  )
  expect(reading.articles.map(({ number, suffix, title }) => `${number}${suffix} ${title}`)).toEqual([
    '1 Short title',
    '2 Offences',
    '2A Attempts',
    '4 Courts',
  ])
  expect(reading.articles[1]?.provisions.map(placeOf)).toEqual(['1', '1 (a)', '1 (b)', '2'])
  expect(reading).toMatchObject({ gaps: ['3'], checked: false, total: 0 })
  const bare = readOfficialText(
    aReading(
      '1 Short title',
      'This is the Act.',
      '2 Offences',
      '(1) A person is guilty.',
      '3 Courts',
      'One court.',
    ),
    law,
  )
  expect(bare.articles.map(({ title }) => title)).toEqual(['Short title', 'Offences', 'Courts'])
})

test('other languages are told by the word for article and are not held against the English text', () => {
  const inFrench = read(
    'Article premier\nObjet',
    'Le présent texte.',
    'Article 2\nTerminologie',
    'Aux fins :',
    'a) « Fleuve » ;',
    'b) « Bateau ».',
  )
  expect(inFrench).toMatchObject({ language: 'fr', checked: false, differs: [] })
  expect(inFrench.articles.map(({ provisions }) => provisions.length)).toEqual([1, 3])
  const languageOf = (word: string): string => read(`${word} 1`, 'X.', `${word} 2`, 'Y.').language
  expect(['Artículo', 'Статья', 'المادة'].map(languageOf)).toEqual(['es', 'ru', 'ar'])
  expect(read('第1条 目的', '文。', '第2条 用语', '文。').language).toBe('zh')
})

test('a file without articles, an empty one and a hostile one give an answer at once', () => {
  expect(read().sentence).toBe('No articles of Example Convention on Rivers were found in this file.')
  expect(treatyReport(aReading('A letter.', 'It has no articles.'), [reference])).toEqual([])
  const many = Array.from({ length: 20_000 }, (_, at) => `(${'abcdefghi'.charAt(at % 9)}) word ${at};`)
  expect(read('Article 1', 'Article 2', ...many).articles.length).toBeGreaterThan(0)
  expect(read(...Array.from({ length: 20_000 }, () => 'Article 1')).articles).toBeDefined()
  expect(read('Article 1\nPurpose', 'y '.repeat(100_000)).articles).toHaveLength(1)
})

const sentence = fc
  .array(fc.constantFrom('States', 'shall', 'keep', 'rivers', 'and', 'boats', 'in', 'order'), {
    minLength: 2,
    maxLength: 8,
  })
  .map((words) => `The ${words.join(' ')}`)
const anArticle = fc.array(
  fc.tuple(sentence, fc.array(fc.tuple(sentence, fc.array(sentence, { maxLength: 3 })), { maxLength: 12 })),
  {
    minLength: 1,
    maxLength: 6,
  },
)
const roman = ['i', 'ii', 'iii']

test('whatever is printed as paragraphs, letters and points is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(anArticle, { minLength: 2, maxLength: 5 }), (articles) => {
      const provisions = articles.map((paragraphs) =>
        paragraphs.flatMap(([text, letters], at): Provision[] => [
          { number: at + 1, letter: null, sub: null, text: letters.length > 0 ? `${text}:` : `${text}.` },
          ...letters.flatMap(([words, points], index): Provision[] => {
            const letter = 'abcdefghijkl'.charAt(index)
            return [
              { number: at + 1, letter, sub: null, text: points.length > 0 ? `${words}:` : `${words};` },
              ...points.map((point, i) => ({
                number: at + 1,
                letter,
                sub: roman[i] ?? '',
                text: `${point};`,
              })),
            ]
          }),
        ]),
      )
      const printed = provisions.flatMap((rows, at) => [
        `Article ${at + 1}`,
        `Title ${'of it '.repeat(at)}here`,
        ...rows.map(({ number, letter, sub, text }) => {
          const sign = sub ? `(${sub})` : letter ? `(${letter})` : `${number}.`
          return `${sign} ${text}`
        }),
      ])
      const law: OfficialReference = { ...reference, kind: 'law', articles: [], fingerprints: null }
      expect(
        readOfficialText(aReading(...printed), law).articles.map((article) => article.provisions),
      ).toEqual(provisions)
    }),
  )
})
