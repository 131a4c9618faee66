import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import {
  databaseOf,
  end,
  killLeft,
  main,
  paletteIn,
  paragraphsOnSheet,
  putRow,
  row,
  skipFirstRun,
  start,
  stepByStep,
  type House,
} from './support'

const first = 'States parties should answer every request for evidence within ninety days.'
const second = 'States parties should answer every request for evidence within sixty days and give reasons.'
const third = 'States parties should answer every request for evidence within thirty days and give reasons.'
const said =
  'The burden of an unanswered request falls on the victims, and on the organizations that stand beside them in every court.'

const stamp = '2023-09-13T08:00:00.000Z'
const stored = { rev: 1, made: stamp, changed: stamp, touched: {}, retired: null }
const past = {
  ...stored,
  ...{
    id: 'past-1',
    v: 2,
    kind: 'oral-statement',
    title: 'Dialogue on a sample topic',
    event: '',
    dialogue: null,
  },
  ...{ topics: [], day: '2023-09-13', delivered: stamp, organization: '', speaker: '', language: 'en-GB' },
  ...{ words: 25, seconds: 12, hash: 'a1'.repeat(32), draft: null, original: null },
}
const pastBody = {
  id: 'past-1',
  rev: 1,
  manuscript: {
    version: 1,
    language: 'en-GB',
    blocks: ['Chair,', said].map((words) => ({ kind: 'paragraph', runs: [{ text: words }] })),
  },
}

const blocks = (page: Page): Locator => text(page).locator('[data-origin]')
const note = (page: Page): Promise<string | null> => blocks(page).first().getAttribute('data-note')
const quotation = (page: Page): Locator => text(page).locator('blockquote')
const seal = (page: Page): Promise<string | null> => quotation(page).first().getAttribute('data-seal')
const origins = (page: Page): Locator => page.getByRole('tabpanel', { name: /Origins/ })

/** Revises the wording of the recommendation in the library, and comes back to the draft. */
const revise = async (page: Page, wording: string): Promise<void> => {
  await saved(page)
  await goTo(page, 'Recommendations')
  await row(page, 'R-113').first().click()
  await page.getByRole('button', { name: 'Revise wording' }).click()
  const form = page.getByRole('dialog', { name: 'Revise R-113' })
  await form.getByLabel('Wording').fill(wording)
  await form.getByRole('button', { name: 'Keep the revision' }).click()
  await form.waitFor({ state: 'detached' })
  await backToDraft(page)
}

const backToDraft = async (page: Page): Promise<void> => {
  await goTo(page, 'Desk')
  await page
    .getByRole('region', { name: 'Continue' })
    .getByRole('button', { name: /International Cooperation/ })
    .first()
    .click()
  await text(page).waitFor()
}

describe('words of the library are reused, and say where they come from', () => {
  let house: House
  let page: Page
  let axe: CDPSession
  stepByStep()
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
    axe = await letAxeIn(page)
    await putRow(page, 'bodies', pastBody)
    await putRow(page, 'statements', past)
    await goTo(page, 'Recommendations')
    await page.getByRole('button', { name: 'New recommendation' }).click()
    const form = page.getByRole('dialog', { name: 'New recommendation' })
    await form.getByLabel('Title').fill('Answer requests in time')
    await form.getByLabel('Wording').fill(first)
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.waitFor({ state: 'detached' })
    await startStatement(page, {
      dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
      kind: 'Written contribution',
    })
  })
  afterAll(() => (house ? end(house) : killLeft()))

  test('a recommendation is in the text three keystrokes after it was thought of, however fast they come', async () => {
    await goToSection(page, 'Recommendations')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('answer requests in time')
    await page.keyboard.press('Enter')
    await expect
      .poll(() => blocks(page).first().getAttribute('data-origin'))
      .toBe('From recommendation R-113')
    expect(await paragraphsOnSheet(page)).toContain(first)
    await paletteIn(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(() => blocks(page).count()).toBe(0)
  })

  test('Shift and Enter ask how; a linked recommendation says so', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('answer requests in time')
    await paletteIn(page).getByRole('option').first().waitFor()
    await page.keyboard.press('Shift+Enter')
    const form = paletteIn(page).getByRole('form')
    await form.getByLabel('Insert as').selectOption('linked')
    expect(await axeFindings(axe)).toEqual([])
    await form.getByRole('button', { name: 'Insert' }).click()
    await expect
      .poll(() => blocks(page).first().getAttribute('data-origin'))
      .toBe('From recommendation R-113 · linked')
  })

  test('when the library revises it, the block says so, and the difference is shown', async () => {
    await revise(page, second)
    await expect
      .poll(() => note(page))
      .toMatch(/^The library’s wording was revised on \d+ \w+ \d{4}: see the difference$/)
    const box = await blocks(page).first().boundingBox()
    if (!box) throw new Error('the recommendation is not on the screen')
    await blocks(page)
      .first()
      .click({ position: { x: 80, y: box.height - 12 } })
    const dialog = page.getByRole('dialog', { name: 'Recommendation R-113' })
    await dialog.waitFor()
    expect(await dialog.locator('del').allInnerTexts()).toEqual(['ninety'])
    expect((await dialog.locator('ins').allInnerTexts()).join(' ')).toContain('sixty')
    expect(await axeFindings(axe)).toEqual([])
  })

  test('taking it replaces the words in one step of undo', async () => {
    await page.getByRole('button', { name: 'Take the revised wording' }).click()
    await expect.poll(() => paragraphsOnSheet(page)).toContain(second)
    await expect.poll(() => note(page)).toBeNull()
    await text(page).focus()
    await page.keyboard.press('Control+z')
    await expect.poll(() => paragraphsOnSheet(page)).toContain(first)
    await expect.poll(() => note(page)).toContain('was revised')
  })

  test('leaving it keeps the words and is quiet until the next revision', async () => {
    await page.getByRole('tab', { name: /Origins/ }).click()
    await origins(page).getByRole('button', { name: 'Differences…' }).first().click()
    await page.getByRole('button', { name: 'Leave it as it is' }).click()
    await expect.poll(() => note(page)).toBeNull()
    expect(await paragraphsOnSheet(page)).toContain(first)
    await revise(page, third)
    await expect.poll(() => note(page)).toContain('was revised')
  })

  test('words that were changed by hand are shown beside the library’s change', async () => {
    await blocks(page)
      .first()
      .click({ position: { x: 80, y: 16 } })
    await page.keyboard.press('End')
    await page.keyboard.insertText(' Indeed.')
    await expect.poll(() => blocks(page).first().getAttribute('data-origin')).toContain('· reworded')
    await page.getByRole('tab', { name: /Origins/ }).click()
    await origins(page).getByRole('button', { name: 'Differences…' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Recommendation R-113' })
    await dialog.getByText('What was changed here by hand').waitFor()
    expect(await dialog.locator('ins').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Indeed'), expect.stringContaining('thirty')]),
    )
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a past statement is found by the line that matches, and quoted with its source', async () => {
    await goToSection(page, 'Closing')
    await page.keyboard.press('Control+k')
    await page.keyboard.type('burden unanswered')
    const hit = paletteIn(page).getByRole('option').filter({ hasText: past.title })
    await hit.getByText('para. 2').waitFor()
    expect(await hit.locator('mark').count()).toBeGreaterThan(0)
    await hit.click()
    const form = paletteIn(page).getByRole('form')
    expect(await form.getByLabel('Paragraph').inputValue()).toBe('2')
    await form.getByLabel('Insert as').selectOption('quotation')
    await form.getByRole('button', { name: 'Insert' }).click()
    await expect.poll(() => seal(page)).toBe('whole')
    const sheet = await paragraphsOnSheet(page)
    expect(sheet.slice(-2)).toEqual([
      'As we stated in Dialogue on a sample topic, 13 September 2023, paragraph 2:',
      said,
    ])
    expect(await quotation(page).getAttribute('data-note')).toBe(
      'Dialogue on a sample topic, 13 September 2023, para. 2 · ✓ Exact',
    )
  })

  test('a marked omission is one, an unmarked change breaks the seal, and both are made exact', async () => {
    const change = async (words: string): Promise<void> => {
      await quotation(page).click({ clickCount: 3 })
      await page.keyboard.insertText(words)
    }
    await change('The burden of an unanswered request falls on the victims [...] in every court.')
    await expect.poll(() => seal(page)).toBe('with-omissions')
    await change('The burden of an answered request falls on the victims.')
    await expect.poll(() => seal(page)).toBe('broken')
    await page.getByRole('tab', { name: /Origins/ }).click()
    await origins(page)
      .getByRole('listitem')
      .filter({ hasText: 'Words differ' })
      .getByRole('button', { name: 'Differences…' })
      .click()
    const dialog = page.getByRole('dialog', { name: 'Dialogue on a sample topic' })
    expect((await dialog.locator('del').allInnerTexts()).join(' ')).toContain('unanswered')
    await dialog.getByRole('button', { name: 'Make exact' }).click()
    await expect.poll(() => seal(page)).toBe('whole')
    expect(await paragraphsOnSheet(page)).toContain(said)
  })

  test('the source opens at its paragraph', async () => {
    await origins(page)
      .getByRole('listitem')
      .filter({ hasText: past.title })
      .getByRole('button', { name: 'Open the source' })
      .click()
    await main(page).getByRole('heading', { name: past.title }).first().waitFor()
    await main(page).getByText(said).first().waitFor()
  })

  test('a paragraph goes from the page of a statement into the draft, and it is said where', async () => {
    await main(page).getByRole('button', { name: 'Paragraph 2' }).click()
    await page.getByRole('menuitem', { name: 'Insert as a copy' }).click()
    await text(page).waitFor()
    await page
      .getByRole('status')
      .getByText(/^Inserted (where you last wrote|at the end)\.$/)
      .waitFor()
    await expect
      .poll(async () => (await paragraphsOnSheet(page)).filter((words) => words === said).length)
      .toBe(2)
    await page.getByRole('tab', { name: /Origins/ }).click()
    await origins(page).getByText('Copy', { exact: true }).waitFor()
  })

  test('what is copied within Rostrum keeps its origin', async () => {
    await text(page).click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+v')
    await expect.poll(() => text(page).locator('blockquote[data-seal="whole"]').count()).toBe(2)
    expect(await blocks(page).count()).toBe(2)
  })

  test('all of it is in the library when the draft is opened again', async () => {
    await saved(page)
    await backToDraft(page)
    await expect.poll(() => text(page).locator('blockquote[data-seal="whole"]').count()).toBe(2)
    const { bodies, drafts } = await databaseOf(page)
    const [draft] = drafts as { id: string }[]
    const body = (
      bodies as { id: string; manuscript: { version: number; blocks: { kind: string; from?: object }[] } }[]
    ).find(({ id }) => id === draft?.id)
    expect(body?.manuscript.version).toBe(2)
    expect(body?.manuscript.blocks.find(({ kind }) => kind === 'quotation')?.from).toEqual({
      kind: 'statement',
      id: 'past-1',
      edition: 1,
      reference: 'para. 2',
      wording: said,
    })
    expect(house.troubles).toEqual([])
  })
})
