import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as TriggerButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import css from './shelf.module.css'

export type MenuAct = {
  readonly id: string
  readonly words: string
  readonly run: () => void
  readonly disabled?: boolean
}

/** A small button with what else can be done with the thing beside it; `children` and `look` make it a button of words. */
export const MoreMenu = ({
  label,
  acts,
  look,
  children,
}: {
  readonly label: string
  readonly acts: readonly MenuAct[]
  readonly look?: string | undefined
  readonly children?: ReactNode
}) => (
  <MenuTrigger>
    <TriggerButton className={look ?? css['more'] ?? ''} aria-label={label}>
      {children ?? <Ellipsis size={15} aria-hidden />}
    </TriggerButton>
    <Popover>
      <Menu
        className={css['menu'] ?? ''}
        aria-label={label}
        disabledKeys={acts.filter(({ disabled }) => disabled).map(({ id }) => id)}
        onAction={(key) => acts.find(({ id }) => id === key)?.run()}
      >
        {acts.map(({ id, words }) => (
          <MenuItem key={id} id={id} textValue={words} className={css['choice'] ?? ''}>
            <span>{words}</span>
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  </MenuTrigger>
)
