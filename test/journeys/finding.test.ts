import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import {
  chooseFromMenu,
  databaseOf,
  end,
  main,
  paragraphsOnSheet,
  row,
  skipFirstRun,
  start,
  stepByStep,
  type House,
} from './support'

const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Find in everything' })
const answers = (page: Page): Locator => page.getByRole('listbox', { name: 'Answers' }).getByRole('option')
const detail = (page: Page): Locator => page.getByRole('region', { name: 'Details' })
const lists = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Saved searches, collections and tags' })
const entry = (page: Page, name: string): Locator =>
  lists(page).getByRole('listitem').filter({ hasText: name })
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).first().waitFor()
const howMany = async (page: Page): Promise<number> =>
  Number.parseInt((await main(page).getByRole('status').first().innerText()).replaceAll(',', ''), 10)

/** Searches, and waits until the number of answers is the one that is expected. */
const findExactly = async (page: Page, query: string, count: number): Promise<void> => {
  await field(page).fill(query)
  await expect.poll(() => howMany(page), { message: query }).toBe(count)
}
const more = async (page: Page, name: string, act: RegExp): Promise<void> => {
  await entry(page, name)
    .getByRole('button', { name: `More for ${name}` })
    .click()
  await page.getByRole('menuitem', { name: act }).click()
}
const wear = async (page: Page, name: string, choice: RegExp): Promise<void> => {
  await detail(page).getByRole('combobox', { name: 'Add a tag or collection' }).fill(name)
  await page.getByRole('option', { name: choice }).click()
  await detail(page)
    .getByRole('button', { name: new RegExp(`(tag|out of) ${name}`) })
    .waitFor()
}
/** Finds one record and shows it beside the answers. */
const show = async (page: Page, query: string, title: string, kind = ''): Promise<void> => {
  await field(page).fill(query)
  await answers(page).filter({ hasText: title }).filter({ hasText: kind }).first().click()
  await detail(page).getByRole('heading', { name: title }).first().waitFor()
}

const sentence = 'Blue kingfishers watched the confiscated boats near Exampleville harbour.'

describe('finding', () => {
  let house: House
  let page: Page
  let axe: CDPSession
  stepByStep()
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
    axe = await letAxeIn(page)
    await startStatement(page, {
      dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
      kind: 'Oral statement',
    })
    await goToSection(page, 'Who we are')
    await page.keyboard.type('We look after birds.\n')
    await page.keyboard.type(sentence)
    await saved(page)
    await chooseFromMenu(house, 'draft.deliver')
    const dialog = page.getByRole('dialog', { name: 'Mark as delivered' })
    await dialog.getByLabel('Delivered by').fill('Amina Example, Research Associate')
    await dialog.getByRole('button', { name: 'Mark as delivered' }).click()
    await page.getByRole('heading', { level: 1, name: 'Statements' }).waitFor()
  })
  afterAll(() => end(house))

  test('everything is found as one types, and the line round the match is marked', async () => {
    await page.keyboard.press('Control+Shift+f')
    await expect.poll(() => howMany(page)).toBeGreaterThan(250)
    expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type('kingfish')
    await expect.poll(() => howMany(page)).toBe(1)
    const only = answers(page).first()
    await only.getByText('watched the confiscated boats').waitFor()
    expect((await only.locator('mark').allInnerTexts()).join(' ').toLowerCase()).toContain('kingfisher')
    await field(page).fill('confiscation')
    await expect
      .poll(async () => (await answers(page).allInnerTexts()).join('\n'))
      .toMatch(/Treaty article[\s\S]*Recommendation|Recommendation[\s\S]*Treaty article/)
  })

  test('words in quotes stand side by side, NOT leaves out, and a typing error is mended and said', async () => {
    await findExactly(page, '“blue kingfishers”', 1)
    await findExactly(page, '"kingfishers blue"', 0)
    await main(page).getByText('Nothing in the library matches').waitFor()
    await findExactly(page, 'kingfishers NOT boats', 0)
    await findExactly(page, 'kingfishers OR qqqqqq', 1)
    await field(page).fill('kingfisjers')
    await main(page).getByText('Nothing for “kingfisjers”; found for “kingfishers”.').waitFor()
    await field(page).fill('art. 18')
    await expect.poll(() => answers(page).first().innerText()).toContain('Article 18')
    await page.getByRole('button', { name: 'How to write a search' }).click()
    await page.getByRole('dialog', { name: 'How to write a search' }).getByText('side by side').waitFor()
    await page.keyboard.press('Escape')
  })

  test('filters tell how many, show as many, and are taken away together', async () => {
    await field(page).fill('organised crime')
    await expect.poll(() => howMany(page)).toBeGreaterThan(5)
    const all = await howMany(page)
    const choose = async (chip: string, choice: string): Promise<number> => {
      await main(page)
        .getByRole('button', { name: new RegExp(`^${chip}`) })
        .click()
      const item = page.getByRole('menuitemradio').filter({ hasText: choice })
      const count = Number(/\d+$/.exec((await item.innerText()).trim())?.[0])
      await item.click()
      return count
    }
    const count = await choose('Kind', 'Recommendations')
    expect(count).toBeLessThan(all)
    await expect.poll(() => howMany(page)).toBe(count)
    const narrower = await choose('Addressee', 'States parties')
    await expect.poll(() => howMany(page)).toBe(narrower)
    expect(narrower).toBeLessThan(count)
    await main(page).getByRole('button', { name: 'Take all filters away' }).click()
    await expect.poll(() => howMany(page)).toBe(all)
  })

  test('arrows choose, and Enter opens the text at the place', async () => {
    await findExactly(page, 'kingfishers', 1)
    await answers(page).first().getByText('kingfishers').waitFor()
    await page.keyboard.press('ArrowDown')
    const here = detail(page).locator('[data-here]')
    await here.getByText('kingfishers').waitFor()
    expect(await here.locator('mark').allInnerTexts()).toEqual(['kingfishers'])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Statements' }).waitFor()
    await detail(page).locator('[data-here]').getByText(sentence).waitFor()
  })

  test('the search is found as it was left', async () => {
    await goTo(page, 'Find')
    expect(await field(page).inputValue()).toBe('kingfishers')
    await expect.poll(() => answers(page).first().getAttribute('aria-selected')).toBe('true')
    expect(await axeFindings(axe)).toEqual([])
  })

  test('what was said goes into the draft as a quotation from where it is found, and by its paragraph', async () => {
    await startStatement(page, {
      dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
      kind: 'Written contribution',
    })
    await page.keyboard.press('Control+Shift+f')
    await findExactly(page, '"blue kingfishers"', 1)
    await answers(page).first().getByText('watched').waitFor()
    await page.keyboard.press('Control+Enter')
    await text(page).getByText(sentence).waitFor()
    await saved(page)
    await goTo(page, 'Statements')
    await row(page, 'International Cooperation').click()
    const paragraph = detail(page).locator('[data-paragraph]').filter({ hasText: 'kingfishers' })
    await paragraph.getByRole('button', { name: /^Paragraph \d+$/ }).click()
    await page.getByRole('menuitem', { name: 'Insert as a copy' }).click()
    await expect
      .poll(async () => (await paragraphsOnSheet(page)).join('\n').split('Blue kingfishers').length - 1, {
        timeout: 10_000,
      })
      .toBe(2)
    await saved(page)
  })

  test('a tag is made where a record is read, finds what wears it, and is renamed', async () => {
    await page.keyboard.press('Control+Shift+f')
    await show(page, 'thanks', 'Thanks for the briefings')
    await wear(page, 'Courtesy', /New tag/)
    await show(page, 'thanks', 'Thanks to partners')
    await wear(page, 'Courtesy', /Courtesy/)
    await wear(page, 'Partners', /New tag/)
    await show(page, 'kingfishers', 'International Cooperation', 'Oral statement')
    await wear(page, 'Partner', /New tag “Partner”/)
    await entry(page, 'Courtesy').getByRole('button').first().click()
    await expect.poll(() => howMany(page)).toBe(2)
    await more(page, 'Courtesy', /Rename/)
    const form = page.getByRole('dialog', { name: 'Rename tag' })
    await form.getByLabel('Name').fill('partners')
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.getByText('There is one of that name already.').waitFor()
    await form.getByLabel('Name').fill('Polite words')
    await form.getByLabel('Colour').selectOption('teal')
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.waitFor({ state: 'detached' })
    await entry(page, 'Polite words').getByText('2', { exact: true }).waitFor()
    await main(page).getByRole('button', { name: 'Tag: Polite words' }).waitFor()
    expect(await axeFindings(axe)).toEqual([])
  })

  test('two tags are merged after it is said what becomes of them, and a saved search follows', async () => {
    await entry(page, 'Partner').filter({ hasNotText: 'Partners' }).getByRole('button').first().click()
    await expect.poll(() => howMany(page)).toBe(1)
    await page.getByRole('button', { name: 'Save this search' }).click()
    const save = page.getByRole('dialog', { name: 'Save this search' })
    expect(await save.getByLabel('Name').inputValue()).toBe('Partner')
    await save.getByLabel('Name').fill('With partner')
    await save.getByRole('button', { name: 'Save' }).click()
    await said(page, 'Saved as “With partner”.')
    await lists(page).getByRole('button', { name: 'More for Partner', exact: true }).click()
    await page.getByRole('menuitem', { name: /Merge/ }).click()
    const merge = page.getByRole('dialog', { name: 'Merge “Partner”' })
    await merge.getByLabel('Into').selectOption({ label: 'Partners' })
    await merge.getByText('1 record with “Partner” and 1 with “Partners” make 2 records').waitFor()
    await merge.getByRole('button', { name: 'Merge' }).click()
    await said(page, '“Partner” was merged into “Partners”.')
    await entry(page, 'Partners').getByText('2', { exact: true }).waitFor()
    await entry(page, 'With partner').getByRole('button').first().click()
    await expect.poll(() => howMany(page)).toBe(2)
  })

  test('a collection holds records in an order of their own, which keys change', async () => {
    await main(page).getByRole('button', { name: 'Take all filters away' }).click()
    await show(page, 'thanks', 'Thanks for the briefings')
    await wear(page, 'Vienna 2027', /New collection/)
    await show(page, 'kingfishers', 'International Cooperation', 'Oral statement')
    await wear(page, 'Vienna 2027', /Vienna 2027/)
    await entry(page, 'Vienna 2027').getByRole('button').first().click()
    await expect.poll(() => howMany(page)).toBe(2)
    await expect.poll(() => answers(page).first().innerText()).toContain('Thanks for the briefings')
    await field(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => answers(page).first().innerText()).toContain('International Cooperation')
    expect(await answers(page).nth(1).getAttribute('aria-selected')).toBe('true')
  })

  test('saved searches, tags and collections are there after the app was closed', async () => {
    await end(house)
    house = await start({ userData: house.userData })
    page = house.page
    axe = await letAxeIn(page)
    await page
      .getByRole('heading', { name: 'Desk', exact: true })
      .or(page.getByRole('heading', { name: 'Continue' }))
      .first()
      .waitFor()
    await page.keyboard.press('Control+Shift+f')
    await entry(page, 'With partner').getByText('2', { exact: true }).waitFor()
    await entry(page, 'With partner').getByRole('button').first().click()
    await expect.poll(() => howMany(page)).toBe(2)
    await entry(page, 'Vienna 2027').getByRole('button').first().click()
    await expect.poll(() => answers(page).first().innerText()).toContain('International Cooperation')
  })

  test('a statement is put away, is found no more, and is brought back with its tags', async () => {
    await goTo(page, 'Statements')
    await row(page, 'International Cooperation').click()
    await detail(page).getByRole('button', { name: 'Put away' }).click()
    await said(page, 'The statement was put away.')
    await page.keyboard.press('Control+Shift+f')
    await main(page).getByRole('button', { name: 'Take all filters away' }).click()
    // The draft that quotes it is found still.
    await findExactly(page, 'kingfishers', 1)
    await goTo(page, 'Put away')
    await row(page, 'International Cooperation').click()
    expect(await axeFindings(axe)).toEqual([])
    await detail(page).getByRole('button', { name: 'Bring back' }).click()
    await said(page, 'is back in its place.')
    await page.keyboard.press('Control+Shift+f')
    await findExactly(page, 'kingfishers', 2)
    await answers(page).filter({ hasText: 'Oral statement' }).first().click()
    await detail(page).getByRole('button', { name: 'Take the tag Partners off' }).waitFor()
  })

  test('only one record at a time is deleted for good, after it is said what goes and what stays', async () => {
    await more(page, 'Polite words', /Put away/)
    await said(page, '“Polite words” was put away.')
    await goTo(page, 'Statements')
    await row(page, 'International Cooperation').click()
    await detail(page).getByRole('button', { name: 'Put away' }).click()
    await goTo(page, 'Put away')
    await row(page, 'International Cooperation').click()
    await detail(page).getByRole('button', { name: 'Delete for good' }).click()
    const dialog = page.getByRole('dialog', { name: 'Delete for good' })
    await dialog.getByText('Its whole text.').waitFor()
    await dialog.getByText('Its place on 1 tag and in 1 collection.').waitFor()
    expect(await axeFindings(axe)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect((await databaseOf(page))['statements']).toHaveLength(1)
    await detail(page).getByRole('button', { name: 'Delete for good' }).click()
    await dialog.getByRole('button', { name: 'Delete for good' }).click()
    await said(page, 'was deleted.')
    await expect.poll(async () => (await databaseOf(page))['statements']).toEqual([])
    await main(page).getByText('Polite words').waitFor()
  })

  test('nothing went wrong unseen', () => {
    expect(house.troubles).toEqual([])
  })
})
