import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo } from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import {
  chooseFromMenu,
  end,
  main,
  row,
  skipFirstRun,
  start,
  stepByStep,
  temporaryFolder,
  type House,
} from './support'

/** The next file dialog of the system answers with these paths. */
const nextOpen = ({ app }: House, ...paths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen.length === 0, filePaths: [...chosen] })
  }, paths)
const nextSave = ({ app }: House, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
  }, path)

const table = (page: Page): Locator => page.getByRole('dialog', { name: 'Import a table' })
const copies = (page: Page): Locator => page.getByRole('dialog', { name: 'Take the library out' })

describe('tables in and out', () => {
  const folder = temporaryFolder()
  let house: House
  let page: Page
  stepByStep()
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
    writeFileSync(
      join(folder, 'ours.csv'),
      [
        'Ref,Recommendation text,Addressed to,Theme,Colour',
        '1,"States parties should publish, each year, how many requests they answered.",States parties,International Cooperation,red',
        '2,"UNODC should train ""local"" experts.",UNODC,Whales,blue',
        '3,,UNODC,,',
      ].join('\r\n'),
    )
  })
  afterAll(() => end(house))

  test('a table is chosen, its columns are known, and what it comes to is said before anything is kept', async () => {
    await goTo(page, 'Recommendations')
    await nextOpen(house, join(folder, 'ours.csv'))
    await chooseFromMenu(house, 'table.import')
    await table(page).getByRole('button', { name: 'Choose a CSV or Excel file' }).click()
    await table(page).getByText('2 rows will come in').waitFor()
    expect(await table(page).getByLabel('Recommendation text').inputValue()).toBe('wording')
    expect(await table(page).getByLabel('Colour').inputValue()).toBe('')
    await table(page).getByText('Row 3 cannot be taken in: it has no recommendation.').waitFor()
    await table(page).getByText('Row 2: no topic is called “Whales”; left empty.').waitFor()
    expect(await axeFindings(await letAxeIn(page))).toEqual([])
    await table(page).getByRole('button', { name: 'Import 2 rows' }).click()
    await page.getByText('2 rows came in as recommendations.').waitFor()
    await row(page, 'R-114').waitFor()
  })

  test('the same table brings nothing the second time; all of it goes again at once', async () => {
    await chooseFromMenu(house, 'table.import')
    await table(page).getByRole('button', { name: 'Choose a CSV or Excel file' }).click()
    await table(page).getByText('0 rows will come in, 2 are in the library already').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Take all of it back' }).click()
    await row(page, 'R-114').waitFor({ state: 'detached' })
    await main(page).getByText('112 · 0 of your own, 112 templates').waitFor()
  })

  test('a file that is no table is refused with a sentence', async () => {
    writeFileSync(join(folder, 'empty.csv'), '')
    await nextOpen(house, join(folder, 'empty.csv'))
    await chooseFromMenu(house, 'table.import')
    await table(page).getByRole('button', { name: 'Choose a CSV or Excel file' }).click()
    await table(page).getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
  })

  test('recommendations go out as a workbook and come in again as the same', async () => {
    await chooseFromMenu(house, 'library.takeOut')
    await nextSave(house, join(folder, 'out.xlsx'))
    await copies(page).getByRole('button', { name: 'Excel workbook' }).first().click()
    await copies(page).getByText('112 rows').waitFor()
    expect(await axeFindings(await letAxeIn(page))).toEqual([])
    await page.keyboard.press('Escape')
    await nextOpen(house, join(folder, 'out.xlsx'))
    await chooseFromMenu(house, 'table.import')
    await table(page).getByRole('button', { name: 'Choose a CSV or Excel file' }).click()
    await table(page).getByText('0 rows will come in, 112 are in the library already').waitFor()
    await page.keyboard.press('Escape')
  })

  test('the whole library goes out as JSON, as CSV files and as Word files', async () => {
    await chooseFromMenu(house, 'library.takeOut')
    await nextSave(house, join(folder, 'all.json'))
    await copies(page).getByRole('button', { name: 'One JSON file' }).click()
    await copies(page).getByText('every record of the library').waitFor()
    const all = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as {
      tables: { articles: unknown[] }
    }
    expect(all.tables.articles).toHaveLength(107)
    await nextOpen(house, folder)
    await copies(page).getByRole('button', { name: 'Folder of CSV files' }).click()
    await copies(page).getByText('CSV files written').waitFor()
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['Recommendations.csv', 'articles.csv']))
    await copies(page).getByRole('button', { name: 'Folder of Word files' }).click()
    await copies(page).getByText('Word file', { exact: false }).getByText('written to').waitFor()
    expect(existsSync(join(folder, 'Recommendations.docx'))).toBe(true)
    await page.keyboard.press('Escape')
  })
})
