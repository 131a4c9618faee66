import { dayInWords, readDay, type Day } from '../basics/day'
import { fold, oneLine } from '../basics/text'
import type { ArticleRef } from '../library/article'
import { shortCitation } from '../library/citation'
import { Language, languages } from '../library/language'
import type { Addressee, Progress } from '../library/recommendation'
import { addressees, progresses, type Recommendation } from '../library/recommendation'
import type { PastKind } from '../library/statement'
import { pastKinds, type Statement } from '../library/statement'

/** What a table holds. */
export const tableKinds = { recommendations: 'Recommendations', statements: 'Statements' } as const
export type TableKind = keyof typeof tableKinds

/** A column of a table: its title as written, and other titles under which people keep the same thing. */
export type Column = {
  readonly key: string
  readonly title: string
  readonly others: readonly string[]
  /** Without it a row cannot become a record. */
  readonly needed?: true
}

export const recommendationColumns = [
  { key: 'reference', title: 'Reference', others: ['ref', 'no', 'number', 'id'] },
  { key: 'title', title: 'Title', others: ['heading', 'short title'] },
  {
    key: 'wording',
    title: 'Recommendation',
    others: ['wording', 'text', 'recommendation text', 'description'],
    needed: true,
  },
  { key: 'spoken', title: 'Spoken form', others: ['spoken', 'short form'] },
  { key: 'addressee', title: 'Addressee', others: ['addressed to', 'to whom', 'recipient'] },
  { key: 'articles', title: 'Articles', others: ['article', 'treaty articles', 'provisions'] },
  { key: 'topics', title: 'Topics', others: ['topic', 'theme', 'themes', 'dialogue'] },
  { key: 'timeframe', title: 'By when', others: ['timeframe', 'deadline'] },
  { key: 'indicator', title: 'Measured by', others: ['indicator', 'measure'] },
  { key: 'keywords', title: 'Keywords', others: ['tags'] },
  { key: 'progress', title: 'Progress', others: ['status', 'level of implementation'] },
  { key: 'borrowed', title: 'Borrowed from', others: ['source', 'owner'] },
] as const satisfies readonly Column[]

export const statementColumns = [
  { key: 'title', title: 'Title', others: ['heading', 'name'], needed: true },
  { key: 'kind', title: 'Kind', others: ['type'] },
  { key: 'day', title: 'Date', others: ['day', 'delivered on'] },
  { key: 'event', title: 'Event', others: ['meeting', 'session', 'dialogue'] },
  { key: 'organization', title: 'Organization', others: ['organisation', 'by', 'author'] },
  { key: 'speaker', title: 'Speaker', others: ['delivered by'] },
  { key: 'language', title: 'Language', others: ['lang'] },
  { key: 'topics', title: 'Topics', others: ['topic', 'theme', 'themes'] },
  { key: 'text', title: 'Text', others: ['statement', 'body', 'words', 'full text'], needed: true },
] as const satisfies readonly Column[]

export const columnsOf = (kind: TableKind): readonly Column[] =>
  kind === 'recommendations' ? recommendationColumns : statementColumns

const bare = (title: string): string => oneLine(fold(title).replace(/[^\p{L}\p{N}]+/gu, ' '))

/**
 * Which column of a file is which: for each column of the file the key it most likely holds, or null. A key is given
 * once, to the first column that bears its own title, else to the first that bears one of its other titles.
 */
export const mapColumns = (kind: TableKind, head: readonly string[]): readonly (string | null)[] => {
  const titles = head.map(bare)
  const taken = columnsOf(kind).map((column) => {
    const own = titles.indexOf(bare(column.title))
    const other = titles.findIndex((title) => column.others.some((name) => bare(name) === title))
    return { key: column.key, at: own >= 0 ? own : other, own: own >= 0 }
  })
  return titles.map(
    (_, at) =>
      (taken.find((each) => each.at === at && each.own) ?? taken.find((each) => each.at === at))?.key ?? null,
  )
}

const parts = (cell: string): string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => oneLine(part))
    .filter((part) => part !== '')

const byName = <V extends string>(names: Readonly<Record<V, string>>, cell: string): V | null => {
  const wanted = bare(cell)
  const found = Object.entries<string>(names).find(
    ([key, name]) => bare(key) === wanted || bare(name) === wanted,
  )
  return (found?.[0] as V | undefined) ?? null
}

/** Reads `UNTOC art. 18 (13) (c)`, as `shortCitation` writes it; anything else gives null. */
export const readShortCitation = (text: string): ArticleRef | null => {
  const found = /^([A-Z][A-Z0-9-]*) art\. (\d{1,3})(?: \((\d{1,3})\))?(?: \(([a-z]{1,4})\))?$/.exec(
    oneLine(text),
  )
  if (!found?.[1]) return null
  return {
    instrument: found[1],
    article: Number(found[2]),
    paragraph: found[3] ? Number(found[3]) : null,
    letter: found[4] ?? null,
  }
}

type Topics = readonly { readonly id: string; readonly name: string }[]

/** What a cell says, and what of it could not be read. */
export type CellRead<T> = { readonly value: T; readonly lost: readonly string[] }
const read = <T>(value: T, lost: readonly string[] = []): CellRead<T> => ({ value, lost })

export const readTopics = (cell: string, topics: Topics): CellRead<string[]> => {
  const known = parts(cell).map((part) => ({
    part,
    id: topics.find(({ id, name }) => bare(id) === bare(part) || bare(name) === bare(part))?.id,
  }))
  return read(
    known.flatMap(({ id }) => id ?? []),
    known.filter(({ id }) => id === undefined).map(({ part }) => `no topic is called “${part}”`),
  )
}
export const readArticles = (cell: string): CellRead<ArticleRef[]> => {
  const known = parts(cell).map((part) => ({ part, ref: readShortCitation(part) }))
  return read(
    known.flatMap(({ ref }) => ref ?? []),
    known
      .filter(({ ref }) => ref === null)
      .map(({ part }) => `“${part}” is no article like “UNTOC art. 18 (13)”`),
  )
}
export const readAddressee = (cell: string): CellRead<Addressee> => {
  const found = byName(addressees, cell)
  if (found) return read(found)
  return read(
    'states-parties',
    cell.trim() === '' ? [] : [`“${oneLine(cell)}” is no addressee that is known`],
  )
}
export const readProgress = (cell: string): CellRead<Progress | null> => {
  const found = byName(progresses, cell)
  return read(found, found || cell.trim() === '' ? [] : [`“${oneLine(cell)}” is no progress that is known`])
}
export const readKind = (cell: string): CellRead<PastKind> => {
  const found = byName(pastKinds, cell)
  return read(
    found ?? 'other',
    found || cell.trim() === '' ? [] : [`“${oneLine(cell)}” is no kind that is known`],
  )
}
export const readDayCell = (cell: string): CellRead<Day | null> => {
  const found = readDay(cell)
  return read(found, found || cell.trim() === '' ? [] : [`“${oneLine(cell)}” is no date`])
}
export const readLanguage = (cell: string): CellRead<Language> => {
  const wanted = bare(cell)
  const found = Language.options.find(
    (tag) =>
      bare(tag) === wanted || bare(languages[tag].name) === wanted || bare(tag).split(' ')[0] === wanted,
  )
  return read(
    found ?? 'en-GB',
    found || cell.trim() === '' ? [] : [`“${oneLine(cell)}” is no language that is known`],
  )
}
export const readWords = (cell: string): string[] =>
  cell
    .split(/[;,\n]/)
    .map(oneLine)
    .filter((word) => word !== '')

const topicNames = (ids: readonly string[], topics: Topics): string =>
  ids.map((id) => topics.find((topic) => topic.id === id)?.name ?? id).join('; ')

/** A recommendation as a row, cell by cell in the order of `recommendationColumns`. */
export const rowOfRecommendation = (record: Recommendation, topics: Topics): string[] => {
  const cells: Readonly<Record<(typeof recommendationColumns)[number]['key'], string>> = {
    reference: record.reference,
    title: record.title,
    wording: record.wording,
    spoken: record.spoken,
    addressee: addressees[record.addressee],
    articles: record.articles.map(shortCitation).join('; '),
    topics: topicNames(record.topics, topics),
    timeframe: record.timeframe,
    indicator: record.indicator,
    keywords: record.keywords.join('; '),
    progress: record.progress === null ? '' : progresses[record.progress],
    borrowed: record.borrowed,
  }
  return recommendationColumns.map(({ key }) => cells[key])
}

/** A statement as a row, cell by cell in the order of `statementColumns`; `text` has a line for each paragraph. */
export const rowOfStatement = (record: Statement, text: string, topics: Topics): string[] => {
  const cells: Readonly<Record<(typeof statementColumns)[number]['key'], string>> = {
    title: record.title,
    kind: pastKinds[record.kind],
    day: record.day === null ? '' : dayInWords(record.day),
    event: record.event,
    organization: record.organization,
    speaker: record.speaker,
    language: languages[record.language].name,
    topics: topicNames(record.topics, topics),
    text,
  }
  return statementColumns.map(({ key }) => cells[key])
}
