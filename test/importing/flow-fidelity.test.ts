import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../../src/main/importing/read-file'
import { typeByName } from '../../src/main/importing/tell-type'
import type { Reading } from '../../src/shared/importing/reading'
import { keyOf, likeness, seedNames } from '../support/block-key'
import { convert, noOffice, workshop } from '../support/office'
import { seenBlocks } from '../support/seen-blocks'
import { asMarkdown } from '../support/write-markdown'

const seeds = join(import.meta.dirname, '../../../shared/seeds')
const hasSeeds = existsSync(seeds)
const missing = 'there is no ../shared beside this copy of the repository to compare with'
const { folder, remove } = workshop('flow')
const made = ['odt', 'rtf', 'html'] as const

const seedPath = (seed: string): string => join(seeds, `${seed}.docx`)

const read = async (path: string): Promise<Reading> => {
  const type = typeByName(path)
  if (!type) throw new Error(`${path} has no type`)
  const outcome = await readFile(type, readFileSync(path))
  if (!outcome.ok) throw new Error(`${path} was refused: ${outcome.reason}`)
  return outcome.value
}

beforeAll(() => {
  if (hasSeeds && !noOffice) for (const format of made) convert(seedNames.map(seedPath), format, folder)
}, 300_000)
afterAll(remove)

// LibreOffice does not write the description of a picture into HTML.
const keepsPictures = (format: string): boolean => format !== 'html'

/** Headings that only look like headings are found later; here the file's own structure counts. */
const hold = (seed: string, format: string, reading: Reading) => {
  const seen = seenBlocks(reading.blocks)
  const { share, surplus } = likeness(seed, 'written', seen, { kinds: false, figures: keepsPictures(format) })
  expect({ share, surplus }).toEqual({ share: 1, surplus: [] })
  const listed = (kind: string) => seen.filter((block) => block.kind === kind).length
  const wanted = (kind: string) =>
    keyOf(seed, 'written').filter(([kinds]) => kinds.split('|')[0] === kind).length
  expect(listed('bullet')).toBe(wanted('bullet'))
  const levelled = keyOf(seed, 'written').filter(([, level]) => level !== null)
  expect(seen.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual(
    levelled.map(([, level]) => level),
  )
}

describe.each(seedNames)('%s', (seed) => {
  test('every block of the Word file is read as it was written', async ({ skip }) => {
    skip(!hasSeeds, missing)
    hold(seed, 'docx', await read(seedPath(seed)))
  })

  for (const format of made)
    test(`every block of the same text as ${format} is read as it was written`, async ({ skip }) => {
      skip(!hasSeeds, missing)
      skip(noOffice !== null, noOffice ?? '')
      hold(seed, format, await read(join(folder, `${seed}.${format}`)))
    })

  test('every block of the same text as Markdown is read as it was written', async ({ skip }) => {
    skip(!hasSeeds, missing)
    const { blocks } = await read(seedPath(seed))
    const outcome = await readFile('md', new TextEncoder().encode(asMarkdown(blocks)))
    if (!outcome.ok) throw new Error(outcome.reason)
    hold(seed, 'md', outcome.value)
  })
})
