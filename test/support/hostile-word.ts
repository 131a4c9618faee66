import { noise, type Hostile } from './hostile'
import { hostileWordTraps } from './hostile-word-traps'
import { document, paragraph, part, wordFile } from './word-by-hand'

const cells = (count: number) => `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(count)}</w:tr></w:tbl>`
const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)

const bombs: readonly Hostile[] = [
  {
    what: 'swells from 700 KB to 700 MB',
    file: 'bomb.docx',
    bytes: () => wordFile(blanks(700)),
    comes: ['part-too-large'],
  },
  {
    what: 'swells from 60 KB to 60 MB',
    file: 'swell.docx',
    bytes: () => wordFile(blanks(60)),
    comes: ['swells'],
  },
  {
    what: 'says 100 bytes and holds 50 MB',
    file: 'lie.docx',
    bytes: () => wordFile(blanks(50), [], { size: 100 }),
    comes: ['swells'],
  },
  {
    what: 'has 3 000 entries over the same bytes',
    file: 'overlap.docx',
    bytes: () =>
      wordFile(document(paragraph('x')), [
        { name: 'word/a.xml', data: blanks(1) },
        ...Array.from({ length: 3_000 }, (_, at) => ({
          name: `word/b${at}.xml`,
          data: new Uint8Array(),
          at: 0,
        })),
      ]),
    comes: ['overlaps'],
  },
  {
    what: 'has an entry twice',
    file: 'twice.docx',
    bytes: () =>
      wordFile(document(paragraph('one')), [part('word/document.xml', document(paragraph('two')))]),
    comes: ['overlaps'],
  },
  {
    what: 'has 20 000 entries',
    file: 'entries.docx',
    bytes: () =>
      wordFile(
        document(paragraph('x')),
        Array.from({ length: 20_000 }, (_, at) => ({
          name: `e/${at}`,
          data: new Uint8Array(),
          stored: true,
        })),
      ),
    comes: ['too-many-parts'],
  },
  {
    what: 'has 70 parts of 5 MB each',
    file: 'many.docx',
    // They lie beside each other as they should, so that only their sum gives them away.
    bytes: () =>
      wordFile(
        document(paragraph('x')),
        Array.from({ length: 70 }, (_, at) => ({
          name: `word/p${at}.xml`,
          data: noise(30_000),
          size: 5 * 1024 * 1024,
        })),
      ),
    comes: ['part-too-large'],
  },
]

const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
)
const xml: readonly Hostile[] = [
  {
    what: 'asks for a file of the system',
    file: 'xxe.docx',
    bytes: () =>
      wordFile(document(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    comes: ['has-dtd'],
  },
  {
    what: 'has a billion laughs',
    file: 'laughs.docx',
    bytes: () => wordFile(document(paragraph('&l9;'), `<!DOCTYPE d [<!ENTITY l0 "ha">${laughs}]>`)),
    comes: ['has-dtd'],
  },
  {
    what: 'hides its definition behind 200 KB of blanks',
    file: 'late-dtd.docx',
    bytes: () =>
      wordFile(document(paragraph('&l0;'), `${' \n'.repeat(100_000)}<!DOCTYPE d [<!ENTITY l0 "ha">]>`)),
    comes: ['has-dtd'],
  },
  {
    what: 'has 200 000 elements inside each other',
    file: 'deep.docx',
    bytes: () => wordFile(document('<w:p>'.repeat(200_000)), [], { stored: true }),
    comes: ['too-deep'],
  },
  {
    what: 'has 300 000 cells in 60 KB',
    file: 'cells.docx',
    bytes: () => wordFile(document(cells(300_000))),
    comes: ['swells'],
  },
  {
    what: 'has 300 000 cells and is not packed',
    file: 'cells-stored.docx',
    bytes: () => wordFile(document(cells(300_000)), [], { stored: true }),
    comes: ['too-many-elements'],
  },
  {
    what: 'has 60 000 attributes on an element',
    file: 'attributes.docx',
    bytes: () =>
      wordFile(
        document(
          `<w:p ${Array.from({ length: 60_000 }, (_, at) => `a${at}="1"`).join(' ')}><w:r><w:t>Still here.</w:t></w:r></w:p>`,
        ),
        [],
        { stored: true },
      ),
    comes: ['read'],
    holds: ['Still here.'],
  },
  {
    what: 'has a tag of 5 MB',
    file: 'tag.docx',
    bytes: () => wordFile(document(`<w:p w:x="${'y'.repeat(5_000_000)}"/>`), [], { stored: true }),
    comes: ['part-too-large'],
  },
  {
    what: 'has zero bytes and U+FFFE in its words',
    file: 'nul.docx',
    bytes: () => wordFile(document(paragraph('a\u0000b\uFFFEc'))),
    comes: ['damaged', 'read'],
    lacks: ['\\u0000', '\uFFFE'],
  },
  {
    what: 'is not well formed',
    file: 'broken.docx',
    bytes: () => wordFile('<w:document><w:body>'),
    comes: ['damaged'],
  },
  {
    what: 'has a body of noise',
    file: 'noise.docx',
    bytes: () => wordFile(noise(5_000)),
    comes: ['damaged'],
  },
]

export const hostileWord: readonly Hostile[] = [...bombs, ...xml, ...hostileWordTraps]
