import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clearLeftovers, writeWhole } from '../../src/main/atomic-write'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-write-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a file is written whole, and nothing is left beside it', async () => {
  expect(await writeWhole(join(folder, 'speech.docx'), 'first')).toBeNull()
  expect(await writeWhole(join(folder, 'speech.docx'), new Uint8Array([104, 105]))).toBeNull()
  expect(readFileSync(join(folder, 'speech.docx'), 'utf8')).toBe('hi')
  expect(readdirSync(folder)).toEqual(['speech.docx'])
})

test('a folder that is not there fails at the beginning', async () => {
  expect(await writeWhole(join(folder, 'gone', 'speech.docx'), 'x')).toEqual({
    phase: 'begin',
    code: 'ENOENT',
  })
})

test('a name that is too long fails at the replacing and leaves nothing', async () => {
  expect(await writeWhole(join(folder, 'a'.repeat(300)), 'x')).toEqual({
    phase: 'replace',
    code: 'ENAMETOOLONG',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('what cannot be replaced stays as it was', async () => {
  mkdirSync(join(folder, 'speech.docx', 'inside'), { recursive: true })
  expect(await writeWhole(join(folder, 'speech.docx'), 'x')).toMatchObject({ phase: 'replace' })
  expect(readdirSync(folder)).toEqual(['speech.docx'])
})

test('a file reached by a link is replaced where it lies, and keeps its permissions', async () => {
  writeFileSync(join(folder, 'real.docx'), 'old')
  chmodSync(join(folder, 'real.docx'), 0o640)
  symlinkSync(join(folder, 'real.docx'), join(folder, 'link.docx'))
  await writeWhole(join(folder, 'link.docx'), 'new')
  expect(lstatSync(join(folder, 'link.docx')).isSymbolicLink()).toBe(true)
  expect(readFileSync(join(folder, 'real.docx'), 'utf8')).toBe('new')
  expect(statSync(join(folder, 'real.docx')).mode & 0o777).toBe(0o640)
})

test('what a power cut left over is cleared, and only that', async () => {
  writeFileSync(join(folder, '.~rostrum-1.tmp'), 'half')
  writeFileSync(join(folder, 'tally.json'), '{}')
  await clearLeftovers(folder)
  expect(readdirSync(folder)).toEqual(['tally.json'])
})

const mounted = (): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

test('a full disk keeps the old file and leaves no half of the new one', async ({ skip, task }) => {
  if (!mounted()) {
    Object.assign(task.meta, { because: 'no small disk may be mounted here' })
    return skip('no small disk may be mounted here')
  }
  try {
    writeFileSync(join(folder, 'speech.docx'), 'old')
    const failure = await writeWhole(join(folder, 'speech.docx'), new Uint8Array(200_000))
    expect(failure).toEqual({ phase: 'write', code: 'ENOSPC' })
    expect(readFileSync(join(folder, 'speech.docx'), 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['speech.docx'])
  } finally {
    execFileSync('umount', [folder])
  }
})
