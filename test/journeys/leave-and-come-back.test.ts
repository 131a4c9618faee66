import { once } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { goTo, goToSection, startStatement, text } from '../../scripts/lib/drive.mjs'
import {
  end,
  killLeft,
  killWhole,
  loggedErrors,
  paragraphsOnSheet,
  row,
  skipFirstRun,
  start,
  temporaryFolder,
  type House,
} from './support'

const rounds = 20
// What is older than this when the app is killed must be there again (the promise of the app).
const promised = 1000

type Word = { readonly word: string; readonly at: number }

const openDraft = async (page: Page): Promise<void> => {
  await goTo(page, 'Drafts')
  await row(page, 'Constructive Dialogue').dblclick()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await text(page).waitFor()
  await goToSection(page, 'Who we are')
}

const wordsThere = async (page: Page): Promise<Set<string>> =>
  new Set((await paragraphsOnSheet(page)).flatMap((words) => words.split(/\s+/)))

/** Types numbered words until the app is gone; each is noted when the app has taken it. */
const typeUntilKilled = async (house: House, round: number, milliseconds: number): Promise<Word[]> => {
  const typed: Word[] = []
  const child = house.app.process()
  const gone = once(child, 'exit')
  const killed: { at: number | null } = { at: null }
  setTimeout(() => {
    killed.at = performance.now()
    killWhole(house.app)
  }, milliseconds)
  for (let number = 0; killed.at === null; number += 1) {
    const word = `w${round}n${number}`
    const taken = await house.page.keyboard.insertText(`${word} `).then(
      () => true,
      () => false,
    )
    if (taken) typed.push({ word, at: performance.now() })
    await new Promise((settle) => setTimeout(settle, 15))
  }
  await gone
  const { at } = killed
  return typed.filter((each) => at - each.at > promised)
}

describe('leaving and coming back', () => {
  const userData = temporaryFolder()
  const due: string[] = []
  afterEach(killLeft)

  test(`${rounds} times the app is killed while someone types, and nothing older than a second is lost`, async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const house = await start({ userData })
      if (round === 1) {
        await skipFirstRun(house.page)
        await startStatement(house.page, {
          dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
          kind: 'Oral statement',
        })
        await goToSection(house.page, 'Who we are')
      } else await openDraft(house.page)
      const there = await wordsThere(house.page)
      expect(
        due.filter((word) => !there.has(word)),
        `after kill ${round - 1}`,
      ).toEqual([])
      const kept = await typeUntilKilled(house, round, 1100 + Math.random() * 900)
      due.push(...kept.map(({ word }) => word))
    }
    expect(due.length).toBeGreaterThan(rounds * 3)
    const house = await start({ userData })
    await openDraft(house.page)
    const there = await wordsThere(house.page)
    expect(due.filter((word) => !there.has(word))).toEqual([])
    expect(loggedErrors(house)).toEqual([])
    await end(house)
  }, 170_000)

  test.each([
    ['its window is closed', 'close'],
    ['it is quit', 'quit'],
    ['the system ends it', 'SIGTERM'],
  ] as const)('words typed a moment before %s are there again', async (_, how) => {
    const house = await start({ userData })
    await openDraft(house.page)
    const exited = once(house.app.process(), 'exit')
    await house.page.keyboard.insertText(`Last words before ${how}. `)
    if (how === 'SIGTERM') house.app.process().kill('SIGTERM')
    else
      await house.app
        .evaluate(({ app, BrowserWindow }, way) => {
          if (way === 'quit') app.quit()
          else BrowserWindow.getAllWindows()[0]?.close()
        }, how)
        .catch(() => undefined)
    expect(await exited).toEqual([0, null])
    const again = await start({ userData })
    await openDraft(again.page)
    expect((await paragraphsOnSheet(again.page)).join(' ')).toContain(`Last words before ${how}.`)
    await end(again)
  })
})
