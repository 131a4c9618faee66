// From a key typed into a search to its answer, over large libraries, in the app and by its own worker.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { firstRun, launch, quit } from '../lib/drive.mjs'
import { root } from '../lib/run.mjs'
import { corpusScript } from './bundle.mjs'
import { searches } from './corpus.mjs'
import { ms, percentile, summary, times } from './figures.mjs'
import { askAll, askRadar, keepWorkers, keptBytes, putTexts } from './in-search-page.mjs'
import { shippedSentences } from './texts.mjs'

const aims = { 10_000: 16, 50_000: 50 }
const radarAim = 5

/** Every beginning of every search, as the keys give it. */
const prefixes = Object.entries(searches).flatMap(([kind, queries]) =>
  queries.flatMap((query) => [...query].map((_, index) => ({ kind, query: query.slice(0, index + 1) }))),
)

const openOnce = async ({ runtime, userData }) => {
  const { app, page } = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
  try {
    page.setDefaultTimeout(900_000)
    await page.waitForLoadState()
    await page.addInitScript(keepWorkers)
    await page.reload()
    await page.waitForFunction(() => window.benchWorkers?.length > 0)
    return { app, page }
  } catch (failure) {
    await quit(app)
    throw failure
  }
}

/** After gigabytes were written the app before this one may still be on its way out, and then ours ends at once. */
const open = async (around, tries = 5) => {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await openOnce(around)
    } catch (failure) {
      if (left === 0) throw failure
      await new Promise((settle) => setTimeout(settle, 3000))
    }
  }
}

/** In the page: so far as it is, or until all of it is indexed. */
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

/** The peers, on the same texts, by the same engine. */
const measurePeer = ({ runtime, userData }, peer, count, sentences) => {
  const asks =
    peer === 'sqlite' ? prefixes.flatMap(asMatch) : prefixes.filter(({ query }) => !/["():]/.test(query))
  const question = join(userData, 'question.json')
  writeFileSync(question, JSON.stringify({ peer, count, sentences, asks, rounds: 1 }))
  const answer = spawnSync(runtime.path, [fileURLToPath(new URL('./peers.mjs', import.meta.url)), question], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--max-old-space-size=4096' },
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  })
  if (answer.status !== 0) throw new Error(`${peer}: ${answer.stderr}`)
  return JSON.parse(answer.stdout)
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
      const sqlite = measurePeer(around, 'sqlite', count, sentences)
      const own = await measureSize(around, count, counts[index - 1] ?? 0, sentences, rounds)
      rows.push(...rowsOf(count, own, sqlite))
      samples[count] = {
        slowest: own.answers.toSorted((one, other) => other.ms - one.ms).slice(0, 15),
        built: own.built,
        ready: own.ready,
        slowestOfSqlite: sqlite.answers.toSorted((one, other) => other.ms - one.ms).slice(0, 5),
      }
    }
    const mini = measurePeer(around, 'minisearch', Math.min(counts[0], 10_000), sentences)
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
