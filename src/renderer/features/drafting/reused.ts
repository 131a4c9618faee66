import { $isQuoteNode } from '@lexical/rich-text'
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { isSameOrigin } from '../../../shared/drafting/origins'
import type { Provenance } from '../../../shared/drafting/manuscript'
import { $inlineNodes } from './from-manuscript'
import { $fromOf, $isRecommendationNode, $setFrom, PhraseNode } from './nodes'

/** Reused words in the editor: the top block they stand in, whether they are all of it, and their origin. */
export type Reused = { readonly key: NodeKey; readonly whole: boolean; readonly from: Provenance }

const $blockOf = ({ key }: Reused): ElementNode | null => {
  const block = $getNodeByKey(key)
  return $isElementNode(block) ? block : null
}

/** The next node that is no line break: a phrase of two lines is one. */
const $goesOnIn = (node: LexicalNode): LexicalNode | null => {
  const next = node.getNextSibling()
  return $isLineBreakNode(next) ? $goesOnIn(next) : next
}

/** The stretches of a block with one origin: each its nodes in a row. */
const $stretches = (reused: Reused): (readonly PhraseNode[])[] => {
  const block = $blockOf(reused)
  const nodes = (block?.getAllTextNodes() ?? []).filter((node) => {
    const from = node instanceof PhraseNode ? $fromOf(node) : null
    return from !== null && isSameOrigin(from, reused.from)
  })
  return nodes.reduce<PhraseNode[][]>((before, node) => {
    if (!(node instanceof PhraseNode)) return before
    const last = before.at(-1)?.at(-1)
    return last && $goesOnIn(last)?.is(node)
      ? [...before.slice(0, -1), [...(before.at(-1) ?? []), node]]
      : [...before, [node]]
  }, [])
}

const $isWholeThere = (reused: Reused): boolean => {
  const block = $blockOf(reused)
  const from = $isQuoteNode(block) || $isRecommendationNode(block) ? $fromOf(block) : null
  return from !== null && isSameOrigin(from, reused.from)
}

/** The words as they now stand; `null` once they are gone or have another origin. */
export const $wordsOf = (reused: Reused): string | null => {
  if (reused.whole) return $isWholeThere(reused) ? ($blockOf(reused)?.getTextContent() ?? null) : null
  const [stretch] = $stretches(reused)
  return stretch ? stretch.map((node) => node.getTextContent()).join('\n') : null
}

const $replaceStretch = (nodes: readonly PhraseNode[], made: readonly LexicalNode[]): void => {
  const [first] = nodes
  const last = nodes.at(-1)
  if (!first || !last) return
  for (const node of made) first.insertBefore(node)
  const going = first.getNextSiblings()
  const end = going.findIndex((node) => node.is(last))
  for (const node of [first, ...going.slice(0, end + 1)]) node.remove()
}

/** Puts a wording in place of the words and gives them an origin; without words only the origin changes. */
const $change = (reused: Reused, from: Provenance, wording: string | null): void => {
  const block = $blockOf(reused)
  if (!block) return
  if (reused.whole) {
    if (!$isWholeThere(reused)) return
    $setFrom(block, from)
    if (wording !== null) block.clear().append(...$inlineNodes([{ text: wording }]))
    return
  }
  for (const nodes of $stretches(reused)) {
    if (wording === null) for (const node of nodes) $setFrom(node, from)
    else $replaceStretch(nodes, $inlineNodes([{ text: wording, from }]))
  }
}

/** The same in one step of undo; answers the words as they are now named. */
export const changeReused = (
  editor: LexicalEditor,
  reused: Reused,
  from: Provenance,
  wording: string | null = null,
): Reused => {
  editor.update(() => $change(reused, from, wording), { tag: HISTORY_PUSH_TAG, discrete: true })
  return { ...reused, from }
}

/** The reused words with the caret: the phrase it stands in, else the whole block. */
export const $reusedHere = (): Reused | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const node = selection.anchor.getNode()
  const top = node.getTopLevelElement()
  if (!top) return null
  const stretch = node instanceof PhraseNode ? $fromOf(node) : null
  if (stretch) return { key: top.getKey(), whole: false, from: stretch }
  const whole = $isQuoteNode(top) || $isRecommendationNode(top) ? $fromOf(top) : null
  return whole ? { key: top.getKey(), whole: true, from: whole } : null
}
