import { endCell, endParagraph, endRow, markHeader, type CharLook, type ParagraphLook } from './rtf-blocks'
import { bareParagraph, groupOf, putDown, styleOf, tell, type Group, type Rtf } from './rtf-state'
import { countingOfFormat, encodingOfCharset, encodingOfPage } from './rtf-tables'

type Act = (rtf: Rtf, number: number | null, group: Group) => void

const nothing: Act = () => undefined
const isOn = (number: number | null): boolean => number !== 0
const character =
  (change: (look: CharLook, number: number | null) => Partial<CharLook>): Act =>
  (_, number, group) => {
    group.look = { ...group.look, ...change(group.look, number) }
  }
const paragraph =
  (change: (number: number) => Partial<ParagraphLook>): Act =>
  (_, number, group) => {
    group.paragraph = { ...group.paragraph, ...change(number ?? 0) }
  }

const onPage =
  (act: (rtf: Rtf, group: Group) => void): Act =>
  (rtf, _, group) => {
    if (group.place === 'page') act(rtf, group)
  }

const levelOf = (number: number): number | null =>
  number >= 0 && number <= 8 ? Math.min(6, number + 1) : null

/** Describes the style of the head that is open. */
const inStyle =
  (act: Act, describe: (rtf: Rtf, number: number) => void): Act =>
  (rtf, number, group) => {
    if (group.place === 'styles') describe(rtf, number ?? 0)
    else act(rtf, number, group)
  }
const setStyle: Act = (rtf, number, group) => {
  const style = rtf.tables.styles.get(number ?? 0)
  const { list = 0, depth = 0 } = style ?? {}
  group.paragraph = { ...group.paragraph, style: number ?? 0, ...(list > 0 ? { list, depth } : {}) }
}

const setFont: Act = (rtf, number, group) => {
  if (group.place === 'fonts') rtf.font = number ?? 0
  else group.encoding = rtf.tables.fonts.get(number ?? 0) ?? rtf.encoding
}

const setListId: Act = (rtf, number, group) => {
  if (group.place === 'lists')
    rtf.tables.lists.set(number ?? 0, rtf.list.levels.splice(0).map(countingOfFormat))
  else rtf.list.override = number ?? 0
}
const setList: Act = (rtf, number, group) => {
  if (group.place === 'overrides') rtf.tables.overrides.set(number ?? 0, rtf.list.override)
  else group.paragraph = { ...group.paragraph, list: number ?? 0 }
}

const date =
  (name: string): Act =>
  (rtf, number) => {
    if (!rtf.told.has(name)) tell(rtf, name, String(number ?? ''))
  }

/** What each control does (Rich Text Format Specification 1.9.1). A word that is not here changes nothing we read. */
const controls: ReadonlyMap<string, Act> = new Map<string, Act>([
  ['ansicpg', (rtf, number, group) => (rtf.encoding = group.encoding = encodingOfPage(number ?? 1252))],
  ['mac', (rtf, _, group) => (rtf.encoding = group.encoding = 'macintosh')],
  ['uc', (_, number, group) => (group.unicodeSkip = Math.min(100, Math.max(0, number ?? 1)))],
  ['f', setFont],
  ['fcharset', (rtf, number) => rtf.tables.fonts.set(rtf.font, encodingOfCharset(number ?? 0))],
  ['cpg', (rtf, number) => rtf.tables.fonts.set(rtf.font, encodingOfPage(number ?? 1252))],
  ['plain', character(() => ({ bold: false, italic: false, underline: false, size: 24 }))],
  ['b', character((_, number) => ({ bold: isOn(number) }))],
  ['i', character((_, number) => ({ italic: isOn(number) }))],
  ['ul', character((_, number) => ({ underline: isOn(number) }))],
  ['ulnone', character(() => ({ underline: false }))],
  [
    'fs',
    character((look, number) => ({ size: number && number > 0 && number < 2_000 ? number : look.size })),
  ],
  ['v', (_, number, group) => (group.unseen = isOn(number))],
  [
    'deleted',
    (rtf, number, group) => {
      if (isOn(number)) rtf.counts.deleted += 1
      group.unseen = isOn(number)
    },
  ],
  // A table's paragraphs say so each time, so what holds for one does not hold for the next.
  ['pard', (_, __, group) => (group.paragraph = bareParagraph)],
  ['s', inStyle(setStyle, (rtf, number) => (rtf.style = number))],
  [
    'outlinelevel',
    inStyle(
      paragraph((number) => ({ level: levelOf(number) })),
      (rtf, number) => (styleOf(rtf).level = levelOf(number)),
    ),
  ],
  ['ls', inStyle(setList, (rtf, number) => (styleOf(rtf).list = number))],
  [
    'ilvl',
    inStyle(
      paragraph((number) => ({ depth: Math.min(8, Math.max(0, number)) })),
      (rtf, number) => (styleOf(rtf).depth = number),
    ),
  ],
  ['qc', paragraph(() => ({ centred: true }))],
  ['ql', paragraph(() => ({ centred: false }))],
  ['qr', paragraph(() => ({ centred: false }))],
  ['qj', paragraph(() => ({ centred: false }))],
  ['intbl', paragraph(() => ({ inTable: true }))],
  ['trhdr', onPage((rtf) => markHeader(rtf.flow))],
  ['cell', onPage((rtf, group) => endCell(rtf.flow, group.paragraph))],
  ['nestcell', onPage((rtf, group) => endParagraph(rtf.flow, group.paragraph))],
  ['row', onPage((rtf) => endRow(rtf.flow))],
  ['par', onPage((rtf, group) => endParagraph(rtf.flow, group.paragraph))],
  ['sect', onPage((rtf, group) => endParagraph(rtf.flow, group.paragraph))],
  ['page', onPage((rtf, group) => endParagraph(rtf.flow, group.paragraph))],
  ['levelnfc', (rtf, number) => rtf.list.levels.push(number ?? 0)],
  ['listid', setListId],
  // Styles of letters, tables and sections have numbers of their own; none is asked for here.
  ['cs', inStyle(nothing, (rtf) => (rtf.style = -1))],
  ['ts', inStyle(nothing, (rtf) => (rtf.style = -1))],
  ['ds', inStyle(nothing, (rtf) => (rtf.style = -1))],
  ['yr', date('year')],
  ['mo', date('month')],
  ['dy', date('day')],
])

/** Signs that stand for characters. */
export const signs: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['-', '\u00ad'],
  ['_', '\u2011'],
  ['\\', '\\'],
  ['{', '{'],
  ['}', '}'],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
])

/** Before a control acts, the words that wait are put down under the look they were written in. */
export const actOn = (rtf: Rtf, word: string, number: number | null): void => {
  const act = controls.get(word)
  if (!act) return
  putDown(rtf)
  act(rtf, number, groupOf(rtf))
}
