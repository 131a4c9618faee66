import {
  $applyNodeReplacement,
  $create,
  $createParagraphNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  TextNode,
  type EditorConfig,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { ArticleRef } from '../../../shared/library/article'
import { Part, Provenance } from '../../../shared/drafting/manuscript'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Where the words of a block or stretch come from. */
const fromState = createState('from', {
  parse: (value): Provenance | null => Provenance.safeParse(value).data ?? null,
  isEqual: same,
})

/** Which place of a treaty a citation names. */
const citesState = createState('cites', {
  parse: (value): ArticleRef | null => ArticleRef.safeParse(value).data ?? null,
  isEqual: same,
})

/** Which part of a statement a paragraph or heading opens. */
export const partState = createState('part', {
  parse: (value): Part | null => Part.safeParse(value).data ?? null,
})

/** A recommendation from the library: one block with the origin of its words. */
export class RecommendationNode extends ElementNode {
  override $config() {
    return this.config('recommendation', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: fromState }],
    })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const block = document.createElement('div')
    block.className = String(config.theme['recommendation'] ?? '')
    return block
  }

  override updateDOM(): boolean {
    return false
  }

  /** Enter at the end goes on in a plain paragraph. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): ElementNode {
    const paragraph = $createParagraphNode()
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  /** Backspace at its start turns it into a paragraph: the person decided that it is no recommendation. */
  override collapseAtStart(): true {
    const paragraph = $createParagraphNode()
    paragraph.append(...this.getChildren())
    this.replace(paragraph)
    return true
  }
}

export const $createRecommendationNode = (from: Provenance): RecommendationNode =>
  $setState($create(RecommendationNode), fromState, from)

export const $isRecommendationNode = (node: LexicalNode | null | undefined): node is RecommendationNode =>
  node instanceof RecommendationNode

/** A treaty citation: one piece that is put in and taken out whole. */
export class CitationNode extends TextNode {
  override $config() {
    return this.config('citation', {
      extends: TextNode,
      stateConfigs: [{ flat: true, stateConfig: citesState }],
    })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const piece = super.createDOM(config)
    piece.classList.add(String(config.theme['citation'] ?? 'citation'))
    return piece
  }

  override canInsertTextBefore(): boolean {
    return false
  }
  override canInsertTextAfter(): boolean {
    return false
  }
  override isTextEntity(): boolean {
    return true
  }
}

export const $createCitationNode = (text: string, cites: ArticleRef): CitationNode =>
  $applyNodeReplacement(
    $setState($create(CitationNode).setTextContent(text).setMode('token'), citesState, cites),
  )

export const $isCitationNode = (node: LexicalNode | null | undefined): node is CitationNode =>
  node instanceof CitationNode

/** Words of a phrase: they can be edited and keep their origin; typing after them is the person's own. */
export class PhraseNode extends TextNode {
  override $config() {
    return this.config('phrase', {
      extends: TextNode,
      stateConfigs: [{ flat: true, stateConfig: fromState }],
    })
  }

  override canInsertTextBefore(): boolean {
    return false
  }
  override canInsertTextAfter(): boolean {
    return false
  }
}

export const $createPhraseNode = (text: string, from: Provenance): PhraseNode =>
  $applyNodeReplacement($setState($create(PhraseNode).setTextContent(text), fromState, from))

/** Gives a block its origin, or takes it away: a recommendation's, or that of a quotation, which seals it. */
export const $setFrom = <T extends LexicalNode>(node: T, from: Provenance | null): T =>
  $setState(node, fromState, from)

export const $fromOf = (node: LexicalNode): Provenance | null => $getState(node, fromState)
export const $citesOf = (node: LexicalNode): ArticleRef | null => $getState(node, citesState)
export const $partOf = (node: LexicalNode): Part | null => $getState(node, partState)
