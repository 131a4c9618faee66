import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'

// All words, people and organizations in here are made up.

/** An old statement as somebody wrote it: a title, a date line, who speaks, and paragraphs. */
export type OldStatement = {
  readonly title: string
  readonly date: string
  readonly by: string
  readonly paragraphs: readonly string[]
}

export const anOldStatement = (change: Partial<OldStatement> = {}): OldStatement => ({
  title: 'Constructive Dialogue on International Cooperation',
  date: '13 September 2023',
  by: 'Statement by the Example Centre for Human Rights (ECHR)',
  paragraphs: [
    'Chair, distinguished delegates, thank you for giving the floor to civil society.',
    'Mutual legal assistance takes too long. Under article 18 of the Convention requests should be answered.',
    'We recommend that States parties train their central authorities in mutual legal assistance every year.',
    'We call on UNODC to publish a list of contact points that civil society can reach.',
    'Thank you, Chair.',
  ],
  ...change,
})

/** The statement as a Word file. */
export const wordFile = async ({ title, date, by, paragraphs }: OldStatement): Promise<Uint8Array> => {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: date, bold: true })] }),
    new Paragraph({ text: by }),
    ...paragraphs.map((text) => new Paragraph({ text })),
  ]
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

export const plainFile = ({ title, date, by, paragraphs }: OldStatement): string =>
  `${[title, date, by, ...paragraphs].join('\n\n')}\n`

export const markdownFile = ({ title, date, by, paragraphs }: OldStatement): string =>
  `# ${title}\n\n${[date, by, ...paragraphs].join('\n\n')}\n`

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const webFile = ({ title, date, by, paragraphs }: OldStatement): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>
<h1>${escaped(title)}</h1>${[date, by, ...paragraphs].map((text) => `<p>${escaped(text)}</p>`).join('\n')}</body></html>`

/** A PDF of one page on which nothing is written, as a scanner makes it. */
export const scannedFile = (): string => {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    '<< /Length 27 >>\nstream\n0.9 g 50 50 495 742 re f   \nendstream',
  ]
  const head = '%PDF-1.4\n'
  const parts = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  const offsets = parts.map((_, index) => head.length + parts.slice(0, index).join('').length)
  const table = ['0000000000 65535 f ', ...offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n `)]
  const body = head + parts.join('')
  return `${body}xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<< /Size ${table.length} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
}
