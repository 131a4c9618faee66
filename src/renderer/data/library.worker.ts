import { database } from './database'
import type { FromLibrary, ToLibrary } from './search-asks'
import { SearchHost } from './search-host'
import { SearchStore } from './search-store'

const tell = (said: FromLibrary): void => self.postMessage(said)

const asked: ((room: boolean) => void)[] = []
/** Only the window can ask the main process. */
const room = (): Promise<boolean> =>
  new Promise((settle) => {
    asked.push(settle)
    tell({ say: 'room?' })
  })

const host = new SearchHost({
  db: database,
  store: new SearchStore(),
  room,
  tell,
  clock: () => performance.now(),
})

const reply = async ({ id, act, ask }: Extract<ToLibrary, { say: 'ask' }>): Promise<void> => {
  const answered = await host.answer(act, ask).then(
    (answer): FromLibrary => ({ say: 'answer', id, answer, failed: false }),
    (): FromLibrary => {
      tell({ say: 'note', code: 'search.not-answered' })
      return { say: 'answer', id, answer: null, failed: true }
    },
  )
  tell(answered)
}

self.onmessage = ({ data }: MessageEvent<ToLibrary>) => {
  if (data.say === 'room') for (const settle of asked.splice(0)) settle(data.room)
  else void reply(data)
}

void host.start()
