import { afterEach, expect, test, vi } from 'vitest'
import { newId, now, today } from '../../../src/renderer/data/clock'
import { Day, Instant } from '../../../src/shared/basics/day'

afterEach(() => vi.useRealTimers())

test('today is the day where the person is', () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2024, 1, 3, 0, 5) })
  expect(today()).toBe('2024-02-03')
  vi.setSystemTime(new Date(2023, 11, 31, 23, 59))
  expect(today()).toBe('2023-12-31')
})

test('now and today are what records can hold, and ids are never the same', () => {
  expect([Instant.safeParse(now()).success, Day.safeParse(today()).success]).toEqual([true, true])
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000)
})
