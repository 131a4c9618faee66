import { noise, text, type Hostile } from './hostile'

const page = (body: string): Uint8Array => text(`<!doctype html><html><body>${body}</body></html>`)
const megabyte = 1024 * 1024

const web: readonly Hostile[] = [
  {
    what: 'has a million unclosed tags',
    file: 'unclosed.html',
    bytes: () => page('<b>'.repeat(1_000_000)),
    comes: ['too-deep'],
  },
  {
    what: 'has a million unclosed paragraphs',
    file: 'paragraphs.html',
    bytes: () => page('<p>x'.repeat(1_000_000)),
    comes: ['too-many-elements'],
  },
  {
    what: 'has 100 000 tables inside each other',
    file: 'tables.html',
    bytes: () => page('<table><tr><td>'.repeat(100_000)),
    comes: ['too-deep'],
  },
  {
    what: 'closes a million tags that were never open',
    file: 'closing.html',
    bytes: () => page(`Words.${'</i>'.repeat(1_000_000)}`),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'runs scripts in every way there is',
    file: 'scripts.html',
    bytes: () =>
      page(
        '<script>evil()</script><style>p{background:url(//x.example)}</style><iframe src="//x.example">evil()</iframe><svg><script>evil()</script></svg><object data="x">evil()</object><img src=x onerror="evil()" alt="A picture"><p onclick="evil()">Good words.</p><noscript>evil()</noscript><template>evil()</template>',
      ),
    comes: ['read'],
    holds: ['Good words.', 'A picture'],
    lacks: ['evil'],
  },
  {
    what: 'links to scripts, data and files',
    file: 'links.html',
    bytes: () =>
      page(
        '<p><a href="javascript:evil()">One</a> <a href=" JaVaScRiPt:evil()">two</a> <a href="data:text/html,evil">three</a> <a href="file:///etc/passwd">four</a> <a href="https://example.org/">five</a></p>',
      ),
    comes: ['read'],
    holds: ['One', 'four', 'https://example.org/', 'taken off'],
    lacks: ['evil', 'passwd'],
  },
  {
    what: 'wants pictures from elsewhere',
    file: 'remote.html',
    bytes: () =>
      page(
        '<p>Words.</p><img src="https://tracker.example/p.png" alt=""><img src="//tracker.example/q.gif" width="1" height="1">',
      ),
    comes: ['read'],
    holds: ['Words.', '2 pictures lie elsewhere'],
    lacks: ['tracker'],
  },
  {
    what: 'brings definitions of its own',
    file: 'laughs.html',
    bytes: () =>
      text(
        '<!DOCTYPE html [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;">]><html><body><p>&b;&b; Words.</p></body></html>',
      ),
    comes: ['read'],
    holds: ['Words.'],
    lacks: ['hahahaha'],
  },
  {
    what: 'has a cell over a thousand million rows',
    file: 'spans.html',
    bytes: () =>
      page('<table><tr><td colspan=999999999 rowspan=999999999>Wide.</td><td>Next.</td></tr></table>'),
    comes: ['read'],
    holds: ['Wide.', 'Next.'],
  },
  {
    what: 'has an attribute of 20 MB',
    file: 'attribute.html',
    bytes: () => page(`<p style="${'a:b;'.repeat(5 * megabyte)}">Words.</p>`),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'is not valid in any encoding',
    file: 'encoding.html',
    bytes: () =>
      Buffer.concat([
        text('<html><meta charset="no-such-thing"><p>Words.'),
        Uint8Array.from([0xff, 0xfe, 0x80, 0xc3]),
      ]),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'hides words from those who look at it',
    file: 'hidden.html',
    bytes: () => page('<p>Seen.</p><p style="display:none">Unseen.</p><p hidden>Unseen.</p>'),
    comes: ['read'],
    holds: ['Seen.', 'hides'],
    lacks: ['Unseen.'],
  },
  {
    what: 'has a list item with the largest number',
    file: 'numbers.html',
    bytes: () => page('<ol start=99999999999><li value=-5>Item.</li></ol>'),
    comes: ['read'],
    holds: ['Item.'],
  },
]

const markdown: readonly Hostile[] = [
  {
    what: 'has a million brackets',
    file: 'brackets.md',
    bytes: () => text('['.repeat(1_000_000)),
    comes: ['read', 'too-slow', 'too-deep'],
  },
  {
    what: 'has 100 000 quotations inside each other',
    file: 'quotes.md',
    bytes: () => text(`${'>'.repeat(100_000)} Deep.`),
    comes: ['too-deep'],
  },
  {
    what: 'has lists 5 000 deep',
    file: 'lists.md',
    bytes: () => text(`${'- '.repeat(5_000)}Deep.`),
    comes: ['too-deep'],
  },
  {
    what: 'has a hundred thousand stars',
    file: 'stars.md',
    bytes: () => text('*a **a '.repeat(50_000)),
    comes: ['read', 'too-slow', 'too-deep'],
  },
  {
    what: 'has a hundred thousand backticks',
    file: 'ticks.md',
    bytes: () => text(Array.from({ length: 400 }, (_, at) => '`'.repeat(at + 1)).join('a')),
    comes: ['read', 'too-slow'],
  },
  {
    what: 'links to a script',
    file: 'links.md',
    bytes: () =>
      text(
        '[Press here](javascript:evil()) <a href="javascript:evil()">and here</a>\n\n<script>evil()</script>\n\nWords.',
      ),
    comes: ['read'],
    holds: ['Press here', 'Words.'],
    lacks: ['evil'],
  },
  {
    what: 'is larger than a text can be',
    file: 'large.md',
    bytes: () => Buffer.alloc(11 * megabyte, 0x61),
    comes: ['too-large'],
  },
]

const wide = (words: string): Uint8Array => Buffer.from(words, 'utf16le')
const plain: readonly Hostile[] = [
  {
    what: 'is UTF-16 without saying so',
    file: 'wide.txt',
    bytes: () => wide('Honourable Chair, these words are wide.'),
    comes: ['read'],
    holds: ['these words are wide.'],
  },
  {
    what: 'is UTF-16 the other way round',
    file: 'wide-be.txt',
    bytes: () => Buffer.from(wide('\uFEFFWide words.')).swap16(),
    comes: ['read'],
    holds: ['Wide words.'],
  },
  {
    what: 'is Arabic in an old code page',
    file: 'old.txt',
    bytes: () => Uint8Array.from([0xe3, 0xd1, 0xcd, 0xc8, 0xc7]),
    comes: ['read'],
  },
  {
    what: 'is not valid UTF-8',
    file: 'latin.txt',
    bytes: () => Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x79, 0x94]),
    comes: ['read'],
    holds: ['Café “y”'],
  },
  { what: 'is zeros', file: 'zeros.txt', bytes: () => new Uint8Array(10_000), comes: ['not-text'] },
  { what: 'is noise', file: 'noise.txt', bytes: () => noise(100_000), comes: ['not-text'] },
  {
    what: 'is one line of 9 MB',
    file: 'line.txt',
    bytes: () => text('word '.repeat(1_800_000)),
    comes: ['read', 'too-slow'],
  },
  {
    what: 'is a million line ends',
    file: 'lines.txt',
    bytes: () => text(`Words.${'\n'.repeat(1_000_000)}End.`),
    comes: ['read'],
    holds: ['Words.', 'End.'],
  },
  {
    what: 'is dots and dashes without end',
    file: 'dots.txt',
    bytes: () => text(`${'.'.repeat(300_000)}\n\n${'- '.repeat(300_000)}\n\n${'**'.repeat(200_000)}`),
    comes: ['read', 'too-slow'],
  },
  {
    what: 'is larger than a text can be',
    file: 'large.txt',
    bytes: () => Buffer.alloc(11 * megabyte, 0x61),
    comes: ['too-large'],
  },
]

const wrong: readonly Hostile[] = [
  ...['docx', 'pdf', 'odt', 'rtf', 'html', 'md', 'txt'].map((ending): Hostile => ({
    what: `is an empty ${ending} file`,
    file: `empty.${ending}`,
    bytes: () => new Uint8Array(),
    comes: ['empty'],
  })),
  ...['docx', 'pdf', 'odt', 'rtf'].map((ending): Hostile => ({
    what: `is noise under the name of a ${ending} file`,
    file: `noise.${ending}`,
    bytes: () => noise(5_000, 7),
    comes: ['not-text'],
  })),
  {
    what: 'is an old Word file',
    file: 'old.doc',
    bytes: () =>
      Buffer.concat([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), noise(4_000)]),
    comes: ['old-word'],
  },
  {
    what: 'is a Word file under a password',
    file: 'locked.docx',
    bytes: () =>
      Buffer.concat([
        Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        noise(900),
        wide('EncryptedPackage'),
        noise(900),
      ]),
    comes: ['locked'],
  },
  {
    what: 'is a photograph with the name of a Word file',
    file: 'photo.docx',
    bytes: () => Buffer.concat([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), noise(4_000)]),
    comes: ['not-text'],
  },
  {
    what: 'is a program',
    file: 'setup.exe',
    bytes: () => Buffer.concat([text('MZ'), noise(4_000)]),
    comes: ['unknown-type'],
  },
  {
    what: 'is plain words with the name of a PDF',
    file: 'words.pdf',
    bytes: () => text('Only words.'),
    comes: ['damaged'],
  },
]

export const hostileWeb: readonly Hostile[] = [...web, ...markdown, ...plain, ...wrong]
