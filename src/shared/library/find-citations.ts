import type { ArticleRef } from './article'
import { citedRuns, type CitedPlace, type CitedRun } from './citation-places'
import { namedInstruments, type Named } from './instrument-names'

/** How sure a citation is: instrument named beside it, understood from before, or no such article. */
type HowSure = 'sure' | 'likely' | 'unsure'

/** Instruments by their names, and how many articles each has; `standing` is the instrument named last before. */
export type KnownForCitations = {
  readonly instruments: readonly {
    readonly id: string
    readonly title: string
    readonly shortTitle: string
    readonly citedAs: string
  }[]
  readonly articles: Readonly<Record<string, number>>
  readonly standing?: string | null
}

/** A cited place in a text: `words` are `text.slice(from, to)`; places of one list share them. */
export type Citation = {
  readonly ref: ArticleRef
  readonly words: string
  readonly from: number
  readonly to: number
  readonly sure: HowSure
}

/** The Convention that the Protocols supplement: what "the Convention" means where none was named. */
const convention = 'UNTOC'
const isProtocol = (id: string | null): boolean => id !== null && id !== convention && id !== ''

type Standing = {
  readonly last: string | null
  readonly protocol: string | null
  /** Where another treaty was named last, if it was. */
  readonly otherAt: number | null
}

/** What a name refers to where it stands; null for an instrument that is not in the library. */
const meant = (named: Named, standing: Standing): string | null => {
  switch (named.kind) {
    case 'ours':
      return named.id
    case 'other':
      return null
    case 'the-convention':
      return standing.last === null ? null : convention
    case 'the-protocol':
      return standing.protocol
  }
}

/** The standing after each name, the one before them first: `''` is nothing yet. */
const standingsOf = (named: readonly Named[], start: string | null | undefined): Standing[] => {
  const first = start ?? ''
  const standings: Standing[] = [{ last: first, protocol: isProtocol(first) ? first : null, otherAt: null }]
  for (const one of named) {
    const before = standings.at(-1) ?? { last: '', protocol: null, otherAt: null }
    const id = one.kind === 'other' ? null : meant(one, before)
    if (one.kind === 'other') standings.push({ ...before, last: null, otherAt: one.to })
    else if (id === null) standings.push(before)
    else standings.push({ last: id, protocol: isProtocol(id) ? id : before.protocol, otherAt: null })
  }
  return standings
}

/** How many of the names end before a place; they are in order. */
const countBefore = (named: readonly Named[], at: number): number => {
  const bounds = { low: 0, high: named.length }
  while (bounds.low < bounds.high) {
    const middle = (bounds.low + bounds.high) >> 1
    if ((named[middle]?.to ?? 0) <= at) bounds.low = middle + 1
    else bounds.high = middle
  }
  return bounds.low
}

/** The instruments named in a paragraph, and what stood after each. */
type Naming = { readonly named: readonly Named[]; readonly standings: readonly Standing[] }

const standingAt = ({ named, standings }: Naming, at: number): Standing =>
  standings[countBefore(named, at)] ?? { last: '', protocol: null, otherAt: null }

const linkBefore =
  /^\s*,?\s*\)?,?\s*(?:(?:of|to|in|under|from|du|de la|de l[’']|de|del|des|к|of both)\s+)?(?:(?:the|said|le|la|el|UN)\s+)?$/iu
const ofSomething =
  /^\s*,?\s*(?:of|du|de la|de l[’']|del)\s+(?:the |its |our |la |le |el )?(?:[\p{Lu}][\p{L}-]+|(?:draft|national|domestic|penal|criminal) \p{L}+)/u
const before = /(?:['’]s)?\s*[,:(]?\s*\(?(?:in |under |see |cf\.? |and |its )?$/iu

/** The name that follows a run of articles as its instrument, or stands right before it. */
const besideOf = (text: string, from: number, to: number, named: readonly Named[]): Named | undefined => {
  const after = named[countBefore(named, to)]
  if (after && after.from >= to && after.from - to <= 24 && linkBefore.test(text.slice(to, after.from)))
    return after
  const last = named[countBefore(named, from) - 1]
  const gap = last ? text.slice(last.to, from) : ''
  return last && gap.length <= 14 && before.test(gap) && !/[.;]/u.test(gap) ? last : undefined
}

type Resolved = { readonly instrument: string; readonly to: number; readonly sure: HowSure }

const resolve = (text: string, from: number, to: number, naming: Naming): Resolved | null => {
  const standing = standingAt(naming, from)
  const beside = besideOf(text, from, to, naming.named)
  const end = Math.max(to, beside?.to ?? to)
  if (beside?.kind === 'the-convention' && standing.last === null) {
    // "The Convention" in the sentence of another treaty is that treaty; later on nobody can be sure.
    const between = text.slice(standing.otherAt ?? 0, from)
    return /[.!?]\s/u.test(between) ? { instrument: convention, to: end, sure: 'unsure' } : null
  }
  if (beside) {
    const id = meant(beside, standing)
    if (id === null || id === '') return null
    return { instrument: id, to: end, sure: beside.kind === 'the-protocol' ? 'likely' : 'sure' }
  }
  if (ofSomething.test(text.slice(to, to + 60)) || standing.last === null) return null
  return {
    instrument: standing.last === '' ? convention : standing.last,
    to,
    sure: standing.last === '' ? 'unsure' : 'likely',
  }
}

/** `Article 16 and article 18 of the Convention`: what stands between two that share their instrument. */
const shares = /^,?\s*(?:,|and|or|et|y|as well as)\s*$/iu

const again =
  /(?:(?:paragraph|para\.?)\s+(\d{1,2})(?:\s?\(([a-z])\))?,?\s+of\s+)?\b(?:(?:the same|that|this|said) article\b|ibid\.?,?(?:\s+(?:art(?:icle|\.)?\s+(\d{1,3})(?!\d)|para(?:graph|\.)\s+(\d{1,2})))?)/giu

/** "The same article", "paragraph 3 of that article", "ibid., para. 2": the article cited last, or its paragraph. */
const againIn = (text: string, found: readonly Citation[]): Citation[] =>
  [...text.matchAll(again)].flatMap((one) => {
    const last = found.findLast(({ to }) => to <= one.index)
    if (!last) return []
    const paragraph = one[1] ?? one[4]
    const ref: ArticleRef = {
      instrument: last.ref.instrument,
      article: one[3] === undefined ? last.ref.article : Number(one[3]),
      paragraph:
        paragraph === undefined
          ? one[0].toLowerCase().startsWith('ibid') && one[3] === undefined
            ? last.ref.paragraph
            : null
          : Number(paragraph),
      letter: one[2]?.toLowerCase() ?? null,
    }
    const sure = last.sure === 'sure' ? 'likely' : last.sure
    return [{ ref, words: one[0], from: one.index, to: one.index + one[0].length, sure }]
  })

/**
 * Finds the treaty articles that a paragraph cites: lists, ranges, paragraphs and letters; "the Convention" is the
 * one named last, or the Organized Crime Convention; articles of other treaties and laws are left alone. An article
 * that the instrument does not have is given as `unsure`. Read from left to right by hand, not by one pattern
 * (FEATURES B4).
 */
export const findCitations = (text: string, known: KnownForCitations): readonly Citation[] => {
  if (!/\d|ibid|article/iu.test(text)) return []
  const runs = citedRuns(text)
  if (runs.length === 0) return []
  const named = namedInstruments(text, known.instruments)
  const naming = { named, standings: standingsOf(named, known.standing) }
  const resolvedRuns: (CitedRun & { readonly resolved: Resolved | null })[] = []
  for (const run of runs.toReversed()) {
    const next = resolvedRuns.at(-1)
    const own = besideOf(text, run.from, run.to, named)
    const shared =
      own === undefined &&
      next?.resolved &&
      next.resolved.to > next.to &&
      shares.test(text.slice(run.to, next.from))
    const resolved = shared ? { ...next.resolved, to: run.to } : resolve(text, run.from, run.to, naming)
    resolvedRuns.push({ ...run, resolved })
  }
  const cited = resolvedRuns.toReversed().flatMap(({ places, from, resolved }) => {
    if (!resolved) return []
    const words = text.slice(from, resolved.to)
    return places.map((place: CitedPlace): Citation => {
      const count = known.articles[resolved.instrument]
      const exists = count === undefined || place.article <= count
      return {
        ref: { instrument: resolved.instrument, ...place },
        words,
        from,
        to: resolved.to,
        sure: exists ? resolved.sure : 'unsure',
      }
    })
  })
  return [...cited, ...againIn(text, cited)].toSorted((one, other) => one.from - other.from)
}

/** The instrument of the library named last after a paragraph: what to give as `standing` for the next. */
export const standingAfter = (text: string, known: KnownForCitations): string | null => {
  const named = namedInstruments(text, known.instruments)
  const last = standingsOf(named, known.standing).at(-1)?.last ?? ''
  return last === '' ? null : last === null ? (known.standing ?? null) : last
}
