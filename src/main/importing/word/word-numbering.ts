import { bulletLabel, counted, type Counting } from '../list-labels'
import { elementAt, elementsOf, type XmlElement } from '../xml'

type Level = { readonly counting: Counting; readonly text: string; readonly start: number }
type Num = {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly restarts: boolean
}

const formats: Readonly<Record<string, Counting>> = {
  bullet: 'bullet',
  none: 'none',
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
}

const valueAt = (element: XmlElement | undefined, ...path: readonly string[]): string | null =>
  elementAt(element, ...path)?.attributes.get('w:val') ?? null

const levelOf = (element: XmlElement): readonly [number, Level] => [
  Number(element.attributes.get('w:ilvl') ?? 0),
  {
    counting: formats[valueAt(element, 'w:numFmt') ?? 'decimal'] ?? '1',
    text: valueAt(element, 'w:lvlText') ?? '',
    start: Number(valueAt(element, 'w:start') ?? 1),
  },
]

const levelsOf = (element: XmlElement | undefined): ReadonlyMap<number, Level> =>
  new Map(elementsOf(element, 'w:lvl').map(levelOf))

const overriden = (num: XmlElement, levels: ReadonlyMap<number, Level>): ReadonlyMap<number, Level> => {
  const own = elementsOf(num, 'w:lvlOverride').flatMap((override) => {
    const at = Number(override.attributes.get('w:ilvl') ?? 0)
    const level = levelsOf(override).get(at) ?? levels.get(at)
    const start = valueAt(override, 'w:startOverride')
    return level ? [[at, start === null ? level : { ...level, start: Number(start) }] as const] : []
  })
  return new Map([...levels, ...own])
}

const numsOf = (root: XmlElement | undefined): ReadonlyMap<string, Num> => {
  const abstracts = new Map(
    elementsOf(root, 'w:abstractNum').map((element) => [
      element.attributes.get('w:abstractNumId') ?? '',
      element,
    ]),
  )
  // A list that only names a style borrows the levels of the list which defines that style.
  const linked = (abstract: XmlElement | undefined) => {
    const style = valueAt(abstract, 'w:numStyleLink')
    if (style === null) return abstract
    return [...abstracts.values()].find((other) => valueAt(other, 'w:styleLink') === style) ?? abstract
  }
  return new Map(
    elementsOf(root, 'w:num').map((num) => {
      const abstract = valueAt(num, 'w:abstractNumId') ?? ''
      const levels = overriden(num, levelsOf(linked(abstracts.get(abstract))))
      const restarts = elementsOf(num, 'w:lvlOverride').some((at) => elementAt(at, 'w:startOverride'))
      return [num.attributes.get('w:numId') ?? '', { abstract, levels, restarts }]
    }),
  )
}

/** What is printed before a paragraph of a list. */
export type Numbered = {
  readonly counting: Counting
  readonly depth: number
  readonly label: string
  /** Whether the item opens its level anew: the first of a list. */
  readonly first: boolean
}

const labelOf = (levels: ReadonlyMap<number, Level>, level: Level, counts: readonly number[]): string =>
  level.counting === 'bullet'
    ? bulletLabel(level.text)
    : level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return counted(counts[at] ?? 1, levels.get(at)?.counting ?? '1')
      })

/** Counts the lists of a Word file as they come: lists with the same definition go on counting each other. */
const newCounter = (nums: ReadonlyMap<string, Num>) => {
  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id: string, depth: number): Numbered | null => {
    const num = nums.get(id)
    const level = num?.levels.get(depth)
    if (!num || !level || (level.counting === 'none' && level.text === '')) return null
    const running = counts.get(num.abstract) ?? []
    if (num.restarts && !begun.has(id)) running.length = 0
    begun.add(id)
    counts.set(num.abstract, running)
    for (let above = 0; above < depth; above += 1) running[above] ??= num.levels.get(above)?.start ?? 1
    const before = running[depth]
    running[depth] = before === undefined ? level.start : before + 1
    running.length = depth + 1
    return {
      counting: level.counting,
      depth,
      label: labelOf(num.levels, level, running),
      first: before === undefined,
    }
  }
}

const levelsForMammoth = Array.from({ length: 9 }, (_, level) => level)

/** A numbering part for mammoth in which each level carries its list and itself where mammoth hands it through. */
const carrying = (ids: readonly string[]): string => {
  const lists = ids.map((id, at) => {
    const levels = levelsForMammoth.map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:pStyle w:val="${at}/${level}"/></w:lvl>`,
    )
    return `<w:abstractNum w:abstractNumId="${at}">${levels.join('')}</w:abstractNum>`
  })
  const escaped = (id: string) => id.replace(/[^\w.-]/g, '')
  const nums = ids.map((id, at) => `<w:num w:numId="${escaped(id)}"><w:abstractNumId w:val="${at}"/></w:num>`)
  const name = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  return `<w:numbering xmlns:w="${name}">${lists.join('')}${nums.join('')}</w:numbering>`
}

export type WordNumbering = {
  readonly part: string
  /** The list and level that mammoth hands through, or null where a paragraph is in none. */
  readonly placeOf: (carried: string) => { num: string; level: number } | null
  readonly count: (num: string, level: number) => Numbered | null
}

/**
 * The lists of a Word file. mammoth tells of a list only whether it counts; so it is given a numbering part of our
 * own, in which every level carries its place through mammoth, and labels are counted here. List 0 is Word's "none".
 */
export const readWordNumbering = (root: XmlElement | undefined): WordNumbering => {
  const nums = numsOf(root)
  const ids = ['0', ...[...nums.keys()].filter((id) => id !== '0')]
  return {
    part: carrying(ids),
    placeOf: (carried) => {
      const [at = '', level = ''] = carried.split('/')
      const num = ids[Number(at)]
      return num === undefined ? null : { num, level: Number(level) }
    },
    count: newCounter(nums),
  }
}
