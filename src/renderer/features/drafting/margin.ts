import type { LexicalEditor, NodeKey } from 'lexical'

/** What stands in the margin of a block: a line under it (`note`, with the seal of a quotation) and a mark beside it. */
export type Margin = {
  readonly note?: string
  readonly seal?: string
  /** How much, when and in which paragraph, a line each. */
  readonly said?: string
  /** The same in full, for the pointer that rests on it. */
  readonly title?: string
}

const names = ['note', 'seal', 'said'] as const

/**
 * Draws the margin. It writes data attributes of the blocks that differ and of no other, so that no more of the text
 * is laid out than what they stand by; style sheets show them.
 */
export const drawMargin = (
  editor: Pick<LexicalEditor, 'getRootElement' | 'getElementByKey'>,
  margins: ReadonlyMap<NodeKey, Margin>,
): void => {
  const root = editor.getRootElement()
  if (!root) return
  const drawn = new Set<Element>()
  for (const [key, margin] of margins) {
    const shown = editor.getElementByKey(key)
    if (!shown) continue
    drawn.add(shown)
    for (const name of names) {
      const value = margin[name]
      if (value === undefined) delete shown.dataset[name]
      else if (shown.dataset[name] !== value) shown.dataset[name] = value
    }
    if (shown.title !== (margin.title ?? '')) shown.title = margin.title ?? ''
  }
  for (const shown of root.querySelectorAll<HTMLElement>('[data-note], [data-seal], [data-said]')) {
    if (drawn.has(shown)) continue
    for (const name of names) delete shown.dataset[name]
    shown.removeAttribute('title')
  }
}

/** Whether a press meant what stands in the margin of a block: it lies below all its words, or beside the block. */
export const isInMargin = (shown: HTMLElement, at: { readonly x: number; readonly y: number }): boolean => {
  const range = document.createRange()
  range.selectNodeContents(shown)
  const block = shown.getBoundingClientRect()
  return at.y > range.getBoundingClientRect().bottom || at.x > block.right || at.x < block.left
}
