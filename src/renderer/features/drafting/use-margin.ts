import type { LexicalEditor, NodeKey } from 'lexical'
import { useEffect, useMemo, useRef } from 'react'
import { blockOrigin, originsIn, originsOf, sourceKey, type Origin } from '../../../shared/drafting/origins'
import { textOf, type Block } from '../../../shared/drafting/manuscript'
import { sealOf } from '../../../shared/drafting/seal'
import { dayOf } from '../../data/clock'
import { useSources, type Sources } from '../../data/sources'
import { drawMargin, type Margin } from './margin'
import { linkedNote, quotationNote, type Seal } from './origin-words'
import { saidMark, saidTitle } from './said-words'
import type { Said } from './use-said'
import type { Live } from './use-writing'

// A block that stayed the same is the same object, so its seal needs no second look.
const seals = new WeakMap<Block, Seal>()

/** How a sealed quotation stands to its source; `null` for any other block. */
export const sealOfBlock = (block: Block): Seal | null => {
  if (block.kind !== 'quotation' || !block.from) return null
  const known = seals.get(block)
  if (known) return known
  const seal = sealOf(textOf(block.runs), block.from.wording)
  seals.set(block, seal)
  return seal
}

const noteOf = (block: Block, sources: Sources | undefined): Margin => {
  const from = blockOrigin(block)
  const seal = sealOfBlock(block)
  if (from && seal)
    return { note: quotationNote(from, sources?.get(sourceKey(from)), seal.state), seal: seal.state }
  const notes = originsIn(block).map((origin) =>
    linkedNote(origin.from, sources?.get(sourceKey(origin.from)), dayOf),
  )
  const note = notes.find((words) => words !== '')
  return note === undefined ? {} : { note }
}

/** Whether a person should look at it: the seal of an exact quotation only says that all is well. */
const tells = ({ note, seal }: Margin): boolean =>
  seal === 'broken' || (seal === undefined && note !== undefined)

/**
 * Draws what stands beside the words, at each pause in typing: the seal of quotations, linked words whose source was
 * revised, and what was said before. Answers the origins of the text with the library's side of them.
 */
export const useMargin = (
  editor: LexicalEditor,
  live: Live,
  said: readonly Said[],
): { readonly origins: readonly Origin[]; readonly sources: Sources | undefined; readonly told: number } => {
  const origins = useMemo(() => originsOf(live.manuscript.blocks), [live.manuscript])
  const sources = useSources(origins.map(({ from }) => sourceKey(from)))
  const last = useRef<Sources | undefined>(undefined)
  if (sources) last.current = sources
  const known = sources ?? last.current
  const notes = useMemo(
    () => live.manuscript.blocks.map((block) => noteOf(block, known)),
    [live.manuscript, known],
  )
  useEffect(() => {
    const margins = new Map<NodeKey, Margin>()
    for (const [index, margin] of notes.entries()) {
      const key = live.keys[index]
      if (key !== undefined && margin.note !== undefined) margins.set(key, margin)
    }
    for (const each of said) {
      const [place] = each.places
      if (place)
        margins.set(each.key, {
          ...margins.get(each.key),
          said: saidMark(place),
          title: saidTitle(place),
        })
    }
    drawMargin(editor, margins)
  }, [editor, live, notes, said])
  return { origins, sources: known, told: notes.filter(tells).length }
}
