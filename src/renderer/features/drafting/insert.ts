import {
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  HISTORY_PUSH_TAG,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $createQuoteNode } from '@lexical/rich-text'
import { ListItemNode } from '@lexical/list'
import { $getNearestNodeOfType } from '@lexical/utils'
import type { Block, Provenance, Run } from '../../../shared/drafting/manuscript'
import { withinSentence } from '../../../shared/drafting/reuse'
import type { ArticleRef } from '../../../shared/library/article'
import { $blockNode, $inlineNodes } from './from-manuscript'
import {
  $createCitationNode,
  $createPhraseNode,
  $createRecommendationNode,
  $isCitationNode,
  $partOf,
  $setFrom,
} from './nodes'

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

/** Puts a block after the block with the caret, or in place of an empty one. */
const $placeBlock = (block: ElementNode): void => {
  const here = $topBlock()
  if (!here) $getRoot().append(block)
  else if ($isFreeLine(here)) here.replace(block)
  else here.insertAfter(block)
}

/** Puts the caret where writing goes on behind a block: in the free line that follows, or in a new one. */
const $goOnBehind = (block: ElementNode): void => {
  const next = block.getNextSibling()
  if ($isElementNode(next) && $isFreeLine(next)) next.selectStart()
  else {
    const paragraph = $createParagraphNode()
    block.insertAfter(paragraph)
    paragraph.selectStart()
  }
}

/**
 * Inserts a recommendation as a block of its own after the block with the caret (in place of an empty one) and
 * puts the caret behind it.
 */
export const $insertRecommendation = (from: Provenance): void => {
  if ($getSelection() === null) $lastOfRecommendations()?.selectEnd()
  const block = $createRecommendationNode(from).append($createTextNode(from.wording))
  $placeBlock(block)
  $goOnBehind(block)
}

const $caretEndsBlock = (block: ElementNode): boolean => {
  const { anchor } = $caret()
  return $textBefore(block, anchor.getNode(), anchor.offset).trim() === block.getTextContent().trim()
}

/**
 * Inserts a sealed quotation as a block of its own, with what leads to it before it: at the caret where it ends a
 * paragraph, else in a paragraph of its own. The caret goes behind the quotation.
 */
export const $insertQuotation = (lead: readonly Run[], from: Provenance): void => {
  const quotation = $setFrom($createQuoteNode(), from).append(...$inlineNodes([{ text: from.wording }]))
  const here = $topBlock()
  if (here && $isParagraphNode(here) && $caretEndsBlock(here)) {
    const blank = /\S$/.test(here.getTextContent()) ? [$createTextNode(' ')] : []
    $caret().insertNodes([...blank, ...$leadNodes(lead)])
  } else {
    const paragraph = $createParagraphNode()
    $placeBlock(paragraph)
    paragraph.selectEnd()
    paragraph.append(...$leadNodes(lead))
    paragraph.selectEnd()
  }
  const leading = $topBlock()
  if (leading) leading.insertAfter(quotation)
  else $getRoot().append(quotation)
  $goOnBehind(quotation)
}

/** The words that lead to a quotation, with a capital where a sentence begins. */
const $leadNodes = ([first, ...rest]: readonly Run[]): LexicalNode[] => {
  if (!first) return []
  const text = $beginsSentence() ? capital(first.text) : withinSentence(first.text)
  return $inlineNodes([{ ...first, text }, ...rest])
}

/** Inserts a paragraph of a past text: in the line with the caret if that is empty, else as a paragraph behind it. */
export const $insertCopy = (from: Provenance): void => {
  const words = $inlineNodes([{ text: from.wording, from }])
  const here = $topBlock()
  if (here && $isParagraphNode(here) && here.getTextContent().trim() === '') {
    here.clear().append(...words)
    here.selectEnd()
    return
  }
  const paragraph = $createParagraphNode().append(...words)
  $placeBlock(paragraph)
  paragraph.selectEnd()
}

/** Puts words with an origin in front of a block, which then goes on within the sentence; one step of undo. */
export const repeatOnPurpose = (editor: LexicalEditor, key: NodeKey, from: Provenance): void =>
  editor.update(
    () => {
      const block = $getNodeByKey(key)
      if (!$isElementNode(block)) return
      const [first] = block.getAllTextNodes()
      if (first && !$isCitationNode(first)) first.setTextContent(withinSentence(first.getTextContent()))
      const lead = $createPhraseNode(from.wording, from)
      const start = block.getFirstChild()
      if (start) start.insertBefore(lead)
      else block.append(lead)
      block.selectEnd()
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  )

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
