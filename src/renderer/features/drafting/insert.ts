import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { ListItemNode } from '@lexical/list'
import { $getNearestNodeOfType } from '@lexical/utils'
import type { Block, Provenance } from '../../../shared/drafting/manuscript'
import type { ArticleRef } from '../../../shared/library/article'
import { $blockNode, $inlineNodes } from './from-manuscript'
import { $createCitationNode, $createPhraseNode, $createRecommendationNode, $partOf } from './nodes'

/** The caret, or the end of the text where there is none yet. */
const $caret = () => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) return selection
  return $getRoot().selectEnd()
}

const $topBlock = (): ElementNode | null => {
  const top = $caret().anchor.getNode().getTopLevelElement()
  return $isElementNode(top) && !$isRootNode(top) ? top : null
}

// An empty line that opens a part of the statement is not free: it is where that part begins.
const $isFreeLine = (node: ElementNode): boolean =>
  $isParagraphNode(node) && $partOf(node) === null && node.getTextContent().trim() === ''

/** Where recommendations go while no one has set a caret: the end of their own part, if the text has one. */
const $lastOfRecommendations = (): LexicalNode | null => {
  const blocks = $getRoot().getChildren()
  const start = blocks.findIndex((block) => $partOf(block) === 'recommendations')
  if (start < 0) return null
  const length = blocks.slice(start + 1).findIndex((block) => $partOf(block) !== null)
  return blocks[length < 0 ? blocks.length - 1 : start + length] ?? null
}

/** The letter before the caret decides whether a sentence begins here. */
const $beginsSentence = (): boolean => {
  const { anchor } = $caret()
  const node = anchor.getNode()
  // A list item is a sentence of its own.
  const block = $getNearestNodeOfType(node, ListItemNode) ?? $topBlock()
  if (!block) return true
  const before = $textBefore(block, node, anchor.offset).trimEnd()
  return before === '' || /[.!?:]["’”)]*$/.test(before)
}

const $textBefore = (block: ElementNode, node: LexicalNode, offset: number): string => {
  if ($isElementNode(node))
    return node
      .getChildren()
      .slice(0, offset)
      .map((child) => child.getTextContent())
      .join('')
  const texts = block.getAllTextNodes()
  const at = texts.findIndex((text) => text.is(node))
  return (
    texts
      .slice(0, at)
      .map((text) => text.getTextContent())
      .join('') + node.getTextContent().slice(0, offset)
  )
}

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/**
 * Inserts a recommendation as a block of its own after the block with the caret (in place of an empty one) and
 * puts the caret behind it.
 */
export const $insertRecommendation = (from: Provenance): void => {
  if ($getSelection() === null) $lastOfRecommendations()?.selectEnd()
  const block = $createRecommendationNode(from).append($createTextNode(from.wording))
  const here = $topBlock()
  if (!here) $getRoot().append(block)
  else if ($isFreeLine(here)) here.replace(block)
  else here.insertAfter(block)
  const next = block.getNextSibling()
  if ($isElementNode(next) && $isFreeLine(next)) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.selectStart()
  }
}

/** Inserts a citation at the caret, with a capital where a sentence begins. */
export const $insertCitation = (words: string, cites: ArticleRef): void => {
  const text = $beginsSentence() ? capital(words) : words
  $caret().insertNodes([$createCitationNode(text, cites)])
}

/** Inserts the words of a phrase at the caret; what is typed after them is the person's own. */
export const $insertPhrase = (from: Provenance): void => {
  $caret().insertNodes([$createPhraseNode(from.wording, from)])
}

/** Inserts blocks; a single paragraph goes into the line. */
export const $insertBlocks = (blocks: readonly Block[]): void => {
  const [only] = blocks
  if (blocks.length === 1 && only?.kind === 'paragraph') $caret().insertNodes($inlineNodes(only.runs))
  else $caret().insertNodes(blocks.map($blockNode))
}
