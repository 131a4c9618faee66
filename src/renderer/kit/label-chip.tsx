import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import css from './label-chip.module.css'

export type LabelColour = 'grey' | 'blue' | 'teal' | 'violet' | 'amber' | 'red' | 'green'

/** The dot of a colour, beside the words that name what it stands for. */
export const Dot = ({ colour }: { readonly colour: LabelColour }) => (
  <i className={css['dot']} data-colour={colour} aria-hidden />
)

/** A label that a record wears, with a button that takes it off. */
export const LabelChip = ({
  words,
  mark,
  takeOff,
  onTakeOff,
}: {
  readonly words: string
  readonly mark: ReactNode
  /** What the button does, as `Take the tag Victims off`. */
  readonly takeOff: string
  readonly onTakeOff: () => void
}) => (
  <span className={css['label']}>
    {mark}
    <span>{words}</span>
    <button type="button" aria-label={takeOff} title={takeOff} onClick={onTakeOff}>
      <X size={13} aria-hidden />
    </button>
  </span>
)
