const hasVowel = /[aeiouy]/

/** `planned` to `plan`, `trafficked` to `traffic`, once the ending is off. */
const settle = (word: string): string => {
  if (word.endsWith('ick')) return word.slice(0, -1)
  return /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word
}

const withoutPlural = (word: string): string => {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word
}

const withoutVerbEnding = (word: string): string => {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  const found = /^(.{3,})(?:ed|ing)$/.exec(word)?.[1]
  return found && hasVowel.test(found) ? settle(found) : word
}

// Endings that turn a verb into a noun or an adverb, with how much of the word must be left.
const endings: readonly (readonly [RegExp, number])[] = [
  [/isation(?:al)?$/, 4],
  [/(?:ation|ator|ative?|at)$/, 5],
  [/(?<=[st])(?:ion|or)$/, 5],
  // Not of `implement` and `supplement`.
  [/(?<!ple)ment$/, 5],
  [/er$/, 5],
  [/ly$/, 5],
]

const withoutNounEnding = (word: string): string => {
  for (const [ending, left] of endings) {
    const cut = word.replace(ending, '')
    if (cut !== word && cut.length >= left)
      return ending.source.startsWith('isation') ? `${cut}is` : settle(cut)
  }
  return word
}

const withoutE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word)

const latin = /^[a-z]+$/
const cyrillic = /^[\u0430-\u044f]+$/

/**
 * What the forms of a word share: `train`, `training`, `trained`; `country`, `countries`; `criminalize`,
 * `criminalization`; for Russian the word without its case ending. In the manner of Porter's first steps and a few
 * of his later ones (M. F. Porter, "An algorithm for suffix stripping", 1980); the word is one of the index.
 */
export const stemOf = (term: string): string => {
  if (cyrillic.test(term) && term.length > 4)
    return term.replace(/(?<=.{3})(?:ами|ями|ого|его|ому|ему|ыми|ими|[аеиоуыэюяйьхм]{1,2})$/u, '')
  if (term.length < 4 || !latin.test(term)) return term
  return withoutE(withoutNounEnding(withoutE(withoutVerbEnding(withoutPlural(term)))))
}

/** What every form with this stem begins with. */
export const beginningOf = (stem: string): string => (stem.endsWith('y') ? stem.slice(0, -1) : stem)
