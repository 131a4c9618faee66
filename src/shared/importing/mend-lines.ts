import { dayOnly, endsInDate } from './find-days'
import { endsOpen, endsSentence, endsStop, startsLower, wordCount } from './ends'
import { captionOf } from './mend-captions'
import { joinRuns, repairOf, tailOf, headOf, wordsOf, wordsOfBlock, type Flow, type Mended } from './flow'
import { labelOf } from './labels'
import type { ReadBlock } from './reading'
import type { Repair } from './recognised'

type Paragraph = Extract<ReadBlock, { kind: 'paragraph' }>
type Item = Extract<ReadBlock, { kind: 'item' }>

const isPlain = (block: ReadBlock | undefined): block is Paragraph =>
  block?.kind === 'paragraph' &&
  block.level === undefined &&
  block.style === undefined &&
  block.centred !== true &&
  captionOf(block) === null

const isAllBold = (block: Paragraph | Item): boolean =>
  block.runs.some((run) => run.text.trim() !== '') &&
  block.runs.every((run) => run.bold === true || run.text.trim() === '')

/** `… – 13` before `September 2023`, `… Mechanism` before `19 December 2023` where the items around end in dates. */
const isDateTail = (before: Paragraph | Item, after: string, datedItems: number): boolean => {
  const text = wordsOfBlock(before)
  if (/\d{1,2}$/u.test(text) && /^\p{Lu}?\p{L}{2,9}\.?,? (?:19|20)\d{2}$/u.test(after))
    return dayOnly(`${/\d{1,2}$/u.exec(text)?.[0] ?? ''} ${after}`) !== null
  return before.kind === 'item' && datedItems >= 2 && !endsInDate(text) && dayOnly(after) !== null
}

/** Whether the sentence of one block goes on in the next. */
const goesOn = (before: Paragraph | Item, after: Paragraph, datedItems: number): boolean => {
  const text = wordsOfBlock(before)
  const next = wordsOfBlock(after)
  if (text === '' || next === '' || endsSentence(text) || endsStop(text) || labelOf(next) !== null)
    return false
  if (isDateTail(before, next, datedItems)) return true
  if (isAllBold(before) !== isAllBold(after) || isAllBold(before)) return false
  if (/^(?:[-–—]|www\.|https?:)/u.test(next)) return false
  const words = wordCount(text)
  if (endsOpen(text)) return words >= 5 && (startsLower(next) || words >= 8)
  return startsLower(next) && words >= 8
}

/** Joins with a blank; over a hyphen without one, and without the hyphen where the file broke a word. */
const join = (before: Flow['block'], after: Paragraph, mendHyphen: boolean): ReadBlock => {
  if (before.kind !== 'paragraph' && before.kind !== 'item') return before
  const isHyphen = mendHyphen && /\p{L}-\s*$/u.test(wordsOf(before.runs)) && startsLower(wordsOf(after.runs))
  return { ...before, runs: joinRuns(before.runs, isHyphen ? '' : ' ', after.runs) }
}

/** Joins paragraphs and items that were broken in the middle of a sentence. */
export const mendLines = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const datedItems = flow.filter(
    ({ block }) => block.kind === 'item' && endsInDate(wordsOfBlock(block)),
  ).length
  const repairs: Repair[] = []
  const left: Flow[] = []
  for (const here of flow) {
    const before = left.at(-1)
    const joins =
      before !== undefined &&
      (isPlain(before.block) || before.block.kind === 'item') &&
      isPlain(here.block) &&
      goesOn(before.block, here.block, datedItems)
    if (!joins || !isPlain(here.block)) {
      left.push(here)
      continue
    }
    const repair = repairOf(without, {
      id: `joined-lines:${here.key}`,
      kind: 'joined-lines',
      words: 'A sentence that was broken into two paragraphs was joined',
      before: `${tailOf(wordsOfBlock(before.block))} ¶ ${headOf(wordsOfBlock(here.block))}`,
      after: `${tailOf(wordsOfBlock(before.block))} ${headOf(wordsOfBlock(here.block))}`,
    })
    repairs.push(repair)
    if (repair.undone) left.push(here)
    else left.splice(-1, 1, { key: before.key, block: join(before.block, here.block, true) })
  }
  return { flow: left, repairs }
}
