import { noise, text, type Hostile } from './hostile'

const rtf = (body: string): Uint8Array =>
  text(`{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}${body}}`)
const megabyte = 1024 * 1024

export const hostileRtf: readonly Hostile[] = [
  {
    what: 'has 100 000 open braces',
    file: 'braces.rtf',
    bytes: () => rtf(`Words.${'{'.repeat(100_000)}`),
    comes: ['too-deep'],
  },
  {
    what: 'has 100 000 closing braces',
    file: 'closing.rtf',
    bytes: () => rtf(`Words.\\par${'}'.repeat(100_000)}`),
    comes: ['read'],
    holds: ['Words.'],
  },
  {
    what: 'has 4 million empty groups',
    file: 'groups.rtf',
    bytes: () => rtf(`{}`.repeat(4_000_000)),
    comes: ['too-many-elements'],
  },
  {
    what: 'says that raw bytes reach past its end',
    file: 'bin.rtf',
    bytes: () => rtf('Before.\\par {\\pict\\bin999999999 xyz}After.\\par'),
    comes: ['read'],
    holds: ['Before.'],
  },
  {
    what: 'says that raw bytes are fewer than none',
    file: 'minus.rtf',
    bytes: () => rtf('{\\pict\\bin-5 }After.\\par'),
    comes: ['read'],
    holds: ['After.'],
  },
  {
    what: 'holds a picture of 100 MB',
    file: 'picture.rtf',
    bytes: () =>
      Buffer.concat([
        text('{\\rtf1 Before.\\par{\\pict\\pngblip '),
        Buffer.alloc(100 * megabyte, 0x61),
        text('}After.\\par}'),
      ]),
    comes: ['read'],
    holds: ['Before.', 'After.'],
  },
  {
    what: 'is one word of 5 MB',
    file: 'word.rtf',
    bytes: () => rtf('x'.repeat(5 * megabyte)),
    comes: ['read', 'too-slow', 'too-hungry'],
  },
  {
    what: 'is one control word of 1 MB',
    file: 'control.rtf',
    bytes: () => rtf(`\\${'a'.repeat(megabyte)} End.`),
    comes: ['read'],
    holds: ['End.'],
  },
  {
    what: 'writes characters that are none',
    file: 'unicode.rtf',
    bytes: () => rtf("\\uc0\\u-10179\\u65534\\u0\\u99999999\\'zz\\'0\\u-99999999 Fine.\\par"),
    comes: ['read'],
    holds: ['Fine.'],
    lacks: ['\uFFFE', '\\u0000'],
  },
  {
    what: 'carries a program and an object',
    file: 'object.rtf',
    bytes: () =>
      rtf(
        'Seen.\\par{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata 0105000002}{\\result Shown instead.\\par}}',
      ),
    comes: ['read'],
    holds: ['Seen.', 'Shown instead.'],
    lacks: ['0105000002'],
  },
  {
    what: 'links to a script',
    file: 'script.rtf',
    bytes: () => rtf('{\\field{\\*\\fldinst{HYPERLINK "javascript:alert(1)"}}{\\fldrslt Press here.}}\\par'),
    comes: ['read'],
    holds: ['Press here.'],
    lacks: ['javascript'],
  },
  {
    what: 'has footnotes inside footnotes',
    file: 'notes.rtf',
    bytes: () => rtf(`Text${'{\\footnote n'.repeat(300)}${'}'.repeat(300)}\\par`),
    comes: ['read'],
    holds: ['Text'],
  },
  {
    what: 'has 50 000 cells in a row',
    file: 'cells.rtf',
    bytes: () => rtf(`\\trowd ${'\\intbl c\\cell '.repeat(50_000)}\\row\\pard End.\\par`),
    comes: ['read'],
    holds: ['End.'],
  },
  {
    what: 'has lists of absurd numbers',
    file: 'lists.rtf',
    bytes: () =>
      rtf(
        '{\\*\\listtable{\\list{\\listlevel\\levelnfc99999}{\\listid-2147483648}}}\\ls999999999\\ilvl-7 Item.\\par',
      ),
    comes: ['read'],
    holds: ['Item.'],
  },
  {
    what: 'ends in the middle of a word',
    file: 'cut.rtf',
    bytes: () => text('{\\rtf1 Kept words.\\par More wo'),
    comes: ['read'],
    holds: ['Kept words.', 'More wo', 'ends-early'],
  },
  {
    what: 'is noise after its first word',
    file: 'noise.rtf',
    bytes: () => Buffer.concat([text('{\\rtf1 '), noise(200_000)]),
    comes: ['read', 'too-deep'],
  },
]
