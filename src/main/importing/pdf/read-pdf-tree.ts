import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** An element of a page's structure: its role, what it says instead of a picture, and its parts in order. */
export type Element = { readonly role: string; readonly alt: string; readonly parts: readonly Part[] }
/** A part is another element, or the number of a piece of marked content. */
export type Part = Element | number

/** Honest structures are ten deep; pdf.js itself stops at forty. */
const deepest = 60

const markOf = (id: unknown): number | null => {
  const number = typeof id === 'string' ? /_mc(\d+)$/.exec(id)?.[1] : undefined
  return number === undefined ? null : Number(number)
}

const elementOf = (node: unknown, depth: number): Part | null => {
  if (typeof node !== 'object' || node === null || depth > deepest) return null
  if ('type' in node) return node.type === 'content' && 'id' in node ? markOf(node.id) : null
  const role = 'role' in node && typeof node.role === 'string' ? node.role : ''
  const alt = 'alt' in node && typeof node.alt === 'string' ? node.alt : ''
  const children: readonly unknown[] = 'children' in node && Array.isArray(node.children) ? node.children : []
  return { role, alt, parts: children.flatMap((child) => elementOf(child, depth + 1) ?? []) }
}

/** The structure of a page, or null where the file has none or a broken one. */
export const treeOf = async (page: PDFPageProxy): Promise<Element | null> => {
  try {
    const tree = elementOf(await page.getStructTree(), 0)
    return typeof tree === 'number' ? null : tree
  } catch {
    return null
  }
}

/** The numbers of all marked content below an element, in order. */
export const marksIn = (part: Part): readonly number[] =>
  typeof part === 'number' ? [part] : part.parts.flatMap(marksIn)

const blockRoles = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title Caption Note FENote Figure Formula Table TR L LI LBody BlockQuote'.split(' '),
)

/** Whether blocks of their own stand below an element. */
export const holdsBlocks = (element: Element): boolean =>
  element.parts.some((part) => typeof part !== 'number' && (blockRoles.has(part.role) || holdsBlocks(part)))

/** Elements of one role below another, the outermost of each branch. */
export const within = (element: Element, roles: readonly string[]): readonly Element[] =>
  element.parts.flatMap((part) => {
    if (typeof part === 'number') return []
    return roles.includes(part.role) ? [part] : within(part, roles)
  })
