import { dayInWords } from '../../../shared/basics/day'
import type { RecordKey } from '../../../shared/library/use'
import { useUses } from '../../data/uses'
import { Button } from '../../kit/controls'
import css from './life.module.css'

/** Where a record is used, in past statements and in drafts, each a way to the place. */
export const UsedIn = ({
  of,
  title = 'Used in',
  onOpen,
}: {
  readonly of: RecordKey
  readonly title?: string
  readonly onOpen: (key: RecordKey, paragraph: number | null) => void
}) => {
  const uses = useUses(of)
  if (uses === undefined) return null
  return (
    <section aria-label={title}>
      <h3 className={css['eyebrow']}>{title}</h3>
      {uses.length === 0 && <p className="quiet small">Nowhere yet.</p>}
      <ul className={css['life']}>
        {uses.map((use, index) => (
          <li key={`${use.in} ${index}`} data-open={use.how === 'drafted'}>
            <p>
              <Button tone="link" onClick={() => onOpen(use.in, use.paragraph)}>
                {use.title}
                {use.paragraph !== null && `, para. ${use.paragraph}`}
              </Button>
              <span className="quiet">
                {' · '}
                {use.how === 'drafted' ? 'a draft' : use.day ? dayInWords(use.day) : 'day not known'}
                {use.place && ` · paragraph ${use.place}`}
              </span>
            </p>
            <p className={css['words']} dir="auto">
              {use.wording}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
