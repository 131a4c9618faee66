import { expect, test } from 'vitest'
import { blocksOfText } from '../../../src/main/importing/read-text'

const seen = (text: string) =>
  blocksOfText(text).map((block) => {
    if (!('runs' in block)) return block.kind
    const words = block.runs.map((run) => run.text).join('')
    if (block.kind === 'item')
      return `${'  '.repeat(block.depth)}${block.ordered ? 'numbered' : 'bullet'}: ${words}`
    return block.kind === 'paragraph' && block.level ? `h${block.level}: ${words}` : words
  })

const wrapped = [
  'The Example Centre has followed the work of this body for many years and',
  'would like to thank the Chair for the floor. We speak today about the way in',
  'which routes change, and about',
  'people.',
  '',
  'Our second paragraph begins here and is wrapped at the same column, so that it',
  'goes on in the next line.',
].join('\n')

test('lines that were wrapped are joined, and gaps part paragraphs', () => {
  expect(seen(wrapped)).toEqual([
    'The Example Centre has followed the work of this body for many years and would like to thank the Chair for the floor. We speak today about the way in which routes change, and about people.',
    'Our second paragraph begins here and is wrapped at the same column, so that it goes on in the next line.',
  ])
})

test('a text with a line for each paragraph keeps them apart', () => {
  const long =
    'This line is long because nobody wrapped it, as word processors do when they save plain text to a file for other people.'
  expect(seen(`${long}\n${long}\nShort one.`)).toEqual([long, long, 'Short one.'])
})

test('typed bullets, numbers and letters make lists with depth', () => {
  expect(
    seen('We ask for:\n- more data\n  - by region\n* better law\n\n1. First\n2) Second\n(a) Letter'),
  ).toEqual([
    'We ask for:',
    'bullet: more data',
    '  bullet: by region',
    'bullet: better law',
    'numbered: First',
    'numbered: Second',
    'numbered: Letter',
  ])
})

test('hashes and underlined lines are headings, rules are nothing', () => {
  expect(seen('# One\n\nTwo\n===\n\n-----\n\nThree\n---\nWords.')).toEqual([
    'h1: One',
    'h1: Two',
    'h2: Three',
    'Words.',
  ])
})

test('stars in pairs are bold, a lone pair stands as it is', () => {
  const [first, second] = blocksOfText('**Bold** words\n\n2 ** 3')
  expect(first).toMatchObject({ runs: [{ text: 'Bold', bold: true }, { text: ' words' }] })
  expect(second).toMatchObject({ runs: [{ text: '2 ** 3' }] })
})
