import { useRef, useState, type ReactNode } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { fromStatement } from '../../../shared/drafting/reuse'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { numberedParagraphs, type PastText } from '../../../shared/drafting/past-text'
import { useSay } from '../../kit/notices'
import css from './manuscript-view.module.css'
import menuCss from '../../kit/shelf.module.css'
import { ManuscriptView } from './manuscript-view'

/** What can be done with the words of a past statement: each goes into the draft that was written last. */
export type Reusing = {
  readonly onQuote: ((from: Provenance) => void) | null
  readonly onCopy: ((from: Provenance) => void) | null
}

const acts = [
  { id: 'quote', words: 'Insert as quotation with its source' },
  { id: 'copy', words: 'Insert as a copy' },
  { id: 'clipboard', words: 'Copy to the clipboard' },
] as const
type Act = (typeof acts)[number]['id']

/** A past statement whose paragraphs have their numbers beside them; a number opens what can be done with its words. */
export const NumberedParagraphs = ({
  id,
  text,
  words,
  here,
  reusing,
}: {
  readonly id: string
  readonly text: PastText
  readonly words: readonly string[]
  readonly here: number | null
  readonly reusing: Reusing
}) => {
  const say = useSay()
  const paragraphs = numberedParagraphs(text)
  // One stop for the tab key; the arrows go from number to number.
  const [stop, setStop] = useState(here ?? 1)
  const [open, setOpen] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const pressed = useRef<HTMLButtonElement>(null)

  const act = (what: Act): void => {
    const words = paragraphs.find(({ number }) => number === open)?.text ?? ''
    if (open === null || words === '') return
    const from = fromStatement(id, open, words)
    setOpen(null)
    switch (what) {
      case 'quote':
        return reusing.onQuote?.(from)
      case 'copy':
        return reusing.onCopy?.(from)
      case 'clipboard':
        return void navigator.clipboard.writeText(words).then(
          () => say({ words: 'Copied.' }),
          () => say({ words: 'It could not be copied.', tone: 'bad' }),
        )
    }
  }
  const move = (event: React.KeyboardEvent, from: number): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const next = from + (steps[event.key] ?? 0)
    if (next === from || next < 1 || next > paragraphs.length) return
    event.preventDefault()
    setStop(next)
    root.current?.querySelector<HTMLElement>(`[data-number="${next}"]`)?.focus()
  }
  const frame = (number: number | null, shown: ReactNode): ReactNode =>
    number === null ? (
      shown
    ) : (
      <div data-paragraph={number}>
        <button
          type="button"
          className={css['number']}
          data-number={number}
          tabIndex={number === stop ? 0 : -1}
          aria-label={`Paragraph ${number}`}
          aria-haspopup="menu"
          aria-expanded={open === number}
          title={`Paragraph ${number}: insert or copy`}
          onFocus={() => setStop(number)}
          onKeyDown={(event) => move(event, number)}
          onClick={(event) => {
            pressed.current = event.currentTarget
            setOpen(number)
          }}
        >
          {number}
        </button>
        {shown}
      </div>
    )
  return (
    <div ref={root} className={css['numbered']}>
      <ManuscriptView text={text} words={words} here={here} frame={frame} />
      <Popover triggerRef={pressed} isOpen={open !== null} onOpenChange={(on) => !on && setOpen(null)}>
        <Menu
          className={menuCss['menu'] ?? ''}
          aria-label={`Paragraph ${open ?? ''}`}
          autoFocus="first"
          disabledKeys={reusing.onQuote === null ? ['quote', 'copy'] : []}
          onAction={(key) => {
            const chosen = acts.find((each) => each.id === key)
            if (chosen) act(chosen.id)
          }}
          onClose={() => setOpen(null)}
        >
          {acts.map((each) => (
            <MenuItem key={each.id} id={each.id} textValue={each.words} className={menuCss['choice'] ?? ''}>
              <span>{each.words}</span>
              {each.id !== 'clipboard' && reusing.onQuote === null && (
                <span className="small">open a draft first</span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </div>
  )
}
