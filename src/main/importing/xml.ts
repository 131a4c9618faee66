import { SaxesParser, type SaxesTagNS } from 'saxes'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadRefusal } from '../../shared/importing/reading'
import { decodeText } from './decode-text'

/**
 * What an XML part may hold (measured: mammoth takes 1 MB and 10 ms for each thousand elements). A tag of a megabyte
 * is a trap for parsers that look at it again with each piece.
 */
const xmlLimits = { depth: 200, elements: 500_000, tag: 1024 * 1024 } as const

/** An element with its name and attributes as `prefix:name`, whatever prefix the file itself uses. */
export type XmlElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlNode[]
}
export type XmlNode = XmlElement | string

// Each vocabulary under one prefix: the strict and the transitional form of Word's XML have different addresses.
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/\/spreadsheetml\/(2006\/)?main$/, 's'],
  [/\/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/package\/2006\/metadata\/core-properties$/, 'cp'],
  [/\/officeDocument\/(2006\/)?extended-properties$/i, 'ep'],
  [/\/drawingml\/(2006\/)?wordprocessingDrawing$/, 'wp'],
  [/\/officeDocument\/(2006\/)?math$/, 'm'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc'],
  [/^http:\/\/purl\.org\/dc\/terms\/$/, 'dcterms'],
  [/^http:\/\/www\.w3\.org\/1999\/xlink$/, 'xlink'],
]
// Where OpenDocument's customary prefix is not the last word of the address (ODF 1.3 part 3, 1.3).
const openDocument = /^urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):/
const customary: Readonly<Record<string, string>> = {
  drawing: 'draw',
  'xsl-fo-compatible': 'fo',
  'svg-compatible': 'svg',
  datastyle: 'number',
}

const prefixOf = (uri: string): string => {
  const open = openDocument.exec(uri)?.[1]
  if (open !== undefined) return customary[open] ?? open
  return prefixes.find(([pattern]) => pattern.test(uri))?.[1] ?? ''
}

const known = new Map<string, string>()
const named = (uri: string, local: string, written: string): string => {
  if (uri === '') return local
  const prefix = known.get(uri) ?? prefixOf(uri)
  if (known.size < 1_000) known.set(uri, prefix)
  return prefix === '' ? written : `${prefix}:${local}`
}

const attributesOf = (tag: SaxesTagNS): ReadonlyMap<string, string> =>
  new Map(
    Object.values(tag.attributes).map(({ uri, local, name, value }) => [named(uri, local, name), value]),
  )

type Hearer = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void
  readonly close: () => void
  readonly text: (text: string) => void
}

class Trap extends Error {
  constructor(readonly reason: ReadRefusal) {
    super(reason)
  }
}

const hasLongTag = (text: string): boolean => {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const comment = text.startsWith('<!--', at) || text.startsWith('<![CDATA[', at)
    const to = text.indexOf('>', at)
    if (!comment && (to === -1 ? text.length : to) - at > xmlLimits.tag) return true
    if (to === -1) return false
    at = Math.max(at, to - 1)
  }
  return false
}

const listen = (parser: SaxesParser<{ xmlns: true }>, hear: Hearer): void => {
  const count = { depth: 0, elements: 0 }
  const trap = (reason: ReadRefusal) => {
    throw new Trap(reason)
  }
  parser.on('doctype', () => trap('has-dtd'))
  parser.on('error', () => trap('damaged'))
  parser.on('opentag', (tag) => {
    count.depth += 1
    count.elements += 1
    if (count.depth > xmlLimits.depth) trap('too-deep')
    if (count.elements > xmlLimits.elements) trap('too-many-elements')
    hear.open(named(tag.uri, tag.local, tag.name), attributesOf(tag))
  })
  parser.on('closetag', () => {
    count.depth -= 1
    hear.close()
  })
  parser.on('text', hear.text)
  parser.on('cdata', hear.text)
}

const piece = 64 * 1024

/** Goes through an XML part once. Nothing outside it is ever fetched, and no entities of its own are known. */
const walkXml = (bytes: Uint8Array, hear: Hearer): Outcome<null, ReadRefusal> => {
  const text = decodeText(bytes, 'xml')
  // A definition is refused before any parser has looked at it.
  if (/<!DOCTYPE|<!ENTITY/i.test(text.slice(0, 100_000))) return refused('has-dtd')
  if (hasLongTag(text)) return refused('part-too-large')
  const parser = new SaxesParser({ xmlns: true })
  listen(parser, hear)
  try {
    for (let at = 0; at < text.length; at += piece) parser.write(text.slice(at, at + piece))
    parser.close()
    return done(null)
  } catch (error) {
    if (error instanceof Trap) return refused(error.reason)
    throw error
  }
}

/** Whether an XML part keeps within the limits and is well formed; the count of each of its elements. */
export const checkXml = (bytes: Uint8Array): Outcome<ReadonlyMap<string, number>, ReadRefusal> => {
  const counts = new Map<string, number>()
  const open = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  const walked = walkXml(bytes, { open, close: () => {}, text: () => {} })
  return walked.ok ? done(counts) : walked
}

/** An XML part as a tree, read within the limits. Refuses `has-dtd`, `too-deep`, `too-many-elements`, `damaged`. */
export const readXml = (bytes: Uint8Array): Outcome<XmlElement, ReadRefusal> => {
  const root = { name: '', attributes: new Map<string, string>(), children: [] as XmlNode[] }
  const stack: { readonly children: XmlNode[] }[] = [root]
  const walked = walkXml(bytes, {
    open: (name, attributes) => {
      const element = { name, attributes, children: [] as XmlNode[] }
      stack.at(-1)?.children.push(element)
      stack.push(element)
    },
    close: () => stack.pop(),
    text: (text) => stack.at(-1)?.children.push(text),
  })
  if (!walked.ok) return walked
  const top = root.children.find((node) => typeof node !== 'string')
  return top ? done(top) : refused('damaged')
}

/** The child elements, of one name if it is given. */
export const elementsOf = (parent: XmlElement | undefined, name?: string): readonly XmlElement[] =>
  (parent?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  )

/** The first child element that is reached by these names, one below the other. */
export const elementAt = (
  parent: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => elementsOf(at, name)[0], parent)

/** Every element of a name, however deep. */
export const everyElement = (parent: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(parent).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...everyElement(child, name),
  ])

/** All words inside an element. */
export const wordsOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((node) => (typeof node === 'string' ? node : wordsOf(node))).join('')
