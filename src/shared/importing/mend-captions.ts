import { endsOpen, endsSentence, endsStop, startsLower, wordCount } from './ends'
import {
  cutRuns,
  headOf,
  joinRuns,
  repairOf,
  tailOf,
  wordsOf,
  wordsOfBlock,
  type Flow,
  type Mended,
} from './flow'
import type { ReadBlock } from './reading'
import type { Repair } from './recognised'

/** How captions begin: `Figure 3:`, `Table 1.`, also in French and Spanish. */
const captionStart =
  /^(?:fig(?:ure|\.)|table|chart|map|box|photo|graphique|tableau|figura|cuadro|gráfico)\s*\d{1,3}\s*[:.–—-]/iu

/** Whether a paragraph is a caption, and of what. */
export const captionOf = (block: ReadBlock): 'figure' | 'table' | null => {
  if (block.kind !== 'paragraph') return null
  const text = wordsOfBlock(block)
  const fits =
    (block.style === 'caption' && text !== '') || (captionStart.test(text) && wordCount(text) <= 60)
  if (!fits) return null
  return /^(?:table|tableau|cuadro)/iu.test(text) ? 'table' : 'figure'
}

const isBroken = (text: string): boolean => wordCount(text) >= 3 && !endsSentence(text) && !endsStop(text)

type Half = Extract<ReadBlock, { kind: 'paragraph' | 'item' }>
const isHalf = (block: ReadBlock | undefined): block is Half =>
  (block?.kind === 'paragraph' && block.level === undefined) || block?.kind === 'item'

/**
 * Where a caption (with the figure it belongs to) stands between two halves of a sentence, the halves are joined and
 * the caption follows them. Nothing is lost: only the order changes.
 */
export const mendCaptions = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const { flow: parted, repairs: inside } = liftFromInside(flow, without)
  const repairs: Repair[] = [...inside]
  const left: Flow[] = []
  // A pile whose top comes next: a joined sentence goes back on it, for another caption may stand in its second half.
  const pile = parted.toReversed()
  for (;;) {
    const here = pile.pop()
    if (!here) return { flow: left, repairs }
    const found = interruptionOf(here, pile)
    if (!found) {
      left.push(here)
      continue
    }
    const { next, lifted, between } = found
    const text = wordsOfBlock(here.block)
    const repair = repairOf(without, {
      id: `lifted-caption:${lifted[0]?.key ?? here.key}`,
      kind: 'lifted-caption',
      words: liftedWords,
      before: `${tailOf(text)} ${lifted.map(({ block }) => wordsOfBlock(block)).join(' ')} ${headOf(wordsOfBlock(next))}`,
      after: `${tailOf(text)} ${headOf(wordsOfBlock(next))}`,
    })
    repairs.push(repair)
    if (repair.undone) {
      left.push(here, ...between)
      pile.splice(-between.length, between.length)
      continue
    }
    pile.splice(-between.length - 1, between.length + 1)
    pile.push(...between.toReversed(), {
      key: here.key,
      block: { ...found.half, runs: joinRuns(found.half.runs, ' ', next.runs) },
    })
  }
}

const liftedWords = 'A caption was taken out of the sentence it stood in and put after it'

/** At most so many figures and captions can stand between the halves of a sentence. */
const mostBetween = 8

/** What interrupts a block on the pile under it: captions and figures, then words that go on with its sentence. */
const interruptionOf = (here: Flow, pile: readonly Flow[]) => {
  const half = here.block
  const text = wordsOfBlock(half)
  if (!isHalf(half) || captionOf(half) !== null || !isBroken(text)) return null
  const ahead = pile.slice(-mostBetween - 1).toReversed()
  const count = ahead.findIndex(({ block }) => block.kind !== 'figure' && captionOf(block) === null)
  const next = ahead[count]?.block
  const between = ahead.slice(0, Math.max(0, count))
  const lifted = between.filter(({ block }) => captionOf(block) !== null)
  if (lifted.length === 0 || next?.kind !== 'paragraph' || !isHalf(next)) return null
  return startsLower(wordsOfBlock(next)) || endsOpen(text) ? { half, next, lifted, between } : null
}

const insideWords = /(?<=[\p{L},]) (?=(?:Figure|Fig\.|Table) \d{1,2}[:.] [^.]{8,220}\.)/u
const afterCaption = /^(?:Figure|Fig\.|Table) \d{1,2}[:.] [^.]{8,220}(?:\. [^.]{4,60})?\.(?= \p{Ll})/u

/** A caption inside a paragraph: words before it that are no sentence, a caption, and words that go on in lower case. */
const liftFromInside = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const repairs: Repair[] = []
  const parted = flow.flatMap((here) => {
    if (!isHalf(here.block)) return [here]
    const text = wordsOf(here.block.runs)
    const from = insideWords.exec(text)?.index
    const caption = from === undefined ? undefined : afterCaption.exec(text.slice(from + 1))?.[0]
    if (from === undefined || caption === undefined) return [here]
    const repair = repairOf(without, {
      id: `lifted-caption:${here.key}`,
      kind: 'lifted-caption',
      words: liftedWords,
      before: text.slice(Math.max(0, from - 60), from + caption.length + 60),
      after: `${text.slice(Math.max(0, from - 60), from)} ${text.slice(from + caption.length + 2).slice(0, 60)}`,
    })
    repairs.push(repair)
    if (repair.undone) return [here]
    const [before, rest] = cutRuns(here.block.runs, from)
    const [middle, after] = cutRuns(rest, caption.length + 1)
    return [
      { key: here.key, block: { ...here.block, runs: joinRuns(before, ' ', after) } },
      {
        key: `${here.key}.caption`,
        block: { kind: 'paragraph' as const, style: 'caption' as const, runs: joinRuns([], '', middle) },
      },
    ]
  })
  return { flow: parted, repairs }
}
