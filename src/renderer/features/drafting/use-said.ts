import type { LexicalEditor, NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import type { Block } from '../../../shared/drafting/manuscript'
import { recordKey } from '../../../shared/library/use'
import { useCount } from '../../data/counts'
import { useCourtesies } from '../../data/courtesies'
import { alreadySaid } from '../../data/radar'
import { searchState } from '../../data/search'
import { $spokenIn, type Spoken } from './spoken-before'
import type { Live } from './use-writing'

type Place = NonNullable<
  Awaited<ReturnType<typeof alreadySaid>> extends ReadonlyMap<string, infer P> ? P : never
>

/** A paragraph that stands in an earlier text: its words, and where, the likest place first. */
export type Said = Spoken & { readonly places: Place; readonly block: NodeKey }

// The measures are taken 150 ms after the last key: together the pause is 600 ms.
const restAfter = 450
const askAgainAfter = 1500
const none: readonly Said[] = []

/** What was asked about and answered, until the library's texts change. */
type Memory = { readonly answers: Map<string, Place>; readonly spoken: WeakMap<Block, readonly Spoken[]> }

const paragraphsOf = (editor: LexicalEditor, { manuscript, keys }: Live, { spoken }: Memory) =>
  editor.getEditorState().read(() =>
    manuscript.blocks.flatMap((block, index) => {
      const key = keys[index]
      if (key === undefined) return []
      const known = spoken.get(block) ?? $spokenIn(block, key)
      spoken.set(block, known)
      return known.map((each) => ({ ...each, block: key }))
    }),
  )

/** Asks for what is not yet known; `false` when the index is still being built, so that it has to be asked again. */
const ask = async (draft: string, texts: readonly string[], { answers }: Memory): Promise<boolean> => {
  const { building } = await searchState()
  const found = await alreadySaid(
    texts.map((text, index) => ({ id: String(index), text })),
    [recordKey('draft', draft)],
  )
  texts.forEach((text, index) => {
    const places = (found.get(String(index)) ?? []).filter(({ key }) => key.startsWith('statement:'))
    if (places.length > 0 || !building) answers.set(text, places)
  })
  return !building
}

/** Which paragraphs were said before, in the order of the text; asked at each longer pause, only for what is new. */
export const useSaid = (editor: LexicalEditor, draft: string, live: Live): readonly Said[] => {
  const courtesies = useCourtesies()
  const statements = useCount('statements')
  const [said, setSaid] = useState<readonly Said[]>(none)
  const [again, setAgain] = useState(0)
  const memory = useRef<Memory>({ answers: new Map(), spoken: new WeakMap() })

  // What was kept as a courtesy, or came in since, is asked anew.
  useEffect(() => memory.current.answers.clear(), [courtesies, statements])
  useEffect(() => {
    const state = { here: true }
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const look = async (): Promise<void> => {
      const paragraphs = paragraphsOf(editor, live, memory.current)
      const { answers } = memory.current
      const texts = [...new Set(paragraphs.map(({ text }) => text))].filter((text) => !answers.has(text))
      const complete = texts.length === 0 || (await ask(draft, texts, memory.current))
      if (!state.here) return
      if (!complete) timers.add(setTimeout(() => setAgain((count) => count + 1), askAgainAfter))
      const found = paragraphs.flatMap((paragraph) => {
        const places = answers.get(paragraph.text) ?? []
        return places.length > 0 ? [{ ...paragraph, places }] : []
      })
      setSaid((now) => (isSame(now, found) ? now : found))
    }
    // Without an answer nothing is marked; the next pause asks again.
    timers.add(setTimeout(() => void look().catch(() => undefined), restAfter))
    return () => {
      state.here = false
      for (const timer of timers) clearTimeout(timer)
    }
  }, [editor, draft, live, courtesies, again])
  return said
}

const isSame = (one: readonly Said[], other: readonly Said[]): boolean =>
  one.length === other.length &&
  one.every(({ key, text, places }, index) => {
    const there = other[index]
    return there?.key === key && there.text === text && there.places === places
  })
