import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oneLine } from '../../src/shared/basics/text'
import { itemsOf, textOf, type Block } from '../../src/shared/drafting/manuscript'
import { printedBlocks } from '../../src/shared/drafting/printed'
import { toMarkdown } from '../../src/shared/drafting/to-markdown'
import { toPlainText } from '../../src/shared/drafting/to-plain-text'
import * as any from '../support/arbitraries'
import { heading, list, manuscript, paragraph, recommendation } from '../support/submissions'

const markdown = (...blocks: Block[]) => toMarkdown(manuscript(blocks))
const plain = (...blocks: Block[]) => toPlainText(manuscript(blocks))

/** The words of a printed text in order, without white space: what no format may lose or shuffle. */
const wordsOf = (blocks: readonly Block[]) =>
  printedBlocks(blocks)
    .flatMap((block) =>
      block.kind === 'list' ? itemsOf(block).map(({ runs }) => textOf(runs)) : textOf(block.runs),
    )
    .map(oneLine)
    .filter((words) => words !== '')

const holdsInOrder = (text: string, words: readonly string[]): boolean =>
  words.reduce(
    (from, word) =>
      from < 0 ? from : text.indexOf(word, from) + (text.includes(word, from) ? word.length : -1e9),
    0,
  ) >= 0

describe('plain text', () => {
  test('has one blank line between blocks and labels its lists', () => {
    expect(
      plain(
        heading(1, 'Head'),
        list('bulleted', 'apple', list('numbered', 'seed', 'stalk'), 'pear'),
        recommendation('train'),
        paragraph('between'),
        recommendation('share'),
      ),
    ).toBe('Head\n\n- apple\n   1. seed\n   2. stalk\n- pear\n\n1. train\n\nbetween\n\n2. share')
  })

  test('leaves out what is empty, and its number with it', () => {
    expect(
      plain(
        paragraph(' \n '),
        recommendation(''),
        list('numbered', '', 'apple', ''),
        recommendation('share'),
      ),
    ).toBe('1. apple\n\n1. share')
  })

  test('sets further lines of an item under its first', () => {
    expect(plain(list('numbered', 'one\ntwo'), recommendation('three\nfour'))).toBe(
      '1. one\n   two\n\n1. three\n   four',
    )
  })

  test('holds every word of any manuscript in order', () => {
    fc.assert(
      fc.property(any.manuscript, (one) => {
        expect(holdsInOrder(oneLine(toPlainText(one)), wordsOf(one.blocks))).toBe(true)
      }),
    )
  })
})

describe('Markdown', () => {
  test('marks headings below the title, words, links and quotations', () => {
    expect(
      markdown(
        heading(1, 'Head\nline'),
        paragraph(
          'a ',
          { text: ' bold ', marks: ['bold'] },
          'and ',
          { text: 'both', marks: ['bold', 'italic'] },
          { text: ' ' },
          { text: 'under', marks: ['underline'] },
          ' ',
          { text: 'link', link: 'https://example.org/(a)' },
        ),
        { kind: 'quotation', runs: [{ text: 'said\nso' }] },
      ),
    ).toBe(
      '## Head line\n\na  **bold** and ***both*** <u>under</u> [link](<https://example.org/(a)>)\n\n> said\\\n> so',
    )
  })

  test('escapes what could be taken for markup', () => {
    expect(markdown(paragraph('1. *a* _b_ # <c> [d] &amp; `e`'), paragraph('- x\n+ y\n    z'))).toBe(
      '1\\. \\*a\\* \\_b\\_ \\# \\<c\\> \\[d\\] \\&amp; \\`e\\`\n\n\\- x\\\n\\+ y\\\nz',
    )
  })

  test('joins runs that look the same, and takes tags where asterisks would not work', () => {
    const bold = (text: string) => ({ text, marks: ['bold' as const] })
    expect(markdown(paragraph(bold('one'), bold(' word')))).toBe('**one word**')
    expect(markdown(paragraph('f', bold('(x)'), 'y'))).toBe('f<strong>(x)</strong>y')
    expect(markdown(paragraph(bold('a'), { text: 'b', marks: ['italic'] }))).toBe('**a**<em>b</em>')
  })

  test('keeps lists apart that would run together', () => {
    expect(
      markdown(list('numbered', 'a'), list('numbered', 'b'), recommendation('c'), recommendation('d')),
    ).toBe('1. a\n\n<!-- -->\n\n1. b\n\n<!-- -->\n\n1. c\n\n2. d')
  })

  test('indents items under the words of their parent', () => {
    const ten = Array.from({ length: 10 }, (_, index) => `item ${index}`)
    expect(
      markdown(list('numbered', ...ten, list('bulleted', 'below')))
        .split('\n')
        .slice(-2),
    ).toEqual(['10. item 9', '    - below'])
  })

  test('takes no link but a safe one', () => {
    expect(markdown(paragraph({ text: 'words', link: 'javascript:alert(1)' }))).toBe('words')
  })

  test('gives the words of any paragraph back once its escapes are undone', () => {
    fc.assert(
      fc.property(any.text, (words) => {
        const written = markdown(paragraph(words))
        expect(oneLine(written.replace(/\\([!-/:-@[-`{-~\n])/g, '$1'))).toBe(
          wordsOf([paragraph(words)]).join(' '),
        )
      }),
    )
  })

  test('of any manuscript tells nothing of where words come from', () => {
    fc.assert(
      fc.property(any.manuscript, (one) => {
        expect(toMarkdown(one)).not.toMatch(/secret-record-id|R-014|nobody outside/)
      }),
    )
  })
})

describe('what is printed', () => {
  test('is the same when printed again', () => {
    fc.assert(
      fc.property(fc.array(any.block), (blocks) => {
        expect(printedBlocks(printedBlocks(blocks))).toEqual(printedBlocks(blocks))
      }),
    )
  })
})
