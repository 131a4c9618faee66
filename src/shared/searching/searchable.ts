import { articleId, type Article, type ArticleRef } from '../library/article'
import type { Dialogue } from '../library/dialogue'
import type { Instrument } from '../library/instrument'
import { fold, oneLine } from '../basics/text'
import type { Draft } from '../drafting/draft'
import { readable } from '../library/blanks'
import { shortCitation } from '../library/citation'
import { phraseUses, type Phrase } from '../library/phrase'
import { addressees, type Recommendation } from '../library/recommendation'
import type { OfficialText } from '../library/official-text'
import { pastKinds, statementKinds, type Statement } from '../library/statement'

/** What can be found. */
export type SearchKind = 'recommendation' | 'article' | 'phrase' | 'statement' | 'draft' | 'dialogue' | 'note'

/** What found records can be narrowed by. `use` is `never`, `once` or `again`: how often it was said before. */
export const filterNames = [
  'kind',
  'topic',
  'year',
  'article',
  'organization',
  'addressee',
  'progress',
  'language',
  'tag',
  'collection',
  'use',
] as const
export type FilterName = (typeof filterNames)[number]

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
  /** The values by which it can be filtered, and its day for the order. */
  readonly facets: Partial<Record<FilterName, readonly string[]>>
  readonly day: string | null
  /** Where it fits, so that the right things are offered before anything is typed. */
  readonly fits: Fits
}

export type Fits = {
  readonly topics: readonly string[]
  readonly kinds: readonly string[]
  readonly use: string
  readonly agendaItem: number | null
}
const anywhere: Fits = { topics: [], kinds: [], use: '', agendaItem: null }

/**
 * Cuts text into words to be compared or marked: folded, split at anything but letters and digits,
 * -ise and -ize alike, plural s dropped from longer words.
 */
export const searchWords = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    // -is- everywhere and not only in endings: half a word typed in either spelling must begin the same.
    word.replaceAll('is', 'iz').replace(/^(.{3,}[^su])s$/, '$1'),
  )

const yearOf = (day: string | null): readonly string[] => (day === null ? [] : [day.slice(0, 4)])

/** The articles that references name, each once; and for search `UNTOC 18`. */
const articlesOf = (refs: readonly ArticleRef[]): readonly string[] => [...new Set(refs.map(articleId))]

/** What stands for one's own organization among the organizations that spoke. */
export const ownOrganization = 'own'

export const searchableRecommendation = (record: Recommendation): Searchable => ({
  key: `recommendation:${record.id}`,
  kind: 'recommendation',
  id: record.id,
  title: record.title,
  detail: [record.reference, addressees[record.addressee], ...record.articles.map(shortCitation)].join(' · '),
  reference: record.reference,
  text: `${record.wording} ${record.spoken} ${record.indicator}`,
  keywords: [...record.keywords, ...record.topics, addressees[record.addressee]].join(' '),
  facets: {
    kind: ['recommendation'],
    topic: record.topics,
    article: articlesOf(record.articles),
    addressee: [record.addressee],
    ...(record.progress === null ? {} : { progress: [record.progress] }),
  },
  day: null,
  fits: { ...anywhere, topics: record.topics, agendaItem: record.agendaItem },
})

/** How an article is called: `Article 18`, of a law `Section 3A`. */
const headingOf = (record: Article, instrument: Instrument | undefined): string =>
  `${instrument?.kind === 'law' ? 'Section' : 'Article'} ${record.number}${record.suffix} · ${record.title}`

/** An article with our digest and the person's notes, and the official texts that were brought in. */
export const searchableArticle = (
  record: Article,
  instrument: Instrument | undefined,
  officialTexts: readonly Pick<OfficialText, 'title' | 'provisions' | 'language'>[] = [],
): Searchable => ({
  key: `article:${record.id}`,
  kind: 'article',
  id: record.id,
  title: headingOf(record, instrument),
  detail: instrument?.shortTitle ?? record.instrument,
  reference: `${record.instrument} ${record.number}${record.suffix}`,
  text: [
    `${record.digest} ${record.note}`,
    ...officialTexts.flatMap(({ title, provisions }) => [title, ...provisions.map(({ text }) => text)]),
  ]
    .map(oneLine)
    .join('\n'),
  keywords: [...record.keywords, ...record.topics, record.instrument, instrument?.shortTitle ?? ''].join(' '),
  facets: {
    kind: ['article'],
    topic: record.topics,
    article: [record.id],
    language: [...new Set(officialTexts.map(({ language }) => language))],
  },
  day: null,
  fits: { ...anywhere, topics: record.topics },
})

/** The person's own note on an article; `null` where there is none. */
export const searchableNote = (record: Article, instrument: Instrument | undefined): Searchable | null =>
  record.note.trim() === ''
    ? null
    : {
        key: `note:${record.id}`,
        kind: 'note',
        id: record.id,
        title: `Note on ${headingOf(record, instrument)}`,
        detail: instrument?.shortTitle ?? record.instrument,
        reference: '',
        text: record.note,
        keywords: '',
        facets: { kind: ['note'], topic: record.topics, article: [record.id] },
        day: null,
        fits: { ...anywhere, topics: record.topics },
      }

export const searchablePhrase = (record: Phrase): Searchable => ({
  key: `phrase:${record.id}`,
  kind: 'phrase',
  id: record.id,
  title: record.title,
  detail: `${phraseUses[record.use]} · ${readable(record.text)}`,
  reference: '',
  text: record.text,
  keywords: phraseUses[record.use],
  facets: { kind: ['phrase'], language: [record.language] },
  day: null,
  fits: { ...anywhere, kinds: record.kinds, use: record.use },
})

/** A past statement; `text` is its words, a paragraph a line, `cites` what they cite. */
export const searchableStatement = (
  record: Statement,
  text: string,
  cites: readonly ArticleRef[] = [],
): Searchable => ({
  key: `statement:${record.id}`,
  kind: 'statement',
  id: record.id,
  title: record.title,
  detail: [pastKinds[record.kind], record.organization, record.day ?? ''].filter(Boolean).join(' · '),
  reference: '',
  text,
  keywords: [...record.topics, record.event, record.organization, record.speaker].filter(Boolean).join(' '),
  facets: {
    kind: ['statement'],
    topic: record.topics,
    year: yearOf(record.day),
    article: articlesOf(cites),
    organization: [record.organization || ownOrganization],
    language: [record.language],
  },
  day: record.day,
  fits: { ...anywhere, topics: record.topics },
})

/** A draft; its topics are those of its dialogue. */
export const searchableDraft = (
  record: Draft,
  text: string,
  topics: readonly string[],
  cites: readonly ArticleRef[] = [],
): Searchable => ({
  key: `draft:${record.id}`,
  kind: 'draft',
  id: record.id,
  title: record.title,
  detail: ['Draft', statementKinds[record.kind], record.day ?? ''].filter(Boolean).join(' · '),
  reference: '',
  text,
  keywords: topics.join(' '),
  facets: {
    kind: ['draft'],
    topic: topics,
    year: yearOf(record.day),
    article: articlesOf(cites),
    organization: [ownOrganization],
    language: [record.language],
  },
  day: record.day,
  fits: { ...anywhere, topics },
})

export const searchableDialogue = (record: Dialogue): Searchable => ({
  key: `dialogue:${record.id}`,
  kind: 'dialogue',
  id: record.id,
  title: record.title,
  detail: [record.day ?? '', record.place].filter(Boolean).join(' · '),
  reference: '',
  text: [...record.agendaItems.map(({ title }) => title), ...record.guidingQuestions].map(oneLine).join('\n'),
  keywords: `${record.topics.join(' ')} ${record.place}`,
  facets: { kind: ['dialogue'], topic: record.topics, year: yearOf(record.day) },
  day: record.day,
  fits: { ...anywhere, topics: record.topics },
})
