import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { cleanText, plural } from '../../shared/basics/text'
import { textOfRuns } from '../../shared/importing/pages-text'
import type { ReadNote, ReadPage, ReadRefusal, Reading } from '../../shared/importing/reading'
import { newFonts, type Fonts } from './pdf/read-pdf-fonts'
import { inkOf, type Inked } from './pdf/read-pdf-glyphs'
import { linesOf } from './pdf/read-pdf-lines'
import { openPdf, type OpenPdf } from './pdf/read-pdf-open'
import { hasShapedForms } from './pdf/read-pdf-scripts'
import { blocksOfStructure, type TaggedPage } from './pdf/read-pdf-tagged'
import { treeOf } from './pdf/read-pdf-tree'

/** More pages than this are a book, and would take longer than anyone waits. */
const mostPages = 500

const pageOf = (inked: Inked): ReadPage => ({
  width: inked.width,
  height: inked.height,
  lines: linesOf(inked.glyphs, inked.height).map((line) => ({
    ...line,
    runs: line.runs.map((run) => ({ ...run, text: cleanText(run.text) })),
  })),
  bullets: inked.dots.map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 })),
  figures: inked.figures,
})

const readPage = async (page: PDFPageProxy, ops: OpenPdf['ops'], fonts: Fonts): Promise<TaggedPage> => {
  const inked = await inkOf(page, ops, fonts)
  return { inked, page: pageOf(inked), tree: await treeOf(page) }
}

const noPage: TaggedPage = {
  inked: { width: 595, height: 842, glyphs: [], dots: [], figures: [] },
  page: { width: 595, height: 842, lines: [], bullets: [], figures: [] },
  tree: null,
}

/** The pages one after the other, each let go before the next is read, and the numbers of those that are broken. */
const readPages = async ({ file, ops }: OpenPdf): Promise<{ pages: TaggedPage[]; broken: number[] }> => {
  const fonts = newFonts()
  const pages: TaggedPage[] = []
  const broken: number[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    try {
      const page = await file.getPage(number)
      pages.push(await readPage(page, ops, fonts))
      page.cleanup()
    } catch {
      broken.push(number)
      pages.push(noPage)
    }
  }
  return { pages, broken }
}

const textOf = (value: unknown, name: string): string => {
  const found: unknown =
    typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : ''
  return typeof found === 'string' ? cleanText(found).trim() : ''
}

const toldOf = async (file: PDFDocumentProxy): Promise<Reading['told']> => {
  const { info } = await file.getMetadata().catch(() => ({ info: null }))
  const made = /^D:(\d{4})(\d{2})?(\d{2})?/.exec(textOf(info, 'CreationDate'))
  return {
    title: textOf(info, 'Title'),
    author: textOf(info, 'Author'),
    language: textOf(info, 'Language'),
    made: made ? [made[1], made[2] ?? '01', made[3] ?? '01'].join('-') : '',
    pages: file.numPages,
  }
}

const letters = (page: ReadPage): number =>
  page.lines.reduce((sum, line) => sum + (textOfRuns(line.runs).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)

/** A scanned page may carry a typed number or stamp; a page of text has more than this many letters. */
const fewLetters = 15

const pageNotes = (pages: readonly TaggedPage[]): ReadNote[] => {
  const bare = pages.filter(({ page }) => letters(page) < fewLetters)
  const pictured = bare.filter(({ page }) => page.figures.length > 0 || letters(page) === 0)
  const shaped = pages.some(({ inked }) => inked.glyphs.some((glyph) => hasShapedForms(glyph.text)))
  return [
    ...(pictured.length === 0
      ? []
      : [
          {
            code: pictured.length * 2 >= pages.length ? 'half-scanned' : 'pages-without-text',
            words: `${plural(pictured.length, 'page')} without text: scanned or empty, and not read.`,
          },
        ]),
    ...(shaped
      ? [
          {
            code: 'letters-reordered',
            words:
              'Letters were written in their joined shapes and from the wrong side; they were put right.',
          },
        ]
      : []),
  ]
}

const brokenNotes = (broken: readonly number[]): ReadNote[] =>
  broken.length === 0
    ? []
    : [
        {
          code: 'pages-broken',
          words: `${plural(broken.length, 'page')} could not be read: ${broken.join(', ')}.`,
        },
      ]

const readingOf = async (open: OpenPdf): Promise<Outcome<Reading, ReadRefusal>> => {
  if (open.file.numPages > mostPages) return refused('too-many-pages')
  const { pages, broken } = await readPages(open)
  if (broken.length === pages.length) return refused('damaged')
  if (pages.every(({ page }) => letters(page) === 0)) return refused('no-text')
  const structured = blocksOfStructure(pages)
  return done({
    type: 'pdf',
    blocks: structured?.blocks ?? [],
    pages: structured ? [] : pages.map(({ page }) => page),
    told: await toldOf(open.file),
    notes: [...(structured?.notes ?? []), ...brokenNotes(broken), ...pageNotes(pages)],
  })
}

/**
 * Reads a PDF: by its structure where it is tagged and the structure holds at least 80 % of the letters (`blocks`),
 * else as printed lines (`pages`), which `blocksOfPages` turns into blocks. Refusals: `locked` (password), `damaged`,
 * `too-many-pages` (500), `no-text` (no letters on any page). Meant for a process that is killed when it takes too
 * long or too much: a small file can ask for both.
 */
export const readPdf = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  try {
    return await readingOf(opened.value)
  } finally {
    await opened.value.close()
  }
}
