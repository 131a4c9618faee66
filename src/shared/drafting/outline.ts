import { oneLine } from '../basics/text'
import type { AgendaItem, Dialogue } from '../library/dialogue'
import type { Language } from '../library/language'
import { newestManuscript, textOf, type Block, type Manuscript, type Part } from './manuscript'
import { wordsOf } from './speaking-time'

/** What a part is called where it has no printed heading. */
export const partName = (part: Part, items: readonly AgendaItem[]): string => {
  switch (part) {
    case 'salutation':
      return 'Salutation'
    case 'who-we-are':
      return 'Who we are'
    case 'recommendations':
      return 'Recommendations'
    case 'closing':
      return 'Closing'
    default: {
      const number = Number(part.slice('agenda-'.length))
      return items.find((item) => item.number === number)?.title ?? `Agenda item ${number}`
    }
  }
}

/**
 * The outline a new draft opens with: salutation, who we are, the agenda items as headings, recommendations,
 * closing (DOMAIN 3; the headings are those of the Dialogue's own agenda, DOMAIN 2).
 */
export const openingOutline = (
  dialogue: Pick<Dialogue, 'agendaItems'> | null,
  language: Language,
): Manuscript => {
  const blank = (part: Part): Block => ({ kind: 'paragraph', part, runs: [] })
  const heading = (part: Part, text: string): Block[] => [
    { kind: 'heading', level: 1, part, runs: [{ text }] },
    { kind: 'paragraph', runs: [] },
  ]
  return {
    version: newestManuscript,
    language,
    blocks: [
      blank('salutation'),
      blank('who-we-are'),
      ...(dialogue?.agendaItems ?? []).flatMap((item) => heading(`agenda-${item.number}`, item.title)),
      ...heading('recommendations', 'Recommendations'),
      blank('closing'),
    ],
  }
}

/** A section of the outline: `start` is the index of its first block, `words` those up to the next section. */
export type Section = {
  readonly start: number
  readonly part: Part | null
  readonly level: 0 | 1 | 2 | 3
  readonly title: string
  readonly words: number
}
type Opening = Omit<Section, 'words'>

/** The sections of a manuscript: each heading and each block that opens a part begins one. */
export const outline = (
  manuscript: Manuscript,
  items: readonly AgendaItem[] = [],
  words: (block: Block) => number = wordsOf,
): Section[] => {
  const starts = manuscript.blocks.flatMap((block, start): Opening[] => {
    if (block.kind === 'heading') {
      const title = oneLine(textOf(block.runs)) || 'Untitled section'
      return [{ start, part: block.part ?? null, level: block.level, title }]
    }
    if (block.kind === 'paragraph' && block.part)
      return [{ start, part: block.part, level: 0, title: partName(block.part, items) }]
    return []
  })
  const first = starts[0]?.start ?? manuscript.blocks.length
  const opening: Opening = { start: 0, part: null, level: 0, title: 'Opening' }
  const all = first > 0 && manuscript.blocks.length > 0 ? [opening, ...starts] : starts
  return all.map((section, index) => {
    const end = all[index + 1]?.start ?? manuscript.blocks.length
    const held = manuscript.blocks.slice(section.start, end)
    return { ...section, words: held.reduce((sum, block) => sum + words(block), 0) }
  })
}

/**
 * Which agenda items have words of their own under their heading or a smaller one below it, the words of the
 * headings themselves not counted.
 */
export const agendaCoverage = (
  manuscript: Manuscript,
  items: readonly AgendaItem[],
): { readonly item: AgendaItem; readonly covered: boolean }[] => {
  const sections = outline(manuscript, items, (block) => (block.kind === 'heading' ? 0 : wordsOf(block)))
  return items.map((item) => {
    const at = sections.findIndex(({ part }) => part === `agenda-${item.number}`)
    const [own, ...after] = at < 0 ? [] : sections.slice(at)
    const end = after.findIndex(({ part, level }) => part !== null || level <= (own?.level ?? 0))
    const held = own ? [own, ...after.slice(0, end < 0 ? after.length : end)] : []
    return { item, covered: held.some(({ words }) => words > 0) }
  })
}
