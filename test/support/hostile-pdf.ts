import { constants, deflateRawSync, deflateSync } from 'node:zlib'
import { noise, text, type Hostile } from './hostile'

type Part = string | Uint8Array
const joined = (...parts: readonly Part[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
const stream = (data: Uint8Array, more = ''): Buffer =>
  joined(`<</Length ${data.length}${more}>>\nstream\n`, data, '\nendstream')

/** A PDF of these objects, the first of which is the catalogue; `trailer` is added to what must be there. */
const pdf = (objects: readonly Part[], trailer = ''): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  const state = { at: parts[0]?.length ?? 0 }
  objects.forEach((object, index) => {
    const part = joined(`${index + 1} 0 obj\n`, object, '\nendobj\n')
    offsets.push(state.at)
    state.at += part.length
    parts.push(part)
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${state.at}\n%%EOF\n`
  return joined(...parts, end)
}

const catalogue = (more = ''): string => `<</Type/Catalog/Pages 2 0 R${more}>>`
const pages = (kids = '3 0 R', count = 1): string => `<</Type/Pages/Kids[${kids}]/Count ${count}>>`
const page = (more = ''): string =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>${more}>>>>`
const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
const shown = (words: string): Buffer => Buffer.from(`BT /F 12 Tf 72 700 Td (${words}) Tj ET`)
const words = 'Honourable Chair, these words are invented.'
const plain = () => pdf([catalogue(), pages(), page(), stream(shown(words)), font])

/** A stream that unpacks to `megabytes` of blanks: one packed block, again and again. */
const swollen = (megabytes: number): Buffer => {
  const block = deflateRawSync(Buffer.alloc(1024 * 1024, 0x20), { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([
    Uint8Array.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes }, () => block),
    Uint8Array.from([0x03, 0x00]),
  ])
}

const picture = (width: number, height: number): Buffer =>
  stream(
    deflateSync(Buffer.alloc(Math.min(width * height, 5_000_000))),
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode`,
  )
const withPicture = (width: number, height: number, before = '') =>
  pdf([
    catalogue(),
    pages(),
    page('/XObject<</I 6 0 R>>'),
    stream(Buffer.from(`${before} q 400 0 0 600 50 100 cm /I Do Q`)),
    font,
    picture(width, height),
  ])

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

export const hostilePdf: readonly Hostile[] = [
  {
    what: 'is as it should be',
    file: 'plain.pdf',
    bytes: plain,
    comes: ['read'],
    holds: ['these words are invented'],
  },
  {
    what: 'unpacks to 600 MB',
    file: 'flate.pdf',
    bytes: () => pdf([catalogue(), pages(), page(), stream(swollen(600), '/Filter/FlateDecode'), font]),
    comes: ['too-hungry', 'too-slow', 'no-text', 'damaged'],
  },
  {
    what: 'has 3 million operators',
    file: 'operators.pdf',
    bytes: () =>
      pdf([
        catalogue(),
        pages(),
        page(),
        stream(deflateSync(Buffer.from('0 0 m 1 1 l S '.repeat(1_000_000))), '/Filter/FlateDecode'),
        font,
      ]),
    comes: ['too-hungry', 'too-slow', 'no-text', 'read', 'damaged'],
  },
  {
    what: 'has pages that hold themselves',
    file: 'loop.pdf',
    bytes: () => pdf([catalogue(), pages('2 0 R'), page(), stream(shown(words)), font]),
    comes: ['damaged', 'no-text', 'read'],
  },
  {
    what: 'claims a thousand million pages',
    file: 'count.pdf',
    bytes: () => pdf([catalogue(), pages('3 0 R', 999_999_999), page(), stream(shown(words)), font]),
    comes: ['too-many-pages', 'read', 'damaged'],
  },
  {
    what: 'has 600 pages',
    file: 'pages.pdf',
    bytes: () => pdf([catalogue(), pages('3 0 R '.repeat(600), 600), page(), stream(shown(words)), font]),
    comes: ['too-many-pages'],
  },
  {
    what: 'is under a password',
    file: 'locked.pdf',
    bytes: () =>
      pdf(
        [
          catalogue(),
          pages(),
          page(),
          stream(shown(words)),
          font,
          `<</Filter/Standard/V 1/R 2/O<${hex(noise(32, 3))}>/U<${hex(noise(32, 4))}>/P -44>>`,
        ],
        `/Encrypt 6 0 R/ID[<${hex(noise(16))}><${hex(noise(16))}>]`,
      ),
    comes: ['locked'],
  },
  {
    what: 'runs a script when it opens',
    file: 'script.pdf',
    bytes: () =>
      pdf([
        catalogue(
          '/OpenAction<</S/JavaScript/JS(evil\\(\\))>>/Names<</JavaScript<</Names[(x)<</S/JavaScript/JS(evil\\(\\))>>]>>>>',
        ),
        pages(),
        page(),
        stream(shown(words)),
        font,
      ]),
    comes: ['read'],
    holds: ['these words are invented'],
    lacks: ['evil'],
  },
  {
    what: 'hides a program in the matrix of a font',
    file: 'matrix.pdf',
    bytes: () =>
      pdf([
        catalogue(),
        pages(),
        page(),
        stream(shown(words)),
        '<</Type/Font/Subtype/Type1/BaseFont/X/FontMatrix[1 2 3 4 5 (0\\); globalThis.evil = 1)]>>',
      ]),
    comes: ['read', 'damaged', 'no-text'],
    lacks: ['evil'],
  },
  {
    what: 'is a picture of a page',
    file: 'scan.pdf',
    bytes: () => withPicture(800, 1_000),
    comes: ['no-text'],
  },
  {
    what: 'has a picture of 3 600 million points',
    file: 'huge-picture.pdf',
    bytes: () => withPicture(60_000, 60_000, shown(words).toString()),
    comes: ['read'],
    holds: ['these words are invented'],
  },
  {
    what: 'has arrays 50 000 deep',
    file: 'arrays.pdf',
    bytes: () =>
      pdf([
        catalogue(`/X ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
        pages(),
        page(),
        stream(shown(words)),
        font,
      ]),
    comes: ['read', 'damaged', 'too-deep'],
  },
  {
    what: 'has zero bytes in its words',
    file: 'nul.pdf',
    bytes: () => pdf([catalogue(), pages(), page(), stream(shown('Before\\000After')), font]),
    comes: ['read'],
    lacks: ['\\u0000'],
  },
  {
    what: 'is noise after its first line',
    file: 'header.pdf',
    bytes: () => joined('%PDF-1.7\n', noise(50_000)),
    comes: ['damaged'],
  },
  {
    what: 'ends after its first line',
    file: 'line.pdf',
    bytes: () => text('%PDF-1.7\n'),
    comes: ['damaged'],
  },
  ...[0.3, 0.6, 0.9].map((share): Hostile => ({
    what: `ends after ${share * 100} % of it`,
    file: `cut-${share * 100}.pdf`,
    bytes: () => plain().slice(0, Math.floor(plain().length * share)),
    comes: ['damaged', 'read', 'no-text'],
  })),
]
