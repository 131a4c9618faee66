import { $createLinkNode, $isLinkNode } from '@lexical/link'
import { $createListItemNode, $createListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $createQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $setState,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import { cleanText } from '../../../shared/basics/text'
import { unreachable } from '../../../shared/basics/outcome'
import type { Block, List, Manuscript, Run } from '../../../shared/drafting/manuscript'
import {
  $createCitationNode,
  $createPhraseNode,
  $createRecommendationNode,
  $setFrom,
  partState,
} from './nodes'

const $textNode = (run: Run, text: string) => {
  const node = run.cites
    ? $createCitationNode(text, run.cites)
    : run.from
      ? $createPhraseNode(text, run.from)
      : $createTextNode(text)
  for (const mark of new Set(run.marks)) node.toggleFormat(mark)
  return node
}

const $runNodes = (run: Run): LexicalNode[] =>
  cleanText(run.text)
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [$createLineBreakNode()] : []),
      ...(line === '' ? [] : [$textNode(run, line)]),
    ])

/** Runs as inline nodes; neighbours with the same link share one link node. */
export const $inlineNodes = (runs: readonly Run[]): LexicalNode[] =>
  runs.reduce<LexicalNode[]>((nodes, run) => {
    if (run.link === undefined) return [...nodes, ...$runNodes(run)]
    const last = nodes.at(-1)
    const open = $isLinkNode(last) && last.getURL() === run.link ? last : $createLinkNode(run.link)
    open.append(...$runNodes(run))
    return open === last ? nodes : [...nodes, open]
  }, [])

const $listNode = (list: List): ListNode => {
  const node = $createListNode(list.style === 'numbered' ? 'number' : 'bullet')
  for (const item of list.items) {
    node.append($createListItemNode().append(...$inlineNodes(item.runs)))
    if (item.sub) node.append($createListItemNode().append($listNode(item.sub)))
  }
  return node
}

/** A block of a manuscript as a node of the editor. */
export const $blockNode = (block: Block): ElementNode => {
  switch (block.kind) {
    case 'heading': {
      const heading = $createHeadingNode(`h${block.level}`).append(...$inlineNodes(block.runs))
      return block.part ? $setState(heading, partState, block.part) : heading
    }
    case 'paragraph': {
      const paragraph = $createParagraphNode().append(...$inlineNodes(block.runs))
      return block.part ? $setState(paragraph, partState, block.part) : paragraph
    }
    case 'quotation': {
      const quotation = $createQuoteNode().append(...$inlineNodes(block.runs))
      return block.from ? $setFrom(quotation, block.from) : quotation
    }
    case 'recommendation':
      return $createRecommendationNode(block.from).append(...$inlineNodes(block.runs))
    case 'list':
      return $listNode(block)
    default:
      return unreachable(block)
  }
}

/** Puts a manuscript into the editor in place of what is there; an empty one gives one empty paragraph. */
export const $writeManuscript = (manuscript: Manuscript): void => {
  const blocks = manuscript.blocks.map($blockNode)
  $getRoot()
    .clear()
    .append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]))
}
