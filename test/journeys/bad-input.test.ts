import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSaveDialog, goTo, goToSection, saved, startStatement, text } from '../../scripts/lib/drive.mjs'
import { picture } from '../support/submissions'
import { axeFindings, letAxeIn } from './axe'
import {
  databaseOf,
  end,
  leaveOut,
  main,
  paragraphsOnSheet,
  project,
  putRow,
  row,
  runtimeArgs,
  runtimePath,
  skipFirstRun,
  start,
  temporaryFolder,
  type House,
} from './support'

const dialogue = 'Constructive Dialogue on International Cooperation, 13 September 2023'
const isRoot = process.getuid?.() === 0

const disks: string[] = []
afterAll(() => disks.forEach((folder) => spawnSync('umount', ['-l', folder])))

/** A small disk of its own, where the system lets a test have one; `null` elsewhere. */
const smallDisk = (size: string): string | null => {
  const folder = temporaryFolder()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', folder]).status === 0
  if (!mounted) return null
  disks.push(folder)
  return folder
}

/** Takes all that is left of a disk. */
const fill = (disk: string): string => {
  const filler = join(disk, 'filler')
  spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'])
  return filler
}

/** A folder that takes no file. Permissions do not bind root, but the system's own folder of facts does. */
const closedFolder = (): string => {
  if (isRoot) return '/sys/kernel'
  const folder = temporaryFolder()
  chmodSync(folder, 0o555)
  return folder
}

const writeDraft = async (page: Page, words: string): Promise<void> => {
  await startStatement(page, { dialogue, kind: 'Oral statement' })
  await goToSection(page, 'Who we are')
  await page.keyboard.insertText(words)
  await saved(page)
}

const openDraft = async (page: Page, name: string): Promise<void> => {
  await goTo(page, 'Drafts')
  await row(page, name).first().click()
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

describe('a logo', () => {
  let house: House
  let page: Page
  const logo = (): Locator => page.getByRole('img', { name: 'Logo of the organization' })
  const offer = (name: string, bytes: Uint8Array): Promise<void> =>
    page.getByLabel('Logo file').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(bytes) })
  beforeAll(async () => {
    house = await start()
    page = house.page
    await offer('logo.png', picture(60, 40).bytes)
    await logo().waitFor()
  })
  afterAll(() => end(house))

  const small = picture(8, 8).bytes
  const claiming = Buffer.from(small)
  // Width and height stand in the header; 20,000 by 10,000 is 200 megapixels.
  claiming.writeUInt32BE(20_000, 16)
  claiming.writeUInt32BE(10_000, 20)

  test.each([
    ['is no picture', 'letter.png', Buffer.from('Dear all, this is a letter.'), /no PNG or JPEG picture/],
    ['is empty', 'empty.png', Buffer.alloc(0), /no PNG or JPEG picture/],
    ['claims 200 megapixels', 'bomb.png', claiming, /too large: at most 20 MB and 50 megapixels/],
    ['has more than 20 MB', 'big.png', Buffer.concat([small, Buffer.alloc(21 * 1024 * 1024)]), /too large/],
    ['is cut off', 'torn.png', Buffer.from(small).subarray(0, 45), /damaged and could not be read/],
  ])('that %s is refused in a sentence, and the earlier one stays', async (_, name, bytes, sentence) => {
    const before = await logo().getAttribute('src')
    await offer(name, bytes)
    const alert = page.getByRole('alert')
    await alert.filter({ hasText: sentence }).waitFor()
    expect(await alert.innerText()).toContain('The logo was left as it is')
    expect(await logo().getAttribute('src')).toBe(before)
    await offer('logo.png', picture(61, 40).bytes)
    await alert.waitFor({ state: 'detached' })
    await expect.poll(() => logo().getAttribute('src')).not.toBe(before)
  })

  test('and a name of 500 letters is cut where the field ends, and everything goes on', async () => {
    const name = page.getByLabel('Name', { exact: true })
    await name.click()
    await page.keyboard.insertText('N'.repeat(500))
    expect((await name.inputValue()).length).toBe(300)
    await page.getByLabel('E-mail').fill('nobody')
    await page.getByText('That is no e-mail address.').waitFor()
    expect(await page.getByRole('button', { name: 'Next', exact: true }).isDisabled()).toBe(true)
    await page.getByLabel('E-mail').fill('')
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('button', { name: 'Next', exact: true }).click()
    await page.getByRole('button', { name: 'Begin' }).click()
    const form = page.getByRole('dialog', { name: 'New statement' })
    await form.getByRole('button', { name: 'Open the draft' }).click()
    await text(page).waitFor()
    await page.getByRole('img', { name: /^Logo of N+/ }).waitFor()
    expect(house.troubles).toEqual([])
  })
})

describe('an export', () => {
  let house: House
  let page: Page
  const dialog = (): Locator => page.getByRole('dialog', { name: 'Export' })
  const choose = async (path: string): Promise<void> => {
    await answerSaveDialog(house.app, path)
    await dialog().getByRole('button', { name: 'Choose where to save' }).click()
  }
  /** Is refused with a sentence, keeps the dialog, and works at another place. */
  const refusedThenSaved = async (path: string, sentence: RegExp): Promise<void> => {
    await page.keyboard.press('Control+e')
    await choose(path)
    await dialog().getByRole('alert').filter({ hasText: sentence }).waitFor()
    const elsewhere = join(temporaryFolder(), 'Elsewhere.docx')
    await choose(elsewhere)
    await dialog().getByText('Exported', { exact: true }).waitFor()
    expect(existsSync(elsewhere)).toBe(true)
    await dialog().getByRole('button', { name: 'Close' }).click()
    await dialog().waitFor({ state: 'detached' })
    expect((await paragraphsOnSheet(page)).join(' ')).toContain('Words to keep.')
  }
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
    await writeDraft(page, 'Words to keep.')
  })
  afterAll(() => end(house))

  test.runIf(process.platform !== 'win32')(
    'into a folder that cannot be written to is refused in a sentence',
    async () => {
      await refusedThenSaved(join(closedFolder(), 'Statement.docx'), /That folder cannot be written to/)
    },
  )

  test('into a folder that is gone is refused in a sentence', async () => {
    await refusedThenSaved(
      join(temporaryFolder(), 'gone', 'Statement.docx'),
      /The file could not be written. Your text is safe in Rostrum; try another folder/,
    )
  })

  test('under a name that no system takes is refused in a sentence', async () => {
    await refusedThenSaved(
      join(temporaryFolder(), `${'n'.repeat(300)}.docx`),
      /does not accept that file name/,
    )
  })

  test('onto a full disk is refused in a sentence, and the file that was there is unharmed', async (context) => {
    const disk = smallDisk('64k')
    if (disk === null) return leaveOut(context, 'no small disk may be mounted here')
    const path = join(disk, 'Statement.docx')
    writeFileSync(path, 'what was there')
    fill(disk)
    await refusedThenSaved(path, /The disk is full/)
    expect(readFileSync(path, 'utf8')).toBe('what was there')
    expect(readdirSync(disk).sort()).toEqual(['Statement.docx', 'filler'])
  })

  test.each([
    ['LibreOffice', (name: string) => `.~lock.${name}#`],
    ['Word', (name: string) => `~$${name.slice(2)}`],
  ])('onto a file that %s has open is refused in a sentence', async (_, lockOf) => {
    const folder = temporaryFolder()
    const path = join(folder, 'Statement.docx')
    writeFileSync(path, 'what is open')
    writeFileSync(join(folder, lockOf(basename(path))), '')
    await refusedThenSaved(path, /open in another program/)
    expect(readFileSync(path, 'utf8')).toBe('what is open')
  })

  test('with a title of 300 letters is offered a name that every system takes', async () => {
    await page.getByRole('tab', { name: 'Details' }).click()
    await page.getByLabel('Title').fill('Ein langer Titel: “mit / Zeichen” '.repeat(9).slice(0, 299))
    const folder = temporaryFolder()
    await house.app.evaluate(({ dialog: system }, to) => {
      system.showSaveDialog = async (...asked: unknown[]) => {
        const options = asked.at(-1) as { defaultPath: string }
        return { canceled: false, filePath: `${to}/${options.defaultPath.split(/[\\/]/).at(-1)}` }
      }
    }, folder)
    await text(page).click()
    await page.keyboard.press('Control+e')
    await dialog().getByRole('button', { name: 'Choose where to save' }).click()
    await dialog().getByText('Exported', { exact: true }).waitFor()
    await dialog().getByRole('button', { name: 'Close' }).click()
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^Oral statement - Ein langer Titel[^<>:"/\\|?*]+\.docx$/),
    ])
    expect(house.troubles).toEqual([])
  })
})

describe('a second start', () => {
  test('brings the first window forward and ends', async () => {
    const house = await start()
    await skipFirstRun(house.page)
    await house.app.evaluate(({ app, BrowserWindow }) => {
      app.once('second-instance', () => Object.assign(globalThis, { secondStart: true }))
      BrowserWindow.getAllWindows()[0]?.hide()
    })
    const second = spawn(runtimePath(), [project, ...runtimeArgs, `--user-data-dir=${house.userData}`], {
      stdio: 'ignore',
    })
    expect(await once(second, 'exit')).toEqual([0, null])
    const seen = await house.app.evaluate(({ BrowserWindow }) => {
      const [window, ...others] = BrowserWindow.getAllWindows()
      return {
        told: Reflect.has(globalThis, 'secondStart'),
        shown: window?.isVisible(),
        others: others.length,
      }
    })
    expect(seen).toEqual({ told: true, shown: true, others: 0 })
    await end(house)
  })
})

describe('damaged data', () => {
  let house: House
  let page: Page
  beforeAll(async () => {
    house = await start()
    page = house.page
    await skipFirstRun(page)
    await writeDraft(page, 'Words of the first draft.')
    await goTo(page, 'Desk')
  })
  afterAll(() => end(house))

  const draftId = async (): Promise<string> => {
    const [draft] = (await databaseOf(page))['drafts'] ?? []
    return (draft as { id: string }).id
  }

  test('a text that was changed elsewhere is not overwritten, and another place is offered', async () => {
    await openDraft(page, 'International Cooperation')
    await text(page).waitFor()
    const id = await draftId()
    const [body] = ((await databaseOf(page))['bodies'] ?? []) as { id: string; rev: number }[]
    const newer = { ...body, rev: (body?.rev ?? 0) + 5 }
    await putRow(page, 'bodies', newer)
    await goToSection(page, 'Who we are')
    await page.keyboard.insertText('Typed too late. ')
    const banner = page.getByRole('alert')
    await banner.filter({ hasText: 'This draft was changed in another place.' }).waitFor()
    const copy = join(temporaryFolder(), 'Copy.txt')
    await answerSaveDialog(house.app, copy)
    await banner.getByRole('button', { name: 'Save a copy elsewhere' }).click()
    await expect.poll(() => existsSync(copy) && readFileSync(copy, 'utf8')).toContain('Typed too late.')
    const tables = await databaseOf(page)
    expect(tables['bodies']).toEqual([newer])
    // The last words are kept at the next pause, like all others.
    await expect
      .poll(async () => JSON.stringify((await databaseOf(page))['keptBodies']))
      .toContain('Typed too late.')
    expect((tables['keptBodies'] as { of: string }[]).every(({ of }) => of === id)).toBe(true)
    await goTo(page, 'Desk')
  })

  test.each([
    ['damaged', { version: 1, blocks: 'no blocks' }, /are damaged and could not be read/],
    ['those of a newer Rostrum', { version: 99 }, /written by a newer Rostrum/],
  ])('a draft whose words are %s says so and is left as it is', async (_, manuscript, sentence) => {
    const damaged = { id: await draftId(), rev: 40, manuscript }
    await putRow(page, 'bodies', damaged)
    await page.reload()
    await openDraft(page, 'International Cooperation')
    await page.getByText('This draft cannot be opened').waitFor()
    await page.getByText(sentence).waitFor()
    await page.getByRole('button', { name: 'Back to the drafts' }).click()
    await page.getByRole('heading', { level: 1, name: 'Drafts' }).waitFor()
    expect((await databaseOf(page))['bodies']).toEqual([damaged])
  })
})

describe('the library at the start', () => {
  test('of a newer Rostrum is refused and left untouched', async () => {
    const before = await start()
    await skipFirstRun(before.page)
    await writeDraft(before.page, 'Words of tomorrow.')
    await goTo(before.page, 'Desk')
    await putRow(before.page, 'meta', { key: 'schema', value: 99 })
    const tables = await databaseOf(before.page)
    await end(before)
    const { userData } = before
    const house = await start({ userData })
    await house.page.getByText('This library was written by a newer Rostrum').waitFor()
    expect(await axeFindings(await letAxeIn(house.page))).toEqual([])
    expect(await house.page.getByRole('navigation', { name: 'Main' }).count()).toBe(0)
    expect(await databaseOf(house.page)).toEqual(tables)
    await end(house)
  })

  test('that was emptied is noticed; going on works, and the person decides', async () => {
    const before = await start()
    await skipFirstRun(before.page)
    await writeDraft(before.page, 'Words that a disk loses.')
    const tally = join(before.userData, 'tally.json')
    await expect.poll(() => existsSync(tally)).toBe(true)
    await end(before)
    const counted = readFileSync(tally, 'utf8')
    rmSync(join(before.userData, 'IndexedDB'), { recursive: true })
    const house = await start({ userData: before.userData })
    await house.page.getByText('Records are missing from the library').waitFor()
    expect(await axeFindings(await letAxeIn(house.page))).toEqual([])
    await house.page.getByText('now 0 records can be read').waitFor()
    // Trying again changes nothing and loses nothing.
    await house.page.getByRole('button', { name: 'Try to open it again' }).click()
    await house.page.getByText('Records are missing from the library').waitFor()
    expect(readFileSync(tally, 'utf8')).toBe(counted)
    await house.page.getByRole('button', { name: 'Go on with what is there' }).click()
    await house.page.getByRole('heading', { name: 'Welcome to Rostrum' }).waitFor()
    await skipFirstRun(house.page)
    await goTo(house.page, 'Recommendations')
    await main(house.page).getByText('112 templates').waitFor()
    await end(house)
    const again = await start({ userData: before.userData })
    await again.page.getByRole('navigation', { name: 'Main' }).waitFor()
    await end(again)
  })

  test('whose folder holds rubbish says that it could not be opened, or plants a new one', async () => {
    const userData = temporaryFolder()
    const database = join(userData, 'IndexedDB', 'app_rostrum_0.indexeddb.leveldb')
    mkdirSync(database, { recursive: true })
    for (const name of ['CURRENT', 'MANIFEST-000001', '000003.log'])
      writeFileSync(join(database, name), 'rubbish')
    const house = await start({ userData })
    await house.page
      .getByRole('heading', { name: 'Welcome to Rostrum' })
      .or(house.page.getByText('The library could not be opened'))
      .waitFor()
    await end(house)
  })
})
