import { memo } from 'react'
import { BookOpen } from 'lucide-react'
import { readable } from '../../../shared/library/blanks'
import { phraseUses, type Phrase, type PhraseUse } from '../../../shared/library/phrase'
import type { Part } from '../../../shared/drafting/manuscript'
import type { Hit } from '../../data/search'
import { runCommand } from '../../data/commanding'
import { useAll } from '../../data/library'
import { Button } from '../../kit/controls'
import type { Chosen } from './steps'
import css from './draft.module.css'

/** Which phrases a part of a statement asks for. */
export const usesFor = (part: Part | null): readonly PhraseUse[] => {
  if (part === 'salutation') return ['salutation', 'thanks']
  if (part === 'who-we-are') return ['who-we-are', 'thanks']
  if (part === 'recommendations') return ['recommendations']
  if (part === 'closing') return ['closing']
  return ['bridge']
}

/** A phrase reads as it will stand in the text; other things are told by their detail. */
const previewOf = (hit: Hit, texts: readonly Phrase[], answers: Readonly<Record<string, string>>): string => {
  const phrase = hit.kind === 'phrase' ? texts.find(({ id }) => id === hit.id) : undefined
  return phrase ? readable(phrase.text, answers) : hit.detail
}

const Offers = ({
  answers,
  title,
  hits,
  texts = [],
  onTake,
}: {
  texts?: readonly Phrase[]
  answers: Readonly<Record<string, string>>
  title: string
  hits: readonly Hit[]
  onTake: (chosen: Chosen) => void
}) =>
  hits.length === 0 ? null : (
    <section className={css['offers']}>
      <h2>{title}</h2>
      {hits.map((hit) => (
        <button
          key={hit.key}
          type="button"
          className={css['offer']}
          data-kind={hit.kind}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(hit)}
        >
          <strong>{hit.title}</strong>
          <span>{previewOf(hit, texts, answers)}</span>
        </button>
      ))}
    </section>
  )

/** What fits the part with the caret: its phrases, and recommendations on the dialogue's topic. */
export const InsertPanel = memo(
  ({
    part,
    phrases,
    recommendations,
    answers,
    onTake,
  }: {
    readonly answers: Readonly<Record<string, string>>
    readonly part: Part | null
    readonly phrases: readonly Hit[]
    readonly recommendations: readonly Hit[]
    readonly onTake: (chosen: Chosen) => void
  }) => {
    const texts = useAll<Phrase>('phrases')
    return (
      <div className={css['panel']}>
        <div>
          <Button
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => runCommand('insert.anything')}
          >
            <BookOpen size={16} aria-hidden />
            Find in the library <kbd>/</kbd>
          </Button>
        </div>
        <Offers
          title={`Phrases: ${usesFor(part)
            .map((use) => phraseUses[use].toLowerCase())
            .join(', ')}`}
          answers={answers}
          hits={phrases}
          {...(texts ? { texts } : {})}
          onTake={onTake}
        />
        <Offers
          answers={answers}
          title="Recommendations on this topic"
          hits={recommendations}
          onTake={onTake}
        />
      </div>
    )
  },
)
