import { expect, test, vi } from 'vitest'
import { handle, isTrusted } from '../../src/main/handle'

type Listener = (event: unknown, value: unknown) => Promise<unknown>
type Ipc = Parameters<typeof handle>[0]

const page = { url: 'app://rostrum/index.html', parent: null }

/** Registers one channel and answers what a frame gets when it asks. */
const register = (act: (value: unknown) => unknown): Listener => {
  const listeners: Listener[] = []
  const ipc = { handle: (_channel: string, listener: Listener) => listeners.push(listener) } as unknown as Ipc
  handle(ipc, 'document.open', act as (value: { token: string }) => boolean)
  const [listener] = listeners
  if (!listener) throw new Error('not registered')
  return listener
}

test('our own page is answered', async () => {
  const act = vi.fn(() => true)
  expect(await register(act)({ senderFrame: page }, { token: 'x' })).toBe(true)
  expect(act).toHaveBeenCalledWith({ token: 'x' })
})

test.each([
  ['a foreign page', { url: 'https://un.org/', parent: null }],
  ['a frame inside', { ...page, parent: page }],
  ['a frame that is gone', null],
])('%s is not answered and nothing is done', async (_who, senderFrame) => {
  const act = vi.fn(() => true)
  expect(isTrusted({ senderFrame } as Parameters<typeof isTrusted>[0])).toBe(false)
  await expect(register(act)({ senderFrame }, { token: 'x' })).rejects.toThrow('not asked')
  expect(act).not.toHaveBeenCalled()
})

test('a question of another shape is refused before anything is done', async () => {
  const act = vi.fn(() => true)
  await expect(register(act)({ senderFrame: page }, { token: 4 })).rejects.toThrow('another shape')
  expect(act).not.toHaveBeenCalled()
})

test('an answer of another shape does not leave main', async () => {
  await expect(register(() => 'yes')({ senderFrame: page }, { token: 'x' })).rejects.toThrow()
})
