import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { toWord } from '../../src/renderer/features/exporting/word'
import { letterhead, longSubmission, picture, submission } from '../support/submissions'
import { paragraphSaying, paragraphsOf, partOf, partsOf, sheetPart, styleOf } from '../support/word-parts'
import { all, at, val } from '../support/xml'

let word: Uint8Array
beforeAll(async () => {
  word = await toWord(submission())
})

const everyPart = (bytes: Uint8Array) => [...partsOf(bytes).values()].join('\n')

describe('the sheet', () => {
  test('is A4 with margins of 2.5 cm and a first page of its own', () => {
    const [section] = all(partOf(word, 'word/document.xml'), 'w:sectPr')
    if (!section) throw new Error('no section')
    expect(at(section, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(at(section, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '1417',
      'w:right': '1417',
      'w:bottom': '1417',
      'w:left': '1417',
    })
    expect(at(section, 'w:titlePg')).toHaveLength(1)
  })

  test('has the letterhead on its first page', () => {
    const header = sheetPart(word, 'header', 'first')
    const said = all(header, 'w:p').map((paragraph) => [val(paragraph, 'w:pPr', 'w:pStyle'), paragraph.text])
    expect(said).toEqual([
      ['LetterheadName', letterhead.name],
      ['LetterheadPlace', letterhead.place],
      ...letterhead.contacts.map((contact) => ['LetterheadContact', contact]),
      ['LetterheadNotice', 'Check against delivery'],
      ['LetterheadRule', ''],
    ])
    expect(val(styleOf(word, 'LetterheadName'), 'w:rPr', 'w:color')).toBe('17324D')
    expect(at(styleOf(word, 'LetterheadName'), 'w:rPr', 'w:b')).toHaveLength(1)
    expect(at(styleOf(word, 'LetterheadNotice'), 'w:rPr', 'w:i')).toHaveLength(1)
    expect(val(styleOf(word, 'LetterheadContact'), 'w:pPr', 'w:jc')).toBe('right')
    expect(at(styleOf(word, 'LetterheadRule'), 'w:pPr', 'w:pBdr', 'w:top')).toHaveLength(1)
  })

  test('says on later pages whose text it is', () => {
    expect(sheetPart(word, 'header', 'default').text).toBe(`${letterhead.name} · ${submission().title}`)
  })

  test.each(['first', 'default'] as const)(
    'has sender and page numbers at the foot of the %s page',
    (type) => {
      const footer = sheetPart(word, 'footer', type)
      expect(all(footer, 'w:p').map(({ text }) => text)).toEqual([
        `${letterhead.name} · ${letterhead.address}`,
        'Page PAGE of NUMPAGES',
      ])
      expect(all(footer, 'w:instrText').map(({ text }) => text)).toEqual(['PAGE', 'NUMPAGES'])
    },
  )

  test('counts pages in the language of the text', async () => {
    const { manuscript } = submission()
    const french = await toWord(submission({ manuscript: { ...manuscript, language: 'fr' } }))
    expect(sheetPart(french, 'footer', 'first').text).toContain('Page PAGE sur NUMPAGES')
    const chinese = await toWord(submission({ manuscript: { ...manuscript, language: 'zh' } }))
    expect(sheetPart(chinese, 'footer', 'first').text).toContain('第 PAGE 页，共 NUMPAGES 页')
  })

  test('has no letterhead where there is nothing to say', async () => {
    const bare = await toWord({
      ...submission(),
      letterhead: { name: '', place: '', contacts: [], address: '', logo: null },
      notice: '',
    })
    const header = sheetPart(bare, 'header', 'first')
    expect(header.text).toBe('')
    expect(all(header, 'w:tbl')).toHaveLength(0)
    expect(all(sheetPart(bare, 'footer', 'first'), 'w:p')).toHaveLength(1)
  })
})

describe('the logo', () => {
  const sizes = [
    { from: [600, 400], to: [125, 83] },
    { from: [1000, 100], to: [189, 19] },
    { from: [40, 30], to: [40, 30] },
    { from: [300, 1], to: [189, 1] },
  ] as const
  test.each(sizes)('of $from pixels is drawn $to wide and high', async ({ from, to }) => {
    const logo = picture(from[0], from[1])
    const header = sheetPart(
      await toWord(submission({ letterhead: { ...letterhead, logo } })),
      'header',
      'first',
    )
    const [extent] = all(header, 'wp:extent')
    expect(extent?.attributes).toMatchObject({ cx: String(to[0] * 9525), cy: String(to[1] * 9525) })
  })

  test('is told by the name of the organization to those who do not see it', async () => {
    const withLogo = await toWord(submission({ letterhead: { ...letterhead, logo: picture(10, 10) } }))
    const [properties] = all(sheetPart(withLogo, 'header', 'first'), 'wp:docPr')
    expect(properties?.attributes['descr']).toBe(letterhead.name)
  })
})

describe('the text', () => {
  test('opens with day, title, who speaks for whom, each in its style', () => {
    const opening = paragraphsOf(word).slice(0, 4)
    expect(opening.map((paragraph) => [val(paragraph, 'w:pPr', 'w:pStyle'), paragraph.text])).toEqual([
      ['Date', submission().day],
      ['Title', submission().title],
      ['Subtitle', submission().by],
      ['Speaker', submission().speaker],
    ])
    expect(val(styleOf(word, 'Date'), 'w:pPr', 'w:jc')).toBe('right')
    expect(['Title', 'Subtitle', 'Speaker'].map((id) => val(styleOf(word, id), 'w:pPr', 'w:jc'))).toEqual([
      'center',
      'center',
      'center',
    ])
    expect(at(styleOf(word, 'Subtitle'), 'w:rPr', 'w:i')).toHaveLength(1)
  })

  test('is Times New Roman 12, lines at 1.15, 8 points between paragraphs', () => {
    const [defaults] = all(partOf(word, 'word/styles.xml'), 'w:docDefaults')
    if (!defaults) throw new Error('no defaults')
    expect(all(defaults, 'w:rFonts')[0]?.attributes['w:ascii']).toBe('Times New Roman')
    expect(val(defaults, 'w:rPrDefault', 'w:rPr', 'w:sz')).toBe('24')
    expect(all(defaults, 'w:spacing')[0]?.attributes).toMatchObject({
      'w:after': '160',
      'w:line': '276',
      'w:lineRule': 'auto',
    })
  })

  test('has headings that a reader can jump to', () => {
    expect(val(paragraphSaying(word, 'Role of civil society'), 'w:pPr', 'w:pStyle')).toBe('Heading1')
    expect(val(paragraphSaying(word, 'What we have seen'), 'w:pPr', 'w:pStyle')).toBe('Heading2')
    expect(val(paragraphSaying(word, 'In one district'), 'w:pPr', 'w:pStyle')).toBe('Heading3')
    expect([1, 2, 3].map((level) => val(styleOf(word, `Heading${level}`), 'w:pPr', 'w:outlineLvl'))).toEqual([
      '0',
      '1',
      '2',
    ])
  })

  test('keeps bold, italic, underlined words and line breaks', () => {
    const looks = (words: string, mark: string) =>
      all(paragraphSaying(word, words), 'w:r')
        .filter((run) => at(run, 'w:rPr', mark).length > 0)
        .map(({ text }) => text)
    expect(looks('Better requests.', 'w:b')).toEqual(['Better requests.'])
    expect(looks('wrong desk', 'w:i')).toEqual(['who knows whom'])
    expect(looks('Our address', 'w:u')).toEqual([', underlined'])
    expect(all(paragraphSaying(word, 'Our address'), 'w:br')).toHaveLength(2)
  })

  test('indents quotations', () => {
    expect(val(paragraphSaying(word, 'What we asked for'), 'w:pPr', 'w:pStyle')).toBe('Quote')
    expect(at(styleOf(word, 'Quote'), 'w:pPr', 'w:ind')[0]?.attributes['w:left']).toBe('709')
  })

  test('shows neighbouring runs of one link as one link, blue and underlined', () => {
    const links = all(paragraphSaying(word, 'wrong desk'), 'w:hyperlink')
    expect(links.map(({ text }) => text)).toEqual(['our report of last year'])
    const target = all(partOf(word, 'word/_rels/document.xml.rels'), 'Relationship').find(
      ({ attributes }) => attributes['Id'] === links[0]?.attributes['r:id'],
    )
    expect(target?.attributes['Target']).toBe('https://www.example.org/report?year=2023&part=2')
    expect(val(styleOf(word, 'Hyperlink'), 'w:rPr', 'w:u')).toBe('single')
  })

  test('has no empty paragraph', () => {
    expect(paragraphsOf(word).filter(({ text }) => text.trim() === '')).toEqual([])
  })

  test('of sixty pages is written as well', async () => {
    const long = longSubmission(60)
    expect(paragraphsOf(await toWord(long)).length).toBeGreaterThan(1_500)
  })
})

describe('what stays inside', () => {
  test('the file says who speaks and what about, and nothing about who wrote it or when', () => {
    const core = partOf(word, 'docProps/core.xml')
    expect(core.children.map(({ name, text }) => [name, text])).toEqual([
      ['dc:title', submission().title],
      ['dc:subject', 'Oral statement'],
      ['dc:creator', letterhead.name],
      ['cp:lastModifiedBy', letterhead.name],
      ['dc:language', 'en-GB'],
    ])
    expect(partOf(word, 'docProps/app.xml').children).toEqual([])
    expect(partOf(word, 'docProps/custom.xml').children).toEqual([])
    expect(everyPart(word)).not.toMatch(/w:rsid|w:ins |w:del |w:comment|Un-named|w:author|docx/i)
  })

  test('an organization without a name is called so', async () => {
    const nameless = await toWord(submission({ letterhead: { ...letterhead, name: '' } }))
    const core = partOf(nameless, 'docProps/core.xml')
    expect(all(core, 'dc:creator')[0]?.text).toBe('Unnamed organization')
  })

  test('nothing of where the words came from is in any part', () => {
    const bytes = Object.values(unzipSync(word)).map((part) => strFromU8(part, true))
    for (const secret of [
      'R-014',
      'secret-record-id',
      'A wording that nobody',
      'UNTOC',
      'agenda-',
      'who-we-are',
    ])
      expect(bytes.filter((part) => part.includes(secret))).toEqual([])
  })
})
