import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFromDisk, fileFor } from '../../src/main/app-files'
import { isOwnPage } from '../../src/main/origin'

const folder = mkdtempSync(join(tmpdir(), 'rostrum-files-'))
const root = join(folder, 'renderer')
beforeAll(() => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(folder, 'secret.txt'), 'secret')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const ask = (address: string, method = 'GET'): Promise<Response> => answerFromDisk(root, method, address)

test('built files are answered with their type and the policy', async () => {
  const page = await ask('app://rostrum/')
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const script = await ask('app://rostrum/assets/a.js?v=1')
  expect([await script.text(), script.headers.get('content-type')]).toEqual([
    'export {}',
    'text/javascript; charset=utf-8',
  ])
})

test.each([
  'app://rostrum/..%2fsecret.txt',
  'app://rostrum/assets/..%2f..%2fsecret.txt',
  'app://rostrum/%2e%2e%2fsecret.txt',
  'app://rostrum/..%5csecret.txt',
  'app://rostrum/assets%00.js',
  'app://rostrum/%E0%A4%A',
  'app://elsewhere/index.html',
  'file:///etc/passwd',
])('%s leads nowhere', async (address) => {
  expect(fileFor(root, address)).toBeNull()
  expect((await ask(address)).status).toBe(403)
})

test('plain dots are resolved by the address itself and stay inside', () => {
  expect(fileFor(root, 'app://rostrum/assets/../../../index.html')).toBe(join(root, 'index.html'))
})

test('what is not there is not found, and nothing is taken in', async () => {
  expect((await ask('app://rostrum/none.js')).status).toBe(404)
  expect((await ask('app://rostrum/assets')).status).toBe(404)
  expect((await ask('app://rostrum/index.html', 'POST')).status).toBe(405)
})

test('only pages of our own origin are ours', () => {
  expect(isOwnPage('app://rostrum/index.html#x')).toBe(true)
  for (const foreign of ['app://rostrum.evil/', 'app://user@rostrum/', 'https://rostrum/', 'about:blank', ''])
    expect(isOwnPage(foreign)).toBe(false)
})
