import { note } from './bridge'
import { roomToWrite } from './room'
import type { FromLibrary, LibraryAct, LibraryAsks, LibraryPort, ToLibrary } from './search-asks'

type Waiting = {
  readonly message: ToLibrary
  readonly settle: (answer: unknown) => void
  readonly fail: (why: Error) => void
}

/** The worker stopped before it answered, or could not answer. */
class SearchFailed extends Error {
  override readonly name = 'SearchFailed'
}

const mostRestarts = 3

/**
 * The window's end of the library worker. Questions that come before it is started wait for it; a worker that
 * crashes is started again, three times at most, and asked once more.
 */
class SearchPort {
  private port: LibraryPort | null = null
  private make: (() => LibraryPort) | null = null
  private restarts = 0
  private count = 0
  private readonly waiting = new Map<number, Waiting>()
  private readonly hearers = new Set<() => void>()
  /** Grows with each change of the index. */
  edition = 0

  start(make: () => LibraryPort): () => void {
    this.make = make
    if (!this.port) this.open()
    return () => this.stop()
  }

  private open(): void {
    if (!this.make) return
    const port = this.make()
    this.port = port
    port.onmessage = ({ data }: MessageEvent<FromLibrary>) => this.hear(data)
    port.onerror = () => this.crashed()
    for (const { message } of this.waiting.values()) port.postMessage(message)
  }

  private crashed(): void {
    note('error', 'search.worker-failed')
    this.port?.terminate()
    this.port = null
    this.restarts += 1
    if (this.restarts <= mostRestarts) this.open()
    else this.stop()
  }

  private stop(): void {
    this.port?.terminate()
    this.port = null
    this.make = null
    for (const { fail } of this.waiting.values()) fail(new SearchFailed('the library worker was stopped'))
    this.waiting.clear()
  }

  private hear(said: FromLibrary): void {
    switch (said.say) {
      case 'answer': {
        const waiting = this.waiting.get(said.id)
        this.waiting.delete(said.id)
        if (said.failed) waiting?.fail(new SearchFailed('the library worker could not answer'))
        else waiting?.settle(said.answer)
        return
      }
      case 'changed':
        this.edition += 1
        for (const tell of this.hearers) tell()
        return
      case 'room?':
        void roomToWrite().then((room) =>
          this.port?.postMessage({ say: 'room', room: room === 'room' } satisfies ToLibrary),
        )
        return
      case 'note':
        note('error', said.code)
    }
  }

  /** Puts a question to the worker; rejects with `SearchFailed`. */
  ask<A extends LibraryAct>(act: A, ask: LibraryAsks[A]['ask']): Promise<LibraryAsks[A]['answer']> {
    this.count += 1
    const id = this.count
    const message: ToLibrary = { say: 'ask', id, act, ask }
    return new Promise<LibraryAsks[A]['answer']>((settle, fail) => {
      // The worker is our own and built with this file: its answer is of the type that its table of asks names.
      this.waiting.set(id, { message, settle: (answer) => settle(answer as LibraryAsks[A]['answer']), fail })
      this.port?.postMessage(message)
    })
  }

  readonly listen = (hear: () => void): (() => void) => {
    this.hearers.add(hear)
    return () => this.hearers.delete(hear)
  }
}

/** The one library worker of this window. */
export const searchPort = new SearchPort()
