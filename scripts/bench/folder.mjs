// A data folder as someone has who has worked with Rostrum: set up, a dialogue ahead, two drafts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstRun, launch, quit } from '../lib/drive.mjs'
import { root } from '../lib/run.mjs'
import { countIn, lengths, makeManuscript } from './texts.mjs'

const ahead = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const draftRow = ({ id, name, words }, manuscript, dialogue) => {
  const on = new Date().toISOString()
  const count = countIn(manuscript)
  return {
    ...{ id, v: 1, rev: 1, made: on, changed: on, touched: {}, retired: null },
    kind: words > 2000 ? 'written-contribution' : 'oral-statement',
    title: `Statement of ${name}`,
    dialogue,
    day: ahead(30),
    speaker: null,
    notice: 'none',
    language: 'en-GB',
    words: count,
    seconds: Math.round(count / 2),
    stage: 'writing',
    statement: null,
  }
}

/** In the page: writes rows past the app, which reads them when it starts next. */
const putRows = async ({ drafts, bodies, dialogue, day }) => {
  const opened = await new Promise((settle, fail) => {
    const asked = indexedDB.open('rostrum')
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  await new Promise((settle, fail) => {
    const writing = opened.transaction(['drafts', 'bodies', 'dialogues'], 'readwrite', {
      durability: 'strict',
    })
    writing.oncomplete = settle
    writing.onabort = () => fail(writing.error)
    for (const row of drafts) writing.objectStore('drafts').put(row)
    for (const row of bodies) writing.objectStore('bodies').put(row)
    const dialogues = writing.objectStore('dialogues')
    dialogues.getAll().onsuccess = ({ target }) => {
      const newest = target.result.toSorted((one, other) => (one.day < other.day ? -1 : 1)).at(-1)
      dialogues.put({ ...newest, id: dialogue, day, shipped: false })
    }
  })
  opened.close()
}

/** Makes such a folder by way of the app itself; the caller removes it. */
export const prepareFolder = async (runtime) => {
  const userData = mkdtempSync(join(tmpdir(), 'rostrum-bench-'))
  const { app, page } = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
  try {
    await firstRun(page)
    const texts = lengths.map((length) => ({ length, manuscript: makeManuscript(length.words) }))
    const dialogue = 'bench-dialogue'
    await page.evaluate(putRows, {
      drafts: texts.map(({ length, manuscript }) => draftRow(length, manuscript, dialogue)),
      bodies: texts.map(({ length, manuscript }) => ({ id: length.id, rev: 1, manuscript })),
      dialogue,
      day: ahead(30),
    })
  } catch (failure) {
    rmSync(userData, { recursive: true, force: true })
    throw failure
  } finally {
    await quit(app)
  }
  return userData
}
