import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import mammoth from 'mammoth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportTo, goTo, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { readWordText } from '../../src/renderer/features/exporting/read-word-text'
import { wordFaults } from '../support/word-lint'
import { validatorErrors } from '../support/word-validator'
import { end, project, skipFirstRun, start, temporaryFolder, type House } from './support'

// Statements that were really delivered. They are read where they lie, beside the repository, and are no part of it.
const seeds = resolve(project, '../shared/seeds')
const rsil = resolve(seeds, 'RSIL-IC-2023-oral-statement')
const cfhr = resolve(seeds, 'CFHR-IC-2023-statement')
const absent = [rsil, cfhr].some((seed) => !existsSync(`${seed}.docx`))

// The text files have straight quotation marks where the printed ones are curved, and no other difference.
const comparable = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((words) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'))

const paragraphsIn = async (path: string): Promise<string[]> => {
  const read = await readWordText(new Uint8Array(readFileSync(path)))
  if (!read.ok) throw new Error(`${path} is not readable`)
  return read.value
}

/** An empty sheet with a title and a date. */
const emptySheet = async (page: Page, facts: { title: string; date: string }): Promise<void> => {
  await startStatement(page, { dialogue: 'No dialogue', kind: 'Oral statement' })
  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByLabel('Title').fill(facts.title)
  await page.getByLabel('Date').fill(facts.date)
  await text(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}

/** Types key by key; what is long comes in one piece, as from a dictation, to spare minutes. */
const write = (page: Page, words: string): Promise<void> =>
  words.length < 100 ? page.keyboard.type(words) : page.keyboard.insertText(words)

/** Pastes as from another program, by a real event with real data. */
const paste = (page: Page, html: string): Promise<void> =>
  text(page).evaluate((sheet, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', words)
    sheet.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

describe.skipIf(absent)(
  'statements that were delivered (skipped where the seeds are not beside the repository)',
  () => {
    let house: House
    const folder = temporaryFolder()
    beforeAll(async () => {
      house = await start()
      await skipFirstRun(house.page)
    })
    afterAll(() => end(house))

    const exported = async (name: string): Promise<{ words: string[]; faults: string[] }> => {
      const path = join(folder, `${name}.docx`)
      await saved(house.page)
      await exportTo(house.app, house.page, path)
      const bytes = new Uint8Array(readFileSync(path))
      return {
        words: await paragraphsIn(path),
        faults: [...wordFaults(bytes), ...(await validatorErrors(bytes))],
      }
    }

    test('the oral statement of RSIL, typed with its numbered list, comes out as it was', async () => {
      const { page } = house
      const [, title = '', ...parts] = readFileSync(`${rsil}.txt`, 'utf8')
        .split(/\n\s*\n|\*\*/)
        .map((part) => part.trim())
        .filter((part, index) => part !== '' || index === 0)
      await emptySheet(page, { title: title.replace('\n', ' '), date: '' })
      for (const part of parts) {
        const items = part.split('\n')
        const numbered = items.every((item) => /^\d+\. /.test(item))
        if (numbered) await page.keyboard.press('Control+Shift+7')
        for (const item of items) {
          const [lead = '', rest] = numbered ? item.replace(/^\d+\. /, '').split(/(?<=:)/) : [item]
          if (numbered) await page.keyboard.press('Control+b')
          await write(page, lead)
          if (numbered) await page.keyboard.press('Control+b')
          await write(page, rest ?? '')
          await page.keyboard.press('Enter')
        }
        // Enter in the empty item leaves the list.
        if (numbered) await page.keyboard.press('Enter')
      }
      expect(await text(page).locator('ol > li').count()).toBe(5)
      expect(await text(page).locator('ol strong').count()).toBe(5)
      const { words, faults } = await exported('rsil')
      expect(comparable(words)).toEqual(comparable(await paragraphsIn(`${rsil}.docx`)))
      expect(faults).toEqual([])
    })

    test('the statement of CFHR, pasted and given its headings, comes out as it was', async () => {
      const { page } = house
      await goTo(page, 'Settings')
      await page.getByLabel('Name', { exact: true }).fill('Centre for Human Rights')
      await page.getByLabel('Acronym').fill('CFHR')
      await page.getByLabel('Country').fill('Pakistan')
      await page
        .getByRole('status')
        .filter({ hasText: /Saved \d/ })
        .waitFor()
      const [, title = '', by = '', ...rest] = await paragraphsIn(`${cfhr}.docx`)
      await emptySheet(page, { title, date: '13 September 2023' })
      const { value: html } = await mammoth.convertToHtml({ path: `${cfhr}.docx` })
      // Without its first three lines, which the sheet prints by itself.
      await paste(page, html.split('</p>').slice(3).join('</p>'))
      const headings = text(page).locator('p:has(strong)')
      for (let left = await headings.count(); left > 0; left -= 1) {
        await headings.first().click()
        await page.keyboard.press('Control+Shift+1')
        await expect.poll(() => headings.count()).toBe(left - 1)
      }
      expect(await text(page).locator('h1').count()).toBe(3)
      expect(await text(page).locator('ul > li').count()).toBe(6)
      const { words, faults } = await exported('cfhr')
      // The house writes dates as the United Nations does; the seed has “13th September, 2023”.
      expect(words).toEqual(['13 September 2023', title, by, ...rest])
      expect(faults).toEqual([])
    })

    test('nothing went wrong unseen', () => {
      expect(house.troubles).toEqual([])
    })
  },
)
