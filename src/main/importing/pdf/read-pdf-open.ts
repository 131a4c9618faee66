import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type * as PdfjsModule from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { done, refused, type Outcome } from '../../../shared/basics/outcome'
import type { ReadRefusal } from '../../../shared/importing/reading'

type Pdfjs = typeof PdfjsModule
/** An opened file, the numbers of its drawing operators, and how to let go of it. */
export type OpenPdf = {
  readonly file: PDFDocumentProxy
  readonly ops: Pdfjs['OPS']
  readonly close: () => Promise<void>
}

/** What pdf.js touches as it loads and would only draw with: nothing is drawn here. */
const neverDrawn = class {
  readonly a = 1
}

/**
 * Where the maps of Chinese, Japanese and Korean signs lie: beside the built reader, or in the package. A file that
 * carries its own fonts needs none.
 */
const mapFolders = [
  'cmaps',
  '../cmaps',
  '../../node_modules/pdfjs-dist/cmaps',
  '../../../../node_modules/pdfjs-dist/cmaps',
]

/** Hands pdf.js its maps from the disk; fonts and decoders are refused, since nothing is drawn. */
const LocalMaps = class {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const folder = mapFolders.map((each) => join(import.meta.dirname, each)).find((each) => existsSync(each))
    if (kind !== 'cMapUrl' || folder === undefined) throw new Error(`no ${kind} here`)
    return new Uint8Array(await readFile(join(folder, basename(filename))))
  }
}

const state: { pdfjs: Promise<Pdfjs> | null } = { pdfjs: null }

/**
 * Loads pdf.js and its worker's code into this very process: the process is thrown away when it takes too long, which
 * a thread inside it would not need to be. Its grumbling about missing canvases is not for anyone to read.
 */
const loadPdfjs = async (): Promise<Pdfjs> => {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: neverDrawn, configurable: true })
  }
  const { warn, log } = console
  console.warn = console.log = () => undefined
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true, writable: true })
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    Object.assign(console, { warn, log })
  }
}

const refusalOf = (fault: unknown): ReadRefusal => {
  const name = fault instanceof Error ? fault.name : ''
  if (name === 'PasswordException') return 'locked'
  return 'damaged'
}

/** Pictures above this many pixels are not decoded: only their place is wanted, and a photo costs a second. */
const largestPicture = 3_000_000

/**
 * Opens a PDF without running anything in it: no scripts, no forms of XFA, no generated code, nothing fetched. A file
 * that asks for a password is `locked`, one that cannot be parsed `damaged`.
 */
export const openPdf = async (bytes: Uint8Array): Promise<Outcome<OpenPdf, ReadRefusal>> => {
  const pdfjs = await (state.pdfjs ??= loadPdfjs())
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes for itself, and the caller may still need them.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: largestPicture,
    stopAtErrors: false,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: LocalMaps,
  })
  const close = async (): Promise<void> => {
    await task.destroy()
  }
  try {
    return done({ file: await task.promise, ops: pdfjs.OPS, close })
  } catch (fault) {
    await close()
    return refused(refusalOf(fault))
  }
}
