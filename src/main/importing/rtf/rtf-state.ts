import type { ReadRefusal } from '../../../shared/importing/reading'
import { decoded } from '../decode-text'
import { addRun, newRtfFlow, type CharLook, type ParagraphLook, type RtfFlow } from './rtf-blocks'
import { newTables, type RtfStyle, type RtfTables } from './rtf-tables'

/** Where the words of a group go: onto the page, before an item, into what is known of the file, or nowhere. */
export type Place =
  'page' | 'label' | 'told' | 'nowhere' | 'fonts' | 'styles' | 'lists' | 'overrides' | 'picture'

/** What holds inside a pair of braces and is as it was before them afterwards. */
export type Group = {
  place: Place
  /** Under which name told words are kept. */
  told: string
  look: CharLook
  paragraph: ParagraphLook
  encoding: string
  unicodeSkip: number
  unseen: boolean
  /** Opened with `\*`: a reader that does not know the next word leaves the group out. */
  optional: boolean
  close: (() => void) | null
}

export type Rtf = {
  readonly bytes: Buffer
  readonly tables: RtfTables
  readonly flow: RtfFlow
  readonly groups: [Group, ...Group[]]
  readonly told: Map<string, string>
  readonly counts: { comments: number; deleted: number; boxes: number; notes: number; groups: number }
  /** Words, and bytes that are not yet words, since the last change of their look. */
  words: string
  pending: number[]
  /** How many characters stand in for the Unicode one before them. */
  skip: number
  encoding: string
  /** The style, font and list of the head that are being described. */
  style: number
  font: number
  list: { id: number; levels: number[]; override: number }
  refusal: ReadRefusal | null
  ended: boolean
}

const plainLook: CharLook = { bold: false, italic: false, underline: false, size: 24 }
export const bareParagraph: ParagraphLook = {
  style: 0,
  level: null,
  list: 0,
  depth: 0,
  centred: false,
  inTable: false,
}
const firstGroup: Group = {
  place: 'page',
  told: '',
  look: plainLook,
  paragraph: bareParagraph,
  encoding: 'windows-1252',
  unicodeSkip: 1,
  unseen: false,
  optional: false,
  close: null,
}

export const newRtf = (bytes: Buffer): Rtf => {
  const tables = newTables()
  return {
    bytes,
    tables,
    flow: newRtfFlow(tables),
    groups: [{ ...firstGroup }],
    told: new Map(),
    counts: { comments: 0, deleted: 0, boxes: 0, notes: 0, groups: 0 },
    words: '',
    pending: [],
    skip: 0,
    encoding: 'windows-1252',
    style: 0,
    font: 0,
    list: { id: 0, levels: [], override: 0 },
    refusal: null,
    ended: false,
  }
}

export const groupOf = (rtf: Rtf): Group => rtf.groups.at(-1) ?? rtf.groups[0]
export const tell = (rtf: Rtf, name: string, words: string): void => {
  const before = rtf.told.get(name) ?? ''
  if (before.length < 10_000) rtf.told.set(name, before + words)
}

/** The style of the head that is being described. */
export const styleOf = (rtf: Rtf): RtfStyle => {
  const known = rtf.tables.styles.get(rtf.style)
  const style = known ?? { name: '', level: null, list: 0, depth: 0 }
  if (!known) rtf.tables.styles.set(rtf.style, style)
  return style
}

const nameStyle = (rtf: Rtf, words: string): void => {
  const style = styleOf(rtf)
  style.name = `${style.name}${words}`.replace(/;.*$/s, '')
  const named = /^heading ([1-9])$/i.exec(style.name.trim())?.[1]
  if (named) style.level = Math.min(6, Number(named))
}

const take = (rtf: Rtf, words: string): void => {
  const { place, look, told, unseen } = groupOf(rtf)
  if (unseen) return
  if (place === 'page') addRun(rtf.flow, words, look)
  else if (place === 'label') rtf.flow.label += words
  else if (place === 'told') tell(rtf, told, words)
  else if (place === 'styles') nameStyle(rtf, words)
}

const decodePending = (rtf: Rtf): void => {
  if (rtf.pending.length === 0) return
  rtf.words += decoded(Uint8Array.from(rtf.pending), groupOf(rtf).encoding) ?? ''
  rtf.pending = []
}

/** Puts down the words that wait: before anything changes about where they go or how they look. */
export const putDown = (rtf: Rtf): void => {
  decodePending(rtf)
  if (rtf.words === '') return
  const { words } = rtf
  rtf.words = ''
  take(rtf, words)
}

/** Text that is known as such, a sign of its own or a Unicode character: halves of a pair come one by one. */
export const addText = (rtf: Rtf, text: string): void => {
  decodePending(rtf)
  rtf.words += text
}
export const addByte = (rtf: Rtf, byte: number): void => {
  if (rtf.skip > 0) rtf.skip -= 1
  else rtf.pending.push(byte)
}
export const addBytes = (rtf: Rtf, from: number, to: number): void => {
  const start = from + Math.min(rtf.skip, to - from)
  rtf.skip -= start - from
  const { place } = groupOf(rtf)
  // Pictures are hexadecimal text of up to 200 MB.
  if (place === 'nowhere' || place === 'picture' || start === to) return
  const bytes = rtf.bytes.subarray(start, to)
  if (rtf.pending.length === 0 && bytes.every((byte) => byte < 0x80)) rtf.words += bytes.toString('latin1')
  else for (const byte of bytes) rtf.pending.push(byte)
}
