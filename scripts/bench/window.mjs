// The window that is measured, and a plain one beside it in the same app, of the same size.
import { goTo, launch, saved, text } from '../lib/drive.mjs'
import { root } from '../lib/run.mjs'

const plainPage = `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html>
<meta charset="utf-8"><title>Plain</title>
<style>body { margin: 3rem auto; max-width: 41rem; font: 17px/1.55 Georgia, serif }</style>
<div id="field" contenteditable="true" spellcheck="false"></div>`)}`

/** Opens Rostrum on a folder, and a window with a plain field. */
export const openBoth = async ({ runtime, userData }) => {
  const { app, page } = await launch({ runtime: runtime.path, project: root, userData, args: runtime.args })
  await page.getByRole('heading', { name: 'Continue' }).waitFor()
  const coming = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, address) => {
    const [own] = BrowserWindow.getAllWindows()
    const [width, height] = own.getContentSize()
    const webPreferences = { sandbox: true, contextIsolation: true, spellcheck: false }
    void new BrowserWindow({ width, height, useContentSize: true, webPreferences }).loadURL(address)
  }, plainPage)
  const plain = await coming
  await plain.waitForSelector('#field')
  return { app, page, plain }
}

/** Opens a draft of the prepared folder from the Desk. */
export const openDraft = async (page, { name }) => {
  await goTo(page, 'Desk')
  await page
    .getByRole('region', { name: 'Continue' })
    .getByRole('button', { name: `Statement of ${name}` })
    .click()
  await text(page).waitFor()
  await saved(page)
}
