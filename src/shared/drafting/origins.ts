import { oneLine } from '../basics/text'
import { recordKey, type RecordKey } from '../library/use'
import { runsOf, textOf, type Block, type Provenance, type Run } from './manuscript'

/** Reused words: the block they stand in, whether they are the whole block, where from, and as they are now. */
export type Origin = {
  readonly block: number
  readonly whole: boolean
  readonly from: Provenance
  readonly words: string
}

export const isSameOrigin = (one: Provenance, other: Provenance): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The stretches of a block that came from somewhere, neighbours of the same origin as one. */
const stretches = (runs: readonly Run[]): { readonly from: Provenance; readonly words: string }[] =>
  runs
    .reduce<{ from: Provenance | null; words: string }[]>((before, run) => {
      const last = before.at(-1)
      const from = run.from ?? null
      const goesOn = last && (from && last.from ? isSameOrigin(last.from, from) : from === last.from)
      return goesOn
        ? [...before.slice(0, -1), { from, words: last.words + run.text }]
        : [...before, { from, words: run.text }]
    }, [])
    .flatMap(({ from, words }) => (from ? [{ from, words: oneLine(words) }] : []))

/** The origin of a whole block, where it has one: a recommendation's, and a sealed quotation's. */
export const blockOrigin = (block: Block): Provenance | null =>
  block.kind === 'recommendation' || block.kind === 'quotation' ? (block.from ?? null) : null

/** The origins that stand in one block. */
export const originsIn = (block: Block): readonly Omit<Origin, 'block'>[] => {
  const from = blockOrigin(block)
  const whole = from ? [{ whole: true, from, words: oneLine(textOf(runsOf(block))) }] : []
  return [...whole, ...stretches(runsOf(block)).map((stretch) => ({ ...stretch, whole: false }))]
}

/** Every reused word of a text, in reading order, with its origin. */
export const originsOf = (blocks: readonly Block[]): Origin[] =>
  blocks.flatMap((block, index) => originsIn(block).map((origin) => ({ ...origin, block: index })))

/** The record that words came from. */
export const sourceKey = (from: Pick<Provenance, 'kind' | 'id'>): RecordKey => recordKey(from.kind, from.id)

/** The paragraph that a provenance from a past statement names (`para. 4`), else null. */
export const paragraphNamed = ({ reference }: Pick<Provenance, 'reference'>): number | null => {
  const found = /^para\. (\d{1,5})$/.exec(reference)
  return found ? Number(found[1]) : null
}
