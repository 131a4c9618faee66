// From the start of the process to the first useful paint. Nothing is attached while an app starts: the page keeps
// its own record of what it painted and when, and is asked for it afterwards.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { root } from '../lib/run.mjs'
import { median, ms, summary, times } from './figures.mjs'

const bare = join(import.meta.dirname, 'bare')
// Long enough that whoever attaches then disturbs nothing; the largest paint has long been recorded.
const settled = 2000
const aim = 1.3

/** In the page: when it painted first, and when what is largest on it; wall-clock milliseconds. */
const readPaints = (useful) =>
  new Promise((settle) => {
    // The clock that `Date.now` reads, not the one that was read when the process began.
    const origin = Date.now() - performance.now()
    const named = (name) => performance.getEntriesByName(name)[0]?.startTime
    const answer = (last) =>
      settle({
        first: origin + named('first-contentful-paint'),
        largest: origin + last.startTime,
        isUseful: last.element?.closest(useful) !== null,
        begun: origin,
        domReady: origin + performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd,
      })
    let quiet
    const watch = new PerformanceObserver((list) => {
      clearTimeout(quiet)
      quiet = setTimeout(answer, 300, list.getEntries().at(-1))
    })
    watch.observe({ type: 'largest-contentful-paint', buffered: true })
  })

const end = async (child) => {
  const gone = new Promise((settle) => child.once('exit', settle))
  child.kill('SIGTERM')
  const killer = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(killer)
}

const attach = async (userData, limit = 20_000) => {
  const note = join(userData, 'DevToolsActivePort')
  const late = Date.now() + limit
  while (!existsSync(note)) {
    if (Date.now() > late) throw new Error('The app did not open its port for inspection.')
    await pause(50)
  }
  const [port] = readFileSync(note, 'utf8').split('\n')
  return chromium.connectOverCDP(`http://127.0.0.1:${port}`, { timeout: limit })
}

const startOnce = async ({ runtime, project, userData, useful }) => {
  rmSync(join(userData, 'DevToolsActivePort'), { force: true })
  const switches = [
    '--log-level=3',
    ...runtime.args,
    `--user-data-dir=${userData}`,
    '--remote-debugging-port=0',
  ]
  const began = Date.now()
  const child = spawn(runtime.path, [project, ...switches], { stdio: 'ignore' })
  try {
    await pause(settled)
    const browser = await attach(userData)
    const page = browser.contexts()[0].pages()[0]
    await page.waitForSelector(useful, { timeout: 20_000 })
    const paints = await page.evaluate(readPaints, useful)
    if (!paints.isUseful) throw new Error('What was painted largest is not what is useful on the page.')
    await browser.close()
    return {
      page: paints.begun - began,
      dom: paints.domReady - began,
      first: paints.first - began,
      useful: paints.largest - began,
    }
  } finally {
    await end(child)
  }
}

/** Starts Rostrum and a bare window in turn. */
export const measureStart = async ({ runtime, userData, quick }) => {
  const bareData = mkdtempSync(join(tmpdir(), 'rostrum-bare-'))
  // The heading stands on the Desk at once; what is useful is the dialogue ahead and the drafts below it.
  const ours = { runtime, project: root, userData, useful: 'main[aria-labelledby="hello"] section' }
  const floor = { runtime, project: bare, userData: bareData, useful: 'h1' }
  const samples = { rostrum: [], bare: [] }
  try {
    // The first start of each fills the disk's cache and the code cache, and does not count.
    await startOnce(ours)
    await startOnce(floor)
    for (let run = 0; run < (quick ? 3 : 9); run += 1) {
      samples.bare.push(await startOnce(floor))
      samples.rostrum.push(await startOnce(ours))
    }
  } finally {
    rmSync(bareData, { recursive: true, force: true })
  }
  const of = (name, what) => samples[name].map((sample) => sample[what])
  const row = (figure, what, sets) => {
    const [own, other] = [median(of('rostrum', what)), median(of('bare', what))]
    return {
      figure,
      own: summary(of('rostrum', what)),
      floor: summary(of('bare', what)),
      cells: [`${ms(own)} ms`, `${ms(other)} ms, bare window`, times(own / other)],
      ratio: own / other,
      ...(sets ? { aim: `≤ ${aim} ×`, met: own / other <= aim } : {}),
    }
  }
  return {
    rows: [
      row('Start to first useful paint', 'useful', true),
      row('Start to first contentful paint', 'first'),
    ],
    samples,
  }
}
