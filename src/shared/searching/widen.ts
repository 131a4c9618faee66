import { acronyms } from './acronyms'
import type { Wanted } from './parse-query'
import { stemOf } from './stem'
import { termsOf } from './words'

/** A query in which an acronym is also met by its long form, and a long form by its acronym. */
export type Wide =
  | { readonly kind: 'word'; readonly word: string; readonly typed: boolean; readonly known: boolean }
  | {
      readonly kind: 'phrase'
      readonly words: readonly string[]
      readonly typed: boolean
      /** Whether the last word may stand in another form: `organizations`. */
      readonly loose: boolean
    }
  | Extract<Wanted, { kind: 'filter' }>
  | { readonly kind: 'all' | 'any'; readonly of: readonly Wide[] }
  | { readonly kind: 'not'; readonly of: Wide }

type LongForm = {
  readonly acronym: string
  readonly words: readonly string[]
  readonly stems: readonly string[]
}

const longForms: readonly LongForm[] = Object.entries(acronyms)
  .flatMap(([acronym, forms]) =>
    forms.map((form) => {
      const words = termsOf(form)
      return { acronym, words, stems: words.map(stemOf) }
    }),
  )
  // The longest first: a treaty on assistance is more than assistance.
  .toSorted((one, other) => other.words.length - one.words.length)

const byAcronym = new Map(
  Object.keys(acronyms).map((acronym) => [acronym, longForms.filter((form) => form.acronym === acronym)]),
)

type Word = Extract<Wanted, { kind: 'word' }>

const asWord = ({ word, typed }: Word): Wide => {
  const forms = byAcronym.get(word) ?? byAcronym.get(stemOf(word)) ?? []
  const own: Wide = { kind: 'word', word, typed, known: forms.length > 0 }
  return forms.length === 0
    ? own
    : {
        kind: 'any',
        of: [own, ...forms.map(({ words }): Wide => ({ kind: 'phrase', words, typed: false, loose: true }))],
      }
}

/** The long form that begins at a place among the words of a query. */
const longFormAt = (parts: readonly Wanted[], at: number): LongForm | undefined =>
  longForms.find(({ words, stems }) =>
    stems.every((stem, index) => {
      const part = parts[at + index]
      if (part?.kind !== 'word') return false
      // A word that is still being typed may become another.
      return part.typed ? part.word === words[index] : stemOf(part.word) === stem
    }),
  )

const widenAll = (parts: readonly Wanted[]): Wide[] => {
  const wide: Wide[] = []
  for (let at = 0; at < parts.length;) {
    const form = longFormAt(parts, at)
    const length = form?.words.length ?? 1
    const own = parts.slice(at, at + length).map(widen)
    if (form) {
      const acronym: Wide = { kind: 'word', word: form.acronym, typed: false, known: true }
      wide.push({ kind: 'any', of: [{ kind: 'all', of: own }, acronym] })
    } else wide.push(...own)
    at += length
  }
  return wide
}

/** Widens a query by the ledger of acronyms. */
export const widen = (wanted: Wanted): Wide => {
  switch (wanted.kind) {
    case 'word':
      return asWord(wanted)
    case 'phrase':
      // One word behind an open quote is still a word that is being typed.
      return wanted.typed && wanted.words.length === 1
        ? { kind: 'word', word: wanted.words[0] ?? '', typed: true, known: true }
        : { ...wanted, loose: false }
    case 'filter':
      return wanted
    case 'all': {
      const of = widenAll(wanted.of)
      return of.length === 1 && of[0] ? of[0] : { kind: 'all', of }
    }
    case 'any':
      return { kind: 'any', of: wanted.of.map(widen) }
    case 'not':
      return { kind: 'not', of: widen(wanted.of) }
  }
}

/** The same query with every word as a beginning: how `mutu leg assi` is meant. */
export const asBeginnings = (wide: Wide): Wide => {
  switch (wide.kind) {
    case 'word':
      return { ...wide, typed: true }
    case 'all':
    case 'any':
      return { kind: wide.kind, of: wide.of.map(asBeginnings) }
    case 'phrase':
    case 'filter':
    case 'not':
      return wide
  }
}

/** The words that a query looks for, those behind NOT left out: what is marked in a text. */
export const wordsOf = (wide: Wide): readonly string[] => {
  switch (wide.kind) {
    case 'word':
      return [wide.word]
    case 'phrase':
      return wide.words
    case 'all':
    case 'any':
      return wide.of.flatMap(wordsOf)
    case 'not':
    case 'filter':
      return []
  }
}
