import { cleanText, safeLink } from '../../shared/basics/text'
import type { ReadBlock, ReadNote, ReadRun } from '../../shared/importing/reading'

type Look = {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly link?: string
}

const sameLook = (a: ReadRun, b: ReadRun): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.link === b.link &&
  !a.note &&
  !b.note

/** A run of a look; a link that is not http, https or mailto is dropped, its words stay. */
export const newRun = (text: string, look: Look = {}, note?: string): ReadRun => {
  const link = look.link === undefined ? null : safeLink(look.link)
  return {
    text: cleanText(text),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.underline && link === null ? { underline: true } : {}),
    ...(link === null ? {} : { link }),
    ...(note === undefined ? {} : { note }),
  }
}

/** Neighbours that look the same become one run: merged in one pass, since a hostile file has a million of them. */
const merged = (runs: readonly ReadRun[]): readonly ReadRun[] => {
  const groups: { first: ReadRun; texts: string[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (run.text === '' && run.note === undefined) continue
    if (last && sameLook(last.first, run)) last.texts.push(run.text)
    else groups.push({ first: run, texts: [run.text] })
  }
  return groups.map(({ first, texts }) => (texts.length === 1 ? first : { ...first, text: texts.join('') }))
}

/** Runs as they stand in a block: merged, and without white space at both ends. */
export const blockRuns = (runs: readonly ReadRun[]): readonly ReadRun[] => {
  const all = [...merged(runs)]
  while (all[0] && all[0].note === undefined && all[0].text.trim() === '') all.shift()
  while (all.length > 0 && all.at(-1)?.note === undefined && all.at(-1)?.text.trim() === '') all.pop()
  const last = all.length - 1
  return all.map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === last ? start.trimEnd() : start }
  })
}

/** White space as HTML has it: any run of it is one blank, also over the borders of runs; line breaks stay. */
export const collapsed = (runs: readonly ReadRun[]): readonly ReadRun[] => {
  const before = { blank: true }
  return runs.map((run) => {
    const text = run.text
      .replace(/[\t\f\r ]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(before.blank ? /^ / : /^(?!)/, '')
    if (text !== '') before.blank = /[ \n]$/.test(text)
    return { ...run, text }
  })
}

/** The words of runs. */
export const wordsOfRuns = (runs: readonly ReadRun[]): string => runs.map((run) => run.text).join('')

export const hasWords = (runs: readonly ReadRun[]): boolean =>
  runs.some((run) => run.note !== undefined || run.text.trim() !== '')

/** Whether a block holds anything that a reader sees. */
export const isSeen = (block: ReadBlock): boolean => {
  switch (block.kind) {
    case 'table':
      return block.rows.some((row) => row.some(hasWords))
    case 'figure':
      return true
    default:
      return hasWords(block.runs)
  }
}

/** Paragraphs of one cell or note as one stretch of runs: a line break between them. */
export const joinedLines = (lines: readonly (readonly ReadRun[])[]): readonly ReadRun[] =>
  blockRuns(lines.filter(hasWords).flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs])))

/** Blocks inside a cell or a note as lines: items keep their signs, a table its cells. */
export const linesOfBlocks = (blocks: readonly ReadBlock[]): readonly (readonly ReadRun[])[] =>
  blocks.flatMap((block) => {
    switch (block.kind) {
      case 'item':
        return [[newRun(`${block.label ?? '•'} `), ...block.runs]]
      case 'table':
        return block.rows.flat()
      case 'figure':
        return block.alt === '' ? [] : [[newRun(block.alt)]]
      default:
        return [block.runs]
    }
  })

/** The same furniture stands in the headers of many sections and is told once. */
export const onceEach = (blocks: readonly ReadBlock[]): readonly ReadBlock[] => {
  const seen = new Set<string>()
  return blocks.filter((block) => {
    if (block.kind !== 'furniture') return true
    const words = `${block.where} ${wordsOfRuns(block.runs)}`
    if (seen.has(words)) return false
    seen.add(words)
    return true
  })
}

/** A note if something was left out: `words` says what for one and for many. */
export const leftOut = (
  code: string,
  count: number,
  one: string,
  many: (count: string) => string,
): readonly ReadNote[] =>
  count === 0 ? [] : [{ code, words: count === 1 ? one : many(count.toLocaleString('en-GB')) }]
