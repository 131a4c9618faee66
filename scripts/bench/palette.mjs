// From what is typed into the palette to the answers in the page.
import { ms, percentile, summary, times } from './figures.mjs'

const aim = 10
// What people look for, each typed letter by letter.
const queries = [
  ...['trafficking victims', 'mutual legal assistance', 'art. 18', 'article 6 tip', 'MLA', 'untoc 27'],
  ...['firearms marking', 'witness protection', 'gender', 'central authorities', 'asset recovery'],
  ...['civil society participation', 'smuggling of migrants', 'thank you, chair', 'R-022'],
  ...['organised crime', 'confiscaton', 'training for judges', 'children'],
]
const prefixes = queries.flatMap((query) => [...query].map((_, index) => query.slice(0, index + 1)))

/** In the page: answers each prefix through the palette, and by a plain search of the same texts. */
const answerAll = async ({ prefixes, rounds }) => {
  const rows = (table) =>
    new Promise((settle, fail) => {
      const opening = indexedDB.open('rostrum')
      opening.onerror = () => fail(new Error('the database did not open'))
      opening.onsuccess = () => {
        const asked = opening.result.transaction(table).objectStore(table).getAll()
        asked.onsuccess = () => {
          opening.result.close()
          settle(asked.result)
        }
      }
    })
  const all = await Promise.all(['recommendations', 'articles', 'phrases'].map(rows))
  const texts = all.flat().map((row) => JSON.stringify(row).toLowerCase())
  const palette = document.querySelector('[role="dialog"] [role="combobox"]')
  const list = document.getElementById(palette.getAttribute('aria-controls'))
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  const nextTask = () =>
    new Promise((settle) => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        channel.port1.close()
        settle()
      }
      channel.port2.postMessage(null)
    })
  const nextFrame = () => new Promise((settle) => requestAnimationFrame(settle))
  // The list is busy from the letter until its answer stands in the page.
  const answered = () =>
    new Promise((settle) => {
      if (list.getAttribute('aria-busy') === 'false') return settle()
      const watch = new MutationObserver(() => {
        if (list.getAttribute('aria-busy') !== 'false') return
        watch.disconnect()
        settle()
      })
      watch.observe(list, { attributes: true, attributeFilter: ['aria-busy'] })
    })
  const answers = []
  for (let round = -1; round < rounds; round += 1) {
    for (const prefix of prefixes) {
      await nextFrame()
      await nextTask()
      let began = performance.now()
      set.call(palette, prefix)
      palette.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // React draws what an input changes in the microtasks after it; the first ours runs after those.
      await Promise.resolve()
      await Promise.resolve()
      await answered()
      const shown = performance.now() - began
      const found = list.childElementCount
      began = performance.now()
      const plain = prefix.toLowerCase()
      texts.filter((text) => text.includes(plain))
      const scan = performance.now() - began
      if (round >= 0) answers.push({ prefix, shown, scan, found })
    }
  }
  return { answers, records: texts.length }
}

/** In an open draft. */
export const measurePalette = async ({ page }, { quick }) => {
  await page.keyboard.press('Control+k')
  // What is offered comes from the index: once it is there, the index is.
  await page.getByRole('dialog').getByRole('option').first().waitFor()
  const { answers, records } = await page.evaluate(answerAll, { prefixes, rounds: quick ? 1 : 3 })
  await page.keyboard.press('Escape')
  const empty = answers.filter(({ found }) => found === 0)
  if (empty.length > answers.length / 20)
    throw new Error(`The palette found nothing for “${empty[0].prefix}”: what was measured is no answer.`)
  const of = (what) => answers.map((answer) => answer[what])
  const three = (what) => [0.5, 0.99, 1].map((share) => ms(percentile(of(what), share))).join(' / ')
  const p99 = percentile(of('shown'), 0.99)
  const row = (figure, what) => ({
    figure: `${figure} (p50 / p99 / max)`,
    own: summary(of(what)),
    floor: summary(of('scan')),
    ratio: percentile(of(what), 0.5) / percentile(of('scan'), 0.5),
    cells: [
      `${three(what)} ms`,
      `${three('scan')} ms, plain search`,
      times(percentile(of(what), 0.5) / percentile(of('scan'), 0.5)),
    ],
  })
  return {
    rows: [
      {
        ...row(`Palette answer over ${records} records`, 'shown'),
        aim: `p99 < ${aim} ms`,
        met: p99 < aim,
      },
    ],
    samples: {
      slowest: answers.toSorted((one, other) => other.shown - one.shown).slice(0, 12),
    },
  }
}
