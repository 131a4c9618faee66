import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Instant } from '../../../src/shared/basics/day'
import { changeRecord, newRecord, readRecord, recordKind, stored } from '../../../src/shared/basics/record'
import { evening, morning, noon } from '../../support/builders'

const Note = z.object({ ...stored, words: z.string(), tags: z.array(z.string()) }).readonly()
type Note = z.infer<typeof Note>

const noteKind = recordKind('note', Note, [
  {
    to: 2,
    why: 'text became words',
    upgrade: ({ text, ...row }) => ({ ...row, words: text }),
  },
  { to: 3, why: 'tags came', upgrade: (row) => ({ ...row, tags: [] }) },
])
const fresh = { words: 'Ask the Secretariat.', tags: ['unodc'] }
const note = (): Note => newRecord(noteKind, fresh, 'note-1', morning)

const firstVersion = {
  id: 'note-1',
  v: 1,
  rev: 4,
  made: morning,
  changed: noon,
  touched: {},
  retired: null,
  text: 'Ask the Secretariat.',
}

test('a kind with a missing upgrade cannot be declared', () => {
  const step = { to: 3, why: 'nothing leads to 2', upgrade: (row: Record<string, unknown>) => row }
  expect(() => recordKind('note', Note, [step])).toThrow('must lead to version 2')
  expect(recordKind('note', Note).version).toBe(1)
  expect(noteKind.version).toBe(3)
})

test('a new record is of the newest version, at its first revision, and touched nowhere', () => {
  expect(note()).toEqual({
    ...fresh,
    id: 'note-1',
    v: 3,
    rev: 1,
    made: morning,
    changed: morning,
    touched: {},
    retired: null,
  })
})

test('nobody can slip the fields of the store into a new record', () => {
  const sly = { ...fresh, id: 'other', rev: 99, retired: noon }
  expect(newRecord(noteKind, sly, 'note-1', morning)).toEqual(note())
})

test('an old row goes through every upgrade it has not had', () => {
  expect(readRecord(noteKind, firstVersion)).toEqual({
    ok: true,
    notes: [],
    value: { ...note(), rev: 4, changed: noon, tags: [] },
  })
  const second = { ...note(), v: 2, tags: undefined }
  expect(readRecord(noteKind, second)).toMatchObject({ ok: true, value: { v: 3, tags: [] } })
})

test('a row of a later Rostrum is refused as newer, whatever else it holds', () => {
  expect(readRecord(noteKind, { v: 4 })).toEqual({ ok: false, reason: 'newer' })
})

test('a row that does not fit is refused as broken', () => {
  const broken = [
    null,
    undefined,
    7,
    'row',
    [],
    {},
    { v: 0 },
    { v: '3' },
    { v: 1.5 },
    { ...note(), words: 7 },
    { ...note(), made: 'today' },
  ]
  expect(broken.map((row) => readRecord(noteKind, row))).toEqual(
    broken.map(() => ({ ok: false, reason: 'broken' })),
  )
})

test('reading never throws, whatever the row', () => {
  fc.assert(fc.property(fc.anything(), (row) => typeof readRecord(noteKind, row).ok === 'boolean'))
})

test('a change goes one revision on and stamps only the fields that changed', () => {
  const changed = changeRecord(noteKind, note(), { words: 'Ask again.', tags: ['unodc'] }, noon)
  expect(changed).toEqual({ ...note(), words: 'Ask again.', rev: 2, changed: noon, touched: { words: noon } })
  const again = changeRecord(noteKind, changed, { tags: [] }, evening)
  expect(again.touched).toEqual({ words: noon, tags: evening })
})

test('retiring hides a record and destroys nothing', () => {
  const retired = changeRecord(noteKind, note(), { retired: noon }, noon)
  expect(retired).toEqual({ ...note(), rev: 2, changed: noon, retired: noon, touched: { retired: noon } })
})

test('a change that does not fit the schema throws, for it is a bug', () => {
  const bad = { words: 7 } as unknown as Partial<typeof fresh>
  expect(() => changeRecord(noteKind, note(), bad, noon)).toThrow()
})

test('each field is stamped with the moment of its last change', () => {
  const moments = [morning, noon, evening]
  const changes = fc.array(
    fc.record(
      {
        words: fc.constantFrom('a', 'b'),
        tags: fc.constantFrom<string[][]>([], ['x']),
        on: fc.constantFrom(...moments),
      },
      { requiredKeys: ['on'] },
    ),
  )
  fc.assert(
    fc.property(changes, (all) => {
      const seen: Record<string, Instant> = {}
      const last = all.reduce<Note>((record, { on, ...change }) => {
        const next = changeRecord(noteKind, record, change, on)
        if (next.words !== record.words) seen['words'] = on
        if (next.tags.join() !== record.tags.join()) seen['tags'] = on
        return next
      }, note())
      expect(last.touched).toEqual(seen)
      expect(last.rev).toBe(all.length + 1)
    }),
  )
})
