import { memo } from 'react'
import { Circle, CircleCheck } from 'lucide-react'
import type { AgendaItem } from '../../../shared/library/dialogue'
import { agendaCoverage, type Section } from '../../../shared/drafting/outline'
import { clock, secondsFor } from '../../../shared/drafting/speaking-time'
import { plural } from '../../../shared/basics/text'
import css from './draft.module.css'
import type { Live } from './use-writing'

/** The sections with the time or words of each, and which agenda items have words of their own. */
export const OutlinePane = memo(
  ({
    live,
    block,
    items,
    pace,
    spoken,
    onGo,
  }: {
    readonly live: Live
    readonly block: number
    readonly items: readonly AgendaItem[]
    readonly pace: number
    readonly spoken: boolean
    readonly onGo: (section: Section) => void
  }) => {
    const now = live.sections.findLastIndex(({ start }) => start <= block)
    const coverage = agendaCoverage(live.manuscript, items)
    return (
      <nav className={css['outline']} aria-label="Outline" data-pane>
        <h2>Outline</h2>
        <ol>
          {live.sections.map((section, index) => (
            <li key={`${section.start}-${section.title}`}>
              <button
                type="button"
                className={css['section']}
                data-level={section.level}
                aria-current={index === now ? 'true' : undefined}
                onClick={() => onGo(section)}
              >
                <span>
                  <span className={css['sectionTitle']}>{section.title}</span>
                  <small className="num">{plural(section.words, 'word')}</small>
                </span>
                {spoken && (
                  <span className={`num ${css['sectionTime'] ?? ''}`}>
                    {clock(secondsFor(section.words, pace))}
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
        {items.length > 0 && (
          <>
            <h2>Agenda covered</h2>
            <ul className={css['coverage']}>
              {coverage.map(({ item, covered }) => (
                <li key={item.number} data-covered={covered}>
                  {covered ? <CircleCheck size={14} aria-hidden /> : <Circle size={14} aria-hidden />}
                  <span>
                    {item.title}
                    <span className="visually-hidden">{covered ? ', covered' : ', not yet covered'}</span>
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </nav>
    )
  },
)
