import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSaveDialog, saved, text } from '../../scripts/lib/drive.mjs'
import {
  chooseFromMenu,
  end,
  main,
  paletteIn,
  paragraphsOnSheet,
  start,
  stepByStep,
  temporaryFolder,
  type House,
} from './support'

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))

/** Presses a key until the focus is at a place. */
const pressUntil = async (page: Page, key: string, place: Locator, most = 80): Promise<void> => {
  await place.waitFor()
  for (let times = 0; times <= most; times += 1) {
    if (await isFocused(place)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead there`)
}

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })

const fillIn = async (page: Page, label: string, words: string): Promise<void> => {
  await pressUntil(page, 'Tab', page.getByLabel(label, { exact: true }))
  await page.keyboard.type(words)
}

const press = async (page: Page, place: Locator): Promise<void> => {
  await pressUntil(page, 'Tab', place)
  await page.keyboard.press('Enter')
}

const enabledCommands = ({ app }: House, names: readonly string[]): Promise<string[]> =>
  app.evaluate(
    ({ Menu }, asked) => asked.filter((name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled),
    names,
  )

// Nothing in here touches the mouse.
describe('by keyboard alone', () => {
  let house: House
  let page: Page
  stepByStep()
  beforeAll(async () => {
    house = await start()
    page = house.page
  })
  afterAll(() => end(house))

  /** Empties the part of the text in which the caret stands, and puts the caret there. */
  const freshLine = async (): Promise<void> => {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+0')
  }

  test('the organization is set up', async () => {
    await page.getByRole('heading', { name: 'Welcome to Rostrum' }).waitFor()
    await fillIn(page, 'Name', 'Example Centre for Human Rights')
    await fillIn(page, 'Country', 'Examplia')
    await press(page, button(page, 'Add person'))
    const form = page.getByRole('dialog', { name: 'Add person' })
    await form.waitFor()
    await fillIn(page, 'Function', 'Research Associate')
    await pressUntil(page, 'Shift+Tab', form.getByLabel('Name'))
    await page.keyboard.type('Amina Example')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    // The focus is back where the form was opened from.
    expect(await isFocused(button(page, 'Add person'))).toBe(true)
    await press(page, button(page, 'Next'))
    await pressUntil(page, 'Tab', page.getByRole('button', { name: /^Look round the library/ }))
    await page.keyboard.press('Space')
    await press(page, button(page, 'Next'))
    await press(page, button(page, 'Begin'))
    await page.getByRole('navigation', { name: 'Main' }).waitFor()
  })

  test('Ctrl with a number goes to each room of the house', async () => {
    const rooms = ['Good', 'Drafts', 'Statements', 'Recommendations', 'Treaties', 'Phrases', 'Dialogues']
    for (const [index, name] of rooms.entries()) {
      await page.keyboard.press(`Control+${index + 1}`)
      await page.getByRole('heading', { level: 1, name }).waitFor()
    }
  })

  test('a list is walked with the arrows, and what is chosen is shown beside it', async () => {
    await page.keyboard.press('Control+4')
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor()
    await pressUntil(page, 'F6', main(page).getByRole('listbox'), 6)
    await page.keyboard.press('Home')
    const chosen = main(page).getByRole('option', { selected: true })
    await page.keyboard.press('ArrowDown')
    await chosen.filter({ hasText: 'R-002' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await chosen.filter({ hasText: 'R-003' }).waitFor()
    const detail = page.getByRole('region', { name: 'Details' })
    await detail.getByText('R-003').waitFor()
    await pressUntil(page, 'F6', detail, 6)
  })

  test('a filter is chosen and taken away', async () => {
    const chip = main(page).getByRole('button', { name: /^Addressee/ })
    await pressUntil(page, 'F6', main(page).getByRole('button', { name: 'New recommendation' }), 6)
    await press(page, chip)
    await page.getByRole('menuitemradio').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio').first().waitFor({ state: 'detached' })
    expect(await chip.innerText()).toContain(':')
    await page.keyboard.press('Enter')
    await page.getByRole('menuitemradio').first().waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect.poll(() => chip.innerText()).toBe('Addressee')
  })

  test('the menu offers only what can be done here', async () => {
    const ofDraft = [
      'draft.save',
      'draft.export',
      'draft.deliver',
      'edit.undo',
      'format.bold',
      'insert.anything',
    ]
    const ofHouse = ['statement.new', 'go.desk', 'settings.open', 'view.nextPane', 'help.shortcuts']
    await expect.poll(() => enabledCommands(house, [...ofHouse, ...ofDraft])).toEqual(ofHouse)
    await page.keyboard.press('Control+n')
    const form = page.getByRole('dialog', { name: 'New statement' })
    const dialogues = form.getByLabel('Dialogue')
    await pressUntil(page, 'Tab', dialogues)
    for (let times = 0; times < 30; times += 1) {
      const words = await dialogues.evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text)
      if (words === 'Constructive Dialogue on International Cooperation, 13 September 2023') break
      await page.keyboard.press('ArrowDown')
    }
    await press(page, button(page, 'Open the draft'))
    await text(page).waitFor()
    await expect
      .poll(() => enabledCommands(house, [...ofHouse, ...ofDraft]))
      .toEqual([...ofHouse, ...ofDraft])
  })

  test('F6 goes round the panes of a draft, to the text among them, and into a section from the outline', async () => {
    const outline = page.getByRole('navigation', { name: 'Outline' })
    await pressUntil(page, 'F6', text(page), 6)
    await pressUntil(page, 'F6', outline, 6)
    await press(page, outline.getByRole('button', { name: /^Who we are/ }))
    await expect.poll(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type('We speak for those who wait. ')
    const shown = await text(page).locator('[data-part="who-we-are"]').textContent()
    expect(shown).toBe('We speak for those who wait. ')
  })

  test('a slash opens the palette; Esc leaves the slash, and never costs a word', async () => {
    await page.keyboard.type('/')
    await paletteIn(page).getByRole('combobox').waitFor()
    await page.keyboard.press('Escape')
    await paletteIn(page).waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type(' or ')
    await page.keyboard.type('/')
    await paletteIn(page).getByRole('combobox').waitFor()
    await page.keyboard.type('extradition')
    await paletteIn(page).getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await paletteIn(page).waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type('and')
    const shown = await text(page).locator('[data-part="who-we-are"]').textContent()
    expect(shown).toBe('We speak for those who wait. / or and')
  })

  test('a citation and a recommendation are found, asked for what they need, and inserted', async () => {
    await page.keyboard.type(' ')
    await page.keyboard.press('Control+k')
    await paletteIn(page).getByRole('combobox').waitFor()
    await page.keyboard.type('art. 18 para 15')
    await paletteIn(page).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await press(page, paletteIn(page).getByRole('button', { name: 'Insert' }))
    await paletteIn(page).waitFor({ state: 'detached' })
    await expect.poll(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type('. ')
    await page.keyboard.type('/')
    await paletteIn(page).getByRole('combobox').waitFor()
    await page.keyboard.type('R-006')
    await paletteIn(page).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await paletteIn(page).getByLabel('Working days allowed for a reply').waitFor()
    // Esc goes one step back, and the words of the search are not lost to it.
    await page.keyboard.press('Escape')
    await paletteIn(page).getByRole('combobox').waitFor()
    await page.keyboard.type('R-006')
    await paletteIn(page).getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await paletteIn(page).getByLabel('Working days allowed for a reply').waitFor()
    await page.keyboard.type('15')
    await page.keyboard.press('Enter')
    await paletteIn(page).waitFor({ state: 'detached' })
    const sheet = await paragraphsOnSheet(page)
    expect(sheet).toContain(
      'We speak for those who wait. / or and article 18, paragraph 15, of the Convention.',
    )
    expect(sheet).toContainEqual(expect.stringContaining('a limit of 15 working days'))
  })

  test.each([
    ['Control+b', 'strong', 'Bold'],
    ['Control+i', 'em', 'Italic'],
    ['Control+u', '[class*="underline"]', 'Underline'],
  ])('%s marks the chosen words, and takes the mark away', async (key, mark, tool) => {
    await freshLine()
    await page.keyboard.type('plain marked')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press(key)
    const marked = text(page).locator(mark, { hasText: 'marked' }).last()
    await marked.waitFor()
    expect(await marked.textContent()).toBe('marked')
    const shown = main(page).getByRole('button', { name: new RegExp(`^${tool} `) })
    expect(await shown.getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press(key)
    await expect.poll(() => shown.getAttribute('aria-pressed')).toBe('false')
    await page.keyboard.press('End')
  })

  test('lists begin and end, and Tab goes in and out', async () => {
    await freshLine()
    await page.keyboard.press('Control+Shift+8')
    await page.keyboard.type('first')
    await page.keyboard.press('Enter')
    await page.keyboard.type('inner')
    await page.keyboard.press('Tab')
    await text(page).locator('ul ul li', { hasText: 'inner' }).waitFor()
    await page.keyboard.press('Shift+Tab')
    await text(page).locator('ul ul').waitFor({ state: 'detached' })
    expect(await text(page).locator('ul > li').allTextContents()).toEqual(['first', 'inner'])
    await page.keyboard.press('Control+Shift+7')
    await text(page).locator('ol').waitFor()
    expect(await text(page).locator('ol > li').allTextContents()).toEqual(['first', 'inner'])
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('After the list.')
    await text(page).locator('p', { hasText: 'After the list.' }).waitFor()
  })

  test('Tab leaves the text where there is no list, so that nobody is caught in it', async () => {
    expect(await isFocused(text(page))).toBe(true)
    await page.keyboard.press('Tab')
    expect(await isFocused(text(page))).toBe(false)
    await page.keyboard.press('Shift+Tab')
    await expect.poll(() => isFocused(text(page))).toBe(true)
  })

  test('what was done is undone and done again', async () => {
    await page.keyboard.press('Control+End')
    // Words typed after a pause are undone by themselves.
    await page.waitForTimeout(700)
    await page.keyboard.type(' Undone')
    const there = async (): Promise<boolean> => (await paragraphsOnSheet(page)).join('\n').includes(' Undone')
    await expect.poll(there).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(there).toBe(false)
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(there).toBe(true)
    await page.keyboard.press('Control+z')
    await expect.poll(there).toBe(false)
    await page.keyboard.press('Control+y')
    await expect.poll(there).toBe(true)
    const sheet = (await paragraphsOnSheet(page)).join('\n')
    expect(sheet).toContain('We speak for those who wait.')
  })

  test('Ctrl+S says that it is saved', async () => {
    await page.keyboard.press('Control+s')
    await page.getByRole('status').getByText('Saved.', { exact: true }).waitFor()
    await saved(page)
  })

  test('nothing runs from the menu under a dialog', async () => {
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.waitFor()
    await chooseFromMenu(house, 'go.desk')
    await page.waitForTimeout(300)
    expect(await dialog.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await text(page).isVisible()).toBe(true)
  })

  test('the text is exported, and the focus comes back to it', async () => {
    const file = join(temporaryFolder(), 'By keys.docx')
    await answerSaveDialog(house.app, file)
    await pressUntil(page, 'F6', text(page), 6)
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await press(page, dialog.getByRole('button', { name: 'Choose where to save' }))
    await dialog.getByText('Exported', { exact: true }).waitFor()
    await press(page, dialog.getByRole('button', { name: 'Close' }))
    await dialog.waitFor({ state: 'detached' })
    expect(existsSync(file)).toBe(true)
    await expect.poll(() => isFocused(text(page))).toBe(true)
  })

  test('F1 shows the keys, and Esc puts them away', async () => {
    await page.keyboard.press('F1')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByText('Ctrl+Shift+8').waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
  })

  test('nothing went wrong unseen', () => {
    expect(house.troubles).toEqual([])
  })
})
