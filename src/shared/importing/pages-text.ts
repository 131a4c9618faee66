import type { ReadRun } from './reading'

/** The words of runs, in one line. */
export const textOfRuns = (runs: readonly ReadRun[]): string => runs.map((run) => run.text).join('')

const abbreviated =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|amb|gen|hon|st|art|arts|para|paras|no|nos|vol|fig|cf|vs|e\.g|i\.e|pp?|h\.e|u\.n|[a-z])\.$/iu
const endMark = /[.!?:;؟۔。！？：；…](?:["'”’»)\]]|\[\d+\]|\d{1,3})*$/u

/** Whether a text ends as a sentence, a lead-in or a clause of a list does; "Mr." and "art." do not end anything. */
export const endsSentence = (text: string): boolean => {
  const bare = text.trimEnd()
  return endMark.test(bare) && !abbreviated.test(bare)
}

/** Whether a text goes on with a small letter. */
export const startsSmall = (text: string): boolean => /^["'“‘«([]?\p{Ll}/u.test(text.trimStart())

/** Words after which a sentence cannot stop (English, French, Spanish). */
const hanging =
  /(?:^|[\s(])(?:a|an|the|and|or|of|to|in|on|for|with|by|from|as|at|that|which|this|these|those|its|their|our|any|all|between|including|under|against|through|into|is|are|was|were|be|been|has|have|de|du|des|la|le|les|et|ou|en|dans|pour|par|sur|aux?|el|los|las|y|o|del|con|para|por|que|qui)$/iu

const title = /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|amb|gen|hon|art|arts|para|paras|h\.e)\.$/iu

/** Whether a text stops where no sentence can: after a comma, a word that needs another, or "Dr.". */
export const leftHanging = (text: string): boolean => {
  const bare = text.trimEnd()
  return /[,(\u2013-]$/u.test(bare) || hanging.test(bare) || title.test(bare)
}

const dayEnd = /\b\d{1,2}(?:st|nd|rd|th|er)?$/iu
const monthStart =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|enero|marzo|abril|mayo|junio|julio|agosto|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept|oct|nov|dic))[\p{L}.]*\s+\d{4}/iu

/** Whether a date stands astride two texts: the day ends the one, month and year begin the other. */
export const partsDate = (above: string, below: string): boolean =>
  dayEnd.test(above.trimEnd()) && monthStart.test(below.trimStart())

/** Words of letters, with hyphens and apostrophes inside, in small letters. */
export const wordsIn = (text: string): string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-’'][\p{L}\p{M}]+)*/gu) ?? []

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
/** Whether most letters of a text are of a script that is written from right to left. */
export const isRightToLeft = (text: string): boolean =>
  (text.match(rightToLeft)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)

/** Leaves out runs without text and joins neighbours that look the same. */
export const tidyRuns = (runs: readonly ReadRun[]): ReadRun[] => {
  const out: ReadRun[] = []
  for (const run of runs) {
    const last = out.at(-1)
    if (run.text === '' && run.note === undefined) continue
    if (last && sameLooks(last, run)) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

const sameLooks = (a: ReadRun, b: ReadRun): boolean =>
  a.bold === b.bold &&
  a.italic === b.italic &&
  a.underline === b.underline &&
  a.link === b.link &&
  a.note === undefined &&
  b.note === undefined

/** Drops the first `count` characters of runs. */
export const dropStart = (runs: readonly ReadRun[], count: number): ReadRun[] => {
  const out: ReadRun[] = []
  let left = count
  for (const run of runs) {
    const taken = Math.min(left, run.text.length)
    left -= taken
    if (taken < run.text.length || run.text === '') out.push({ ...run, text: run.text.slice(taken) })
  }
  return out
}

/** Drops the last `count` characters of runs. */
export const dropEnd = (runs: readonly ReadRun[], count: number): ReadRun[] => {
  const out: ReadRun[] = []
  let left = count
  for (const run of [...runs].reverse()) {
    const taken = Math.min(left, run.text.length)
    left -= taken
    if (taken < run.text.length || run.text === '')
      out.unshift({ ...run, text: run.text.slice(0, run.text.length - taken) })
  }
  return out
}

/** Without blanks at either end. */
export const trimRuns = (runs: readonly ReadRun[]): ReadRun[] => {
  const text = textOfRuns(runs)
  const start = text.length - text.trimStart().length
  const end = text.length - text.trimEnd().length
  return tidyRuns(dropEnd(dropStart(runs, start), end))
}
