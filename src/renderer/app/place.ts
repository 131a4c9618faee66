import { create } from 'zustand'
import type { Provenance } from '../../shared/drafting/manuscript'
import type { StatementKind } from '../../shared/library/statement'
import type { ArticleRef } from '../../shared/library/article'
import { readRecordKey, type RecordKey } from '../../shared/library/use'
import type { SearchKind } from '../../shared/searching/searchable'

/**
 * What goes into a draft as it is opened: a record, which the palette's own step inserts and asks what is to be
 * asked; words of a past text as a sealed quotation with its source; or the same words as a copy in the line.
 * A quotation or copy of a statement names its paragraph in `reference`, as `para. 4`.
 */
export type Insertion =
  | {
      readonly kind: SearchKind
      readonly id: string
      readonly place?: Pick<ArticleRef, 'paragraph' | 'letter'> | null
    }
  | { readonly quote: Provenance }
  | { readonly copy: Provenance }

/** A search to begin with: its words, and a value for each filter that is set. */
type SearchStart = { readonly query: string; readonly filters: Readonly<Record<string, string>> }

/** Where the person is: a page, and the record that is open on it. */
export type Place =
  | { readonly at: 'desk' | 'drafts' | 'settings' | 'import' | 'put-away' }
  /** `start` is null for the search as it was left. */
  | { readonly at: 'find'; readonly start: SearchStart | null }
  | {
      readonly at: 'recommendations' | 'treaties' | 'phrases' | 'dialogues'
      readonly open: string | null
    }
  /** `paragraph` counts from 1, as `numberedParagraphs` does: where the statement is opened. */
  | { readonly at: 'statements'; readonly open: string | null; readonly paragraph?: number | null }
  | { readonly at: 'draft'; readonly id: string; readonly insert: Insertion | null }

/** The page on which a record is read, at a paragraph of it; null for a kind that has no page. */
export const placeOf = (key: RecordKey, paragraph: number | null = null): Place | null => {
  const { kind, id } = readRecordKey(key)
  switch (kind) {
    case 'recommendation':
      return { at: 'recommendations', open: id }
    case 'article':
    case 'note':
      return { at: 'treaties', open: id }
    case 'phrase':
      return { at: 'phrases', open: id }
    case 'dialogue':
      return { at: 'dialogues', open: id }
    case 'statement':
      return { at: 'statements', open: id, paragraph }
    case 'draft':
      return { at: 'draft', id, insert: null }
    default:
      return null
  }
}

/** What lies over the page. */
type Over =
  | { readonly at: 'new-statement'; readonly dialogue: string | null; readonly kind: StatementKind | null }
  | { readonly at: 'shortcuts' | 'about' | 'table-import' | 'take-out' }

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
