import { plural } from '../basics/text'
import type { Language } from '../library/language'
import { checkArticle, type Difference } from './official-text-check'
import type { Fingerprint, OfficialReference } from './official-text-fingerprints'
import { preambleOf, readArticles, sameNumber, type OfficialArticle } from './official-text-articles'
import { findStretch, foldedTitle, partedAtHeadings, type Heading } from './official-text-headings'
import { linesOf, newJoin } from './official-text-lines'
import { blocksOfPages } from './pages'
import type { Reading } from './reading'

/**
 * An instrument as it was read from a file. `gaps` are the articles that are missing (`7`, `3A`); `matched` of `total`
 * paragraphs are the reference's word for word (both 0 where there is no reference for the instrument or language).
 */
export type OfficialReading = {
  readonly instrument: string
  readonly language: Language
  readonly preamble: readonly string[]
  readonly articles: readonly OfficialArticle[]
  readonly closing: string
  readonly gaps: readonly string[]
  readonly differs: readonly Difference[]
  readonly matched: number
  readonly total: number
  readonly checked: boolean
  readonly sentence: string
}

const languageOf = (reading: Reading, chain: readonly Heading[], titlesAsKnown: boolean): Language => {
  const said = chain.find(({ language }) => language !== null)?.language
  if (said) return said
  if (titlesAsKnown) return 'en-GB'
  const told = reading.told.language.slice(0, 2).toLowerCase()
  return (['fr', 'es', 'ru', 'ar', 'zh', 'ur'] as const).find((language) => language === told) ?? 'en-GB'
}

const list = (words: readonly string[], most = 6): string =>
  words.length <= most
    ? words.join(', ')
    : `${words.slice(0, most).join(', ')} and ${words.length - most} more`

/** The finding in one sentence, such as `All 41 articles, 0 gaps, text matches the reference.` */
const sentenceOf = (reading: Omit<OfficialReading, 'sentence'>, reference: OfficialReference): string => {
  const { articles, gaps, differs, matched, total, checked } = reading
  if (articles.length === 0) return `No articles of ${reference.title} were found in this file.`
  const paragraphs = articles.reduce((sum, { provisions }) => sum + provisions.length, 0)
  const missing = gaps.length === 0 ? '0 gaps' : `${plural(gaps.length, 'gap')} (article ${list(gaps)})`
  if (reference.kind === 'law')
    return `${plural(articles.length, 'article')} with ${plural(paragraphs, 'paragraph')}, ${missing}. There is no reference for a law, so its words were not checked.`
  const known = reference.articles.length
  const all = gaps.length === 0 ? `All ${known} articles` : `${known - gaps.length} of ${known} articles`
  if (!checked)
    return `${all}, ${missing}. There is no reference in this language, so the words were not checked.`
  if (differs.length === 0 && gaps.length === 0) return `${all}, ${missing}, text matches the reference.`
  const places = new Set(differs.map(({ words }) => words))
  return `${all}, ${missing}, ${matched.toLocaleString('en-GB')} of ${plural(total, 'paragraph')} match the reference; ${plural(places.size, 'place')} ${places.size === 1 ? 'differs' : 'differ'}.`
}

const gapsOf = (articles: readonly OfficialArticle[], reference: OfficialReference): string[] => {
  if (reference.articles.length > 0)
    return reference.articles
      .filter((known) => !articles.some(sameNumber(known)))
      .map(({ number, suffix }) => `${number}${suffix}`)
  const [numbers, last] = [new Set(articles.map(({ number }) => number)), articles.at(-1)?.number ?? 0]
  return Array.from({ length: Math.min(last, 5000) }, (_, at) => at + 1)
    .filter((number) => !numbers.has(number))
    .map(String)
}

const titleDiffers = (article: OfficialArticle, reference: OfficialReference): Difference[] => {
  const known = reference.articles.find(sameNumber(article))
  const same = known === undefined || foldedTitle(known.title) === foldedTitle(article.title)
  const words = `Article ${article.number} is titled “${article.title}”, in the reference “${known?.title ?? ''}”.`
  return same ? [] : [{ article: article.number, place: '', kind: 'title', words }]
}

const wholeArticle = (number: number, kind: 'missing' | 'extra'): Difference => ({
  article: number,
  place: '',
  kind,
  words: `Article ${number} is not in the ${kind === 'missing' ? 'file' : 'reference'}.`,
})

type Checked = Pick<OfficialReading, 'articles' | 'matched' | 'total' | 'differs'>

const check = (articles: readonly OfficialArticle[], reference: OfficialReference): Checked => {
  const prints = reference.fingerprints ?? new Map<number, readonly Fingerprint[]>()
  const checked = articles.map((article) => {
    const own = prints.get(article.number)
    if (!own) return { article, matched: 0, differs: [wholeArticle(article.number, 'extra')] }
    const { provisions, matched, differs } = checkArticle(article.number, article.provisions, own)
    const all = [...titleDiffers(article, reference), ...differs]
    return { article: { ...article, provisions }, matched, differs: all }
  })
  const read = new Set(articles.map(({ number }) => number))
  const missing = [...prints.keys()].filter((number) => !read.has(number))
  return {
    articles: checked.map(({ article }) => article),
    matched: checked.reduce((sum, { matched }) => sum + matched, 0),
    total: [...prints.values()].reduce((sum, rows) => sum + rows.length, 0),
    differs: [
      ...checked.flatMap(({ differs }) => differs),
      ...missing.map((number) => wholeArticle(number, 'missing')),
    ],
  }
}

const withSentence = (
  reading: Omit<OfficialReading, 'sentence'>,
  reference: OfficialReference,
): OfficialReading => ({ ...reading, sentence: sentenceOf(reading, reference) })

/**
 * Reads an instrument out of a file: its articles with paragraphs, subparagraphs and points, and how they stand to
 * the reference. A file may hold several instruments (`others` are those it could be mistaken for), contents,
 * resolutions and annexes. Pure; a file without any article gives a reading with none.
 */
export const readOfficialText = (
  reading: Reading,
  reference: OfficialReference,
  others: readonly OfficialReference[] = [],
): OfficialReading => {
  // A file that does not flow is only lines on pages; notes and furniture are told apart by where they are printed.
  const blocks = reading.blocks.length > 0 ? reading.blocks : blocksOfPages(reading.pages, new Set()).blocks
  const lines = partedAtHeadings(linesOf(blocks), [reference, ...others])
  const join = newJoin(lines)
  const stretch = findStretch(lines, reference, others)
  const titles = [reference, ...others].map(({ title }) => foldedTitle(title))
  const { articles, closing } = stretch
    ? readArticles(lines, stretch, reference, titles, join)
    : { articles: [], closing: '' }
  const known = articles.some(
    (article) =>
      foldedTitle(reference.articles.find(sameNumber(article))?.title ?? '') === foldedTitle(article.title),
  )
  const language = languageOf(reading, stretch?.chain ?? [], known && reference.articles.length > 0)
  const checked = reference.fingerprints !== null && language === 'en-GB' && articles.length > 0
  const nothing: Checked = { articles, matched: 0, total: 0, differs: [] }
  const gaps = gapsOf(articles, reference)
  const preamble = stretch ? preambleOf(lines, stretch, reference, join) : []
  const found = checked ? check(articles, reference) : nothing
  return withSentence(
    { instrument: reference.id, language, preamble, closing, gaps, checked, ...found },
    reference,
  )
}

/** What is said of one instrument in a file, as one line of JSON. */
export type TreatyReport = {
  readonly instrument: string
  readonly language: Language
  readonly articles: number
  readonly gaps: readonly string[]
  readonly paragraphs: number
  readonly fingerprints: { readonly matched: number; readonly total: number }
  readonly differences: readonly string[]
  readonly sentence: string
}

const reportOf = (reading: OfficialReading): TreatyReport => ({
  instrument: reading.instrument,
  language: reading.language,
  articles: reading.articles.length,
  gaps: reading.gaps,
  paragraphs: reading.articles.reduce((sum, { provisions }) => sum + provisions.length, 0),
  fingerprints: { matched: reading.matched, total: reading.total },
  differences: reading.differs.map(({ words }) => words),
  sentence: reading.sentence,
})

/**
 * What a file holds of the known instruments, each that is found with its check; where titles tell nothing, the one
 * that fits best. Empty for a file without articles.
 */
export const treatyReport = (
  reading: Reading,
  references: readonly OfficialReference[],
): readonly TreatyReport[] => {
  const read = references.map((reference) =>
    readOfficialText(
      reading,
      reference,
      references.filter(({ id }) => id !== reference.id),
    ),
  )
  const found = read.filter(({ articles }) => articles.length > 0)
  const named = found.filter(({ matched }) => matched > 0)
  const nearest = found.toSorted((one, other) => one.gaps.length - other.gaps.length).slice(0, 1)
  return (named.length > 0 ? named : nearest).map(reportOf)
}
