import { placeInWords, placeOf, type Provision } from '../library/official-text'
import { fingerprintOf, type Fingerprint } from './official-text-fingerprints'
import { keyed, mended, type Placed } from './official-text-mend'

const placed = (provisions: readonly Provision[]): Placed[] =>
  keyed(provisions.map((provision) => ({ place: placeOf(provision), hash: fingerprintOf(provision.text) })))

/** A paragraph that is not as the reference has it. `place` is as printed: `1 (a) (i)`; `words` is a sentence. */
export type Difference = {
  readonly article: number
  readonly place: string
  readonly kind: 'missing' | 'extra' | 'different' | 'moved' | 'title'
  readonly words: string
}

const whereInWords = (article: number, key: string, place: string): string => {
  const [, number, letter, sub] = /^(\d+)?\s?(?:\(([a-z]+)\))?\s?(?:\(([ivx]+)\).*)?$/.exec(place) ?? []
  const words = placeInWords({
    number: number ? Number(number) : null,
    letter: letter ?? null,
    sub: sub ? `${sub}${/ ([a-z])\.$/.exec(place)?.[0].slice(0, 2) ?? ''}` : null,
  })
  const closing = key.endsWith('#1') ? '' : ', closing words'
  return `Article ${article}${words === '' ? '' : `, ${words}`}${closing}`
}

const sayings = {
  missing: 'is not in the file',
  extra: 'is not in the reference',
  different: 'reads otherwise than the reference',
  moved: 'stands at another place than in the reference',
} as const

const differencesIn = (
  article: number,
  own: readonly Placed[],
  reference: readonly Placed[],
): readonly Difference[] => {
  const ownKeys = new Map(own.map(({ key, hash }) => [key, hash]))
  const known = new Map(reference.map(({ key, hash }) => [key, hash]))
  const inBoth = reference.filter(({ key }) => ownKeys.has(key)).map(({ key }) => key)
  const order = own.filter(({ key }) => known.has(key)).map(({ key }) => key)
  const difference = ({ key, place }: Placed, kind: keyof typeof sayings): Difference => ({
    article,
    place,
    kind,
    words: `${whereInWords(article, key, place)} ${sayings[kind]}.`,
  })
  const fromReference = reference.flatMap((row): Difference[] => {
    if (!ownKeys.has(row.key)) return [difference(row, 'missing')]
    if (ownKeys.get(row.key) !== row.hash) return [difference(row, 'different')]
    return order.indexOf(row.key) === inBoth.indexOf(row.key) ? [] : [difference(row, 'moved')]
  })
  return [
    ...fromReference,
    ...own.filter(({ key }) => !known.has(key)).map((row) => difference(row, 'extra')),
  ]
}

/** An article's paragraphs as the reference divides them, how many are its own word for word, and each that is not. */
export type Checked = {
  readonly provisions: readonly Provision[]
  readonly matched: number
  readonly differs: readonly Difference[]
}

/** Holds the paragraphs of an article against its fingerprints. */
export const checkArticle = (
  article: number,
  provisions: readonly Provision[],
  reference: readonly Fingerprint[],
): Checked => {
  const own = mended(provisions, reference)
  const differs = differencesIn(article, placed(own), keyed(reference))
  const off = differs.filter(({ kind }) => kind !== 'extra').length
  return { provisions: own, matched: reference.length - off, differs }
}
