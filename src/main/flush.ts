/** How the window's last writing ended. */
type Flushed = 'written' | 'not-written' | 'silent'

export type Flush = {
  readonly ask: () => Promise<Flushed>
  readonly heard: (written: boolean) => void
}

/** Asks the window (`tell`) to write everything down and waits for its word, at most `patience` milliseconds. */
export const newFlush = (tell: () => void, patience = 5000): Flush => {
  const waiting = new Set<(flushed: Flushed) => void>()
  const settle = (flushed: Flushed): void => waiting.forEach((answer) => answer(flushed))
  const ask = (): Promise<Flushed> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => settle('silent'), patience)
      const answer = (flushed: Flushed): void => {
        clearTimeout(timer)
        waiting.delete(answer)
        resolve(flushed)
      }
      waiting.add(answer)
      tell()
    })
  return { ask, heard: (written) => settle(written ? 'written' : 'not-written') }
}
