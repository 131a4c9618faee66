import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { goTo } from '../../scripts/lib/drive.mjs'
import { anOldStatement, markdownFile, plainFile, scannedFile, webFile, wordFile } from '../support/old-files'
import { picture } from '../support/submissions'
import { axeFindings, letAxeIn } from './axe'
import { allRead, dragFiles, file, importFolder, importRows, liveIn, openImport } from './importing'
import {
  end,
  loggedErrors,
  main,
  project,
  skipFirstRun,
  start,
  stepByStep,
  temporaryFolder,
  type House,
} from './support'

const seeds = resolve(project, '../shared/seeds')

const words = (about: string): readonly string[] => [
  'Chair, thank you for giving the floor to civil society.',
  `${about} concerns people whom we meet every day, and they wait for an answer.`,
  `We recommend that States parties fund ${about.toLowerCase()} in every province by next year.`,
  'Thank you, Chair.',
]

/** A folder as people have it: several formats, doubles, and what cannot be read. */
const layOut = async (folder: string): Promise<void> => {
  const put = (name: string, content: Uint8Array | string): void => writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, '2022'))
  const first = await wordFile(anOldStatement())
  put('IC dialogue.docx', first)
  put('IC dialogue copy.docx', first)
  put('IC dialogue.txt', plainFile(anOldStatement()))
  const firearms = {
    title: 'Constructive Dialogue on Firearms',
    date: '8 June 2022',
    paragraphs: words('Marking'),
  }
  put('2022/Firearms.md', markdownFile(anOldStatement(firearms)))
  const shelters = { date: '', paragraphs: words('Shelter for victims') }
  put('2022/Shelters.html', webFile(anOldStatement(shelters)))
  // Typed with words run together, as old files are.
  const paragraphs = [
    ...words('Witness protection'),
    'The three offices are open. We ask thethree offices to answer within a month, and the three offices to meet.',
  ]
  put('Witnesses.docx', await wordFile(anOldStatement({ date: '4 October 2023', paragraphs })))
  put('scan0042.pdf', scannedFile())
  put(
    'Old letter.doc',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)),
  )
  put('Broken.docx', first.subarray(0, 700))
  put('Empty.docx', '')
  put('photo.png', picture(8, 8).bytes)
  put('.hidden.docx', first)
}

describe('a folder of old statements', () => {
  stepByStep()
  let house: House
  let page: Page
  let axe: CDPSession
  const folder = temporaryFolder()
  beforeAll(async () => {
    await layOut(folder)
    house = await start()
    page = house.page
    await skipFirstRun(page)
    axe = await letAxeIn(page)
  })
  afterAll(() => end(house))

  test('comes in by one choice, is read in the background, and each file says how it stands', async () => {
    await openImport(page)
    expect(await axeFindings(axe)).toEqual([])
    await importFolder(house.app, page, folder)
    await page.getByText('1 file was passed over').waitFor()
    await allRead(page, 10)
    for (const [name, standing] of [
      ['scan0042.pdf', 'no text inside'],
      ['Old letter.doc', 'old Word file'],
      ['Broken.docx', 'damaged'],
      ['Empty.docx', 'empty'],
      ['IC dialogue.docx', 'same as another'],
      ['IC dialogue.txt', 'same as another'],
    ] as const)
      await file(page, name).filter({ hasText: standing }).waitFor()
    const rows = await importRows(page)
    expect(
      rows
        .filter(({ state }) => state === 'read')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      'Firearms.md',
      'IC dialogue copy.docx',
      'IC dialogue.docx',
      'IC dialogue.txt',
      'Shelters.html',
      'Witnesses.docx',
    ])
    // The same bytes lie in the store once.
    const hashes = new Set(rows.flatMap(({ original }) => original?.hash ?? []))
    for (const hash of hashes) {
      const store = join(house.userData, 'originals', hash.slice(0, 2))
      expect(existsSync(store)).toBe(true)
    }
    expect(existsSync(join(folder, 'IC dialogue.docx'))).toBe(true)
    expect(await axeFindings(axe)).toEqual([])
  })

  test('a file that cannot be read says why in a sentence, and what to do', async () => {
    await file(page, 'Old letter.doc').click()
    await main(page).getByText('save it as .docx').waitFor()
    expect(await axeFindings(axe)).toEqual([])
    await main(page).getByRole('button', { name: 'Take it off the list' }).click()
    await file(page, 'Old letter.doc').waitFor({ state: 'detached' })
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await file(page, 'Old letter.doc').waitFor()
  })

  test('what was recognized is shown in the text and beside it, and can be corrected', async () => {
    await file(page, 'Witnesses.docx').click()
    const sheet = main(page).getByRole('region', { name: 'The text as read' })
    const side = main(page).getByRole('region', { name: 'What was found' })
    await sheet.getByText('Witness protection concerns people').waitFor()
    expect(await sheet.locator('[data-kind="recommendation"]').count()).toBeGreaterThan(0)
    expect(await side.getByLabel('Date').inputValue()).toBe('4 October 2023')
    await side.getByLabel('Date').fill('5 Octember')
    await side.getByLabel('Speaker').click()
    await side.getByText('That is no date').waitFor()
    await side.getByLabel('Date').fill('5 October 2023')
    await side.getByLabel('Speaker').fill('Amina Example, Research Associate')
    await side.getByLabel('Title').fill('Statement on witnesses')
    await side.getByLabel('Event').click()
    await expect
      .poll(async () => (await importRows(page)).find(({ name }) => name === 'Witnesses.docx')?.title)
      .toBe('Statement on witnesses')
    await expect.poll(() => side.getByLabel('Date').inputValue()).toBe('5 October 2023')
  })

  test('a repair is undone and done again', async () => {
    const sheet = main(page).getByRole('region', { name: 'The text as read' })
    const side = main(page).getByRole('region', { name: 'What was found' })
    const undo = side.getByRole('button', { name: /^Undo: .*three/ })
    await sheet.getByText('We ask the three offices').waitFor()
    await undo.click()
    await sheet.getByText('We ask thethree offices').waitFor()
    await side.getByRole('button', { name: /^Redo: .*three/ }).click()
    await sheet.getByText('We ask the three offices').waitFor()
    // What was corrected by hand stayed.
    expect(await side.getByLabel('Title').inputValue()).toBe('Statement on witnesses')
  })

  test('a recommendation is edited, another is left out, and one is added from the text', async () => {
    const side = main(page).getByRole('region', { name: 'What was found' })
    const list = side.getByRole('region', { name: 'Recommendations found' })
    const before = await list.getByRole('listitem').count()
    await list
      .getByRole('button', { name: /^Edit:/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: 'Edit the recommendation' })
    expect(await axeFindings(axe)).toEqual([])
    await dialog.getByLabel('Title').fill('Fund the protection of witnesses')
    await dialog.getByLabel('Addressee').selectOption('donors')
    await dialog.getByRole('button', { name: 'Done' }).click()
    await list.getByText('Fund the protection of witnesses').waitFor()
    await list.getByRole('button', { name: 'Add from the text' }).click()
    await page.getByLabel('Paragraph').selectOption({ index: 4 })
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(before + 1)
    await list
      .getByRole('button', { name: /^Leave out:/ })
      .last()
      .click()
    await expect.poll(() => list.getByRole('listitem').count()).toBe(before)
  })

  test('the original opens as a copy under its own name', async () => {
    await house.app.evaluate(({ shell }) => {
      shell.openPath = (path: string) => {
        Object.assign(globalThis, { opened: path })
        return Promise.resolve('')
      }
    })
    await main(page).getByRole('button', { name: 'Open', exact: true }).click()
    const opened = (): Promise<string> =>
      house.app.evaluate(() => String((globalThis as { opened?: string }).opened ?? ''))
    await expect.poll(opened).toMatch(/Witnesses\.docx$/)
    const path = await opened()
    expect(readFileSync(path)).toEqual(readFileSync(join(folder, 'Witnesses.docx')))
    expect(path).not.toContain(basename(folder))
  })

  test('one key keeps it and goes on to the next that needs a look; that can be undone', async () => {
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^Kept: Statement on witnesses/).waitFor()
    await file(page, 'Witnesses.docx').filter({ hasText: 'kept' }).waitFor()
    expect(await liveIn(page, 'statements')).toMatchObject([
      {
        title: 'Statement on witnesses',
        day: '2023-10-05',
        speaker: 'Amina Example, Research Associate',
        original: { name: 'Witnesses.docx' },
      },
    ])
    const made = (await liveIn(page, 'recommendations')).filter(({ shipped }) => shipped === false)
    expect(made.map(({ title, addressee }) => [title, addressee])).toContainEqual([
      'Fund the protection of witnesses',
      'donors',
    ])
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).last().click()
    await expect.poll(() => liveIn(page, 'statements')).toEqual([])
    await expect.poll(async () => (await liveIn(page, 'uses')).length).toBe(0)
    await file(page, 'Witnesses.docx').click()
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await liveIn(page, 'statements')).length).toBe(1)
  })

  test('doubles are compared, and everything that is sure is kept at once', async () => {
    await file(page, 'IC dialogue.txt').click()
    await main(page)
      .getByRole('button', { name: /^Compare with/ })
      .first()
      .click()
    await page
      .getByRole('dialog', { name: /^Compared with/ })
      .getByText('thank you for giving')
      .waitFor()
    expect(await axeFindings(axe)).toEqual([])
    await page.keyboard.press('Escape')
    const rows = await importRows(page)
    const clear = rows.filter(
      ({ state, sure, sameAs, near }) =>
        state === 'read' && sure === 'sure' && sameAs === null && near.every(({ share }) => share < 0.5),
    )
    const all = main(page).getByRole('button', { name: 'Keep all that are sure' })
    if (clear.length > 0) {
      await all.click()
      await page.getByText(new RegExp(`^Kept ${clear.length} statement`)).waitFor()
    } else expect(await all.isDisabled()).toBe(true)
    expect((await liveIn(page, 'statements')).length).toBe(1 + clear.length)
    expect((await importRows(page)).filter(({ state }) => state === 'read').length).toBeGreaterThan(0)
  })

  test('the list is walked and files are put away by the keyboard alone', async () => {
    await file(page, 'Broken.docx').click()
    await page.keyboard.press('ArrowDown')
    await main(page).getByText('The file is empty.').waitFor()
    await page.keyboard.press('Delete')
    await file(page, 'Empty.docx').waitFor({ state: 'detached' })
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).not.toBe(
      'Files on their way in',
    )
  })

  test('at 1024 by 600 the text and what was found take turns, and nothing is cut off', async () => {
    await page.setViewportSize({ width: 1024, height: 600 })
    await file(page, 'Shelters.html').click()
    const side = main(page).getByRole('region', { name: 'What was found' })
    expect(await side.isVisible()).toBe(false)
    await main(page).getByRole('button', { name: 'What was found' }).click()
    await side.getByLabel('Date').waitFor()
    expect(await axeFindings(axe)).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(1024)
    await main(page).getByRole('button', { name: 'The text', exact: true }).click()
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('files are dropped anywhere in the window; a picture is told and leads nowhere', async () => {
    await goTo(page, 'Desk')
    const paths = [join(folder, 'photo.png')]
    await dragFiles(page, paths, false)
    await page.getByText('Drop to import').waitFor()
    await dragFiles(page, paths)
    await page.getByText('Nothing was imported. Rostrum reads Word').waitFor()
    expect(await page.getByText('Drop to import').count()).toBe(0)
    const other = join(temporaryFolder(), 'Dropped.txt')
    writeFileSync(
      other,
      plainFile(anOldStatement({ date: '1 July 2021', paragraphs: words('Asset recovery') })),
    )
    await dragFiles(page, [other, join(folder, 'IC dialogue.docx')])
    await main(page).getByRole('heading', { name: 'Import past statements' }).waitFor()
    await file(page, 'Dropped.txt').waitFor()
    await expect
      .poll(async () => (await importRows(page)).filter(({ state }) => state === 'waiting').length, {
        timeout: 60_000,
      })
      .toBe(0)
    expect((await importRows(page)).filter(({ name }) => name === 'IC dialogue.docx')).toHaveLength(1)
    expect(page.url()).toMatch(/^app:/)
  })

  test('nothing went wrong unseen', () => {
    expect(house.troubles).toEqual([])
    expect(loggedErrors(house)).toEqual([])
  })
})

describe.skipIf(!existsSync(seeds))(
  'statements that were delivered (skipped where the seeds are not beside the repository)',
  () => {
    stepByStep()
    let house: House
    let page: Page
    const folder = temporaryFolder()
    beforeAll(async () => {
      cpSync(seeds, folder, { recursive: true })
      house = await start()
      page = house.page
      await skipFirstRun(page)
    })
    afterAll(() => end(house))

    test('come in from Word, PDF and text: one of each is new, the others are its doubles', async () => {
      await openImport(page)
      await importFolder(house.app, page, folder)
      await allRead(page, 9)
      const rows = await importRows(page)
      expect(rows.map(({ state }) => state)).toEqual(Array(9).fill('read'))
      for (const seed of ['CFHR', 'CGR', 'RSIL']) {
        const own = rows.filter(({ name }) => name.startsWith(seed))
        const doubles = own.filter(
          ({ sameAs, near }) => sameAs !== null || near.some(({ share }) => share > 0.5),
        )
        expect(doubles.length, seed).toBe(2)
      }
    })

    test('are kept with their dates, and every recommendation says where it was said', async () => {
      for (const seed of ['CFHR-IC-2023-statement.docx', 'RSIL-IC-2023-oral-statement.docx']) {
        await file(page, seed).click()
        await main(page).getByRole('button', { name: 'Keep this one' }).click()
        await file(page, seed).filter({ hasText: 'kept' }).waitFor()
      }
      const statements = await liveIn(page, 'statements')
      expect(statements.map(({ day }) => day)).toEqual(['2023-09-13', '2023-09-13'])
      const made = (await liveIn(page, 'recommendations')).filter(({ shipped }) => shipped === false)
      const uses = await liveIn(page, 'uses')
      expect(made.length).toBeGreaterThan(4)
      for (const { id } of made) {
        const own = uses.filter(({ of }) => of === `recommendation:${String(id)}`)
        expect(own.length).toBeGreaterThan(0)
        expect(own.every(({ paragraph }) => typeof paragraph === 'number')).toBe(true)
      }
      expect(house.troubles).toEqual([])
    })
  },
)
