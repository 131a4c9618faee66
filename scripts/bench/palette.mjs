// From what is typed into the palette to the answers in the page.
import { searchScript } from './bundle.mjs'
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

/** In the page: answers each prefix through the palette, the index alone, and a plain search of the same texts. */
const answerAll = async ({ prefixes, rounds }) => {
  const index = await window.benchSearch.readIndex()
  const texts = index.find('').map(({ title, detail, text }) => `${title} ${detail} ${text}`.toLowerCase())
  const palette = document.querySelector('[role="dialog"] [role="combobox"]')
  const status = palette.closest('[role="dialog"]').querySelector('[role="status"]')
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
  const answers = []
  for (let round = -1; round < rounds; round += 1) {
    for (const prefix of prefixes) {
      await nextFrame()
      await nextTask()
      let began = performance.now()
      set.call(palette, prefix)
      palette.dispatchEvent(new InputEvent('input', { bubbles: true }))
      // React answers an input in the microtasks after it; the first ours runs after those.
      await Promise.resolve()
      await Promise.resolve()
      const shown = performance.now() - began
      const said = status.textContent
      await nextTask()
      await nextFrame()
      const stayed = said === status.textContent
      began = performance.now()
      const found = index.find(prefix, ['recommendation', 'article', 'phrase']).length
      const alone = performance.now() - began
      began = performance.now()
      const plain = prefix.toLowerCase()
      texts.filter((text) => text.includes(plain))
      const scan = performance.now() - began
      if (round >= 0) answers.push({ prefix, shown, alone, scan, found, stayed })
    }
  }
  return { answers, records: index.size }
}

/** In an open draft. */
export const measurePalette = async ({ page }, { quick }) => {
  const script = await searchScript()
  await page.evaluate(`${script}; window.benchSearch = benchSearch`)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  const { answers, records } = await page.evaluate(answerAll, { prefixes, rounds: quick ? 1 : 3 })
  await page.keyboard.press('Escape')
  const unsteady = answers.filter(({ stayed }) => !stayed)
  if (unsteady.length > answers.length / 50)
    throw new Error(`The palette answered later than it was measured, as to “${unsteady[0].prefix}”.`)
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
      row('of it the index alone', 'alone'),
    ],
    samples: {
      slowest: answers.toSorted((one, other) => other.shown - one.shown).slice(0, 12),
      slowestAlone: answers.toSorted((one, other) => other.alone - one.alone).slice(0, 12),
    },
  }
}
