import { ask, listen } from './bridge'

// Whatever still has words to write registers here; the app waits for all of it before it closes.
const flushers = new Set<() => Promise<boolean>>()

/** Registers something that must be written before the app closes; returns a function that takes it back. */
export const beforeClosing = (flush: () => Promise<boolean>): (() => void) => {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** Writes everything that is still unwritten; `false` if something could not be. */
export const flushAll = async (): Promise<boolean> =>
  (await Promise.all([...flushers].map((flush) => flush().catch(() => false)))).every(Boolean)

/** Answers main when the window is about to close. */
export const startFlushing = (): (() => void) => {
  const hide = (): void => void flushAll()
  document.addEventListener('visibilitychange', hide)
  window.addEventListener('blur', hide)
  const stop = listen('app.flush', () => {
    void flushAll().then((saved) => ask('app.flushed', saved))
  })
  return () => {
    document.removeEventListener('visibilitychange', hide)
    window.removeEventListener('blur', hide)
    stop()
  }
}
