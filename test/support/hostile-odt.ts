import { noise, text, type Hostile } from './hostile'
import { rawZip, type RawEntry } from './raw-zip'

const names = ['office', 'text', 'table', 'style'].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
)
const content = (body: string, before = '', styles = ''): string =>
  `<?xml version="1.0"?>${before}<office:document-content ${names.join(' ')}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`

const odt = (
  body: string | Uint8Array,
  more: readonly RawEntry[] = [],
  lies: Partial<RawEntry> = {},
): Uint8Array =>
  rawZip([
    { name: 'mimetype', data: text('application/vnd.oasis.opendocument.text'), stored: true },
    { name: 'content.xml', data: typeof body === 'string' ? text(body) : body, ...lies },
    ...more,
  ])
const paragraph = (words: string): string => `<text:p>${words}</text:p>`

export const hostileOdt: readonly Hostile[] = [
  {
    what: 'asks for a file of the system',
    file: 'xxe.odt',
    bytes: () => odt(content(paragraph('&x;'), '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')),
    comes: ['has-dtd'],
  },
  {
    what: 'is under a password',
    file: 'locked.odt',
    bytes: () =>
      odt(noise(3_000), [
        {
          name: 'META-INF/manifest.xml',
          data: text(
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
          ),
        },
      ]),
    comes: ['locked'],
  },
  {
    what: 'repeats a cell a thousand million times',
    file: 'repeat.odt',
    bytes: () =>
      odt(
        content(
          `<table:table><table:table-row><table:table-cell table:number-columns-repeated="999999999">${paragraph('Again.')}</table:table-cell></table:table-row></table:table>`,
        ),
      ),
    comes: ['read'],
    holds: ['Again.'],
  },
  {
    what: 'writes a thousand million blanks',
    file: 'blanks.odt',
    bytes: () => odt(content(paragraph('Wide<text:s text:c="999999999"/>apart.'))),
    comes: ['read'],
    holds: ['Wide', 'apart.'],
  },
  {
    what: 'has 100 000 lists inside each other',
    file: 'deep.odt',
    bytes: () => odt(content('<text:list><text:list-item>'.repeat(100_000)), [], { stored: true }),
    comes: ['too-deep'],
  },
  {
    what: 'bases its styles on each other',
    file: 'circle.odt',
    bytes: () =>
      odt(
        content(
          '<text:p text:style-name="A">Round.</text:p>',
          '',
          '<style:style style:family="paragraph" style:name="A" style:parent-style-name="B"/><style:style style:family="paragraph" style:name="B" style:parent-style-name="A"/>',
        ),
      ),
    comes: ['read'],
    holds: ['Round.'],
  },
  {
    what: 'swells from 60 KB to 60 MB',
    file: 'swell.odt',
    bytes: () => odt(Buffer.alloc(60 * 1024 * 1024, 0x20)),
    comes: ['swells'],
  },
  {
    what: 'has 600 000 paragraphs',
    file: 'many.odt',
    bytes: () => odt(content('<text:p/>'.repeat(600_000)), [], { stored: true }),
    comes: ['too-many-elements'],
  },
  {
    what: 'has no content',
    file: 'empty-inside.odt',
    bytes: () =>
      rawZip([{ name: 'mimetype', data: text('application/vnd.oasis.opendocument.text'), stored: true }]),
    comes: ['damaged'],
  },
  {
    what: 'ends in the middle',
    file: 'cut.odt',
    bytes: () => odt(content(paragraph('x'))).slice(0, 200),
    comes: ['damaged'],
  },
]
