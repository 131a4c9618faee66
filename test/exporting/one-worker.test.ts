import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { OneWorker, type WorkerPort } from '../../src/renderer/features/exporting/one-worker'

/** A worker that does what the test says; it keeps the questions it got. */
const stubWorker = () => {
  const asked: { id: number; ask: unknown }[] = []
  const port = {
    asked,
    ended: false,
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (question: { id: number; ask: unknown }) => void asked.push(question),
    terminate: () => void (port.ended = true),
  } as WorkerPort & { asked: typeof asked; ended: boolean }
  // The handlers never look at `this`.
  const nobody = null as never
  const answer = (id: number, answer: unknown): void =>
    void port.onmessage?.call(nobody, new MessageEvent('message', { data: { id, answer } }))
  const crash = (): void => void port.onerror?.call(nobody, new Event('error') as ErrorEvent)
  return { port, answer, crash }
}

const started: ReturnType<typeof stubWorker>[] = []
const worker = () =>
  new OneWorker<string>(() => {
    const next = stubWorker()
    started.push(next)
    return next.port
  }, 30_000)

const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => {
  vi.useFakeTimers()
  started.length = 0
})
afterEach(() => vi.useRealTimers())

describe('one worker', () => {
  test('is started at the first question and kept for the next', async () => {
    const one = worker()
    expect(started).toHaveLength(0)
    const first = one.ask('a')
    await settled()
    started[0]?.answer(1, 'A')
    expect(await first).toEqual({ ok: true, value: 'A', notes: [] })
    const second = one.ask('b')
    await settled()
    started[0]?.answer(2, 'B')
    expect(await second).toMatchObject({ value: 'B' })
    expect(started).toHaveLength(1)
  })

  test('is asked one thing at a time', async () => {
    const one = worker()
    const answers = Promise.all([one.ask('a'), one.ask('b')])
    await settled()
    expect(started[0]?.port.asked).toEqual([{ id: 1, ask: 'a' }])
    started[0]?.answer(1, 'A')
    await settled()
    expect(started[0]?.port.asked).toHaveLength(2)
    started[0]?.answer(2, 'B')
    expect(await answers).toMatchObject([{ value: 'A' }, { value: 'B' }])
  })

  test('is not believed when it answers another question', async () => {
    const one = worker()
    const answer = one.ask('a')
    await settled()
    started[0]?.answer(7, 'wrong')
    started[0]?.answer(1, 'right')
    expect(await answer).toMatchObject({ value: 'right' })
  })

  test('is ended when it takes too long, and started anew for the next question', async () => {
    const one = worker()
    const first = one.ask('a')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await first).toEqual({ ok: false, reason: 'failed' })
    expect(started[0]?.port.ended).toBe(true)
    const second = one.ask('b')
    await settled()
    started[1]?.answer(2, 'B')
    expect(await second).toMatchObject({ value: 'B' })
  })

  test('is ended when it crashes, and the question behind it is still answered', async () => {
    const one = worker()
    const answers = Promise.all([one.ask('a'), one.ask('b')])
    await settled()
    started[0]?.crash()
    await settled()
    started[1]?.answer(2, 'B')
    expect(await answers).toMatchObject([{ reason: 'failed' }, { value: 'B' }])
    expect(started[0]?.port.ended).toBe(true)
  })

  test('that cannot be started fails the question, not the window', async () => {
    const one = new OneWorker<string>(() => {
      throw new Error('no worker')
    }, 30_000)
    expect(await one.ask('a')).toEqual({ ok: false, reason: 'failed' })
  })
})
