import { diffWords } from 'diff'

/** A stretch of words that two wordings share, or that only one of them has. */
export type WordChange = { readonly kind: 'kept' | 'added' | 'removed'; readonly text: string }

// Without it jsdiff takes every letter beyond Latin for a word of its own.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

// Two long texts that share nothing take the square of their length; past so many edits nobody reads the difference.
const mostEdits = 1000

/**
 * What changed from one wording to another, word by word; white space alone is no change. Kept and removed words
 * make up the first wording, kept and added words the second. Texts with more than 1,000 changed words are said
 * to differ as wholes.
 */
export const compareWords = (before: string, after: string): readonly WordChange[] => {
  const changes = diffWords(before, after, { intlSegmenter: segmenter, maxEditLength: mostEdits })
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }))
}
