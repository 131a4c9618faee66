import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFiles } from '../../src/main/importing/command-line'
import { workshop } from '../support/office'
import { buildReader, emptySurroundings } from '../support/reader-build'

const { folder, remove } = workshop('lines')
const built: { script: string; remove: () => Promise<void> } = { script: '', remove: async () => {} }
beforeAll(async () => {
  Object.assign(built, await buildReader())
}, 120_000)
afterAll(async () => {
  await built.remove()
  remove()
})

const statement = `# Constructive Dialogue on International Cooperation

13 March 2026

Statement by the Example Centre for Human Rights (ECHR-X)

Honourable Chair,

We recommend that:

1. States parties share data under article 27 of the Convention.
   - each year
2. UNODC publish it.

| Year | Cases |
|------|-------|
| 2025 | 14    |

> Quoted words.
`

test('each file gives one line of JSON, a refused one says why, and then not all is well', async () => {
  const file = join(folder, 'statement.md')
  writeFileSync(file, statement)
  const printed: string[] = []
  const missing = join(folder, 'missing.txt')
  const print = (line: string) => printed.push(line)
  expect(await readFiles([file, missing], built.script, emptySurroundings, print)).toBe(false)
  expect(printed).toHaveLength(2)
  expect(printed.join('')).not.toContain('\n')
  const [read, refused] = printed.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(read).toMatchObject({ file, language: 'en-GB', date: '2026-03-13' })
  expect(Object.keys(read ?? {})).toEqual(
    'file kind title event topic date organization speaker language blocks recommendations articles notes repairs'.split(
      ' ',
    ),
  )
  expect(read?.['blocks']).toEqual(
    expect.arrayContaining([
      { type: 'numbered', text: 'States parties share data under article 27 of the Convention.' },
      { type: 'bullet', level: 2, text: 'each year' },
      { type: 'table', text: 'Year | Cases\n2025 | 14' },
      { type: 'quotation', text: 'Quoted words.' },
    ]),
  )
  expect(refused).toEqual({
    file: missing,
    refused: { reason: 'gone', words: 'The file is no longer there. Put it back and try again.' },
  })
  expect(await readFiles([file], built.script, emptySurroundings, print)).toBe(true)
})
