import { beforeEach, expect, test, vi } from 'vitest'
import { ask, listen, note } from '../../../src/renderer/data/bridge'
import { noon } from '../../support/builders'
import { standInBridge } from '../../support/stand-in-bridge'

let main = standInBridge()
beforeEach(() => {
  main = standInBridge()
  vi.stubGlobal('window', { bridge: main.bridge })
})

test('what is asked is answered, and a document comes back as it was saved', async () => {
  await ask('tally.keep', { schema: 1, records: 3, on: noon })
  expect(await ask('tally.read', null)).toEqual({ schema: 1, records: 3, on: noon })
  const bytes = Uint8Array.of(80, 75, 3, 4)
  const saved = await ask('document.save', { bytes, name: 'Oral statement.docx', kind: 'docx' })
  expect(saved).toMatchObject({ state: 'saved', name: 'Oral statement.docx' })
  expect(await ask('document.readBack', { token: 'Oral statement.docx' })).toEqual(bytes)
})

test('a question that does not fit never leaves the window', async () => {
  const asked = vi.spyOn(main.bridge, 'ask')
  await expect(ask('document.save', { bytes: Uint8Array.of(1), name: '', kind: 'docx' })).rejects.toThrow()
  expect(asked).not.toHaveBeenCalled()
})

test('an answer that does not fit never gets into the window', async () => {
  vi.stubGlobal('window', { bridge: { ...main.bridge, ask: async () => ({ schema: 'one' }) } })
  await expect(ask('tally.read', null)).rejects.toThrow()
})

test('what main tells is heard until one stops listening, and only when it fits', () => {
  const heard: string[] = []
  const stop = listen('command.run', (name) => heard.push(name))
  main.tell('command.run', 'edit.undo')
  expect(() => main.tell('command.run', { name: 'edit.undo' })).toThrow()
  stop()
  main.tell('command.run', 'edit.redo')
  expect(heard).toEqual(['edit.undo'])
})

test('a note that cannot be written stops nobody', async () => {
  vi.stubGlobal('window', {
    bridge: { ...main.bridge, ask: () => Promise.reject(new Error('main is gone')) },
  })
  expect(() => note('error', 'library.not-opened')).not.toThrow()
  await new Promise((resolve) => setTimeout(resolve))
})
