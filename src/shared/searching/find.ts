import { fold } from '../basics/text'
import type { FindAsk, Found, Hit, Place } from './asking'
import { decodeText } from './bytes'
import type { IndexPart, IndexParts } from './index-parts'
import { parseQuery } from './parse-query'
import { readPlace } from './query'
import { Scorer } from './score'
import type { SearchKind } from './searchable'
import { dayOf, wholeOf } from './segment'
import { beginningOf, stemOf } from './stem'
import { asBeginnings, widen, wordsOf, type Wide } from './widen'
import { findWord } from './word-list'
import { addWord } from './postings'
import { Tally } from './tally'

const usualLimit = 50
/** More rows than anybody looks through; what is beyond them is counted, not listed. */
const mostHits = 2000

// What is typed in full, and the article that is named by its number, come before everything else.
const wholeBonus = 40
const articleBonus = 60
const conventionBonus = 5
const citingBonus = 2
const recencyBonus = 0.4
/** Only between texts that are as good: what can be said again first. */
const kindBonus: Readonly<Record<SearchKind, number>> = {
  recommendation: 0.06,
  article: 0.05,
  phrase: 0.04,
  statement: 0.03,
  draft: 0.02,
  dialogue: 0.01,
  note: 0,
}
const instruments = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']

type Card = Omit<Hit, 'key' | 'place'>

/** What a row of a list shows of a text. */
const cardAt = ({ segment, base }: IndexPart, place: number): Card & { readonly key: string } => {
  const row = place - base
  const json = decodeText(segment.cards, segment.cardStarts[row] ?? 0, segment.cardStarts[row + 1] ?? 0)
  // Written by `makeSegment`; a stored segment is checked by its checksum.
  return { key: segment.keys[row] ?? '', ...(JSON.parse(json) as Card) }
}

/** The title and day of a record; `null` for one that is not in the index. */
export const recordIn = (
  index: IndexParts,
  key: string,
): { readonly title: string; readonly day: string | null } | null => {
  const place = index.placeOf(key)
  const part = place === undefined ? undefined : index.partAt(place)
  if (place === undefined || !part) return null
  const day = part.segment.days[place - part.base] ?? 0
  return { title: cardAt(part, place).title, day: day === 0 ? null : dayOf(day) }
}

/** The articles that a place names: of the one instrument, or of each that has such an article. */
const articlesAt = (index: IndexParts, place: Place): readonly { id: string; at: number | undefined }[] =>
  (place.instrument === null ? instruments : [place.instrument]).map((instrument) => {
    const id = `${instrument}-${place.article}`
    return { id, at: index.placeOf(`article:${id}`) }
  })

/** The article that is asked for first, then what cites it, then whatever has the words. */
const rewardPlace = (index: IndexParts, place: Place, scores: Float32Array): void => {
  const articles = articlesAt(index, place)
  const ids = new Set(articles.map(({ id }) => id))
  for (const { segment, base } of index.parts) {
    const column = index.columnOf(segment, 'article')
    const named = column.values.map((value) => ids.has(value))
    if (!named.includes(true)) continue
    for (let row = 0; row < segment.keys.length; row += 1) {
      if (index.alive[base + row] === 0) continue
      for (let at = column.starts[row] ?? 0; at < (column.starts[row + 1] ?? 0); at += 1)
        if (named[column.codes[at] ?? 0]) {
          scores[base + row] = (scores[base + row] ?? 0) + citingBonus
          break
        }
    }
  }
  articles.forEach(({ at }, order) => {
    if (at !== undefined) scores[at] = (scores[at] ?? 0) + articleBonus + (order === 0 ? conventionBonus : 0)
  })
}

const rewardWhole = (index: IndexParts, query: string, scores: Float32Array): void => {
  const whole = wholeOf(query)
  const sums = new Float32Array(index.size)
  for (const { segment, base } of index.parts) {
    const at = findWord(segment, whole)
    if (at >= 0) addWord(segment, at, 1, sums, base)
  }
  for (let text = 0; text < sums.length; text += 1)
    if ((sums[text] ?? 0) > 0 && index.alive[text] === 1) scores[text] = (scores[text] ?? 0) + wholeBonus
}

/** What tells apart texts that are as good: the newer first, then by kind. */
const addTies = (index: IndexParts, scores: Float32Array): void => {
  const newest = index.parts.reduce((most, { segment }) => Math.max(most, ...yearsOf(segment.days)), 0)
  for (const { segment, base } of index.parts) {
    const { values, codes, starts } = segment.columns.kind
    const kinds = values.map((value) => kindBonus[value as SearchKind] ?? 0)
    for (let row = 0; row < segment.keys.length; row += 1) {
      const text = base + row
      if ((scores[text] ?? 0) <= 0) continue
      const day = segment.days[row] ?? 0
      const age = day === 0 ? 10 : Math.min(10, newest - day / 10000)
      scores[text] =
        (scores[text] ?? 0) + recencyBonus * (1 - age / 10) + (kinds[codes[starts[row] ?? 0] ?? 0] ?? 0)
    }
  }
}

const yearsOf = (days: Uint32Array): number[] => [days.reduce((most, day) => Math.max(most, day), 0) / 10000]

/** The places of the best scores, best first; of two as good the one that was there first. */
const bestOf = (scores: Float32Array, count: number): number[] => {
  const best: number[] = []
  let least = 0
  for (let text = 0; text < scores.length; text += 1) {
    const score = scores[text] ?? 0
    if (score <= least && (best.length >= count || score <= 0)) continue
    if (best.length < count * 2 + 64) best.push(text)
    else {
      cut(best, scores, count)
      best.push(text)
      least = scores[best[count - 1] ?? 0] ?? 0
    }
  }
  cut(best, scores, count)
  return best
}

const cut = (best: number[], scores: Float32Array, count: number): void => {
  best.sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0) || one - other)
  if (best.length > count) best.length = count
}

const replaceWord = (query: string, word: string, by: string): string => {
  let replaced = query
  for (const raw of query.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    if (fold(raw).replaceAll('iz', 'is').replaceAll('yz', 'ys') === word) replaced = replaced.replace(raw, by)
  return replaced
}

/** What is marked in the texts: the words, and what their forms begin with. */
const marked = (words: readonly string[]): readonly string[] => [
  ...new Set(
    words.flatMap((word) => {
      const beginning = beginningOf(stemOf(word))
      return beginning.length > 3 ? [beginning] : [word]
    }),
  ),
]

/** Scores a query; one that nothing meets is read again with every word as a beginning. */
const scoreOf = (index: IndexParts, wide: Wide) => {
  const once = (read: Wide) => {
    const scorer = new Scorer(index)
    const scores = scorer.score(read)
    return {
      scores,
      mended: scorer.mended,
      complete: scorer.complete,
      isMet: scores.some((score) => score > 0),
    }
  }
  const strict = once(wide)
  if (strict.isMet) return strict
  const loose = once(asBeginnings(wide))
  return loose.isMet ? loose : strict
}

/**
 * Answers a question from an index: everything when nothing is asked for, newest first. `ms` is left 0 for the one
 * who has a clock.
 */
export const findIn = (index: IndexParts, ask: FindAsk): Found => {
  const wanted = parseQuery(ask.query)
  const wide = wanted && widen(wanted)
  const { scores, mended, complete } = scoreOf(index, wide ?? { kind: 'all', of: [] })
  const place = wide ? readPlace(ask.query.slice(0, 200)) : null
  if (place) rewardPlace(index, place, scores)
  if (wide) rewardWhole(index, ask.query, scores)
  addTies(index, scores)
  const tally = new Tally(index, ask.kinds, ask.filters ?? {})
  tally.count(scores)
  const limit = Math.min(ask.limit ?? usualLimit, mostHits)
  const offset = Math.max(0, ask.offset ?? 0)
  const atPlace = new Set(place ? articlesAt(index, place).map(({ at }) => at) : [])
  const hits = bestOf(scores, offset + limit)
    .slice(offset)
    .flatMap((text): Hit[] => {
      const part = index.partAt(text)
      return part ? [{ ...cardAt(part, text), place: atPlace.has(text) ? place : null }] : []
    })
  return {
    hits,
    total: tally.total,
    words: marked([...(wide ? wordsOf(wide) : []), ...mended.flatMap(({ all }) => all)]),
    facets: tally.facets(),
    corrected:
      mended.length === 0 || tally.total === 0
        ? null
        : mended.reduce((query, { word, by }) => replaceWord(query, word, by), ask.query),
    ms: 0,
    complete,
  }
}

/** Every living text of some kinds, in the order in which it was indexed. */
export const allOf = (index: IndexParts, kinds: readonly SearchKind[]): readonly Hit[] =>
  index.parts.flatMap((part) =>
    part.segment.keys.flatMap((key, row) =>
      index.alive[part.base + row] === 1 && kinds.some((kind) => key.startsWith(`${kind}:`))
        ? [{ ...cardAt(part, part.base + row), place: null }]
        : [],
    ),
  )
