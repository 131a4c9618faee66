import { describe, expect, test } from 'vitest'
import { toWord } from '../../src/renderer/features/exporting/word'
import type { Block } from '../../src/shared/drafting/manuscript'
import {
  arabicSubmission,
  bareSubmission,
  letterhead,
  list,
  paragraph,
  picture,
  recommendation,
  submission,
} from '../support/submissions'
import { paragraphSaying, paragraphsOf, partOf, partsOf, sheetPart, styleOf } from '../support/word-parts'
import { wordFaults } from '../support/word-lint'
import { validatorErrors } from '../support/word-validator'
import { all, at } from '../support/xml'

// Each of these has gone wrong with the library that writes the file (WORD.md 2.1), or would without care.

const textsOf = async (...blocks: Block[]) => {
  const bytes = await toWord(bareSubmission(blocks))
  expect(wordFaults(bytes)).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
  return paragraphsOf(bytes).map(({ text }) => text)
}

describe('words that the library would take for its own', () => {
  test('names of lists in braces stay words', async () => {
    const words = [
      '{n-0}',
      '{bulleted-0}',
      '{numbered-1} {recommendations-0}',
      '{{numbered-1}}',
      'a {numbered-1',
    ]
    const lists = [list('numbered', 'one'), list('bulleted', 'two'), recommendation('three')]
    expect(await textsOf(...lists, ...words.map((word) => paragraph(word)))).toEqual([
      'one',
      'two',
      'three',
      ...words,
    ])
  })

  test('the name of the logo in braces stays a word', async () => {
    const logo = picture(4, 4)
    const first = await toWord(submission({ letterhead: { ...letterhead, logo } }))
    const media = partOf(first, 'word/_rels/header2.xml.rels').children[0]?.attributes['Target'] ?? ''
    const name = `{${media.replace('media/', '')}}`
    const bytes = await toWord(submission({ letterhead: { ...letterhead, name, logo } }))
    const header = sheetPart(bytes, 'header', 'first')
    expect(header.text).toContain(name)
    expect(wordFaults(bytes)).toEqual([])
  })

  test('CURRENT and TOTAL_PAGES are no page numbers', async () => {
    const words = ['CURRENT', 'TOTAL_PAGES', 'TOTAL_PAGES_IN_SECTION', 'SECTION']
    const bytes = await toWord(
      bareSubmission(
        words.map((word) => paragraph(word)),
        { title: 'CURRENT' },
      ),
    )
    expect(paragraphsOf(bytes).map(({ text }) => text)).toEqual(['CURRENT', ...words])
    expect(all(partOf(bytes, 'word/document.xml'), 'w:instrText')).toEqual([])
  })
})

describe('characters that a file cannot hold', () => {
  test('are dropped, and the words stay', async () => {
    const words = 'a\u0000b\u000bc\ufffed\uffffe\ud800f\udc00g\u0085h'
    expect(await textsOf(paragraph(words))).toEqual(['abcdefgh'])
  })

  test('are dropped from the letterhead and the properties too', async () => {
    const hostile = 'A\u0000 & <B>\ufffe "C" \ud800{n-0}'
    const bytes = await toWord(
      submission({
        letterhead: {
          name: hostile,
          place: hostile,
          contacts: [hostile],
          address: hostile,
          logo: picture(2, 2),
        },
        notice: hostile,
        day: hostile,
        title: hostile,
        by: hostile,
        speaker: hostile,
      }),
    )
    expect(wordFaults(bytes)).toEqual([])
    expect(await validatorErrors(bytes)).toEqual([])
    expect(all(partOf(bytes, 'docProps/core.xml'), 'dc:title')[0]?.text).toBe('A & <B> "C" {n-0}')
  })

  test('newlines become line breaks and tabs stay tabs', async () => {
    const bytes = await toWord(bareSubmission([paragraph('a\nb\r\nc\u2028d\te')]))
    const [only] = paragraphsOf(bytes)
    if (!only) throw new Error('no paragraph')
    expect(all(only, 'w:br')).toHaveLength(3)
    expect(all(only, 'w:tab')).toHaveLength(1)
    expect(all(only, 'w:t').map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  test('blanks at the ends of runs are kept, at the ends of paragraphs not', async () => {
    expect(await textsOf(paragraph('\n a', { text: ' b ', marks: ['bold'] }, 'c \n'))).toEqual(['a b c'])
  })
})

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://[',
    'http://%',
    'https://a b',
    '',
  ])('%s is written as words', async (link) => {
    const bytes = await toWord(bareSubmission([paragraph({ text: 'words', link })]))
    expect(all(partOf(bytes, 'word/document.xml'), 'w:hyperlink')).toEqual([])
    expect(partsOf(bytes).get('word/_rels/document.xml.rels')).not.toContain('External')
    expect(paragraphSaying(bytes, 'words').text).toBe('words')
  })

  test.each([
    ['https://example.org/?a="b"&c=<d>', 'https://example.org/?a=%22b%22&c=%3Cd%3E'],
    ['https://exämple.org/ü', 'https://xn--exmple-cua.org/%C3%BC'],
    ['mailto:office@example.org', 'mailto:office@example.org'],
  ])('%s is written as %s', async (link, written) => {
    const bytes = await toWord(bareSubmission([paragraph({ text: 'words', link })]))
    const targets = partOf(bytes, 'word/_rels/document.xml.rels').children.map(({ attributes }) => attributes)
    expect(targets.find((target) => target['TargetMode'] === 'External')?.['Target']).toBe(written)
    expect(await validatorErrors(bytes)).toEqual([])
  })
})

describe('styles', () => {
  test('every spacing between lines says by which rule', async () => {
    const bytes = await toWord(submission())
    const spacings = all(partOf(bytes, 'word/styles.xml'), 'w:spacing').map(({ attributes }) => attributes)
    expect(spacings.filter((spacing) => spacing['w:line'] && spacing['w:lineRule'] !== 'auto')).toEqual([])
    expect(spacings.filter((spacing) => spacing['w:line']).length).toBeGreaterThan(10)
  })

  test('every style a text can use is defined and offered in the gallery', async () => {
    const bytes = await toWord(submission())
    for (const id of ['Title', 'Subtitle', 'Date', 'Speaker', 'Quote', 'Recommendation', 'ListParagraph'])
      expect(at(styleOf(bytes, id), 'w:qFormat')).toHaveLength(1)
    expect(partsOf(bytes).get('word/styles.xml')).not.toContain('<w:qFormat w:val="false"')
  })
})

describe('Arabic', () => {
  test('paragraphs and letters run from right to left, Latin words in them from left to right', async () => {
    const bytes = await toWord(arabicSubmission())
    const paragraphs = paragraphsOf(bytes)
    expect(paragraphs.filter((paragraph) => at(paragraph, 'w:pPr', 'w:bidi').length === 0)).toEqual([])
    const runs = paragraphs.flatMap((paragraph) => all(paragraph, 'w:r'))
    const turned = runs.filter((run) => at(run, 'w:rPr', 'w:rtl').length > 0).map(({ text }) => text)
    const straight = runs.filter((run) => at(run, 'w:rPr', 'w:rtl').length === 0).map(({ text }) => text)
    expect(turned.filter((text) => /[a-z]/i.test(text))).toEqual([])
    expect(straight).toEqual(['UNTOC, article 18', 'https://www.example.org/ar?a=1'])
  })

  test('is proofed as Arabic, in a font that has its letters', async () => {
    const bytes = await toWord(arabicSubmission())
    const [defaults] = all(partOf(bytes, 'word/styles.xml'), 'w:docDefaults')
    if (!defaults) throw new Error('no defaults')
    expect(all(defaults, 'w:lang')[0]?.attributes['w:bidi']).toBe('ar-SA')
    expect(all(defaults, 'w:rFonts')[0]?.attributes['w:cs']).toBe('Times New Roman')
    expect(all(partOf(bytes, 'docProps/core.xml'), 'dc:language')[0]?.text).toBe('ar')
  })

  test('keeps telephone numbers and addresses in their own order', async () => {
    const header = sheetPart(await toWord(arabicSubmission()), 'header', 'first')
    const phone = all(header, 'w:p').find(({ text }) => text.startsWith('+00'))
    if (!phone) throw new Error('no telephone number')
    expect(at(phone, 'w:pPr', 'w:bidi')).toEqual([])
    expect(all(phone, 'w:rtl')).toEqual([])
  })

  test('words in an English text are turned as well', async () => {
    const bytes = await toWord(bareSubmission([paragraph('They say «مرحبا بكم» and (18) go.')]))
    const runs = all(paragraphSaying(bytes, 'They say'), 'w:r')
    expect(runs.map((run) => [run.text, at(run, 'w:rPr', 'w:rtl').length])).toEqual([
      ['They say «', 0],
      ['مرحبا بكم', 1],
      ['» and (18) go.', 0],
    ])
  })

  test.each([
    ['en-GB', { 'w:val': 'en-GB' }],
    ['fr', { 'w:val': 'fr-FR' }],
    ['ru', { 'w:val': 'ru-RU' }],
    ['zh', { 'w:eastAsia': 'zh-CN' }],
    ['ur', { 'w:bidi': 'ur-PK' }],
  ] as const)('%s has its proofing language', async (language, lang) => {
    const bytes = await toWord(bareSubmission([], { manuscript: { version: 1, language, blocks: [] } }))
    expect(all(partOf(bytes, 'word/styles.xml'), 'w:lang')[0]?.attributes).toMatchObject(lang)
  })
})
