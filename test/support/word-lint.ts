import { unzipSync } from 'fflate'
import { partsOf } from './word-parts'
import { all, readXml, val, type Element } from './xml'

const attribute = (elements: readonly Element[], name: string): string[] =>
  elements.flatMap((element) => element.attributes[name] ?? [])

const relsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels')

/** Relationships: every internal target exists, every id that a part uses is one. */
const brokenReferences = (bytes: Uint8Array, xml: ReadonlyMap<string, Element>): string[] => {
  const names = new Set(Object.keys(unzipSync(bytes)))
  const needed = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']
  const missing = needed.filter((name) => !names.has(name)).map((name) => `missing part ${name}`)
  const targets = [...xml].flatMap(([name, root]) => {
    const folder = name.replace(/_rels\/[^/]*$/, '')
    return (name.endsWith('.rels') ? all(root, 'Relationship') : [])
      .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
      .map(({ attributes }) => `${folder}${attributes['Target'] ?? ''}`)
      .filter((target) => !names.has(target))
      .map((target) => `missing part ${target}`)
  })
  const ids = [...xml].flatMap(([name, root]) => {
    const rels = xml.get(relsOf(name))
    const known = new Set(rels ? attribute(all(rels, 'Relationship'), 'Id') : [])
    return [...JSON.stringify(root).matchAll(/"r:(?:id|embed|link)":"([^"]*)"/g)]
      .filter(([, id = '']) => !known.has(id))
      .map(([, id = '']) => `unknown relationship ${id} in ${name}`)
  })
  return [...missing, ...targets, ...ids]
}

const duplicates = (texts: readonly string[]): string[] =>
  texts.filter((text, index) => texts.indexOf(text) < index)

/** Bookmarks: each name once, each start with an end, each reference to a known one. */
const brokenBookmarks = (root: Element): string[] => {
  const starts = all(root, 'w:bookmarkStart')
  const names = attribute(starts, 'w:name')
  const begun = attribute(starts, 'w:id')
  const ended = attribute(all(root, 'w:bookmarkEnd'), 'w:id')
  // With a relationship, the anchor is the part of a web address after its #.
  const within = all(root, 'w:hyperlink').filter(({ attributes }) => attributes['r:id'] === undefined)
  const anchors = attribute(within, 'w:anchor')
  const fields = all(root, 'w:instrText').map(({ text }) => /^\s*(?:PAGE)?REF\s+(\S+)/.exec(text)?.[1])
  const wanted = [...anchors, ...fields].filter((name) => name !== undefined)
  return [
    ...duplicates(names).map((name) => `bookmark ${name} twice`),
    ...begun.filter((id) => !ended.includes(id)).map((id) => `bookmark ${id} has no end`),
    ...ended.filter((id) => !begun.includes(id)).map((id) => `bookmark ${id} has no start`),
    ...wanted.filter((name) => !names.includes(name)).map((name) => `unknown bookmark ${name}`),
  ]
}

/** Fields: begun, separated and ended in turn. */
const brokenFields = (root: Element): string[] => {
  const depth = attribute(all(root, 'w:fldChar'), 'w:fldCharType').reduce(
    (open, type) => (open < 0 ? open : type === 'begin' ? open + 1 : type === 'end' ? open - 1 : open),
    0,
  )
  return depth === 0 ? [] : ['a field is not closed']
}

const brokenCells = (root: Element): string[] =>
  all(root, 'w:tc')
    .filter((cell) => cell.children.at(-1)?.name !== 'w:p')
    .map(() => 'a table cell does not end in a paragraph')

const brokenStyles = (root: Element, known: ReadonlySet<string>): string[] =>
  ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link']
    .flatMap((name) => attribute(all(root, name), 'w:val'))
    .filter((id) => !known.has(id))
    .map((id) => `undefined style ${id}`)

const brokenLists = (root: Element, known: ReadonlySet<string>): string[] =>
  all(root, 'w:numPr')
    .map((list) => val(list, 'w:numId'))
    .filter((id) => id === null || (id !== '0' && !known.has(id)))
    .map((id) => `undefined list ${id}`)

/**
 * The faults of a Word file that Microsoft's validator does not see, though Word would repair, refuse or misread the
 * file (WORD.md 1). Empty for a sound file.
 */
export const wordFaults = (bytes: Uint8Array): string[] => {
  const xml = new Map([...partsOf(bytes)].map(([name, part]) => [name, readXml(part)]))
  const styles = xml.get('word/styles.xml')
  const numbering = xml.get('word/numbering.xml')
  const knownStyles = new Set(styles ? attribute(all(styles, 'w:style'), 'w:styleId') : [])
  const knownLists = new Set(numbering ? attribute(all(numbering, 'w:num'), 'w:numId') : [])
  const stories = [...xml].filter(([name]) => /^word\/[^/]+\.xml$/.test(name)).map(([, root]) => root)
  return [
    ...brokenReferences(bytes, xml),
    ...stories.flatMap((root) => [
      ...brokenBookmarks(root),
      ...brokenFields(root),
      ...brokenCells(root),
      ...brokenStyles(root, knownStyles),
      ...brokenLists(root, knownLists),
    ]),
  ]
}
