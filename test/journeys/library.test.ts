import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import {
  chooseFromMenu,
  end,
  filterBy,
  main,
  paragraphsOnSheet,
  row,
  skipFirstRun,
  start,
  stepByStep,
  type House,
} from './support'

const detail = (page: Page): Locator => page.getByRole('region', { name: 'Details' })
const found = (page: Page): Promise<string> => main(page).getByRole('status').first().innerText()
const said = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).first().waitFor()

const first =
  'States parties should answer every request for evidence within {{number}} days, and tell the sender who works on it.'
const second =
  'States parties should answer every request for evidence within {{number}} days, and tell the sender on the first day who works on it.'

describe('the library', () => {
  let house: House
  let page: Page
  stepByStep()
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
  })
  afterAll(() => end(house))

  test('a recommendation is written; what is missing or wrong is said, and nothing typed is lost', async () => {
    await goTo(page, 'Recommendations')
    await page.getByRole('button', { name: 'New recommendation' }).click()
    const form = page.getByRole('dialog', { name: 'New recommendation' })
    await form.getByLabel('Wording').fill(first)
    await form.getByLabel('Articles').fill('art. 18 para 15\nart. 99')
    await form.getByLabel('Spoken form').fill('word '.repeat(41))
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.getByText('A title is needed.').waitFor()
    await form.getByText('No article has this place: “art. 99”.').waitFor()
    await form.getByText('The spoken form has 41 words; 40 can be followed by ear.').waitFor()
    expect(await form.getByLabel('Wording').inputValue()).toBe(first)
    await form.getByLabel('Title').fill('Answer requests in time')
    await form.getByLabel('Articles').fill('art. 18 para 15')
    await form.getByLabel('Spoken form').fill('')
    await form.getByRole('button', { name: 'Keep' }).click()
    await said(page, 'Kept as R-113.')
    await detail(page).getByRole('heading', { name: 'Answer requests in time' }).waitFor()
    await detail(page).getByText('Edition 1').waitFor()
    await main(page).getByText('113 · 1 of your own, 112 templates').waitFor()
  })

  test('a revised recommendation keeps its earlier wording', async () => {
    await page.getByRole('button', { name: 'Revise wording' }).click()
    const form = page.getByRole('dialog', { name: 'Revise R-113' })
    expect(await form.getByLabel('Articles').inputValue()).toBe('article 18, paragraph 15, of the Convention')
    await form.getByLabel('Wording').fill(second)
    await form.getByRole('button', { name: 'Keep the revision' }).click()
    await said(page, 'Revised. The earlier wording was kept.')
    await detail(page).getByText('Edition 2', { exact: true }).waitFor()
    const earlier = detail(page).getByRole('listitem')
    expect(await earlier.allInnerTexts()).toEqual([
      expect.stringContaining('tell the sender who works on it'),
    ])
    expect(await detail(page).innerText()).toContain('tell the sender on the first day who works on it')
  })

  test('what is put away is gone from the list, and comes back', async () => {
    await detail(page).getByRole('button', { name: 'Put away' }).click()
    await said(page, 'R-113 was put away.')
    await main(page).getByText('112 · 0 of your own, 112 templates').waitFor()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await main(page).getByText('113 · 1 of your own, 112 templates').waitFor()
  })

  test('filters tell how many, and show as many', async () => {
    const choices = await filterBy(page, 'Addressee', 'UNODC')
    const choice = choices.find((words) => words.startsWith('UNODC')) ?? ''
    const count = Number(/\d+$/.exec(choice)?.[0])
    expect(count).toBeGreaterThan(0)
    await expect.poll(() => found(page)).toBe(`${count} of 113`)
    expect(await row(page, /R-/).count()).toBe(count)
    await filterBy(page, 'Agenda item', '2 Technical assistance')
    await expect.poll(async () => Number.parseInt(await found(page), 10)).toBeLessThan(count)
    await filterBy(page, 'Agenda item', 'All')
    await filterBy(page, 'Addressee', 'All')
    await expect.poll(() => found(page)).toBe('113 of 113')
  })

  test('something is found by a word of its wording, in either spelling, and by its number', async () => {
    const search = page.getByRole('searchbox', { name: 'Find recommendations' })
    await search.fill('sender')
    await row(page, 'R-113').waitFor()
    await search.fill('R-006')
    await expect.poll(() => row(page, /R-/).first().innerText()).toContain('R-006')
    await search.fill('organised')
    await expect.poll(async () => Number.parseInt(await found(page), 10)).toBeGreaterThan(0)
    const british = await found(page)
    await search.fill('organized')
    await expect.poll(() => found(page)).toBe(british)
    await search.fill('qqqqqq')
    await main(page).getByText('No recommendation matches').waitFor()
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => found(page)).toBe('113 of 113')
  })

  test('a phrase is written, revised, and its earlier words are kept', async () => {
    await goTo(page, 'Phrases')
    await page.getByRole('button', { name: 'New phrase' }).click()
    const form = page.getByRole('dialog', { name: 'New phrase' })
    await form.getByLabel('Title').fill('To the interpreters')
    await form.getByLabel('Text').fill('Our thanks go to the interpreters.')
    await form.getByRole('button', { name: 'Keep' }).click()
    await detail(page).getByRole('heading', { name: 'To the interpreters' }).waitFor()
    await detail(page).getByRole('button', { name: 'Revise' }).click()
    const again = page.getByRole('dialog', { name: 'Revise phrase' })
    await again.getByLabel('Text').fill('Our thanks go to the interpreters, who carry every word.')
    await again.getByRole('button', { name: 'Keep the revision' }).click()
    await detail(page).getByText('Edition 2', { exact: true }).waitFor()
    expect(await detail(page).getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('Our thanks go to the interpreters.'),
    ])
  })

  test('a dialogue with wrong dates gets a sentence, and nothing typed is lost', async () => {
    await goTo(page, 'Dialogues')
    await page.getByRole('button', { name: 'New dialogue' }).click()
    const form = page.getByRole('dialog', { name: 'New dialogue' })
    await form.getByLabel('Firearms').check()
    await form.getByLabel('Title').fill('Dialogue on a wrong day')
    await form.getByLabel('Date').fill('31 February 2027')
    await form.getByLabel('Text due').fill('yesterday')
    await form.getByLabel('Speaking limit').fill('three')
    await form.getByLabel('Word limit').fill('many')
    await form.getByLabel('Agenda items').fill('The only item')
    await form.getByRole('button', { name: 'Keep' }).click()
    await expect
      .poll(() => form.getByRole('alert').allInnerTexts())
      .toEqual([
        'That is no calendar day. Write it as 13 September 2023.',
        'That is no calendar day. Write it as 13 September 2023.',
        expect.stringMatching(/^Write a time/),
        expect.stringMatching(/^Write a number of words/),
      ])
    expect(await form.getByLabel('Title').inputValue()).toBe('Dialogue on a wrong day')
    expect(await form.getByLabel('Date').inputValue()).toBe('31 February 2027')
    await form.getByLabel('Date').fill('28 February 2027')
    await form.getByLabel('Text due').fill('14 February 2027')
    await form.getByLabel('Speaking limit').fill('0:05')
    await form.getByLabel('Word limit').fill('12')
    await form.getByRole('button', { name: 'Keep' }).click()
    await form.waitFor({ state: 'detached' })
    await detail(page).getByText('28 February 2027').waitFor()
    await detail(page).getByText('12 words').waitFor()
  })

  test('a draft says when it is over the limits of its dialogue', async () => {
    await startStatement(page, {
      dialogue: 'Dialogue on a wrong day, 28 February 2027',
      kind: 'Oral statement',
    })
    const time = page.getByRole('group', { name: 'Speaking time' })
    await goToSection(page, 'Who we are')
    await page.keyboard.type('One two three four five six seven eight nine ten eleven twelve thirteen.')
    await time.getByText('over', { exact: false }).first().waitFor()
    expect(await time.innerText()).toMatch(/\/ 0:05/)
    expect(await time.innerText()).toMatch(/0:0\d over$/m)
    await saved(page)
    await goTo(page, 'Desk')
    await page.getByRole('region', { name: 'Next dialogue' }).getByText(/over$/).waitFor()
  })

  test('from the library something goes into the draft that was written last', async () => {
    await goTo(page, 'Recommendations')
    await row(page, 'R-113').click()
    await detail(page).getByRole('button', { name: 'Insert in draft' }).click()
    const palette = page.getByRole('dialog', { name: 'Insert from the library' })
    await palette.getByLabel('number').fill('thirty')
    await palette.getByRole('button', { name: 'Insert' }).click()
    await palette.waitFor({ state: 'detached' })
    expect(await paragraphsOnSheet(page)).toContain(second.replace('{{number}}', 'thirty'))
    expect(await text(page).locator('[data-origin]').getAttribute('data-origin')).toBe(
      'From recommendation R-113',
    )
    await saved(page)
  })

  test('a later revision leaves the words of the draft as they are', async () => {
    await goTo(page, 'Recommendations')
    await row(page, 'R-113').click()
    await page.getByRole('button', { name: 'Revise wording' }).click()
    const form = page.getByRole('dialog', { name: 'Revise R-113' })
    await form.getByLabel('Wording').fill('States parties should answer.')
    await form.getByRole('button', { name: 'Keep the revision' }).click()
    await detail(page).getByText('Edition 3', { exact: true }).waitFor()
    await goTo(page, 'Drafts')
    await row(page, 'wrong day').click()
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await text(page).waitFor()
    expect(await paragraphsOnSheet(page)).toContain(second.replace('{{number}}', 'thirty'))
  })

  test('what is marked as delivered is frozen, stands among the statements, and is no draft any more', async () => {
    await chooseFromMenu(house, 'draft.deliver')
    const dialog = page.getByRole('dialog', { name: 'Mark as delivered' })
    await dialog.getByLabel('Delivered by').fill('Amina Example, Research Associate')
    await dialog.getByRole('button', { name: 'Mark as delivered' }).click()
    await page.getByRole('heading', { level: 1, name: 'Statements' }).waitFor()
    await detail(page).getByText('As delivered').waitFor()
    await detail(page).getByText('One two three four five').waitFor()
    const words = await detail(page).innerText()
    expect(words).toContain(second.replace('{{number}}', 'thirty'))
    expect(words).toContain('Amina Example, Research Associate')
    expect(await detail(page).locator('[contenteditable]').count()).toBe(0)
    await goTo(page, 'Drafts')
    await main(page).getByText('Nothing is being written').waitFor()
  })

  test('what was said is found by its words', async () => {
    await goTo(page, 'Statements')
    const search = page.getByRole('searchbox', { name: 'Find in what was said' })
    await search.fill('thirteen')
    await row(page, 'Dialogue on a wrong day').waitFor()
    await search.fill('never said')
    await main(page).getByText('Nothing that was said matches').waitFor()
  })

  test('nothing went wrong unseen', () => {
    expect(house.troubles).toEqual([])
  })
})
