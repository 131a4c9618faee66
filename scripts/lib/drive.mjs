// Drives the real, built app as a person would: by its words, its keys and its buttons. Used by the demo and the
// journeys, so that what is shown is what is tested.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

// As root Chromium needs to be told that it runs without its sandbox.
const usualArgs = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts the built app with a data folder of its own. */
export const launch = async ({ runtime, project, userData, env = {}, args = usualArgs }) => {
  const { _electron } = await import('playwright-core')
  const app = await _electron.launch({
    executablePath: runtime,
    args: [project, ...args, `--user-data-dir=${userData}`],
    env: { ...process.env, ...env },
    timeout: 60_000,
  })
  const page = await app.firstWindow()
  page.setDefaultTimeout(20_000)
  return { app, page }
}

/** Ends the app as a person does; if it does not end, it is ended. */
export const quit = async (app) => {
  const child = app.process()
  const killer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await app.close().catch(() => undefined)
  clearTimeout(killer)
}

/** Answers the system's save dialog, which no driver can reach: a path, or `null` for Cancel. */
export const answerSaveDialog = (app, path) =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () =>
      filePath === null ? { canceled: true, filePath: '' } : { canceled: false, filePath }
  }, path)

const sampleOrganization = {
  Name: 'Example Centre for Human Rights',
  Acronym: 'ECHR',
  Country: 'Examplia',
  'About the organization':
    'The Example Centre documents how organized crime affects people and advises on responses.',
  Address: '12 Sample Street, Exampleville',
  'E-mail': 'office@example.org',
  Website: 'www.example.org',
}

/** First run: the organization, one speaker, what to begin with. */
export const firstRun = async (
  page,
  { organization = sampleOrganization, speaker, look = async () => {} } = {},
) => {
  await page.getByRole('heading', { name: 'Welcome to Rostrum' }).waitFor()
  await look('first-run')
  for (const [label, value] of Object.entries(organization))
    await page.getByLabel(label, { exact: true }).fill(value)
  if (speaker) {
    await page.getByRole('button', { name: 'Add person' }).click()
    const form = page.getByRole('dialog', { name: 'Add person' })
    await form.getByLabel('Name').fill(speaker.name)
    await form.getByLabel('Function').fill(speaker.function)
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.waitFor({ state: 'detached' })
  }
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await look('first-run-begin')
  await page.getByRole('button', { name: 'Look round the library first' }).click()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await look('first-run-done')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

export const goTo = (page, words) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: words }).click()

/** Opens a new draft for a dialogue. */
export const startStatement = async (page, { dialogue, kind, look = async () => {} }) => {
  await page.keyboard.press('Control+n')
  const form = page.getByRole('dialog', { name: 'New statement' })
  if (dialogue) await form.getByLabel('Dialogue').selectOption({ label: dialogue })
  await form.getByLabel('Kind of text').selectOption({ label: kind })
  await look('new-statement')
  await form.getByRole('button', { name: 'Open the draft' }).click()
  await text(page).waitFor()
  await form.waitFor({ state: 'detached' })
}

export const text = (page) => page.locator('[data-text]')

/** Puts the caret where writing goes on in a section of the outline. */
export const goToSection = async (page, name) => {
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name }).first().click()
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-text'))
}

/** Inserts from the palette at the caret: finds, answers what is asked, inserts. */
export const insert = async (page, query, { answers = {}, look = async () => {} } = {}) => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Insert from the library' })
  await palette.getByRole('combobox').fill(query)
  await palette.getByRole('option').first().waitFor()
  await look('palette')
  await page.keyboard.press('Enter')
  const form = palette.getByRole('form')
  await Promise.race([form.waitFor(), palette.waitFor({ state: 'detached' })])
  if (await form.isVisible()) {
    for (const [label, value] of Object.entries(answers)) await form.getByLabel(label).fill(value)
    await look('insert-form')
    await form.getByRole('button', { name: 'Insert' }).click()
    await palette.waitFor({ state: 'detached' })
  }
  await page.waitForFunction(() => document.activeElement?.hasAttribute('data-text'))
}

/** Waits until the app says that everything is saved. */
export const saved = (page) =>
  page
    .getByRole('status')
    .filter({ hasText: /Saved\s*\d\d:\d\d:\d\d/ })
    .first()
    .waitFor()

/** Exports the open draft to a path; answers when the app says "Exported". */
export const exportTo = async (app, page, path, { look = async () => {} } = {}) => {
  await answerSaveDialog(app, path)
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await look('export')
  await dialog.getByRole('button', { name: 'Choose where to save' }).click()
  await dialog.getByText('Exported', { exact: true }).waitFor()
  await look('exported')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** Saves numbered screenshots in a folder; answers a function to be called with the name of what is seen. */
export const camera = (page, folder) => {
  mkdirSync(folder, { recursive: true })
  const taken = []
  const look = async (name) => {
    // Until fonts are there and nothing moves any more.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForTimeout(250)
    const path = join(folder, `${String(taken.length + 1).padStart(2, '0')}-${name}.png`)
    await page.screenshot({ path })
    taken.push(path)
  }
  return { look, taken }
}
