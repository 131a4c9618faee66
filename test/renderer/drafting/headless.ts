import { createHeadlessEditor } from '@lexical/headless'
import { $getRoot, type LexicalEditor } from 'lexical'
import { editorNodes, registerEditing } from '../../../src/renderer/features/drafting/editor'
import { $writeManuscript } from '../../../src/renderer/features/drafting/from-manuscript'
import { $readManuscript } from '../../../src/renderer/features/drafting/to-manuscript'
import type { Manuscript } from '../../../src/shared/drafting/manuscript'

/** An editor with the real nodes and everything that the real one does by itself, but no window. */
export const anEditor = (text?: Manuscript): LexicalEditor => {
  const editor = createHeadlessEditor({
    namespace: 'test',
    nodes: editorNodes,
    onError: (error) => {
      throw error
    },
  })
  registerEditing(editor)
  if (text) act(editor, () => $writeManuscript(text))
  return editor
}

export const act = (editor: LexicalEditor, change: () => void): void =>
  editor.update(change, { discrete: true })

export const textIn = (editor: LexicalEditor): Manuscript => editor.read(() => $readManuscript('en-GB'))

/** Puts the caret at the end (or start) of a block. */
export const $caretIn = (block: number, edge: 'start' | 'end' = 'end'): void => {
  const node = $getRoot().getChildAtIndex(block)
  if (edge === 'start') node?.selectStart()
  else node?.selectEnd()
}
