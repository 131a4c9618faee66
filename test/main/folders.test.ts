import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Folders, freeName, safeName } from '../../src/main/folders'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-folders-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words)

test('a chosen folder takes files under safe names, in a folder of their kind, and nothing lands outside', async () => {
  const folders = new Folders()
  const { token, name } = folders.keep(root)
  expect(name).toBe(basename(root))
  const write = (file: string, folder: string) =>
    folders.write({ token, name: file, folder, bytes: bytes(file) })
  expect(await write('Statement: one/two.docx', 'Statements')).toEqual({
    state: 'saved',
    name: 'Statement- one-two.docx',
  })
  expect(await write('../../out.docx', '../..')).toMatchObject({ state: 'saved' })
  expect(readdirSync(root).toSorted()).toEqual(['-', 'Statements'].toSorted())
  expect(readFileSync(join(root, 'Statements', 'Statement- one-two.docx'), 'utf8')).toBe(
    'Statement: one/two.docx',
  )
})

test('a name that is taken gets a number, even when two are written at once; what stood there is unharmed', async () => {
  writeFileSync(join(root, 'a.docx'), 'older')
  const folders = new Folders()
  const { token } = folders.keep(root)
  const write = (name: string) => folders.write({ token, name, folder: '', bytes: bytes('new') })
  const answers = await Promise.all([write('A.docx'), write('a.docx'), write('b.docx')])
  expect(answers).toEqual([
    { state: 'saved', name: 'A (2).docx' },
    { state: 'saved', name: 'a (3).docx' },
    { state: 'saved', name: 'b.docx' },
  ])
  expect(readFileSync(join(root, 'a.docx'), 'utf8')).toBe('older')
})

test('a folder that is gone, never was chosen, or takes no file is told', async () => {
  const folders = new Folders()
  const gone = join(root, 'gone')
  mkdirSync(gone)
  const { token } = folders.keep(gone)
  rmSync(gone, { recursive: true })
  const ask = { name: 'a.txt', folder: '', bytes: bytes('a') }
  expect(await folders.write({ ...ask, token })).toMatchObject({ state: 'refused' })
  expect(await folders.write({ ...ask, token: root })).toMatchObject({ state: 'refused' })
  const closed = folders.keep('/proc').token
  if (process.platform === 'linux')
    expect(await folders.write({ ...ask, token: closed })).toMatchObject({ state: 'refused' })
})

test('a safe name is never empty, a path, a device, or too long, and making it safe twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
      const safe = safeName(name, 'File')
      expect(safe).not.toBe('')
      expect(safe).not.toMatch(/[\\/:*?"<>|\u0000-\u001f]|^\.|[. ]$/)
      expect(Buffer.byteLength(safe)).toBeLessThan(240)
      expect(safeName(safe, 'File')).toBe(safe)
    }),
  )
  expect(safeName('CON.docx', 'File')).toBe('_CON.docx')
  expect(safeName(' .. ', 'File')).toBe('File')
  expect(safeName('بيان.docx', 'File')).toBe('بيان.docx')
})

test('a free name is one that the folder does not have', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a.txt', 'a (2).txt', 'A (3).txt', 'b'), { maxLength: 6 }),
      (names) => {
        const taken = new Set(names.map((each) => each.toLowerCase()))
        expect(taken.has(freeName('a.txt', taken).toLowerCase())).toBe(false)
      },
    ),
  )
})
