import { mostWording } from '../../../shared/library/use'
import type { LexicalEditor } from 'lexical'
import { $getSelection, $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SearchKind } from '../../data/search'
import { useSay } from '../../kit/notices'
import type { Insertion } from './around'
import { $restoreCaret } from './last-caret'

export const everything = ['recommendation', 'article', 'phrase', 'statement'] as const

/** What the palette is open for. */
export type Inserting = {
  readonly kinds: readonly SearchKind[]
  readonly start: Insertion | null
  readonly bySlash: boolean
}

const isTooLong = (insertion: Insertion): boolean =>
  ('quote' in insertion && insertion.quote.wording.length > mostWording) ||
  ('copy' in insertion && insertion.copy.wording.length > mostWording)

const $wordBeginsHere = (): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const before = selection.anchor.getNode().getTextContent().slice(0, selection.anchor.offset)
  return selection.anchor.type === 'element' || before === '' || /\s$/.test(before)
}

/**
 * Opens the palette: by a command, by a slash where a word begins, or for what another page inserts. That goes where
 * writing was left, else to the end, and it is said which.
 */
export const useInserting = (editor: LexicalEditor, draft: string, from: Insertion | null) => {
  const say = useSay()
  const [inserting, setInserting] = useState<Inserting | null>(null)
  const where = useRef<string | null>(null)
  const insert = useCallback(
    (kinds: readonly SearchKind[], start: Insertion | null = null, bySlash = false) => {
      where.current = null
      setInserting({ kinds, start, bySlash })
    },
    [],
  )

  useEffect(() => {
    if (!from) return
    if (isTooLong(from)) {
      say({ words: 'This text is too long to be inserted at once. Nothing was changed.', tone: 'bad' })
      return
    }
    const state = { place: 'at the end' }
    editor.update(
      () => {
        if ($getSelection() !== null) state.place = 'at the caret'
        else if ($restoreCaret(draft)) state.place = 'where you last wrote'
      },
      { discrete: true },
    )
    insert(everything, from)
    where.current = state.place
  }, [from, insert, editor, draft, say])

  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== '/' || event.ctrlKey || event.metaKey || event.isComposing || !$wordBeginsHere())
            return false
          event.preventDefault()
          insert(everything, null, true)
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, insert],
  )

  const done = useCallback(() => {
    // What is inserted under the eyes of the person needs no word.
    if (where.current !== null) say({ words: `Inserted ${where.current}.` })
  }, [say])
  const close = useCallback(() => setInserting(null), [])
  return { inserting, insert, close, done }
}
