import { expect, test } from 'vitest'
import { askChannels, tellChannels, type AskChannel } from '../../../src/shared/ipc/channels'
import { contract, SaveFailure, saveFailures, tellContract } from '../../../src/shared/ipc/contract'
import { noon } from '../../support/builders'

const bytes = Uint8Array.of(1, 2, 3)
const tally = { schema: 1, records: 320, on: noon }
const nothing = { good: [null], bad: [undefined, 0, '', {}, 'path'] }
const token = { good: [{ token: 'a1' }], bad: [null, {}, { token: 7 }, '/etc/passwd'] }
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
