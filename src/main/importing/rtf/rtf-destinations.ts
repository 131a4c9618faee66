import type { ReadBlock } from '../../../shared/importing/reading'
import { joinedLines, linesOfBlocks, newRun } from '../read-runs'
import { addBlocks, addRun, closeAside, openAside } from './rtf-blocks'
import { bareParagraph, groupOf, putDown, type Group, type Place, type Rtf } from './rtf-state'

type Enter = (rtf: Rtf, group: Group) => void

const into =
  (place: Place, told = ''): Enter =>
  (rtf, group) => {
    group.place = place
    group.told = told
    if (told !== '') rtf.told.delete(told)
  }
const nowhere = into('nowhere')
// LibreOffice names who saved the file last as a second author.
const once =
  (told: string): Enter =>
  (rtf, group) =>
    (rtf.told.has(told) ? nowhere : into('told', told))(rtf, group)

/** A place aside from the page; `keep` gets what flowed into it. */
const aside =
  (keep: (rtf: Rtf, blocks: readonly ReadBlock[], group: Group) => void): Enter =>
  (rtf, group) => {
    if (group.place === 'nowhere') return
    const before = openAside(rtf.flow)
    group.place = 'page'
    group.paragraph = bareParagraph
    group.close = () => keep(rtf, closeAside(rtf.flow, before, group.paragraph), group)
  }

const furniture = (where: 'header' | 'footer'): Enter =>
  aside((rtf, blocks) => {
    const lines = linesOfBlocks(blocks).map((runs) => ({ kind: 'furniture' as const, where, runs }))
    addBlocks(rtf.flow, lines)
  })

const footnote = aside((rtf, blocks, group) => {
  rtf.counts.notes += 1
  const id = `note-${rtf.counts.notes}`
  addRun(rtf.flow, '', group.look, id)
  // The notes stand after the text; only page and note are open here, so the page takes it.
  addBlocks(rtf.flow, [{ kind: 'note', id, runs: joinedLines(linesOfBlocks(blocks)) }])
})

const textBox = aside((rtf, blocks) => {
  rtf.counts.boxes += 1
  addBlocks(rtf.flow, blocks)
})

/** A picture: its bytes are passed over, its description is kept. */
const picture: Enter = (rtf, group) => {
  const page = group.place === 'page'
  group.place = 'picture'
  rtf.told.delete('alt')
  group.close = () => {
    if (page) rtf.flow.figures.push(newRun(rtf.told.get('alt') ?? '').text.trim())
  }
}

/** A property of a picture or shape is a name and a value, in a group each; only the description is kept. */
const shapeValue: Enter = (rtf, group) => {
  const described = (rtf.told.get('property') ?? '').trim() === 'wzDescription'
  into(described ? 'told' : 'nowhere', described ? 'alt' : '')(rtf, group)
}

const field: Enter = (rtf, group) => {
  const { look } = group
  group.close = () => {
    rtf.told.delete('instruction')
    group.look = look
  }
}
const fieldResult: Enter = (rtf, group) => {
  const link = /HYPERLINK\s+"([^"]{1,2000})"/.exec(rtf.told.get('instruction') ?? '')?.[1]
  if (link && !/^\s*\\l/.test(link)) group.look = { ...group.look, link }
}

const comment: Enter = (rtf, group) => {
  rtf.counts.comments += 1
  group.place = 'nowhere'
}

/** Two forms of the same words, one in a code page and one in Unicode: the second is read. */
const inUnicode: Enter = (rtf, group) => {
  const around = rtf.groups.at(-2)
  group.place = around?.told === 'two-forms' ? 'page' : group.place
}
const twoForms: Enter = (_, group) => {
  if (group.place === 'page') Object.assign(group, { place: 'nowhere', told: 'two-forms' })
}

/** What each group is for, by the word it opens with (Rich Text Format Specification 1.9.1, "Destinations"). */
const destinations: ReadonlyMap<string, Enter> = new Map<string, Enter>([
  ['fonttbl', into('fonts')],
  ['stylesheet', into('styles')],
  ['listtable', into('lists')],
  ['listoverridetable', into('overrides')],
  ['listtext', into('label')],
  ['pntext', into('label')],
  ['title', once('title')],
  ['author', once('author')],
  ['header', furniture('header')],
  ['headerl', furniture('header')],
  ['headerr', furniture('header')],
  ['headerf', furniture('header')],
  ['footer', furniture('footer')],
  ['footerl', furniture('footer')],
  ['footerr', furniture('footer')],
  ['footerf', furniture('footer')],
  ['footnote', footnote],
  ['shptxt', textBox],
  ['pict', picture],
  ['sn', into('told', 'property')],
  ['sv', shapeValue],
  ['field', field],
  ['fldinst', into('told', 'instruction')],
  ['fldrslt', fieldResult],
  ['annotation', comment],
  ['upr', twoForms],
  ['ud', inUnicode],
  // What these hold is read inside them, or they stand for their content alone.
  ['shppict', () => {}],
  ['shpinst', () => {}],
  ['picprop', () => {}],
  ['result', () => {}],
  ['pgdsctbl', nowhere],
  ['info', nowhere],
  ['colortbl', nowhere],
  ['nonshppict', nowhere],
  ['shprslt', nowhere],
  ['object', () => {}],
  ['objdata', nowhere],
  ['objclass', nowhere],
  ['nonesttables', nowhere],
  ['xe', nowhere],
  ['tc', nowhere],
  ['tcn', nowhere],
  ['rxe', nowhere],
  ['revtbl', nowhere],
  ['rsidtbl', nowhere],
  ['generator', nowhere],
  ['listlevel', () => {}],
  ['leveltext', nowhere],
  ['levelnumbers', nowhere],
  ['listname', nowhere],
  ['list', () => {}],
  ['listoverride', () => {}],
  ['falt', nowhere],
  ['panose', nowhere],
  ['fname', nowhere],
  ['template', nowhere],
  ['operator', nowhere],
  ['company', nowhere],
  ['doccomm', nowhere],
  ['keywords', nowhere],
  ['subject', nowhere],
  ['category', nowhere],
  ['manager', nowhere],
  ['hlinkbase', nowhere],
  ['ftnsep', nowhere],
  ['ftnsepc', nowhere],
  ['ftncn', nowhere],
  ['aftnsep', nowhere],
  ['aftnsepc', nowhere],
  ['aftncn', nowhere],
])

/** Opens the place a group's first word names; true if the word was one. */
export const enter = (rtf: Rtf, word: string): boolean => {
  const act = destinations.get(word)
  const group = groupOf(rtf)
  if (!act) {
    if (group.optional) group.place = 'nowhere'
    group.optional = false
    return false
  }
  putDown(rtf)
  const told = group.place === 'nowhere' && !['title', 'author', 'sn', 'sv', 'ud', 'shptxt'].includes(word)
  group.optional = false
  if (!told || act === nowhere) act(rtf, group)
  return true
}
