import { oneLine } from '../basics/text'
import { textOf, type List } from '../drafting/manuscript'
import type { PastBlock } from '../drafting/past-text'
import { wordCount } from './ends'
import { background, recommendedBefore, recommends } from './phrases'

/**
 * In what light a block stands. `asks`: under a heading or after words that lead to recommendations, so that all of
 * it is some. `mixed`: after "insights and recommendations" or an agenda heading, so that what asks is one.
 * `background`: it tells of what is. `lead` is the block or heading that says so, `counted` the number it promises.
 */
export type Light = {
  readonly as: 'asks' | 'mixed' | 'background' | 'plain'
  readonly lead: string
  readonly counted: number | null
}

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** How many recommendations a leading sentence promises. */
const promised = (lead: string): number | null => {
  const found =
    /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?:\p{L}+\s+){0,2}(?:recommendations?|requests|asks|proposals|points|suggestions|things)\b/iu.exec(
      lead,
    )?.[1]
  if (found === undefined) return null
  const word = numbers.indexOf(found.toLowerCase())
  return word >= 0 ? word + 1 : Number(found)
}

const insightful =
  /\b(?:insights?|observations?|comments?|remarks|points|reflections|inputs?|views) (?:and|&) (?:\p{L}+ )?recommendations?\b|\brecommendations? (?:and|&) (?:insights?|observations?|findings)\b/iu
const otherLists =
  /\b(?:following|these|such as|include[sd]?|areas|members|participants|documents|countries|questions|as follows)\b/iu

export const isLead = (text: string): boolean => recommends.test(text) && !recommendedBefore.test(text)

/** Walks back from the end: a pattern for it looks at every place of a long text before it finds the last. */
const lastSentence = (text: string): string => {
  const bare = text.trimEnd()
  const before = bare.slice(0, -1)
  return bare.slice(Math.max(...['.', '!', '?', '。'].map((mark) => before.lastIndexOf(mark))) + 1)
}

type State = { readonly section: Light; readonly level: number; readonly opened: Light | null }

const plain: Light = { as: 'plain', lead: '', counted: null }

const lightOfHeading = (text: string, before: State, isAgenda: boolean): Light => {
  if (isLead(text))
    return { as: insightful.test(text) ? 'mixed' : 'asks', lead: text, counted: promised(text) }
  if (background.test(text)) return { as: 'background', lead: text, counted: null }
  const opened = before.opened
  if (opened) return { ...opened, as: opened.as === 'asks' && !isAgenda ? 'asks' : 'mixed' }
  if (isAgenda) return { as: 'mixed', lead: text, counted: null }
  return plain
}

/**
 * The light in which each block stands. A heading lights its section, deeper headings in it too; a sentence that ends
 * in a colon lights the list or the paragraphs after it, and where headings come next, all of their sections.
 */
export const lightsOf = (blocks: readonly PastBlock[], agenda: ReadonlySet<number>): Light[] => {
  const lights: Light[] = []
  blocks.reduce<State>(
    (state, block, index) => {
      const text = block.kind === 'list' || block.kind === 'table' ? '' : oneLine(textOf(block.runs))
      const next = blocks[index + 1]
      if (block.kind === 'heading') {
        const sub = block.level > state.level && state.section.as === 'asks' && !background.test(text)
        const section = sub ? state.section : lightOfHeading(text, state, agenda.has(index))
        lights.push({ ...section, as: section.as === 'asks' ? 'plain' : section.as })
        return { section, level: sub ? state.level : block.level, opened: state.opened }
      }
      const before = blocks[index - 1]
      const beforeText =
        before?.kind === 'paragraph' || before?.kind === 'heading' ? oneLine(textOf(before.runs)) : ''
      const led = leadOf(block, beforeText, state.section)
      lights.push(led ?? state.section)
      const opens = block.kind === 'paragraph' && /[:：]\s*[-–—]?$/u.test(text) && isLead(lastSentence(text))
      const overHeadings = opens && next?.kind === 'heading'
      if (!overHeadings) return state
      const as = insightful.test(lastSentence(text)) ? 'mixed' : 'asks'
      return { ...state, opened: { as, lead: text, counted: promised(text) } }
    },
    { section: plain, level: 9, opened: null },
  )
  return lights
}

/** What the paragraph right before a list (or a paragraph that counts) says of it. */
const leadOf = (block: PastBlock, before: string, section: Light): Light | null => {
  const sentence = lastSentence(before)
  const leads = /[:：]\s*[-–—]?$/u.test(before) || (before !== '' && wordCount(before) <= 14)
  if (block.kind === 'list') {
    if (leads && isLead(sentence))
      return { as: insightful.test(sentence) ? 'mixed' : 'asks', lead: before, counted: promised(before) }
    const of =
      section.as === 'asks' && wordCount(before) > 8 && otherLists.test(sentence) && /[:：]$/u.test(before)
    return of ? { ...section, as: 'mixed' } : null
  }
  return null
}

/** An item of a list with its place among all of them; `under` is false for one of the list's own, true deeper down. */
export type StandingItem = {
  readonly text: string
  readonly runs: List['items'][number]['runs']
  readonly item: number
  readonly under: boolean
}

/** The items of a list that stand for themselves: an item that only opens its own sub-list gives way to it. */
export const standingItems = (list: List): StandingItem[] => {
  const state = { item: -1 }
  const walk = (one: List, under: boolean): StandingItem[] =>
    one.items.flatMap((entry) => {
      state.item += 1
      const own = { text: oneLine(textOf(entry.runs)), runs: entry.runs, item: state.item, under }
      const opens = entry.sub !== undefined && /[:：]$/u.test(own.text)
      const below = entry.sub ? walk(entry.sub, under || !opens) : []
      return opens ? below : [own, ...below]
    })
  return walk(list, false)
}
