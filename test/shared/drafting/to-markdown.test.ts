import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toMarkdown } from '../../../src/shared/drafting/to-markdown'
import * as arbitraries from '../../support/arbitraries'
import { heading, list, manuscript, paragraph, recommendation } from '../../support/submissions'

const markdown = (...blocks: Parameters<typeof manuscript>[0]) => toMarkdown(manuscript(blocks))

test('headings start below the title', () => {
  expect(markdown(heading(1, 'One'), heading(2, 'Two'), heading(3, 'Three'))).toBe(
    '## One\n\n### Two\n\n#### Three',
  )
})

test('bold, italic, underlined words and links keep their looks', () => {
  const text = paragraph(
    'We ',
    { text: 'urge ', marks: ['bold'] },
    { text: 'all', marks: ['bold', 'italic'] },
    ' ',
    { text: 'States', marks: ['underline'] },
    ' (',
    { text: 'report', link: 'https://www.example.org/a?b=1' },
    ').',
  )
  expect(markdown(text)).toBe(
    'We **urge** ***all*** <u>States</u> ([report](<https://www.example.org/a?b=1>)).',
  )
})

test('neighbours that look the same are marked once', () => {
  expect(
    markdown(paragraph({ text: 'States', marks: ['bold'] }, { text: ' parties', marks: ['bold'] })),
  ).toBe('**States parties**')
})

test.each([
  ['*not bold*', '\\*not bold\\*'],
  ['snake_case', 'snake\\_case'],
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['+ no list', '\\+ no list'],
  ['[no](link)', '\\[no\\](link)'],
  ['<b>', '\\<b\\>'],
  ['a\\b', 'a\\\\b'],
  ['R&D &amp;', 'R\\&D \\&amp;'],
  ['`code`', '\\`code\\`'],
])('%j is words, no markup', (typed, written) => {
  expect(markdown(paragraph(typed))).toBe(written)
})

test('a line that begins like a list behind a break is words too', () => {
  expect(markdown(paragraph('Two needs:\n- staff\n2. money'))).toBe('Two needs:\\\n\\- staff\\\n2\\. money')
})

test('lists nest under the words of their parent', () => {
  expect(markdown(list('numbered', 'One', list('bulleted', 'a', list('numbered', 'i')), 'Two'))).toBe(
    ['1. One', '   - a', '     1. i', '2. Two'].join('\n'),
  )
})

test('recommendations are numbered through, other lists kept apart from them', () => {
  expect(markdown(recommendation('Train.'), recommendation('Report.'), list('numbered', 'One'))).toBe(
    '1. Train.\n\n2. Report.\n\n<!-- -->\n\n1. One',
  )
})

test('a link that may not stand in a text is written as its words', () => {
  expect(markdown(paragraph({ text: 'here', link: 'javascript:alert(1)' }))).toBe('here')
})

test('no text makes a link to anything but the web and mail', () => {
  fc.assert(
    fc.property(arbitraries.manuscript, (text) => {
      const links = [...toMarkdown(text).matchAll(/(?<!\\)\]\(<([^>]*)>/g)].map((match) => match[1] ?? '')
      expect(links.filter((link) => !/^(https?:\/\/|mailto:)/i.test(link))).toEqual([])
    }),
  )
})
