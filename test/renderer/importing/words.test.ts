import { expect, test } from 'vitest'
import 'fake-indexeddb/auto'
import { toldOf } from '../../../src/renderer/features/importing/use-take-in'
import { nextToLookAt, progressOf, standingOf } from '../../../src/renderer/features/importing/words'
import type { ImportRow } from '../../../src/shared/importing/import-row'
import { ReadRefusal } from '../../../src/shared/importing/reading'
import { noon } from '../../support/builders'

const aRow = (id: string, change: Partial<ImportRow> = {}): ImportRow => ({
  id,
  token: id,
  name: `${id}.docx`,
  folder: '',
  size: 10,
  state: 'read',
  on: noon,
  original: null,
  type: null,
  refusal: null,
  sure: 'sure',
  title: '',
  sameAs: null,
  near: [],
  statement: null,
  ...change,
})
const near = [{ statement: 'statement:s1', title: 'Earlier', share: 0.7 }]

test.each([
  [aRow('a', { state: 'waiting' }), 'b', 'waiting'],
  [aRow('a', { state: 'waiting' }), 'a', 'reading'],
  [aRow('a'), null, 'sure'],
  [aRow('a', { sure: 'likely' }), null, 'look'],
  [aRow('a', { near }), null, 'look'],
  [aRow('a', { sameAs: 'import:b' }), null, 'same as another'],
  [aRow('a', { sameAs: 'statement:s1' }), null, 'kept already'],
  [aRow('a', { state: 'refused', refusal: 'no-text' }), null, 'no text inside'],
  [aRow('a', { state: 'kept' }), null, 'kept'],
])('a file says how it stands: %#', (row, reading, words) => {
  expect(standingOf(row, reading).words).toBe(words)
})

test('every reason for which a file is not read has its few words', () => {
  for (const refusal of ReadRefusal.options)
    expect(standingOf(aRow('a', { state: 'refused', refusal }), null).words.length).toBeLessThan(16)
})

test('progress counts what is read and what needs a person; a clear file does not', () => {
  const rows = [
    aRow('a'),
    aRow('b', { sure: 'unsure' }),
    aRow('c', { sameAs: 'import:a' }),
    aRow('d', { state: 'waiting' }),
    aRow('e', { state: 'refused' }),
    aRow('f', { state: 'kept' }),
  ]
  expect(progressOf(rows)).toEqual({ read: 5, of: 6, need: 2, sure: 1 })
})

test('the next file is the next that needs a look, round the end; a clear one only when no other is left', () => {
  const rows = [
    aRow('a', { sure: 'likely' }),
    aRow('b'),
    aRow('c', { state: 'kept' }),
    aRow('d', { sure: 'unsure' }),
  ]
  expect(nextToLookAt(rows, 'a')).toBe('d')
  expect(nextToLookAt(rows, 'd')).toBe('a')
  expect(nextToLookAt(rows, null)).toBe('a')
  expect(nextToLookAt([aRow('a'), aRow('b')], 'b')).toBe('a')
  expect(nextToLookAt([aRow('a')], 'a')).toBeNull()
  expect(nextToLookAt([], null)).toBeNull()
})

const listed = { token: 't', name: 'a.docx', folder: '', size: 1 }

test('what was passed over is told, and why; what came in is not', () => {
  expect(toldOf({ files: [listed], passedOver: 0 }, 1)).toBeNull()
  expect(toldOf({ files: [listed], passedOver: 2 }, 1)?.words).toMatch(
    /^2 files were passed over: Rostrum reads Word/,
  )
  expect(toldOf({ files: [], passedOver: 1 }, 0)).toMatchObject({ tone: 'bad' })
  expect(toldOf({ files: [], passedOver: 0 }, 0)?.words).toMatch(/no file in it/)
  expect(toldOf({ files: [listed], passedOver: 0 }, 0)?.words).toBe('This file is on the list already.')
})
