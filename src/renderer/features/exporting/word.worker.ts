import type { Answered, Asked } from './one-worker'
import { compareWritten } from './read-word-text'
import { toWord } from './word'
import type { WordAsk } from './word-asks'

const answer = (ask: WordAsk): Promise<unknown> => {
  switch (ask.act) {
    case 'write':
      return toWord(ask.submission)
    case 'compare':
      return compareWritten(ask.bytes, ask.submission)
  }
}

// What throws here is a bug: it goes on as an unhandled error, which ends this worker and reaches the window.
const reply = async ({ id, ask }: Asked<WordAsk>): Promise<void> => {
  const answered: Answered = { id, answer: await answer(ask) }
  const transfer = answered.answer instanceof Uint8Array ? [answered.answer.buffer] : []
  self.postMessage(answered, { transfer })
}

self.onmessage = ({ data }: MessageEvent<Asked<WordAsk>>) => {
  reply(data).catch((error: unknown) => {
    // A rejected promise alone does not reach the window's `onerror`; an error thrown from a timer does.
    setTimeout(() => {
      throw error
    })
  })
}
