import { Search } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode, type Ref } from 'react'
import css from './controls.module.css'

export type Tone = 'plain' | 'go' | 'quiet' | 'bad' | 'link'

/** A button; `tone` is `go` for the one thing a screen is for, `quiet` for tools, `link` inside text. */
export const Button = ({ tone = 'plain', ...rest }: ComponentProps<'button'> & { readonly tone?: Tone }) => (
  <button type="button" {...rest} className={[css[tone], rest.className].filter(Boolean).join(' ')} />
)

type FieldFrame = {
  readonly label: string
  readonly help?: string | undefined
  readonly error?: string | undefined
}

const useFieldIds = ({ help, error }: FieldFrame) => {
  const id = useId()
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }
}

const Frame = ({ id, label, help, error, children }: FieldFrame & { id: string; children: ReactNode }) => (
  <div className={css['field']}>
    <label className={css['label']} htmlFor={id}>
      {label}
    </label>
    {children}
    {help && (
      <span className={css['help']} id={`${id}-help`}>
        {help}
      </span>
    )}
    {error && (
      <span className={css['error']} id={`${id}-error`} role="alert">
        {error}
      </span>
    )}
  </div>
)

type TextFieldProps = FieldFrame & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly onBlur?: () => void
  readonly lang?: string
}

export const TextField = ({ label, help, error, onChange, ...rest }: TextFieldProps) => {
  const ids = useFieldIds({ label, help, error })
  return (
    <Frame id={ids.id} label={label} help={help} error={error}>
      <input
        {...ids}
        {...rest}
        dir="auto"
        className={css['input']}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  )
}

export const TextArea = ({
  label,
  help,
  error,
  onChange,
  rows,
  ...rest
}: TextFieldProps & { readonly rows?: number }) => {
  const ids = useFieldIds({ label, help, error })
  return (
    <Frame id={ids.id} label={label} help={help} error={error}>
      <textarea
        {...ids}
        {...rest}
        rows={rows ?? 4}
        dir="auto"
        className={css['input']}
        onChange={(event) => onChange(event.target.value)}
      />
    </Frame>
  )
}

export type Choice<V extends string> = { readonly value: V; readonly words: string }

/** A choice among a few; `choices` keeps the type of its values. */
export const SelectField = <V extends string>({
  choices,
  value,
  onChange,
  ...frame
}: FieldFrame & {
  readonly choices: readonly Choice<V>[]
  readonly value: V
  readonly onChange: (value: V) => void
}) => {
  const ids = useFieldIds(frame)
  return (
    <Frame id={ids.id} {...frame}>
      <select
        {...ids}
        className={css['input']}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice.value === event.target.value)
          if (chosen) onChange(chosen.value)
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export const CheckField = ({
  label,
  help,
  checked,
  onChange,
}: FieldFrame & { readonly checked: boolean; readonly onChange: (checked: boolean) => void }) => {
  const id = useId()
  return (
    <div className={css['check']}>
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <label htmlFor={id}>{label}</label>
        {help && (
          <span className={css['help']} id={`${id}-help`}>
            {' '}
            {help}
          </span>
        )}
      </span>
    </div>
  )
}

/** A search field with what it found at its end, announced politely. */
export const SearchField = ({
  label,
  value,
  onChange,
  found,
  inputRef,
  ...rest
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly found?: string
  readonly inputRef?: Ref<HTMLInputElement>
} & Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref'>) => (
  <div className={css['search']}>
    <Search size={16} aria-hidden />
    <input
      type="search"
      {...rest}
      ref={inputRef}
      aria-label={label}
      placeholder={label}
      dir="auto"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
    {found !== undefined && (
      <span className="quiet small num" role="status">
        {found}
      </span>
    )}
  </div>
)

export type ChipTone = 'rec' | 'law' | 'good' | 'warn' | 'bad' | 'accent' | 'plain'

/** A small label; colour only repeats what the words say. */
export const Chip = ({
  tone = 'plain',
  children,
}: {
  readonly tone?: ChipTone
  readonly children: ReactNode
}) => (
  <span className={css['chip']} data-tone={tone}>
    {children}
  </span>
)

/** What stands where nothing is yet: what it will be, and how to begin. */
export const Empty = ({
  title,
  alone = false,
  children,
}: {
  readonly title: string
  /** Nothing else is on the page, so this is its heading. */
  readonly alone?: boolean
  readonly children?: ReactNode
}) => (
  <div className={css['empty']}>
    {alone ? <h1>{title}</h1> : <strong>{title}</strong>}
    {children}
  </div>
)
