/**
 * The parts of mammoth's own tree of a document that are read here (its lib/documents.js). It has no types of its
 * own; `isWordPart` is the border.
 */
export type WordPart = {
  readonly type: string
  readonly children?: readonly WordPart[]
  readonly value?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
  readonly alignment?: string | null
  readonly numbering?: { readonly paragraphStyleId?: string } | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isUnderline?: boolean
  readonly fontSize?: number | null
  readonly href?: string
  readonly noteType?: string
  readonly noteId?: string
  readonly altText?: string
  readonly checked?: boolean
  readonly breakType?: string
  readonly isHeader?: boolean
  readonly colSpan?: number
  readonly rowSpan?: number
}
export type WordNote = {
  readonly noteType: string
  readonly noteId: string
  readonly body: readonly WordPart[]
}
export type WordTree = {
  readonly children: readonly WordPart[]
  readonly comments: readonly unknown[]
  readonly notes: { readonly resolve: (reference: WordPart) => WordNote | null }
}

export const isWordTree = (value: unknown): value is WordTree =>
  typeof value === 'object' && value !== null && 'children' in value && 'notes' in value
