import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../src/main/importing/read-pdf'
import { textOfRuns } from '../../../src/shared/importing/pages-text'
import type { ReadBlock } from '../../../src/shared/importing/reading'
import { taggedPdf, type Tag } from '../../support/pdf-tagged'

const read = async (tags: readonly Tag[], more = '') => {
  const outcome = await readPdf(taggedPdf(tags, more))
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.value
}
const seen = (blocks: readonly ReadBlock[]) =>
  blocks.map((block) => [block.kind, 'runs' in block ? textOfRuns(block.runs) : ''])

describe('The structure of a tagged file', () => {
  test('gives headings their level, paragraphs and captions their lines joined', async () => {
    const { blocks, pages } = await read([
      { role: 'H2', lines: ['What we ask'] },
      { role: 'P', lines: ['States should answer requests for evidence', 'in time.'] },
      { role: 'Caption', lines: ['An invented picture'] },
    ])
    expect(pages).toEqual([])
    expect(seen(blocks)).toEqual([
      ['paragraph', 'What we ask'],
      ['paragraph', 'States should answer requests for evidence in time.'],
      ['paragraph', 'An invented picture'],
    ])
    expect(blocks).toMatchObject([{ level: 2 }, {}, { style: 'caption' }])
  })
  test('gives items with their numbers, and lists inside lists', async () => {
    const { blocks } = await read([
      {
        role: 'L',
        parts: [
          {
            role: 'LI',
            parts: [
              {
                role: 'LBody',
                parts: [
                  {
                    role: 'P',
                    parts: [
                      { role: 'Lbl', lines: ['1.'] },
                      { role: 'Span', lines: ['Training'] },
                    ],
                  },
                ],
              },
            ],
          },
          {
            role: 'LI',
            parts: [
              { role: 'Lbl', lines: ['2.'] },
              {
                role: 'LBody',
                parts: [
                  { role: 'P', lines: ['Answers'] },
                  { role: 'L', parts: [{ role: 'LI', parts: [{ role: 'LBody', lines: ['• in time'] }] }] },
                ],
              },
            ],
          },
        ],
      },
    ])
    expect(blocks).toMatchObject([
      { kind: 'item', ordered: true, depth: 0, label: '1.', runs: [{ text: 'Training' }] },
      { kind: 'item', ordered: true, depth: 0, label: '2.', runs: [{ text: 'Answers' }] },
      { kind: 'item', ordered: false, depth: 1, runs: [{ text: 'in time' }] },
    ])
  })
  test('gives tables by their cells and pictures by what stands for them', async () => {
    const { blocks } = await read([
      { role: 'P', lines: ['The figures of the year, as they were told to the invented Centre.'] },
      {
        role: 'Table',
        parts: [
          {
            role: 'TR',
            parts: [
              { role: 'TH', lines: ['Year'] },
              { role: 'TH', lines: ['Requests'] },
            ],
          },
          {
            role: 'TR',
            parts: [
              { role: 'TD', lines: ['2023'] },
              { role: 'TD', lines: ['17'] },
            ],
          },
        ],
      },
      { role: 'Figure', alt: 'Delegates in a room', lines: [' '] },
    ])
    expect(blocks.slice(1)).toEqual([
      {
        kind: 'table',
        header: true,
        page: 1,
        rows: [
          [[{ text: 'Year' }], [{ text: 'Requests' }]],
          [[{ text: '2023' }], [{ text: '17' }]],
        ],
      },
      { kind: 'figure', alt: 'Delegates in a room', page: 1 },
    ])
  })
  test('leaves out no word that it does not name', async () => {
    const { blocks } = await read(
      [
        {
          role: 'P',
          lines: ['A paragraph that is long enough to be most of the letters of this page, and goes on.'],
        },
      ],
      'BT /F 12 Tf 72 400 Td (stray words) Tj ET',
    )
    expect(seen(blocks)).toContainEqual(['paragraph', 'stray words'])
  })
  test('is not followed where it names too few of the letters', async () => {
    const { blocks, pages } = await read(
      [{ role: 'P', lines: ['Few'] }],
      'BT /F 12 Tf 72 400 Td (A paragraph that is long enough to be most of the letters of this page) Tj ET',
    )
    expect(blocks).toEqual([])
    expect(pages[0]?.lines).toHaveLength(2)
  })
  test('takes what is marked as no part of the text for furniture', async () => {
    const { blocks } = await read(
      [{ role: 'P', lines: ['A paragraph that is most of the letters of this page.'] }],
      '/Artifact BMC BT /F 9 Tf 72 800 Td (Example Centre) Tj ET EMC',
    )
    expect(blocks).toContainEqual({ kind: 'furniture', where: 'header', runs: [{ text: 'Example Centre' }] })
  })
  test('has its words joined that the ends of lines broke, and says so', async () => {
    const { blocks, notes } = await read([
      { role: 'P', lines: ['The implementation is slow, and the imple-', 'mentation of it is slower.'] },
    ])
    expect(seen(blocks)[0]?.[1]).toBe('The implementation is slow, and the implementation of it is slower.')
    expect(notes).toEqual([{ code: 'hyphens-joined', words: '1 word broken at the ends of lines joined.' }])
  })
})
