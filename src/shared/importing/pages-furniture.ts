import type { ReadBlock, ReadLine, ReadPage } from './reading'
import { plural } from '../basics/text'
import type { Ledger } from './pages-ledger'
import { textOfRuns } from './pages-text'

/** Running headers and footers stand in the outer 14 % of a page; found by trying on real statements. */
const zone = 0.14
/** A page number alone may stand further in, where the paper is longer than the text was made for. */
const numberZone = 0.18
type Edge = {
  readonly page: number
  readonly line: ReadLine
  readonly where: 'header' | 'footer'
  readonly mask: string
}

const roman = /^[ivxlc]{1,6}$/i
const pageNumber =
  /^(?:page|p\.?|seite|página|pág\.?|страница|стр\.?|صفحة|第)?\s*[-–—(|]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–—)|]?(?:\s*(?:of|\/|de|sur|von|из|من|页)\s*\d{0,4})?$/iu
const address =
  /(?:www\.|https?:|@[\w-]+\.|\btel\b|phone|\bfax\b|p\.? ?o\.? box|\be-?mail\b|\b(?:street|road|avenue|suite|floor|rue|calle)\b|\bregistered\b)/iu

/** What a line of a running header has in common from page to page: numbers may change. */
const maskOf = (text: string): string => {
  const bare = text.toLowerCase().replace(/\s+/gu, ' ').trim()
  return roman.test(bare) ? '#' : bare.replace(/\d+/gu, '#')
}

const edgesOf = (page: ReadPage, index: number): Edge[] =>
  page.lines.flatMap((line) => {
    const text = textOfRuns(line.runs)
    const depth = page.height * (pageNumber.test(text.trim()) ? numberZone : zone)
    const where = line.y < depth ? 'header' : line.y > page.height - depth ? 'footer' : null
    return where === null || text.trim() === '' ? [] : [{ page: index, line, where, mask: maskOf(text) }]
  })

/** Lines of the pages that say the same at about the same height. */
const groupsOf = (edges: readonly Edge[], heights: readonly number[]): Edge[][] => {
  const groups: Edge[][] = []
  for (const edge of edges) {
    const fromEdge = (each: Edge): number =>
      each.where === 'header' ? each.line.y : (heights[each.page] ?? 0) - each.line.y
    const group = groups.find(
      ([first]) =>
        first !== undefined &&
        first.where === edge.where &&
        first.mask === edge.mask &&
        Math.abs(fromEdge(first) - fromEdge(edge)) < 16,
    )
    if (group) group.push(edge)
    else groups.push([edge])
  }
  return groups
}

/** Whether nothing but lines already known as furniture stands between a line and the edge of its page. */
const isOutermost = (edge: Edge, page: ReadPage, known: ReadonlySet<ReadLine>): boolean =>
  !page.lines.some((line) => {
    if (line === edge.line || known.has(line) || textOfRuns(line.runs).trim() === '') return false
    return edge.where === 'header'
      ? line.y < edge.line.y - 0.5 * edge.line.size
      : line.y > edge.line.y + 0.5 * edge.line.size
  })

const isRepeated = (group: readonly Edge[], pages: number): boolean =>
  new Set(group.map((edge) => edge.page)).size >= Math.max(2, Math.floor(pages / 2))

const isBelowPage = (edge: Edge, pages: readonly ReadPage[]): boolean =>
  edge.line.y > (pages[edge.page]?.height ?? Infinity)

const isSmallPrint = (edge: Edge, body: number): boolean =>
  edge.line.size < 0.9 * body && address.test(textOfRuns(edge.line.runs))

/**
 * Groups of lines that are no part of the text: what repeats at the edge of half the pages (at least two), page
 * numbers, single lines of an address in small print, and what was written sideways.
 */
const furnitureGroups = (pages: readonly ReadPage[], body: number): Edge[][] => {
  const edges = pages.flatMap(edgesOf)
  const all = groupsOf(
    edges,
    pages.map((page) => page.height),
  )
  const known = new Set<ReadLine>()
  const found: Edge[][] = []
  // From the edge inwards: a line is only furniture when everything beyond it is.
  for (let round = 0; round < 6; round += 1) {
    const before = found.length
    for (const group of all) {
      if (found.includes(group)) continue
      const always = group.some((edge) => isBelowPage(edge, pages))
      const likely =
        always ||
        isRepeated(group, pages.length) ||
        group.every((edge) => pageNumber.test(textOfRuns(edge.line.runs).trim()) || isSmallPrint(edge, body))
      const outermost = group.filter((edge) => {
        const page = pages[edge.page]
        return page !== undefined && isOutermost(edge, page, known)
      })
      if (!likely || (!always && outermost.length * 2 <= group.length)) continue
      found.push(group)
      for (const edge of group) known.add(edge.line)
    }
    if (found.length === before) break
  }
  return found
}

const furnitureBlock = (group: readonly Edge[]): ReadBlock[] => {
  const [first] = group
  return first ? [{ kind: 'furniture', where: first.where, runs: first.line.runs }] : []
}

/**
 * Takes running headers, footers and page numbers out of the pages. Each group is one repair; what is taken out comes
 * back as furniture blocks, once for each group, since a letterhead tells whose text it is.
 */
export const setFurnitureAside = (
  pages: readonly ReadPage[],
  body: number,
  ledger: Ledger,
): { pages: readonly ReadPage[]; furniture: readonly ReadBlock[] } => {
  const taken = furnitureGroups(pages, body).filter((group) => {
    const [first] = group
    if (!first) return false
    const text = textOfRuns(first.line.runs)
    const on = plural(new Set(group.map((edge) => edge.page)).size, 'page')
    return ledger.offer({
      kind: 'furniture',
      page: first.page + 1,
      key: `${first.where} ${first.mask} ${text}`,
      words: `The ${first.where === 'header' ? 'header' : 'footer'} of ${on} was taken out of the text.`,
      before: text,
      after: '',
    })
  })
  const lines = new Set(taken.flatMap((group) => group.map((edge) => edge.line)))
  return {
    pages: pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !lines.has(line)) })),
    furniture: taken.flatMap(furnitureBlock),
  }
}
