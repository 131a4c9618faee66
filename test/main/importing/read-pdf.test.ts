import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/main/importing/read-pdf'
import { textOfRuns } from '../../../src/shared/importing/pages-text'
import type { Reading } from '../../../src/shared/importing/reading'
import { madeFonts, madePdf, put, type MadePage } from '../../support/pdf-made'

const read = async (...args: Parameters<typeof madePdf>): Promise<Reading> => {
  const outcome = await readPdf(madePdf(...args))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const outcome = await readPdf(bytes)
  return outcome.ok ? 'read' : outcome.reason
}
const linesOf = (reading: Reading): string[] =>
  reading.pages.flatMap((page) => page.lines.map((line) => textOfRuns(line.runs)))
const words = 'Honourable Chair, these words are invented.'
const page = (content: string): MadePage => ({ content })

describe('The lines of a page', () => {
  test('have their words, their place from the top left, and their size', async () => {
    const { type, blocks, pages } = await read([page(put(words, 72, 700))])
    expect({ type, blocks }).toEqual({ type: 'pdf', blocks: [] })
    expect(pages).toMatchObject([
      { width: 595, height: 842, lines: [{ runs: [{ text: words }], x: 72, y: 142, size: 12 }] },
    ])
    expect(pages[0]?.lines[0]?.width).toBeGreaterThan(200)
  })
  test('come from top to bottom, however they stand in the file', async () => {
    expect(linesOf(await read([page(put('second', 72, 600) + put('first', 72, 700))]))).toEqual([
      'first',
      'second',
    ])
  })
  test('are whole where their words are placed one by one', async () => {
    const content = put('these', 72, 700) + put('words', 105, 700) + put('meet', 141, 700)
    expect(linesOf(await read([page(content)]))).toEqual(['these words meet'])
  })
  test('have no blanks where letters are only kerned', async () => {
    const content = 'BT /F 12 Tf 72 700 Td [(Conv) 40 (en) -60 (tion) -300 (here)] TJ ET'
    expect(linesOf(await read([page(content)]))).toEqual(['Convention here'])
  })
  test('keep letters together that are set apart for looks', async () => {
    const content = 'BT /F 12 Tf 3 Tc 72 700 Td [(CENTRE) -700 (FOR)] TJ ET'
    expect(linesOf(await read([page(content)]))).toEqual(['CENTRE', 'FOR'])
  })
  test('are two where a gap as wide as one between columns parts them', async () => {
    expect(linesOf(await read([page(put('left side', 72, 700) + put('right side', 320, 700))]))).toEqual([
      'left side',
      'right side',
    ])
  })
  test('say what is bold and what is slanted', async () => {
    const content =
      put('plain ', 72, 700) + put('bold ', 105, 700, 12, 'B') + put('slanted', 140, 700, 12, 'I')
    const { pages } = await read([page(content)])
    expect(pages[0]?.lines[0]?.runs).toEqual([
      { text: 'plain ' },
      { text: 'bold ', bold: true },
      { text: 'slanted', italic: true },
    ])
  })
  test('take a word that is printed twice, a hair apart, for bold type and not for two', async () => {
    expect(linesOf(await read([page(put('heading', 72, 700) + put('heading', 72.3, 700))]))).toEqual([
      'heading',
    ])
  })
  test('follow the transforms and forms of the page', async () => {
    const { pages } = await read([
      page(`q 2 0 0 2 10 20 cm ${put('large', 30, 300, 10)} Q ${put('after', 72, 100)}`),
    ])
    expect(pages[0]?.lines).toMatchObject([
      { runs: [{ text: 'large' }], x: 70, y: 222, size: 20 },
      { runs: [{ text: 'after' }], x: 72, y: 742, size: 12 },
    ])
  })
  test('tell a raised figure as the call of a note', async () => {
    const { pages } = await read([
      page(put('as was shown', 72, 700) + put('3', 143, 704, 7) + put('before.', 150, 700)),
    ])
    expect(pages[0]?.lines[0]?.runs).toEqual([
      { text: 'as was shown' },
      { text: '3 ', note: '3' },
      { text: 'before.' },
    ])
  })
  test('put an accent that was printed apart onto its letter', async () => {
    const content = put('caf', 72, 700) + put('e', 90, 700) + put('\xB4', 91, 700)
    expect(linesOf(await read([page(content)]))).toEqual(['café'])
  })
  test('put what is written up the side last, below the page', async () => {
    const { pages } = await read([
      page(`BT /F 12 Tf 0 1 -1 0 30 300 Tm (DRAFT) Tj ET ${put(words, 72, 700)}`),
    ])
    expect(pages[0]?.lines.map((line) => [textOfRuns(line.runs), line.y > 842])).toEqual([
      [words, false],
      ['DRAFT', true],
    ])
  })
  test('are turned with a page that lies on its side', async () => {
    const turned = { content: `BT /F 12 Tf 0 1 -1 0 100 72 Tm (${words}) Tj ET`, more: '/Rotate 90' }
    const { pages } = await read([turned])
    expect(pages).toMatchObject([
      { width: 842, height: 595, lines: [{ runs: [{ text: words }], x: 72, y: 100 }] },
    ])
  })
  test('know list signs that are drawn, and do not take a rule for one', async () => {
    const { pages } = await read([page(`60 701 4 4 re f 72 650 300 1 re f ${put(words, 72, 700)}`)])
    expect(pages[0]?.bullets).toEqual([{ x: 62, y: 139 }])
  })
  test('read a sign of the symbol font as a list sign', async () => {
    const fonts = [...madeFonts, { name: 'S', font: '/Subtype/Type1/BaseFont/Symbol' }]
    expect(
      linesOf(await read([page(put('\xB7', 60, 700, 12, 'S') + put(words, 80, 700))], { fonts }))[0],
    ).toMatch(/^[•∙·]$/)
  })
})

describe('Chinese without a font of its own', () => {
  test('is read by the map that comes with the app', async () => {
    const font =
      '/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>]'
    const content = 'BT /C 12 Tf 72 700 Td <4E3B5E2D5148751F> Tj ET'
    expect(linesOf(await read([page(content)], { fonts: [...madeFonts, { name: 'C', font }] }))).toEqual([
      '主席先生',
    ])
  })
})

describe('What is not read is said', () => {
  test('a file of more than 500 pages', async () => {
    expect(await refusal(madePdf(Array.from({ length: 501 }, () => page(put('x', 72, 700)))))).toBe(
      'too-many-pages',
    )
  })
  test('pages without a letter', async () => {
    expect(await refusal(madePdf([page('72 300 300 300 re f')]))).toBe('no-text')
  })
  test('a file that ends early or is none', async () => {
    expect(await refusal(new Uint8Array())).toBe('damaged')
    expect(await refusal(new TextEncoder().encode('%PDF-1.7\nand no more'))).toBe('damaged')
  })
  test('half of the pages without text', async () => {
    const { notes } = await read([page(put(words, 72, 700)), page('72 300 300 300 re f')])
    expect(notes).toEqual([
      { code: 'half-scanned', words: '1 page without text: scanned or empty, and not read.' },
    ])
  })
})

test('What a file says of itself is handed on, without control characters', async () => {
  const { told } = await read([page(put(words, 72, 700))], {
    info: '/Title(An invented\\001 statement)/Author(Example Centre)/CreationDate(D:20240306101500Z)',
    catalogue: '/Lang(en-GB)',
  })
  expect(told).toEqual({
    title: 'An invented statement',
    author: 'Example Centre',
    language: 'en-GB',
    made: '2024-03-06',
    pages: 1,
  })
})

test('The bytes that were handed over are still there afterwards', async () => {
  const bytes = madePdf([page(put(words, 72, 700))])
  const before = bytes.length
  await readPdf(bytes)
  expect(bytes.length).toBe(before)
})
