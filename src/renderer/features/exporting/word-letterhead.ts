import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Picture, Submission } from '../../../shared/exporting/submission'
import type { Tongue } from './word-language'
import { hasRightToLeftLetters, textRuns } from './word-runs'
import { cm } from './word-styles'

/** Width of the text: an A4 sheet less its margins. */
const measure = 11906 - 2 * cm(2.5)

const line = (style: string, text: string, rightToLeft: boolean): Paragraph =>
  new Paragraph({
    style,
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: textRuns(text, rightToLeft),
  })

const lines = (style: string, texts: readonly string[], rightToLeft: boolean): Paragraph[] =>
  texts.filter((text) => text !== '').map((text) => line(style, text, rightToLeft))

/** The size of a logo in pixels of 1/96 inch: at most 2.2 cm high and 5 cm wide, and never enlarged. */
const logoSize = ({ width, height }: Picture): { width: number; height: number } => {
  const scale = Math.min(1, 189 / width, 83 / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const logoLine = (logo: Picture, name: string, rightToLeft: boolean): Paragraph =>
  new Paragraph({
    style: 'LetterheadPlace',
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: [
      new ImageRun({
        type: logo.type === 'png' ? 'png' : 'jpg',
        data: logo.bytes,
        transformation: logoSize(logo),
        // Braces could be taken for one of the library's own placeholders, and an attribute cannot be cut in two.
        altText: { name: 'Logo', description: name.replace(/[{}]/g, '') || 'Logo' },
      }),
    ],
  })

/** Addresses and telephone numbers run from left to right in any language, and would be scrambled otherwise. */
const contactLine = (contact: string, rightToLeft: boolean): Paragraph =>
  rightToLeft && !hasRightToLeftLetters(contact)
    ? new Paragraph({
        style: 'LetterheadContact',
        alignment: AlignmentType.LEFT,
        children: textRuns(contact, false),
      })
    : line('LetterheadContact', contact, rightToLeft)

/** As wide as the longest contact needs in Arial 8.5, which takes 1.7 mm a letter, within a third of the sheet. */
const contactColumn = (texts: readonly string[]): number =>
  cm(Math.min(5.6, Math.max(0.5, ...texts.map((text) => text.length * 0.17 + 0.5))))

const cell = (width: number, children: Paragraph[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.BOTTOM,
    // Word refuses a file in which a cell has no paragraph (WORD.md 1).
    children: children.length > 0 ? children : [new Paragraph({ style: 'LetterheadPlace' })],
  })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const

const letterheadTable = ({ letterhead, notice }: Submission, rightToLeft: boolean): Table => {
  const { logo, name, place, contacts } = letterhead
  const logoWidth = logo ? logoSize(logo).width * 15 + cm(0.4) : 0
  const contactWidth = contactColumn([...contacts, notice])
  const nameWidth = measure - logoWidth - contactWidth
  const nameLines = [
    ...lines('LetterheadName', [name], rightToLeft),
    ...lines('LetterheadPlace', [place], rightToLeft),
  ]
  const contactLines = [
    ...contacts.map((contact) => contactLine(contact, rightToLeft)),
    ...lines('LetterheadNotice', [notice], rightToLeft),
  ]
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...(logo ? [logoWidth] : []), nameWidth, contactWidth],
    ...(rightToLeft ? { visuallyRightToLeft: true } : {}),
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          ...(logo ? [cell(logoWidth, [logoLine(logo, name, rightToLeft)])] : []),
          cell(nameWidth, nameLines),
          cell(contactWidth, contactLines),
        ],
      }),
    ],
  })
}

const firstHeader = (submission: Submission, rightToLeft: boolean): Header => {
  const { logo, name, place, contacts } = submission.letterhead
  const isBlank = !logo && ![name, place, submission.notice, ...contacts].some((text) => text !== '')
  const children = isBlank
    ? [new Paragraph({ style: 'LetterheadPlace' })]
    : [letterheadTable(submission, rightToLeft), new Paragraph({ style: 'LetterheadRule' })]
  return new Header({ children })
}

const laterHeader = ({ letterhead, title }: Submission, rightToLeft: boolean): Header => {
  const short = [letterhead.name, title].filter((text) => text !== '').join(' · ')
  const child =
    short === '' ? new Paragraph({ style: 'LetterheadPlace' }) : line('Header', short, rightToLeft)
  return new Header({ children: [child] })
}

const footer = ({ letterhead }: Submission, { rightToLeft, page }: Tongue): Footer => {
  const sender = [letterhead.name, letterhead.address].filter((text) => text !== '').join(' · ')
  const [before, between, after] = page
  const pageLine = new Paragraph({
    style: 'Footer',
    ...(rightToLeft ? { bidirectional: true } : {}),
    children: [
      new TextRun({
        ...(rightToLeft ? { rightToLeft: true } : {}),
        children: [
          before,
          PageNumber.CURRENT,
          between,
          PageNumber.TOTAL_PAGES,
          ...(after === '' ? [] : [after]),
        ],
      }),
    ],
  })
  return new Footer({ children: [...lines('Footer', [sender], rightToLeft), pageLine] })
}

/** Head and foot of the sheet: the letterhead on the first page, a short line on the others, a foot on all. */
export const sheetOf = (submission: Submission, tongue: Tongue) => ({
  headers: {
    first: firstHeader(submission, tongue.rightToLeft),
    default: laterHeader(submission, tongue.rightToLeft),
  },
  footers: { first: footer(submission, tongue), default: footer(submission, tongue) },
})
