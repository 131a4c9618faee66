import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { newAllowance } from '../../src/main/allowance'
import { newFlush } from '../../src/main/flush'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the window is asked, and its word is the answer', async () => {
  const tell = vi.fn()
  const flush = newFlush(tell)
  const [first, second] = [flush.ask(), flush.ask()]
  expect(tell).toHaveBeenCalledTimes(2)
  flush.heard(true)
  expect([await first, await second]).toEqual(['written', 'written'])
  const third = flush.ask()
  flush.heard(false)
  expect(await third).toBe('not-written')
})

test('a window that says nothing is not waited for longer than five seconds', async () => {
  const asked = newFlush(vi.fn()).ask()
  await vi.advanceTimersByTimeAsync(5000)
  expect(await asked).toBe('silent')
})

test('a word that comes unasked changes nothing', () => {
  expect(() => newFlush(vi.fn()).heard(true)).not.toThrow()
})

test('a page is brought back three times a minute at most', () => {
  const may = newAllowance(3, 60_000)
  expect([0, 1000, 2000, 3000].map(may)).toEqual([true, true, true, false])
  expect(may(60_500)).toBe(true)
})
