import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { noFont, type InkFont, type Matrix } from './read-pdf-ink'

/** The fonts of a file, and the signs of them that the file gives no letters for. */
export type Fonts = {
  readonly named: (name: unknown) => InkFont
  readonly textOf: (unicode: string, code: number, font: InkFont) => string
  readonly learn: (page: PDFPageProxy, list: Operators, setFont: number) => Promise<void>
}
type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/** Names of weights and slants in font names; CMBX, CMTI and CMSL are those of Computer Modern. */
const heavy = /bold|black|heavy|demi(?!light)|cmbx|cmssbx|sfbx|[-,]bd\b/i
const slanted = /ital|obli|slant|cmti|cmsl|sfti|cmssi|[-,]it\b/i

/** Signs of the old symbol fonts (Symbol, Wingdings), which Word uses for list signs and writes as private letters. */
const symbolSigns: Readonly<Record<string, string>> = {
  '\uF0B7': '•',
  '\uF0A7': '▪',
  '\uF06E': '■',
  '\uF071': '□',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
  '\uF076': '❖',
  '\uF0A8': '◻',
  '\uF02D': '–',
  '\uF0BE': '—',
}

/** Where signs without letters are put until the words round them tell what they are: plane 15, for private use. */
const firstNameless = 0xf0000
const mostNameless = 2_000

const flag = (value: unknown, name: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  name in value &&
  (value as Record<string, unknown>)[name] === true

const listOf = (value: unknown, name: string): readonly number[] => {
  const list: unknown =
    typeof value === 'object' && value !== null && name in value
      ? (value as Record<string, unknown>)[name]
      : null
  return Array.isArray(list) ? list.filter((entry): entry is number => typeof entry === 'number') : []
}

const fontOf = (value: unknown): InkFont => {
  const given = typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
  const name = typeof given === 'string' ? given : ''
  const [a = 0.001, b = 0, c = 0, d = 0.001, e = 0, f = 0] = listOf(value, 'fontMatrix')
  const matrix: Matrix = [a, b, c, d, e, f]
  const [, low = 0, , high = 0] = listOf(value, 'bbox')
  const drawn = flag(value, 'isType3Font')
  return {
    name,
    bold: flag(value, 'bold') || flag(value, 'black') || heavy.test(name),
    italic: flag(value, 'italic') || slanted.test(name),
    vertical: flag(value, 'vertical'),
    matrix,
    tall: drawn && high > low ? Math.abs((high - low) * d) : 1,
  }
}

const isNameless = (unicode: string): boolean => /^[\p{Cc}\p{Cn}\uFFFD\uFFFE\uFFFF]*$/u.test(unicode)

/** A font comes by message, soon after the list that names it; one that is broken may never come. */
const arrived = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((settle) => {
    const timer = setTimeout(() => settle(null), 2_000)
    page.commonObjs.get(name, (font: unknown) => {
      clearTimeout(timer)
      settle(font)
    })
  })

/** Begins to learn the fonts of a file. */
export const newFonts = (): Fonts => {
  const fonts = new Map<string, InkFont>()
  const nameless = new Map<string, string>()
  const namelessSign = (key: string): string => {
    const known = nameless.get(key)
    if (known !== undefined) return known
    const sign = nameless.size < mostNameless ? String.fromCodePoint(firstNameless + nameless.size) : '\uFFFD'
    nameless.set(key, sign)
    return sign
  }
  return {
    named: (name) => (typeof name === 'string' ? fonts.get(name) : undefined) ?? noFont,
    textOf: (unicode, code, font) => {
      if (/^[\t\n\r ]$/.test(unicode)) return ' '
      if (unicode === '\u00AD') return unicode
      if (isNameless(unicode)) return namelessSign(`${font.name} ${String(code)}`)
      return symbolSigns[unicode] ?? unicode
    },
    learn: async (page, list, setFont) => {
      const wanted = list.fnArray.flatMap((number, index) => {
        const args = list.argsArray[index]
        const name: unknown = number === setFont && Array.isArray(args) ? args[0] : null
        return typeof name === 'string' && !fonts.has(name) ? [name] : []
      })
      for (const name of new Set(wanted)) {
        fonts.set(name, fontOf(await arrived(page, name)))
      }
    },
  }
}
