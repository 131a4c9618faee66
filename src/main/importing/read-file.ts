import { refused, type Outcome } from '../../shared/basics/outcome'
import type { FileType, Reading, ReadRefusal } from '../../shared/importing/reading'
import { sizeLimits } from './file-limits'
import { readHtml } from './read-html'
import { readMarkdown } from './read-markdown'
import { readOdt } from './read-odt'
import { readRtf } from './read-rtf'
import { readText } from './read-text'
import { readWord } from './read-word'

type Reader = (bytes: Uint8Array) => Promise<Outcome<Reading, ReadRefusal>>

const readers: Readonly<Record<FileType, Reader>> = {
  docx: readWord,
  // Loaded only where one comes: pdf.js is larger than everything else here together.
  pdf: async (bytes) => (await import('./read-pdf')).readPdf(bytes),
  odt: readOdt,
  rtf: readRtf,
  html: readHtml,
  md: readMarkdown,
  txt: readText,
}

/**
 * Reads a file of a type. What a library throws over damaged bytes is an expected failure here: `damaged` for files
 * made of parts, `reader-failed` otherwise; a stack or heap that runs over ends as `too-deep`.
 */
export const readFile = async (type: FileType, bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > sizeLimits[type]) return refused('too-large')
  try {
    return await readers[type](bytes)
  } catch (error) {
    if (error instanceof RangeError && /call stack/i.test(error.message)) return refused('too-deep')
    return refused(type === 'docx' || type === 'odt' ? 'damaged' : 'reader-failed')
  }
}
