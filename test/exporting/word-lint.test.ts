import { describe, expect, test } from 'vitest'
import { toWord } from '../../src/renderer/features/exporting/word'
import {
  arabicSubmission,
  bareSubmission,
  letterhead,
  longSubmission,
  paragraph,
  picture,
  submission,
} from '../support/submissions'
import { withPart } from '../support/word-parts'
import { wordFaults } from '../support/word-lint'
import { validatorErrors } from '../support/word-validator'

const samples = {
  'one of everything': submission(),
  'a logo': submission({ letterhead: { ...letterhead, logo: picture(60, 40) } }),
  'nothing at all': bareSubmission([]),
  'one paragraph and no organization': bareSubmission([paragraph('Only this.')]),
  'a notice and no organization': bareSubmission([paragraph('Only this.')], { notice: 'Read out verbatim' }),
  'a written contribution': submission({ kind: 'written-contribution', notice: '', speaker: '', day: '' }),
  Arabic: arabicSubmission(),
  'sixty pages': longSubmission(60),
}

describe('files that must be sound', () => {
  test.each(Object.entries(samples))('%s', async (_, sample) => {
    const bytes = await toWord(sample)
    expect(wordFaults(bytes)).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
  })
})

// The lint must see what it is there for, or its silence above is worth nothing.
const breaks: [string, string, (part: string) => string | null, string][] = [
  [
    'a bookmark twice',
    'word/document.xml',
    (part) => within(part, mark('a', 1) + mark('a', 2)),
    'bookmark a twice',
  ],
  [
    'a bookmark without an end',
    'word/document.xml',
    (part) => within(part, start('a', 1)),
    'bookmark 1 has no end',
  ],
  [
    'a bookmark without a start',
    'word/document.xml',
    (part) => within(part, end(1)),
    'bookmark 1 has no start',
  ],
  [
    'a link to no bookmark',
    'word/document.xml',
    (part) => within(part, '<w:hyperlink w:anchor="gone"/>'),
    'unknown bookmark gone',
  ],
  [
    'a reference to no bookmark',
    'word/document.xml',
    (part) => within(part, '<w:r><w:instrText>PAGEREF gone \\h</w:instrText></w:r>'),
    'unknown bookmark gone',
  ],
  [
    'an unknown list',
    'word/document.xml',
    (part) => part.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="999"'),
    'undefined list 999',
  ],
  [
    'a placeholder for a list',
    'word/document.xml',
    (part) => part.replace(/<w:numId w:val="\d+"/, '<w:numId w:val="{zzz-0}"'),
    'undefined list {zzz-0}',
  ],
  [
    'an unknown style',
    'word/document.xml',
    (part) => part.replace('<w:pStyle w:val="Title"', '<w:pStyle w:val="Tilte"'),
    'undefined style Tilte',
  ],
  [
    'an unclosed field',
    'word/footer1.xml',
    (part) => part.replace('<w:fldChar w:fldCharType="end"/>', ''),
    'a field is not closed',
  ],
  [
    'an empty cell',
    'word/header2.xml',
    (part) => part.replace(/<\/w:tcPr>.*?<\/w:tc>/, '</w:tcPr></w:tc>'),
    'a table cell does not end in a paragraph',
  ],
  ['no styles', 'word/styles.xml', () => null, 'missing part word/styles.xml'],
  ['no header', 'word/header2.xml', () => null, 'missing part word/header2.xml'],
  [
    'an unknown relationship',
    'word/document.xml',
    (part) => part.replace(/<w:hyperlink([^>]*) r:id="[^"]*"/, '<w:hyperlink$1 r:id="rIdGone"'),
    'unknown relationship rIdGone in word/document.xml',
  ],
]

const start = (name: string, id: number) => `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`
const end = (id: number) => `<w:bookmarkEnd w:id="${id}"/>`
const mark = (name: string, id: number) => start(name, id) + end(id)
const within = (part: string, inserted: string) => part.replace('</w:p>', `${inserted}</w:p>`)

describe('files that are broken on purpose', () => {
  test.each(breaks)('%s', async (_, part, rewrite, fault) => {
    const bytes = withPart(await toWord(submission()), part, rewrite)
    expect(wordFaults(bytes)).toContain(fault)
  })

  test("Microsoft's validator is heard as well", async () => {
    const bytes = withPart(await toWord(submission()), 'word/document.xml', (part) =>
      part.replace('<w:pPr>', '<w:pPr><w:nonsense/>'),
    )
    expect((await validatorErrors(bytes)).join()).toContain('nonsense')
  })
})
