import { readFileSync } from 'node:fs'
import { z } from '../../shared/basics/schema'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { FileType, ReadRefusal } from '../../shared/importing/reading'
import { ReadingAndRecognised, type Surroundings } from '../../shared/importing/recognised'
import { ReadTable } from '../../shared/ipc/contract'
import { ReaderAnswer, readerLimits, ReadTreaty, type ReaderAsk } from './reader-asks'

/** A process that reads one file: Electron's or Node's, see `fork-reader.ts`. */
export type ReaderChild = {
  readonly pid: () => number | undefined
  readonly post: (ask: ReaderAsk) => void
  readonly onAnswer: (hear: (value: unknown) => void) => void
  /** `code` is the exit code, or the number of the signal that ended the process. */
  readonly onEnd: (hear: (code: number | null) => void) => void
  readonly kill: () => void
}
type TextAsk = {
  readonly path: string
  readonly name: string
  readonly type: FileType | null
  readonly surroundings: Surroundings
}
type Place = { readonly path: string; readonly name: string }

/** Reads foreign files, one at a time, each in a process of its own. */
export type ReadingProcess = {
  readonly read: (ask: TextAsk) => Promise<Outcome<ReadingAndRecognised, ReadRefusal>>
  readonly readTable: (ask: Place) => Promise<Outcome<ReadTable[], ReadRefusal>>
  readonly readTreaty: (
    ask: Place & { readonly references: unknown },
  ) => Promise<Outcome<ReadTreaty, ReadRefusal>>
  /** Ends what is being read and lets go of what waits: all of it is refused as `stopped`. */
  readonly stop: () => void
}

const pollEvery = 100
const pageSize = 4_096

/** Memory held by a process, in bytes; null where the system does not say: then it watches itself. */
const memoryOf = (pid: number | undefined): number | null => {
  if (process.platform !== 'linux' || pid === undefined) return null
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageSize
  } catch {
    return null
  }
}

// SIGKILL comes from the reader's own watch or from a system without memory; the others are how V8 ends without heap.
const hungryEnds = new Set([9, 137, 6, 134, 5, 133, 4, 132])

const secondsFor = (ask: ReaderAsk): number =>
  ask.what === 'table' || (ask.what === 'text' && ask.type !== null && ask.type !== 'pdf')
    ? readerLimits.seconds.other
    : readerLimits.seconds.pdf

/** One file in one process; whatever happens the process is gone afterwards. */
const readIn = (
  child: ReaderChild,
  ask: ReaderAsk,
  stopper: { stop: (() => void) | null },
): Promise<ReaderAnswer> =>
  new Promise((settle) => {
    const state = { ended: false }
    const end = (answer: ReaderAnswer) => {
      // The process ends after its answer too: by then the next file may be open.
      if (state.ended) return
      state.ended = true
      clearTimeout(late)
      clearInterval(watch)
      stopper.stop = null
      child.kill()
      settle(answer)
    }
    const late = setTimeout(() => end(refused('too-slow')), secondsFor(ask) * 1_000)
    const watch = setInterval(() => {
      if ((memoryOf(child.pid()) ?? 0) > readerLimits.memory) end(refused('too-hungry'))
    }, pollEvery)
    stopper.stop = () => end(refused('stopped'))
    child.onAnswer((value) => {
      const answer = ReaderAnswer.safeParse(value)
      end(answer.success ? answer.data : refused('reader-failed'))
    })
    child.onEnd((code) => end(refused(hungryEnds.has(code ?? 0) ? 'too-hungry' : 'reader-failed')))
    child.post(ask)
  })

/** Reading of foreign files. `fork` starts `reader.cjs`; a fresh process is made for each file. */
export const newReadingProcess = ({ fork }: { readonly fork: () => ReaderChild }): ReadingProcess => {
  const stopper: { stop: (() => void) | null } = { stop: null }
  const queue = { last: Promise.resolve(), round: 0 }

  const ask = async <T>(what: ReaderAsk, shape: z.ZodType<T>): Promise<Outcome<T, ReadRefusal>> => {
    const { round } = queue
    const turn = queue.last
    const mine: { free: () => void } = { free: () => undefined }
    queue.last = new Promise((free) => (mine.free = free))
    await turn
    try {
      if (round !== queue.round) return refused('stopped')
      const answer = await readIn(fork(), what, stopper)
      if (!answer.ok) return answer
      const value = shape.safeParse(answer.value)
      return value.success ? done(value.data) : refused('reader-failed')
    } finally {
      mine.free()
    }
  }

  return {
    read: (text) => ask({ what: 'text', ...text }, ReadingAndRecognised),
    readTable: (place) => ask({ what: 'table', ...place }, z.array(ReadTable)),
    readTreaty: (treaty) => ask({ what: 'treaty', ...treaty }, ReadTreaty),
    stop: () => {
      queue.round += 1
      stopper.stop?.()
    },
  }
}
