import type { Counting } from '../list-labels'
import { elementAt, elementsOf, everyElement, type XmlElement } from '../xml'

/** What of an OpenDocument style tells how words look, with what it takes over from its parent. */
export type OdtStyle = {
  readonly name: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  /** Points. */
  readonly size: number | null
  readonly centred: boolean
  readonly level: number | null
  readonly list: string | null
  /** The names of the style and its parents, so that a caption is known under its automatic style. */
  readonly names: readonly string[]
}
export type OdtLevel = {
  readonly counting: Counting
  readonly prefix: string
  readonly suffix: string
  readonly start: number
  /** How many levels the number shows: 2 in "1.1". */
  readonly shown: number
}
export type OdtStyles = {
  readonly of: (family: 'paragraph' | 'text', name: string | undefined) => OdtStyle
  readonly listLevel: (list: string | null, depth: number) => OdtLevel
  readonly outline: (level: number) => OdtLevel
  readonly bodySize: number
}

const plain: OdtStyle = {
  name: '',
  bold: false,
  italic: false,
  underline: false,
  size: null,
  centred: false,
  level: null,
  list: null,
  names: [],
}

const sizeOf = (value: string | undefined, base: number | null): number | null => {
  const [, number, unit] = /^([\d.]+)(pt|%|in|cm|mm)$/.exec(value ?? '') ?? []
  const perUnit: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 28.346, mm: 2.8346 }
  if (unit === '%') return base === null ? null : (base * Number(number)) / 100
  const size = Number(number) * (perUnit[unit ?? ''] ?? Number.NaN)
  return size >= 1 && size <= 1_000 ? size : base
}

const aligned = (value: string | undefined, base: boolean): boolean =>
  value === undefined ? base : value === 'center'

const textLook = (properties: XmlElement | undefined, base: OdtStyle) => {
  const said = (name: string) => properties?.attributes.get(name)
  const weight = said('fo:font-weight')
  const slant = said('fo:font-style')
  const line = said('style:text-underline-style')
  return {
    bold: weight === undefined ? base.bold : weight === 'bold' || Number(weight) >= 600,
    italic: slant === undefined ? base.italic : slant !== 'normal',
    underline: line === undefined ? base.underline : line !== 'none',
    size: sizeOf(said('fo:font-size'), base.size),
  }
}

// An automatic style shows its parent by name only; names hold "_20_" where a blank was written.
const plainName = (name: string): string =>
  name.replace(/_([0-9a-f]{2})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const ownStyle = (element: XmlElement, base: OdtStyle): OdtStyle => {
  const said = (name: string) => element.attributes.get(name)
  const name = plainName(said('style:name') ?? '')
  const paragraph = elementAt(element, 'style:paragraph-properties')
  const outline = Number(said('style:default-outline-level') ?? 0)
  return {
    ...textLook(elementAt(element, 'style:text-properties'), base),
    name,
    centred: aligned(paragraph?.attributes.get('fo:text-align'), base.centred),
    level: outline >= 1 ? Math.min(outline, 6) : base.level,
    list: said('style:list-style-name') ?? base.list,
    names: [name, ...base.names],
  }
}

const countings: Readonly<Record<string, Counting>> = { '1': '1', a: 'a', A: 'A', i: 'i', I: 'I', '': 'none' }

const levelOf = (element: XmlElement): readonly [number, OdtLevel] => {
  const said = (name: string) => element.attributes.get(name) ?? ''
  const bullet = element.name === 'text:list-level-style-bullet'
  const picture = element.name === 'text:list-level-style-image'
  return [
    Number(said('text:level')) - 1,
    {
      counting: bullet || picture ? 'bullet' : (countings[said('style:num-format')] ?? '1'),
      prefix: bullet ? said('text:bullet-char') : said('style:num-prefix'),
      suffix: said('style:num-suffix'),
      start: Number(said('text:start-value') || 1),
      shown: Number(said('text:display-levels') || 1),
    },
  ]
}

const bulletLevel: OdtLevel = { counting: 'bullet', prefix: '•', suffix: '', start: 1, shown: 1 }
const noLevel: OdtLevel = { counting: 'none', prefix: '', suffix: '', start: 1, shown: 1 }

const resolver = (elements: ReadonlyMap<string, XmlElement>) => {
  const found = new Map<string, OdtStyle>()
  const read = (key: string, family: string, under: number): OdtStyle => {
    const known = found.get(key)
    if (known) return known
    const element = elements.get(key)
    const base = elements.get(`${family} default`)
    if (!element || under > 50) return base && under <= 50 ? ownStyle(base, plain) : plain
    // A style that is its own ancestor finds itself plain.
    found.set(key, plain)
    const parent = element.attributes.get('style:parent-style-name')
    const style = ownStyle(element, read(`${family} ${parent ?? 'default'}`, family, under + 1))
    found.set(key, style)
    return style
  }
  return read
}

const keyed = (roots: readonly XmlElement[]): ReadonlyMap<string, XmlElement> => {
  const groups = roots.flatMap((root) => [
    ...elementsOf(elementAt(root, 'office:styles')),
    ...elementsOf(elementAt(root, 'office:automatic-styles')),
  ])
  return new Map(
    groups
      .filter(({ name }) => name === 'style:style' || name === 'style:default-style')
      .map((element) => {
        const family = element.attributes.get('style:family') ?? ''
        const name = element.name === 'style:default-style' ? 'default' : element.attributes.get('style:name')
        return [`${family} ${name ?? ''}`, element]
      }),
  )
}

/** The styles of an OpenDocument text, those of the file and those made for single paragraphs. */
export const readOdtStyles = (roots: readonly XmlElement[]): OdtStyles => {
  const read = resolver(keyed(roots))
  const lists = new Map(
    roots
      .flatMap((root) => everyElement(root, 'text:list-style'))
      .map((list) => [list.attributes.get('style:name') ?? '', new Map(elementsOf(list).map(levelOf))]),
  )
  const outlines = new Map(
    roots.flatMap((root) =>
      everyElement(root, 'text:outline-style').flatMap((list) => elementsOf(list).map(levelOf)),
    ),
  )
  return {
    of: (family, name) => read(`${family} ${name ?? 'default'}`, family, 0),
    listLevel: (list, depth) => lists.get(list ?? '')?.get(depth) ?? bulletLevel,
    outline: (level) => outlines.get(level - 1) ?? noLevel,
    bodySize: read('paragraph Standard', 'paragraph', 0).size ?? 12,
  }
}
