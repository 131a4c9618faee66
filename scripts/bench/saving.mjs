// What a save costs: reading the text out of the editor, and the commit to the disk beside a bare one of the same body.
import { setTimeout as pause } from 'node:timers/promises'
import { median, ms, summary, times } from './figures.mjs'

/** In the page, once: notes when a timer of the app fires and when a write of a body begins and is committed. */
const listen = () => {
  if (window.benchSaves) return
  window.benchSaves = []
  const later = window.setTimeout
  let fired = 0
  window.setTimeout = (act, ...rest) =>
    later(
      typeof act === 'function'
        ? (...args) => {
            fired = performance.now()
            act(...args)
          }
        : act,
      ...rest,
    )
  // The app's database took hold of its own `transaction` when it was opened; what is asked of one can still be seen.
  const known = new WeakSet()
  const reach = IDBTransaction.prototype.objectStore
  IDBTransaction.prototype.objectStore = function (name) {
    const isSave = this.mode === 'readwrite' && this.objectStoreNames.contains('keptBodies')
    if (isSave && !known.has(this)) {
      known.add(this)
      const began = performance.now()
      const reading = began - fired
      this.addEventListener('complete', () =>
        window.benchSaves.push({ reading, commit: performance.now() - began }),
      )
    }
    return reach.call(this, name)
  }
}

/** In the page: writes the same body by hand into a database of its own, as durably. */
const bareCommit = async (id) => {
  const asked = (request) =>
    new Promise((settle, fail) => {
      request.onsuccess = () => settle(request.result)
      request.onerror = () => fail(request.error)
    })
  if (!window.benchFloor) {
    const opening = indexedDB.open('bench-floor')
    opening.onupgradeneeded = () => opening.result.createObjectStore('bodies', { keyPath: 'id' })
    window.benchFloor = await asked(opening)
  }
  const rostrum = await asked(indexedDB.open('rostrum'))
  const body = await asked(rostrum.transaction('bodies').objectStore('bodies').get(id))
  rostrum.close()
  const began = performance.now()
  const writing = window.benchFloor.transaction('bodies', 'readwrite', { durability: 'strict' })
  writing.objectStore('bodies').put(body)
  await new Promise((settle, fail) => {
    writing.oncomplete = settle
    writing.onabort = () => fail(writing.error)
  })
  return performance.now() - began
}

const take = () => window.benchSaves.splice(0)

/** In the open draft, with the caret in its text. */
export const measureSaving = async ({ page }, length, { quick }) => {
  await page.evaluate(listen)
  const samples = { reading: [], commit: [], bare: [] }
  for (let save = -1; save < (quick ? 5 : 15); save += 1) {
    await page.keyboard.press('e')
    await pause(300)
    await page.waitForFunction(() => window.benchSaves.length > 0)
    const made = await page.evaluate(take)
    const bare = await page.evaluate(bareCommit, length.id)
    if (save < 0) continue
    samples.reading.push(made[0].reading)
    samples.commit.push(made[0].commit)
    samples.bare.push(bare)
    // The count of records that main keeps is made 400 ms after a write.
    await pause(500)
  }
  const [commit, bare] = [median(samples.commit), median(samples.bare)]
  return {
    rows: [
      {
        figure: `Save: text read from the editor, ${length.name}`,
        own: summary(samples.reading),
        cells: [`${ms(median(samples.reading))} ms`, '', ''],
      },
      {
        figure: `Save: durable commit, ${length.name}`,
        own: summary(samples.commit),
        floor: summary(samples.bare),
        ratio: commit / bare,
        cells: [`${ms(commit)} ms`, `${ms(bare)} ms, bare commit of the same`, times(commit / bare)],
      },
    ],
    samples,
  }
}
