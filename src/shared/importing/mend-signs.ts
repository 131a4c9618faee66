import { plural } from '../basics/text'
import { repairOf, withRuns, withTexts, wordsOfBlock, type Flow, type Mended } from './flow'

/** Signs that print nothing or stand for others: the sign, what it becomes, what it is called. */
const signs = [
  [/\u00ad\n?/gu, '', 'soft hyphen'],
  [/[\u200b\u2060\ufeff]/gu, '', 'invisible blank'],
  [/[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu, '', 'control sign'],
  [/ﬀ/gu, 'ff', 'joined letter'],
  [/ﬁ/gu, 'fi', 'joined letter'],
  [/ﬂ/gu, 'fl', 'joined letter'],
  [/ﬃ/gu, 'ffi', 'joined letter'],
  [/ﬄ/gu, 'ffl', 'joined letter'],
  [/\*\*(?=\S)|(?<=\S)\*\*/gu, '', 'asterisk pair'],
] as const

const mendText = (text: string): string => signs.reduce((left, [sign, to]) => left.replace(sign, to), text)

/**
 * Takes out soft hyphens, blanks without width and control signs, and parts letters that are printed as one. All of
 * it is one repair, because nobody can tell one such sign from another.
 */
export const mendSigns = (flow: readonly Flow[], without: ReadonlySet<string>): Mended => {
  const counts = new Map<string, number>()
  const struck = flow.filter(({ block }) => {
    const words = block.kind === 'figure' ? '' : rawWords(block)
    for (const [sign, , name] of signs)
      counts.set(name, (counts.get(name) ?? 0) + (words.match(sign)?.length ?? 0))
    return mendText(words) !== words
  })
  const [first] = struck
  if (!first) return { flow, repairs: [] }
  const named = [...counts].filter(([, count]) => count > 0).map(([name, count]) => plural(count, name))
  const mend = ({ key, block }: Flow): Flow => ({
    key,
    block: withRuns(block, (runs) => withTexts(runs, mendText)),
  })
  const repair = repairOf(without, {
    id: 'signs',
    kind: 'signs',
    words: `Signs that are no words were taken out: ${named.join(', ')}`,
    before: wordsOfBlock(first.block).slice(0, 200),
    after: wordsOfBlock(mend(first).block).slice(0, 200),
  })
  return { flow: repair.undone ? flow : flow.map(mend), repairs: [repair] }
}

const rawWords = (block: Exclude<Flow['block'], { kind: 'figure' }>): string =>
  block.kind === 'table' ? wordsOfBlock(block) : block.runs.map((run) => run.text).join('')
