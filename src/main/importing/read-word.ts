import mammoth from 'mammoth'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadBlock, ReadNote, Reading, ReadRefusal } from '../../shared/importing/reading'
import { readZip, type ZipParts } from './bounded-zip'
import { decodeText } from './decode-text'
import { blockRuns, hasWords, leftOut, newRun, onceEach } from './read-runs'
import { blocksOfWord } from './word/word-blocks'
import { readWordNumbering } from './word/word-numbering'
import { readWordStyles } from './word/word-styles'
import { isWordTree, type WordTree } from './word/word-tree'
import { checkXml, elementsOf, everyElement, readXml, wordsOf, type XmlElement } from './xml'

const body = 'word/document.xml'
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/(core|app)\.xml|word\/_rels\/[\w.-]+\.rels|word\/(?!theme\/|media\/|embeddings\/)[\w.-]+\.xml)$/

type Checked = { readonly parts: ZipParts; readonly counts: ReadonlyMap<string, number> }

/** Every part within the limits before anything reads it; `counts` are the elements of the body. */
const checkedParts = (bytes: Uint8Array): Outcome<Checked, ReadRefusal> => {
  const parts = readZip(bytes, (name) => wanted.test(name))
  if (!parts.ok) return parts
  const counts = new Map<string, number>()
  for (const [name, part] of parts.value) {
    const checked = checkXml(part)
    if (!checked.ok) return checked
    if (/^word\/[\w.-]+\.xml$/.test(name))
      checked.value.forEach((count, element) => counts.set(element, (counts.get(element) ?? 0) + count))
  }
  return parts.value.has(body) ? done({ parts: parts.value, counts }) : refused('damaged')
}

const tag = (names: string): RegExp =>
  new RegExp(`</?(?:${names})(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>`, 'g')
// mammoth passes over these with all that is in them; without their tags it reads the words inside.
const wrappers = tag('w:fldSimple|w:dir|w:bdo')
const equations = tag('m:[A-Za-z]+')
const carriage = tag('w:cr')

const forMammoth = (xml: string): string =>
  xml
    .replace(wrappers, '')
    .replace(carriage, '<w:br/>')
    .replace(equations, (found) =>
      /^<m:t[\s>]/.test(found) ? '<w:t xml:space="preserve">' : /^<\/m:t[\s>]/.test(found) ? '</w:t>' : '',
    )

/** What mammoth asks of a zip (its lib/zipfile.js); pictures are known by name and never opened. */
const asZip = (parts: ZipParts, numbering: string) => ({
  exists: (name: string) => parts.has(name) && name !== 'mammoth/style-map',
  read: async (name: string): Promise<string | Uint8Array> => {
    if (name === 'word/numbering.xml') return numbering
    const part = parts.get(name)
    if (!part) return new Uint8Array()
    const text = decodeText(part, 'xml').replace(/^\uFEFF/, '')
    return /^word\/[\w.-]+\.xml$/.test(name) ? forMammoth(text) : text
  },
})

/** mammoth's tree of the document; its HTML is never made. */
const treeOf = async (
  zip: ReturnType<typeof asZip>,
): Promise<{ tree: WordTree | null; missed: string[] }> => {
  const found: { tree: WordTree | null } = { tree: null }
  const transformDocument = (tree: unknown): unknown => {
    if (isWordTree(tree)) found.tree = tree
    return isWordTree(tree) ? { ...tree, children: [] } : tree
  }
  // Its types know of a path and a buffer only; an opened zip is what both become (its lib/unzip.js).
  const opened = { file: zip } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  const { messages } = await mammoth.convertToHtml(opened, { transformDocument, externalFileAccess: false })
  return { tree: found.tree, missed: messages.map(({ message }) => message) }
}

const rootOf = (parts: ZipParts, name: string): XmlElement | undefined => {
  const part = parts.get(name)
  const read = part && readXml(part)
  return read?.ok ? read.value : undefined
}

const furnitureIn = (parts: ZipParts): readonly ReadBlock[] =>
  [...parts.keys()].flatMap((name) => {
    const where = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1]
    const root = where ? rootOf(parts, name) : undefined
    if (!root) return []
    return everyElement(root, 'w:p').flatMap((paragraph) => {
      const words = everyElement(paragraph, 'w:r')
        .flatMap((run) => elementsOf(run))
        .map((part) => (part.name === 'w:t' ? wordsOf(part) : part.name === 'w:tab' ? '\t' : ''))
      const runs = blockRuns([newRun(words.join(''))])
      return hasWords(runs)
        ? [{ kind: 'furniture' as const, where: where === 'header' ? 'header' : 'footer', runs } as const]
        : []
    })
  })

const toldBy = (parts: ZipParts, language: string): Reading['told'] => {
  const core = rootOf(parts, 'docProps/core.xml')
  const app = rootOf(parts, 'docProps/app.xml')
  const said = (root: XmlElement | undefined, name: string) => wordsOf(elementsOf(root, name)[0]).trim()
  return {
    title: said(core, 'dc:title'),
    author: said(core, 'dc:creator'),
    language: said(core, 'dc:language') || language,
    made: said(core, 'dcterms:created'),
    pages: Math.max(0, Math.trunc(Number(said(app, 'ep:Pages')) || 0)),
  }
}

const notesOn = (
  counts: ReadonlyMap<string, number>,
  tree: WordTree,
  missed: readonly string[],
): ReadNote[] => {
  const count = (name: string) => counts.get(name) ?? 0
  const symbols = missed.filter((message) => message.startsWith('A w:sym element')).length
  return [
    ...leftOut(
      'comments',
      tree.comments.length,
      'A comment in the margin was left out.',
      (many) => `${many} comments in the margin were left out.`,
    ),
    ...leftOut(
      'tracked-deletions',
      count('w:delText') > 0 ? 1 : 0,
      'Words that were struck out as tracked changes were left out; inserted ones are taken as accepted.',
      () => '',
    ),
    ...leftOut(
      'text-boxes',
      count('w:txbxContent') > 0 ? 1 : 0,
      'The file has text boxes: their words stand after the paragraph that they are fixed to.',
      () => '',
    ),
    ...leftOut(
      'equations',
      count('m:oMath'),
      'An equation was read as plain signs.',
      (many) => `${many} equations were read as plain signs.`,
    ),
    ...leftOut(
      'symbols',
      symbols,
      'A sign of a symbol font has no letter and was left out.',
      (many) => `${many} signs of symbol fonts have no letter and were left out.`,
    ),
  ]
}

const languageIn = (styles: XmlElement | undefined): string =>
  (styles ? everyElement(styles, 'w:lang')[0] : undefined)?.attributes.get('w:val') ?? ''

/** A Word file as blocks: within limits, checked, and then read by mammoth; headers and footers are furniture. */
export const readWord = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const checked = checkedParts(bytes)
  if (!checked.ok) return checked
  const { parts, counts } = checked.value
  const styles = rootOf(parts, 'word/styles.xml')
  const numbering = readWordNumbering(rootOf(parts, 'word/numbering.xml'))
  const { tree, missed } = await treeOf(asZip(parts, numbering.part))
  if (!tree) return refused('damaged')
  const blocks = blocksOfWord(tree, readWordStyles(styles), numbering)
  return done({
    type: 'docx',
    blocks: onceEach([...blocks, ...furnitureIn(parts)]),
    pages: [],
    told: toldBy(parts, languageIn(styles)),
    notes: notesOn(counts, tree, missed),
  })
}
