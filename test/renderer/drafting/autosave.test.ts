import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Instant } from '../../../src/shared/basics/day'
import { done, refused } from '../../../src/shared/basics/outcome'
import { autosave, type Saved, type SaveState } from '../../../src/renderer/features/drafting/autosave'

const on = Instant.parse('2026-11-24T10:00:00.000Z')

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** A store that takes a text only over the revision it replaces, each write taking some milliseconds. */
const aStore = (milliseconds = 5) => {
  const stored = { rev: 1, text: '' }
  const typed = { text: '' }
  const told: SaveState[] = []
  const failing = { times: 0 }
  const write = async (rev: number): Promise<Saved> => {
    const { text } = typed
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    if (failing.times > 0) {
      failing.times -= 1
      throw new Error('the disk is full')
    }
    if (rev !== stored.rev) return refused('changed-elsewhere')
    Object.assign(stored, { rev: rev + 1, text })
    return done({ rev: rev + 1, on })
  }
  const saver = autosave(1, write, (state) => told.push(state))
  const type = (letter: string): void => {
    typed.text += letter
    saver.changed()
  }
  return { stored, typed, told, failing, saver, type }
}

test('a pause is enough: the words are written and then said to be saved', async () => {
  const { stored, told, type } = aStore()
  type('a')
  expect(told.at(-1)).toEqual({ at: 'unsaved' })
  await vi.advanceTimersByTimeAsync(299)
  expect(stored.text).toBe('')
  await vi.advanceTimersByTimeAsync(10)
  expect(stored.text).toBe('a')
  expect(told.at(-1)).toEqual({ at: 'saved', on })
})

test('who types without a pause never has more than a second unwritten', async () => {
  const { stored, typed, type } = aStore()
  for (let round = 0; round < 60; round += 1) {
    const before = typed.text
    type('x')
    await vi.advanceTimersByTimeAsync(100)
    if (round >= 10) expect(before.length - stored.text.length).toBeLessThan(10)
  }
})

test('a write that fails is said, tried again, and takes along what was typed meanwhile', async () => {
  const { stored, told, failing, type } = aStore()
  failing.times = 1
  type('a')
  await vi.advanceTimersByTimeAsync(400)
  expect(told.at(-1)).toEqual({ at: 'refused', reason: 'not-written' })
  await vi.advanceTimersByTimeAsync(100)
  type('b')
  await vi.advanceTimersByTimeAsync(6000)
  expect(stored.text).toBe('ab')
  expect(told.at(-1)).toEqual({ at: 'saved', on })
})

test('a text that was changed elsewhere is not written over, and that is said', async () => {
  const { stored, told, type } = aStore()
  stored.rev = 7
  type('a')
  await vi.advanceTimersByTimeAsync(20_000)
  expect(stored.text).toBe('')
  expect(told.at(-1)).toEqual({ at: 'refused', reason: 'changed-elsewhere' })
})

test('whatever the rhythm of typing, flushing and failing, in the end everything is written, in order', async () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ act: fc.constant('type' as const), wait: fc.integer({ min: 0, max: 900 }) }),
      fc.record({ act: fc.constant('flush' as const), wait: fc.integer({ min: 0, max: 50 }) }),
      fc.record({ act: fc.constant('fail' as const), wait: fc.integer({ min: 0, max: 50 }) }),
    ),
    { maxLength: 40 },
  )
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 700 }), async (all, slowness) => {
      const { stored, typed, failing, saver, type } = aStore(slowness)
      for (const { act, wait } of all) {
        if (act === 'type') type(String.fromCharCode(97 + (typed.text.length % 26)))
        else if (act === 'fail') failing.times = 1
        else void saver.flush()
        await vi.advanceTimersByTimeAsync(wait)
        expect(typed.text.startsWith(stored.text)).toBe(true)
      }
      await vi.advanceTimersByTimeAsync(60_000)
      expect(stored.text).toBe(typed.text)
      saver.stop()
    }),
    { numRuns: 60 },
  )
})

test('flushing answers only when everything is written', async () => {
  const { stored, saver, type } = aStore(50)
  type('a')
  const flushed = saver.flush()
  await vi.advanceTimersByTimeAsync(60)
  expect(await flushed).toBe(true)
  expect(stored.text).toBe('a')
})
