import type { FindAsk, Found, Hit, Snippet } from '../../shared/searching/asking'
import type { RecordKey } from '../../shared/library/use'

/** A paragraph that was said before: where, with the share of the shorter of the two that both have (0 to 1). */
export type Said = {
  readonly key: RecordKey
  readonly paragraph: number
  readonly share: number
  readonly text: string
  readonly title: string
  readonly day: string | null
}
export type NearText = { readonly key: RecordKey; readonly title: string; readonly share: number }
export type NearRecommendation = { readonly id: string; readonly share: number }

/** How far the index is: what it holds, what it weighs in bytes, and whether it is still being built. */
export type SearchState = {
  readonly records: number
  readonly paragraphs: number
  readonly bytes: number
  readonly radarBytes: number
  readonly building: boolean
  readonly loadedMs: number
  readonly builtMs: number
}

/** What the window asks of the worker, each with the answer it gets. */
export type LibraryAsks = {
  readonly find: { readonly ask: FindAsk; readonly answer: Found }
  readonly snippets: {
    readonly ask: { readonly keys: readonly string[]; readonly query: string }
    readonly answer: ReadonlyMap<string, Snippet>
  }
  readonly offers: { readonly ask: null; readonly answer: readonly Hit[] }
  readonly alreadySaid: {
    readonly ask: {
      readonly paragraphs: readonly { readonly id: string; readonly text: string }[]
      readonly not: readonly RecordKey[]
    }
    readonly answer: ReadonlyMap<string, readonly Said[]>
  }
  readonly nearTexts: { readonly ask: readonly string[]; readonly answer: readonly NearText[] }
  readonly similar: { readonly ask: string; readonly answer: readonly NearRecommendation[] }
  readonly state: { readonly ask: null; readonly answer: SearchState }
}
export type LibraryAct = keyof LibraryAsks

/** How a question travels; `room` is the window's answer to the worker's question whether the disk has room. */
export type ToLibrary =
  | { readonly say: 'ask'; readonly id: number; readonly act: LibraryAct; readonly ask: unknown }
  | { readonly say: 'room'; readonly room: boolean }

/** What comes back: an answer, `null` for one that failed; news that the index changed; a question for room. */
export type FromLibrary =
  | { readonly say: 'answer'; readonly id: number; readonly answer: unknown; readonly failed: boolean }
  | { readonly say: 'changed' }
  | { readonly say: 'room?' }
  | { readonly say: 'note'; readonly code: string }

/** What the worker is from outside; a `Worker` is one. */
export type LibraryPort = Pick<Worker, 'postMessage' | 'onmessage' | 'onerror' | 'terminate'>
