/** A place that a text cites, before it is known of which instrument: `articles 2 and 5` are two. */
export type CitedPlace = {
  readonly article: number
  readonly paragraph: number | null
  readonly letter: string | null
}

/** A run of places after one "article", and where it stands. */
export type CitedRun = { readonly places: readonly CitedPlace[]; readonly from: number; readonly to: number }

const heads =
  /(?<![\p{L}\d]|\d )(?:articles?|arts?\.?|artículos?|artículo|article|ст(?:атья|атьи|атье|атей|атьях|\.))(?:\s+n[oº°]\.?)?\s*(?=\d)/giu

/** A reader that goes through a text from left to right; each take moves it on. */
type Reader = {
  readonly take: (pattern: RegExp) => RegExpExecArray | null
  readonly at: () => number
  readonly back: (to: number) => void
}

const readerOf = (text: string, start: number): Reader => {
  const state = { at: start }
  return {
    at: () => state.at,
    back: (to) => {
      state.at = to
    },
    take: (pattern) => {
      const sticky = new RegExp(pattern.source, 'iyu')
      sticky.lastIndex = state.at
      const found = sticky.exec(text)
      if (found) state.at = sticky.lastIndex
      return found
    },
  }
}

const number = /(\d{1,3})(?![\d%]|[.,]\d)(?!\s?(?:per cent|%|years|States|countries))/
const bracketed = /\s?\((\d{1,2})\)/
const lettered = /\s?\(([a-z]{1,2})\)/
const paragraphWord =
  /,?\s+(?:paragraphs?|paras?\.?|§§?|párrafos?|párr\.|paragraphes?|al(?:inéa|\.)|apartados?)\s+(\d{1,2})(?!\d)/
const letterWord = /,?\s+(?:sub-?paragraphs?|letters?|points?|litt?\.|incisos?|alinéas?)\s+\(?([a-z])\)/

type Below = { readonly paragraph: number | null; readonly letter: string | null }

/** `, paragraph 3 (c)`, `(3)(c)`, `, subparagraph (a)`, or nothing; further paragraphs of the same article follow. */
const belowArticle = (reader: Reader): Below[] => {
  const worded = reader.take(paragraphWord)
  const first = worded ?? reader.take(bracketed)
  const letter = reader.take(lettered) ?? reader.take(letterWord)
  // A third level, "(a) (i)", is read and not kept: a reference goes down to the letter.
  if (letter) reader.take(/\s?\((?:i{1,3}|iv|vi{0,3}|\d)\)/)
  if (!first) return [{ paragraph: null, letter: letter?.[1]?.toLowerCase() ?? null }]
  const found: Below[] = [{ paragraph: Number(first[1]), letter: letter?.[1]?.toLowerCase() ?? null }]
  for (;;) {
    const here = reader.at()
    const next = worded ? reader.take(/(?:,|,?\s+(?:and|or|et|y|to|à))\s+(\d{1,2})(?![\d)])/) : null
    const isParagraph =
      next !== null && Number(next[1]) > (found.at(-1)?.paragraph ?? 0) && /s\b/iu.test(worded?.[0] ?? '')
    if (!isParagraph) {
      reader.back(here)
      return found
    }
    found.push({ paragraph: Number(next[1]), letter: reader.take(lettered)?.[1]?.toLowerCase() ?? null })
  }
}

const between = /\s*(?:,\s*(?:and|or|et|y|as well as)?|;|&|\/|(?:and|or|et|y|e|и|as well as))\s*(?=\d)/
const until = /\s?(?:-|–|—|\bto\b|\bthrough\b|\bà\b|\bal\b|\ba\b)\s?(?=\d)/

/** Reads the numbers after one "article"; a range is all of its articles, of at most forty. */
const placesAfter = (reader: Reader): CitedPlace[] => {
  const places: CitedPlace[] = []
  for (;;) {
    const here = reader.at()
    const found = reader.take(number)
    if (!found) {
      reader.back(here)
      return places
    }
    const article = Number(found[1])
    const below = belowArticle(reader)
    places.push(...below.map((one) => ({ article, ...one })))
    const beforeRange = reader.at()
    const last = reader.take(until) ? reader.take(number) : null
    if (
      last &&
      below[0]?.paragraph === null &&
      Number(last[1]) > article &&
      Number(last[1]) - article <= 40
    ) {
      for (let next = article + 1; next <= Number(last[1]); next += 1)
        places.push({ article: next, paragraph: null, letter: null })
    } else reader.back(beforeRange)
    const end = reader.at()
    if (!reader.take(between)) return places
    // "articles 5 and 12 States": what follows must be a number of an article again, else the list ended before.
    const ahead = reader.at()
    if (!reader.take(number)) {
      reader.back(end)
      return places
    }
    reader.back(ahead)
  }
}

const paragraphBefore =
  /(?:paragraphs?|paras?\.?|paragraphe|párrafo)\s+(\d{1,2})(?:\s?\(([a-z])\))?,?\s+(?:of|de l[’']|del|de)\s*$/iu

/** Every run of articles that a text cites by number, `paragraph 3 of article 18` too. */
export const citedRuns = (text: string): CitedRun[] =>
  [...text.matchAll(heads)].flatMap((head) => {
    const reader = readerOf(text, head.index + head[0].length)
    const places = placesAfter(reader)
    const [first, ...rest] = places
    if (!first || first.article === 0) return []
    const before = paragraphBefore.exec(text.slice(Math.max(0, head.index - 40), head.index))
    const from = before ? head.index - before[0].length : head.index
    const opened =
      before && first.paragraph === null
        ? { ...first, paragraph: Number(before[1]), letter: before[2]?.toLowerCase() ?? null }
        : first
    return [{ places: [opened, ...rest], from, to: reader.at() }]
  })
