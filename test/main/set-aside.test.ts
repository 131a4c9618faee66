import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderSetAside, setAsideIfOrdered } from '../../src/main/set-aside'

let userData = ''
beforeEach(() => {
  userData = mkdtempSync(join(tmpdir(), 'rostrum-aside-'))
  mkdirSync(join(userData, 'IndexedDB', 'app_rostrum_0.indexeddb.leveldb'), { recursive: true })
  writeFileSync(join(userData, 'IndexedDB', 'app_rostrum_0.indexeddb.leveldb', 'CURRENT'), 'words')
  writeFileSync(join(userData, 'tally.json'), '{}')
})
afterEach(() => rmSync(userData, { recursive: true, force: true }))

const moment = '2026-03-09T12:00:00.000Z'
const aside = (): string => join(userData, 'set-aside', '2026-03-09T12-00-00-000Z')

test('nothing is moved unless it was ordered', () => {
  expect(setAsideIfOrdered(userData)).toBe('nothing')
  expect(existsSync(join(userData, 'IndexedDB'))).toBe(true)
})

test('database and tally are moved aside whole, once', async () => {
  expect(await orderSetAside(userData, moment)).toBe(true)
  expect(setAsideIfOrdered(userData)).toBe('moved')
  expect(readdirSync(userData)).toEqual(['set-aside'])
  expect(readFileSync(join(aside(), 'IndexedDB', 'app_rostrum_0.indexeddb.leveldb', 'CURRENT'), 'utf8')).toBe(
    'words',
  )
  expect(setAsideIfOrdered(userData)).toBe('nothing')
})

test('a move that broke off is finished into the same folder', async () => {
  await orderSetAside(userData, moment)
  mkdirSync(aside(), { recursive: true })
  writeFileSync(join(aside(), 'earlier'), '')
  rmSync(join(userData, 'IndexedDB'), { recursive: true })
  expect(setAsideIfOrdered(userData)).toBe('moved')
  expect(readdirSync(aside()).sort()).toEqual(['earlier', 'tally.json'])
})

test('a damaged order still moves the database and deletes nothing', () => {
  writeFileSync(join(userData, 'set-aside.json'), '{"folder":"../../elsewhere"}')
  expect(setAsideIfOrdered(userData)).toBe('moved')
  expect(readdirSync(join(userData, 'set-aside', 'undated')).sort()).toEqual(['IndexedDB', 'tally.json'])
})
