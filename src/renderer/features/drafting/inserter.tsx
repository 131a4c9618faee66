import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import type { Insertion } from './around'
import type { Setting } from './choosing'
import { PaletteList, type Offer } from './palette'
import { Step, WordsInsert } from './steps'
import css from './palette.module.css'

const caretBox = (editor: LexicalEditor): DOMRect | null => {
  const range = window.getSelection()?.rangeCount ? window.getSelection()?.getRangeAt(0) : null
  const box = range?.getBoundingClientRect()
  if (range && box && (box.height > 0 || box.width > 0)) return box
  const key = editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection)
      ? selection.anchor.getNode().getTopLevelElement()?.getKey()
      : undefined
  })
  return (key && editor.getElementByKey(key)?.getBoundingClientRect()) || null
}

/** Where the palette lies: under the caret, above it when there is no room, always inside the window. */
const placeFor = (
  caret: DOMRect | null,
  size: { width: number; height: number },
): { left: number; top: number } => {
  const edge = 8
  const box = caret ?? new DOMRect(window.innerWidth / 3, window.innerHeight / 4, 0, 0)
  const below = box.bottom + edge
  const top = below + size.height > window.innerHeight - edge ? box.top - size.height - edge : below
  return {
    left: Math.max(edge, Math.min(box.left, window.innerWidth - size.width - edge)),
    top: Math.max(edge, Math.min(top, window.innerHeight - size.height - edge)),
  }
}

/** The palette at the caret: find, answer what is asked, insert. Esc leaves one step and never loses text. */
export const Inserter = ({
  editor,
  kinds,
  offer,
  setting,
  start,
  bySlash,
  onClose,
  onDone,
}: {
  readonly editor: LexicalEditor
  readonly kinds: readonly SearchKind[]
  readonly offer: Offer
  readonly setting: Setting
  readonly start: Insertion | null
  readonly bySlash: boolean
  readonly onClose: () => void
  /** Something was inserted. */
  readonly onDone: () => void
}) => {
  const [chosen, setChosen] = useState<Insertion | null>(start)
  const [caret] = useState(() => caretBox(editor))
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  const frame = useRef<HTMLDivElement>(null)

  // The small form comes after the list and has another height: the place follows the size.
  useLayoutEffect(() => {
    const shown = frame.current
    if (!shown) return
    const lay = (): void =>
      setPlace(placeFor(caret, { width: shown.offsetWidth, height: shown.offsetHeight }))
    lay()
    const watch = new ResizeObserver(lay)
    watch.observe(shown)
    return () => watch.disconnect()
  }, [caret])

  // A press anywhere else leaves it, as with any menu.
  useEffect(() => {
    const press = (event: PointerEvent): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [onClose])

  const close = useCallback(() => {
    onClose()
    // The focus goes back to the text, at the caret that was there.
    setTimeout(() => editor.focus(), 0)
  }, [editor, onClose])

  const finish = (): void => {
    close()
    onDone()
  }

  const leave = (typed: boolean): void => {
    // Someone who typed a slash and meant a slash gets it.
    if (bySlash && !typed)
      editor.update(() => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText('/')
      })
    close()
  }

  return (
    <div
      ref={frame}
      className={css['palette']}
      role="dialog"
      aria-label="Insert from the library"
      // Never hidden, or its field could not take the focus; only unseen until its place is known.
      style={place ?? { left: 0, top: 0, opacity: 0 }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        if (chosen && !start) setChosen(null)
        else close()
      }}
    >
      {chosen === null ? (
        <PaletteList kinds={kinds} offer={offer} onTake={setChosen} onLeave={leave} />
      ) : 'kind' in chosen ? (
        <Step
          editor={editor}
          chosen={chosen}
          setting={setting}
          onBack={() => (start ? close() : setChosen(null))}
          onDone={finish}
        />
      ) : (
        <WordsInsert
          editor={editor}
          from={'quote' in chosen ? chosen.quote : chosen.copy}
          quoted={'quote' in chosen}
          onDone={finish}
        />
      )}
    </div>
  )
}
