// The demo: drives the real built app through the first journey and leaves what it made in a folder.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  camera,
  exportTo,
  firstRun,
  goTo,
  goToSection,
  insert,
  launch,
  quit,
  saved,
  startStatement,
  text,
} from './lib/drive.mjs'

const inDays = (days) => {
  const day = new Date(Date.now() + days * 86_400_000)
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** The next dialogue, entered by hand as a person would once its invitation has come. */
const enterDialogue = async (page, look) => {
  await goTo(page, 'Dialogues')
  await page.getByRole('button', { name: 'New dialogue' }).click()
  const form = page.getByRole('dialog', { name: 'New dialogue' })
  await form.getByLabel('International Cooperation', { exact: true }).check()
  await form.getByLabel('Date', { exact: true }).fill(inDays(16))
  await form.getByLabel('Text due').fill(inDays(9))
  await form.getByLabel('Speaking limit').fill('2:00')
  await form.getByLabel('Word limit').fill('900')
  await look('dialogue-form')
  await form.getByRole('button', { name: 'Keep' }).click()
  await form.waitFor({ state: 'detached' })
}

const oral = async (app, page, out, look) => {
  await startStatement(page, { kind: 'Oral statement', look })
  await look('draft-new')
  await goToSection(page, 'Salutation')
  await insert(page, 'To the Chair and delegates', { look })
  await goToSection(page, 'Who we are')
  await page.keyboard.type(
    'Requests for evidence still reach the wrong desk, in the wrong form, months too late. ',
  )
  await insert(page, 'art. 27', { look })
  await page.keyboard.type(
    ' asks States to work closely together; in practice, informal channels depend on who knows whom.',
  )
  await goToSection(page, /^Role of civil society/)
  await page.keyboard.type(
    'Civil society can say where a request got stuck, because it stands beside the people who wait for it.',
  )
  await goToSection(page, /^States parties/)
  await page.keyboard.type('Training helps most where it begins with real requests that were refused.')
  await goToSection(page, /^Gender/)
  await page.keyboard.type(
    'Behind each request is a person who waits. That person should be told what happens with it.',
  )
  await goToSection(page, 'Recommendations')
  await insert(page, 'R-101', { answers: { 'Languages to be added': 'Spanish and French' }, look })
  await insert(page, 'R-096', { answers: { 'Date from which': '1 January 2028' } })
  await goToSection(page, 'Closing')
  await insert(page, 'Thank you, Chair')
  await saved(page)
  await goToSection(page, 'Who we are')
  await look('draft')
  await page.getByRole('tab', { name: 'Details' }).click()
  await look('draft-details')
  await page.getByRole('tab', { name: 'Insert' }).click()
  const file = join(out, 'oral-statement.docx')
  await exportTo(app, page, file, { look })
  return file
}

const written = async (app, page, out, look) => {
  await startStatement(page, {
    dialogue: 'Constructive Dialogue on Trafficking in Persons, 8 October 2025',
    kind: 'Written contribution',
  })
  await goToSection(page, 'Who we are')
  await page.keyboard.type(
    'The Example Centre for Human Rights follows cases of trafficking in persons through three courts of Examplia.',
  )
  await goToSection(page, /^Gender/)
  await page.keyboard.type('Three things were named by those we spoke with:')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Shift+8')
  for (const line of [
    'time to decide whether to testify',
    'a person to ask, in their own language',
    'an answer to the claim for compensation',
  ]) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Enter')
  await goToSection(page, 'Recommendations')
  await insert(page, 'R-022', { answers: { 'Days of stay granted': '90' } })
  await saved(page)
  await look('written-contribution')
  const file = join(out, 'written-contribution.docx')
  await exportTo(app, page, file)
  return file
}

const libraryPages = async (page, look) => {
  for (const [name, first] of [
    ['Recommendations', /R-0/],
    ['Treaties', /Art/],
    ['Phrases', /./],
    ['Dialogues', /./],
  ]) {
    await goTo(page, name)
    const options = page.getByRole('listbox').getByRole('option')
    await options.filter({ hasText: first }).nth(2).click()
    await look(name.toLowerCase())
  }
  await goTo(page, 'Find')
  await page.keyboard.type('mutual legal assistance')
  const answer = page.getByRole('option').filter({ hasText: 'Article 18' })
  await answer.first().click()
  await look('find')
  for (const name of ['Import', 'Put away']) {
    await goTo(page, name)
    await page.getByRole('heading').first().waitFor()
    await look(name.toLowerCase().replace(' ', '-'))
  }
}

const deliver = async (page, look) => {
  await goTo(page, 'Drafts')
  await page.getByRole('option', { name: /Oral statement/ }).click()
  await look('drafts')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await text(page).waitFor()
  await page.getByRole('button', { name: 'Mark as delivered' }).click()
  await look('deliver')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click()
  await page.getByRole('heading', { name: 'Statements' }).waitFor()
  await look('statements')
}

/** Runs the demo with a runtime; answers the paths of what it made and prints them. */
export const runDemo = async ({ runtime, out, project = resolve(import.meta.dirname, '..') }) => {
  mkdirSync(out, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'rostrum-demo-'))
  const { app, page } = await launch({ runtime, project, userData })
  const { look, taken } = camera(page, join(out, 'screens'))
  try {
    await firstRun(page, { speaker: { name: 'Amina Example', function: 'Research Associate' }, look })
    await look('desk-first-day')
    await enterDialogue(page, look)
    const files = [await oral(app, page, out, look), await written(app, page, out, look)]
    await libraryPages(page, look)
    await deliver(page, look)
    await goTo(page, 'Settings')
    await look('settings')
    await goTo(page, 'Desk')
    await look('desk')
    const made = [...files, ...taken]
    for (const path of made) console.log(path)
    return made
  } catch (failure) {
    await look('where-it-stopped')
    throw failure
  } finally {
    await quit(app)
    rmSync(userData, { recursive: true, force: true })
  }
}
