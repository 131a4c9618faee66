import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadBlock, Reading, ReadNote, ReadRefusal } from '../../shared/importing/reading'
import { readZip, type ZipParts } from './bounded-zip'
import { blocksOfOdt, furnitureOfOdt } from './odt/odt-blocks'
import { readOdtStyles, type OdtStyles } from './odt/odt-styles'
import { leftOut, onceEach } from './read-runs'
import { elementAt, elementsOf, everyElement, readXml, wordsOf, type XmlElement } from './xml'

const wanted = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])

const rootsOf = (parts: ZipParts): Outcome<ReadonlyMap<string, XmlElement>, ReadRefusal> => {
  const roots = new Map<string, XmlElement>()
  for (const [name, bytes] of parts) {
    const root = readXml(bytes)
    // The manifest of older OpenOffice names its own DTD; nothing of it is needed but whether the file is locked.
    if (!root.ok && !(name === 'META-INF/manifest.xml' && root.reason === 'has-dtd')) return root
    if (root.ok) roots.set(name, root.value)
  }
  return done(roots)
}

/** Under a password each part is encrypted and the manifest says how: its parts are then no XML at all. */
const isLocked = (parts: ZipParts): boolean => {
  const manifest = parts.get('META-INF/manifest.xml')
  return manifest !== undefined && Buffer.from(manifest).includes('encryption-data')
}

const regions: readonly (readonly [RegExp, 'header' | 'footer'])[] = [
  [/^style:header/, 'header'],
  [/^style:footer/, 'footer'],
]

const furnitureIn = (root: XmlElement | undefined, styles: OdtStyles): readonly ReadBlock[] =>
  (root ? everyElement(root, 'style:master-page') : []).flatMap((page) =>
    elementsOf(page).flatMap((region) => {
      const where = regions.find(([pattern]) => pattern.test(region.name))?.[1]
      return where ? furnitureOfOdt(region, where, styles) : []
    }),
  )

const toldBy = (root: XmlElement | undefined, content: XmlElement): Reading['told'] => {
  const meta = elementAt(root, 'office:meta')
  const said = (name: string) => wordsOf(elementAt(meta, name)).trim()
  const counts = elementAt(meta, 'meta:document-statistic')?.attributes
  const used = everyElement(content, 'style:text-properties')[0]?.attributes
  return {
    title: said('dc:title'),
    author: said('meta:initial-creator') || said('dc:creator'),
    language: said('dc:language') || (used?.get('fo:language') ?? ''),
    made: said('meta:creation-date'),
    pages: Math.max(0, Math.trunc(Number(counts?.get('meta:page-count')) || 0)),
  }
}

const notesOn = (content: XmlElement): readonly ReadNote[] => [
  ...leftOut(
    'comments',
    everyElement(content, 'office:annotation').length,
    'A comment in the margin was left out.',
    (many) => `${many} comments in the margin were left out.`,
  ),
  ...leftOut(
    'tracked-deletions',
    everyElement(content, 'text:deletion').length > 0 ? 1 : 0,
    'Words that were struck out as tracked changes were left out; inserted ones are taken as accepted.',
    () => '',
  ),
  ...leftOut(
    'text-boxes',
    everyElement(content, 'draw:text-box').length > 0 ? 1 : 0,
    'The file has text boxes: their words stand after the paragraph that they are fixed to.',
    () => '',
  ),
]

/** An OpenDocument text as blocks. Refuses what a zip or an XML part can be refused for. */
export const readOdt = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const parts = readZip(bytes, (name) => wanted.has(name))
  if (!parts.ok) return parts
  if (isLocked(parts.value)) return refused('locked')
  const roots = rootsOf(parts.value)
  if (!roots.ok) return roots
  const content = roots.value.get('content.xml')
  const text = elementAt(content, 'office:body', 'office:text')
  if (!content || !text) return refused('damaged')
  const named = roots.value.get('styles.xml')
  const styles = readOdtStyles(named ? [named, content] : [content])
  const blocks = blocksOfOdt(text.children, styles)
  return done({
    type: 'odt',
    blocks: onceEach([...blocks, ...furnitureIn(named, styles)]),
    pages: [],
    told: toldBy(roots.value.get('meta.xml'), content),
    notes: notesOn(content),
  })
}
