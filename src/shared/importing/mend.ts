import { flowOf, type Flow, type Mended } from './flow'
import { mendCaptions } from './mend-captions'
import { mendFurniture } from './mend-furniture'
import { mendLines } from './mend-lines'
import { mendSigns } from './mend-signs'
import { mendWords } from './mend-words'
import { mendWraps } from './mend-wraps'
import type { FileType, ReadBlock } from './reading'
import type { Repair } from './recognised'

/**
 * Mends what converting and copying did to a text, never what its writer wrote: signs first, then page furniture,
 * captions, broken lines and words that ran together. A repair in `without` is listed but not done; without all of
 * them the words are as read.
 */
export const mend = (
  type: FileType,
  blocks: readonly ReadBlock[],
  without: ReadonlySet<string>,
): { readonly flow: readonly Flow[]; readonly repairs: readonly Repair[] } => {
  const steps = [
    mendSigns,
    ...(type === 'txt' ? [mendWraps] : []),
    mendFurniture,
    mendCaptions,
    mendLines,
    mendWords,
  ]
  return steps.reduce<Mended>(
    (mended, step) => {
      const { flow, repairs } = step(mended.flow, without)
      return { flow, repairs: [...mended.repairs, ...repairs] }
    },
    { flow: flowOf(blocks), repairs: [] },
  )
}
