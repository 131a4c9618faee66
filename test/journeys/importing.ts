import type { ElectronApplication, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ImportRow } from '../../src/shared/importing/import-row'
import { databaseOf, main } from './support'

/** Answers the system's dialog for opening, which no driver can reach: paths, or none for Cancel. */
const answerOpenDialog = (app: ElectronApplication, filePaths: readonly string[]): Promise<void> =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({
        canceled: paths.length === 0,
        filePaths: [...paths],
      })
  }, filePaths)

/** Opens the page by its key, once the house is there to hear it. */
export const openImport = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  const heading = main(page).getByRole('heading', { name: 'Import past statements' })
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Control+o')
        return heading.isVisible()
      },
      { timeout: 20_000 },
    )
    .toBe(true)
}

/** Chooses a folder in the page. */
export const importFolder = async (app: ElectronApplication, page: Page, folder: string): Promise<void> => {
  await answerOpenDialog(app, [folder])
  await main(page).getByRole('button', { name: 'Choose a folder' }).first().click()
}

/** A row of the list of files. */
export const file = (page: Page, name: string): Locator =>
  main(page)
    .getByRole('listbox', { name: 'Files on their way in' })
    .getByRole('option')
    .filter({ hasText: name })

export const importRows = async (page: Page): Promise<readonly ImportRow[]> =>
  (await databaseOf(page))['imports'] as ImportRow[]

/** The live records of a table. */
export const liveIn = async (page: Page, table: string): Promise<readonly Record<string, unknown>[]> =>
  ((await databaseOf(page))[table] as Record<string, unknown>[]).filter(({ retired }) => retired === null)

/** Waits until nothing waits any more. */
export const allRead = (page: Page, of: number): Promise<void> =>
  main(page)
    .getByText(new RegExp(`^${of} of ${of} read`))
    .waitFor({ timeout: 120_000 })

/**
 * Drops files on the window as the system does: the files come from the disk, so that the app learns where they lie.
 * Without `release` they are only held over it.
 */
export const dragFiles = async (page: Page, paths: readonly string[], release = true): Promise<void> => {
  await page.evaluate(() => {
    const field = document.createElement('input')
    field.type = 'file'
    field.multiple = true
    field.id = 'dragged'
    field.hidden = true
    document.body.append(field)
  })
  await page.locator('#dragged').setInputFiles([...paths])
  await page.evaluate((letGo) => {
    const field = document.querySelector<HTMLInputElement>('#dragged')
    const dataTransfer = new DataTransfer()
    for (const each of field?.files ?? []) dataTransfer.items.add(each)
    field?.remove()
    const target = document.body
    const send = (type: string): boolean =>
      target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
    send('dragenter')
    send('dragover')
    if (letGo) send('drop')
  }, release)
}
