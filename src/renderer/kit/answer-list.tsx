import { useEffect, type ReactNode } from 'react'
import css from './answer-list.module.css'
import { useWindow } from './use-window'

export type AnswerRow = {
  readonly key: string
  readonly icon: ReactNode
  readonly title: ReactNode
  readonly facts: ReactNode
  /** The line round the match. */
  readonly line: ReactNode
}

/** The id by which a field of search points at the row that is chosen in the list of its answers. */
export const answerId = (list: string, index: number): string => `${list}-${index}`

const heightsInRem = { lined: 6.125, bare: 3.625 } as const

/**
 * The answers to what is typed in a field, as a list box that the field controls: the focus may stay in the field.
 * `onSeen` tells which rows can be seen, so that what is dear is read for them alone.
 */
export const AnswerList = ({
  id,
  label,
  count,
  lined,
  at,
  rowOf,
  onTake,
  onOpen,
  onKeyDown,
  onSeen,
}: {
  readonly id: string
  readonly label: string
  readonly count: number
  /** Whether rows have a line round the match. */
  readonly lined: boolean
  /** The row that is chosen; null for none. */
  readonly at: number | null
  readonly rowOf: (index: number) => AnswerRow
  readonly onTake: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onKeyDown: (event: React.KeyboardEvent) => void
  readonly onSeen: (from: number, to: number) => void
}) => {
  const { frame, from, to, whole, place, look } = useWindow(count, heightsInRem[lined ? 'lined' : 'bare'], at)
  useEffect(() => onSeen(from, to), [from, to, onSeen])

  return (
    <div
      ref={frame}
      id={id}
      role="listbox"
      aria-label={label}
      aria-activedescendant={at === null ? undefined : answerId(id, at)}
      tabIndex={0}
      className={css['list']}
      onKeyDown={onKeyDown}
      onScroll={look}
    >
      <div role="presentation" style={{ height: whole, position: 'relative' }}>
        {Array.from({ length: Math.max(0, to - from) }, (_each, step) => {
          const index = from + step
          const row = rowOf(index)
          return (
            <div
              key={row.key}
              id={answerId(id, index)}
              role="option"
              aria-selected={index === at}
              aria-posinset={index + 1}
              aria-setsize={count}
              className={css['row']}
              style={place(index)}
              // The focus stays where it is: in the field, so that one types on.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onTake(index)}
              onDoubleClick={() => onOpen(index)}
            >
              {row.icon}
              <div className={css['words']}>
                <strong className={css['title']}>{row.title}</strong>
                <span className={css['facts']}>{row.facts}</span>
                {lined && <span className={css['line']}>{row.line}</span>}
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
