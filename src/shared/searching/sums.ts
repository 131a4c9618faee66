import type { IndexParts } from './index-parts'

// BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009): how soon more of a word adds nothing,
// and how much long texts are held back.
export const k1 = 1.2
const b = 0.6

/** Adds scores to others: a text needs to be met by one of both. */
export const add = (sums: Float32Array, more: Float32Array): Float32Array => {
  for (let text = 0; text < sums.length; text += 1) sums[text] = (sums[text] ?? 0) + (more[text] ?? 0)
  return sums
}

/** Joins scores with others: a text needs to be met by both. */
export const meet = (scores: Float32Array, more: Float32Array): void => {
  for (let text = 0; text < scores.length; text += 1) {
    const [own = 0, other = 0] = [scores[text], more[text]]
    scores[text] = own > 0 && other > 0 ? own + other : 0
  }
}

/** How many texts are met. */
export const countOf = (sums: Float32Array): number => {
  let count = 0
  for (let text = 0; text < sums.length; text += 1) if ((sums[text] ?? 0) > 0) count += 1
  return count
}

const held = new WeakMap<IndexParts, { readonly edition: number; readonly norms: Float32Array }>()

/** For each text how much its length holds it back, against the mean (BM25). */
export const normsOf = (index: IndexParts): Float32Array => {
  const known = held.get(index)
  if (known?.edition === index.edition) return known.norms
  const norms = new Float32Array(index.size)
  let sum = 0
  for (const { segment } of index.parts) for (const length of segment.lengths) sum += length
  const mean = sum / Math.max(1, index.size)
  for (const { segment, base } of index.parts)
    segment.lengths.forEach((length, row) => (norms[base + row] = k1 * (1 - b + (b * length) / mean)))
  held.set(index, { edition: index.edition, norms })
  return norms
}
