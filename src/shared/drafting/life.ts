import { compareWords } from './compare'

/** One use of a recommendation in its life: how it stands to the use before it, and what changed in the words. */
export type LifeStep<U> = {
  readonly use: U
  readonly said: 'first' | 'repeated' | 'reworded'
  readonly changes: ReturnType<typeof compareWords>
}

/**
 * The life of a recommendation: its uses in the order given (oldest first), each held against the one before it.
 * A difference of white space alone is a repetition.
 */
export const lifeOf = <U extends { readonly wording: string }>(uses: readonly U[]): readonly LifeStep<U>[] =>
  uses.map((use, index) => {
    const before = uses[index - 1]
    if (before === undefined) return { use, said: 'first', changes: [] }
    const changes = compareWords(before.wording, use.wording)
    return { use, said: changes.every(({ kind }) => kind === 'kept') ? 'repeated' : 'reworded', changes }
  })

/** Of a long difference only what changed, with a few words round it; `…` stands for the rest. */
export const shortened = (
  changes: ReturnType<typeof compareWords>,
  around = 4,
): ReturnType<typeof compareWords> =>
  changes.map((change, index) => {
    if (change.kind !== 'kept') return change
    const words = change.text.split(/(?<=\s)/u)
    const [first, last] = [index === 0, index === changes.length - 1]
    const wanted = (first ? 0 : around) + (last ? 0 : around)
    if (words.length <= wanted + 1) return change
    const [start, end] = [first ? [] : words.slice(0, around), last ? [] : words.slice(words.length - around)]
    return { ...change, text: `${start.join('')}… ${end.join('')}` }
  })
