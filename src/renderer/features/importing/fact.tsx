import { useId, useState, type ReactNode } from 'react'
import type { Found } from '../../../shared/importing/recognised'
import { Button, Chip, type Choice } from '../../kit/controls'
import css from './fact.module.css'
import { sureWords } from './words'

const counts = ['', 'one', 'two', 'three', 'four', 'five'] as const

/** How sure a value is: said outright, likely, or that there are several. */
const HowSureChip = ({ found }: { readonly found: Found<unknown> }) => {
  if (found.sure === 'sure') return <Chip tone="good">sure</Chip>
  const several = found.others.length + 1
  if (several > 1) return <Chip tone="warn">{counts[several] ?? 'many'} found</Chip>
  return <Chip tone={found.sure === 'likely' ? 'plain' : 'warn'}>{sureWords[found.sure]}</Chip>
}

/** The frame of one fact: its name, its field, how sure it is, and what else was found, to pick. */
const Frame = <T,>({
  id,
  label,
  found,
  inWords,
  onPick,
  silent,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly found: Found<T>
  readonly inWords: (value: T) => string
  readonly onPick: (value: T) => void
  /** Nothing was found and nothing needs to be: there is nothing to be sure of. */
  readonly silent: boolean
  readonly children: ReactNode
}) => (
  <div className={css['fact']}>
    <label htmlFor={id}>{label}</label>
    <div className={css['control']}>
      {children}
      {!silent && <HowSureChip found={found} />}
    </div>
    {found.others.length > 0 && (
      <p className={css['others']}>
        or{' '}
        {found.others.map((other, index) => (
          <Button key={index} tone="link" onClick={() => onPick(other)}>
            {inWords(other)}
          </Button>
        ))}
      </p>
    )}
  </div>
)

/** A fact that is typed. It is taken when the field is left or on Enter; `read` gives `undefined` for what is none. */
export const TypedFact = <T,>({
  label,
  found,
  inWords,
  read,
  wrong,
  onValue,
}: {
  readonly label: string
  readonly found: Found<T>
  readonly inWords: (value: T) => string
  readonly read: (text: string) => T | undefined
  readonly wrong?: string
  readonly onValue: (value: T) => void
}) => {
  const id = useId()
  const start = inWords(found.value)
  const [text, setText] = useState(start)
  const [known, setKnown] = useState(start)
  const [failed, setFailed] = useState(false)
  if (known !== start) {
    setKnown(start)
    setText(start)
    setFailed(false)
  }
  const take = (): void => {
    if (text === start) return setFailed(false)
    const value = read(text)
    setFailed(value === undefined)
    if (value !== undefined) onValue(value)
  }
  return (
    <Frame id={id} label={label} found={found} inWords={inWords} onPick={onValue} silent={start === ''}>
      <input
        id={id}
        dir="auto"
        value={text}
        maxLength={400}
        aria-invalid={failed || undefined}
        aria-describedby={failed ? `${id}-wrong` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) take()
        }}
      />
      {failed && (
        <span id={`${id}-wrong`} className={css['wrong']} role="alert">
          {wrong}
        </span>
      )}
    </Frame>
  )
}

/** A fact that is chosen among a few. `none` is the word for no value at all. */
export const ChosenFact = <V extends string>({
  label,
  found,
  choices,
  none,
  onValue,
}: {
  readonly label: string
  readonly found: Found<V | null>
  readonly choices: readonly Choice<V>[]
  readonly none?: string
  readonly onValue: (value: V | null) => void
}) => {
  const id = useId()
  const inWords = (value: V | null): string =>
    choices.find((choice) => choice.value === value)?.words ?? none ?? ''
  return (
    <Frame
      id={id}
      label={label}
      found={found}
      inWords={inWords}
      onPick={onValue}
      silent={found.value === null && found.sure === 'sure'}
    >
      <select
        id={id}
        value={found.value ?? ''}
        onChange={(event) =>
          onValue(choices.find((choice) => choice.value === event.target.value)?.value ?? null)
        }
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Frame>
  )
}
