// From the press of a key to its letter on the screen, in Rostrum's sheet and in a plain field with the same text.
import { setTimeout as pause } from 'node:timers/promises'
import { percentile, ms, summary } from './figures.mjs'
import { linesOf, makeManuscript } from './texts.mjs'
import { openDraft } from './window.mjs'

const between = 40
const aim = 16.7
const words =
  'civil society stands beside the people who wait for an answer and says where a request was lost '

/** In the page, once: keeps the time from each key to after the next paint, and every task over 50 ms. */
const listen = () => {
  if (window.benchKeys) return
  window.benchKeys = []
  window.benchTasks = []
  const heard = (event) => {
    const { timeStamp } = event
    requestAnimationFrame(() => {
      // A message sent from a frame's callback arrives after the frame has been painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        window.benchKeys.push(performance.now() - timeStamp)
        channel.port1.close()
      }
      channel.port2.postMessage(null)
    })
  }
  addEventListener('keydown', heard, true)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) window.benchTasks.push({ startTime, duration })
  }).observe({ type: 'longtask' })
}

/** The paragraph to write in: one of plain words, in the middle of the text. */
const middleLine = ({ blocks }) => {
  const plain = blocks.filter(({ kind, runs }) => kind === 'paragraph' && runs.length === 1)
  return plain[Math.floor(plain.length / 2)].runs[0].text.slice(0, 80)
}

/** Puts the caret in the middle of the paragraph that begins with these words, as a person does. */
const placeCaret = async (page, field, line) => {
  const paragraph = page.locator(`${field} p`, { hasText: line }).first()
  await paragraph.evaluate((shown) => shown.scrollIntoView({ block: 'center' }))
  await paragraph.click()
}

const take = () => ({ keys: window.benchKeys.splice(0), tasks: window.benchTasks.splice(0) })

/** Types a stretch at a steady pace and answers what was measured. */
const typeBlock = async (page, count, from) => {
  const began = performance.now()
  const pressed = []
  for (let key = 0; key < count; key += 1) {
    await pause(Math.max(0, began + key * between - performance.now()))
    const letter = words[(from + key) % words.length]
    pressed.push(page.keyboard.press(letter === ' ' ? 'Space' : letter))
  }
  await Promise.all(pressed)
  // The pause after it, with its save and its counting, belongs to what may stand in the way of the next key.
  await pause(700)
  return page.evaluate(take)
}

const fillPlain = (lines) => {
  document.querySelector('#field').replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement('p')
      paragraph.textContent = line
      return paragraph
    }),
  )
}

const measureLength = async ({ page, plain }, length, quick) => {
  const manuscript = makeManuscript(length.words)
  const lines = linesOf(manuscript)
  const line = middleLine(manuscript)
  await openDraft(page, length)
  await plain.evaluate(fillPlain, lines)
  await page.evaluate(listen)
  await plain.evaluate(listen)
  const sides = [
    { own: true, page, field: '[data-text]' },
    { own: false, page: plain, field: '#field' },
  ]
  const samples = { own: [], plain: [], tasks: [], plainTasks: [] }
  const [rounds, keys] = quick ? [2, 30] : [5, 40]
  // One round before the first, unmeasured.
  for (let round = -1; round < rounds; round += 1) {
    for (const side of sides) {
      await placeCaret(side.page, side.field, line)
      await pause(300)
      await side.page.evaluate(take)
      const block = await typeBlock(side.page, keys, (round + 1) * keys)
      if (round < 0) continue
      samples[side.own ? 'own' : 'plain'].push(...block.keys)
      samples[side.own ? 'tasks' : 'plainTasks'].push(...block.tasks.map(({ duration }) => duration))
    }
  }
  const over = percentile(samples.own, 0.95) - percentile(samples.plain, 0.95)
  const three = (numbers) => [0.5, 0.95, 1].map((share) => ms(percentile(numbers, share))).join(' / ')
  const longest = (numbers) => (numbers.length === 0 ? 'none over 50 ms' : `${ms(Math.max(...numbers))} ms`)
  return {
    rows: [
      {
        figure: `Key to paint, ${length.name} (p50 / p95 / max)`,
        own: summary(samples.own),
        floor: summary(samples.plain),
        difference: over,
        cells: [
          `${three(samples.own)} ms`,
          `${three(samples.plain)} ms, plain field`,
          `p95 ${over < 0 ? '−' : '+'}${ms(Math.abs(over))} ms`,
        ],
        aim: `p95 < +${aim} ms`,
        met: over < aim,
      },
      {
        figure: `Longest task while typing, ${length.name}`,
        own: samples.tasks,
        floor: samples.plainTasks,
        cells: [longest(samples.tasks), `${longest(samples.plainTasks)}, plain field`, ''],
      },
    ],
    samples,
  }
}

export const measureTyping = async (opened, length, { quick }) => measureLength(opened, length, quick)
