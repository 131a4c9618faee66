import { noise, text, type Hostile } from './hostile'
import { rawZip, type RawEntry } from './raw-zip'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'
const links = `<Relationships xmlns="${packageLinks}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`

const document = (body: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${w} ${r}><w:body>${body}</w:body></w:document>`
const paragraph = (words: string): string => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

/** A Word file of these parts; a body is put round what is given as one. */
export const wordFile = (
  body: string | Uint8Array,
  more: readonly RawEntry[] = [],
  lies: Partial<RawEntry> = {},
) =>
  rawZip([
    { name: '[Content_Types].xml', data: text(types) },
    { name: '_rels/.rels', data: text(links) },
    { name: 'word/document.xml', data: typeof body === 'string' ? text(body) : body, ...lies },
    ...more,
  ])
const plain = () => wordFile(document(paragraph('Honourable Chair, every part of this is invented.')))

const part = (name: string, words: string): RawEntry => ({ name, data: text(words) })
const linkTo = (id: string, kind: string, target: string): RawEntry =>
  part(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${packageLinks}"><Relationship Id="${id}" Type="${office}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
  )
const cells = (count: number) => `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(count)}</w:tr></w:tbl>`
const blanks = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20)

const picture = (blip: string): string =>
  '<w:p><w:r><w:t>Under the picture.</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" name="x"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip ' +
  `${blip}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

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

const traps: readonly Hostile[] = [
  {
    what: 'links to a script',
    file: 'script.docx',
    bytes: () =>
      wordFile(document('<w:p><w:hyperlink r:id="h"><w:r><w:t>Press here.</w:t></w:r></w:hyperlink></w:p>'), [
        linkTo('h', 'hyperlink', 'javascript:alert(1)'),
      ]),
    comes: ['read'],
    holds: ['Press here.'],
    lacks: ['javascript'],
  },
  {
    what: 'links a picture to a file of the system',
    file: 'linked.docx',
    bytes: () => wordFile(document(picture('r:link="h"')), [linkTo('h', 'image', 'file:///etc/passwd')]),
    comes: ['read'],
    holds: ['Under the picture.'],
    lacks: ['root:'],
  },
  {
    what: 'reaches out of its folder by a link',
    file: 'reach.docx',
    bytes: () => wordFile(document(picture('r:embed="h"')), [linkTo('h', 'image', '../../../../etc/passwd')]),
    comes: ['read'],
    lacks: ['root:'],
  },
  {
    what: 'has names that climb out of the archive',
    file: 'slip.docx',
    bytes: () =>
      wordFile(document(paragraph('Only this.')), [
        part('../../../tmp/rostrum-slip.xml', 'slipped'),
        part('..\\..\\word\\document.xml', 'slipped'),
        part('/etc/cron.d/x', 'slipped'),
      ]),
    comes: ['read'],
    holds: ['Only this.'],
    lacks: ['slipped'],
  },
  {
    what: 'names a style __proto__',
    file: 'proto.docx',
    bytes: () =>
      wordFile(
        document('<w:p><w:pPr><w:pStyle w:val="__proto__"/></w:pPr><w:r><w:t>Plain.</w:t></w:r></w:p>'),
        [
          part(
            'word/styles.xml',
            `<w:styles ${w}><w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="constructor"/><w:basedOn w:val="__proto__"/></w:style></w:styles>`,
          ),
        ],
      ),
    comes: ['read'],
    holds: ['Plain.'],
  },
  {
    what: 'bases its styles on each other and its lists too',
    file: 'circle.docx',
    bytes: () =>
      wordFile(
        document(
          '<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Round.</w:t></w:r></w:p>',
        ),
        [
          part(
            'word/styles.xml',
            `<w:styles ${w}><w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style><w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
          ),
          part(
            'word/numbering.xml',
            `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          ),
        ],
      ),
    comes: ['read'],
    holds: ['Round.'],
  },
  {
    what: 'has a cell over a thousand million columns',
    file: 'span.docx',
    bytes: () =>
      wordFile(
        document(
          `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>${paragraph('Wide.')}</w:tc></w:tr></w:tbl>`,
        ),
      ),
    comes: ['read'],
    holds: ['Wide.'],
  },
  {
    what: 'carries a drawing with a script and a program',
    file: 'svg.docx',
    bytes: () =>
      wordFile(document(paragraph('Words.')), [
        part(
          'word/media/image1.svg',
          '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        ),
        { name: 'word/vbaProject.bin', data: noise(50_000) },
      ]),
    comes: ['read'],
    holds: ['Words.'],
    lacks: ['alert'],
  },
]

const accidents: readonly Hostile[] = [
  {
    what: 'has a password inside the zip',
    file: 'zip-lock.docx',
    bytes: () => wordFile(noise(900), [], { flags: 1 }),
    comes: ['locked'],
  },
  {
    what: 'has no body',
    file: 'bodyless.docx',
    bytes: () => rawZip([part('word/other.xml', '<a/>')]),
    comes: ['damaged'],
  },
  {
    what: 'is packed in a way that nobody uses',
    file: 'method.docx',
    bytes: () => wordFile(document(paragraph('x')), [], { method: 12 }),
    comes: ['damaged'],
  },
  {
    what: 'has a wrong checksum',
    file: 'sum.docx',
    bytes: () => wordFile(document(paragraph('x')), [], { crc: 7 }),
    comes: ['damaged'],
  },
  { what: 'is an empty archive', file: 'nothing.docx', bytes: () => rawZip([]), comes: ['damaged'] },
  ...[0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share): Hostile => ({
    what: `ends after ${share * 100} % of it`,
    file: `cut-${share * 100}.docx`,
    bytes: () => plain().slice(0, Math.floor(plain().length * share)),
    comes: ['damaged'],
  })),
  {
    what: 'has its table of contents pointing outside',
    file: 'outside.docx',
    bytes: () => {
      const zip = Buffer.from(plain())
      zip.writeUInt32LE(0xfffffff0, zip.length - 6)
      return zip
    },
    comes: ['damaged'],
  },
]

export const hostileWord: readonly Hostile[] = [...bombs, ...xml, ...traps, ...accidents]
