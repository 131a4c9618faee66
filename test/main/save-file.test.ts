import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  failureOf,
  isOpenElsewhere,
  officeLocks,
  proposedName,
  saveFile,
  withExtension,
} from '../../src/main/save-file'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-save-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = new Uint8Array([1, 2, 3])

test.each([
  ['EACCES', 'read-only'],
  ['EPERM', 'read-only'],
  ['EROFS', 'read-only'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EBUSY', 'in-use'],
  ['ETXTBSY', 'in-use'],
  ['ENAMETOOLONG', 'name-refused'],
  ['EINVAL', 'name-refused'],
  ['ENOENT', 'name-refused'],
  ['EIO', 'not-written'],
])('the system code %s means %s', (code, reason) => {
  expect(failureOf({ phase: 'write', code }, 'linux')).toBe(reason)
})

test('on Windows a file that does not give way is in use, a folder that takes nothing is read-only', () => {
  expect(failureOf({ phase: 'replace', code: 'EPERM' }, 'win32')).toBe('in-use')
  expect(failureOf({ phase: 'begin', code: 'EPERM' }, 'win32')).toBe('read-only')
})

test('the locks of LibreOffice and Word are known, with the letters Word drops', () => {
  expect(officeLocks('Speech on trafficking.docx')).toEqual([
    '.~lock.Speech on trafficking.docx#',
    '~$eech on trafficking.docx',
  ])
  expect(officeLocks('speech.docx')[1]).toBe('~$speech.docx')
  expect(officeLocks('speechs.docx')[1]).toBe('~$peechs.docx')
})

test('a file that an office program has open is not written', async () => {
  const path = join(folder, 'Statement.docx')
  writeFileSync(path, 'old')
  writeFileSync(join(folder, '~$atement.docx'), '')
  expect(isOpenElsewhere(path)).toBe(true)
  expect(await saveFile(path, bytes)).toEqual({ ok: false, reason: 'in-use' })
  expect(readFileSync(path, 'utf8')).toBe('old')
})

test('a folder that is gone is not blamed on the name', async () => {
  expect(await saveFile(join(folder, 'gone', 'Statement.docx'), bytes)).toEqual({
    ok: false,
    reason: 'not-written',
  })
})

test('a file is saved where the user chose', async () => {
  expect(await saveFile(join(folder, 'Statement.docx'), bytes)).toMatchObject({ ok: true })
  expect(readdirSync(folder)).toEqual(['Statement.docx'])
})

test('a name the system does not take is refused as a name', async () => {
  expect(await saveFile(join(folder, `${'é'.repeat(200)}.docx`), bytes)).toEqual({
    ok: false,
    reason: 'name-refused',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('the extension is added only when it is missing', () => {
  expect(withExtension('/a/Speech', 'docx')).toBe('/a/Speech.docx')
  expect(withExtension('/a/Speech.DOCX', 'docx')).toBe('/a/Speech.DOCX')
  expect(withExtension('/a/Speech.v2', 'md')).toBe('/a/Speech.v2.md')
})

test('a proposed name holds nothing that Windows or Linux refuse, and is short enough for both', () => {
  expect(proposedName('CCPCJ 34: item 6/7 “draft?”', 'docx')).toBe('CCPCJ 34- item 6-7 “draft-”.docx')
  expect(proposedName('Speech.docx', 'docx')).toBe('Speech.docx')
  expect(proposedName(' .. ', 'txt')).toBe('Statement.txt')
  const arabic = proposedName('بيان '.repeat(40), 'docx')
  expect(Buffer.byteLength(arabic)).toBeLessThan(200)
  expect(arabic).not.toContain('\ufffd')
})
