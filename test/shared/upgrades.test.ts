import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRecord, type RecordKind } from '../../src/shared/basics/record'
import { newestManuscript, readManuscript } from '../../src/shared/drafting/manuscript'

/**
 * A row of every version that was ever shipped, as it lay in the database then: `{ person: { 1: {…} } }` once
 * people have a version 2. An upgrade without such a fixture fails below.
 */
const firstRow = {
  id: 'a',
  v: 1,
  rev: 3,
  made: '2023-09-13T08:00:00.000Z',
  changed: '2023-09-13T12:00:00.000Z',
  touched: {},
  retired: null,
}
const fixtures: Readonly<Record<string, Readonly<Record<number, unknown>>>> = {
  article: {
    1: {
      ...firstRow,
      instrument: 'UNTOC',
      number: 18,
      title: 'Mutual legal assistance',
      part: null,
      digest: 'Parties help each other with evidence.',
      unsure: null,
      force: 'binds',
      keywords: ['evidence'],
      topics: ['ic'],
      skeleton: [{ number: 1, letters: ['a', 'b'] }],
      cluster: 'IV',
      clusterConfirmed: false,
      note: 'Ours.',
    },
  },
  instrument: {
    1: {
      ...firstRow,
      title: 'United Nations Convention against Transnational Organized Crime',
      shortTitle: 'Organized Crime Convention',
      citedAs: 'the Convention',
      adopted: '2000-11-15',
      adoptedBy: 'General Assembly resolution 55/25, annex I',
      entryIntoForce: '2003-09-29',
      articleCount: 41,
      sources: [],
    },
  },
  recommendation: {
    1: {
      ...firstRow,
      reference: 'R-014',
      title: 'Train central authorities',
      wording: 'States parties should train their central authorities.',
      spoken: '',
      addressee: 'states-parties',
      articles: [{ instrument: 'UNTOC', article: 18, paragraph: 13, letter: null }],
      topics: ['ic'],
      agendaItem: 2,
      timeframe: '',
      indicator: '',
      keywords: [],
      blanks: [],
      edition: 2,
      shipped: false,
    },
  },
  statement: {
    1: {
      ...firstRow,
      kind: 'oral-statement',
      title: 'Constructive Dialogue on Firearms',
      dialogue: null,
      topics: ['firearms'],
      day: '2023-05-05',
      delivered: '2023-05-05T10:00:00.000Z',
      speaker: 'Amina Example',
      language: 'en-GB',
      words: 12,
      seconds: 6,
      hash: 'a1'.repeat(32),
      draft: 'draft-1',
    },
  },
}

const isKind = (value: unknown): value is RecordKind<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  'schema' in value &&
  'upgrades' in value &&
  'version' in value

// Found in the files and not listed by hand: a kind that someone adds is met too.
const folder = join(import.meta.dirname, '../../src/shared')
const sources = ['library', 'drafting'].flatMap((name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, name, file)),
)
const modules = await Promise.all(sources.map((path) => import(path) as Promise<Record<string, unknown>>))
const kinds = modules.flatMap((module) => Object.values(module).filter(isKind))

test('every kind of record is met here', () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual([
    'article',
    'collection',
    'courtesy',
    'dialogue',
    'draft',
    'instrument',
    'official-text',
    'organization',
    'person',
    'phrase',
    'recommendation',
    'revision',
    'saved-search',
    'statement',
    'tag',
    'topic',
    'use',
  ])
})

test('every upgrade meets a row of the version before it', () => {
  for (const kind of kinds)
    for (const { to, why } of kind.upgrades) {
      const row = fixtures[kind.name]?.[to - 1]
      expect(row, `${kind.name}: a row of version ${to - 1}, from before “${why}”`).toBeDefined()
      expect(readRecord(kind, row)).toMatchObject({ ok: true, value: { v: kind.version } })
    }
})

test('a manuscript of the first version opens', () => {
  const first = {
    version: 1,
    language: 'en-GB',
    blocks: [
      { kind: 'paragraph', part: 'salutation', runs: [{ text: 'Chair,' }] },
      {
        kind: 'heading',
        level: 1,
        part: 'agenda-1',
        runs: [{ text: 'Role of civil society', marks: ['bold'] }],
      },
      {
        kind: 'recommendation',
        runs: [{ text: 'Train.' }],
        from: { kind: 'recommendation', id: 'a', edition: 1, reference: 'R-001', wording: 'Train.' },
      },
      {
        kind: 'list',
        style: 'numbered',
        items: [
          { runs: [{ text: 'One.' }], sub: { kind: 'list', style: 'bulleted', items: [{ runs: [] }] } },
        ],
      },
      { kind: 'quotation', runs: [{ text: 'We asked.', link: 'https://www.example.org/' }] },
    ],
  }
  expect(newestManuscript).toBe(2)
  expect(readManuscript(first)).toEqual({ ok: true, value: first, notes: [] })
})
