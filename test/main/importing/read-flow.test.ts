import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFile } from '../../../src/main/importing/read-file'
import type { FileType, ReadBlock, Reading, ReadRun } from '../../../src/shared/importing/reading'
import { fullWord } from '../../support/full-word'
import { convert, noOffice, workshop } from '../../support/office'

const { folder, remove } = workshop('full')
const word = join(folder, 'full.docx')
const formats = ['docx', 'odt', 'rtf', 'html'] as const

beforeAll(async () => {
  writeFileSync(word, await fullWord())
  if (!noOffice) for (const format of formats.slice(1)) convert([word], format, folder)
}, 300_000)
afterAll(remove)

const read = async (type: FileType): Promise<Reading> => {
  const outcome = await readFile(type, readFileSync(join(folder, `full.${type}`)))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const words = (runs: readonly ReadRun[]): string => runs.map((run) => run.text).join('')
const find = (blocks: readonly ReadBlock[], start: string) =>
  blocks.find((block) => 'runs' in block && words(block.runs).startsWith(start))
const items = (blocks: readonly ReadBlock[]) =>
  blocks.flatMap((block) =>
    block.kind === 'item' ? [[words(block.runs), block.ordered, block.depth, block.label] as const] : [],
  )

for (const format of formats)
  describe(`A statement as ${format}`, () => {
    const own = (name: string, hold: (reading: Reading) => void) =>
      test(name, async ({ skip }) => {
        skip(format !== 'docx' && noOffice !== null, noOffice ?? '')
        hold(await read(format))
      })

    own('keeps title, headings and their levels', ({ blocks }) => {
      const title = find(blocks, 'Statement of the Example Centre')
      // LibreOffice writes a title into HTML as large words.
      expect(title).toMatchObject(format === 'html' ? { size: 2.33 } : { style: 'title' })
      expect(find(blocks, 'What we saw')).toMatchObject({ kind: 'paragraph', level: 1 })
      expect(find(blocks, 'In detail')).toMatchObject({ kind: 'paragraph', level: 2 })
      expect(find(blocks, 'Vienna')).toMatchObject({ kind: 'paragraph', centred: true })
    })

    own('keeps bold and slanted words, links and the call of a note', ({ blocks }) => {
      const block = find(blocks, 'Plain,')
      const runs = block && 'runs' in block ? block.runs : []
      expect(runs.find(({ text }) => text === 'bold')).toMatchObject({ bold: true })
      expect(runs.find(({ text }) => text === 'slanted')).toMatchObject({ italic: true })
      expect(runs.find(({ text }) => text.trim() === 'a report')?.link).toBe('https://example.org/report')
      const note = runs.find((run) => run.note !== undefined)?.note
      expect(words(runs)).toBe('Plain, bold and slanted words, a report and a note.')
      const kept = blocks.find((one) => one.kind === 'note' && one.id === note)
      expect(kept && 'runs' in kept ? words(kept.runs) : '').toBe('The note itself.')
    })

    own('keeps lists with their depth and what is printed before each item', ({ blocks }) => {
      const label = (text: string): unknown => (format === 'html' ? expect.anything() : text)
      expect(items(blocks).slice(0, 5)).toEqual([
        ['First point', true, 0, '1.'],
        ['Its letter', true, 1, label('(a)')],
        ['Its Roman number', true, 2, label('(i)')],
        ['Another letter', true, 1, label('(b)')],
        ['Second point', true, 0, '2.'],
      ])
      expect(
        items(blocks)
          .slice(5)
          .map(([text, ordered, depth]) => [text, ordered, depth]),
      ).toEqual([
        ['A bullet', false, 0],
        ['Below it', false, 1],
      ])
      const lists = blocks.flatMap((block) => (block.kind === 'item' ? [block.list] : []))
      expect(new Set(lists.slice(0, 5)).size).toBe(1)
      expect(lists[5]).not.toBe(lists[0])
    })

    own('keeps a table by rows and columns', ({ blocks }) => {
      const table = blocks.find(({ kind }) => kind === 'table')
      expect(table?.kind === 'table' && table.rows.map((row) => row.map(words))).toEqual([
        ['Year', 'Cases'],
        ['2025', '14'],
      ])
    })

    own('keeps a figure, its caption with the number, and line breaks', ({ blocks }) => {
      const figure = blocks.findIndex(({ kind }) => kind === 'figure')
      expect(figure).toBeGreaterThan(0)
      const block = blocks[figure]
      if (format !== 'html') expect(block).toMatchObject({ alt: 'A map of three routes' })
      expect(find(blocks, 'Figure 1: Routes')).toBeDefined()
      expect(find(blocks, 'The line ends here\nand goes on.')).toBeDefined()
      expect(find(blocks, 'آخر الكلام')).toBeDefined()
    })

    own('leaves out what was struck out and says so', ({ blocks, notes }) => {
      // LibreOffice writes struck out words into HTML as if they stood.
      if (format === 'html') return
      expect(find(blocks, 'Kept, added.')).toBeDefined()
      expect(notes.map(({ code }) => code)).toContain('tracked-deletions')
    })

    own('tells running headers and footers from the text', ({ blocks }) => {
      const furniture = blocks.flatMap((block) =>
        block.kind === 'furniture' ? [[block.where, words(block.runs)]] : [],
      )
      expect(furniture).toEqual([
        ['header', 'Example Centre for Human Rights'],
        ['footer', 'www.example.org'],
      ])
    })

    own('says what the file says of itself', ({ told }) => {
      expect(told).toMatchObject({ title: 'Statement of the Example Centre', author: 'Ayla Example' })
    })
  })
