import { fold } from '../basics/text'
import type { FilterName } from './searchable'

/**
 * Whether a value of a record is what a query names behind `name:`. `wanted` is folded. A year, a language and a use
 * must be the same; a kind may stand in the plural; an article is named whole (`untoc-18`) or by its number; the
 * others by any part of what they are called.
 */
export const acceptsValue = (name: FilterName, value: string, label: string, wanted: string): boolean => {
  const own = fold(value)
  if (own === wanted) return true
  switch (name) {
    case 'year':
    case 'use':
      return false
    case 'language':
      return own.startsWith(`${wanted}-`)
    case 'kind':
      return wanted === `${own}s`
    case 'article':
      return own.replaceAll('-', '') === wanted.replace(/[\s-]/g, '') || own.endsWith(`-${wanted}`)
    default:
      return own.replaceAll('-', ' ') === wanted || fold(label).includes(wanted)
  }
}
