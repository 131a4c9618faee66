import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { axeFindings, letAxeIn } from './axe'
import {
  end,
  main,
  paragraphsOnSheet,
  row,
  skipFirstRun,
  start,
  stepByStep,
  temporaryFolder,
  type House,
} from './support'

/** The next file dialog of the system answers with this path. */
const nextOpen = ({ app }: House, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)

// Real numbers and titles, made-up words: no text of a treaty is part of the repository.
const treaty = (purpose: string): string => `<!doctype html><html lang="en"><body>
  <h1>Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children, supplementing the United Nations Convention against Transnational Organized Crime</h1>
  <h2>Article 1<br>Relation with the United Nations Convention against Transnational Organized Crime</h2>
  <p>1. These words are made up.</p><p>2. So are these, for every Example State.</p>
  <h2>Article 2<br>Statement of purpose</h2><p>${purpose}</p>
  <p>(a) One made-up purpose;</p><p>(b) Another.</p></body></html>`
const law = `Example Rivers Act

Section 1. Boats

(1) A boat is free.

(2) A boat shall float.

Section 1A. Fish

Fish swim where they like.
`

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Bring in the official text' })
const detail = (page: Page): Locator => page.getByRole('region', { name: 'Details' })
const official = (page: Page): Locator => detail(page).getByRole('region', { name: 'Official text' })
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).first().waitFor()

describe('official texts', () => {
  const folder = temporaryFolder()
  const held: { house?: House } = {}
  const house = (): House => {
    if (!held.house) throw new Error('the app has not started')
    return held.house
  }
  const page = (): Page => house().page
  stepByStep()
  beforeAll(async () => {
    held.house = await start()
    await skipFirstRun(page())
    writeFileSync(join(folder, 'protocol.html'), treaty('The purposes are made up:'))
    writeFileSync(join(folder, 'newer.html'), treaty('The purposes were made up again:'))
    writeFileSync(join(folder, 'letter.txt'), 'Dear colleagues,\n\nthis is no treaty at all.\n')
    writeFileSync(join(folder, 'act.txt'), law)
  })
  afterAll(() => end(house()))

  const bring = async (file: string, choice: string): Promise<void> => {
    await nextOpen(house(), join(folder, file))
    await page().getByRole('button', { name: 'Bring in the official text' }).click()
    await dialog(page()).getByLabel('Treaty or law').selectOption({ label: choice })
    await dialog(page()).getByRole('button', { name: 'Choose the file…' }).click()
  }
  const keep = (): Promise<void> => dialog(page()).getByRole('button', { name: 'Keep the text' }).click()

  test('a file is checked before anything is kept, and every paragraph that differs is named', async () => {
    await goTo(page(), 'Treaties')
    await bring('protocol.html', 'Trafficking in Persons Protocol')
    await dialog(page()).getByText('2 of 20 articles, 18 gaps').waitFor()
    await dialog(page())
      .getByText('Article 2, subparagraph (a) reads otherwise than the reference.')
      .waitFor()
    await dialog(page()).getByText('Article 20 is not in the file.').waitFor()
    expect(await axeFindings(await letAxeIn(page()))).toEqual([])
    await keep()
    await said(page(), 'The text of 2 articles was kept.')
    await dialog(page()).waitFor({ state: 'detached' })
  })

  test('the article shows its text paragraph by paragraph, with the digest below it', async () => {
    await official(page()).getByText('So are these, for every Example State.').waitFor()
    await official(page()).getByText('Check it before you quote it.').waitFor()
    await detail(page()).getByRole('heading', { name: 'Digest' }).waitFor()
    expect(await detail(page()).getByText('This is a digest, not the official text.').count()).toBe(0)
    expect(await axeFindings(await letAxeIn(page()))).toEqual([])
    await page().setViewportSize({ width: 1024, height: 600 })
    expect(await page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024)
    await page().setViewportSize({ width: 1280, height: 800 })
    await row(page(), 'Repatriation').first().click()
    await detail(page()).getByText('This is a digest, not the official text.').waitFor()
    expect(await official(page()).count()).toBe(0)
  })

  test('another file takes its place, and can be taken back', async () => {
    await bring('newer.html', 'Trafficking in Persons Protocol')
    await dialog(page()).getByText('2 of 20 articles').waitFor()
    await keep()
    await said(page(), 'The text of 1 article was kept, in place of the earlier one; 1 was there already.')
    await row(page(), 'Statement of purpose').filter({ hasText: 'Trafficking in Persons' }).first().click()
    await official(page()).getByText('The purposes were made up again:').waitFor()
    await page().getByRole('button', { name: 'Take it back' }).last().click()
    await official(page()).getByText('The purposes are made up:').waitFor()
  })

  test('a file that holds no articles is said to hold none, and nothing can be kept', async () => {
    await bring('letter.txt', 'Trafficking in Persons Protocol')
    await dialog(page())
      .getByText(/^No articles of Protocol to Prevent/)
      .waitFor()
    expect(await dialog(page()).getByRole('button', { name: 'Keep the text' }).isDisabled()).toBe(true)
    await page().keyboard.press('Escape')
  })

  test('a law is added with its sections', async () => {
    await bring('act.txt', 'A law that is not in the library yet')
    await dialog(page()).getByText('2 articles with 3 paragraphs, 0 gaps.').waitFor()
    expect(await dialog(page()).getByRole('button', { name: 'Keep the text' }).isDisabled()).toBe(true)
    await dialog(page()).getByLabel('Name of the law').fill('Example Rivers Act of Exampleland')
    await dialog(page()).getByLabel('Short name').fill('Rivers Act')
    await dialog(page()).getByLabel('Country').fill('Exampleland')
    await dialog(page()).getByLabel('As at').fill('1 March 2024')
    await keep()
    await said(page(), 'The text of 2 articles was kept.')
    await main(page()).getByText('109 articles in 5 instruments').waitFor()
    await row(page(), 'Fish').first().click()
    await detail(page()).getByRole('heading', { name: 'Article 1A · Fish' }).waitFor()
    await official(page()).getByText('Fish swim where they like.').waitFor()
    await official(page()).getByText('as at 1 March 2024').waitFor()
  })

  test('a paragraph is quoted in a draft: the reference, then the words, sealed', async () => {
    await startStatement(page(), {
      dialogue: 'Constructive Dialogue on International Cooperation, 13 September 2023',
      kind: 'Oral statement',
    })
    await goToSection(page(), 'Technical assistance')
    await saved(page())
    await goTo(page(), 'Treaties')
    await row(page(), 'Relation with the United Nations Convention').first().click()
    await official(page()).getByText('These words are made up.').waitFor()
    await official(page()).getByRole('button', { name: 'Quote or copy paragraph 2' }).click()
    await page().getByRole('menuitem', { name: 'Quote paragraph 2 in draft' }).click()
    await text(page()).waitFor()
    await text(page()).locator('blockquote').first().waitFor()
    const paragraphs = await paragraphsOnSheet(page())
    const at = paragraphs.findIndex((words) => words.startsWith('So are these'))
    expect(paragraphs[at - 1]).toMatch(/^Article 1, paragraph 2, of .*provides:$/)
    await text(page()).locator('blockquote[data-seal="whole"]').first().waitFor()
  })

  test('the article says where it is cited, and leads there', async () => {
    await saved(page())
    await goTo(page(), 'Treaties')
    await row(page(), 'Relation with the United Nations Convention').first().click()
    const cited = detail(page()).getByRole('region', { name: 'Cited in' })
    await cited.getByRole('button').first().click()
    await text(page()).waitFor()
    expect(house().troubles).toEqual([])
  })
})
