import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { all, readXml, val, type Element } from './xml'

/** The text parts of a Word file by name, pictures left out. */
export const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, part]) => [name, strFromU8(part)]),
  )

/** A part of a Word file as XML; throws when it is missing. */
export const partOf = (bytes: Uint8Array, name: string): Element => {
  const part = partsOf(bytes).get(name)
  if (part === undefined) throw new Error(`no part ${name}`)
  return readXml(part)
}

/** The file with one part rewritten, or taken out where `rewrite` gives `null`. */
export const withPart = (
  bytes: Uint8Array,
  name: string,
  rewrite: (part: string) => string | null,
): Uint8Array => {
  const parts = unzipSync(bytes)
  const part = parts[name]
  if (!part) throw new Error(`no part ${name}`)
  const written = rewrite(strFromU8(part))
  const others = Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name))
  return zipSync(written === null ? others : { ...others, [name]: strToU8(written) })
}

/** The paragraphs of the body, and of the cells in it. */
export const paragraphsOf = (bytes: Uint8Array): Element[] => all(partOf(bytes, 'word/document.xml'), 'w:p')

/** The paragraph of the body that says this. */
export const paragraphSaying = (bytes: Uint8Array, words: string): Element => {
  const found = paragraphsOf(bytes).find((paragraph) => paragraph.text.includes(words))
  if (!found) throw new Error(`no paragraph says ${words}`)
  return found
}

/** A style by its id. */
export const styleOf = (bytes: Uint8Array, id: string): Element => {
  const found = all(partOf(bytes, 'word/styles.xml'), 'w:style').find(
    (style) => style.attributes['w:styleId'] === id,
  )
  if (!found) throw new Error(`no style ${id}`)
  return found
}

/** The list a paragraph is in: its level, its number format and the number that tells it from other lists. */
export const listOf = (bytes: Uint8Array, paragraph: Element) => {
  const numbering = partOf(bytes, 'word/numbering.xml')
  const numId = val(paragraph, 'w:pPr', 'w:numPr', 'w:numId')
  const level = val(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl')
  const num = all(numbering, 'w:num').find((one) => one.attributes['w:numId'] === numId)
  const abstractId = num ? val(num, 'w:abstractNumId') : null
  const abstract = all(numbering, 'w:abstractNum').find(
    (one) => one.attributes['w:abstractNumId'] === abstractId,
  )
  const shape = abstract?.children.find(
    ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === level,
  )
  return {
    numId,
    level: Number(level),
    format: shape ? val(shape, 'w:numFmt') : null,
    label: shape ? val(shape, 'w:lvlText') : null,
    restarts: num ? all(num, 'w:startOverride').length > 0 : false,
  }
}

/** The name of the header or footer part of a kind: `first` or `default`. */
export const sheetPart = (
  bytes: Uint8Array,
  kind: 'header' | 'footer',
  type: 'first' | 'default',
): Element => {
  const reference = all(partOf(bytes, 'word/document.xml'), `w:${kind}Reference`).find(
    ({ attributes }) => attributes['w:type'] === type,
  )
  const target = all(partOf(bytes, 'word/_rels/document.xml.rels'), 'Relationship').find(
    ({ attributes }) => attributes['Id'] === reference?.attributes['r:id'],
  )
  return partOf(bytes, `word/${target?.attributes['Target']}`)
}
