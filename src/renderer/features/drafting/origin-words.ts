import { dayInWords, type Day } from '../../../shared/basics/day'
import { unreachable } from '../../../shared/basics/outcome'
import { standingOf, type Source } from '../../../shared/drafting/linked'
import { isReworded, type Provenance } from '../../../shared/drafting/manuscript'
import type { sealOf } from '../../../shared/drafting/seal'

export type Seal = ReturnType<typeof sealOf>

/** The line under a recommendation: `From recommendation R-014 · linked · reworded`. */
export const originOfBlock = (from: Provenance, reworded: boolean): string => {
  const first = from.kind === 'recommendation' ? `From recommendation ${from.reference}` : ''
  const rest = [from.mode === 'linked' ? 'linked' : '', reworded ? 'reworded' : '']
  return [first, ...(from.kind === 'recommendation' ? rest : [])].filter(Boolean).join(' · ')
}

/** Where words come from, in words: `Recommendation R-014`, `Oral statement, 13 September 2023, para. 4`. */
export const originName = (from: Provenance, source: Source | null | undefined): string => {
  switch (from.kind) {
    case 'recommendation':
      return `Recommendation ${from.reference}`
    case 'phrase':
      return source ? `Phrase “${source.title}”` : 'Phrase'
    case 'statement':
      return [source?.title ?? 'Past statement', from.reference].filter(Boolean).join(', ')
    case 'article':
      return from.reference || (source?.title ?? 'Treaty article')
    default:
      return unreachable(from.kind)
  }
}

const sealWords = {
  whole: '✓ Exact',
  'with-omissions': '… With marked omissions',
  broken: '⚠ Words differ from the source: see the difference',
} as const

/** How a quotation stands to its source, with its sign. */
export const sealInWords = (state: Seal['state']): string => sealWords[state]

/** The line under a sealed quotation: the source and the seal. */
export const quotationNote = (
  from: Provenance,
  source: Source | null | undefined,
  state: Seal['state'],
): string => `${originName(from, source)} · ${sealInWords(state)}`

/** What linked words say once their source was revised or is gone; empty while there is nothing to say. */
export const linkedNote = (
  from: Provenance,
  source: Source | null | undefined,
  dayOf: (instant: string) => Day,
): string => {
  if (from.mode !== 'linked' || source === undefined) return ''
  const what = from.kind === 'phrase' ? 'The library’s phrase' : 'The library’s wording'
  switch (standingOf(from, source)) {
    case 'revised':
      return `${what} was revised${source ? ` on ${dayInWords(dayOf(source.revised))}` : ''}: see the difference`
    case 'gone':
      return `${what} is no longer there`
    case 'current':
    case 'left':
      return ''
  }
}

/** The chips beside an origin: how it was inserted, and what has changed since. */
export const originChips = (
  from: Provenance,
  words: string,
  source: Source | null | undefined,
): readonly { readonly words: string; readonly tone: 'plain' | 'warn' }[] => {
  const standing = source === undefined ? 'current' : standingOf(from, source)
  const chips = [
    { words: from.mode === 'linked' ? 'Linked' : 'Copy', tone: 'plain' as const },
    ...(standing === 'revised' ? [{ words: 'Revised since', tone: 'warn' as const }] : []),
    ...(standing === 'gone' ? [{ words: 'No longer in the library', tone: 'warn' as const }] : []),
    ...(source?.retired ? [{ words: 'Put away', tone: 'plain' as const }] : []),
    ...(isReworded([{ text: words === '' ? ' ' : words }], from)
      ? [{ words: 'Reworded', tone: 'plain' as const }]
      : []),
  ]
  return chips
}
