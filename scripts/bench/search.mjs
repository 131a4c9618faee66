// From a key typed into a search to its answer, over large libraries, in the app and by its own worker.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstRun, launch, quit } from '../lib/drive.mjs'
import { root } from '../lib/run.mjs'
import { corpusScript, peersScript } from './bundle.mjs'
import { searches } from './corpus.mjs'
import { ms, percentile, summary, times } from './figures.mjs'
import { shippedSentences } from './texts.mjs'

const aims = { 10_000: 16, 50_000: 50 }
const radarAim = 5

/** Every beginning of every search, as the keys give it. */
const prefixes = Object.entries(searches).flatMap(([kind, queries]) =>
  queries.flatMap((query) => [...query].map((_, index) => ({ kind, query: query.slice(0, index + 1) }))),
)

/** In the page: writes texts past the app, as past statements; it indexes them when it starts next. */
const putTexts = async ({ count, sentences, from }) => {
  const opened = await new Promise((settle, fail) => {
    const asked = indexedDB.open('rostrum')
    asked.onsuccess = () => settle(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  const on = '2026-01-01T00:00:00.000Z'
  const write = (texts) =>
    new Promise((settle, fail) => {
      const writing = opened.transaction(['statements', 'bodies'], 'readwrite', { durability: 'relaxed' })
      writing.oncomplete = settle
      writing.onabort = () => fail(writing.error)
      for (const { id, title, day, topic, organization, paragraphs } of texts) {
        writing.objectStore('statements').put({
          ...{ id, v: 2, rev: 1, made: on, changed: on, touched: {}, retired: null },
          ...{ kind: 'other', title, event: '', dialogue: null, topics: [topic], day, delivered: on },
          ...{ organization, speaker: '', language: 'en-GB', words: 700, seconds: 350 },
          ...{ hash: '0'.repeat(64), draft: null, original: null },
        })
        const blocks = paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))
        writing
          .objectStore('bodies')
          .put({ id, rev: 1, manuscript: { version: 2, language: 'en-GB', blocks } })
      }
    })
  let batch = []
  let number = 0
  for (const text of window.benchCorpus.makeCorpus(count, { sentences })) {
    number += 1
    if (number <= from) continue
    batch.push(text)
    if (batch.length === 500) await write(batch.splice(0))
  }
  await write(batch)
  opened.close()
}

/** In the page, before the app: keeps hold of its workers, so that the same one can be asked here. */
const keepWorkers = () => {
  const Own = window.Worker
  window.benchWorkers = []
  window.Worker = class extends Own {
    constructor(...given) {
      super(...given)
      if (String(given[0]).includes('library')) window.benchWorkers.push(this)
    }
  }
  let count = 0
  window.benchAsk = (act, ask) =>
    new Promise((settle) => {
      const worker = window.benchWorkers.at(-1)
      count -= 1
      const id = count
      const hear = ({ data }) => {
        if (data.say !== 'answer' || data.id !== id) return
        worker.removeEventListener('message', hear)
        settle(data.answer)
      }
      worker.addEventListener('message', hear)
      worker.postMessage({ say: 'ask', id, act, ask })
    })
}

const askAll = async ({ asks, rounds }) => {
  const answers = []
  for (let round = -1; round < rounds; round += 1)
    for (const { kind, query } of asks) {
      const began = performance.now()
      const found = await window.benchAsk('find', { query, limit: 50 })
      const taken = performance.now() - began
      if (round >= 0) answers.push({ kind, query, ms: taken, inWorker: found.ms, found: found.total })
      await new Promise((settle) => setTimeout(settle))
    }
  return answers
}

/** In the page: paragraphs of the library with every tenth word another, asked one by one. */
const askRadar = async ({ count, sentences, rounds }) => {
  const paragraphs = []
  for (const { paragraphs: own } of window.benchCorpus.makeCorpus(count, { sentences })) {
    paragraphs.push(own[0])
    if (paragraphs.length >= 150) break
  }
  const answers = []
  for (let round = 0; round < rounds; round += 1)
    for (const [index, text] of paragraphs.entries()) {
      const changed = text
        .split(' ')
        .map((word, at) => (at % 10 === round ? `zor${index}ax` : word))
        .join(' ')
      const began = performance.now()
      const said = await window.benchAsk('alreadySaid', { paragraphs: [{ id: 'p', text: changed }], not: [] })
      answers.push({ ms: performance.now() - began, found: said.size })
    }
  return answers
}

const keptBytes = () =>
  new Promise((settle) => {
    const asked = indexedDB.open('rostrum-index')
    asked.onsuccess = () => {
      const reading = asked.result.transaction('parts').objectStore('parts').openCursor()
      let sum = 0
      reading.onsuccess = () => {
        const cursor = reading.result
        if (!cursor) return settle(sum)
        sum += cursor.value.bytes.byteLength
        cursor.continue()
      }
    }
  })

const open = async ({ runtime, userData }) => {
  const { app, page } = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
  page.setDefaultTimeout(900_000)
  await page.addInitScript(keepWorkers)
  await page.reload()
  await page.waitForFunction(() => window.benchWorkers?.length > 0)
  return { app, page }
}

const untilIndexed = (page) =>
  page.evaluate(async () => {
    for (;;) {
      const state = await window.benchAsk('state', null)
      if (!state.building) return state
      await new Promise((settle) => setTimeout(settle, 200))
    }
  })

const memoryOf = (app) =>
  app.evaluate(({ app: own }) =>
    own
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )

/** Fills the folder up to `count` texts, lets the app index and keep them, and measures in a fresh start. */
const measureSize = async (around, count, from, sentences, rounds) => {
  const script = await corpusScript()
  const filling = await open(around)
  await filling.page.evaluate(`${script}; window.benchCorpus = benchCorpus`)
  await filling.page.evaluate(putTexts, { count, sentences, from })
  await quit(filling.app)
  const building = await open(around)
  const built = await untilIndexed(building.page)
  await building.page.waitForTimeout(9000 + count / 10)
  await quit(building.app)
  const { app, page } = await open(around)
  try {
    const began = Date.now()
    const state = await untilIndexed(page)
    const ready = Date.now() - began
    await page.evaluate(`${script}; window.benchCorpus = benchCorpus`)
    const answers = await page.evaluate(askAll, { asks: prefixes, rounds })
    const radar = await page.evaluate(askRadar, { count, sentences, rounds })
    return {
      built,
      state,
      ready,
      answers,
      radar,
      kept: await page.evaluate(keptBytes),
      memory: await memoryOf(app),
    }
  } finally {
    await quit(app)
  }
}

/** FTS5's own words for what is typed: every word must be met, the last as a beginning. */
const asMatch = ({ kind, query }) => {
  const words = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? []
  if (query.startsWith('"'))
    return [
      { kind, query: `"${words(query).join(' ')}"${query.length > 1 && query.endsWith('"') ? '' : ' *'}` },
    ].filter(() => words(query).length > 0)
  if (/[():-]|OR|NOT|AND/.test(query)) return []
  const all = words(query)
  if (all.length === 0) return []
  return [
    { kind, query: all.map((word, index) => `"${word}"${index === all.length - 1 ? '*' : ''}`).join(' ') },
  ]
}

/** The peers, in a worker of a page of their own, on the same texts. */
const measurePeer = async (around, peer, count, sentences, rounds) => {
  const { app, page } = await launch({
    runtime: around.runtime.path,
    project: root,
    userData: around.userData,
    args: around.runtime.args,
  })
  try {
    const coming = app.waitForEvent('window')
    await app.evaluate(({ BrowserWindow }) => {
      const webPreferences = { sandbox: true, contextIsolation: true }
      void new BrowserWindow({ show: false, webPreferences }).loadURL('data:text/html,<title>Peers</title>')
    })
    const plain = await coming
    plain.setDefaultTimeout(900_000)
    const wasm = readFileSync(join(root, 'node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm')).toString(
      'base64',
    )
    const asks =
      peer === 'sqlite' ? prefixes.flatMap(asMatch) : prefixes.filter(({ query }) => !/["():]/.test(query))
    return await plain.evaluate(
      ({ script, wasm: coded, ...ask }) =>
        new Promise((settle, fail) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
          worker.onmessage = ({ data }) => settle(data)
          worker.onerror = ({ message }) => fail(new Error(message))
          worker.postMessage({
            ...ask,
            wasm: Uint8Array.from(atob(coded), (letter) => letter.charCodeAt(0)).buffer,
          })
        }),
      { script: await peersScript(), wasm, peer, count, sentences, asks, rounds },
    )
  } finally {
    void page
    await quit(app)
  }
}

const three = (numbers) => [0.5, 0.99, 1].map((share) => ms(percentile(numbers, share))).join(' / ')
const mb = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`

const rowsOf = (count, own, sqlite) => {
  const taken = own.answers.map((answer) => answer.ms)
  const p99 = percentile(taken, 0.99)
  const theirs = sqlite?.answers.map((answer) => answer.ms) ?? []
  const named = `${count.toLocaleString('en-GB')} texts`
  const kinds = Object.keys(searches).map((kind) => {
    const mine = own.answers.filter((answer) => answer.kind === kind).map((answer) => answer.ms)
    const other = sqlite?.answers.filter((answer) => answer.kind === kind).map((answer) => answer.ms) ?? []
    return {
      figure: `  ${kind} (p50 / p99 / max)`,
      cells: [
        `${three(mine)} ms`,
        other.length > 0 ? `${three(other)} ms, FTS5` : 'not asked of FTS5',
        other.length > 0 ? times(percentile(mine, 0.5) / percentile(other, 0.5)) : '',
      ],
    }
  })
  const radar = own.radar.map((answer) => answer.ms)
  return [
    {
      figure: `Answer to a key over ${named} (p50 / p99 / max)`,
      own: summary(taken),
      floor: summary(theirs),
      cells: [
        `${three(taken)} ms`,
        theirs.length > 0 ? `${three(theirs)} ms, FTS5` : '–',
        theirs.length > 0 ? times(percentile(taken, 0.5) / percentile(theirs, 0.5)) : '',
      ],
      aim: `p99 < ${aims[count]} ms`,
      met: p99 < aims[count],
    },
    ...kinds,
    {
      figure: `  made, kept, loaded`,
      cells: [
        `${(own.built.builtMs / 1000).toFixed(1)} s, ${mb(own.kept)}, ${(own.state.loadedMs / 1000).toFixed(2)} s`,
        sqlite ? `${(sqlite.built / 1000).toFixed(1)} s, FTS5` : '–',
        '',
      ],
    },
    {
      figure: `  memory: index, radar, whole window`,
      cells: [
        `${mb(own.state.bytes)}, ${mb(own.state.radarBytes)}, ${mb(own.memory * 1024)}`,
        sqlite ? `${mb(sqlite.size)}, FTS5` : '–',
        '',
      ],
    },
    {
      figure: `Radar, a paragraph among ${own.state.paragraphs.toLocaleString('en-GB')} (p50 / p99 / max)`,
      own: summary(radar),
      cells: [`${three(radar)} ms`, '–', ''],
      aim: `p50 < ${radarAim} ms`,
      met: percentile(radar, 0.5) < radarAim,
    },
  ]
}

/** In a folder of its own. `quick` stops at the smaller library. */
export const measureSearch = async ({ runtime, quick, sizes }) => {
  const userData = mkdtempSync(join(tmpdir(), 'rostrum-bench-search-'))
  const around = { runtime, userData }
  const sentences = shippedSentences()
  const rounds = quick ? 1 : 2
  const rows = []
  const samples = {}
  try {
    const { app, page } = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
    await firstRun(page)
    await quit(app)
    const counts = sizes ?? (quick ? [10_000] : [10_000, 50_000])
    for (const [index, count] of counts.entries()) {
      const sqlite = await measurePeer(around, 'sqlite', count, sentences, 1)
      const own = await measureSize(around, count, counts[index - 1] ?? 0, sentences, rounds)
      rows.push(...rowsOf(count, own, sqlite))
      samples[count] = {
        slowest: own.answers.toSorted((one, other) => other.ms - one.ms).slice(0, 15),
        built: own.built,
        ready: own.ready,
        slowestOfSqlite: sqlite.answers.toSorted((one, other) => other.ms - one.ms).slice(0, 5),
      }
    }
    const mini = await measurePeer(around, 'minisearch', 10_000, sentences, 1)
    const taken = mini.answers.map((answer) => answer.ms)
    rows.push({
      figure: 'MiniSearch over 10,000 texts',
      cells: ['–', `${three(taken)} ms, made in ${(mini.built / 1000).toFixed(1)} s`, ''],
    })
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
  return { rows, samples }
}
