import type { Part } from '../../../shared/drafting/manuscript'
import type { StatementKind } from '../../../shared/library/statement'
import type { SearchKind } from '../../../shared/searching/searchable'
import { useEffect, useMemo, useState } from 'react'
import { findOffers, searchState, type Hit } from '../../data/search'
import { usesFor } from './insert-panel'
import type { Offer } from './palette'

type At = { readonly part: Part | null; readonly kind: StatementKind; readonly topics: readonly string[] }

/**
 * What fits before anything is typed: phrases for the part with the caret and for the kind of text, then
 * recommendations and articles on the dialogue's topics; the agenda item with the caret first.
 */
const makeOffer = (all: readonly Hit[], at: At): Offer => {
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

const askAgainAfter = 500

/**
 * Everything that can be offered, read when the draft is opened and each time the palette is: the index changes with
 * every save of the draft, and the writer must not pay for that.
 */
const useOffered = (isOpen: boolean): readonly Hit[] => {
  const [hits, setHits] = useState<readonly Hit[]>([])
  useEffect(() => {
    const state: { here: boolean; timer?: ReturnType<typeof setTimeout> } = { here: true }
    const read = async (): Promise<void> => {
      const { building } = await searchState()
      const found = await findOffers()
      if (!state.here) return
      setHits((now) => (JSON.stringify(now) === JSON.stringify(found) ? now : found))
      if (building) state.timer = setTimeout(start, askAgainAfter)
    }
    // Without an index nothing is offered; what is typed is still looked for.
    const start = (): void => void read().catch(() => undefined)
    start()
    return () => {
      state.here = false
      clearTimeout(state.timer)
    }
  }, [isOpen])
  return hits
}

/** What the palette offers at the caret, and of it what stands in the panel beside the text. */
export const useOffering = (
  { part, kind, topics }: At,
  isOpen: boolean,
): { readonly offer: Offer; readonly phrases: readonly Hit[]; readonly recommendations: readonly Hit[] } => {
  const hits = useOffered(isOpen)
  return useMemo(() => {
    const offer = makeOffer(hits, { part, kind, topics })
    return {
      offer,
      phrases: offer(['phrase']).slice(0, 4),
      recommendations: offer(['recommendation']).slice(0, 6),
    }
  }, [hits, part, kind, topics])
}
