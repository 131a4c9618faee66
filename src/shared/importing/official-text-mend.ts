import { placeOf, type Provision } from '../library/official-text'
import { fingerprintOf, type Fingerprint } from './official-text-fingerprints'
import { openAt } from './official-text-markers'
import { readProvisions } from './official-text-provisions'

/** A place with what tells the words that close a paragraph from those that open it: both stand at the same place. */
export type Placed = { readonly key: string; readonly place: string; readonly hash: string }

export const keyed = (rows: readonly Fingerprint[]): Placed[] => {
  const counts = new Map<string, number>()
  return rows.map(({ place, hash }) => {
    const count = (counts.get(place) ?? 0) + 1
    counts.set(place, count)
    return { key: `${place}#${count}`, place, hash }
  })
}

const join = (text: string, next: string): string => `${text} ${next}`

const isLoose = ({ letter, sub }: Provision): boolean => letter === null && sub === null

/** Where a paragraph may end: behind each sign that closes a point or a sentence. */
const ends = (text: string): number[] =>
  [...text.matchAll(/[.;:,](?: and| or)?(?=\s)/gu)]
    .map((found) => found.index + found[0].length)
    .slice(0, 200)

/** The same words without a page number and the words of a running head beside it, wherever a number stands. */
const withoutPageBreaks = (text: string): readonly string[] => {
  const words = text.split(' ')
  const numbers = words.flatMap((word, at) => (/^\d{1,4}$/.test(word) ? [at] : [])).slice(0, 12)
  return numbers.flatMap((at) =>
    Array.from({ length: 14 }, (_, count) => count).flatMap((count) => [
      words.toSpliced(at, count + 1).join(' '),
      words.toSpliced(Math.max(0, at - count), Math.min(at, count) + 1).join(' '),
    ]),
  )
}

const isPageBreak = ({ text }: Provision): boolean =>
  text.length <= 120 && /^\d{1,4}\b|\b\d{1,4}$/.test(text) && !/[.;:,]$/.test(text)

/** What is printed in one paragraph and is two of the reference; null where no end of a point parts it so. */
const parted = (provision: Provision, hash: string, known: ReadonlySet<string>): Provision[] | null => {
  const end = ends(provision.text).find((at) => fingerprintOf(provision.text.slice(0, at)) === hash)
  if (end === undefined) return null
  const rest = [{ text: provision.text.slice(end).trim(), fresh: true }]
  const parts = readProvisions(rest, join, openAt(provision))
  const isKnown = parts.length > 1 || parts.some(({ text }) => known.has(fingerprintOf(text)))
  return isKnown ? [{ ...provision, text: provision.text.slice(0, end) }, ...parts] : null
}

/** A paragraph as it was read, and what comes of it: its own words first, then how many of the next it took in. */
type Mending = { readonly parts: readonly Provision[]; readonly taken: 0 | 1 }

const mend = (
  provision: Provision,
  next: Provision | undefined,
  hash: string,
  known: ReadonlySet<string>,
): Mending => {
  const isIt = (text: string): boolean => fingerprintOf(text) === hash
  const as = (text: string, taken: 0 | 1): Mending => ({ parts: [{ ...provision, text }], taken })
  if (isIt(provision.text)) return as(provision.text, 0)
  const parts = parted(provision, hash, known)
  if (parts) return { parts, taken: 0 }
  const joined =
    next && isLoose(next) && next.number === provision.number ? join(provision.text, next.text) : null
  if (joined !== null && isIt(joined)) return as(joined, 1)
  const own = withoutPageBreaks(provision.text).find(isIt)
  if (own !== undefined) return as(own, 0)
  const both = joined === null ? undefined : withoutPageBreaks(joined).find(isIt)
  return both === undefined ? as(provision.text, 0) : as(both, 1)
}

/**
 * Some prints set the words that close a list on the line below it, some behind it; a page may break a paragraph in
 * two, or leave its number in the middle of a sentence. The reference then says what belongs together: what is
 * printed in one is read in two if both are known, what is printed in two is read in one, and a page number is taken
 * out where that alone makes the words the reference's.
 */
export const mended = (
  provisions: readonly Provision[],
  reference: readonly Fingerprint[],
): readonly Provision[] => {
  const wanted = new Map(keyed(reference).map(({ key, hash }) => [key, hash]))
  const known = new Set(reference.map(({ hash }) => hash))
  const counts = new Map<string, number>()
  const out: Provision[] = []
  const left = provisions.toReversed()
  for (let provision = left.pop(); provision; provision = left.pop()) {
    const place = placeOf(provision)
    const count = (counts.get(place) ?? 0) + 1
    const hash = wanted.get(`${place}#${count}`)
    if (hash === undefined && isLoose(provision) && isPageBreak(provision)) continue
    const mending: Mending =
      hash === undefined ? { parts: [provision], taken: 0 } : mend(provision, left.at(-1), hash, known)
    const [first, ...others] = mending.parts
    if (mending.taken === 1) left.pop()
    left.push(...others.toReversed())
    counts.set(place, count)
    if (first) out.push(first)
  }
  return out
}
