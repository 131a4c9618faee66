import { useState } from 'react'
import { TextField } from './controls'

/**
 * A field for something that is typed freely and read strictly, such as a date or a limit. `read` gives `undefined`
 * for what it cannot read; then `wrong` is said, the typed words stay, and nothing is changed.
 */
export const ParsedField = <V,>({
  label,
  help,
  start,
  read,
  wrong,
  onValue,
}: {
  readonly label: string
  readonly help?: string
  readonly start: string
  readonly read: (text: string) => V | undefined
  readonly wrong: string
  readonly onValue: (value: V) => void
}) => {
  const [text, setText] = useState(start)
  const [known, setKnown] = useState(start)
  const [left, setLeft] = useState(false)
  if (known !== start) {
    // The record changed elsewhere: its words replace what was typed before.
    setKnown(start)
    setText(start)
  }
  const value = read(text)
  return (
    <TextField
      label={label}
      value={text}
      onChange={(next) => {
        setText(next)
        setLeft(false)
        const parsed = read(next)
        if (parsed !== undefined) onValue(parsed)
      }}
      onBlur={() => setLeft(true)}
      {...(help ? { help } : {})}
      {...(left && value === undefined ? { error: wrong } : {})}
    />
  )
}
