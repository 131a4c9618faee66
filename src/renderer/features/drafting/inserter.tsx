import { $getSelection, $isRangeSelection, type LexicalEditor } from 'lexical'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Article } from '../../../shared/library/article'
import type { Instrument } from '../../../shared/library/instrument'
import type { Phrase } from '../../../shared/library/phrase'
import type { Recommendation } from '../../../shared/library/recommendation'
import {
  fromPhrase,
  fromRecommendation,
  openBlanks,
  usualForm,
  worded,
  wordingIn,
} from '../../../shared/drafting/reuse'
import type { SearchKind } from '../../../shared/searching/searchable'
import { useAll, useOne } from '../../data/library'
import type { Hit, SearchIndex } from '../../data/search-index'
import { CitationStep, PhraseStep, RecommendationStep, type Setting } from './choosing'
import { $insertCitation, $insertPhrase, $insertRecommendation } from './insert'
import { PaletteList, type Offer } from './palette'
import css from './palette.module.css'

export type Chosen = Pick<Hit, 'kind' | 'id'> & { readonly place?: Hit['place'] }

type StepProps = {
  readonly editor: LexicalEditor
  readonly chosen: Chosen
  readonly setting: Setting
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Inserts at once when nothing is to be asked; else shows the small form. */
const useAtOnce = (ready: boolean, insert: () => void): void => {
  const done = useRef(false)
  useEffect(() => {
    if (!ready || done.current) return
    done.current = true
    insert()
  })
}

const RecommendationInsert = ({ editor, chosen, setting, onBack, onDone }: StepProps) => {
  const record = useOne<Recommendation>('recommendations', chosen.id)
  const insert = (known: Recommendation, wording: string): void => {
    editor.update(() => $insertRecommendation(fromRecommendation(known, wording)))
    onDone()
  }
  const wording = record ? wordingIn(record, usualForm(record, setting.kind)) : ''
  const asks = record ? openBlanks(wording, record.blanks, setting.answers).length > 0 : true
  useAtOnce(!asks, () => record && insert(record, worded(wording, setting.answers)))
  if (!record || !asks) return null
  return (
    <RecommendationStep
      record={record}
      setting={setting}
      onBack={onBack}
      onInsert={(words) => insert(record, words)}
    />
  )
}

const PhraseInsert = ({ editor, chosen, setting, onBack, onDone }: StepProps) => {
  const record = useOne<Phrase>('phrases', chosen.id)
  const insert = (known: Phrase, wording: string): void => {
    editor.update(() => $insertPhrase(fromPhrase(known, wording)))
    onDone()
  }
  const asks = record ? openBlanks(record.text, record.blanks, setting.answers).length > 0 : true
  useAtOnce(!asks, () => record && insert(record, worded(record.text, setting.answers)))
  if (!record || !asks) return null
  return (
    <PhraseStep
      record={record}
      setting={setting}
      onBack={onBack}
      onInsert={(words) => insert(record, words)}
    />
  )
}

const CitationInsert = ({ editor, chosen, onBack, onDone }: StepProps) => {
  const article = useOne<Article>('articles', chosen.id)
  const instruments = useAll<Instrument>('instruments')
  if (!article || !instruments) return null
  return (
    <CitationStep
      article={article}
      instruments={instruments}
      place={chosen.place ?? null}
      onBack={onBack}
      onInsert={(words, cites) => {
        editor.update(() => $insertCitation(words, cites))
        onDone()
      }}
    />
  )
}

const Step = (props: StepProps) => {
  switch (props.chosen.kind) {
    case 'recommendation':
      return <RecommendationInsert {...props} />
    case 'phrase':
      return <PhraseInsert {...props} />
    case 'article':
      return <CitationInsert {...props} />
    case 'statement':
      return null
  }
}

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
  index,
  kinds,
  offer,
  setting,
  start,
  bySlash,
  onClose,
}: {
  readonly editor: LexicalEditor
  readonly index: SearchIndex | undefined
  readonly kinds: readonly SearchKind[]
  readonly offer: Offer
  readonly setting: Setting
  readonly start: Chosen | null
  readonly bySlash: boolean
  readonly onClose: () => void
}) => {
  const [chosen, setChosen] = useState<Chosen | null>(start)
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
      {chosen ? (
        <Step
          editor={editor}
          chosen={chosen}
          setting={setting}
          onBack={() => (start ? close() : setChosen(null))}
          onDone={close}
        />
      ) : (
        <PaletteList index={index} kinds={kinds} offer={offer} onTake={setChosen} onLeave={leave} />
      )}
    </div>
  )
}
