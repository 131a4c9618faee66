import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOfBlock } from '../../../src/shared/importing/flow'
import { mend } from '../../../src/shared/importing/mend'
import { isPageNumber } from '../../../src/shared/importing/mend-furniture'
import type { FileType, ReadBlock } from '../../../src/shared/importing/reading'

const paragraph = (text: string): ReadBlock => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] })
const item = (text: string): ReadBlock => ({
  kind: 'item',
  ordered: false,
  depth: 0,
  list: 0,
  runs: text === '' ? [] : [{ text }],
})
const mended = (texts: readonly string[], type: FileType = 'docx', without: readonly string[] = []) => {
  const { flow, repairs } = mend(type, texts.map(paragraph), new Set(without))
  return { texts: flow.map(({ block }) => wordsOfBlock(block)), repairs }
}

describe('broken sentences', () => {
  test('a paragraph that ends in the middle of a sentence is joined with the next', () => {
    const { texts, repairs } = mended([
      'The mechanism was set up so that every State would look at the laws and',
      'practices of two others.',
    ])
    expect(texts).toEqual([
      'The mechanism was set up so that every State would look at the laws and practices of two others.',
    ])
    expect(repairs.map(({ kind }) => kind)).toEqual(['joined-lines'])
  })

  test('an item is joined with the rest of its sentence, and a date with its day', () => {
    const blocks = [item('Dialogue on Examples – 13'), paragraph('September 2023')]
    const { flow } = mend('docx', blocks, new Set())
    expect(flow.map(({ block }) => wordsOfBlock(block))).toEqual(['Dialogue on Examples – 13 September 2023'])
  })

  test('headings, salutations and whole sentences are left alone', () => {
    const texts = ['Statement by the', 'Distinguished delegates,', 'We are here.', 'we also said this.']
    expect(mended(texts).texts).toEqual(texts)
  })

  test('a name after a title is the same sentence', () => {
    const before = 'The director of the example programme was welcomed there by Dr.'
    expect(mended([before, 'Amina Example and all of her colleagues.']).texts).toHaveLength(1)
  })
})

describe('what belongs to the page', () => {
  const halves = ['Shelters are full of people who have seen more than', 'anybody should ever see.'] as const

  test('an address and a website between two halves of a sentence are taken out', () => {
    const { texts, repairs } = mended([halves[0], '4 Sample Road, Exampleton', 'www.example.org', halves[1]])
    expect(texts).toEqual([`${halves[0]} ${halves[1]}`])
    expect(repairs.map(({ kind }) => kind)).toEqual(['furniture', 'furniture', 'joined-lines'])
  })

  test('an address after the last sentence stays', () => {
    const texts = ['Thank you for your time and for all of your questions.', '4 Sample Road, Exampleton']
    expect(mended(texts).texts).toEqual(texts)
  })

  test('page numbers that rise are taken out, a single number is not', () => {
    expect(mended(['One.', '1', 'Two.', '2', 'Three.']).texts).toEqual(['One.', 'Two.', 'Three.'])
    expect(mended(['One.', '7', 'Two.']).texts).toEqual(['One.', '7', 'Two.'])
  })

  test('running headers of the file are one repair, whose undoing puts them back', () => {
    const header: ReadBlock = { kind: 'furniture', where: 'header', runs: [{ text: 'Example Centre' }] }
    const { flow, repairs } = mend('docx', [header, paragraph('Hello.')], new Set())
    expect(flow).toHaveLength(1)
    const again = mend('docx', [header, paragraph('Hello.')], new Set(repairs.map(({ id }) => id)))
    expect(again.flow).toHaveLength(2)
    expect(again.repairs).toEqual([{ ...repairs[0], undone: true }])
  })
})

describe('captions', () => {
  test('a caption between two halves follows the joined sentence', () => {
    const { texts } = mended([
      'They were brought to the',
      'Figure 2: The harbour, 2 May 2023',
      'harbour at night.',
    ])
    expect(texts).toEqual(['They were brought to the harbour at night.', 'Figure 2: The harbour, 2 May 2023'])
  })

  test('a caption inside a paragraph is lifted out', () => {
    const { texts } = mended([
      'They were brought to the Figure 2: The harbour of Exampleton. harbour at night.',
    ])
    expect(texts).toEqual([
      'They were brought to the harbour at night.',
      'Figure 2: The harbour of Exampleton.',
    ])
  })

  test('a caption between whole sentences stays where it is', () => {
    const texts = ['They were brought there.', 'Figure 2: The harbour', 'Nobody asked why.']
    expect(mended(texts).texts).toEqual(texts)
  })
})

describe('words that ran together', () => {
  test.each([
    [
      'The ReviewProcess began. The review process goes on.',
      'The Review Process began. The review process goes on.',
    ],
    ['It asks the States of thethree the groups.', 'It asks the States of the three the groups.'],
    [
      'Nobody was tried for inincitement, for incitement is rare.',
      'Nobody was tried for in incitement, for incitement is rare.',
    ],
    ['We fight organizedcrime here.', 'We fight organized crime here.'],
  ])('%s', (before, after) => {
    expect(mended([before]).texts).toEqual([after])
  })

  test.each([
    'Therefore we go together to the forum, and within it we withdraw the theme of the thesis.',
    'LinkedIn, YouTube and McKenzie, CgrPakistan and www.ExampleCentre.org, @ExampleCentre #StopTrafficking',
    'There was an injustice, and justice is what the offence of inaction and action denied.',
    'Counterterrorism, cybercrime, stakeholders, framework and peacebuilding of the States',
  ])('whole words stay whole: %s', (text) => {
    expect(mended([text]).repairs).toEqual([])
  })
})

describe('plain texts', () => {
  test('words broken at the end of a line are put together, and those written with a hyphen keep it', () => {
    const { texts } = mended(
      ['The smugglers use closed groups to re-\ncruit drivers, and they have no victim-\ncentred approach.'],
      'txt',
    )
    expect(texts[0]).toBe(
      'The smugglers use closed groups to recruit drivers, and they have no victim-centred approach.',
    )
  })

  test('short lines that were not wrapped are paragraphs of their own', () => {
    expect(mended(['EXAMPLE CENTRE\nStatement\n13 September 2023'], 'txt').texts).toHaveLength(3)
  })
})

test('soft hyphens, invisible blanks and control signs are taken out as one repair', () => {
  const { texts, repairs } = mended(['traf\u00adficking in per\u200bsons\u0007 and ﬁrearms'])
  expect(texts).toEqual(['trafficking in persons and firearms'])
  expect(repairs.map(({ id }) => id)).toEqual(['signs'])
})

const pieces = fc.constantFrom(
  'States parties should act on the',
  'laws and practices of two others.',
  'Figure 1: A harbour, 2 May 2023',
  'www.example.org',
  '4 Sample Road, Exampleton',
  '1',
  '2',
  '3',
  'The ReviewProcess of thethree instruments was long and',
  'went on.',
  'the groups re-',
  'cruit drivers.',
  'Dialogue – 13',
  'September 2023',
  'soft\u00adly spoken words by Dr.',
  'Amina Example said so.',
  'Figure 2: more words Figure 3: and others here. and so on',
  'EXAMPLE CENTRE FOR THE RIGHTS',
  'ينبغي على الدول الأطراف',
  '我们呼吁缔约国',
  '',
)
const letters = (texts: readonly string[]): string =>
  texts
    .join('')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
const sorted = (text: string): string => [...text].toSorted().join('')
const block = fc.tuple(pieces, fc.boolean()).map(([text, isItem]) => (isItem ? item(text) : paragraph(text)))
const blocksAndType = fc.tuple(
  fc.array(block, { maxLength: 14 }),
  fc.constantFrom<FileType>('docx', 'txt', 'pdf'),
)
const wordsOf = (blocks: readonly ReadBlock[]): string[] => blocks.map(wordsOfBlock)

/** Undoes all repairs, those too that only come to light when others are undone. */
const undoAll = (type: FileType, blocks: readonly ReadBlock[]) => {
  const without = new Set<string>()
  for (;;) {
    const result = mend(type, blocks, without)
    const fresh = result.repairs.filter(({ id }) => !without.has(id))
    if (fresh.length === 0) return result
    for (const { id } of fresh) without.add(id)
  }
}

test('without all repairs the words are as read, in their order', () => {
  fc.assert(
    fc.property(blocksAndType, ([blocks, type]) => {
      const { flow, repairs } = undoAll(type, blocks)
      expect(letters(wordsOf(flow.map((one) => one.block)))).toBe(letters(wordsOf(blocks)))
      expect(repairs.every(({ undone }) => undone)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('whichever repairs are undone, no word is lost but the page furniture that the list shows', () => {
  fc.assert(
    fc.property(blocksAndType, fc.infiniteStream(fc.boolean()), ([blocks, type], flips) => {
      const { repairs: all } = mend(type, blocks, new Set())
      const without = new Set(all.map(({ id }) => id).filter(() => flips.next().value === true))
      const { flow, repairs } = mend(type, blocks, without)
      const furniture = repairs.filter(({ kind, undone }) => kind === 'furniture' && !undone)
      const taken = new Set(furniture.map(({ before }) => letters([before])))
      const numbers = furniture.some(({ id }) => id === 'furniture:pages')
      const left = wordsOf(flow.map((one) => one.block))
      const kept = wordsOf(blocks).filter(
        (text) => !taken.has(letters([text])) && !(numbers && isPageNumber(text)),
      )
      for (const word of kept.flatMap((text) => text.match(/[\p{Lu}\p{Lo}]\p{Ll}{3,}/gu) ?? []))
        expect(left.join(' ').replace(/\s/gu, '')).toContain(word)
      const gone = sorted(letters(wordsOf(blocks))).length - sorted(letters(left)).length
      const shown = letters(
        wordsOf(blocks).filter((text) => taken.has(letters([text])) || (numbers && isPageNumber(text))),
      ).length
      expect(gone).toBeGreaterThanOrEqual(0)
      expect(gone).toBeLessThanOrEqual(shown)
    }),
    { numRuns: 300 },
  )
})

test('the ids of repairs stay the same when others are undone', () => {
  fc.assert(
    fc.property(blocksAndType, ([blocks, type]) => {
      const first = mend(type, blocks, new Set()).repairs
      for (const { id } of first) {
        const again = mend(type, blocks, new Set([id])).repairs
        expect(again.find((one) => one.id === id)?.undone).toBe(true)
      }
    }),
    { numRuns: 100 },
  )
})
