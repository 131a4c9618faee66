import { afterEach, beforeEach, expect, test, vi } from 'vitest'

type Rules = { createScriptURL: (address: string) => string }

const made: string[] = []
const started: unknown[] = []
const trustedTypes = {
  createPolicy: (name: string, rules: Rules) => {
    made.push(name)
    return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) }
  },
}

/** The kit as the page loads it: `trusted-types rostrum` lets the policy be made once and no other. */
const kit = async () => {
  vi.resetModules()
  vi.stubGlobal('window', { trustedTypes })
  vi.stubGlobal('location', { href: 'https://rostrum.example/index.html', origin: 'https://rostrum.example' })
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: unknown, options: unknown) {
        started.push({ address, options })
      }
    },
  )
  return import('../../src/renderer/kit/trusted-types')
}

beforeEach(() => {
  made.length = 0
  started.length = 0
})
afterEach(() => vi.unstubAllGlobals())

test('the worker that writes Word files is started from an address that the page trusts', async () => {
  const { startWorker } = await kit()
  startWorker('/assets/word.worker.js')
  expect(made).toEqual(['rostrum'])
  expect(started).toEqual([{ address: { trusted: '/assets/word.worker.js' }, options: { type: 'module' } }])
})

test.each([
  'https://example.org/worker.js',
  '//example.org/worker.js',
  'data:text/javascript,1',
  'file:///worker.js',
])('a worker at %s is not started', async (address) => {
  const { startWorker } = await kit()
  expect(() => startWorker(address)).toThrow(TypeError)
  expect(started).toEqual([])
})
