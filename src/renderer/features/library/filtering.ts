import type { FilterChoice } from '../../kit/filter-chip'

/** The values that records have for something, with how many have each; most first. */
export const choicesOf = <T>(
  records: readonly T[],
  valuesOf: (record: T) => readonly string[],
  wordsOf: (value: string) => string,
): FilterChoice[] => {
  const counts = new Map<string, number>()
  for (const record of records)
    for (const value of new Set(valuesOf(record))) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, words: wordsOf(value), count }))
    .toSorted((one, other) => other.count - one.count || one.words.localeCompare(other.words))
}

/** Whether a record passes a filter that may be off. */
export const passes = (wanted: string | null, values: readonly string[]): boolean =>
  wanted === null || values.includes(wanted)

/** The records that a query finds, best first; all of them, in their own order, while nothing is typed. */
export const foundAmong = <T extends { readonly id: string }>(
  records: readonly T[],
  hits: readonly { readonly id: string }[] | null,
): T[] => {
  if (hits === null) return [...records]
  const byId = new Map(records.map((record) => [record.id, record]))
  return hits.flatMap(({ id }) => byId.get(id) ?? [])
}
