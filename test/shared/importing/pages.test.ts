import { describe, expect, test } from 'vitest'
import { blocksOfPages } from '../../../src/shared/importing/pages'
import { textOfRuns } from '../../../src/shared/importing/pages-text'
import type { ReadBlock, ReadPage } from '../../../src/shared/importing/reading'
import { setPages, type Layout, type Setting } from '../../support/pdf-pages'

const chair =
  'Honourable Chair, the Example Centre for Human Rights thanks the secretariat for this dialogue and for the room that it gives to those who speak for others.'
const second =
  'Requests for evidence still reach the wrong desk, in the wrong form and months too late, because nobody has told the people who write them what the other side needs.'
const third =
  'Training helps most where it begins with requests that were refused, and where the people who refused them sit at the same table as those who sent them.'

const none: ReadonlySet<string> = new Set()
const read = (settings: readonly Setting[], layout?: Layout, without = none) =>
  blocksOfPages(setPages(settings, layout), without)
const wordsOf = (block: ReadBlock): string => ('runs' in block ? textOfRuns(block.runs) : '')
const texts = (blocks: readonly ReadBlock[]): string[] =>
  blocks.filter((block) => block.kind !== 'furniture').map(wordsOf)
const undo = (pages: readonly ReadPage[], kind: string) => {
  const ids = blocksOfPages(pages, none).repairs.filter((repair) => repair.kind === kind)
  return blocksOfPages(pages, new Set(ids.map(({ id }) => id)))
}
const many = (count: number): Setting[] =>
  Array.from({ length: count }, (_, index) => ({
    text: `Point ${String(index)} of the statement. ${[chair, second, third][index % 3] ?? ''}`,
  }))

describe('Lines become paragraphs', () => {
  test('where there is room between them', () => {
    expect(texts(read([{ text: chair }, { text: second }]).blocks)).toEqual([chair, second])
  })
  test('where there is none, because the last line of a paragraph is short', () => {
    expect(texts(read([{ text: chair }, { text: second }, { text: third }], { spacing: 0 }).blocks)).toEqual([
      chair,
      second,
      third,
    ])
  })
  test('where only first lines are set in', () => {
    const all = many(8)
    expect(texts(read(all, { spacing: 0, indent: 24 }).blocks)).toEqual(all.map(({ text }) => text))
  })
  test('in double spacing', () => {
    expect(texts(read([{ text: chair }, { text: second }], { leading: 2.2, spacing: 0 }).blocks)).toEqual([
      chair,
      second,
    ])
  })
  test('and a heading stays apart from the text that follows without room', () => {
    const { blocks } = read([{ text: 'What we ask', bold: true }, { text: chair }], { spacing: 0 })
    expect(texts(blocks)).toEqual(['What we ask', chair])
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', runs: [{ bold: true }] })
  })
  test('and a heading on two lines in larger type is one', () => {
    const heading = 'The role of civil society in the review of the implementation of the Convention'
    const { blocks } = read([{ text: heading, size: 18, bold: true }, { text: chair }])
    expect(blocks[0]).toMatchObject({ kind: 'paragraph', size: 1.5 })
    expect(texts(blocks)[0]).toBe(heading)
  })
  test('and lines of an address stay lines', () => {
    const lines = ['Example Centre', '12 Example Street', 'Exampleton']
    expect(
      texts(
        read(
          lines.map((text) => ({ text })),
          { spacing: 0 },
        ).blocks,
      ),
    ).toEqual(lines)
  })
  test('in a quotation that is narrower than the text on both sides', () => {
    const pages = setPages(
      [{ text: chair }, { text: `${second} ${third} ${second}`, inset: 40 }, { text: third }],
      { spacing: 0, margin: 72 },
    )
    const narrow = setPages([{ text: `${second} ${third} ${second}`, inset: 40 }], {
      spacing: 0,
      margin: 100,
    })
    expect(texts(blocksOfPages(pages, none).blocks)).toHaveLength(3)
    expect(texts(blocksOfPages(narrow, none).blocks)).toHaveLength(1)
  })
  test('and a title in the middle says so', () => {
    expect(read([{ text: 'Statement', centred: true }, { text: chair }]).blocks[0]).toMatchObject({
      centred: true,
    })
  })
  test('and nothing at all gives no blocks', () => {
    expect(blocksOfPages([], none)).toEqual({ blocks: [], repairs: [], notes: [] })
    expect(
      blocksOfPages([{ width: 595, height: 842, lines: [], bullets: [], figures: [] }], none).blocks,
    ).toEqual([])
  })
})

describe('Over pages', () => {
  const long = Array.from({ length: 16 }, () => `${second} ${third}`).join(' ')
  test('a paragraph that has no end is joined, and can be parted again', () => {
    const pages = setPages([{ text: `${long} and so on` }], { spacing: 0 })
    expect(pages.length).toBeGreaterThan(1)
    const joined = blocksOfPages(pages, none)
    expect(texts(joined.blocks)).toEqual([`${long} and so on`])
    expect(joined.repairs.map(({ kind }) => kind)).toContain('joined-pages')
    expect(texts(undo(pages, 'joined-pages').blocks)).toHaveLength(pages.length)
  })
  test('headers, footers and page numbers are taken out, and come back when that is undone', () => {
    const pages = setPages(many(20), { header: 'Example Centre for Human Rights', footer: 'Page # of 3' })
    const { blocks, repairs } = blocksOfPages(pages, none)
    expect(repairs.filter(({ kind }) => kind === 'furniture')).toHaveLength(2)
    expect(texts(blocks).join(' ')).not.toMatch(/Page \d|Example Centre for Human Rights$/)
    expect(blocks.filter(({ kind }) => kind === 'furniture').map(wordsOf)).toEqual([
      'Example Centre for Human Rights',
      'Page 1 of 3',
    ])
    expect(texts(undo(pages, 'furniture').blocks).join(' ')).toMatch(/Page 1 of 3/)
  })
  test('an address in small print at the foot of the only page is taken out', () => {
    const { blocks } = read([{ text: chair }], { footer: '12 Example Street, Exampleton, www.example.org' })
    expect(texts(blocks)).toEqual([chair])
  })
  test('what stands only once at the top of a page stays', () => {
    expect(texts(read([{ text: chair }], { header: 'Statement by the Example Centre' }).blocks)).toContain(
      'Statement by the Example Centre',
    )
  })
})

describe('Lists', () => {
  const items = [second, third, chair]
  test('are told by their signs, with their lines hanging', () => {
    const { blocks } = read(
      items.map((text) => ({ text, label: '•' })),
      { spacing: 0 },
    )
    expect(blocks.map((block) => [block.kind, wordsOf(block)])).toEqual(items.map((text) => ['item', text]))
    expect(blocks).toMatchObject(items.map(() => ({ ordered: false, list: 0, depth: 0 })))
  })
  test('are told by dots that are drawn', () => {
    const { blocks } = read(
      items.map((text) => ({ text, dot: true })),
      { spacing: 0 },
    )
    expect(blocks.map((block) => [block.kind, wordsOf(block)])).toEqual(items.map((text) => ['item', text]))
  })
  test('are numbered where numbers follow one another', () => {
    const { blocks } = read(
      items.map((text, index) => ({ text, label: `${String(index + 1)}.` })),
      { spacing: 0 },
    )
    expect(blocks).toMatchObject(
      [1, 2, 3].map((number) => ({ kind: 'item', ordered: true, label: `${String(number)}.` })),
    )
  })
  test('are nested where their signs are set in', () => {
    const { blocks } = read([
      { text: second, label: '1.' },
      { text: third, label: '(a)', inset: 30 },
      { text: chair, label: '(b)', inset: 30 },
      { text: second, label: '2.' },
    ])
    expect(blocks.map((block) => (block.kind === 'item' ? block.depth : null))).toEqual([0, 1, 1, 0])
  })
  test('begin anew after a paragraph', () => {
    const { blocks } = read([{ text: second, label: '•' }, { text: chair }, { text: third, label: '•' }])
    expect(blocks.map((block) => (block.kind === 'item' ? block.list : null))).toEqual([0, null, 1])
  })
  test('are not seen in a number that begins a line of a sentence', () => {
    const text =
      'The Centre asks States to give full effect to the cooperation that is described in the articles 16. 17. 18. and others of it and says so.'
    expect(read([{ text }]).blocks.map(({ kind }) => kind)).toEqual(['paragraph'])
  })
  test('are not seen in a bold heading with a number', () => {
    expect(
      read([{ text: 'Introduction', label: '1.', bold: true }, { text: chair }]).blocks[0],
    ).toMatchObject({ kind: 'paragraph' })
  })
})

describe('Captions', () => {
  const caption = 'Figure 1: Delegates of the Example Centre at the invented dialogue.'
  const halves = [
    'The Centre was given the floor on the second day and said that those who',
    'wait for an answer should be told what happens with their request.',
  ] as const
  const settings: Setting[] = [
    { text: halves[0] },
    { text: caption, italic: true, size: 10, centred: true, figureBefore: true },
    { text: halves[1] },
  ]
  test('that interrupt a sentence come after it', () => {
    const { blocks, repairs } = read(settings)
    expect(texts(blocks)).toEqual([halves.join(' '), caption])
    expect(blocks[1]).toMatchObject({ style: 'caption' })
    expect(repairs.map(({ kind }) => kind)).toEqual(['lifted-caption'])
  })
  test('go back into the sentence when that is undone', () => {
    expect(texts(undo(setPages(settings), 'lifted-caption').blocks)).toEqual([halves[0], caption, halves[1]])
  })
  test('stay where they are between whole paragraphs', () => {
    expect(
      texts(read([{ text: chair }, { text: caption, italic: true, size: 10 }, { text: second }]).blocks),
    ).toEqual([chair, caption, second])
  })
})

describe('Two columns', () => {
  test('are read one after the other, and across when that is undone', () => {
    const all = many(14)
    const pages = setPages(all, { columns: 2, spacing: 0 })
    const { blocks, notes } = blocksOfPages(pages, none)
    expect(texts(blocks)).toEqual(all.map(({ text }) => text))
    expect(notes.map(({ code }) => code)).toContain('two-columns')
    expect(texts(undo(pages, 'columns').blocks)[0]).not.toBe(all[0]?.text)
  })
  test('are said to be in doubt where a line crosses them in the middle', () => {
    const [page] = setPages(many(14), { columns: 2, spacing: 0 })
    const across = {
      runs: [{ text: 'A line that goes over both of the columns in the middle of the page' }],
      x: 72,
      y: 400.4,
      width: 440,
      size: 12,
    }
    const lines = (page?.lines ?? []).filter((line) => Math.abs(line.y - 400) > 16)
    const { notes } = blocksOfPages(page ? [{ ...page, lines: [...lines, across] }] : [], none)
    expect(notes.map(({ code }) => code)).toContain('columns-in-doubt')
  })
  test('are not seen in a table of names and numbers', () => {
    const rows = Array.from({ length: 12 }, (_, index) => index)
    const lines = rows.flatMap((row) => [
      { runs: [{ text: `Country ${String(row)}` }], x: 72, y: 150 + row * 20, width: 60, size: 12 },
      { runs: [{ text: String(row * 17) }], x: 330, y: 150 + row * 20, width: 14, size: 12 },
    ])
    const { blocks, notes } = blocksOfPages(
      [{ width: 595, height: 842, lines, bullets: [], figures: [] }],
      none,
    )
    expect(notes.map(({ code }) => code)).toEqual(['table-as-lines'])
    expect(texts(blocks)[3]).toBe('Country 3 51')
  })
})

describe('Notes at the foot', () => {
  const withNote = (call: string): ReadPage[] =>
    setPages([{ text: chair }]).map((page) => ({
      ...page,
      lines: [
        ...page.lines.map((line, index) =>
          index === 0 ? { ...line, runs: [...line.runs, { text: call, note: call }] } : line,
        ),
        {
          runs: [{ text: '1 ' }, { text: 'Source: an invented report.' }],
          x: 72,
          y: 690,
          width: 150,
          size: 9,
        },
      ],
    }))
  test('belong to their calls', () => {
    const { blocks } = blocksOfPages(withNote('1'), none)
    expect(blocks.find(({ kind }) => kind === 'note')).toMatchObject({
      id: '1.1',
      runs: [{ text: 'Source: an invented report.' }],
    })
    expect(blocks[0]).toMatchObject({ runs: [{}, { text: '1', note: '1.1' }, {}] })
    expect(JSON.stringify(blocks).split('an invented report')).toHaveLength(2)
  })
  test('are plain text where nothing calls them', () => {
    const { blocks } = blocksOfPages(withNote('2'), none)
    expect(blocks.some(({ kind }) => kind === 'note')).toBe(false)
    expect(JSON.stringify(blocks)).not.toContain('"note"')
  })
})

test('A page that is read from the right has its paragraphs and items told as others', () => {
  const arabic =
    'نوصي الدول بتدريب القضاة على التعاون في المسائل الجنائية وتبادل المعلومات بين الأطراف في وقت مناسب'
  const pages = setPages([{ text: arabic }, { text: arabic, label: '•' }]).map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, x: page.width - line.x - line.width })),
  }))
  expect(blocksOfPages(pages, none).blocks.map((block) => [block.kind, wordsOf(block)])).toEqual([
    ['paragraph', arabic],
    ['item', arabic],
  ])
})
