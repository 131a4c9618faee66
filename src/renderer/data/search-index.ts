import { liveQuery } from 'dexie'
import MiniSearch from 'minisearch'
import { useSyncExternalStore } from 'react'
import { readManuscript } from '../../shared/drafting/manuscript'
import { toPlainText } from '../../shared/drafting/to-plain-text'
import { readPlace } from '../../shared/searching/query'
import {
  expandAcronym,
  searchableArticle,
  searchablePhrase,
  searchableRecommendation,
  searchableStatement,
  searchWords,
  type Searchable,
  type SearchKind,
} from '../../shared/searching/searchable'
import { note } from './bridge'
import { database } from './database'

export type Hit = Searchable & { readonly place: ReturnType<typeof readPlace> }

/** Anything that answers queries over the library; today in memory, built when it is first needed. */
export type SearchIndex = {
  readonly find: (query: string, kinds?: readonly SearchKind[]) => readonly Hit[]
  readonly size: number
}

const makeEngine = (): MiniSearch<Searchable> =>
  new MiniSearch<Searchable>({
    idField: 'key',
    fields: ['title', 'reference', 'keywords', 'text'],
    tokenize: searchWords,
    // An acronym in a text is indexed with its long form; in a query `find` asks for either.
    processTerm: expandAcronym,
    searchOptions: {
      tokenize: (query) => searchWords(query),
      processTerm: (word) => word,
      boost: { title: 4, reference: 6, keywords: 2 },
      prefix: true,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      weights: { prefix: 0.7, fuzzy: 0.3 },
      combineWith: 'AND',
    },
  })

const isOfConvention = ({ reference }: Searchable): boolean => reference.startsWith('UNTOC ')

/** An index over given records; the records it was built from stay in reach by key. */
export const buildIndex = (records: readonly Searchable[]): SearchIndex => {
  const engine = makeEngine()
  const byKey = new Map(records.map((record) => [record.key, record]))
  engine.addAll(records)

  const articlesAt = (place: NonNullable<Hit['place']>): Hit[] =>
    records
      .filter(({ kind, reference }) => {
        const [instrument, number] = reference.split(' ')
        const named = place.instrument === null || place.instrument === instrument
        return kind === 'article' && named && Number(number) === place.article
      })
      // The Convention first, as the one that the Protocols supplement.
      .toSorted((one, other) => Number(isOfConvention(other)) - Number(isOfConvention(one)))
      .map((record) => ({ ...record, place }))

  const find = (query: string, kinds?: readonly SearchKind[]): readonly Hit[] => {
    const wanted = (kind: SearchKind): boolean => kinds === undefined || kinds.includes(kind)
    if (query.trim() === '')
      return records.filter(({ kind }) => wanted(kind)).map((record) => ({ ...record, place: null }))
    const place = readPlace(query)
    const exact = place && wanted('article') ? articlesAt(place) : []
    const queries = searchWords(query).map((word) => {
      const long = expandAcronym(word)
      return long.length === 1
        ? word
        : {
            combineWith: 'OR' as const,
            queries: [word, { combineWith: 'AND' as const, queries: long.slice(1) }],
          }
    })
    const found = queries.length === 0 ? [] : engine.search({ combineWith: 'AND', queries })
    const seen = new Set(exact.map(({ key }) => key))
    const others = found
      .flatMap(({ id }) => byKey.get(String(id)) ?? [])
      .filter(({ key, kind }) => wanted(kind) && !seen.has(key))
    return [...exact, ...others.map((record) => ({ ...record, place: null }))]
  }
  return { find, size: records.length }
}

const readSearchables = async (): Promise<Searchable[]> => {
  const [recommendations, articles, instruments, phrases, statements] = await Promise.all([
    database.recommendations.toArray(),
    database.articles.toArray(),
    database.instruments.toArray(),
    database.phrases.toArray(),
    database.statements.toArray(),
  ])
  const bodies = await database.bodies.bulkGet(statements.map(({ id }) => id))
  const textOfBody = (index: number): string => {
    const read = readManuscript(bodies[index]?.manuscript)
    return read.ok ? toPlainText(read.value) : ''
  }
  const live = <T extends { retired: unknown }>(rows: readonly T[]): T[] =>
    rows.filter(({ retired }) => retired === null)
  return [
    ...live(recommendations).map(searchableRecommendation),
    ...statements.flatMap((statement, index) =>
      statement.retired === null ? [searchableStatement(statement, textOfBody(index))] : [],
    ),
    ...live(articles).map((article) =>
      searchableArticle(
        article,
        instruments.find(({ id }) => id === article.instrument),
      ),
    ),
    ...live(phrases).map(searchablePhrase),
  ]
}

/** Reads the library and builds the index over it. */
export const readIndex = async (): Promise<SearchIndex> => buildIndex(await readSearchables())

// One index for the whole window: it is built once, and again after a change of the library, not by each page.
const held: { index: SearchIndex | undefined; watching: boolean } = { index: undefined, watching: false }
const hearers = new Set<() => void>()

const watch = (hear: () => void): (() => void) => {
  hearers.add(hear)
  if (!held.watching) {
    held.watching = true
    liveQuery(readIndex).subscribe({
      next: (index) => {
        held.index = index
        for (const tell of hearers) tell()
      },
      error: () => note('error', 'index.not-built'),
    })
  }
  return () => hearers.delete(hear)
}

/** The index over the library; `undefined` until it is first ready. */
export const useSearchIndex = (): SearchIndex | undefined => useSyncExternalStore(watch, () => held.index)

/** Builds the index while nobody waits for it. */
export const prepareSearchIndex = (): (() => void) => watch(() => undefined)
