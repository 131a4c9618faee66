import { describe, expect, test } from 'vitest'
import { blocksOfPages } from '../../../src/shared/importing/pages'
import { textOfRuns } from '../../../src/shared/importing/pages-text'
import type { ReadPage } from '../../../src/shared/importing/reading'

const none: ReadonlySet<string> = new Set()
/** Full lines, one under the other: every one but the last reaches the edge. */
const page = (lines: readonly string[]): ReadPage => ({
  width: 595,
  height: 842,
  bullets: [],
  figures: [],
  lines: lines.map((text, index) => ({
    runs: [{ text }],
    x: 72,
    y: 200 + index * 14.4,
    width: index === lines.length - 1 ? 200 : 451,
    size: 12,
  })),
})
const textOf = (lines: readonly string[], without = none): string =>
  blocksOfPages([page(lines)], without)
    .blocks.map((block) => ('runs' in block ? textOfRuns(block.runs) : ''))
    .join('\n')

describe('A hyphen at the end of a line', () => {
  test('goes where the whole word stands elsewhere in the text', () => {
    expect(textOf(['The implementation is slow, and the imple-', 'mentation of it is slower.'])).toBe(
      'The implementation is slow, and the implementation of it is slower.',
    )
  })
  test('stays where the word with its hyphen stands elsewhere', () => {
    expect(
      textOf(['A victim-centred approach is one that is victim-', 'centred and not another.']),
    ).toContain('that is victim-centred and')
  })
  test('stays before a capital, a figure, and in a chain', () => {
    expect(textOf(['The non-', 'State actors and COVID-', '19 went hand-in-', 'hand here.'])).toBe(
      'The non-State actors and COVID-19 went hand-in-hand here.',
    )
  })
  test('stays after "self" and the like, and before the letter that it parts from its twin', () => {
    expect(
      textOf([
        'The text of an assessment and a self-',
        'assessment that is under-',
        'resourced as it stands here.',
      ]),
    ).toContain('self-assessment that is under-resourced')
  })
  test('goes in a text that breaks other words', () => {
    expect(
      textOf(['Transnational crime is transna-', 'tional and asks for a coor-', 'dinated answer of all.']),
    ).toContain('a coordinated answer')
  })
  test('that is only soft always goes', () => {
    expect(textOf(['The free and con\u00AD', 'fident choice of words is ours.'])).toContain(
      'free and confident choice',
    )
  })
  test('comes back when its repair is undone', () => {
    const lines = ['The implementation is slow, and the imple-', 'mentation of it is slower.']
    const [repair] = blocksOfPages([page(lines)], none).repairs
    expect(repair).toMatchObject({
      kind: 'joined-hyphen',
      before: 'imple-\nmentation',
      after: 'implementation',
    })
    expect(textOf(lines, new Set([repair?.id ?? '']))).toContain('the imple-mentation of')
  })
})

describe('A sign without a letter', () => {
  const sign = '\u{F0000}'
  test('is read as the letters that its words ask for, and can be put back', () => {
    const lines = [`The Conven${sign}on and its implementa${sign}on are part of interna${sign}onal law.`]
    expect(textOf(lines)).toBe('The Convention and its implementation are part of international law.')
    const { repairs } = blocksOfPages([page(lines)], none)
    expect(repairs).toMatchObject([{ kind: 'signs' }])
    expect(textOf(lines, new Set(repairs.map(({ id }) => id)))).toContain('The Conven\uFFFDon')
  })
  test('stays unknown, and is said to be, where its words do not tell', () => {
    const { blocks, notes } = blocksOfPages([page([`An invented Zor${sign}q was here.`])], none)
    expect(JSON.stringify(blocks)).toContain('Zor\uFFFDq')
    expect(notes.map(({ code }) => code)).toEqual(['nameless-signs'])
  })
  test('at the start of a line that stands apart is a list sign', () => {
    const [made] = [page(['Words of an item that is the only one of its list here.'])]
    const item = made?.lines[0]
    const lines = item ? [{ ...item, runs: [{ text: sign }], x: 60, width: 5 }, item] : []
    const { blocks } = blocksOfPages(made ? [{ ...made, lines }] : [], none)
    expect(blocks).toMatchObject([
      {
        kind: 'item',
        ordered: false,
        runs: [{ text: 'Words of an item that is the only one of its list here.' }],
      },
    ])
  })
})

describe('A sentence that was broken by hand', () => {
  test('is joined where it goes on with a small letter', () => {
    const lines = [
      'The Centre has said for many years that the people who wait for an answer',
      'and the people who write',
    ]
    const made = page([...lines, 'one should meet.'])
    expect(blocksOfPages([made], none).blocks).toHaveLength(1)
    const broken = {
      ...made,
      lines: made.lines.map((line, index) => ({
        ...line,
        width: index === 1 ? 120 : line.width,
        y: line.y + (index === 2 ? 12 : 0),
      })),
    }
    const { blocks, repairs } = blocksOfPages([broken], none)
    expect(blocks).toHaveLength(1)
    expect(repairs).toMatchObject([{ kind: 'joined-lines' }])
    expect(blocksOfPages([broken], new Set(repairs.map(({ id }) => id))).blocks).toHaveLength(2)
  })
})
