import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import {
  databaseOf,
  end,
  killLeft,
  main,
  project,
  putRow,
  skipFirstRun,
  start,
  stepByStep,
  type House,
} from './support'

// A statement that was really delivered. It is read where it lies, beside the repository, and is no part of it.
const seed = resolve(project, '../shared/seeds/CFHR-IC-2023-statement.txt')

const paragraphsOfSeed = (): string[] =>
  readFileSync(seed, 'utf8')
    .split(/\n\s*\n/)
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== '')

const stamp = '2023-09-13T08:00:00.000Z'
const stored = { rev: 1, made: stamp, changed: stamp, touched: {}, retired: null }

/** The seed as a past statement of the library. */
const putSeed = async (page: Page, title: string, paragraphs: readonly string[]): Promise<void> => {
  const blocks = paragraphs.map((words) => ({ kind: 'paragraph', runs: [{ text: words }] }))
  await putRow(page, 'bodies', {
    id: 'seed-1',
    rev: 1,
    manuscript: { version: 1, language: 'en-GB', blocks },
  })
  await putRow(page, 'statements', {
    ...stored,
    ...{ id: 'seed-1', v: 2, kind: 'oral-statement', title, event: '', dialogue: null, topics: [] },
    ...{ day: '2023-09-13', delivered: stamp, organization: '', speaker: '', language: 'en-GB' },
    ...{ words: 800, seconds: 400, hash: 'a1'.repeat(32), draft: null, original: null },
  })
}

const marks = (page: Page): Promise<string[]> =>
  text(page)
    .locator('[data-said]')
    .evaluateAll((shown) =>
      shown.map((each) => (each instanceof HTMLElement ? (each.dataset['said'] ?? '') : '')),
    )

describe.skipIf(!existsSync(seed))(
  'what was said before is told while it is written (skipped where the seeds are not beside the repository)',
  () => {
    let house: House
    let page: Page
    const title = 'Dialogue of the seed'
    const paragraphs = existsSync(seed) ? paragraphsOfSeed() : []
    const long = paragraphs.filter((words) => words.split(' ').length > 40)
    const [one = '', two = ''] = long
    const numberOf = (words: string): number => paragraphs.indexOf(words) + 1
    stepByStep()
    beforeAll(async () => {
      house = await start()
      page = house.page
      await skipFirstRun(page)
      await putSeed(page, title, paragraphs)
      // What is put in behind the app's back is only found at its next start.
      await end(house)
      house = await start({ userData: house.userData })
      page = house.page
      await page.getByRole('navigation', { name: 'Main' }).waitFor()
      await startStatement(page, { dialogue: 'No dialogue', kind: 'Oral statement' })
      await text(page).click()
      await page.keyboard.press('Control+End')
    })
    afterAll(() => (house ? end(house) : killLeft()))

    test('a paragraph that is typed again is marked with how much, when and where', async () => {
      await page.keyboard.insertText(one)
      await page.keyboard.press('Enter')
      await page.keyboard.insertText(
        'Nobody has ever said these few words about the weather in our small town.',
      )
      await expect
        .poll(() => marks(page), { timeout: 15_000 })
        .toEqual([expect.stringMatching(new RegExp(`^\\d+ % in\\n13 Sep 2023,\\npara\\. ${numberOf(one)}$`))])
      await page.getByRole('button', { name: 'Said before: 1' }).waitFor()
      expect(await axeFindings(await letAxeIn(page))).toEqual([])
    })

    test('comparing shows the difference; rewriting goes back into the paragraph, and the mark stays', async () => {
      await page.getByRole('button', { name: 'Said before: 1' }).focus()
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Said before' })
      await dialog.getByText(`in ${title}, 13 September 2023, para. ${numberOf(one)}`).waitFor()
      expect(await axeFindings(await letAxeIn(page))).toEqual([])
      await dialog.getByRole('button', { name: 'Rewrite' }).click()
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-text'))
      expect(await marks(page)).toHaveLength(1)
      await text(page).locator('[data-said]').click({ clickCount: 3 })
      await page.keyboard.insertText(
        'We say something else today, in words that nobody has used before in any room.',
      )
      await expect.poll(() => marks(page), { timeout: 15_000 }).toEqual([])
      await page.keyboard.press('Control+End')
    })

    test('repeated on purpose, it says where it was said, and is told no more', async () => {
      await page.keyboard.press('Enter')
      await page.keyboard.insertText(two)
      await expect.poll(() => marks(page), { timeout: 15_000 }).toHaveLength(1)
      await page.getByRole('button', { name: 'Said before: 1' }).click()
      await page.getByRole('button', { name: 'Repeat on purpose' }).click()
      await expect.poll(() => marks(page), { timeout: 15_000 }).toEqual([])
      expect(await text(page).innerText()).toContain(`As we stated in ${title}, 13 September 2023, `)
      await page.getByRole('tab', { name: /Origins/ }).click()
      await page
        .getByRole('tabpanel')
        .getByText(`${title}, 13 September 2023, para. ${numberOf(two)}`)
        .waitFor()
    })

    test('a courtesy text is told no more, in this draft and in the next, until it is taken back', async () => {
      await page.keyboard.press('Control+End')
      await text(page).focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('Enter')
      await page.keyboard.insertText(one)
      await expect.poll(() => marks(page), { timeout: 15_000 }).toHaveLength(1)
      await page.getByRole('button', { name: 'Said before: 1' }).click()
      await page.getByRole('button', { name: 'Courtesy text, do not tell again' }).click()
      await expect.poll(() => marks(page), { timeout: 15_000 }).toEqual([])
      const { courtesies } = await databaseOf(page)
      expect(courtesies).toHaveLength(1)
      await page.getByRole('button', { name: 'Tell it again' }).click()
      await expect.poll(() => marks(page), { timeout: 15_000 }).toHaveLength(1)
    })

    test('the place opens in the earlier statement', async () => {
      await saved(page)
      await page.getByRole('button', { name: 'Said before: 1' }).click()
      await page.getByRole('button', { name: 'Open the place' }).click()
      await main(page).getByRole('heading', { name: title }).first().waitFor()
      expect(house.troubles).toEqual([])
    })
  },
)
