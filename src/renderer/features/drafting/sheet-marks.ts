import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import type { Part, Provenance } from '../../../shared/drafting/manuscript'
import { $fromOf, $isRecommendationNode, $partOf } from './nodes'
import { isWholeUpdate } from './whole-update'

/** What the sheet says beside the words, without being words: never copied, exported or counted. */
export type SheetMarks = {
  /** What an empty part asks for. */
  readonly prompt: (part: Part) => string
  /** `From recommendation R-014 · linked · reworded`. */
  readonly origin: (from: Provenance, reworded: boolean) => string
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Written only where it differs: each writing draws the block anew. */
const setMark = (shown: HTMLElement, name: 'part' | 'prompt' | 'origin' | 'number', value: string): void => {
  if (shown.dataset[name] !== value) shown.dataset[name] = value
}

const $markNode = (editor: LexicalEditor, node: LexicalNode, marks: SheetMarks): void => {
  const shown = editor.getElementByKey(node.getKey())
  if (!shown) return
  const part = $partOf(node)
  const from = $isRecommendationNode(node) ? $fromOf(node) : null
  if ($isElementNode(node) && part && $isParagraphNode(node)) {
    if (node.isEmpty()) setMark(shown, 'prompt', marks.prompt(part))
    else delete shown.dataset['prompt']
  }
  if (part) setMark(shown, 'part', part)
  if (from) {
    const reworded = squeeze(node.getTextContent()) !== squeeze(from.wording)
    setMark(shown, 'origin', marks.origin(from, reworded))
  }
}

/**
 * Numbers the recommendations, says where they come from and what empty parts ask for. It writes only data
 * attributes, which the editor does not watch; style sheets show them.
 */
export const registerSheetMarks = (editor: LexicalEditor, marks: SheetMarks): (() => void) => {
  const $number = (): void => {
    $getRoot()
      .getChildren()
      .filter($isRecommendationNode)
      .forEach((node, index) => {
        const shown = editor.getElementByKey(node.getKey())
        if (shown) setMark(shown, 'number', String(index + 1))
      })
  }
  const $markAll = (): void => {
    for (const node of $getRoot().getChildren()) $markNode(editor, node, marks)
    $number()
  }
  editor.getEditorState().read($markAll)
  return editor.registerUpdateListener((update) => {
    const { editorState, dirtyElements } = update
    if (dirtyElements.size === 0) return
    editorState.read(() => {
      if (isWholeUpdate(update)) return $markAll()
      for (const key of dirtyElements.keys()) {
        const node = $getNodeByKey(key)
        if (node?.getParent()?.getKey() === 'root') $markNode(editor, node, marks)
      }
      // Only a change in the row of blocks itself can change the numbers.
      if (dirtyElements.get('root') === true) $number()
    })
  })
}
