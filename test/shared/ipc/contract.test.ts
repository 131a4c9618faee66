import { expect, test } from 'vitest'
import { askChannels, tellChannels, type AskChannel } from '../../../src/shared/ipc/channels'
import { contract, SaveFailure, saveFailures, tellContract } from '../../../src/shared/ipc/contract'
import { noon } from '../../support/builders'

const bytes = Uint8Array.of(1, 2, 3)
const tally = { schema: 1, records: 320, on: noon }
const nothing = { good: [null], bad: [undefined, 0, '', {}, 'path'] }
const token = { good: [{ token: 'a1' }], bad: [null, {}, { token: 7 }, '/etc/passwd'] }
const hash = 'ab'.repeat(32)
const original = { hash, type: 'docx', name: 'Statement 2022.docx' }
const originals = {
  good: [original, { ...original, name: 'ا'.repeat(400) }],
  bad: [
    null,
    { ...original, hash: '../../etc/passwd' },
    { ...original, hash: hash.toUpperCase() },
    { ...original, type: 'exe' },
    { ...original, name: 'a'.repeat(401) },
    '/etc/passwd',
  ],
}
const surroundings = {
  instruments: [{ id: 'UNTOC', title: 'A', shortTitle: 'B', citedAs: 'the Convention' }],
  articles: { UNTOC: 41 },
  topics: [{ id: 'ic', name: 'International Cooperation' }],
  dialogues: [{ id: 'd1', title: 'A', day: null, topics: [], agendaItems: [{ number: 1, title: 'A' }] }],
  organizations: [{ name: 'Example Centre for Human Rights', acronym: 'ECHR' }],
  people: ['Amina Example'],
}
const listed = { token: 'a1', name: 'a.docx', folder: '2022', size: 12 }
const lists = {
  good: [
    { files: [], passedOver: 0 },
    { files: [listed], passedOver: 3 },
  ],
  bad: [
    undefined,
    {},
    { files: [listed] },
    { files: [{ ...listed, size: -1 }], passedOver: 0 },
    { files: ['/etc/passwd'], passedOver: 0 },
  ],
}
const notRead = [
  null,
  { state: 'refused', reason: 'unlucky' },
  { state: 'read' },
  { state: 'read', read: null },
  { state: 'stored' },
]
const truth = { good: [true, false], bad: [null, 'true', 1] }

type Cases = { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }
const asks: Readonly<Record<AskChannel, Cases>> = {
  'app.facts': nothing,
  'tally.read': nothing,
  'disk.room': nothing,
  'tally.keep': {
    good: [tally, { ...tally, records: 0 }],
    bad: [
      null,
      { ...tally, records: -1 },
      { ...tally, schema: 0 },
      { ...tally, on: 'today' },
      { ...tally, records: 1.5 },
    ],
  },
  'library.setAside': nothing,
  'document.save': {
    good: [
      { bytes, name: 'Oral statement.docx', kind: 'docx' },
      { bytes, name: 'ا'.repeat(200), kind: 'md' },
    ],
    bad: [
      { bytes, name: '', kind: 'docx' },
      { bytes, name: 'a'.repeat(201), kind: 'docx' },
      { bytes, name: 'a', kind: 'exe' },
      { bytes: [1, 2], name: 'a', kind: 'txt' },
      { bytes: 'abc', name: 'a', kind: 'txt' },
      { name: 'a', kind: 'txt' },
    ],
  },
  'document.readBack': token,
  'document.open': token,
  'document.reveal': token,
  'import.choose': { good: ['files', 'folder', 'table'], bad: [null, 'disk', '/etc'] },
  'import.pending': nothing,
  'import.forget': { good: [[], ['a1']], bad: [null, 'a1', [7], Array.from({ length: 10_001 }, () => 'a')] },
  'import.store': token,
  'import.read': {
    good: [{ original, surroundings }],
    bad: [
      null,
      { original },
      { surroundings },
      { original: { ...original, hash: '..' }, surroundings },
      { original, surroundings: { ...surroundings, articles: { UNTOC: '41' } } },
    ],
  },
  'import.stop': nothing,
  'table.read': token,
  'original.open': originals,
  'original.reveal': originals,
  'folder.choose': nothing,
  'folder.write': {
    good: [{ token: 'a1', name: 'a.docx', folder: '', bytes }],
    bad: [
      null,
      { token: 'a1', name: '', folder: '', bytes },
      { token: 'a1', name: 'a'.repeat(201), folder: '', bytes },
      { token: 'a1', name: 'a.docx', folder: 'a'.repeat(61), bytes },
      { token: 'a1', name: 'a.docx', folder: '', bytes: [1] },
    ],
  },
  'menu.enable': {
    good: [[], ['edit.undo']],
    bad: [null, 'edit.undo', [7], ['a'.repeat(61)], Array.from({ length: 201 }, () => 'a')],
  },
  'log.note': {
    good: [{ level: 'error', code: 'library.not-opened' }],
    bad: [
      { level: 'fatal', code: 'a' },
      { level: 'info', code: '' },
      { level: 'info', code: 'a'.repeat(61) },
      // A log never holds a word of any text.
      { level: 'info', code: 'States parties should train' },
      { level: 'info', code: 'A' },
    ],
  },
  'app.flushed': truth,
}
const answers: Readonly<Record<AskChannel, Cases>> = {
  'app.facts': {
    good: [{ version: '0.1.0', platform: 'linux', runtime: '45', dataFolder: '/home/example' }],
    bad: [null, {}, { version: '0.1.0' }],
  },
  'disk.room': truth,
  'tally.read': { good: [null, tally], bad: [undefined, {}, { ...tally, records: '1' }] },
  'tally.keep': truth,
  'library.setAside': nothing,
  'document.save': {
    good: [
      { state: 'saved', token: 'a1', name: 'a.docx', folder: 'Documents' },
      { state: 'cancelled' },
      { state: 'refused', reason: 'disk-full' },
    ],
    bad: [null, {}, { state: 'saved' }, { state: 'refused', reason: 'unlucky' }, { state: 'lost' }],
  },
  'document.readBack': { good: [null, bytes], bad: [undefined, 'bytes', [1]] },
  'document.open': truth,
  'document.reveal': truth,
  'import.choose': { good: [null, ...lists.good], bad: lists.bad },
  'import.pending': lists,
  'import.forget': nothing,
  'import.store': {
    good: [
      { state: 'stored', original: { hash, name: 'a.docx', type: 'docx', size: 3 }, type: 'docx' },
      { state: 'refused', reason: 'old-word' },
    ],
    bad: [...notRead, { state: 'stored', original: { ...original, size: 3 }, type: 'exe' }],
  },
  'import.read': {
    good: [
      { state: 'read', read: { reading: {}, recognised: {} } },
      { state: 'refused', reason: 'too-slow' },
    ],
    bad: [...notRead, { state: 'read', read: 'words' }],
  },
  'import.stop': nothing,
  'table.read': {
    good: [
      { state: 'read', tables: [{ name: 'Sheet 1', rows: [['a', 'b'], []] }] },
      { state: 'refused', reason: 'damaged' },
    ],
    bad: [...notRead, { state: 'read', tables: [{ name: 'a', rows: [[1]] }] }],
  },
  'original.open': truth,
  'original.reveal': truth,
  'folder.choose': {
    good: [null, { token: 'a1', name: 'Statements' }],
    bad: [undefined, '/home/example', { token: 'a1' }],
  },
  'folder.write': {
    good: [
      { state: 'saved', name: 'a (2).docx' },
      { state: 'refused', reason: 'disk-full' },
    ],
    bad: [null, { state: 'saved' }, { state: 'refused', reason: 'unlucky' }],
  },
  'menu.enable': nothing,
  'log.note': nothing,
  'app.flushed': nothing,
}

test('every channel has a question and an answer, and no other has', () => {
  expect(Object.keys(contract).sort()).toEqual([...askChannels].sort())
  expect(Object.keys(tellContract).sort()).toEqual([...tellChannels].sort())
  expect(new Set([...askChannels, ...tellChannels]).size).toBe(askChannels.length + tellChannels.length)
})

test.each(askChannels)('%s takes what it should and nothing else', (channel) => {
  for (const good of asks[channel].good) expect(contract[channel].ask.parse(good)).toEqual(good)
  for (const bad of asks[channel].bad)
    expect(contract[channel].ask.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  for (const good of answers[channel].good) expect(contract[channel].answer.parse(good)).toEqual(good)
  for (const bad of answers[channel].bad)
    expect(contract[channel].answer.safeParse(bad).success, JSON.stringify(bad)).toBe(false)
})

test('main tells the window only to run a command or to write everything down', () => {
  expect(tellContract['command.run'].parse('edit.undo')).toBe('edit.undo')
  expect(tellContract['app.flush'].parse(null)).toBeNull()
  expect(tellContract['command.run'].safeParse({ run: 'rm' }).success).toBe(false)
  expect(tellContract['command.run'].safeParse('a'.repeat(61)).success).toBe(false)
  expect(tellContract['app.flush'].safeParse('now').success).toBe(false)
})

test('every way a file can fail to be written has its sentence', () => {
  expect(Object.keys(saveFailures).sort()).toEqual([...SaveFailure.options].sort())
  for (const sentence of Object.values(saveFailures)) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
