import { expect, test } from 'vitest'
import {
  joinChanges,
  readChanges,
  recordsChanged,
  type Changes,
} from '../../../src/renderer/data/search-changes'

const leaf = (key: string, more = {}) => ({ from: key, to: key, d: 1, ...more })

test('single keys are read from the tree of a commit, indexes and other databases passed over', () => {
  const changes = readChanges(
    {
      'idb://rostrum/phrases/': leaf('b', { l: leaf('a'), r: leaf('c') }),
      'idb://rostrum/phrases/use': leaf('thanks'),
      'idb://rostrum/phrases/:dels': leaf('d'),
      'idb://rostrum-index/parts/': leaf('1'),
    },
    'rostrum',
  )
  expect(changes).toEqual(new Map([['phrases', new Set(['a', 'b', 'c', 'd'])]]))
})

test('a range, or anything that is not understood, counts as the whole table', () => {
  expect(
    readChanges({ 'idb://rostrum/drafts/': { from: -Infinity, to: [[]], d: 1 } }, 'rostrum').get('drafts'),
  ).toBe('all')
  expect(
    readChanges({ 'idb://rostrum/drafts/': leaf('a', { r: { from: 1, to: 1 } }) }, 'rostrum').get('drafts'),
  ).toBe('all')
  expect(readChanges({ 'idb://rostrum/drafts/': { d: 0 } }, 'rostrum').get('drafts')).toEqual(new Set())
  expect(recordsChanged(readChanges({ all: {} }, 'rostrum')).get('statement')).toBe('all')
})

test('changes of several commits are joined', () => {
  const one: Changes = new Map<string, Set<string> | 'all'>([
    ['tags', new Set(['a'])],
    ['drafts', 'all'],
  ])
  const other: Changes = new Map([
    ['tags', new Set(['b'])],
    ['drafts', new Set(['x'])],
  ])
  expect(joinChanges(one, other)).toEqual(
    new Map<string, unknown>([
      ['tags', new Set(['a', 'b'])],
      ['drafts', 'all'],
    ]),
  )
})

test('a body may be of a draft or a statement, an official text changes articles', () => {
  expect(recordsChanged(new Map([['bodies', new Set(['a'])]]))).toEqual(
    new Map([
      ['draft', new Set(['a'])],
      ['statement', new Set(['a'])],
    ]),
  )
  expect(recordsChanged(new Map([['officialTexts', new Set(['x'])]]))).toEqual(new Map([['article', 'all']]))
  expect(recordsChanged(new Map([['tags', new Set(['x'])]]))).toEqual(new Map())
})
