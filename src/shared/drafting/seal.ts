import { oneLine } from '../basics/text'
import { compareWords, type WordChange } from './compare'

/**
 * How a quotation stands to its source: `whole`; `with-omissions` where everything left out or put in is marked;
 * `broken` where a word differs and nothing says so. `changes` lead from the source to the quotation.
 */
export type Seal = {
  readonly state: 'whole' | 'with-omissions' | 'broken'
  readonly changes: readonly WordChange[]
}

/**
 * One sign for all quotation marks, dashes and blanks: what a keyboard or a printer changes is no misquotation, and
 * within a quotation double marks become single ones.
 */
const plainSigns = (text: string): string =>
  oneLine(
    text
      .normalize('NFC')
      .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu, '')
      .replace(/["‘’‚‛′`´“”„‟″«»‹›]/gu, "'")
      .replace(/[\u2010-\u2015\u2212]/gu, '-'),
  )

/**
 * A piece of a quotation: a word or sign that must stand in the source, a first letter put into another case
 * (`[t]he`), or a marked departure, which may also be the source's own brackets and dots.
 */
type Piece =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'recased'; readonly word: string }
  | { readonly kind: 'departure'; readonly words: readonly string[] }

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

const parts = /\[\p{L}\][\p{L}\p{M}\p{N}]+|\[[^[\]]*\]|\.{3}|\. \. \.|…|[^[.…]+|[[.]/gu

const piecesOf = (text: string): Piece[] =>
  (text.match(parts) ?? []).flatMap((part): Piece[] => {
    if (/^\[\p{L}\]./u.test(part)) return [{ kind: 'recased', word: part.replace(/[[\]]/g, '') }]
    const departs = /^(\[.*\]|\.{3}|\. \. \.|…)$/u.test(part)
    if (departs) return [{ kind: 'departure', words: wordsOf(part) }]
    return wordsOf(part).map((word) => ({ kind: 'word', word }))
  })

type State = Seal['state']
/** Which lengths of the source's beginning the pieces so far may have covered, and with what departures. */
type Covered = ReadonlyMap<number, State>

const advance = (covered: Covered, source: readonly string[], words: readonly string[]): Covered => {
  const reached = new Map<number, State>()
  for (const [at, state] of covered)
    if (words.every((word, index) => source[at + index] === word)) reached.set(at + words.length, state)
  return reached
}

const advanceRecased = (covered: Covered, source: readonly string[], word: string): Covered => {
  const reached = new Map<number, State>()
  for (const at of covered.keys())
    if (source[at]?.slice(1) === word.slice(1) && source[at].toLowerCase() === word.toLowerCase())
      reached.set(at + 1, 'with-omissions')
  return reached
}

/** A marked departure may stand for any number of words of the source, none included. */
const depart = (covered: Covered, source: readonly string[], words: readonly string[]): Covered => {
  const first = Math.min(...covered.keys())
  const reached = new Map<number, State>()
  for (let at = first; at <= source.length; at += 1) reached.set(at, 'with-omissions')
  for (const [at, state] of advance(covered, source, words)) reached.set(at, state)
  return reached
}

const cover = (covered: Covered, piece: Piece, source: readonly string[]): Covered => {
  if (covered.size === 0) return covered
  switch (piece.kind) {
    case 'word':
      return advance(covered, source, [piece.word])
    case 'recased':
      return advanceRecased(covered, source, piece.word)
    case 'departure':
      return depart(covered, source, piece.words)
  }
}

const stateAgainst = (text: string, source: readonly string[]): State => {
  const start: Covered = new Map([[0, 'whole']])
  const covered = piecesOf(text).reduce((reached, piece) => cover(reached, piece, source), start)
  return covered.get(source.length) ?? 'broken'
}

const withoutEnd = (text: string): string => text.replace(/(?<![.\s])[.,;:]$/u, '')

const withoutMarks = (text: string): string => /^'(.+)'$/u.exec(text)?.[1] ?? text

/**
 * Holds a quotation against its source. Quotation marks, dashes, white space, a pair of quotation marks round the
 * whole and the sign that ends it are no matter. `[...]`, `...`, `…` mark an omission, brackets words that were put
 * in or took the place of others; a mark at the beginning or the end stands for all that was cut off there.
 */
export const sealOf = (words: string, wording: string): Seal => {
  const quoted = plainSigns(words)
  const source = plainSigns(wording)
  const changes = compareWords(source, quoted)
  const readings = [withoutEnd(quoted), withoutEnd(withoutMarks(withoutEnd(quoted)))]
  if (quoted === source || readings.includes(withoutEnd(source))) return { state: 'whole', changes }
  const sourceWords = wordsOf(withoutEnd(source))
  const states = readings.map((reading) => stateAgainst(reading, sourceWords))
  return { state: states.find((state) => state !== 'broken') ?? 'broken', changes }
}
