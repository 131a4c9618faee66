import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearOriginals, layOut, originalPath, storeOriginal } from '../../../src/main/importing/originals'

let root: string
let userData: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-originals-'))
  userData = join(root, 'user-data')
  mkdirSync(userData)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const lay = (name: string, content: string | Uint8Array): string => {
  const path = join(root, name)
  writeFileSync(path, content)
  return path
}
const stored = async (name: string, content: string | Uint8Array) => {
  const outcome = await storeOriginal(userData, lay(name, content), name)
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
/** Everything in the store, leftovers too. */
const everything = (): string[] =>
  existsSync(join(userData, 'originals'))
    ? readdirSync(join(userData, 'originals'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    : []

test('a file is kept under the hash of its bytes, whole, and the one it came from is untouched', async () => {
  const words = `Chair,\n${'We thank you for the floor. '.repeat(200_000)}`
  const { original, type } = await stored('2022 statement.txt', words)
  const hash = createHash('sha256').update(words).digest('hex')
  expect(type).toBe('txt')
  expect(original).toEqual({ hash, name: '2022 statement.txt', type: 'txt', size: words.length })
  expect(readFileSync(originalPath(userData, { hash, type }), 'utf8')).toBe(words)
  expect(readFileSync(join(root, '2022 statement.txt'), 'utf8')).toBe(words)
})

test('the same bytes lie there once, whatever they are called; a copy that was cut short is put right', async () => {
  const { original } = await stored('a.txt', 'Chair, thank you.')
  await stored('b.txt', 'Chair, thank you.')
  expect(everything()).toEqual([`${original.hash}.txt`])
  const path = originalPath(userData, { hash: original.hash, type: 'txt' })
  truncateSync(path, 3)
  await stored('a.txt', 'Chair, thank you.')
  expect(readFileSync(path, 'utf8')).toBe('Chair, thank you.')
})

test('what cannot be an original is refused with its reason, and nothing of it stays', async () => {
  const refuse = async (name: string, content: string | Uint8Array) =>
    storeOriginal(userData, lay(name, content), name)
  expect(await refuse('empty.docx', '')).toEqual({ ok: false, reason: 'empty' })
  expect(await refuse('old.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1))).toEqual({
    ok: false,
    reason: 'old-word',
  })
  expect((await refuse('photo.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2))).ok).toBe(false)
  expect(await storeOriginal(userData, join(root, 'gone.txt'), 'gone.txt')).toEqual({
    ok: false,
    reason: 'gone',
  })
  expect((await storeOriginal(userData, userData, 'folder.txt')).ok).toBe(false)
  expect(everything()).toEqual([])
})

test('a file past the limit of its type is refused before it is copied', async () => {
  const path = lay('long.txt', 'Chair, ')
  truncateSync(path, 10 * 1024 * 1024 + 1)
  expect(await storeOriginal(userData, path, 'long.txt')).toMatchObject({ ok: false })
  const huge = lay('huge.pdf', '%PDF-1.7')
  // A sparse file: it only claims to be this large.
  truncateSync(huge, 300 * 1024 * 1024)
  expect(await storeOriginal(userData, huge, 'huge.pdf')).toEqual({ ok: false, reason: 'too-large' })
  expect(everything()).toEqual([])
})

test.skipIf(process.platform === 'win32')('a pipe under the name of a file is not waited for', async () => {
  const path = join(root, 'pipe.txt')
  execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path])
  expect(await storeOriginal(userData, path, 'pipe.txt')).toEqual({ ok: false, reason: 'unknown-type' })
})

test('a store that cannot be written is no fault of the file: that is thrown', async () => {
  writeFileSync(join(userData, 'originals'), 'in the way')
  await expect(storeOriginal(userData, lay('a.txt', 'Chair,'), 'a.txt')).rejects.toThrow()
})

test('an original is laid out to be opened under its readable name, read-only; the next start clears it', async () => {
  const { original } = await stored('Statement 2022.txt', 'Chair,')
  const path = await layOut(userData, { hash: original.hash, type: 'txt', name: 'Statement: 2022' })
  if (path === null) throw new Error('not laid out')
  expect(basename(path)).toBe('Statement- 2022.txt')
  expect(statSync(path).mode & 0o222).toBe(0)
  expect(readFileSync(path, 'utf8')).toBe('Chair,')
  writeFileSync(join(userData, 'originals', '.~rostrum-half.tmp'), 'half')
  await clearOriginals(userData)
  expect(existsSync(path)).toBe(false)
  expect(everything()).toEqual([`${original.hash}.txt`])
  expect(await layOut(userData, { hash: 'b'.repeat(64), type: 'txt', name: 'gone.txt' })).toBeNull()
})

test('an original opens as what it is, not as what its name says', async () => {
  const { original } = await stored('a.txt', 'Chair,')
  const path = await layOut(userData, { hash: original.hash, type: 'txt', name: '../../run.exe' })
  expect(basename(path ?? '')).toBe('-..-run.exe.txt')
})
