import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { writeCsv, writeXlsx } from '../../../src/renderer/features/tables/write-table'

test('a CSV file holds every cell, quotes, commas and line breaks too, and opens as UTF-8', () => {
  const rows = [
    ['R-1', 'Say “it”, twice\nand "again"', 'العربية'],
    ['R-2', '=1+1', ''],
  ]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(['Ref', 'Text', 'Other'], rows))
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data).toEqual([
    ['Ref', 'Text', 'Other'],
    rows[0],
    ['R-2', "'=1+1", ''],
  ])
})

test('a workbook holds the cells as text, and says how many it had to cut', async () => {
  const { bytes, cut } = await writeXlsx('Statements', ['Title', 'Text'], [['=SUM(A1)', 'a'.repeat(40_000)]])
  expect(cut).toBe(1)
  const parts = unzipSync(bytes)
  const words = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, part]) => strFromU8(part))
    .join('')
  expect(words).toContain('=SUM(A1)')
  expect(words).not.toContain('<f>')
  expect(words).toContain('Statements')
})
