import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { cleanText, safeLink } from '../../../shared/basics/text'
import {
  newestManuscript,
  type Block,
  type List,
  type ListItem,
  type Manuscript,
  type Mark,
  type Run,
} from '../../../shared/drafting/manuscript'
import type { Language } from '../../../shared/library/language'
import { $citesOf, $fromOf, $isCitationNode, $isRecommendationNode, $partOf, PhraseNode } from './nodes'
import { isWholeUpdate, type Touched } from './whole-update'

const marks: readonly Mark[] = ['bold', 'italic', 'underline']

const $run = (node: LexicalNode, link: string | null): Run | null => {
  const text = $isLineBreakNode(node) ? '\n' : cleanText(node.getTextContent())
  if (text === '') return null
  const marked = $isTextNode(node) ? marks.filter((mark) => node.hasFormat(mark)) : []
  const cites = $isCitationNode(node) ? $citesOf(node) : null
  const from = node instanceof PhraseNode ? $fromOf(node) : null
  return {
    text,
    ...(marked.length > 0 ? { marks: marked } : {}),
    ...(link === null ? {} : { link }),
    ...(cites ? { cites } : {}),
    ...(from ? { from } : {}),
  }
}

const look = ({ text: _text, ...rest }: Run): string => JSON.stringify(rest)

/** Neighbours that look the same become one run; a line break takes the looks of the words before it. */
export const joinRuns = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1)
    const isBreak = run.text === '\n' && !run.marks && (!run.link || run.link === last?.link)
    if (
      last &&
      (isBreak || look(last) === look(run)) &&
      !(last.cites && run.cites) &&
      !(isBreak && last.cites)
    )
      return [...joined.slice(0, -1), { ...last, text: last.text + run.text }]
    return [...joined, run]
  }, [])

const $runsOf = (element: ElementNode, link: string | null = null): Run[] =>
  element.getChildren().flatMap((child): Run[] => {
    if ($isListNode(child)) return []
    if ($isElementNode(child)) return $runsOf(child, $isLinkNode(child) ? safeLink(child.getURL()) : link)
    const run = $run(child, link)
    return run ? [run] : []
  })

const $list = (node: ListNode): List => {
  const items = node.getChildren().reduce<ListItem[]>((before, child) => {
    if (!$isListItemNode(child)) return before
    const runs = joinRuns($runsOf(child))
    const nested = child.getChildren().find($isListNode)
    const last = before.at(-1)
    // The editor keeps a nested list in an item of its own; here it belongs to the item before.
    if (nested && runs.length === 0 && last && !last.sub)
      return [...before.slice(0, -1), { ...last, sub: $list(nested) }]
    return [...before, nested ? { runs, sub: $list(nested) } : { runs }]
  }, [])
  return {
    kind: 'list',
    style: node.getListType() === 'number' ? 'numbered' : 'bulleted',
    items: items.length > 0 ? items : [{ runs: [] }],
  }
}

const $block = (node: LexicalNode): Block => {
  if ($isListNode(node)) return $list(node)
  const runs = $isElementNode(node)
    ? joinRuns($runsOf(node))
    : joinRuns([$run(node, null)].filter((run) => run !== null))
  const part = $partOf(node)
  if ($isHeadingNode(node)) {
    const level = Math.min(3, Number(node.getTag().slice(1)))
    const known = level === 1 || level === 2 ? level : 3
    return { kind: 'heading', level: known, ...(part ? { part } : {}), runs }
  }
  const from = $isQuoteNode(node) || $isRecommendationNode(node) ? $fromOf(node) : null
  if ($isQuoteNode(node)) return { kind: 'quotation', runs, ...(from ? { from } : {}) }
  if (from) return { kind: 'recommendation', runs, from }
  return { kind: 'paragraph', ...(part ? { part } : {}), runs }
}

/** Reads the whole editor; use within a read or update. */
export const $readManuscript = (language: Language): Manuscript => ({
  version: newestManuscript,
  language,
  blocks: $getRoot().getChildren().map($block),
})

export type ManuscriptReader = {
  /** Forgets the blocks that an update touched. */
  readonly forget: (update: Touched) => void
  readonly read: (state: EditorState) => Manuscript
}

/**
 * Reads an editor again and again, each time only the blocks that changed: a block that stayed the same is the
 * same object, so that what was counted of it can be kept too.
 */
export const manuscriptReader = (language: Language): ManuscriptReader => {
  const known = new Map<NodeKey, Block>()
  const $known = (node: LexicalNode): Block => {
    const kept = known.get(node.getKey())
    if (kept) return kept
    const block = $block(node)
    known.set(node.getKey(), block)
    return block
  }
  return {
    forget: (update) => {
      if (isWholeUpdate(update)) known.clear()
      else for (const key of update.dirtyElements.keys()) known.delete(key)
    },
    read: (state) =>
      state.read(() => ({
        version: newestManuscript,
        language,
        blocks: $getRoot().getChildren().map($known),
      })),
  }
}
