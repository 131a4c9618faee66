import type { Snippet } from './asking'
import { parseQuery } from './parse-query'
import { beginningOf, stemOf } from './stem'
import { widen, wordsOf } from './widen'
import { cutWords, termOf } from './words'

/** What a query marks in a text: words in any form, the last one also unfinished. */
export type Marker = (term: string) => number

/** How a word of a text is met by a query: which of its words it is (from 0), or -1. */
export const makeMarker = (query: string): { readonly mark: Marker; readonly count: number } => {
  const wanted = parseQuery(query)
  const words = wanted ? [...new Set(wordsOf(widen(wanted)))] : []
  const stems = words.map(stemOf)
  // What is being typed is met by everything that begins so.
  const beginnings = words.map((word) => (word.length < 3 ? '' : beginningOf(word)))
  const known = new Map<string, number>()
  const find = (term: string): number => {
    const exact = words.indexOf(term)
    if (exact >= 0) return exact
    const form = stems.indexOf(stemOf(term))
    if (form >= 0) return form
    return beginnings.findIndex((beginning) => beginning !== '' && term.startsWith(beginning))
  }
  const mark = (term: string): number => {
    const found = known.get(term)
    if (found !== undefined) return found
    const index = find(term)
    known.set(term, index)
    return index
  }
  return { mark, count: words.length }
}

type Met = { readonly from: number; readonly to: number; readonly which: number }

const metIn = (text: string, mark: Marker): Met[] => {
  const met: Met[] = []
  cutWords(text, (raw, from, to) => {
    const which = mark(termOf(raw))
    if (which >= 0) met.push({ from, to, which })
  })
  return met
}

/** How good a stretch of matches is: different words count most, then how close they stand. */
const worth = (met: readonly Met[]): number => {
  const different = new Set(met.map(({ which }) => which)).size
  const neighbours = met.filter(
    ({ from, which }, index) =>
      index > 0 && which !== met[index - 1]?.which && from - (met[index - 1]?.to ?? 0) < 3,
  ).length
  return different * 10 + Math.min(neighbours, 8) * 2 + Math.min(met.length, 8) * 0.1
}

/** The stretch of at most `width` letters with the best matches: the first of several that are as good. */
const bestStretch = (met: readonly Met[], width: number): readonly Met[] => {
  let best: readonly Met[] = []
  let to = 0
  for (let from = 0; from < met.length; from += 1) {
    while (to < met.length && (met[to]?.to ?? 0) <= (met[from]?.from ?? 0) + width) to += 1
    const stretch = met.slice(from, Math.max(to, from + 1))
    if (worth(stretch) > worth(best)) best = stretch
  }
  return best
}

const toBlank = (text: string, at: number, step: number): number => {
  let place = at
  while (place > 0 && place < text.length && !/\s/.test(text[place - (step < 0 ? 1 : 0)] ?? ' '))
    place += step
  return place
}

/** Long lists of matches are looked through only so far. */
const mostMet = 400

const cutOut = (text: string, number: number, met: readonly Met[], width: number): Snippet => {
  const stretch = bestStretch(met.slice(0, mostMet), width)
  const [first] = stretch
  if (text.length <= width || !first)
    return { text, paragraph: number, marks: met.map(({ from, to }) => [from, to]) }
  const spare = Math.max(0, width - ((stretch.at(-1)?.to ?? 0) - first.from))
  const wanted = Math.max(0, Math.min(first.from - Math.floor(spare / 3), text.length - width))
  const from = toBlank(text, wanted, -1)
  const to = toBlank(text, Math.min(text.length, Math.max(from + width, first.to)), 1)
  const [before, behind] = [from > 0 ? '… ' : '', to < text.length ? ' …' : '']
  const shift = before.length - from
  return {
    text: before + text.slice(from, to).trimEnd() + behind,
    paragraph: number,
    marks: met
      .filter((each) => each.from >= from && each.to <= to)
      .map((each) => [each.from + shift, each.to + shift]),
  }
}

/** Letters that a snippet holds about. */
const snippetWidth = 220

/**
 * The lines round the best match in numbered paragraphs: where most of the words stand closest together. `null`
 * when none of the words is there.
 */
export const snippetOf = (
  paragraphs: readonly string[],
  { mark }: { readonly mark: Marker },
  width = snippetWidth,
): Snippet | null => {
  let best: { readonly worth: number; readonly index: number; readonly met: readonly Met[] } | null = null
  for (const [index, text] of paragraphs.entries()) {
    const met = metIn(text, mark)
    const value = met.length === 0 ? 0 : worth(bestStretch(met.slice(0, mostMet), width))
    if (value > (best?.worth ?? 0)) best = { worth: value, index, met }
  }
  return best ? cutOut(paragraphs[best.index] ?? '', best.index + 1, best.met, width) : null
}
