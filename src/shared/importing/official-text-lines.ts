import { oneLine } from '../basics/text'
import type { ReadBlock, ReadRun } from './reading'

/** A line of a file. `fresh` lines begin a paragraph of the file; the others only go on after a line end. */
export type TextLine = { readonly text: string; readonly fresh: boolean }

const wordsOf = (runs: readonly ReadRun[]): string =>
  runs
    .filter(({ note }) => note === undefined)
    .map(({ text }) => text)
    .join('')

/** The number of a list item as a text would have it: `1.`, `(a)`; nothing for a bullet. */
const printedLabel = (label: string | undefined): string => {
  const bare = label?.trim() ?? ''
  if (/^\d{1,3}$/.test(bare)) return `${bare}. `
  if (/^[a-z]{1,4}$/.test(bare)) return `(${bare}) `
  return /[\p{L}\p{N}]/u.test(bare) ? `${bare} ` : ''
}

const paragraphLines = (text: string): TextLine[] =>
  text
    .split(/[\n\v\f\u2028\u2029]/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .map((line, index) => ({ text: line, fresh: index === 0 }))

const linesOfBlock = (block: ReadBlock): TextLine[] => {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(wordsOf(block.runs))
    case 'item':
      return paragraphLines(printedLabel(block.label) + wordsOf(block.runs))
    case 'table':
      // Some publishers lay out a treaty as a table: number in one cell, words in the next.
      return block.rows.flatMap((row) => paragraphLines(row.map((cell) => oneLine(wordsOf(cell))).join(' ')))
    case 'figure':
    case 'note':
    case 'furniture':
      return []
  }
}

const pageNumber =
  /^[\s\p{Pd}|]*(?:page\s+)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/)\s*\d{1,4})?[\s\p{Pd}|]*$/iu
const symbol = /^[AES]\/[A-Z0-9./()-]+$|^\d{2}-\d{5}\b.*$/u
const footnote =
  /^(?:\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹†‡]|\d{1,2})\s*(?:United Nations, Treaty Series|See |Ibid|Official Records|General Assembly resolution |Resolution \d)/u
const articleAlone = /^\p{L}+\s+\S{1,8}$/u
const part = /^[IVXL]{1,5}\.\s/u

const masked = (text: string): string => text.toLowerCase().replace(/\d+/g, '#')

/** A line that could be a running head: a short one of its own that ends no sentence and is no title of an article. */
const mayRunOn = (lines: readonly TextLine[], at: number): boolean => {
  const line = lines[at]
  if (!line?.fresh || line.text.length > 120 || lines[at + 1]?.fresh === false) return false
  if (/[.;:,]$/.test(line.text) || part.test(line.text)) return false
  const before = lines[at - 1]?.text ?? ''
  return !articleAlone.test(line.text) && !articleAlone.test(before)
}

const runningHeads = (lines: readonly TextLine[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  lines.forEach((line, at) => {
    const beside = [lines[at - 1], lines[at + 1]].some((next) => next && pageNumber.test(next.text))
    const numbered = /^\d{1,4}\s{1,8}\p{L}|\p{L}\s+\d{1,4}$/u.test(line.text)
    if (mayRunOn(lines, at) && (beside || numbered || line.text.length > 30))
      counts.set(masked(line.text), (counts.get(masked(line.text)) ?? 0) + 1)
  })
  return new Set([...counts].filter(([, count]) => count >= 3).map(([text]) => text))
}

/**
 * The lines of a file, without notes and page furniture: page numbers, document symbols, running heads (a line of
 * its own that comes three times or more), footnotes that only give a source.
 */
export const linesOf = (blocks: readonly ReadBlock[]): readonly TextLine[] => {
  const all = blocks.flatMap(linesOfBlock)
  const heads = runningHeads(all)
  return all.filter(
    (line, at) =>
      !pageNumber.test(line.text) &&
      !symbol.test(line.text) &&
      !(line.fresh && footnote.test(line.text)) &&
      !(heads.has(masked(line.text)) && mayRunOn(all, at)),
  )
}

/**
 * Puts a line after others. A hyphen at a line end stays where the text has the word with it elsewhere, and goes
 * where it has the word without it, or neither.
 */
export const newJoin = (lines: readonly TextLine[]): ((text: string, next: string) => string) => {
  const words = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?$)/gu) ?? []),
  )
  return (text, next) => {
    const end = /([\p{L}\p{M}-]+)-$/u.exec(text)?.[1]
    const start = /^[\p{Ll}\p{M}-]+/u.exec(next)?.[0]
    if (end === undefined || start === undefined) return text === '' ? next : `${text} ${next}`
    return words.has(`${end}-${start}`.toLowerCase()) ? text + next : text.slice(0, -1) + next
  }
}
