import { dayInWords } from '../basics/day'
import { fillBlanks, type Blank, describeBlanks } from '../library/blanks'
import type { ArticleRef } from '../library/article'
import type { Dialogue } from '../library/dialogue'
import { nameInSentence, type Organization } from '../library/organization'
import { signsOf, type OfficialText } from '../library/official-text'
import type { Person } from '../library/person'
import type { Phrase } from '../library/phrase'
import type { Recommendation } from '../library/recommendation'
import type { Statement, StatementKind } from '../library/statement'
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

/** What words of a past statement carry; its paragraphs count from 1, and it never has another edition. */
export const fromStatement = (id: string, paragraph: number, wording: string): Provenance => ({
  kind: 'statement',
  id,
  edition: 1,
  reference: `para. ${paragraph}`,
  wording,
})

type Said = Pick<Statement, 'title' | 'day' | 'organization'>

const titled = ({ title, day }: Said): string => (day ? `${title}, ${dayInWords(day)}` : title)
const speakerOf = ({ organization }: Said): string => (organization === '' ? 'we' : organization)

/** What stands before a quotation of a past statement: `As we stated in …, 13 September 2023, paragraph 4:`. */
export const leadToQuotation = (statement: Said, paragraph: number | null): string =>
  `As ${speakerOf(statement)} stated in ${titled(statement)}${paragraph === null ? '' : `, paragraph ${paragraph}`}:`

/** What stands before words that are repeated on purpose: `As we stated in …, 13 September 2023, `. */
export const leadToRepeating = (statement: Said): string =>
  `As ${speakerOf(statement)} stated in ${titled(statement)}, `

// Only words that are small within a sentence, whatever they name; a name or acronym keeps its capital.
const small =
  /^(We|Our|The|This|That|These|Those|There|It|In|On|At|For|To|From|With|Without|While|When|Where|As|A|An|If|Many|Most|Some|All|Such|However|Therefore)(?=[\s,’'])/

/** A sentence as it goes on behind a comma. */
export const withinSentence = (text: string): string => text.replace(small, (word) => word.toLowerCase())

/**
 * The official words of a place of an article: all of it, a paragraph, or a subparagraph with what belongs to it,
 * a line each, numbered and lettered as in the source. Empty when the text has no such place.
 */
export const officialWording = (
  text: Pick<OfficialText, 'provisions'>,
  { paragraph, letter }: Pick<ArticleRef, 'paragraph' | 'letter'>,
): string =>
  text.provisions
    .filter(
      (provision) =>
        (paragraph === null || provision.number === paragraph) &&
        (letter === null || provision.letter === letter),
    )
    .map((provision, index, all) => {
      // The place itself is named before the quotation; what lies below it keeps its sign.
      const isPlace =
        letter !== null ? provision.sub === null : paragraph !== null && provision.letter === null
      const named = { number: paragraph, letter, sub: null }
      const sign = isPlace ? '' : signsOf(provision, all[index - 1] ?? named)
      return sign === '' ? provision.text : `${sign} ${provision.text}`
    })
    .join('\n')

/** How a quotation of an article is named as a source: `Trafficking in Persons Protocol, article 6, paragraph 3`. */
export const articleReference = (
  ref: ArticleRef,
  instruments: readonly { readonly id: string; readonly shortTitle: string }[],
): string => {
  const title = instruments.find(({ id }) => id === ref.instrument)?.shortTitle ?? ref.instrument
  const letter = ref.letter === null ? '' : ` (${ref.letter})`
  const place =
    ref.paragraph === null ? letter && `, subparagraph${letter}` : `, paragraph ${ref.paragraph}${letter}`
  return `${title}, article ${ref.article}${place}`
}
