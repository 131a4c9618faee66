import { usePreference } from '../../data/preferences'

/** How something is inserted. */
export type Way = 'copy' | 'linked' | 'quotation'

const wayWords = {
  copy: 'A copy',
  linked: 'Linked words, which say when they are revised',
  quotation: 'A quotation with its source',
} as const satisfies Readonly<Record<Way, string>>

const libraryWays = ['copy', 'linked'] as const
const statementWays = ['copy', 'linked', 'quotation'] as const
const articleWays = ['citation', 'quotation'] as const

/** The way that was chosen last, for each kind of thing; what is inserted without asking goes in this way. */
export const useRecommendationWay = () => usePreference('insert-recommendation-as', libraryWays, 'copy')
export const usePhraseWay = () => usePreference('insert-phrase-as', libraryWays, 'copy')
export const useStatementWay = () => usePreference('insert-statement-as', statementWays, 'copy')
export const useArticleWay = () => usePreference('insert-article-as', articleWays, 'citation')

export const libraryChoices = libraryWays.map((value) => ({ value, words: wayWords[value] }))
export const statementChoices = [
  { value: 'copy', words: wayWords.copy },
  { value: 'linked', words: 'Words linked to the statement' },
  { value: 'quotation', words: wayWords.quotation },
] as const
export const articleChoices = [
  { value: 'citation', words: 'A citation' },
  { value: 'quotation', words: wayWords.quotation },
] as const
