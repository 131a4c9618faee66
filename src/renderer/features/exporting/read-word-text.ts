import mammoth from 'mammoth'
import { oneLine } from '../../../shared/basics/text'
import { done, refused, type Done, type Outcome, type Refused } from '../../../shared/basics/outcome'
import { printedParagraphs, type Submission } from '../../../shared/exporting/submission'

/** A part of a document as mammoth has read it. Only what is checked below is known about it. */
type Part = { readonly type?: unknown; readonly value?: unknown; readonly children?: unknown }

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null
const partsIn = (part: Part): Part[] => (Array.isArray(part.children) ? part.children.filter(isPart) : [])

const textIn = (part: Part): string => {
  if (part.type === 'text') return typeof part.value === 'string' ? part.value : ''
  if (part.type === 'tab') return '\t'
  if (part.type === 'break') return '\n'
  return partsIn(part).map(textIn).join('')
}

const paragraphsIn = (part: Part): string[] =>
  part.type === 'paragraph' ? [textIn(part)] : partsIn(part).flatMap(paragraphsIn)

/**
 * The paragraphs in the body of a Word file, each on one line and none empty. Taken from mammoth's own tree of the
 * document: its raw text drops line breaks, so words on both sides of one would run together.
 */
export const readWordText = async (bytes: Uint8Array): Promise<Outcome<string[], 'not-readable'>> => {
  const found: string[] = []
  const transformDocument = (tree: unknown): unknown => {
    if (!isPart(tree)) return tree
    found.push(...paragraphsIn(tree))
    return { ...tree, children: [] }
  }
  const arrayBuffer = new Uint8Array(bytes).buffer
  try {
    // In a browser mammoth asks for `arrayBuffer`, in Node for `buffer`, and takes the same for both.
    await mammoth.convertToHtml({ arrayBuffer, ...{ buffer: arrayBuffer } }, { transformDocument })
  } catch {
    return refused('not-readable')
  }
  return done(found.map(oneLine).filter((paragraph) => paragraph !== ''))
}

/** The first paragraph that is not what it should be: its place from 1, and `null` where one side has no more. */
type Difference = {
  readonly place: number
  readonly expected: string | null
  readonly found: string | null
}

/** What reading a written file back says. */
export type Comparison =
  | Done<{ readonly paragraphs: number }>
  | Refused<'not-readable'>
  | (Refused<'differs'> & { readonly difference: Difference })

/** Reads a written file back with a reader that shares no code with the writer, and compares every paragraph. */
export const compareWritten = async (bytes: Uint8Array, submission: Submission): Promise<Comparison> => {
  const read = await readWordText(bytes)
  if (!read.ok) return read
  const expected = printedParagraphs(submission)
  const length = Math.max(expected.length, read.value.length)
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => expected[index] !== read.value[index],
  )
  if (at === undefined) return done({ paragraphs: expected.length })
  const difference = { place: at + 1, expected: expected[at] ?? null, found: read.value[at] ?? null }
  return { ...refused('differs'), difference }
}
