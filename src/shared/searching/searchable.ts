import { fold } from '../basics/text'
import type { Article } from '../library/article'
import type { Instrument } from '../library/instrument'
import { readable } from '../library/blanks'
import { shortCitation } from '../library/citation'
import { phraseUses, type Phrase } from '../library/phrase'
import { addressees, type Recommendation } from '../library/recommendation'
import { pastKinds, type Statement } from '../library/statement'

/** What can be found and inserted. */
export type SearchKind = 'recommendation' | 'article' | 'phrase' | 'statement'

/** What of a record is searched, and the line that shows it. */
export type Searchable = {
  readonly key: string
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly reference: string
  readonly text: string
  readonly keywords: string
  /** Where it fits, so that the right things are offered before anything is typed. */
  readonly fits: Fits
}

type Fits = {
  readonly topics: readonly string[]
  readonly kinds: readonly string[]
  readonly use: string
  readonly agendaItem: number | null
}
const anywhere: Fits = { topics: [], kinds: [], use: '', agendaItem: null }

/** Acronyms of the field and their long forms; each finds the other. */
const longForms: Readonly<Record<string, string>> = {
  mla: 'mutual legal assistance',
  tip: 'trafficking in persons',
  som: 'smuggling of migrants',
  untoc: 'convention transnational organized crime',
  cso: 'civil society organization',
  ngo: 'non-governmental organization',
  ta: 'technical assistance',
  ic: 'international cooperation',
}

/**
 * Cuts text into the words that are indexed: folded, split at anything but letters and digits,
 * -ise and -ize alike, plural s dropped from longer words.
 */
export const searchWords = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    // -is- everywhere and not only in endings: half a word typed in either spelling must begin the same.
    word.replaceAll('is', 'iz').replace(/^(.{3,}[^su])s$/, '$1'),
  )

/** The words of a query, acronyms joined by their long forms. */
export const expandAcronym = (word: string): string[] => {
  const long = Object.hasOwn(longForms, word) ? longForms[word] : undefined
  return long ? [word, ...searchWords(long)] : [word]
}

export const searchableRecommendation = (record: Recommendation): Searchable => ({
  key: `recommendation:${record.id}`,
  kind: 'recommendation',
  id: record.id,
  title: record.title,
  detail: [record.reference, addressees[record.addressee], ...record.articles.map(shortCitation)].join(' · '),
  reference: record.reference,
  text: `${record.wording} ${record.spoken} ${record.indicator}`,
  keywords: [...record.keywords, ...record.topics, addressees[record.addressee]].join(' '),
  fits: { ...anywhere, topics: record.topics, agendaItem: record.agendaItem },
})

export const searchableArticle = (record: Article, instrument: Instrument | undefined): Searchable => ({
  key: `article:${record.id}`,
  kind: 'article',
  id: record.id,
  title: `Article ${record.number} · ${record.title}`,
  detail: instrument?.shortTitle ?? record.instrument,
  reference: `${record.instrument} ${record.number}`,
  text: `${record.digest} ${record.note}`,
  keywords: [...record.keywords, ...record.topics, record.instrument, instrument?.shortTitle ?? ''].join(' '),
  fits: { ...anywhere, topics: record.topics },
})

export const searchablePhrase = (record: Phrase): Searchable => ({
  key: `phrase:${record.id}`,
  kind: 'phrase',
  id: record.id,
  title: record.title,
  detail: `${phraseUses[record.use]} · ${readable(record.text)}`,
  reference: '',
  text: record.text,
  keywords: phraseUses[record.use],
  fits: { ...anywhere, kinds: record.kinds, use: record.use },
})

export const searchableStatement = (record: Statement, text: string): Searchable => ({
  key: `statement:${record.id}`,
  kind: 'statement',
  id: record.id,
  title: record.title,
  detail: [pastKinds[record.kind], record.day ?? ''].filter(Boolean).join(' · '),
  reference: '',
  text,
  keywords: record.topics.join(' '),
  fits: { ...anywhere, topics: record.topics },
})
