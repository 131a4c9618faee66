import { done, refused, type Outcome, type Refused } from '../../../shared/basics/outcome'
import type { Submission } from '../../../shared/exporting/submission'
import { startWorker } from '../../kit/trusted-types'
import { OneWorker } from './one-worker'
import type { Comparison } from './read-word-text'
import { Compared, Written, type WordAsk } from './word-asks'
import wordWorkerUrl from './word.worker?worker&url'

// Three hundred pages take about a second (WORD.md 3); whatever takes this long is stuck.
const limit = 30_000

const worker = new OneWorker<WordAsk>(() => startWorker(wordWorkerUrl), limit)

/** Writes a submission as a Word file, off the window's thread. */
export const exportWord = async (submission: Submission): Promise<Outcome<Uint8Array, 'failed'>> => {
  const answer = await worker.ask({ act: 'write', submission })
  if (!answer.ok) return answer
  const written = Written.safeParse(answer.value)
  return written.success ? done(written.data) : refused('failed')
}

/** Reads a written file back, off the window's thread; `failed` when that could not be done at all. */
export const checkWritten = async (
  bytes: Uint8Array,
  submission: Submission,
): Promise<Comparison | Refused<'failed'>> => {
  const answer = await worker.ask({ act: 'compare', bytes, submission })
  if (!answer.ok) return answer
  const compared = Compared.safeParse(answer.value)
  return compared.success ? compared.data : refused('failed')
}
