import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  exportTo,
  firstRun,
  goTo,
  goToSection,
  insert,
  saved,
  startStatement,
  text,
} from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import { chooseFromMenu, end, main, paletteIn, row, start, temporaryFolder, type House } from './support'

const dialogue = 'Constructive Dialogue on International Cooperation, 13 September 2023'

/** Puts the caret into a part of the statement; by the sheet itself where there is no room for the outline. */
const goToPart = async (page: Page, name: string): Promise<void> => {
  const outline = page.getByRole('navigation', { name: 'Outline' })
  if (await outline.isVisible()) return goToSection(page, name)
  await text(page)
    .locator(`[data-part="${name.toLowerCase().replaceAll(' ', '-')}"]`)
    .click()
}

/** Every screen of the app in an order in which a person may meet them; `see` is called on each. */
const tour = async (house: House, see: (screen: string) => Promise<void>): Promise<void> => {
  const { page } = house
  const closed = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.locator('dialog[open], [role="dialog"]').waitFor({ state: 'detached' })
  }
  await firstRun(page, { speaker: { name: 'Amina Example', function: 'Research Associate' }, look: see })
  await see('desk on the first day')
  await goTo(page, 'Drafts')
  await see('drafts, none yet')
  await goTo(page, 'Statements')
  await see('statements, none yet')
  await startStatement(page, { dialogue, kind: 'Oral statement', look: see })
  await see('draft, new')
  await goToPart(page, 'Salutation')
  await insert(page, 'Thank you, Chair', { look: see })
  await goToPart(page, 'Who we are')
  await page.keyboard.type('Requests reach the wrong desk, although ')
  await insert(page, 'art. 18 para 15', { look: (name) => see(`${name}, citation`) })
  await goToPart(page, 'Recommendations')
  await insert(page, 'R-006', { look: (name) => see(`${name}, recommendation`) })
  await saved(page)
  await page.keyboard.type('/')
  await paletteIn(page).getByRole('combobox').fill('zzzz')
  await see('palette, nothing found')
  await closed()
  await see('draft, insert tab')
  const details = page.getByRole('tab', { name: 'Details' })
  if (await details.isVisible()) await details.click()
  await see('draft, details tab')
  await text(page).click()
  await page.keyboard.press('Control+Shift+k')
  await see('link dialog')
  await closed()
  await exportTo(house.app, page, join(temporaryFolder(), 'Seen.docx'), { look: see })
  // Where the bar has no room for its button, the menu has it.
  await chooseFromMenu(house, 'draft.deliver')
  await page.getByRole('dialog', { name: 'Mark as delivered' }).waitFor()
  await see('deliver dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Mark as delivered' }).click()
  await page.getByRole('heading', { name: 'Statements' }).waitFor()
  await see('statements with one open')
  await startStatement(page, { dialogue, kind: 'Written contribution' })
  await goTo(page, 'Drafts')
  await row(page, 'International Cooperation').click()
  await see('drafts with one chosen')
  await goTo(page, 'Desk')
  await see('desk, full')
  await goTo(page, 'Recommendations')
  await row(page, 'R-006').click()
  await see('recommendations with one open')
  await main(page)
    .getByRole('button', { name: /^Addressee/ })
    .click()
  await page.getByRole('menuitemradio').first().waitFor()
  await see('filter menu')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox').fill('tracing')
  await see('recommendations, searched')
  await page.getByRole('button', { name: 'Revise wording' }).click()
  await see('recommendation form')
  await closed()
  await goTo(page, 'Treaties')
  await row(page, 'Extradition').first().click()
  await see('treaties with one open')
  await goTo(page, 'Phrases')
  await row(page, 'To the Chair and delegates').click()
  await see('phrases with one open')
  await page.getByRole('button', { name: 'New phrase' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click()
  await see('phrase form with what is missing')
  await closed()
  await goTo(page, 'Dialogues')
  await row(page, 'International Cooperation').first().click()
  await see('dialogues with one open')
  await page.getByRole('button', { name: 'New dialogue' }).click()
  await see('dialogue form')
  await closed()
  await goTo(page, 'Find')
  await see('find')
  await goTo(page, 'Put away')
  await see('put away')
  await goTo(page, 'Settings')
  await see('settings')
  await page.keyboard.press('F1')
  await see('shortcuts')
  await closed()
  await chooseFromMenu(house, 'help.about')
  await page.getByRole('dialog', { name: 'About Rostrum' }).waitFor()
  await see('about')
  await closed()
}

test('axe finds nothing on any screen, in light and in dark', async () => {
  const house = await start()
  const { page } = house
  const session = await letAxeIn(page)
  const found: string[] = []
  const seen: string[] = []
  const see = async (screen: string): Promise<void> => {
    seen.push(screen)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Notices come and go by themselves; what they say is seen while they are there.
      const here = await axeFindings(session)
      found.push(...here.map((finding) => `${screen}, ${colorScheme}: ${finding}`))
    }
  }
  await tour(house, see)
  expect(seen.length).toBeGreaterThan(33)
  expect(found).toEqual([])
  await end(house)
}, 300_000)

/** What reaches past the right edge of the window: the page itself, or something that no one can scroll to. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`
    const frames = [
      document.scrollingElement,
      document.body,
      ...document.querySelectorAll('main, dialog[open]'),
    ]
    const scrolling = frames.flatMap((frame) =>
      frame && frame.scrollWidth > frame.clientWidth + 1 ? [`${name(frame)} scrolls sideways`] : [],
    )
    const beyond = [...document.querySelectorAll('button, input, select, textarea, a, h1, h2')].flatMap(
      (element) => {
        const box = element.getBoundingClientRect()
        const shown = box.width > 1 && element.checkVisibility()
        return shown && (box.right > innerWidth + 1 || box.left < -1) ? [`${name(element)} lies outside`] : []
      },
    )
    return [...scrolling, ...beyond]
  })

describe.each([
  ['a small window', { width: 1024, height: 600, zoom: 1 }],
  ['letters twice as large', { width: 1280, height: 820, zoom: 2 }],
])('in %s', (_, { width, height, zoom }) => {
  let house: House
  beforeAll(async () => {
    house = await start()
    await house.app.evaluate(
      ({ BrowserWindow }, size) => {
        const [window] = BrowserWindow.getAllWindows()
        window?.setContentSize(size.width, size.height)
        window?.webContents.setZoomFactor(size.zoom)
      },
      { width, height, zoom },
    )
    await house.page.waitForFunction((most) => innerWidth <= most, width / zoom)
  })
  afterAll(() => end(house))

  test('nothing lies outside on any screen', async () => {
    const { page } = house
    const found: string[] = []
    const see = async (screen: string): Promise<void> => {
      found.push(...(await tooWide(page)).map((finding) => `${screen}: ${finding}`))
    }
    await tour(house, see)
    expect(found).toEqual([])
  })

  test('the main actions can be reached and pressed', async () => {
    const { page } = house
    await goTo(page, 'Drafts')
    await row(page, 'International Cooperation').click()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await text(page).waitFor()
    for (const name of ['Export', 'Back to the drafts', 'Insert', 'Bold (Ctrl+B)'])
      await main(page).getByRole('button', { name, exact: true }).first().click({ trial: true })
    await text(page).click()
    await page.keyboard.press('Control+k')
    await paletteIn(page).getByRole('option').first().click({ trial: true })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+e')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('button', { name: 'Choose where to save' }).click({ trial: true })
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await goTo(page, 'Dialogues')
    await page.getByRole('button', { name: 'New dialogue' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Keep' }).click({ trial: true })
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    await goTo(page, 'Recommendations')
    await row(page, 'R-006').click()
    await page.getByRole('button', { name: 'Insert in draft' }).click({ trial: true })
  })
})
