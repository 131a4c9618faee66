import { readdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { anOldStatement, plainFile, wordFile } from '../support/old-files'
import { allRead, file, importFolder, importRows, openImport } from './importing'
import { end, killLeft, killWhole, loggedErrors, skipFirstRun, start, temporaryFolder } from './support'

const many = 66
const numberWords = (number: number): string =>
  [...String(number)]
    .map((digit) => 'zero one two three four five six seven eight nine'.split(' ')[Number(digit)])
    .join(' ')

/** Sixty-six statements that differ, every third of them a Word file. */
const layOut = async (folder: string): Promise<void> => {
  for (let number = 0; number < many; number += 1) {
    const paragraphs = [
      'Chair, thank you for the floor.',
      ...Array.from(
        { length: 8 },
        (_, line) =>
          `Case ${numberWords(number)} of line ${numberWords(line)} came before office ${numberWords(number * 7 + line)} and was heard there.`,
      ),
      `We recommend that States parties answer case ${numberWords(number)} within the year.`,
    ]
    const statement = anOldStatement({ date: `${1 + (number % 28)} June 2022`, paragraphs })
    const name = `Statement ${String(number).padStart(2, '0')}`
    if (number % 3 === 0) writeFileSync(join(folder, `${name}.docx`), await wordFile(statement))
    else writeFileSync(join(folder, `${name}.txt`), plainFile(statement))
  }
}

const originalsIn = (userData: string): string[] =>
  readdirSync(join(userData, 'originals'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

test('reading is stopped in the middle and gone on with, and nothing is read twice', async () => {
  const folder = temporaryFolder()
  await layOut(folder)
  const house = await start()
  const { page } = house
  await skipFirstRun(page)
  await openImport(page)
  await importFolder(house.app, page, folder)
  await page.getByText(new RegExp(`^(?:[2-9]|[1-4]\\d) of ${many} read`)).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Go on' }).waitFor()
  const waiting = async (): Promise<number> =>
    (await importRows(page)).filter(({ state }) => state === 'waiting').length
  // The one that was being read is given up; after that nothing moves.
  await new Promise((settle) => setTimeout(settle, 1000))
  const left = await waiting()
  expect(left).toBeGreaterThan(0)
  await new Promise((settle) => setTimeout(settle, 1500))
  expect(await waiting()).toBe(left)
  await page.getByRole('button', { name: 'Go on' }).click()
  await allRead(page, many)
  expect((await importRows(page)).every(({ state }) => state === 'read')).toBe(true)
  expect(loggedErrors(house)).toEqual([])
  expect(house.troubles).toEqual([])
  await end(house)
})

describe('the power goes while old statements come in', () => {
  afterEach(killLeft)

  test(`killed again and again in the middle of ${many} files, nothing is doubled and nothing lost`, async () => {
    const [folder, userData] = [temporaryFolder(), temporaryFolder()]
    await layOut(folder)
    const first = await start({ userData })
    await skipFirstRun(first.page)
    await openImport(first.page)
    await importFolder(first.app, first.page, folder)
    // At once after the listing, then in the middle of reading.
    for (const [round, after] of [300, 2500, 4000].entries()) {
      const house = round === 0 ? first : await start({ userData })
      await new Promise((settle) => setTimeout(settle, after + (round === 0 ? 0 : 2000)))
      const gone = once(house.app.process(), 'exit')
      killWhole(house.app)
      await gone
    }
    const house = await start({ userData })
    await openImport(house.page)
    await allRead(house.page, many)
    const rows = await importRows(house.page)
    expect(rows.map(({ name }) => name).toSorted()).toEqual(readdirSync(folder).toSorted())
    expect(rows.filter(({ state }) => state !== 'read')).toEqual([])
    expect(rows.filter(({ sameAs }) => sameAs !== null)).toEqual([])
    expect(new Set(rows.map(({ original }) => original?.hash)).size).toBe(many)
    expect(originalsIn(userData)).toHaveLength(many)
    await file(house.page, 'Statement 00.docx').waitFor()
    expect(loggedErrors(house)).toEqual([])
    await end(house)
    const again = await start({ userData })
    await openImport(again.page)
    await allRead(again.page, many)
    await end(again)
  }, 170_000)
})
