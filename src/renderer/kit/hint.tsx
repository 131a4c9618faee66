import type { ReactNode } from 'react'
import { Button as TriggerButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { CircleHelp } from 'lucide-react'
import css from './hint.module.css'

/** A small button that explains something beside it; Esc or a press elsewhere closes it. */
export const Hint = ({
  label,
  title,
  children,
}: {
  readonly label: string
  readonly title: string
  readonly children: ReactNode
}) => (
  <DialogTrigger>
    <TriggerButton className={css['button'] ?? ''} aria-label={label}>
      <CircleHelp size={16} aria-hidden />
    </TriggerButton>
    <Popover className={css['frame'] ?? ''}>
      <Dialog className={css['hint'] ?? ''} aria-label={title}>
        <h2>{title}</h2>
        {children}
      </Dialog>
    </Popover>
  </DialogTrigger>
)
