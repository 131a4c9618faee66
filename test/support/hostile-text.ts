import { noise, text, type Hostile } from './hostile'

const megabyte = 1024 * 1024

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
    what: 'is one line of 2 MB',
    file: 'line.txt',
    bytes: () => text('word '.repeat(400_000)),
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

export const hostileText: readonly Hostile[] = [...markdown, ...plain, ...wrong]
