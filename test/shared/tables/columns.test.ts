import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortCitation } from '../../../src/shared/library/citation'
import {
  mapColumns,
  readAddressee,
  readArticles,
  readDayCell,
  readKind,
  readLanguage,
  readProgress,
  readShortCitation,
  readTopics,
  recommendationColumns,
  rowOfRecommendation,
  statementColumns,
} from '../../../src/shared/tables/columns'
import { readRecommendationRows, readStatementRows, sameWords } from '../../../src/shared/tables/from-table'
import { guardCell, unguardCell } from '../../../src/shared/tables/guard'
import { aRecommendation, aRef } from '../../support/builders'

const topics = [
  { id: 'ic', name: 'International Cooperation' },
  { id: 'tip', name: 'Trafficking in Persons' },
]
const around = { topics, known: new Map<string, string>() }
const head = recommendationColumns.map(({ title }) => title)

test('columns are known by their own title and by what others call them, whatever their case', () => {
  expect(
    mapColumns('recommendations', ['REF.', 'Recommendation text', 'addressed to', 'Colour', '']),
  ).toEqual(['reference', 'wording', 'addressee', null, null])
  expect(mapColumns('recommendations', head)).toEqual(recommendationColumns.map(({ key }) => key))
  // Two columns that could hold the same thing: the one with the very title has it.
  expect(mapColumns('statements', ['Name', 'Title', 'Text'])).toEqual([null, 'title', 'text'])
})

test('a recommendation that was written as a row is read back as it was', () => {
  const record = aRecommendation({
    articles: [aRef('UNTOC', 18, 13), aRef('TIP', 6, 3, 'c'), aRef('SOM', 2, null, 'a')],
    topics: ['ic', 'tip'],
    keywords: ['training', 'evidence'],
    progress: 'in-progress',
    borrowed: 'Example Network, by its leave',
  })
  const [read] = readRecommendationRows(
    [rowOfRecommendation(record, topics)],
    mapColumns('recommendations', head),
    around,
  )
  expect(read).toMatchObject({
    state: 'read',
    lost: [],
    value: {
      title: record.title,
      wording: record.wording,
      spoken: record.spoken,
      addressee: record.addressee,
      topics: record.topics,
      keywords: record.keywords,
      progress: 'in-progress',
      borrowed: record.borrowed,
      articles: [aRef('UNTOC', 18, 13), aRef('TIP', 6, 3, 'c'), { ...aRef('SOM', 2), letter: 'a' }],
    },
  })
})

test('an article is read as it is shown, and nothing else is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('UNTOC', 'TIP', 'SOM', 'FIREARMS'),
      fc.integer({ min: 1, max: 41 }),
      fc.option(fc.integer({ min: 1, max: 30 })),
      fc.option(fc.constantFrom('a', 'b', 'k')),
      (instrument, article, paragraph, letter) => {
        const ref = aRef(instrument, article, paragraph, letter)
        expect(readShortCitation(shortCitation(ref))).toEqual(ref)
      },
    ),
  )
  expect(readShortCitation('article 18 of the Convention')).toBeNull()
})

test('what a cell holds that is not known is told, and the rest is kept', () => {
  expect(readTopics('trafficking in persons; Whales', topics)).toEqual({
    value: ['tip'],
    lost: ['no topic is called “Whales”'],
  })
  expect(readArticles('UNTOC art. 18; the whole treaty').value).toEqual([aRef('UNTOC', 18)])
  expect(readAddressee('Conference of the Parties').value).toBe('conference-of-the-parties')
  expect(readAddressee('The moon').lost).toHaveLength(1)
  expect(readProgress('COMPLETED').value).toBe('completed')
  expect(readKind('Annual report').value).toBe('annual-report')
  expect(readDayCell('31 February 2023')).toMatchObject({
    value: null,
    lost: ['“31 February 2023” is no date'],
  })
  expect(readLanguage('fr').value).toBe('fr')
  expect(readLanguage('العربية').value).toBe('ar')
})

test('a row without wording, one that is too long and one that the library has are told by their number', () => {
  const rows = [
    ['', 'No wording', ''],
    ['R-1', 'Known', 'Train  the AUTHORITIES.'],
    ['', '', ''],
    ['R-2', 'Twice', 'Publish the figures.'],
    ['R-3', 'Again', 'publish the figures.'],
    ['R-4', 'Long', 'a'.repeat(4001)],
  ]
  const known = new Map([[sameWords('Train the authorities.'), 'R-014']])
  const read = readRecommendationRows(rows, ['reference', 'title', 'wording'], { topics, known })
  expect(read.map(({ row, state }) => [row, state])).toEqual([
    [1, 'refused'],
    [2, 'same'],
    [4, 'read'],
    [5, 'same'],
    [6, 'refused'],
  ])
  expect(read[1]).toMatchObject({ as: 'R-014' })
  expect(read[3]).toMatchObject({ as: 'row 4' })
})

test('a statement of a table has a paragraph for each line of its text', () => {
  const [read] = readStatementRows(
    [['Constructive Dialogue on Firearms', '5 May 2023', 'Chair,\n\nThank you.\u0000']],
    ['title', 'day', 'text'],
    around,
  )
  expect(read).toMatchObject({
    state: 'read',
    value: {
      day: '2023-05-05',
      kind: 'other',
      text: {
        blocks: [
          { kind: 'paragraph', runs: [{ text: 'Chair,' }] },
          { kind: 'paragraph', runs: [{ text: 'Thank you.' }] },
        ],
      },
    },
  })
  expect(statementColumns.filter((column) => 'needed' in column)).toHaveLength(2)
})

test('no cell that is written is a formula, and each is read back as it was', () => {
  expect(guardCell('=HYPERLINK("http://example.org")')).toMatch(/^'/)
  expect(guardCell('-12')).toBe("'-12")
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `=${text}`),
        fc.string().map((text) => `'${text}`),
      ),
      (cell) => {
        expect(guardCell(cell)).not.toMatch(/^[=+\-@\t\r]/)
        expect(unguardCell(guardCell(cell))).toBe(cell)
      },
    ),
  )
})

test('no row, however odd, is lost without a word', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 20 }), (rows) => {
      const read = readRecommendationRows(rows, ['title', 'wording', 'addressee', 'topics', null], around)
      const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
      expect(read).toHaveLength(filled.length)
    }),
  )
})
