import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Intake } from '../../../src/main/importing/intake'
import { ImportList } from '../../../src/shared/ipc/contract'

let root: string
let userData: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rostrum-intake-'))
  userData = join(root, 'user-data')
  mkdirSync(userData)
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

/** Lays out files, each holding its own name; answers the folder. */
const lay = (...names: readonly string[]): string => {
  const folder = join(root, 'old')
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  return folder
}
const namesOf = (list: ImportList): string[] => list.files.map(({ folder, name }) => join(folder, name))

test('a folder is walked in the order in which a person sees it; what Rostrum does not read is counted', async () => {
  const folder = lay(
    'b 10.docx',
    'b 9.PDF',
    '2022/c.odt',
    '2022/deep/d.txt',
    'photo.jpg',
    'sums.xlsx',
    'e.doc',
  )
  const list = await new Intake(userData).list([folder], 'texts')
  expect(ImportList.parse(list)).toEqual(list)
  expect(namesOf(list)).toEqual([
    'old/2022/c.odt',
    'old/2022/deep/d.txt',
    'old/b 9.PDF',
    'old/b 10.docx',
    'old/e.doc',
  ])
  expect(list.passedOver).toBe(2)
  expect(list.files[0]?.size).toBe('2022/c.odt'.length)
})

test('hidden files and the locks of office programs are left out unsaid', async () => {
  const folder = lay(
    'a.docx',
    '~$a.docx',
    '.~lock.a.docx#',
    '.hidden.docx',
    '.git/b.txt',
    '__MACOSX/c.txt',
    'Thumbs.db',
  )
  const list = await new Intake(userData).list([folder], 'texts')
  expect(namesOf(list)).toEqual(['old/a.docx'])
  expect(list.passedOver).toBe(0)
})

test('a link inside a folder is not followed, so one that points upwards does not run round', async () => {
  const folder = lay('a.docx', 'in/b.docx')
  symlinkSync(folder, join(folder, 'in', 'up'))
  symlinkSync(join(folder, 'a.docx'), join(folder, 'in', 'again.docx'))
  expect(namesOf(await new Intake(userData).list([folder], 'texts'))).toEqual(['old/a.docx', 'old/in/b.docx'])
})

test('a folder nested deeper than thirty levels is walked down to the thirtieth', async () => {
  const down = (levels: number): string => Array.from({ length: levels }, () => 'n').join('/')
  const folder = lay(`${down(29)}/in.txt`, `${down(30)}/out.txt`)
  expect((await new Intake(userData).list([folder], 'texts')).files.map(({ name }) => name)).toEqual([
    'in.txt',
  ])
})

test('at most 5 000 files are taken at once, the others are counted', async () => {
  const folder = lay(...Array.from({ length: 5003 }, (_, index) => `${index}.txt`))
  const list = await new Intake(userData).list([folder], 'texts')
  expect([list.files.length, list.passedOver]).toEqual([5000, 3])
})

test('files that were pointed at one by one have no folder; one that is gone is listed, to be told', async () => {
  const folder = lay('a.docx')
  const list = await new Intake(userData).list([join(folder, 'a.docx'), join(folder, 'gone.docx')], 'texts')
  expect(list.files).toMatchObject([
    { name: 'a.docx', folder: '', size: 6 },
    { name: 'gone.docx', folder: '', size: 0 },
  ])
})

test('what was listed is known after a crash, under the same token, until it is forgotten', async () => {
  const folder = lay('a.docx', 'b.docx')
  const list = await new Intake(userData).list([folder], 'texts')
  const [first, second] = list.files.map(({ token }) => token)
  if (!first || !second) throw new Error('two files were listed')
  const later = new Intake(userData)
  expect((await later.pending()).files).toEqual(list.files)
  expect((await later.fileOf(first))?.path).toBe(join(folder, 'a.docx'))
  await later.forget([first])
  expect((await later.pending()).files.map(({ token }) => token)).toEqual([second])
  expect(await later.fileOf(first)).toBeNull()
  await expect.poll(() => readFileSync(join(userData, 'intake.json'), 'utf8')).not.toContain(first)
  expect((await new Intake(userData).pending()).files).toHaveLength(1)
})

test('a file that is dropped again while it waits keeps its token; twice in one drop it is one', async () => {
  const folder = lay('a.docx')
  const intake = new Intake(userData)
  const once = await intake.list([folder], 'texts')
  const again = await intake.list([join(folder, 'a.docx'), folder], 'texts')
  expect(again.files.map(({ token }) => token)).toEqual(once.files.map(({ token }) => token))
  expect((await intake.pending()).files).toHaveLength(1)
})

test('a table is listed by its own endings and is not kept for the next start', async () => {
  const folder = lay('a.csv', 'b.xlsx', 'c.docx')
  const intake = new Intake(userData)
  const list = await intake.list(
    [join(folder, 'a.csv'), join(folder, 'b.xlsx'), join(folder, 'c.docx')],
    'tables',
  )
  expect(namesOf(list)).toEqual(['a.csv', 'b.xlsx'])
  expect(list.passedOver).toBe(1)
  expect((await intake.fileOf(list.files[0]?.token ?? ''))?.path).toBe(join(folder, 'a.csv'))
  expect((await new Intake(userData).pending()).files).toEqual([])
})

test('a damaged list is begun anew, and a token that was never given stands for nothing', async () => {
  writeFileSync(join(userData, 'intake.json'), '[{"token":')
  const intake = new Intake(userData)
  expect((await intake.pending()).files).toEqual([])
  expect(await intake.fileOf('/etc/passwd')).toBeNull()
})
