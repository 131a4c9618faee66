import { plural } from '../basics/text'
import { endsOpen, endsSentence, endsStop, nameOfWords, startsLower, wordCount } from './ends'
import { headOf, repairOf, wordsOfBlock, type Flow, type Mended } from './flow'
import type { Repair } from './recognised'

const street =
  /\b(?:road|street|avenue|ave|lane|boulevard|block|floor|suite|plaza|p\.?\s?o\.? box|rue|calle|avenida|straße|strasse|town|house no)\b/iu

/** Whether a line is an address, a telephone number, a website or an e-mail address and nothing else. */
export const isContact = (text: string): boolean => {
  if (wordCount(text) > 24) return false
  if (/^(?:https?:\/\/|www\.)\S+$/iu.test(text) || /^(?:e-?mail:?\s*)?\S+@\S+\.\S+$/iu.test(text)) return true
  if (/\b(?:tel|phones?|fax|mobile|tél|teléfono)\b\.?:?\s*\+?[\d(]/iu.test(text)) return true
  if (/(?:www\.|https?:\/\/|\S@\S)/iu.test(text) && /[|•·,]/u.test(text)) return true
  return street.test(text) && /\d/u.test(text) && /,/u.test(text) && !/[.!?]$/u.test(text)
}

/** Whether a line is a page number: `3`, `- 3 -`, `Page 3 of 7`. */
export const isPageNumber = (text: string): boolean =>
  /^(?:[-–—]\s*)?(?:(?:page|página|seite)\s*)?\d{1,3}(?:\s*(?:of|\/|sur|de)\s*\d{1,3})?(?:\s*[-–—])?$/iu.test(
    text,
  )

const isBroken = (text: string): boolean => wordCount(text) >= 5 && !endsSentence(text) && !endsStop(text)

/** The places of blocks that stand between the two halves of a sentence and are no part of it. */
const betweenHalves = (flow: readonly Flow[], isAlien: (text: string) => boolean): Set<number> => {
  const found = new Set<number>()
  flow.forEach(({ block }, index) => {
    if ((block.kind !== 'paragraph' && block.kind !== 'item') || !isBroken(wordsOfBlock(block))) return
    const after = flow.slice(index + 1, index + 7)
    const next = after.findIndex((other) => !isAlien(wordsOfBlock(other.block)))
    const other = after[next]
    if (next < 1 || other?.block.kind !== 'paragraph') return
    const goesOn = startsLower(wordsOfBlock(other.block)) || endsOpen(wordsOfBlock(block))
    if (goesOn) for (let step = 1; step <= next; step += 1) found.add(index + step)
  })
  return found
}

/** Page numbers that stand alone and rise, as pages do. */
const pageNumbers = (flow: readonly Flow[]): number[] => {
  const places = flow.flatMap(({ block }, index) =>
    block.kind === 'paragraph' && isPageNumber(wordsOfBlock(block)) ? [index] : [],
  )
  const numbers = places.map((at) => Number(/\d+/u.exec(wordsOfBlock(flow[at]?.block ?? emptyBlock))?.[0]))
  const rises = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
  return places.length >= 2 && rises ? places : []
}

const emptyBlock = { kind: 'figure', alt: '' } as const

const whereWords = { header: 'Running header', footer: 'Running footer', text: 'Page furniture' }

/**
 * Takes out what belongs to the page and not to the text: running headers and footers, page numbers, and addresses
 * or repeated lines that cut a sentence in two. Equal lines are one repair.
 */
export const mendFurniture = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const times = new Map<string, number>()
  for (const { block } of flow)
    if (block.kind === 'paragraph') times.set(wordsOfBlock(block), (times.get(wordsOfBlock(block)) ?? 0) + 1)
  const repeats = (text: string): boolean => (times.get(text) ?? 0) > 1 && wordCount(text) <= 20
  const struck = betweenHalves(flow, (text) => isContact(text) || isPageNumber(text) || repeats(text))
  for (const at of pageNumbers(flow)) struck.add(at)
  flow.forEach(({ block }, index) => {
    if (block.kind === 'furniture') struck.add(index)
  })
  const repairs = new Map<string, Repair & { readonly count: number }>()
  const gone = new Set<number>()
  for (const index of [...struck].toSorted((one, other) => one - other)) {
    const block = flow[index]?.block
    if (!block) continue
    const text = wordsOfBlock(block)
    const isNumber = isPageNumber(text)
    const id = `furniture:${isNumber ? 'pages' : nameOfWords(text)}`
    const count = (repairs.get(id)?.count ?? 0) + 1
    const where = whereWords[block.kind === 'furniture' ? block.where : 'text']
    const words = isNumber
      ? 'Page numbers taken out'
      : `${where} taken out, ${plural(count, 'time')}: “${headOf(text)}”`
    const repair = repairOf(without, { id, kind: 'furniture', words, before: text, after: '' })
    const before = repairs.get(id)?.before
    repairs.set(id, {
      ...repair,
      before: before === undefined ? text : isNumber ? `${before} ${text}` : before,
      count,
    })
    if (!repair.undone) gone.add(index)
  }
  return {
    flow: flow.filter((_, index) => !gone.has(index)),
    repairs: [...repairs.values()].map(({ count: _count, ...repair }) => repair),
  }
}
