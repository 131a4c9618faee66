import { headOf, repairOf, tailOf, withTexts, wordsOf, wordsOfBlock, type Flow, type Mended } from './flow'
import { labelOf } from './labels'
import type { Repair } from './recognised'
import { overHyphen, vocabularyOf, type Vocabulary } from './vocabulary'

/** Lines of at least this many letters can be full lines of a text that was wrapped by hand (72 and 80 are usual). */
const shortestWrap = 38

/** Whether lines are one paragraph that was wrapped: all but the last are about as long as the longest. */
const isWrapped = (lines: readonly string[]): boolean => {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0)
  return longest >= shortestWrap && lines.slice(0, -1).every((line) => line.length >= longest * 0.72)
}

/** Parts lines into paragraphs: each typed label begins one, and lines that were not wrapped are one each. */
const paragraphsOf = (lines: readonly string[]): string[][] => {
  const parts: string[][] = []
  for (const line of lines) {
    const last = parts.at(-1)
    if (last === undefined || labelOf(line) !== null) parts.push([line])
    else last.push(line)
  }
  return parts.flatMap((part) => {
    if (part.length < 2 || isWrapped(part) || labelOf(part[0] ?? '') !== null) return [part]
    // A short line may open the paragraph: a salutation, a heading.
    const [first, ...rest] = part
    const opens = first !== undefined && first.length < shortestWrap && rest.length > 1 && isWrapped(rest)
    return opens ? [[first], rest] : part.map((line) => [line])
  })
}

/** A hyphen at the end of a line, or where the end of a line was; "pre- and post-" is written so. */
const broken = /(?<!\p{L})(\p{L}{1,40})-(?:\n|[ ](?!(?:and|or|to|nor|y|o|e|et|ou|und)\b))(\p{Ll}\p{L}*)/gu

/**
 * For plain texts: lines that were wrapped by hand become paragraphs again, lines that were not are paragraphs of
 * their own, and words broken at the end of a line are put together.
 */
export const mendWraps = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const vocabulary = vocabularyOf(flow.map(({ block }) => wordsOfBlock(block)))
  const repairs = new Map<string, Repair>()
  const left = flow.flatMap((here) => {
    if (here.block.kind !== 'paragraph' && here.block.kind !== 'item') return [here]
    const runs = withTexts(here.block.runs, (text) => joinHyphens(text, vocabulary, without, repairs))
    const block = { ...here.block, runs: [...runs] }
    const text = wordsOf(runs)
    const [looks] = runs
    // Lines of several looks are parts of one: a title in bold over a date.
    if (!text.includes('\n') || looks === undefined || runs.length > 1) return [{ ...here, block }]
    const lines = text.split('\n').map((line) => line.trim())
    return paragraphsOf(lines.filter((line) => line !== '')).map((part, index) => ({
      key: index === 0 ? here.key : `${here.key}.${index}`,
      block: { ...block, runs: [{ ...looks, text: part.join(' ') }] },
    }))
  })
  return { flow: left, repairs: [...repairs.values()] }
}

const joinHyphens = (
  text: string,
  vocabulary: Vocabulary,
  without: ReadonlySet<string>,
  repairs: Map<string, Repair>,
): string =>
  text.replace(broken, (whole, one: string, two: string) => {
    const joined = overHyphen(one, two, vocabulary)
    const repair = repairOf(without, {
      id: `joined-hyphen:${one}-${two}`,
      kind: 'joined-hyphen',
      words: `“${tailOf(one)}-” and “${headOf(two)}”, parted at the end of a line, were joined`,
      before: whole.replace('\n', ' '),
      after: joined,
    })
    repairs.set(repair.id, repair)
    return repair.undone ? whole : joined
  })
