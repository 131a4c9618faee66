import type { Instant } from '../../../shared/basics/day'
import type { Outcome } from '../../../shared/basics/outcome'

type SaveRefusal = 'changed-elsewhere' | 'delivered' | 'missing' | 'no-room' | 'start-again' | 'not-written'

/** What the person is told about their words; `saved` only after the durable commit. */
export type SaveState =
  | { readonly at: 'saved'; readonly on: Instant | null }
  | { readonly at: 'unsaved' }
  | { readonly at: 'refused'; readonly reason: SaveRefusal }

export type Saved = Outcome<
  { readonly rev: number; readonly on: Instant },
  Exclude<SaveRefusal, 'not-written'>
>

export type Autosave = {
  /** The words have changed: they are saved at the next pause, at the latest after `longest`. */
  readonly changed: () => void
  /** Writes what is unwritten now; `true` when nothing is left. */
  readonly flush: () => Promise<boolean>
  readonly stop: () => void
}

// A pause in typing; and the longest that words stay unwritten while someone types without one.
const pause = 300
const longest = 700
const retry = 5000

/**
 * Saves at each pause. One write at a time, in order; a write that fails is tried again, and what was typed
 * meanwhile goes with it. `write` gets the revision that it must replace (compare-and-set).
 */
export const autosave = (
  rev: number,
  write: (rev: number) => Promise<Saved>,
  tell: (state: SaveState) => void,
): Autosave => {
  const held = { rev, dirty: false, since: 0, stopped: false }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> = Promise.resolve(true)

  const after = (milliseconds: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }

  const once = async (): Promise<boolean> => {
    if (!held.dirty) return true
    held.dirty = false
    const saved = await write(held.rev).catch(() => ({ ok: false as const, reason: 'not-written' as const }))
    if (saved.ok) {
      held.rev = saved.value.rev
      tell(held.dirty ? { at: 'unsaved' } : { at: 'saved', on: saved.value.on })
      return true
    }
    // What stands in the way of these may go by itself; the words stay to be written.
    const passes = saved.reason === 'not-written' || saved.reason === 'no-room'
    held.dirty = passes || saved.reason === 'start-again'
    tell({ at: 'refused', reason: saved.reason })
    if (passes && !held.stopped) after(retry)
    return false
  }

  const flush = (): Promise<boolean> => {
    clearTimeout(timer)
    running = running.then(once, once)
    return running
  }

  return {
    changed: () => {
      const now = performance.now()
      if (!held.dirty) held.since = now
      held.dirty = true
      tell({ at: 'unsaved' })
      after(Math.max(0, Math.min(pause, held.since + longest - now)))
    },
    flush,
    stop: () => {
      held.stopped = true
      clearTimeout(timer)
    },
  }
}
