import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepTally, readTally, tallyFile } from '../../src/main/tally'

let userData = ''
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rostrum-tally-'))
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const tally = { schema: 1, records: 412, on: '2026-03-09T12:00:00.000Z' }

test('a tally is kept and read', async () => {
  expect(await readTally(userData)).toBeNull()
  expect(await keepTally(userData, tally)).toBe(true)
  expect(await readTally(userData)).toEqual(tally)
})

test.each(['', '{', '{"schema":1}', '{"schema":1,"records":-4,"on":"yesterday"}'])(
  'a damaged tally (%s) counts as none',
  async (text) => {
    writeFileSync(tallyFile(userData), text)
    expect(await readTally(userData)).toBeNull()
  },
)

test('a tally that could not be kept is answered as such', async () => {
  expect(await keepTally(join(userData, 'gone'), tally)).toBe(false)
})
