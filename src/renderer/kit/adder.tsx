import { Plus } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import css from './adder.module.css'

export type Addable = { readonly id: string; readonly words: string; readonly hint?: string }

/** Something that can be made of the words that were typed. */
export type Making = { readonly kind: string; readonly words: (typed: string) => string }

type Option = Addable & { readonly take: () => void }

/** Lays the choices over everything, under the field or above it where there is no room below. */
const useLaidOut = (
  open: boolean,
  field: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  length: number,
): void =>
  useLayoutEffect(() => {
    const [at, shown] = [field.current?.getBoundingClientRect(), frame.current]
    if (!open || !at || !shown) return
    shown.showPopover()
    const below = at.bottom + shown.offsetHeight + 12 < window.innerHeight
    shown.style.left = `${Math.max(8, Math.min(at.left, window.innerWidth - shown.offsetWidth - 8))}px`
    shown.style.top = `${below ? at.bottom + 4 : Math.max(8, at.top - shown.offsetHeight - 4)}px`
  }, [open, field, frame, length])

/**
 * A field that adds something to what it stands beside: what is typed narrows the choices, and what is none of them
 * can be made. Arrows choose, Enter takes, Esc closes; the focus stays in the field, so that one adds on.
 */
export const Adder = ({
  label,
  choices,
  makes,
  onTake,
  onMake,
}: {
  readonly label: string
  readonly choices: readonly Addable[]
  readonly makes: readonly Making[]
  readonly onTake: (id: string) => void
  readonly onMake: (kind: string, typed: string) => void
}) => {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const field = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)

  const bare = typed.trim()
  const wanted = bare.toLocaleLowerCase()
  const isThere = choices.some(({ words }) => words.toLocaleLowerCase() === wanted)
  const fitting = choices.filter(({ words }) => words.toLocaleLowerCase().includes(wanted))
  const made = bare === '' || isThere ? [] : makes
  const options: readonly Option[] = [
    ...fitting.map((choice) => ({ ...choice, take: () => onTake(choice.id) })),
    ...made.map(({ kind, words }) => ({
      id: `make-${kind}`,
      words: words(bare),
      take: () => onMake(kind, bare),
    })),
  ]
  const shown = open && options.length > 0
  const chosen = shown ? Math.min(at, options.length - 1) : null
  useLaidOut(shown, field, frame, options.length)

  const close = (): void => {
    setOpen(false)
    setAt(0)
  }
  const take = (option: Option | undefined): void => {
    if (!option) return
    option.take()
    setTyped('')
    close()
  }
  const press = (event: React.KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (move !== 0) {
      setAt(chosen === null ? 0 : Math.max(0, Math.min(options.length - 1, chosen + move)))
      setOpen(true)
    } else if (event.key === 'Enter' && chosen !== null) take(options[chosen])
    else if (event.key === 'Escape' && shown) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div ref={field} className={css['field']}>
      <Plus size={14} aria-hidden />
      <input
        className={css['input']}
        role="combobox"
        aria-label={label}
        placeholder={label}
        aria-expanded={shown}
        aria-autocomplete="list"
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
        maxLength={60}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
          setOpen(true)
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onKeyDown={press}
      />
      {shown && (
        <div
          ref={frame}
          popover="manual"
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          className={css['list']}
          // The focus stays in the field.
          onMouseDown={(event) => event.preventDefault()}
        >
          {options.map((option, index) => (
            <div
              key={option.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={css['choice']}
              onMouseMove={() => setAt(index)}
              onClick={() => take(option)}
            >
              <span>{option.words}</span>
              {option.hint && <span className="quiet small">{option.hint}</span>}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
