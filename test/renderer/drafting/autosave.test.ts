import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autosave, type Saved, type SaveState } from '../../../src/renderer/features/drafting/autosave'
import { done, refused } from '../../../src/shared/basics/outcome'
import { noon } from '../../support/builders'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

/** A page whose text is `words`, saved into `disk`. */
const writing = (save?: (rev: number) => Promise<Saved>) => {
  const page = { words: '', disk: '', rev: 1, writes: 0, states: [] as SaveState[], running: 0 }
  const own = async (rev: number): Promise<Saved> => {
    page.running += 1
    expect(page.running).toBe(1)
    const words = page.words
    await Promise.resolve()
    page.running -= 1
    if (rev !== page.rev) return refused('changed-elsewhere')
    page.writes += 1
    page.disk = words
    page.rev = rev + 1
    return done({ rev: page.rev, on: noon })
  }
  const saver = autosave(1, save ?? own, (state) => page.states.push(state))
  const type = (words: string): void => {
    page.words += words
    saver.changed()
  }
  return { page, saver, type }
}

test('words are written at the first pause, all of them together', async () => {
  const { page, type } = writing()
  for (const letter of 'Chair,') type(letter)
  expect([page.disk, page.states.at(-1)]).toEqual(['', { at: 'unsaved' }])
  await vi.advanceTimersByTimeAsync(300)
  expect([page.disk, page.writes, page.states.at(-1)]).toEqual(['Chair,', 1, { at: 'saved', on: noon }])
})

test('someone who types without a pause is saved all the same', async () => {
  const { page, type } = writing()
  for (let at = 0; at < 30; at += 1) {
    type('a')
    await vi.advanceTimersByTimeAsync(100)
  }
  expect(page.disk.length).toBeGreaterThan(20)
})

test('what is typed while a write runs goes with the next', async () => {
  const { page, saver, type } = writing()
  type('one')
  const first = saver.flush()
  type(' two')
  await first
  await vi.advanceTimersByTimeAsync(1000)
  expect([page.disk, page.states.at(-1)]).toEqual(['one two', { at: 'saved', on: noon }])
})

test('flushing writes at once and says that nothing is left', async () => {
  const { page, saver, type } = writing()
  type('Chair,')
  expect(await saver.flush()).toBe(true)
  expect(page.disk).toBe('Chair,')
  expect(await saver.flush()).toBe(true)
  expect(page.writes).toBe(1)
})

test('a write that fails is tried again until it is done', async () => {
  const failing = vi.fn<(rev: number) => Promise<Saved>>()
  failing.mockRejectedValueOnce(new Error('the disk is full')).mockResolvedValue(done({ rev: 2, on: noon }))
  const { page, saver, type } = writing(failing)
  type('Chair,')
  expect(await saver.flush()).toBe(false)
  expect(page.states.at(-1)).toEqual({ at: 'refused', reason: 'not-written' })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(page.states.at(-1)).toEqual({ at: 'saved', on: noon })
  expect(failing.mock.calls).toEqual([[1], [1]])
})

test('a text that was changed elsewhere is told and not written over', async () => {
  const { page, saver, type } = writing(async () => refused('changed-elsewhere'))
  type('Chair,')
  expect(await saver.flush()).toBe(false)
  expect(page.states.at(-1)).toEqual({ at: 'refused', reason: 'changed-elsewhere' })
})

test('whatever the rhythm of typing and waiting, in the end everything is on the disk', async () => {
  const acts = fc.array(fc.oneof(fc.constant('flush' as const), fc.nat(900), fc.constantFrom('a', 'b ')), {
    maxLength: 30,
  })
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const { page, saver, type } = writing()
      for (const act of all) {
        if (act === 'flush') void saver.flush()
        else if (typeof act === 'number') await vi.advanceTimersByTimeAsync(act)
        else type(act)
      }
      await vi.advanceTimersByTimeAsync(2000)
      expect(page.disk).toBe(page.words)
      expect(page.states.every(({ at }) => at !== 'refused')).toBe(true)
    }),
  )
})
