// Old statements coming in while someone writes: how smooth the writing stays, how fast they come, what it takes.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { launch, quit } from '../lib/drive.mjs'
import { root } from '../lib/run.mjs'
import { median, ms, percentile, summary } from './figures.mjs'
import { prepareFolder } from './folder.mjs'
import { layOutOldFiles } from './old-files.mjs'
import { lengths } from './texts.mjs'
import { openDraft } from './window.mjs'

const aim = 20
const between = 90
const words = 'what was promised to the people who wait must be asked for again and again '

/** In the page: keeps the time between frames, from each key to after the next paint, and every task over 50 ms. */
const watch = () => {
  window.benchFrames = []
  window.benchKeyTimes = []
  window.benchLong = []
  let last = performance.now()
  const frame = (now) => {
    window.benchFrames.push(now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          window.benchKeyTimes.push(performance.now() - timeStamp)
          channel.port1.close()
        }
        channel.port2.postMessage(null)
      }),
    true,
  )
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchLong.push(duration)
  }).observe({ type: 'longtask' })
}

const take = () => ({
  frames: window.benchFrames.splice(0),
  keys: window.benchKeyTimes.splice(0),
  long: window.benchLong.splice(0),
})

const states = () =>
  new Promise((settle) => {
    const asked = indexedDB.open('rostrum')
    asked.onsuccess = () => {
      const rows = asked.result.transaction('imports').objectStore('imports').getAll()
      rows.onsuccess = () => {
        asked.result.close()
        settle(rows.result.map(({ state }) => state))
      }
    }
  })

const writeUntil = async (page, isOver) => {
  for (let key = 0; !(await isOver(key)); key += 1) {
    const letter = words[key % words.length]
    const began = performance.now()
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    await pause(Math.max(0, between - (performance.now() - began)))
  }
}

/** Megabytes that all processes of the app hold together. */
const memory = async (app) =>
  app.evaluate(({ app: own }) =>
    own.getAppMetrics().reduce((sum, { memory: held }) => sum + held.workingSetSize / 1024, 0),
  )

const drive = async ({ app, page }, folder, count) => {
  const [length] = lengths
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, folder)
  await openDraft(page, length)
  await page.locator('[data-text] p').nth(3).click()
  await page.evaluate(watch)
  const before = await memory(app)
  await writeUntil(page, (key) => key >= 120)
  const quiet = await page.evaluate(take)
  await page.keyboard.press('Control+o')
  await page.getByRole('button', { name: 'Choose a folder' }).first().click()
  await page.getByText(new RegExp(`of ${count} read`)).waitFor()
  const began = performance.now()
  await openDraft(page, length)
  await page.locator('[data-text] p').nth(3).click()
  await page.evaluate(take)
  const held = []
  const isDone = async () => !(await page.evaluate(states)).includes('waiting')
  let done = false
  // Looked at seldom: asking for 500 rows is work for the window too.
  const looking = (async () => {
    while (!done) {
      await pause(5000)
      held.push(await memory(app))
      done = await isDone()
    }
  })()
  await writeUntil(page, () => done)
  await looking
  const minutes = (performance.now() - began) / 60_000
  const busy = await page.evaluate(take)
  const left = (await page.evaluate(states)).filter((state) => state !== 'read').length
  await pause(3000)
  return { quiet, busy, minutes, before, most: Math.max(...held), after: await memory(app), left }
}

/** Imports 500 files (half of them Word, half PDF) while keys are typed into a draft. */
export const measureImporting = async ({ runtime, quick }) => {
  const count = quick ? 60 : 500
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-old-'))
  const userData = await prepareFolder(runtime)
  try {
    await layOutOldFiles(folder, count)
    const opened = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
    await opened.page.getByRole('heading', { name: 'Continue' }).waitFor()
    const measured = await drive(opened, folder, count).finally(() => quit(opened.app))
    const { quiet, busy, minutes, before, most, after, left } = measured
    const three = (numbers) => [0.5, 0.95, 1].map((share) => ms(percentile(numbers, share))).join(' / ')
    const p95 = percentile(busy.frames, 0.95)
    return {
      rows: [
        {
          figure: `Frame while ${count} files come in (p50 / p95 / max)`,
          own: summary(busy.frames),
          floor: summary(quiet.frames),
          cells: [`${three(busy.frames)} ms`, `${three(quiet.frames)} ms, nothing coming in`, ''],
          aim: `p95 < ${aim} ms`,
          met: p95 < aim,
        },
        {
          figure: 'Key to paint meanwhile (p50 / p95 / max)',
          own: summary(busy.keys),
          floor: summary(quiet.keys),
          cells: [
            `${three(busy.keys)} ms`,
            `${three(quiet.keys)} ms, nothing coming in`,
            `p50 +${ms(median(busy.keys) - median(quiet.keys))} ms`,
          ],
        },
        {
          figure: 'Longest tasks meanwhile',
          own: busy.long,
          floor: quiet.long,
          cells: [
            `${busy.long.length} over 50 ms, the longest ${ms(Math.max(0, ...busy.long))} ms`,
            `${quiet.long.length}, nothing coming in`,
            '',
          ],
        },
        {
          figure: 'Files a minute',
          own: count / minutes,
          cells: [`${Math.round(count / minutes)}${left > 0 ? `, ${left} not read` : ''}`, '', ''],
        },
        {
          figure: 'Memory of all processes',
          own: [before, most, after],
          cells: [
            `${Math.round(most)} MB at most`,
            `${Math.round(before)} MB before`,
            `${Math.round(after)} MB after`,
          ],
        },
      ],
      samples: { frames: busy.frames.filter((each) => each > 17), long: busy.long },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
    rmSync(userData, { recursive: true, force: true })
  }
}
