import type { Day } from '../basics/day'
import { cleanText, fold, oneLine } from '../basics/text'
import type { Fresh } from '../basics/record'
import type { PastText } from '../drafting/past-text'
import { blanksIn, describeBlanks } from '../library/blanks'
import type { Language } from '../library/language'
import type { Recommendation } from '../library/recommendation'
import type { PastKind } from '../library/statement'
import {
  columnsOf,
  readAddressee,
  readArticles,
  readDayCell,
  readKind,
  readLanguage,
  readProgress,
  readTopics,
  readWords,
  type TableKind,
} from './columns'
import { unguardCell } from './guard'

type Topics = readonly { readonly id: string; readonly name: string }[]

/** A statement as a row of a table tells it, with its words. */
export type StatementRow = {
  readonly title: string
  readonly kind: PastKind
  readonly day: Day | null
  readonly event: string
  readonly organization: string
  readonly speaker: string
  readonly language: Language
  readonly topics: readonly string[]
  readonly text: PastText
}
export type RecommendationRow = Omit<Fresh<Recommendation>, 'reference' | 'edition' | 'shipped'>

/** What a row of a table comes to: a record with what was lost of it, or why it cannot be one. `row` counts from 1. */
export type RowRead<T> =
  | { readonly row: number; readonly state: 'read'; readonly value: T; readonly lost: readonly string[] }
  | { readonly row: number; readonly state: 'same'; readonly as: string }
  | { readonly row: number; readonly state: 'refused'; readonly why: string }

type Cells = (key: string) => string

/** The cells of a row by their key; a cell that is missing is empty, one with control signs is cleaned. */
const cellsOf = (row: readonly string[], map: readonly (string | null)[]): Cells => {
  const cells = new Map(
    map.flatMap((key, at) => (key === null ? [] : [[key, cleanText(unguardCell(row[at] ?? '')).trim()]])),
  )
  return (key) => cells.get(key) ?? ''
}

const tooLong = (cells: Cells, limits: Readonly<Record<string, number>>): string | null => {
  const over = Object.entries(limits).find(([key, most]) => cells(key).length > most)
  return over ? `its ${over[0]} is longer than ${over[1].toLocaleString('en-GB')} characters` : null
}

/** Words by which two wordings are the same: case, quotes and white space apart. */
export const sameWords = (text: string): string => oneLine(fold(text))

const missing = (kind: TableKind, cells: Cells): string | null => {
  const lacking = columnsOf(kind).find(({ key, needed }) => needed && cells(key) === '')
  return lacking ? `it has no ${lacking.title.toLowerCase()}` : null
}

/** A row as a recommendation. A wording that the library (`known`, by `sameWords`) has already is left out. */
const recommendationOf = (
  row: number,
  cells: Cells,
  topics: Topics,
  known: ReadonlyMap<string, string>,
): RowRead<RecommendationRow> => {
  const why =
    missing('recommendations', cells) ??
    tooLong(cells, { title: 200, wording: 4000, spoken: 1000, timeframe: 200, indicator: 400, borrowed: 600 })
  if (why) return { row, state: 'refused', why }
  const wording = cells('wording')
  const same = known.get(sameWords(wording))
  if (same !== undefined) return { row, state: 'same', as: same }
  const [addressee, articles, about, progress] = [
    readAddressee(cells('addressee')),
    readArticles(cells('articles')),
    readTopics(cells('topics'), topics),
    readProgress(cells('progress')),
  ]
  const value: RecommendationRow = {
    title: cells('title') || oneLine(wording).slice(0, 80),
    wording,
    spoken: cells('spoken'),
    addressee: addressee.value,
    articles: articles.value,
    topics: about.value,
    agendaItem: null,
    timeframe: cells('timeframe'),
    indicator: cells('indicator'),
    keywords: readWords(cells('keywords')),
    blanks: blanksIn(wording).length > 0 ? describeBlanks(wording, []) : [],
    progress: progress.value,
    borrowed: cells('borrowed'),
  }
  const lost = [addressee, articles, about, progress].flatMap((cell) => cell.lost)
  return { row, state: 'read', value, lost }
}

const statementOf = (
  row: number,
  cells: Cells,
  topics: Topics,
  known: ReadonlyMap<string, string>,
): RowRead<StatementRow> => {
  const why =
    missing('statements', cells) ??
    tooLong(cells, { title: 300, event: 300, organization: 300, speaker: 400, text: 1_000_000 })
  if (why) return { row, state: 'refused', why }
  const same = known.get(sameWords(cells('text')))
  if (same !== undefined) return { row, state: 'same', as: same }
  const [kind, day, language, about] = [
    readKind(cells('kind')),
    readDayCell(cells('day')),
    readLanguage(cells('language')),
    readTopics(cells('topics'), topics),
  ]
  const paragraphs = cells('text').split('\n').map(oneLine).filter(Boolean)
  const value: StatementRow = {
    title: cells('title'),
    kind: kind.value,
    day: day.value,
    event: cells('event'),
    organization: cells('organization'),
    speaker: cells('speaker'),
    language: language.value,
    topics: about.value,
    text: {
      version: 2,
      language: language.value,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] })),
    },
  }
  return { row, state: 'read', value, lost: [kind, day, language, about].flatMap((cell) => cell.lost) }
}

/** The rows of a table as records. Rows without any cell are passed over; one that stands twice is taken once. */
const readRows = <T>(
  rows: readonly (readonly string[])[],
  map: readonly (string | null)[],
  key: string,
  known: ReadonlyMap<string, string>,
  one: (row: number, cells: Cells, known: ReadonlyMap<string, string>) => RowRead<T>,
): readonly RowRead<T>[] => {
  const seen = new Map(known)
  return rows.flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const cells = cellsOf(row, map)
    const read = one(index + 1, cells, seen)
    if (read.state === 'read') seen.set(sameWords(cells(key)), `row ${index + 1}`)
    return [read]
  })
}

/** Rows as recommendations; `known` holds what the library has, by `sameWords` of the wording. */
export const readRecommendationRows = (
  rows: readonly (readonly string[])[],
  map: readonly (string | null)[],
  around: { readonly topics: Topics; readonly known: ReadonlyMap<string, string> },
): readonly RowRead<RecommendationRow>[] =>
  readRows(rows, map, 'wording', around.known, (row, cells, known) =>
    recommendationOf(row, cells, around.topics, known),
  )

/** Rows as statements; `known` holds what the library has, by `sameWords` of the text. */
export const readStatementRows = (
  rows: readonly (readonly string[])[],
  map: readonly (string | null)[],
  around: { readonly topics: Topics; readonly known: ReadonlyMap<string, string> },
): readonly RowRead<StatementRow>[] =>
  readRows(rows, map, 'text', around.known, (row, cells, known) =>
    statementOf(row, cells, around.topics, known),
  )
