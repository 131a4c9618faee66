import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { buildWhole, isSound, stampHolds } from '../../scripts/lib/cache.mjs'

let cache = ''
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'rostrum-cache-'))
  vi.stubEnv('ROSTRUM_CACHE', cache)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true, force: true })
})

const source = 'electron@1 sha512-a'
const folder = (): string => join(cache, 'electron')
const build = (made: string): void => writeFileSync(join(made, 'electron'), 'machine')

test('a stamp holds only for its own source and with every file in its size', () => {
  const stamp = { source, sizes: { electron: 7 } }
  expect(stampHolds(stamp, source, { electron: 7, more: 1 })).toBe(true)
  expect(stampHolds(stamp, 'electron@2', { electron: 7 })).toBe(false)
  expect(stampHolds(stamp, source, { electron: 6 })).toBe(false)
  expect(stampHolds(stamp, source, {})).toBe(false)
  expect(stampHolds({ source, sizes: {} }, source, {})).toBe(false)
  expect(stampHolds(null, source, {})).toBe(false)
})

test('a runtime that was harmed is seen, and made anew', async () => {
  await buildWhole(folder(), source, build)
  expect(isSound(folder(), source)).toBe(true)
  writeFileSync(join(folder(), 'electron'), 'mac')
  expect(isSound(folder(), source)).toBe(false)
  await buildWhole(folder(), source, build)
  expect(isSound(folder(), source)).toBe(true)
  expect(readdirSync(cache)).toEqual(['electron'])
})

test('a build that breaks off leaves nothing, and what was there stays', async () => {
  await buildWhole(folder(), source, build)
  await expect(
    buildWhole(folder(), source, () => {
      throw new Error('no space')
    }),
  ).rejects.toThrow('no space')
  expect(isSound(folder(), source)).toBe(true)
  expect(existsSync(folder()) && readdirSync(cache)).toEqual(['electron'])
})
