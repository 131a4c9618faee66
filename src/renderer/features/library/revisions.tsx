import { dayInWords } from '../../../shared/basics/day'
import { dayOf } from '../../data/clock'
import { useRevisions } from '../../data/library'
import css from './library.module.css'
import { WithBlanks } from './marked'

/** The earlier wordings of a record, newest first. */
export const Revisions = ({ of, edition }: { readonly of: string; readonly edition: number }) => {
  const revisions = useRevisions(of)
  if (!revisions || revisions.length === 0) return null
  return (
    <section>
      <h3 className={css['eyebrow']} style={{ paddingBottom: 'var(--s3)' }}>
        Earlier wordings · this is edition {edition}
      </h3>
      <ol className={css['earlier']}>
        {revisions.map((revision) => (
          <li key={revision.id}>
            <p className="quiet small">
              Edition {revision.edition}, until {dayInWords(dayOf(revision.made))}
            </p>
            <p dir="auto">
              <WithBlanks text={revision.wording} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

export const refusals = {
  'changed-elsewhere':
    'This record was changed meanwhile. Your text is still in the form; close it and look at the newer record first.',
  gone: 'This record is not in the library any more. Your text is still in the form.',
} as const
