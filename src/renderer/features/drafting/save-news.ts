import { useSyncExternalStore } from 'react'
import type { SaveState } from './autosave'

/** The save state of one text, heard only by what shows it: the sheet must not be drawn anew at every key. */
export type SaveNews = {
  readonly tell: (state: SaveState) => void
  readonly now: () => SaveState
  readonly hear: (hear: () => void) => () => void
}

export const saveNews = (): SaveNews => {
  const held: { state: SaveState } = { state: { at: 'saved', on: null } }
  const hearers = new Set<() => void>()
  return {
    tell: (state) => {
      // What was refused stays said until it is saved, however much is typed meanwhile.
      if (state.at === 'unsaved' && held.state.at !== 'saved') return
      held.state = state
      for (const hear of hearers) hear()
    },
    now: () => held.state,
    hear: (hear) => {
      hearers.add(hear)
      return () => hearers.delete(hear)
    },
  }
}

export const useSaveState = (news: SaveNews): SaveState => useSyncExternalStore(news.hear, news.now)
