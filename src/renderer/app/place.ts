import { create } from 'zustand'
import type { SearchKind } from '../../shared/searching/searchable'
import type { StatementKind } from '../../shared/library/statement'

/** Where the person is: a page, and the record that is open on it. */
export type Place =
  | { readonly at: 'desk' | 'drafts' | 'settings' }
  | {
      readonly at: 'statements' | 'recommendations' | 'treaties' | 'phrases' | 'dialogues'
      readonly open: string | null
    }
  | {
      readonly at: 'draft'
      readonly id: string
      readonly insert: { readonly kind: SearchKind; readonly id: string } | null
    }

/** What lies over the page. */
type Over =
  | { readonly at: 'new-statement'; readonly dialogue: string | null; readonly kind: StatementKind | null }
  | { readonly at: 'shortcuts' | 'about' }

type Where = {
  readonly place: Place
  readonly over: Over | null
  /** The draft that was written last: where things are inserted from the library. */
  readonly lastDraft: string | null
  readonly go: (place: Place) => void
  readonly show: (over: Over | null) => void
}

export const useWhere = create<Where>((set) => ({
  place: { at: 'desk' },
  over: null,
  lastDraft: null,
  go: (place) =>
    set(place.at === 'draft' ? { place, over: null, lastDraft: place.id } : { place, over: null }),
  show: (over) => set({ over }),
}))
