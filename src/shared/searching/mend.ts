import type { IndexPart } from './index-parts'
import { nearWords } from './word-list'

/** A typed word that stands in no text, the word that was probably meant, and all that were looked for. */
export type Mended = { readonly word: string; readonly by: string; readonly all: readonly string[] }

const most = 12

/**
 * The words of an index that are nearly the one that was typed, the likeliest first: the fewest errors, then the
 * same first letter, then the most texts.
 */
export const nearForms = (
  parts: readonly IndexPart[],
  word: string,
  asBeginning: boolean,
): readonly { readonly word: string; readonly errors: number; readonly count: number }[] => {
  const found = new Map<string, { word: string; errors: number; count: number }>()
  for (const { segment } of parts)
    for (const near of nearWords(segment, word, asBeginning)) {
      const count = (segment.textCounts[near.index] ?? 0) + (found.get(near.word)?.count ?? 0)
      found.set(near.word, { word: near.word, errors: Math.max(near.errors, 1), count })
    }
  const likeness = ({
    errors,
    word: other,
    count,
  }: {
    errors: number
    word: string
    count: number
  }): number => errors * 100 + (other[0] === word[0] ? 0 : 60) - 8 * Math.log2(count)
  const all = [...found.values()].sort((one, other) => likeness(one) - likeness(other))
  const [best] = all
  // Where one letter explains it, two are not assumed.
  return best ? all.filter(({ errors }) => errors <= best.errors).slice(0, most) : []
}
