import { z } from '../basics/schema'

/** The kinds of files that come in. */
export const fileTypes = {
  docx: 'Word document',
  pdf: 'PDF document',
  odt: 'OpenDocument text',
  rtf: 'Rich text',
  html: 'Web page',
  md: 'Markdown text',
  txt: 'Plain text',
} as const
export const FileType = z.enum(['docx', 'pdf', 'odt', 'rtf', 'html', 'md', 'txt'])
export type FileType = z.infer<typeof FileType>

/**
 * A stretch of read text that looks the same. `note` is the id of a footnote or endnote that is called here (its
 * text is empty then or the mark itself). A newline in `text` is a line break.
 */
export const ReadRun = z
  .object({
    text: z.string(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    link: z.string().optional(),
    note: z.string().optional(),
  })
  .readonly()
export type ReadRun = z.infer<typeof ReadRun>

const runs = z.array(ReadRun).readonly()

/**
 * A block as the file has it, before anything is guessed. `level` is only set where the file itself says heading;
 * `depth` of an item counts from 0; `label` is the number or bullet as printed, if it is text.
 */
export const ReadBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    runs,
    level: z.number().int().min(1).max(6).optional(),
    /** `title` where the file's own style says so. */
    style: z.enum(['title', 'subtitle', 'caption', 'quotation']).optional(),
    centred: z.boolean().optional(),
    /** Size of the type against the body's, 1 where it is the same or unknown. */
    size: z.number().optional(),
    page: z.number().int().positive().optional(),
  }),
  z.object({
    kind: z.literal('item'),
    runs,
    ordered: z.boolean(),
    depth: z.number().int().nonnegative(),
    label: z.string().optional(),
    /** Items of one list share its number; another list begins anew. */
    list: z.number().int().nonnegative(),
    page: z.number().int().positive().optional(),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.array(runs).readonly()).readonly(),
    header: z.boolean(),
    page: z.number().int().positive().optional(),
  }),
  z.object({ kind: z.literal('figure'), alt: z.string(), page: z.number().int().positive().optional() }),
  z.object({ kind: z.literal('note'), id: z.string(), runs }),
  /** What stands in a running header or footer of the file. */
  z.object({ kind: z.literal('furniture'), where: z.enum(['header', 'footer']), runs }),
])
export type ReadBlock = Readonly<z.infer<typeof ReadBlock>>

/** A line of a page as it is printed: lengths in points, `y` from the top of the page to the baseline. */
export const ReadLine = z
  .object({
    runs,
    x: z.number(),
    y: z.number(),
    width: z.number(),
    size: z.number(),
  })
  .readonly()
export type ReadLine = z.infer<typeof ReadLine>

/** `bullets` are drawn dots, dashes and squares that stand where a list sign would; `figures` are pictures. */
export const ReadPage = z
  .object({
    width: z.number(),
    height: z.number(),
    lines: z.array(ReadLine).readonly(),
    bullets: z.array(z.object({ x: z.number(), y: z.number() })).readonly(),
    figures: z
      .array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }))
      .readonly(),
  })
  .readonly()
export type ReadPage = z.infer<typeof ReadPage>

/** What could not be kept or is in doubt, in a sentence; `code` tells tests and counts what it is. */
export const ReadNote = z.object({ code: z.string(), words: z.string() }).readonly()
export type ReadNote = z.infer<typeof ReadNote>

/**
 * What a reader found in a file. A file that flows gives `blocks`; an untagged PDF gives `pages` of lines, which
 * `importing/pages` turns into blocks; a tagged one gives blocks by its structure.
 */
export const Reading = z
  .object({
    type: FileType,
    blocks: z.array(ReadBlock).readonly(),
    pages: z.array(ReadPage).readonly(),
    /** What the file says of itself; never trusted, only asked when the text is silent. */
    told: z.object({
      title: z.string(),
      author: z.string(),
      language: z.string(),
      made: z.string(),
      pages: z.number().int().nonnegative(),
    }),
    notes: z.array(ReadNote).readonly(),
  })
  .readonly()
export type Reading = z.infer<typeof Reading>

/** Why a file could not be read; each has its own sentence. */
export const ReadRefusal = z.enum([
  'gone',
  'no-permission',
  'empty',
  'too-large',
  'unknown-type',
  'old-word',
  'locked',
  'damaged',
  'not-text',
  'no-text',
  'too-many-parts',
  'part-too-large',
  'swells',
  'overlaps',
  'has-dtd',
  'too-deep',
  'too-many-elements',
  'too-many-pages',
  'too-slow',
  'too-hungry',
  'reader-failed',
  'stopped',
])
export type ReadRefusal = z.infer<typeof ReadRefusal>

export const readRefusals: Readonly<Record<ReadRefusal, string>> = {
  gone: 'The file is no longer there. Put it back and try again.',
  'no-permission': 'The system does not let Rostrum read this file.',
  empty: 'The file is empty.',
  'too-large':
    'The file is too large: at most 100 MB, 200 MB for rich text, 10 MB for plain text and Markdown.',
  'unknown-type':
    'This is no file that Rostrum reads: Word, PDF, OpenDocument, rich text, HTML, Markdown or text.',
  'old-word':
    'This is an old Word file (.doc). Open it in Word or LibreOffice, save it as .docx, and import that.',
  locked:
    'The file is protected by a password. Take the password off in the program it comes from, and try again.',
  damaged: 'The file is damaged: it ends early or its parts do not fit together.',
  'not-text': 'The file does not hold text, whatever its name says.',
  'no-text':
    'There is no text inside, only pictures of pages: it was scanned. Rostrum does not read pictures.',
  'too-many-parts': 'The file holds more parts than any honest document: it was not opened.',
  'part-too-large': 'A part of the file is larger than any honest document: it was not opened.',
  swells: 'The file swells to many times its size when opened, as a trap does: it was not opened.',
  overlaps: 'The parts of the file lie over each other, as in a trap: it was not opened.',
  'has-dtd':
    'The file carries its own definitions, which no Word or OpenDocument file needs: it was not opened.',
  'too-deep': 'The file is nested deeper than any honest document: it was not opened.',
  'too-many-elements': 'The file holds more elements than Rostrum can take in.',
  'too-many-pages': 'The file has more than 500 pages.',
  'too-slow': 'Reading the file took longer than a minute, so it was stopped.',
  'too-hungry': 'Reading the file took too much memory, so it was stopped.',
  'reader-failed': 'The file could not be read: something in it is not as it should be.',
  stopped: 'Reading was stopped.',
}

export const emptyTold: Reading['told'] = { title: '', author: '', language: '', made: '', pages: 0 }
