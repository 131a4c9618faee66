import { fillBlanks, type Blank, describeBlanks } from '../library/blanks'
import type { Dialogue } from '../library/dialogue'
import { nameInSentence, type Organization } from '../library/organization'
import type { Person } from '../library/person'
import type { Phrase } from '../library/phrase'
import type { Recommendation } from '../library/recommendation'
import type { StatementKind } from '../library/statement'
import type { Provenance } from './manuscript'

/** The blanks that the records answer by themselves; the others are asked for. */
export const knownAnswers = (from: {
  readonly organization: Organization | null
  readonly dialogue: Pick<Dialogue, 'title'> | null
  readonly topic: string
  readonly speaker: Person | null
}): Readonly<Record<string, string>> => {
  const { organization, dialogue, topic, speaker } = from
  // A sentence has the name without the acronym: a phrase that wants the acronym has a blank for it.
  const name = organization
    ? nameInSentence({ ...organization, acronym: organization.name ? '' : organization.acronym })
    : ''
  return {
    organization: name,
    acronym: organization?.acronym || name,
    country: organization?.country ?? '',
    email: organization?.email ?? '',
    dialogue: dialogue?.title ?? '',
    topic,
    speaker: speaker?.name ?? '',
    function: speaker?.function ?? '',
  }
}

/** A wording as it will stand in the text: blanks filled, a capital at the start. */
export const worded = (wording: string, answers: Readonly<Record<string, string>>): string =>
  fillBlanks(wording, answers).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** The blanks of a wording that no record answers. */
export const openBlanks = (
  wording: string,
  described: readonly Blank[],
  answers: Readonly<Record<string, string>>,
): Blank[] => describeBlanks(wording, described).filter(({ key }) => !answers[key]?.trim())

export type WordingForm = 'full' | 'spoken'

/** The form of a recommendation that a kind of text takes by itself: short for the ear, full for the eye. */
export const usualForm = (
  recommendation: Pick<Recommendation, 'spoken'>,
  kind: StatementKind,
): WordingForm => (kind === 'oral-statement' && recommendation.spoken !== '' ? 'spoken' : 'full')

/** The wording of a recommendation in a form. */
export const wordingIn = (
  recommendation: Pick<Recommendation, 'wording' | 'spoken'>,
  form: WordingForm,
): string =>
  form === 'spoken' && recommendation.spoken !== '' ? recommendation.spoken : recommendation.wording

/** What an inserted recommendation carries: record, edition and the words as they were inserted. */
export const fromRecommendation = (
  { id, edition, reference }: Pick<Recommendation, 'id' | 'edition' | 'reference'>,
  wording: string,
): Provenance => ({ kind: 'recommendation', id, edition, reference, wording })

/** What an inserted phrase carries. */
export const fromPhrase = ({ id, edition }: Pick<Phrase, 'id' | 'edition'>, wording: string): Provenance => ({
  kind: 'phrase',
  id,
  edition,
  reference: '',
  wording,
})
