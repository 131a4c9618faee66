/** A font of a made file: its name in the text, and what it says of itself. */
export type MadeFont = { readonly name: string; readonly font: string }
export type MadePage = { readonly content: string; readonly more?: string }

const stream = (data: string): string =>
  `<</Length ${String(Buffer.byteLength(data, 'latin1'))}>>\nstream\n${data}\nendstream`

/** The fonts of a made page: `F` upright, `B` bold, `I` italic. */
export const madeFonts: readonly MadeFont[] = [
  { name: 'F', font: '/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding' },
  { name: 'B', font: '/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding' },
  { name: 'I', font: '/Subtype/Type1/BaseFont/Helvetica-Oblique/Encoding/WinAnsiEncoding' },
]

/** A PDF written by hand: pages of drawing operators, in A4, with the fonts given; `info` is what it says of itself. */
export const madePdf = (
  pages: readonly MadePage[],
  {
    fonts = madeFonts,
    info = '',
    catalogue = '',
  }: { fonts?: readonly MadeFont[]; info?: string; catalogue?: string } = {},
): Uint8Array => {
  const first = 4
  const kids = pages.map((_, index) => `${String(first + index * 2)} 0 R`)
  const named = fonts.map(({ name, font }) => `/${name}<</Type/Font${font}>>`).join('')
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${catalogue}>>`,
    `<</Type/Pages/Kids[${kids.join(' ')}]/Count ${String(pages.length)}>>`,
    `<<${info}>>`,
    ...pages.flatMap((page, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${String(first + index * 2 + 1)} 0 R` +
        `/Resources<</Font<<${named}>>>>${page.more ?? ''}>>`,
      stream(page.content),
    ]),
  ]
  const head = '%PDF-1.7\n'
  const parts = objects.map((object, index) => `${String(index + 1)} 0 obj\n${object}\nendobj\n`)
  const offsets = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.length, head.length),
  )
  const body = head + parts.join('')
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R/Info 3 0 R>>\nstartxref\n${String(body.length)}\n%%EOF\n`
  return new Uint8Array(Buffer.from(body + end, 'latin1'))
}

/** Words at a place, from the bottom left as PDF counts. */
export const put = (words: string, x: number, y: number, size = 12, font = 'F'): string =>
  `BT /${font} ${String(size)} Tf ${String(x)} ${String(y)} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET\n`
