import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { asCode, faultCode, logFile, openLog } from '../../src/main/log'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const noon = (): Date => new Date('2026-03-09T12:00:00Z')

test('a line is a moment, a level and a code', () => {
  openLog(logFile(folder), noon)('warn', 'tally.not-kept')
  expect(readFileSync(logFile(folder), 'utf8')).toBe('2026-03-09T12:00:00.000Z warn tally.not-kept\n')
})

test('a full log is set aside once and begun anew', () => {
  const note = openLog(logFile(folder), noon, 100)
  for (let i = 0; i < 10; i += 1) note('info', `line.${i}`)
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['rostrum.1.log', 'rostrum.log'])
  expect(readFileSync(logFile(folder), 'utf8')).toContain('line.9')
  expect(readFileSync(logFile(folder), 'utf8').length).toBeLessThan(150)
})

test('a sentence never gets into the log', () => {
  expect(asCode('Mr Smith said: they are trafficked')).toBe('log.not-a-code')
  expect(faultCode(new Error('Cannot read “our confidential witness”'))).toBe('error')
  expect(faultCode(Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG' }))).toBe('err-invalid-arg')
  expect(faultCode('a text that was thrown')).toBe('thrown')
})

test('a disk that takes no log does not stop the app', () => {
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  expect(() => openLog(logFile(folder), noon)('info', 'x')).not.toThrow()
})
