import { CalendarDays, Gavel, ListChecks, PenLine, Quote, ScrollText, Search, StickyNote } from 'lucide-react'
import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { SearchKind } from '../../../shared/searching/searchable'
import { highlight } from '../../../shared/searching/query'
import { useSnippets, type Hit, type Snippet } from '../../data/search'
import type { Chosen } from './steps'
import { useFindingAsTyped } from './use-finding-as-typed'
import css from './palette.module.css'

const kindIcons = {
  recommendation: ListChecks,
  article: Gavel,
  phrase: Quote,
  statement: ScrollText,
  draft: PenLine,
  dialogue: CalendarDays,
  note: StickyNote,
} as const

const prompts: Readonly<Partial<Record<'any' | SearchKind, string>>> = {
  any: 'Find a recommendation, article, phrase or past statement',
  recommendation: 'Find a recommendation',
  article: 'Find a treaty article: “art. 18”, “extradition”',
  phrase: 'Find a phrase',
  statement: 'Find in past statements',
}

/** What is offered before anything is typed: what fits the part with the caret, then the dialogue's topic. */
export type Offer = (kinds: readonly SearchKind[]) => readonly Hit[]

const Marked = ({ text, words }: { readonly text: string; readonly words: readonly string[] }) =>
  highlight(text, words).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
  )

/** A line of a text with the places that match. */
const Line = ({
  text,
  marks,
}: {
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
}) => (
  <small className={css['line']} dir="auto">
    {marks.map(([from, to], index) => (
      <span key={from}>
        {text.slice(marks[index - 1]?.[1] ?? 0, from)}
        <mark>{text.slice(from, to)}</mark>
      </span>
    ))}
    {text.slice(marks.at(-1)?.[1] ?? 0)}
  </small>
)

const noWords: readonly string[] = []

/** One thing that was found: drawn again only when it changes itself, for each letter draws the list. */
const Option = memo(
  ({
    id,
    hit,
    number,
    isChosen,
    words,
    line,
    onAt,
    onPress,
  }: {
    readonly id: string
    readonly hit: Hit
    readonly number: number
    readonly isChosen: boolean
    readonly words: readonly string[]
    readonly line: Snippet | undefined
    readonly onAt: (number: number) => void
    readonly onPress: (hit: Hit, asks: boolean) => void
  }) => {
    const Icon = kindIcons[hit.kind]
    return (
      <div
        id={id}
        role="option"
        aria-selected={isChosen}
        className={css['option']}
        data-kind={hit.kind}
        onMouseMove={() => onAt(number)}
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => onPress(hit, event.shiftKey)}
      >
        <Icon size={16} aria-hidden />
        <span>
          <strong>
            <Marked text={hit.title} words={words} />
          </strong>
          <small>
            <Marked text={hit.detail} words={words} />
            {line?.paragraph ? ` · para. ${line.paragraph}` : ''}
          </small>
          {line && <Line text={line.text} marks={line.marks} />}
        </span>
        {isChosen && <kbd>↵</kbd>}
      </div>
    )
  },
)

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }

/** Finds something in the library as one types; arrows choose, Enter takes, Shift+Enter asks how, Esc leaves. */
export const PaletteList = ({
  kinds,
  offer,
  onTake,
  onLeave,
}: {
  readonly kinds: readonly SearchKind[]
  readonly offer: Offer
  readonly onTake: (chosen: Chosen) => void
  readonly onLeave: (typed: boolean) => void
}) => {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const ask = useRef(false)
  const id = useId()
  const options = useRef<HTMLDivElement>(null)
  const offers = useMemo(() => offer(kinds), [offer, kinds])
  // The palette shows lines of past statements only: the titles of the others say enough.
  const shown = useRef<ReadonlyMap<string, { text: string; paragraph: number | null }> | undefined>(undefined)
  const words = useRef<readonly string[]>([])
  const take = useCallback(
    ({ key, kind, id: record, place }: Hit): void =>
      onTake({
        kind,
        id: record,
        place,
        paragraph: shown.current?.get(key)?.paragraph ?? null,
        words: words.current,
        ask: ask.current,
      }),
    [onTake],
  )
  const press = useCallback(
    (hit: Hit, asks: boolean): void => {
      ask.current = asks
      take(hit)
    },
    [take],
  )
  const { answer, isAnswered, takeWhenAnswered } = useFindingAsTyped(query, kinds, offers, take)
  const hits = answer?.hits ?? []
  const chosen = hits[Math.min(at, hits.length - 1)]
  const keys = useMemo(
    () => (answer?.hits ?? []).filter(({ kind }) => kind === 'statement').map(({ key }) => key),
    [answer],
  )
  const snippets = useSnippets(keys, answer?.query ?? '')
  shown.current = snippets
  words.current = answer?.words ?? []

  useEffect(() => {
    options.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const pressKey = (event: React.KeyboardEvent): void => {
    const move = moves[event.key]
    if (event.key === 'Escape') onLeave(query !== '')
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      ask.current = event.shiftKey
      if (isAnswered && chosen) take(chosen)
      else takeWhenAnswered()
    } else if (move !== undefined) setAt(Math.max(0, Math.min(hits.length - 1, at + move)))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const prompt = prompts[kinds.length === 1 && kinds[0] ? kinds[0] : 'any'] ?? prompts.any
  return (
    <>
      <div className={css['search']}>
        <Search size={16} aria-hidden />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls={`${id}-options`}
          aria-activedescendant={chosen ? `${id}-${hits.indexOf(chosen)}` : undefined}
          aria-label={prompt}
          placeholder={prompt}
          dir="auto"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={pressKey}
        />
        <kbd>Esc</kbd>
      </div>
      <div
        className={css['options']}
        role="listbox"
        id={`${id}-options`}
        aria-label="Found"
        aria-busy={!isAnswered}
        ref={options}
      >
        {hits.map((hit, number) => (
          <Option
            key={hit.key}
            id={`${id}-${number}`}
            hit={hit}
            number={number}
            isChosen={hit === chosen}
            words={answer?.words ?? noWords}
            line={snippets?.get(hit.key)}
            onAt={setAt}
            onPress={press}
          />
        ))}
      </div>
      <div role="status" className={hits.length === 0 ? css['none'] : 'visually-hidden'}>
        {!answer || (hits.length === 0 && answer.partial)
          ? 'Looking in the library.'
          : hits.length === 0
            ? 'Nothing in the library matches. Try another word.'
            : `${hits.length} found`}
      </div>
      {hits.length > 0 && (
        <p className={css['hint']}>
          {answer?.corrected ? <>Found for “{answer.corrected}”. </> : null}
          <kbd>Shift ↵</kbd> asks how to insert
        </p>
      )}
    </>
  )
}
