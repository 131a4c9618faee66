import {
  AlignmentType,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const level = (at: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.START,
  style: { paragraph: { indent: { left: 720 * (at + 1), hanging: 360 } } },
})
const lists = [
  {
    reference: 'num_q8w2',
    levels: [
      level(0, LevelFormat.DECIMAL, '%1.'),
      level(1, LevelFormat.LOWER_LETTER, '(%2)'),
      level(2, LevelFormat.LOWER_ROMAN, '(%3)'),
    ],
  },
  { reference: 'bul_q8w2', levels: [level(0, LevelFormat.BULLET, '•'), level(1, LevelFormat.BULLET, '–')] },
]
const item = (text: string, reference: string, at: number, instance = 0) =>
  new Paragraph({ text, numbering: { reference, level: at, instance } })
const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
const change = { id: 7, author: 'Ayla Example', date: '2026-03-01T10:00:00Z' }

const body = () => [
  new Paragraph({ text: 'Statement of the Example Centre', heading: HeadingLevel.TITLE }),
  new Paragraph({ text: 'Vienna, 13 March 2026', alignment: AlignmentType.CENTER }),
  new Paragraph({ text: 'What we saw', heading: HeadingLevel.HEADING_1 }),
  new Paragraph({
    children: [
      new TextRun('Plain, '),
      new TextRun({ text: 'bold', bold: true }),
      new TextRun(' and '),
      new TextRun({ text: 'slanted', italics: true }),
      new TextRun(' words, '),
      new ExternalHyperlink({ link: 'https://example.org/report', children: [new TextRun('a report')] }),
      new TextRun(' and a note.'),
      new FootnoteReferenceRun(1),
    ],
  }),
  new Paragraph({ text: 'In detail', heading: HeadingLevel.HEADING_2 }),
  item('First point', 'num_q8w2', 0),
  item('Its letter', 'num_q8w2', 1),
  item('Its Roman number', 'num_q8w2', 2),
  item('Another letter', 'num_q8w2', 1),
  item('Second point', 'num_q8w2', 0),
  new Paragraph('Between two lists.'),
  item('A bullet', 'bul_q8w2', 0),
  item('Below it', 'bul_q8w2', 1),
  new Table({
    rows: [
      new TableRow({ tableHeader: true, children: [cell('Year'), cell('Cases')] }),
      new TableRow({ children: [cell('2025'), cell('14')] }),
    ],
  }),
  new Paragraph({
    children: [
      new ImageRun({
        type: 'png',
        data: dot,
        transformation: { width: 60, height: 40 },
        altText: { name: 'map', title: 'map', description: 'A map of three routes' },
      }),
    ],
  }),
  new Paragraph({
    children: [
      new TextRun('Figure '),
      new SimpleField('SEQ Figure \\* ARABIC', '1'),
      new TextRun(': Routes'),
    ],
  }),
  new Paragraph({
    children: [new TextRun('The line ends here'), new TextRun({ text: 'and goes on.', break: 1 })],
  }),
  new Paragraph({
    children: [
      new TextRun('Kept, '),
      new InsertedTextRun({ text: 'added', ...change }),
      new DeletedTextRun({ text: 'struck out', ...change, id: 8 }),
      new TextRun('.'),
    ],
  }),
  new Paragraph('آخر الكلام'),
]

/** A Word file with one of everything that a statement can hold. */
export const fullWord = async (): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        title: 'Statement of the Example Centre',
        creator: 'Ayla Example',
        numbering: { config: lists },
        footnotes: { 1: { children: [new Paragraph('The note itself.')] } },
        sections: [
          {
            headers: {
              default: new Header({ children: [new Paragraph('Example Centre for Human Rights')] }),
            },
            footers: { default: new Footer({ children: [new Paragraph('www.example.org')] }) },
            children: body(),
          },
        ],
      }),
    ),
  )
