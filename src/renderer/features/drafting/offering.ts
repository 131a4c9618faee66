import type { Part } from '../../../shared/drafting/manuscript'
import type { StatementKind } from '../../../shared/library/statement'
import type { SearchKind } from '../../../shared/searching/searchable'
import type { Hit } from '../../data/search'
import { usesFor } from './insert-panel'
import type { Offer } from './palette'

/**
 * What fits before anything is typed: phrases for the part with the caret and for the kind of text, then
 * recommendations and articles on the dialogue's topics; the agenda item with the caret first.
 */
export const makeOffer = (
  all: readonly Hit[],
  at: { readonly part: Part | null; readonly kind: StatementKind; readonly topics: readonly string[] },
): Offer => {
  const uses = usesFor(at.part)
  const item = /^agenda-(\d+)$/.exec(at.part ?? '')?.[1]
  const phrases = all
    .filter(
      (hit) =>
        hit.kind === 'phrase' && hit.fits.kinds.includes(at.kind) && uses.some((use) => hit.fits.use === use),
    )
    .toSorted(
      (one, other) =>
        uses.findIndex((use) => use === one.fits.use) - uses.findIndex((use) => use === other.fits.use),
    )
  const onTopic = (hit: Hit): boolean => hit.fits.topics.some((topic) => at.topics.includes(topic))
  const onItem = (hit: Hit): number => (String(hit.fits.agendaItem) === item ? 0 : 1)
  const pick = (kind: SearchKind): Hit[] => {
    const those = all.filter((hit) => hit.kind === kind)
    const fitting = those.filter(onTopic)
    return (fitting.length > 0 ? fitting : those).toSorted((one, other) => onItem(one) - onItem(other))
  }
  return (kinds) => [
    ...(kinds.includes('phrase') ? phrases : []),
    ...(kinds.includes('recommendation') ? pick('recommendation') : []),
    ...(kinds.includes('article') ? pick('article') : []),
  ]
}
