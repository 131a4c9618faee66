import type { FileType, ReadBlock, Reading } from '../../../src/shared/importing/reading'
import { emptyTold } from '../../../src/shared/importing/reading'
import type { PastKind } from '../../../src/shared/library/statement'

/**
 * An invented text as a reader would hand it over, a line for each block: `h1:` a heading of the file, `b:` bold,
 * `c:` centred, `t:` the file's title style, `f:` a running header or footer, `*:` and `#:` real list items,
 * `note:` a footnote; anything else is a plain paragraph, typed bullets and all.
 */
export type HeldOut = {
  readonly name: string
  readonly type: FileType
  readonly sheet: string
  readonly wanted: {
    readonly kind: PastKind
    readonly title: string
    readonly event: string
    readonly dialogue: string | null
    readonly day: string | null
    readonly organization: string
    readonly speaker: string
    readonly language: string
    /** How each recommendation starts (a list item whole, a sentence of prose), with its addressee after a bar. */
    readonly recommendations: readonly string[]
    /** As `UNTOC 18 3 c`. */
    readonly articles: readonly string[]
  }
}

const bold = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text, bold: true }] })

const blockOf = (line: string, list: number): ReadBlock => {
  const [, sign, text] = /^(h\d|b|c|t|f|\*|#|note): ?(.*)$/su.exec(line) ?? [undefined, '', line]
  const words = (text ?? '').replaceAll('\\n', '\n')
  const runs = words === '' ? [] : [{ text: words }]
  switch (sign) {
    case 'b':
      return bold(words)
    case 'c':
      return { kind: 'paragraph', centred: true, runs: [{ text: words, bold: true }] }
    case 't':
      return { kind: 'paragraph', style: 'title', runs }
    case 'f':
      return { kind: 'furniture', where: 'footer', runs }
    case '*':
      return { kind: 'item', ordered: false, depth: 0, list, runs }
    case '#':
      return { kind: 'item', ordered: true, depth: 0, list, runs }
    case 'note':
      return { kind: 'note', id: '1', runs }
    case '':
    case undefined:
      return { kind: 'paragraph', runs }
    default:
      return { kind: 'paragraph', level: Number(sign.slice(1)), runs }
  }
}

/** The reading that stands for a sheet. */
export const readingOf = (type: FileType, sheet: string): Reading => {
  const lines = sheet.split('\n').filter((line) => line.trim() !== '')
  const signOf = (line: string | undefined) => /^[*#]:/.exec(line ?? '')?.[0] ?? ''
  const blocks = lines.map((line, index) => {
    const list = lines.findLastIndex((other, at) => at <= index && signOf(lines[at - 1]) !== signOf(other))
    return blockOf(line, list)
  })
  return { type, blocks, pages: [], told: emptyTold, notes: [] }
}
