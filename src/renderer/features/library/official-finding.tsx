import { plural } from '../../../shared/basics/text'
import type { OfficialReading } from '../../../shared/importing/official-text'
import { languages } from '../../../shared/library/language'
import css from './library.module.css'

const mostShown = 200

/** What was read out of a file, and each paragraph that is not as the reference has it. */
export const OfficialFinding = ({
  name,
  reading,
}: {
  readonly name: string
  readonly reading: OfficialReading
}) => {
  const { articles, differs, language } = reading
  const paragraphs = articles.reduce((sum, { provisions }) => sum + provisions.length, 0)
  const good = reading.checked && differs.length === 0 && reading.gaps.length === 0
  return (
    <section aria-label="What was read" className={css['official']}>
      <p className={css['officialStanding']} data-check={good ? 'matches' : 'differs'} role="status">
        <strong>{reading.sentence}</strong>
      </p>
      {articles.length > 0 && (
        <p className="quiet small">
          {name}: {plural(articles.length, 'article')}, {plural(paragraphs, 'paragraph')}, in{' '}
          {languages[language].name}.
        </p>
      )}
      {differs.length > 0 && (
        <ul className={css['officialDiffers']} aria-label="What differs">
          {differs.slice(0, mostShown).map(({ words }, index) => (
            <li key={index}>{words}</li>
          ))}
          {differs.length > mostShown && <li>… and {differs.length - mostShown} more.</li>}
        </ul>
      )}
    </section>
  )
}
