import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright-core'
import { afterAll, beforeEach, type TestContext } from 'vitest'
import { launch, quit, text } from '../../scripts/lib/drive.mjs'

/** The repository itself: journeys run what its `out/` holds. */
export const project = resolve(import.meta.dirname, '../..')

export const runtimeArgs = (process.env['ROSTRUM_RUNTIME_ARGS'] ?? '').split(' ').filter(Boolean)

/** The Electron that `npm test` made sure of. */
export const runtimePath = (): string => {
  const path = process.env['ROSTRUM_RUNTIME']
  if (!path)
    throw new Error('Journeys need an Electron runtime: run them with npm test, or set ROSTRUM_RUNTIME.')
  return path
}

const folders = new Set<string>()
const started = new Set<ElectronApplication>()

// Whatever the tests of a file leave behind, those that were broken off too, ends with them.
afterAll(() => {
  for (const app of started) killWhole(app)
  for (const path of folders) rmSync(path, { recursive: true, force: true })
})

/** A folder that is gone when the tests are. */
export const temporaryFolder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'rostrum-journey-'))
  folders.add(path)
  return path
}

/** The app as a journey sees it. `troubles` are faults of the page that nobody on the screen is told about. */
export type House = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly userData: string
  readonly troubles: readonly string[]
}

export type Start = {
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** For tests that are the steps of one journey: after one has failed, the others would only wait for what cannot come. */
export const stepByStep = (): void => {
  const journey = { brokenOff: false }
  beforeEach((context) => {
    if (journey.brokenOff) context.skip('an earlier step failed')
    context.onTestFailed(() => {
      journey.brokenOff = true
    })
  })
}

/** Leaves a test out and says why, in the report too. */
export const leaveOut = (context: TestContext, because: string): never => {
  Object.assign(context.task.meta, { because })
  return context.skip(because)
}

/** Starts the built app, with a data folder of its own unless one is given. */
export const start = async ({
  userData = temporaryFolder(),
  args = [],
  env = {},
}: Start = {}): Promise<House> => {
  const { app, page } = await launch({
    runtime: runtimePath(),
    project,
    userData,
    env,
    args: [...runtimeArgs, ...args],
  })
  started.add(app)
  app.once('close', () => started.delete(app))
  const troubles: string[] = []
  page.on('pageerror', (fault) => troubles.push(fault.message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  return { app, page, userData, troubles }
}

/** Ends the app as a person does. */
export const end = async ({ app }: House): Promise<void> => {
  await quit(app)
  started.delete(app)
}

/** Kills the app with all its processes at once, as a power cut would. */
export const killWhole = (app: ElectronApplication): void => {
  started.delete(app)
  try {
    const { pid } = app.process()
    // The runtime leads a group of its own, which holds the window's process and the others.
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** Kills what a test that failed left running, so that the next one can have its data folder. */
export const killLeft = (): void => {
  for (const app of started) killWhole(app)
}

export const skipFirstRun = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Skip for now' }).click()
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
}

/** Chooses a command from the menu bar, which no driver can click; answers whether it could be chosen. */
export const chooseFromMenu = ({ app }: House, name: string): Promise<boolean> =>
  app.evaluate(({ Menu }, id) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(id)
    if (!item?.enabled) return false
    ;(item.click as () => void)()
    return true
  }, name)

/** What was logged as an error: codes, never words. */
export const loggedErrors = ({ userData }: House): string[] => {
  try {
    const log = readFileSync(join(userData, 'logs', 'rostrum.log'), 'utf8')
    return log.split('\n').filter((line) => line.includes(' error '))
  } catch {
    return []
  }
}

/** The paragraphs that stand on the sheet, in order, the empty ones left out. */
export const paragraphsOnSheet = (page: Page): Promise<string[]> =>
  text(page).evaluate((root) =>
    [...root.querySelectorAll('p, h1, h2, h3, blockquote, li:not(:has(ul, ol)), :scope > div')]
      .map((block) => (block.textContent ?? '').trim())
      .filter((words) => words !== ''),
  )

/** Where a word is that the page should say, within what a person sees. */
export const main = (page: Page): Locator => page.getByRole('main')

export const paletteIn = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Insert from the library' })

/** The row of a list on a page of the library. */
export const row = (page: Page, name: string | RegExp): Locator =>
  main(page).getByRole('listbox').getByRole('option').filter({ hasText: name })

/** Chooses from the filter chip of a library page; answers the words of all its choices. */
export const filterBy = async (page: Page, chip: string, choice: string): Promise<string[]> => {
  await main(page)
    .getByRole('button', { name: new RegExp(`^${chip}`) })
    .click()
  const items = page.getByRole('menuitemradio')
  await items.first().waitFor()
  const words = await items.allInnerTexts()
  await items.filter({ hasText: choice }).first().click()
  await items.first().waitFor({ state: 'detached' })
  return words.map((each) => each.replace(/\s+/g, ' ').trim())
}

/** Everything that the database holds, by table: read beside the app, so that nothing of it is asked. */
export const databaseOf = (page: Page): Promise<Record<string, unknown[]>> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((settle, fail) => {
        request.onsuccess = () => settle(request.result)
        request.onerror = () => fail(new Error('the database did not answer'))
      })
    const database = await asked(indexedDB.open('rostrum'))
    const names = [...database.objectStoreNames]
    const tables = await Promise.all(
      names.map((name) => asked<unknown[]>(database.transaction(name).objectStore(name).getAll())),
    )
    database.close()
    return Object.fromEntries(names.map((name, index) => [name, tables[index] ?? []]))
  })

/** Puts a row into a table behind the app's back. */
export const putRow = (page: Page, table: string, row: unknown): Promise<void> =>
  page.evaluate(
    ([name, value]) =>
      new Promise<void>((settle, fail) => {
        const opening = indexedDB.open('rostrum')
        opening.onerror = () => fail(new Error('the database did not open'))
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite', { durability: 'strict' })
          writing.objectStore(name).put(value)
          writing.oncomplete = () => {
            opening.result.close()
            settle()
          }
          writing.onerror = () => fail(new Error('the row was not written'))
        }
      }),
    [table, row] as const,
  )
