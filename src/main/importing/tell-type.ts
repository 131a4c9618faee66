import { extname } from 'node:path'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { FileType, ReadRefusal } from '../../shared/importing/reading'
import { decodeText, isText } from './decode-text'

const byEnding: Readonly<Record<string, FileType>> = {
  '.docx': 'docx',
  '.docm': 'docx',
  '.dotx': 'docx',
  '.dotm': 'docx',
  '.pdf': 'pdf',
  '.odt': 'odt',
  '.ott': 'odt',
  '.rtf': 'rtf',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'txt',
  '.text': 'txt',
}
const oldWord = ['.doc', '.dot', '.wps', '']

/** The type that a file's name promises, or null. Names with these endings are offered and taken from a folder. */
export const typeByName = (name: string): FileType | null => byEnding[extname(name).toLowerCase()] ?? null

const begins = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte)
const holds = (head: Buffer, text: string, encoding: BufferEncoding = 'latin1'): boolean =>
  head.includes(Buffer.from(text, encoding))

// Pictures, films, programs and archives that are given a document's name by mistake.
const otherKinds: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
]

const zipType = (promised: FileType | null, head: Buffer): Outcome<FileType, ReadRefusal> => {
  if (holds(head, 'opendocument.text')) return done('odt')
  if (holds(head, 'application/vnd.oasis.opendocument')) return refused('unknown-type')
  if (holds(head, 'word/')) return done('docx')
  if (holds(head, 'xl/') || holds(head, 'ppt/')) return refused('unknown-type')
  return promised === 'odt' || promised === 'docx' ? done(promised) : refused('unknown-type')
}

/** OLE2: Word up to 2003, and every newer Office file under a password. */
const oleType = (ending: string, head: Buffer): ReadRefusal => {
  if (holds(head, 'EncryptedPackage', 'utf16le')) return 'locked'
  if (holds(head, 'WordDocument', 'utf16le') || oldWord.includes(ending)) return 'old-word'
  return ending === '.docx' || ending === '.docm' ? 'locked' : 'unknown-type'
}

const isHtml = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)\b/i.test(text)

const textType = (
  ending: string,
  promised: FileType | null,
  head: Buffer,
): Outcome<FileType, ReadRefusal> => {
  if (ending !== '' && promised === null) return refused('unknown-type')
  if (!isText(head)) return refused('not-text')
  if (promised === 'html' || isHtml(decodeText(head, 'html'))) return done('html')
  // A name that promises a Word or PDF file over plain words: the file was cut or made wrongly.
  return promised === 'docx' || promised === 'odt' || promised === 'pdf' || promised === 'rtf'
    ? refused('damaged')
    : done(promised ?? 'txt')
}

/**
 * The type of a file by its first bytes, and by its name only where those leave it open. `head` is the first 4 096
 * bytes or more. Refuses `empty`, `old-word`, `locked` (Office under a password), `unknown-type`, `not-text` and
 * `damaged` (the name promises what the bytes are not).
 */
export const tellType = (name: string, head: Uint8Array): Outcome<FileType, ReadRefusal> => {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const ending = extname(name).toLowerCase()
  const promised = typeByName(name)
  if (bytes.length === 0) return refused('empty')
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused(oleType(ending, bytes))
  if (begins(bytes, 0x50, 0x4b)) return zipType(promised, bytes)
  if (holds(bytes.subarray(0, 1_024), '%PDF-')) return done('pdf')
  if (holds(bytes.subarray(0, 64), '{\\rtf')) return done('rtf')
  if (otherKinds.some((kind) => begins(bytes, ...kind)))
    return refused(promised === null ? 'unknown-type' : 'not-text')
  return textType(ending, promised, bytes)
}
