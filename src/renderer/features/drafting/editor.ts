import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { LinkNode, $toggleLink } from '@lexical/link'
import { $insertList, $removeList, ListItemNode, ListNode, registerList, $isListNode } from '@lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  HeadingNode,
  QuoteNode,
  registerRichText,
} from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType, mergeRegister } from '@lexical/utils'
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  createEditor,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  COMMAND_PRIORITY_LOW,
  OUTDENT_CONTENT_COMMAND,
  type EditorThemeClasses,
  type LexicalEditor,
} from 'lexical'
import { safeLink } from '../../../shared/basics/text'
import { CitationNode, PhraseNode, RecommendationNode } from './nodes'

export const editorNodes = [
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  LinkNode,
  RecommendationNode,
  CitationNode,
  PhraseNode,
]

/** A bug in the editor must never pass in silence; the words are saved before it reaches the boundary. */
export const makeEditor = (theme: EditorThemeClasses, onError: (error: Error) => void): LexicalEditor =>
  createEditor({ namespace: 'rostrum', nodes: editorNodes, theme, onError })

// Words typed within half a second are undone together, as in other editors.
const undoGroup = 500

/** Everything the editor can do by itself: rich text, lists, undo. Returns a function that takes it away. */
export const registerEditing = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    registerRichText(editor),
    registerHistory(editor, createEmptyHistoryState(), undoGroup),
    registerList(editor),
    // Tab indents in lists and moves on elsewhere, so that no one is caught in the text.
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        if (!$moveListItem(editor, event.shiftKey ? 'out' : 'in')) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_LOW,
    ),
  )

export type BlockStyle =
  | 'paragraph'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'quotation'
  | 'bulleted'
  | 'numbered'
  | 'recommendation'

const $listItemHere = (): ListItemNode | null => {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $getNearestNodeOfType(selection.anchor.getNode(), ListItemNode) : null
}

/** Moves the list item with the caret a level in or out; anything else is not indented: the sheet has no use for it. */
export const $moveListItem = (editor: LexicalEditor, way: 'in' | 'out'): boolean =>
  $listItemHere() !== null &&
  editor.dispatchCommand(way === 'in' ? INDENT_CONTENT_COMMAND : OUTDENT_CONTENT_COMMAND, undefined)

/** The style of the block with the caret. */
export const $styleHere = (): BlockStyle => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return 'paragraph'
  const item = $listItemHere()
  const list = item?.getParent()
  if ($isListNode(list)) return list.getListType() === 'number' ? 'numbered' : 'bulleted'
  const top = selection.anchor.getNode().getTopLevelElement()
  if (top instanceof HeadingNode)
    return top.getTag() === 'h1' ? 'heading1' : top.getTag() === 'h2' ? 'heading2' : 'heading3'
  if (top instanceof QuoteNode) return 'quotation'
  return top instanceof RecommendationNode ? 'recommendation' : 'paragraph'
}

/** Gives the blocks of the selection a style; a list style that is already there is taken away. */
export const $setStyle = (style: BlockStyle): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const now = $styleHere()
  if (style === 'bulleted' || style === 'numbered') {
    if (now === style) $removeList()
    else $insertList(style === 'numbered' ? 'number' : 'bullet')
    return
  }
  // A quotation that is made one again keeps its seal.
  if (now === style && selection.isCollapsed()) return
  if (now === 'bulleted' || now === 'numbered') $removeList()
  const again = $getSelection()
  if (!$isRangeSelection(again)) return
  if (style === 'heading1') $setBlocksType(again, () => $createHeadingNode('h1'))
  else if (style === 'heading2') $setBlocksType(again, () => $createHeadingNode('h2'))
  else if (style === 'heading3') $setBlocksType(again, () => $createHeadingNode('h3'))
  else if (style === 'quotation') $setBlocksType(again, () => $createQuoteNode())
  else $setBlocksType(again, () => $createParagraphNode())
}

/** Links the selection to an address, or takes the link away with `null`; an unsafe address changes nothing. */
export const $setLink = (address: string | null): boolean => {
  const safe = address === null ? null : safeLink(address)
  if (address !== null && safe === null) return false
  $toggleLink(safe)
  return true
}
