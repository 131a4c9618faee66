import { elementAt, elementsOf, type XmlElement } from '../xml'

/** What of a Word style tells how a paragraph or run looks, with what it takes over from its base. */
export type WordStyle = {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  /** Points, or null where the style says nothing. */
  readonly size: number | null
  readonly centred: boolean
  /** 1 to 6, or null for body text. */
  readonly level: number | null
  readonly numbering: { readonly num: string; readonly level: string } | null
}
export type WordStyles = {
  readonly of: (id: string | null) => WordStyle
  readonly bodySize: number
}

const plain: WordStyle = {
  name: '',
  bold: false,
  italic: false,
  size: null,
  centred: false,
  level: null,
  numbering: null,
}

const valueAt = (element: XmlElement | undefined, ...path: readonly string[]): string | null =>
  elementAt(element, ...path)?.attributes.get('w:val') ?? null

const toggled = (properties: XmlElement | undefined, name: string): boolean | null => {
  const element = elementAt(properties, name)
  if (!element) return null
  return !['0', 'false', 'none'].includes(element.attributes.get('w:val') ?? '1')
}

const sizeIn = (properties: XmlElement | undefined): number | null => {
  const halves = Number(valueAt(properties, 'w:sz'))
  return halves > 0 && halves < 2_000 ? halves / 2 : null
}

/** `heading 3` is named so in every language of Word; an outline level of 0 to 5 says the same of other styles. */
const levelIn = (name: string, properties: XmlElement | undefined): number | null => {
  const named = /^heading ([1-9])$/i.exec(name)?.[1]
  const outline = valueAt(properties, 'w:outlineLvl')
  const level = named ? Number(named) : outline === null ? 0 : Number(outline) + 1
  return level >= 1 && level <= 9 ? Math.min(level, 6) : null
}

const numberingIn = (properties: XmlElement | undefined): WordStyle['numbering'] => {
  const num = valueAt(properties, 'w:numPr', 'w:numId')
  return num === null ? null : { num, level: valueAt(properties, 'w:numPr', 'w:ilvl') ?? '0' }
}

const ownStyle = (style: XmlElement, base: WordStyle): WordStyle => {
  const run = elementAt(style, 'w:rPr')
  const paragraph = elementAt(style, 'w:pPr')
  const name = valueAt(style, 'w:name') ?? ''
  const aligned = valueAt(paragraph, 'w:jc')
  return {
    name,
    bold: toggled(run, 'w:b') ?? base.bold,
    italic: toggled(run, 'w:i') ?? base.italic,
    size: sizeIn(run) ?? base.size,
    centred: aligned === null ? base.centred : aligned === 'center',
    level: levelIn(name, paragraph) ?? base.level,
    numbering: numberingIn(paragraph) ?? base.numbering,
  }
}

/** The styles of a Word file by id; styles that are based on each other in a circle end there. */
export const readWordStyles = (root: XmlElement | undefined): WordStyles => {
  const elements = new Map(
    elementsOf(root, 'w:style').map((style) => [style.attributes.get('w:styleId') ?? '', style]),
  )
  const normal = [...elements.values()].find(
    (style) =>
      style.attributes.get('w:type') === 'paragraph' &&
      ['1', 'true'].includes(style.attributes.get('w:default') ?? ''),
  )
  const found = new Map<string, WordStyle>()
  const read = (id: string | null, under: number): WordStyle => {
    const element = id === null ? undefined : elements.get(id)
    if (id === null || !element || under > 50) return plain
    const known = found.get(id)
    if (known) return known
    found.set(id, plain)
    const style = ownStyle(element, read(valueAt(element, 'w:basedOn'), under + 1))
    found.set(id, style)
    return style
  }
  const defaults = sizeIn(elementAt(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr'))
  return {
    of: (id) => read(id ?? normal?.attributes.get('w:styleId') ?? null, 0),
    // ECMA-376 part 1, 17.3.2.38: without any size the text is set in 10 points.
    bodySize: (normal ? read(normal.attributes.get('w:styleId') ?? null, 0).size : null) ?? defaults ?? 10,
  }
}
