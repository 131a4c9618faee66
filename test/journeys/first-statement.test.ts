import { existsSync, readFileSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerSaveDialog,
  exportTo,
  firstRun,
  goToSection,
  insert,
  saved,
  startStatement,
  text,
} from '../../scripts/lib/drive.mjs'
import { readWordText } from '../../src/renderer/features/exporting/read-word-text'
import { wordFaults } from '../support/word-lint'
import { partsOf } from '../support/word-parts'
import { validatorErrors } from '../support/word-validator'
import {
  end,
  loggedErrors,
  paragraphsOnSheet,
  start,
  stepByStep,
  temporaryFolder,
  type House,
} from './support'

const user = 'somebody-who-types'
const folder = temporaryFolder()
const file = join(folder, 'First statement.docx')

const salutation = 'Chair, Excellencies, distinguished delegates, colleagues from civil society,'
const typed = {
  before: 'Requests reach the wrong desk, although ',
  citation: 'article 18, paragraph 15, of the Convention',
  after: ' says what they have to contain.',
  added: ' Every reply counts.',
  item: 'Civil society stands beside the people who wait.',
}

describe('a first statement', () => {
  let house: House
  let wording = ''
  stepByStep()
  beforeAll(async () => {
    house = await start({ env: { USER: user, LOGNAME: user, USERNAME: user } })
  })
  afterAll(() => end(house))

  test('the organization is set up and the outline of the dialogue opens', async () => {
    const { page } = house
    await firstRun(page, { speaker: { name: 'Amina Example', function: 'Research Associate' } })
    await startStatement(page, {
      dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
      kind: 'Oral statement',
    })
    const outline = page.getByRole('navigation', { name: 'Outline' }).getByRole('button')
    const sections = (await outline.allInnerTexts()).map((words) => words.split('\n')[0])
    expect(sections).toEqual([
      'Salutation',
      'Who we are',
      expect.stringMatching(/^Role of civil society/),
      expect.stringMatching(/^States parties/),
      expect.stringMatching(/^Gender, human rights/),
      'Recommendations',
      'Closing',
    ])
  })

  test('a phrase and a treaty citation go in where the caret is', async () => {
    const { page } = house
    await goToSection(page, 'Salutation')
    await insert(page, 'To the Chair and delegates')
    await goToSection(page, 'Who we are')
    await page.keyboard.type(typed.before)
    await insert(page, 'art. 18 para 15')
    await page.keyboard.type(typed.after)
    await goToSection(page, /^Role of civil society/)
    await page.keyboard.type(typed.item)
    const sheet = await paragraphsOnSheet(page)
    expect(sheet[0]).toBe(salutation)
    expect(sheet[1]).toBe(typed.before + typed.citation + typed.after)
  })

  test('a recommendation asks for its blanks, keeps its origin, and says when it was reworded', async () => {
    const { page } = house
    await goToSection(page, 'Recommendations')
    await insert(page, 'R-006', { answers: { 'Working days allowed for a reply': '15' } })
    const block = text(page).locator('[data-origin]')
    expect(await block.getAttribute('data-origin')).toBe('From recommendation R-006')
    expect(await block.textContent()).toContain('a limit of 15 working days')
    // The caret stands behind the block: one step back is its end.
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(typed.added)
    await page.waitForFunction(() =>
      document.querySelector('[data-origin]')?.getAttribute('data-origin')?.includes('reworded'),
    )
    expect(await block.getAttribute('data-origin')).toBe('From recommendation R-006 · reworded')
    wording = (await block.textContent()) ?? ''
    expect(wording.endsWith(typed.added)).toBe(true)
  })

  test('everything is saved, and cancelling the save dialog leaves the draft as it was', async () => {
    const { app, page } = house
    await saved(page)
    const before = await paragraphsOnSheet(page)
    await answerSaveDialog(app, null)
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('button', { name: 'Choose where to save' }).click()
    await dialog.getByRole('button', { name: 'Choose where to save', disabled: false }).waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await paragraphsOnSheet(page)).toEqual(before)
    expect(existsSync(file)).toBe(false)
  })

  test('the Word file holds what stands on the sheet, word for word, and is valid', async () => {
    const { app, page } = house
    await exportTo(app, page, file)
    const bytes = new Uint8Array(readFileSync(file))
    const read = await readWordText(bytes)
    if (!read.ok) throw new Error('not readable')
    expect(read.value).toEqual([
      '13 September 2023',
      'Constructive Dialogue on International Cooperation',
      'Statement by the Example Centre for Human Rights (ECHR), Examplia',
      'Amina Example, Research Associate',
      salutation,
      typed.before + typed.citation + typed.after,
      expect.stringMatching(/^Role of civil society/),
      typed.item,
      expect.stringMatching(/^States parties/),
      expect.stringMatching(/^Gender, human rights/),
      'Recommendations',
      wording,
    ])
    expect(wordFaults(bytes)).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
  })

  test('the Word file says nothing of where words come from or who sat at the keyboard', async () => {
    const parts = [...partsOf(new Uint8Array(readFileSync(file)))]
    const found = (pattern: RegExp): string[] =>
      parts.flatMap(([name, part]) => (pattern.test(part) ? [name] : []))
    expect(parts.length).toBeGreaterThan(5)
    expect(found(/R-0\d\d/)).toEqual([])
    expect(found(/recommendation R-|reworded|shipped-/i)).toEqual([])
    const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    expect(found(new RegExp(user))).toEqual([])
    expect(found(new RegExp(`\\b${escaped(userInfo().username)}\\b`))).toEqual([])
    for (const path of [homedir(), folder, house.userData])
      expect(found(new RegExp(escaped(path)))).toEqual([])
  })

  test('Open and Show in folder hand the file to the system', async () => {
    const { app, page } = house
    await app.evaluate(({ shell }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      shell.openPath = async (path) => (asked.push(`open ${path}`), '')
      shell.showItemInFolder = (path) => void asked.push(`show ${path}`)
    })
    const again = join(folder, 'Again.docx')
    await answerSaveDialog(app, again)
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('button', { name: 'Choose where to save' }).click()
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await dialog.getByRole('button', { name: 'Show in folder' }).click()
    await expect
      .poll(() => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked))
      .toEqual([`open ${again}`, `show ${again}`])
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('nothing went wrong unseen', () => {
    expect(house.troubles).toEqual([])
    expect(loggedErrors(house)).toEqual([])
  })
})
