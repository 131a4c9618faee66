import { firstDay } from './empty-database'
import { expect, test, vi } from 'vitest'
import { countRecords, database } from '../../../src/renderer/data/database'
import { keepFile, logoRefusals, readLogo } from '../../../src/renderer/data/files'
import { picture } from '../../support/submissions'

const png = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(picture(8, 8).bytes)
  const header = new DataView(bytes.buffer)
  header.setUint32(16, width)
  header.setUint32(20, height)
  return bytes
}

test('what is no PNG or JPEG is refused by its bytes, whatever its name', async () => {
  const files = ['<svg xmlns="http://www.w3.org/2000/svg"/>', '', 'GIF89a'].map(
    (text) => new Blob([text], { type: 'image/png' }),
  )
  expect(await Promise.all(files.map(readLogo))).toEqual(
    files.map(() => ({ ok: false, reason: 'not-a-picture' })),
  )
})

test('a picture that would unpack to too many pixels is refused before it is unpacked', async () => {
  const unpack = vi.fn()
  vi.stubGlobal('createImageBitmap', unpack)
  expect(await readLogo(new Blob([png(100_000, 100_000)]))).toEqual({ ok: false, reason: 'too-large' })
  expect(await readLogo(new Blob([new Uint8Array(21 * 1024 * 1024)]))).toEqual({
    ok: false,
    reason: 'too-large',
  })
  expect(unpack).not.toHaveBeenCalled()
  vi.unstubAllGlobals()
})

test('a damaged picture is refused and not thrown', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.reject(new Error('cannot be decoded')))
  expect(await readLogo(new Blob([png(8, 8)]))).toEqual({ ok: false, reason: 'not-readable' })
  vi.unstubAllGlobals()
})

test('every refusal says what is left as it was', () => {
  for (const sentence of Object.values(logoRefusals)) expect(sentence).toContain('The logo was left as it is')
})

test('a kept picture counts as a record and comes back byte for byte', async () => {
  await firstDay()
  await database.open()
  const file = { id: 'logo-1', type: 'png', width: 8, height: 8, bytes: png(8, 8) } as const
  await keepFile(file)
  expect(await database.files.get('logo-1')).toEqual(file)
  expect(await countRecords(database)).toBe(1)
})
