import { noise, type Hostile } from './hostile'
import { rawZip } from './raw-zip'
import { document, linkTo, paragraph, part, picture, w, wordFile } from './word-by-hand'

const plain = () => wordFile(document(paragraph('Honourable Chair, every part of this is invented.')))

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

export const hostileWordTraps: readonly Hostile[] = [...traps, ...accidents]
