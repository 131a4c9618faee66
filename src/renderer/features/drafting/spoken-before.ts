import { $isListItemNode, $isListNode } from '@lexical/list'
import { $getNodeByKey, $isElementNode, type LexicalNode, type NodeKey } from 'lexical'
import { oneLine } from '../../../shared/basics/text'
import { blockOrigin } from '../../../shared/drafting/origins'
import { itemsOf, textOf, type Block, type Run } from '../../../shared/drafting/manuscript'

/** A paragraph that the radar looks at: the key of its place in the editor, and its own words. */
export type Spoken = { readonly key: NodeKey; readonly text: string }

// Shorter than this nothing says anything of its own: a salutation, a heading's first words.
const fewest = 6

/**
 * The words of a paragraph that are the writer's own: those that carry an origin are known to be said before. A
 * paragraph that names the statement it repeats is left alone as a whole.
 */
export const ownWords = (runs: readonly Run[]): string => {
  if (runs.some(({ from }) => from?.kind === 'statement')) return ''
  const text = oneLine(textOf(runs.filter(({ from }) => !from)))
  return text.split(' ').length < fewest ? '' : text
}

const $itemKeys = (node: LexicalNode): NodeKey[] =>
  $isListNode(node)
    ? node.getChildren().flatMap((item) => {
        if (!$isListItemNode(item)) return []
        const nested = item.getChildren().filter($isListNode)
        // The editor keeps a nested list in an item of its own, which has no words.
        const own = nested.length > 0 && item.getChildrenSize() === nested.length ? [] : [item.getKey()]
        return [...own, ...nested.flatMap($itemKeys)]
      })
    : []

/** The paragraphs of a block; headings are no statements, and what has an origin is known. Use within a read. */
export const $spokenIn = (block: Block, key: NodeKey): Spoken[] => {
  if (block.kind === 'heading' || blockOrigin(block)) return []
  if (block.kind !== 'list') return [{ key, text: ownWords(block.runs) }].filter(({ text }) => text !== '')
  const node = $getNodeByKey(key)
  const keys = $isElementNode(node) ? $itemKeys(node) : []
  const items = itemsOf(block)
  // Counted differently, the two no longer speak of the same state: the next pause will.
  if (items.length !== keys.length) return []
  return items
    .map(({ runs }, index) => ({ key: keys[index] ?? key, text: ownWords(runs) }))
    .filter(({ text }) => text !== '')
}
