import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
} from 'lexical'

type Caret = { readonly block: number; readonly offset: number }

// For as long as the window is open: what is inserted from another page goes where writing was left.
const carets = new Map<string, Caret>()

const $caretNow = (): Caret | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const top = node.getTopLevelElement()
  if (!top) return null
  const texts = $isElementNode(top) ? top.getAllTextNodes() : []
  const at = texts.findIndex((text) => text.is(node))
  const before = texts.slice(0, Math.max(0, at)).reduce((sum, text) => sum + text.getTextContentSize(), 0)
  return { block: top.getIndexWithinParent(), offset: at < 0 ? 0 : before + anchor.offset }
}

/** Remembers where writing was left in a draft. */
export const keepCaret = (editor: LexicalEditor, draft: string): void => {
  const caret = editor.read($caretNow)
  if (caret) carets.set(draft, caret)
}

/** Puts the caret where writing was left; `false` when that is not known. Use within an update. */
export const $restoreCaret = (draft: string): boolean => {
  const caret = carets.get(draft)
  const block = caret ? $getRoot().getChildAtIndex(caret.block) : null
  if (!caret || !$isElementNode(block)) return false
  const state = { left: caret.offset }
  for (const text of block.getAllTextNodes()) {
    const size = text.getTextContentSize()
    if ($isTextNode(text) && state.left <= size) {
      text.select(state.left, state.left)
      return true
    }
    state.left -= size
  }
  block.selectEnd()
  return true
}
