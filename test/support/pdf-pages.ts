import type { ReadLine, ReadPage, ReadRun } from '../../src/shared/importing/reading'

/** A paragraph to set: its words, and how. `label` stands before it, its lines hanging. */
export type Setting = {
  readonly text: string
  readonly size?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly centred?: boolean
  readonly label?: string
  /** A dot is drawn before it. */
  readonly dot?: boolean
  /** How far it is set in, in points. */
  readonly inset?: number
  readonly figureBefore?: boolean
}
export type Layout = {
  readonly width?: number
  readonly height?: number
  readonly margin?: number
  readonly columns?: 1 | 2
  readonly leading?: number
  /** Space between paragraphs, in points. */
  readonly spacing?: number
  /** First lines are set in by this much. */
  readonly indent?: number
  readonly header?: string
  /** `#` stands for the page's number. */
  readonly footer?: string
}

const letter = 0.5
const widthOf = (text: string, size: number): number => text.length * letter * size

const runOf = (text: string, setting: Setting): ReadRun => ({
  text,
  ...(setting.bold === true ? { bold: true } : {}),
  ...(setting.italic === true ? { italic: true } : {}),
})

const wrapped = (setting: Setting, width: number, indent: number): string[] => {
  const size = setting.size ?? 12
  const lines: string[] = []
  for (const word of setting.text.split(' ')) {
    const last = lines.at(-1)
    const room = width - (lines.length === 1 ? indent : 0)
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

type Page = { lines: ReadLine[]; bullets: { x: number; y: number }[]; figures: ReadPage['figures'][number][] }

/** Sets paragraphs in a type of even width, as a plain printer would, ragged on the right. */
export const setPages = (settings: readonly Setting[], layout: Layout = {}): ReadPage[] => {
  const {
    width = 595,
    height = 842,
    margin = 72,
    columns = 1,
    leading = 1.2,
    spacing = 8,
    indent = 0,
  } = layout
  const gap = 24
  const column = columns === 1 ? width - 2 * margin : (width - 2 * margin - gap) / 2
  const pages: Page[] = []
  const top = height * 0.16
  const bottom = height * 0.83
  const at: { y: number; column: number } = { y: Infinity, column: columns }
  const next = (): Page => {
    if (at.column + 1 < columns) at.column += 1
    else {
      pages.push({ lines: [], bullets: [], figures: [] })
      at.column = 0
    }
    at.y = top
    return pages.at(-1) ?? { lines: [], bullets: [], figures: [] }
  }
  const pageFor = (room: number): Page => {
    const page = pages.at(-1)
    return page && at.y + room <= bottom ? page : next()
  }
  for (const setting of settings) {
    const size = setting.size ?? 12
    const hang = setting.label !== undefined || setting.dot === true ? 18 : 0
    const own = setting.centred === true || hang > 0 || setting.bold === true ? 0 : indent
    if (setting.figureBefore === true) {
      const page = pageFor(140)
      page.figures.push({ x: margin + at.column * (column + gap) + 20, y: at.y, width: 200, height: 100 })
      at.y += 130
    }
    wrapped(setting, column - hang - (setting.inset ?? 0), own).forEach((text, index) => {
      const page = pageFor(size * leading)
      const left = margin + at.column * (column + gap)
      const y = at.y + size
      const middle = left + (column - widthOf(text, size)) / 2
      const start = left + (setting.inset ?? 0) + hang + (index === 0 ? own : 0)
      const x = setting.centred === true ? middle : start
      if (index === 0 && setting.label !== undefined)
        page.lines.push({
          runs: [runOf(setting.label, setting)],
          x: x - hang,
          y,
          width: widthOf(setting.label, size),
          size,
        })
      if (index === 0 && setting.dot === true) page.bullets.push({ x: x - 10, y: y - 0.3 * size })
      page.lines.push({ runs: [runOf(text, setting)], x, y, width: widthOf(text, size), size })
      at.y += size * leading
    })
    at.y += spacing
  }
  return pages.map((page, index) => ({
    width,
    height,
    bullets: page.bullets,
    figures: page.figures,
    lines: [
      ...edge(layout.header, 40, index, margin),
      ...page.lines,
      ...edge(layout.footer, height - 40, index, margin),
    ],
  }))
}

const edge = (text: string | undefined, y: number, index: number, x: number): ReadLine[] => {
  if (text === undefined) return []
  const printed = text.replace('#', String(index + 1))
  return [{ runs: [{ text: printed }], x, y, width: widthOf(printed, 9), size: 9 }]
}
