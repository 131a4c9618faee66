// Made-up old statements as files: Word files and PDFs of some 700 words, each another text.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, HeadingLevel, Packer, Paragraph } from 'docx'
import { linesOf, makeManuscript } from './texts.mjs'

const words = 700
const days = (number) =>
  `${1 + (number % 28)} ${['March', 'June', 'October'][number % 3]} ${2015 + (number % 10)}`

const statement = (number) => ({
  title: `Constructive Dialogue on International Cooperation, part ${number}`,
  head: [days(number), 'Statement by the Example Centre for Human Rights (ECHR)'],
  paragraphs: linesOf(makeManuscript(words, number + 100)),
})

const wordFile = ({ title, head, paragraphs }) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
            ...[...head, ...paragraphs].map((text) => new Paragraph({ text })),
          ],
        },
      ],
    }),
  )

const wrapped = (text, most = 88) =>
  text.split(/\s+/).reduce((lines, word) => {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    return lines
  }, [])

const asPdfText = (line) =>
  line
    .replace(/[^\x20-\x7e]/g, (sign) => ({ '’': "'", '‘': "'", '“': '"', '”': '"', '–': '-' })[sign] ?? ' ')
    .replace(/[\\()]/g, (sign) => `\\${sign}`)

const linesOnPage = 48

/** A PDF as a plain program writes it: lines of Helvetica, page by page, no tags. */
const pdfFile = ({ title, head, paragraphs }) => {
  const lines = [title, ...head, ...paragraphs].flatMap((text) => [...wrapped(text), ''])
  const pages = Array.from({ length: Math.ceil(lines.length / linesOnPage) }, (_, page) =>
    lines.slice(page * linesOnPage, (page + 1) * linesOnPage),
  )
  const kids = pages.map((_, page) => `${4 + page * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((page, index) => {
      const stream = `BT /F1 11 Tf 14 TL 72 770 Td\n${page.map((line) => `(${asPdfText(line)}) Tj T*`).join('\n')}\nET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  const begin = '%PDF-1.4\n'
  const parts = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const offsets = parts.reduce((all, part) => [...all, all.at(-1) + part.length], [begin.length])
  const table = [
    '0000000000 65535 f ',
    ...parts.map((_, at) => `${String(offsets[at]).padStart(10, '0')} 00000 n `),
  ]
  const body = begin + parts.join('')
  return `${body}xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<< /Size ${table.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}

/** Lays out so many files in a folder, Word and PDF in turn. */
export const layOutOldFiles = async (folder, count) => {
  for (let number = 0; number < count; number += 1) {
    const name = join(folder, `Statement ${String(number).padStart(3, '0')}`)
    if (number % 2 === 0) writeFileSync(`${name}.docx`, await wordFile(statement(number)))
    else writeFileSync(`${name}.pdf`, pdfFile(statement(number)), 'latin1')
  }
}
