import { ChevronDown } from 'lucide-react'
import { Button as TriggerButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import css from './shelf.module.css'

export type FilterChoice = { readonly value: string; readonly words: string; readonly count: number }

/** A filter as a chip: it opens its choices with their counts, and says what is chosen. */
export const FilterChip = ({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string
  readonly choices: readonly FilterChoice[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}) => {
  const chosen = choices.find((choice) => choice.value === value)
  const all = { value: '', words: 'All', count: choices.reduce((sum, { count }) => sum + count, 0) }
  return (
    <MenuTrigger>
      <TriggerButton className={css['filter'] ?? ''} {...(chosen ? { 'data-on': true } : {})}>
        {chosen ? `${label}: ${chosen.words}` : label}
        <ChevronDown size={13} aria-hidden />
      </TriggerButton>
      <Popover>
        <Menu
          className={css['menu'] ?? ''}
          aria-label={label}
          selectionMode="single"
          selectedKeys={[value ?? '']}
          onSelectionChange={(keys) => {
            const key = keys === 'all' ? '' : String([...keys][0] ?? '')
            onChange(key === '' ? null : key)
          }}
        >
          {[all, ...choices.filter(({ count }) => count > 0)].map((choice) => (
            <MenuItem
              key={choice.value}
              id={choice.value}
              textValue={choice.words}
              className={css['choice'] ?? ''}
            >
              <span>{choice.words}</span>
              {choice.value !== '' && <span className="quiet num">{choice.count}</span>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
