import { deflateSync } from 'node:zlib'
import {
  newestManuscript,
  type Block,
  type List,
  type Manuscript,
  type Provenance,
  type Run,
} from '../../src/shared/drafting/manuscript'
import type { Letterhead, Picture, Submission } from '../../src/shared/exporting/submission'
import type { Language } from '../../src/shared/library/language'

// All people, organizations and places in here are made up.

/** Runs of plain words, or of runs as they are given. */
const runs = (...parts: (string | Run)[]): Run[] =>
  parts.map((part) => (typeof part === 'string' ? { text: part } : part))

export const paragraph = (...parts: (string | Run)[]): Block => ({ kind: 'paragraph', runs: runs(...parts) })

export const heading = (level: 1 | 2 | 3, text: string): Block => ({
  kind: 'heading',
  level,
  runs: runs(text),
})

/** Where the recommendations of the samples come from: words that must never reach a file. */
export const provenance: Provenance = {
  kind: 'recommendation',
  id: 'secret-record-id',
  edition: 3,
  reference: 'R-014',
  wording: 'A wording that nobody outside may see.',
}

export const recommendation = (...parts: (string | Run)[]): Block => ({
  kind: 'recommendation',
  runs: runs(...parts),
  from: provenance,
})

/** A list of words; an item followed by a list holds it. */
export const list = (style: List['style'], ...parts: (string | List)[]): List => ({
  kind: 'list',
  style,
  items: parts.flatMap((part, index) => {
    const next = parts[index + 1]
    if (typeof part !== 'string') return []
    return [{ runs: part === '' ? [] : runs(part), ...(typeof next === 'object' ? { sub: next } : {}) }]
  }),
})

export const manuscript = (blocks: readonly Block[], language: Language = 'en-GB'): Manuscript => ({
  version: newestManuscript,
  language,
  blocks,
})

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  // CRC-32 as PNG has it (PNG 3rd edition, annex D).
  const crc = body.reduce((sum, byte) => {
    const step = Array.from({ length: 8 }).reduce<number>(
      (value) => (value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1),
      (sum ^ byte) & 0xff,
    )
    return step ^ (sum >>> 8)
  }, 0xffffffff)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE((crc ^ 0xffffffff) >>> 0)
  return Buffer.concat([head, body, tail])
}

/** A logo: a disc in the house's blue on white. */
export const picture = (width: number, height: number): Picture => {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Array.from({ length: height }, (_, y) => {
    const pixels = Array.from({ length: width }, (_, x) => {
      const inside = Math.hypot((x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5) < 0.48
      return inside ? [0x17, 0x32, 0x4d] : [0xff, 0xff, 0xff]
    })
    return Buffer.from([0, ...pixels.flat()])
  })
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const data = chunk('IDAT', deflateSync(Buffer.concat(rows)))
  const bytes = Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', Buffer.alloc(0))])
  return { type: 'png', width, height, bytes: new Uint8Array(bytes) }
}

export const letterhead: Letterhead = {
  name: 'Example Centre for Human Rights',
  place: 'Exampleton, Examplia',
  contacts: ['www.example.org', 'office@example.org', '+00 000 000 0000'],
  address: '12 Example Road, 1010 Exampleton, Examplia',
  logo: null,
}

const everything: readonly Block[] = [
  paragraph('Honourable Chair, distinguished delegates,'),
  { kind: 'paragraph', part: 'who-we-are', runs: [] },
  paragraph(
    'Requests for evidence still reach the wrong desk, in the wrong form, months too late. ',
    { text: 'Article 27', cites: { instrument: 'UNTOC', article: 27, paragraph: null, letter: null } },
    ' of the Convention asks States to work closely together; in practice, informal channels depend on ',
    { text: 'who knows whom', marks: ['italic'] },
    '. The burden falls on victims, and on the organizations that accompany them (see ',
    { text: 'our report ', link: 'https://www.example.org/report?year=2023&part=2' },
    { text: 'of last year', link: 'https://www.example.org/report?year=2023&part=2', marks: ['bold'] },
    ').',
  ),
  heading(1, 'Role of civil society in the universalization and implementation of the Convention'),
  paragraph('Our address:\n12 Example Road\nExampleton', { text: ', underlined', marks: ['underline'] }, '.'),
  {
    kind: 'quotation',
    runs: runs('What we asked for in spring arrived in winter, and by then the shop was closed.'),
  },
  list(
    'bulleted',
    'Central authorities answer in their own time.',
    'Three things would help:',
    list(
      'numbered',
      'a form,',
      'a name,',
      list('numbered', 'with a telephone,', 'and a deputy;'),
      'a deadline.',
    ),
    'Nothing of this is new.',
  ),
  heading(2, 'What we have seen'),
  list('numbered', 'First.', 'Second.', 'Third.'),
  paragraph('And, counted again:'),
  list('numbered', 'First again.', 'Second again.'),
  heading(3, 'In one district'),
  paragraph('A request was answered after fourteen months.'),
  heading(1, 'We offer three recommendations'),
  recommendation(
    { text: 'Better requests.', marks: ['bold'] },
    ' States parties should train central authorities to draft mutual legal assistance requests that meet article 18, paragraph 15, of the Convention.',
  ),
  recommendation(
    { text: 'Privacy with purpose.', marks: ['bold'] },
    ' States parties should agree on common safeguards for sharing personal data, so that privacy is no reason to refuse.',
  ),
  paragraph('Between recommendations, words may stand.'),
  recommendation(
    { text: 'Domestic law.', marks: ['bold'] },
    ' Criminal procedure should know informal cooperation.',
  ),
  { kind: 'paragraph', part: 'closing', runs: runs('I thank you, Chair.') },
]

/** A submission with one of everything. */
export const submission = (change: Partial<Submission> = {}): Submission => ({
  letterhead,
  kind: 'oral-statement',
  notice: 'Check against delivery',
  day: '13 September 2023',
  title: 'Constructive Dialogue on International Cooperation',
  by: 'Statement by the Example Centre for Human Rights (ECHR), Examplia',
  speaker: 'Amina Example, Research Associate',
  manuscript: manuscript(everything),
  ...change,
})

/** A submission of an organization that has told us nothing, with these blocks. */
export const bareSubmission = (blocks: readonly Block[], change: Partial<Submission> = {}): Submission =>
  submission({
    letterhead: { name: '', place: '', contacts: [], address: '', logo: null },
    notice: '',
    day: '',
    title: '',
    by: '',
    speaker: '',
    manuscript: manuscript(blocks),
    ...change,
  })

/** The same sheet in Arabic, with an address and a citation in Latin letters. */
export const arabicSubmission = (): Submission =>
  submission({
    letterhead: {
      ...letterhead,
      name: 'مركز المثال لحقوق الإنسان',
      place: 'مدينة المثال',
      address: '١٢ شارع المثال، مدينة المثال',
    },
    notice: 'يُرجى المراجعة عند الإلقاء',
    day: '١٣ أيلول/سبتمبر ٢٠٢٣',
    title: 'الحوار البناء بشأن التعاون الدولي',
    by: 'بيان مركز المثال لحقوق الإنسان',
    speaker: 'أمينة المثال، باحثة',
    manuscript: manuscript(
      [
        paragraph('السيد الرئيس، السادة المندوبون،'),
        paragraph(
          'تنص المادة 27 (1) من الاتفاقية على التعاون الوثيق (UNTOC, article 18) بين الدول، ',
          { text: 'وهذا مهم', marks: ['bold'] },
          ' كما في ',
          { text: 'https://www.example.org/ar?a=1', link: 'https://www.example.org/ar?a=1' },
          '.',
        ),
        heading(1, 'التوصيات'),
        recommendation('ينبغي للدول الأطراف أن تدرب السلطات المركزية على صياغة الطلبات.'),
        recommendation('ينبغي للدول الأطراف أن تتفق على ضمانات مشتركة.'),
        list('bulleted', 'أولا', list('numbered', 'واحد', 'اثنان'), 'ثانيا'),
        paragraph('شكرا لكم.'),
      ],
      'ar',
    ),
  })

/** A text of about `pages` pages. */
export const longSubmission = (pages: number): Submission =>
  submission({ manuscript: manuscript(Array.from({ length: pages }, () => everything.slice(2)).flat()) })
