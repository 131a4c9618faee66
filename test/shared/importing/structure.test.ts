import { describe, expect, test } from 'vitest'
import { itemsOf, textOf } from '../../../src/shared/drafting/manuscript'
import { PastText } from '../../../src/shared/drafting/past-text'
import { flowOf } from '../../../src/shared/importing/flow'
import { leastSure } from '../../../src/shared/importing/how-sure'
import { tellingWords } from '../../../src/shared/importing/likeness'
import type { FileType, ReadBlock } from '../../../src/shared/importing/reading'
import { recognise } from '../../../src/shared/importing/recognise'
import { structure } from '../../../src/shared/importing/structure'
import { readingOf } from '../../importing/held-out/sheet'
import { shippedSurroundings } from '../../support/surroundings'

const agenda = [
  tellingWords('Gender, human rights and victim-centred approaches to countering organized crime'),
]
const paragraph = (
  text: string,
  looks: Partial<Extract<ReadBlock, { kind: 'paragraph' }>> = {},
): ReadBlock => ({
  kind: 'paragraph',
  runs: [{ text }],
  ...looks,
})
const bold = (text: string): ReadBlock => ({ kind: 'paragraph', runs: [{ text, bold: true }] })
const prose = 'This is a sentence of the body that has rather more than fourteen words in it, as bodies do.'
const built = (blocks: readonly ReadBlock[], type: FileType = 'docx') =>
  structure(type, flowOf(blocks), agenda)
const kinds = (blocks: readonly ReadBlock[], type: FileType = 'docx'): string[] =>
  built(blocks, type).blocks.map((block) =>
    block.kind === 'heading' ? `heading ${block.level}` : block.kind,
  )

describe('headings', () => {
  test('levels of the file stay, deeper ones than three are three', () => {
    expect(
      kinds([paragraph('A', { level: 1 }), paragraph('B', { level: 2 }), paragraph('C', { level: 5 })]),
    ).toEqual(['heading 1', 'heading 2', 'heading 3'])
  })

  test('bold lines are headings: of the head first, of sections later', () => {
    expect(
      kinds([bold('Statement on Firearms'), paragraph(prose), bold('What we saw'), paragraph(prose)]),
    ).toEqual(['heading 1', 'paragraph', 'heading 2', 'paragraph'])
  })

  test('larger type makes headings, the largest of them the first level', () => {
    const large = (text: string, size: number): ReadBlock => paragraph(text, { size })
    expect(
      kinds(
        [paragraph(prose), large('Part', 1.6), paragraph(prose), large('Section', 1.3), paragraph(prose)],
        'pdf',
      ),
    ).toEqual(['paragraph', 'heading 1', 'paragraph', 'heading 2', 'paragraph'])
  })

  test('a line that asks what the agenda asks is one, with or without a full stop', () => {
    const line = 'Gender, human rights and victim-centered approaches to countering organised crime.'
    expect(kinds([paragraph(prose), paragraph(line), paragraph(prose)], 'txt')[1]).toBe('heading 1')
  })

  test('salutations, dates, addresses and bold sentences with more after them are none', () => {
    const texts = ['Distinguished delegates,', '13 September 2023', '4 Sample Road, Exampleton, No. 4']
    expect(kinds([paragraph(prose), ...texts.map(bold)])).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ])
  })
})

describe('lists', () => {
  const listOf = (blocks: readonly ReadBlock[]) => {
    const [list] = built(blocks).blocks
    return list?.kind === 'list' ? itemsOf(list).map(({ runs, depth }) => `${depth} ${textOf(runs)}`) : []
  }
  const item = (text: string, depth: number, list = 0, label?: string): ReadBlock => ({
    kind: 'item',
    ordered: label !== undefined,
    depth,
    list,
    runs: [{ text }],
    ...(label === undefined ? {} : { label }),
  })

  test('items are nested by their depth, and another list begins anew', () => {
    expect(listOf([item('one', 0), item('under', 1), item('two', 0)])).toEqual(['0 one', '1 under', '0 two'])
    expect(kinds([item('one', 0), item('other', 0, 1)])).toEqual(['list', 'list'])
  })

  test('typed bullets and numbers become lists without them', () => {
    expect(listOf([paragraph('• one'), paragraph('• two')])).toEqual(['0 one', '0 two'])
    expect(listOf([paragraph('(a) one'), paragraph('(b) two')])).toEqual(['0 one', '0 two'])
    expect(listOf([paragraph('i. one'), paragraph('ii. two'), paragraph('iii. three')])).toHaveLength(3)
  })

  test('numbers that do not begin at one, or skip one, stay words', () => {
    expect(kinds([paragraph('3. three'), paragraph('4. four')])).toEqual(['paragraph', 'paragraph'])
    expect(kinds([paragraph('1. one'), paragraph('3. three')])).toEqual(['paragraph', 'paragraph'])
  })

  test('a list that goes on counting is told', () => {
    expect(built([item('three', 0, 0, '3.')]).notes.map(({ code }) => code)).toEqual(['numbers'])
    expect(built([item('one', 0, 0, '1.')]).notes).toEqual([])
  })
})

test('captions, tables, notes and figures keep what they say', () => {
  const blocks: ReadBlock[] = [
    { kind: 'paragraph', runs: [{ text: prose }, { text: '', note: 'n1' }] },
    { kind: 'figure', alt: 'a harbour' },
    paragraph('Figure 1: A harbour'),
    paragraph('Table 2: Numbers'),
    { kind: 'table', header: true, rows: [[[{ text: 'Year' }], [{ text: 'Cases' }]]] },
    { kind: 'note', id: 'n1', runs: [{ text: 'See the annex.' }] },
  ]
  const { blocks: got, notes } = built(blocks)
  expect(got.map(({ kind }) => kind)).toEqual(['paragraph', 'caption', 'caption', 'table', 'note'])
  expect(got[0]).toMatchObject({ runs: [{ text: prose }, { text: '[1]' }] })
  expect(got[2]).toMatchObject({ of: 'table' })
  expect(got.at(-1)).toMatchObject({ mark: '1' })
  expect(notes.map(({ code }) => code)).toEqual(['figures'])
  expect(PastText.safeParse({ version: 2, language: 'en-GB', blocks: got }).success).toBe(true)
})

test('only safe links stay links', () => {
  const link = (target: string): ReadBlock => ({ kind: 'paragraph', runs: [{ text: 'here', link: target }] })
  expect(JSON.stringify(built([link('https://www.example.org')]).blocks)).toContain('https://www.example.org')
  expect(JSON.stringify(built([link('javascript:alert(1)')]).blocks)).not.toContain('javascript')
})

test('the least sure of what matters decides, and a missing speaker does not', () => {
  const sheet = `b: Constructive Dialogue on Firearms\nb: Statement by the Example Centre (EC)\n5 May 2023\nHonourable Chair,\nWe are here.\nThank you.`
  const got = recognise(readingOf('docx', sheet), shippedSurroundings)
  expect(got.speaker.value).toBe('')
  expect(leastSure(got)).toBe('sure')
  expect(leastSure({ ...got, day: { ...got.day, sure: 'unsure' } })).toBe('unsure')
  expect(leastSure({ ...got, title: { ...got.title, sure: 'likely' } })).toBe('likely')
})

test('very long and very deep readings are recognized, not refused', () => {
  const long: ReadBlock[] = [
    paragraph('a'.repeat(100_000)),
    paragraph('.'.repeat(100_000)),
    paragraph('States parties UNTOC article 5 and '.repeat(2000)),
    ...Array.from({ length: 500 }, (_, depth): ReadBlock => ({
      kind: 'item',
      ordered: false,
      depth,
      list: 1,
      runs: [{ text: 'x' }],
    })),
  ]
  const reading = { ...readingOf('docx', ''), blocks: long }
  const { text } = recognise(reading, shippedSurroundings)
  expect(PastText.safeParse(text).success).toBe(true)
})
