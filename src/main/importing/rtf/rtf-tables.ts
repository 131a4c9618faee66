import type { Counting } from '../list-labels'

// RTF 1.9.1: \fcharset gives the code page of a font; \levelnfc how a level counts.
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
const pages: Readonly<Record<number, string>> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}
const formats: Readonly<Record<number, Counting>> = {
  0: '1',
  1: 'I',
  2: 'i',
  3: 'A',
  4: 'a',
  23: 'bullet',
  255: 'none',
}

/** The encoding of a code page; one that is not known is read as the western one. */
export const encodingOfPage = (page: number): string =>
  pages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
/** The encoding that a font's character set stands for, or null where it says nothing. */
export const encodingOfCharset = (charset: number): string | null => charsets[charset] ?? null
export const countingOfFormat = (format: number): Counting => formats[format] ?? '1'

export type RtfStyle = { name: string; level: number | null; list: number; depth: number }
/** What the head of a rich text says: fonts, styles and lists, by their numbers. */
export type RtfTables = {
  readonly fonts: Map<number, string | null>
  readonly styles: Map<number, RtfStyle>
  /** The levels of each list by its id, and which list each override names. */
  readonly lists: Map<number, Counting[]>
  readonly overrides: Map<number, number>
}

export const newTables = (): RtfTables => ({
  fonts: new Map(),
  styles: new Map(),
  lists: new Map(),
  overrides: new Map(),
})

/** How a level of a list counts, or null where the head does not say. */
export const countingIn = (tables: RtfTables, list: number, depth: number): Counting | null =>
  tables.lists.get(tables.overrides.get(list) ?? Number.NaN)?.[depth] ?? null
