import { done, refused, type Outcome } from '../../../shared/basics/outcome'

/** What a worker must be able to do; a `Worker` is one. */
export type WorkerPort = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onerror' | 'onmessageerror'
>

/** A question as it travels, with the number its answer will carry. */
export type Asked<Ask> = { readonly id: number; readonly ask: Ask }
export type Answered = { readonly id: number; readonly answer: unknown }

const isAnswered = (value: unknown): value is Answered =>
  typeof value === 'object' && value !== null && 'id' in value && 'answer' in value

/**
 * One worker for all questions: started at the first, ended when it fails or takes longer than `limit` milliseconds,
 * started anew at the next. Questions wait their turn, so each has the whole time to itself. `failed` covers a
 * worker that does not start, crashes, throws or takes too long: there is nothing else to be done about any of them.
 */
export class OneWorker<Ask> {
  private port: WorkerPort | null = null
  private turn: Promise<unknown> = Promise.resolve()
  private count = 0

  constructor(
    private readonly start: () => WorkerPort,
    private readonly limit: number,
  ) {}

  /** Puts a question to the worker. */
  ask(ask: Ask): Promise<Outcome<unknown, 'failed'>> {
    const answer = this.turn.then(() => this.exchange(ask))
    this.turn = answer
    return answer
  }

  private exchange(ask: Ask): Promise<Outcome<unknown, 'failed'>> {
    this.count += 1
    const id = this.count
    return new Promise((settle) => {
      const fail = () => {
        clearTimeout(timer)
        this.end()
        settle(refused('failed'))
      }
      const timer = setTimeout(fail, this.limit)
      try {
        this.port ??= this.start()
        this.port.onmessage = ({ data }: MessageEvent<unknown>) => {
          if (!isAnswered(data) || data.id !== id) return
          clearTimeout(timer)
          settle(done(data.answer))
        }
        this.port.onerror = fail
        this.port.onmessageerror = fail
        this.port.postMessage({ id, ask } satisfies Asked<Ask>)
      } catch {
        fail()
      }
    })
  }

  private end(): void {
    this.port?.terminate()
    this.port = null
  }
}
