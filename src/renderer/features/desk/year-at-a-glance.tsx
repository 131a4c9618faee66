import { monthOf, yearOf, type Day } from '../../../shared/basics/day'
import { plural } from '../../../shared/basics/text'
import type { Dialogue } from '../../../shared/library/dialogue'
import type { Statement } from '../../../shared/library/statement'
import { Button } from '../../kit/controls'
import css from './desk.module.css'

const names = 'January February March April May June July August September October November December'.split(
  ' ',
)
type Kind = 'oral-statement' | 'written-contribution' | 'planned'

/** What was said and what is planned in each month; every mark is also told in words. */
export const YearAtAGlance = ({
  year,
  on,
  statements,
  dialogues,
  onDialogues,
}: {
  readonly year: number
  readonly on: Day
  readonly statements: readonly Statement[]
  readonly dialogues: readonly Dialogue[]
  readonly onDialogues: () => void
}) => {
  const marks: { month: number; kind: Kind }[] = [
    ...statements.flatMap(({ day, kind }) =>
      day && yearOf(day) === year && (kind === 'oral-statement' || kind === 'written-contribution')
        ? [{ month: monthOf(day), kind }]
        : [],
    ),
    ...dialogues.flatMap(({ day }) =>
      day && yearOf(day) === year && day >= on ? [{ month: monthOf(day), kind: 'planned' as const }] : [],
    ),
  ]
  const told = (month: number): string => {
    const count = (kind: Kind): number =>
      marks.filter((mark) => mark.month === month && mark.kind === kind).length
    const parts = [
      count('oral-statement') && `${plural(count('oral-statement'), 'statement')} made`,
      count('written-contribution') && `${plural(count('written-contribution'), 'written contribution')}`,
      count('planned') && `${plural(count('planned'), 'dialogue')} planned`,
    ].filter(Boolean)
    return parts.join(', ') || 'nothing'
  }
  return (
    <section className={css['box']} aria-label={`The year ${year}`}>
      <div className={css['boxHead']}>
        <h2>{year}</h2>
        <Button tone="link" onClick={onDialogues}>
          Dialogues
        </Button>
      </div>
      <ol className={css['months']}>
        {names.map((name, index) => (
          <li key={name} title={`${name}: ${told(index + 1)}`}>
            <div
              className={css['month']}
              data-now={monthOf(on) === index + 1 && yearOf(on) === year}
              aria-hidden
            >
              {marks
                .filter(({ month }) => month === index + 1)
                .slice(0, 4)
                .map(({ kind }, number) => (
                  <span key={number} className={css['mark']} data-kind={kind} />
                ))}
            </div>
            <span aria-hidden>{name[0]}</span>
            <span className="visually-hidden">
              {name}: {told(index + 1)}
            </span>
          </li>
        ))}
      </ol>
      <div className={css['key']} aria-hidden>
        <span>
          <i className={css['mark']} data-kind="oral-statement" /> statement made
        </span>
        <span>
          <i className={css['mark']} data-kind="written-contribution" /> written
        </span>
        <span>
          <i className={css['mark']} data-kind="planned" /> planned
        </span>
      </div>
    </section>
  )
}
