import { database } from '../../src/renderer/data/database'
import type { FromLibrary, LibraryPort, ToLibrary } from '../../src/renderer/data/search-asks'
import { SearchHost } from '../../src/renderer/data/search-host'
import { SearchStore } from '../../src/renderer/data/search-store'

/** The library worker without a worker: messages cross as they would, cloned and later. */
export const libraryPort = (): LibraryPort => {
  const later = (act: () => void): void => {
    setTimeout(act)
  }
  const port: LibraryPort = {
    onmessage: null,
    onerror: null,
    postMessage: (said: ToLibrary) => later(() => hear(structuredClone<ToLibrary>(said))),
    terminate: () => host.stop(),
  }
  const tell = (said: FromLibrary): void => {
    const copy = structuredClone<FromLibrary>(said)
    // A `Worker` calls it with itself.
    later(() => void port.onmessage?.call(port as Worker, { data: copy } as MessageEvent<FromLibrary>))
  }
  const asked: ((room: boolean) => void)[] = []
  const host = new SearchHost({
    db: database,
    store: new SearchStore(),
    room: () =>
      new Promise((settle) => {
        asked.push(settle)
        tell({ say: 'room?' })
      }),
    tell,
    clock: () => performance.now(),
    gatherFor: 5,
    quietFor: 20,
  })
  const hear = (said: ToLibrary): void => {
    if (said.say === 'room') for (const settle of asked.splice(0)) settle(said.room)
    else
      void host.answer(said.act, said.ask).then(
        (answer) => tell({ say: 'answer', id: said.id, answer, failed: false }),
        () => tell({ say: 'answer', id: said.id, answer: null, failed: true }),
      )
  }
  void host.start()
  return port
}
