import type { ReadBlock, ReadRun } from '../../../shared/importing/reading'
import type { OdtStyle, OdtStyles } from './odt-styles'
import { joinedLines, linesOfBlocks, newRun } from '../read-runs'
import { elementAt, wordsOf, type XmlElement, type XmlNode } from '../xml'

type Look = {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly link?: string
}
export type Numbers = number[]
/** What is gathered while a text is read. */
export type OdtAround = {
  readonly styles: OdtStyles
  readonly notes: ReadBlock[]
  /** What stands inside paragraphs and is a block of its own, until the paragraph ends. */
  readonly floating: ReadBlock[]
  readonly lists: { next: number; readonly byId: Map<string, { list: number; numbers: Numbers }> }
  readonly outline: Numbers
  /** Reads what stands inside a note or a text box. */
  readonly read: (nodes: readonly XmlNode[]) => readonly ReadBlock[]
}
const takeNote = (note: XmlElement, around: OdtAround): readonly ReadRun[] => {
  const id = note.attributes.get('text:id') ?? `note-${around.notes.length + 1}`
  const lines = around.read(elementAt(note, 'text:note-body')?.children ?? [])
  around.notes.push({ kind: 'note', id, runs: joinedLines(linesOfBlocks(lines)) })
  return [newRun('', {}, id)]
}

/** A frame holds a picture, or a text box whose words come after the paragraph. */
export const takeFrame = (frame: XmlElement, around: OdtAround): void => {
  const box = elementAt(frame, 'draw:text-box')
  if (box) around.floating.push(...around.read(box.children))
  else if (elementAt(frame, 'draw:image')) {
    const alt = wordsOf(elementAt(frame, 'svg:desc')).trim() || wordsOf(elementAt(frame, 'svg:title')).trim()
    around.floating.push({ kind: 'figure', alt: newRun(alt).text })
  }
}

const inStyle = (style: OdtStyle, look: Look): Look => ({
  ...look,
  bold: look.bold || style.bold,
  italic: look.italic || style.italic,
  underline: look.underline || style.underline,
})

// White space as ODF 1.3 part 3, 6.1.2 has it: runs of it are one blank, `text:s` writes more.
const written = (text: string): string => text.replace(/[\t\n\r ]+/g, ' ')

export const inlineRuns = (node: XmlNode, look: Look, around: OdtAround): readonly ReadRun[] => {
  if (typeof node === 'string') return [newRun(written(node), look)]
  const inside = (now: Look) => node.children.flatMap((child) => inlineRuns(child, now, around))
  const said = (name: string) => node.attributes.get(name)
  switch (node.name) {
    case 'text:s':
      return [newRun(' '.repeat(Math.min(200, Number(said('text:c') ?? 1) || 1)), look)]
    case 'text:tab':
      return [newRun('\t', look)]
    case 'text:line-break':
      return [newRun('\n', look)]
    case 'text:note':
      return takeNote(node, around)
    case 'draw:frame':
    case 'draw:custom-shape':
      takeFrame(node, around)
      return []
    case 'office:annotation':
    case 'text:tracked-changes':
    case 'text:ruby-text':
      return []
    case 'text:a': {
      const link = said('xlink:href')
      return inside(link === undefined ? look : { ...look, link })
    }
    case 'text:span':
      return inside(inStyle(around.styles.of('text', said('text:style-name')), look))
    default:
      return inside(look)
  }
}

/** The size of most letters of a paragraph against that of the body. */
export const relativeSize = (paragraph: XmlElement, style: OdtStyle, { styles }: OdtAround): number => {
  const letters = new Map<number, number>()
  const count = (node: XmlNode, size: number): void => {
    if (typeof node === 'string') letters.set(size, (letters.get(size) ?? 0) + node.trim().length)
    else if (node.name !== 'text:note' && node.name !== 'draw:frame') {
      const own =
        node.name === 'text:span' ? styles.of('text', node.attributes.get('text:style-name')).size : null
      node.children.forEach((child) => count(child, own ?? size))
    }
  }
  paragraph.children.forEach((child) => count(child, style.size ?? styles.bodySize))
  const [most] = [...letters].sort((a, b) => b[1] - a[1])
  return most && most[1] > 0 ? Math.round((most[0] / styles.bodySize) * 100) / 100 : 1
}
