import { oneLine } from '../basics/text'
import type { Language } from '../library/language'
import { textOf, type Run } from '../drafting/manuscript'
import type { PastBlock } from '../drafting/past-text'
import type { ArticleRef } from '../library/article'
import type { PastKind } from '../library/statement'
import { askOf } from './asks'
import type { Ask } from './ask'
import { nameOfWords } from './ends'
import { labelOf } from './labels'
import { namesOrganization } from './names'
import { isSalutation, spokenThanks } from './phrases'
import type { FoundRecommendation } from './recognised'
import { leadInOf, wholeRecommendation } from './recommendation-words'
import { isLead, lightsOf, standingItems, type Light } from './sections'
import { sentencesOf } from './sentences'

export type RecommendationContext = {
  readonly kind: PastKind
  readonly language: Language
  readonly organization: string
  readonly agenda: ReadonlySet<number>
  /** Where the head ends: titles ask for nothing. */
  readonly head: number
  readonly citedIn: (text: string, block: number) => readonly ArticleRef[]
}

type Bare = Omit<FoundRecommendation, 'id'>

/** Matches the names by which a text's own speaker is called. */
const speakersOf = (organization: string): RegExp => {
  const found = /^(?:the )?(.*?)(?:\s*\(([^)]+)\))?$/iu.exec(organization)
  const names = [found?.[1], found?.[2]].filter((name) => name !== undefined && name.length > 1)
  // "Sandbank" for the Sandbank Centre: the first word that not every organization has.
  const own = (found?.[1] ?? '')
    .split(/\s+/u)
    .find((word) => /^\p{Lu}.{3,}/u.test(word) && !namesOrganization(word))
  const short = own === undefined ? [] : [own, `${own.slice(0, 1)}${own.slice(1).toLowerCase()}`]
  const escaped = [...names, ...short].map((name) => (name ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const common =
    '\\b(?:[Tt]he|[Oo]ur) (?:Cent(?:re|er)|Foundation|Network|Coalition|Institute|Association|organi[sz]ation|Alliance|Forum|Society|Trust|Initiative|Observatory|Council)\\b'
  return new RegExp([...escaped, common].join('|'), 'u')
}

/** The best of what the sentences of an item ask for. */
const askIn = (text: string, context: RecommendationContext, speakers: RegExp): Ask | null => {
  const asks = sentencesOf(text).flatMap((sentence) => askOf(sentence.text, context.language, speakers) ?? [])
  const order = ['outright', 'modal', 'impersonal', 'soft'] as const
  return (
    asks.toSorted(
      (one, other) =>
        order.indexOf(one.form) - order.indexOf(other.form) ||
        Number(one.addressed === '') - Number(other.addressed === ''),
    )[0] ?? null
  )
}

const inList = (
  block: Extract<PastBlock, { kind: 'list' }>,
  index: number,
  light: Light,
  lead: string,
  context: RecommendationContext,
  speakers: RegExp,
): Bare[] =>
  standingItems(block).flatMap(({ text, runs, item, under }): Bare[] => {
    if (text === '' || light.as === 'background') return []
    const ask = askIn(text, context, speakers)
    // What lies under a recommendation explains it.
    if (under && light.as === 'asks') return []
    const isOne =
      light.as === 'asks' ||
      (light.as === 'mixed' && ask !== null) ||
      (ask !== null && ask.form !== 'soft' && isFirm(ask, context))
    if (!isOne) return []
    const sure = light.as === 'asks' ? 'sure' : ask?.form === 'soft' ? 'unsure' : (ask?.sure ?? 'unsure')
    const how = block.style === 'numbered' ? 'numbered' : 'bulleted'
    return [
      {
        ...wholeRecommendation(text, runs, ask, lead),
        block: index,
        item,
        how,
        articles: context.citedIn(text, index),
        sure,
      },
    ]
  })

/** Reports and articles tell more than they ask: there a request must be outright or name who should act. */
const isFirm = (ask: Ask, { kind }: RecommendationContext): boolean => {
  if (ask.form === 'soft') return false
  const tells = kind === 'annual-report' || kind === 'other'
  return tells ? ask.form === 'outright' || (ask.sure === 'sure' && ask.addressed !== '') : true
}

const ordinal =
  /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|last but not least)\b,?/iu
const recommendationLabel = /^(?:key |priority )?recommendation\s+(?:no\.?\s*)?\d{1,2}\s*[:.–—-]/iu

const inParagraph = (
  runs: readonly Run[],
  index: number,
  light: Light,
  counted: boolean,
  context: RecommendationContext,
  speakers: RegExp,
): Bare[] => {
  const text = oneLine(textOf(runs))
  if (isSalutation(text) || spokenThanks.test(text)) return []
  const label = labelOf(text)
  const opensList = /[:：]\s*[-–—]?$/u.test(text)
  if (recommendationLabel.test(text) || (light.as === 'asks' && label?.kind === 'number' && !opensList)) {
    const ask = askIn(text, context, speakers)
    return [
      {
        ...wholeRecommendation(text, runs, ask, light.lead),
        block: index,
        item: null,
        how: 'numbered',
        articles: context.citedIn(text, index),
        sure: 'sure',
      },
    ]
  }
  const asks: { readonly text: string; readonly ask: Ask | null }[] = []
  for (const sentence of sentencesOf(text))
    asks.push({
      text: sentence.text,
      ask: askOf(sentence.text, context.language, speakers, asks.at(-1)?.ask),
    })
  const found = asks.flatMap((sentence): Bare[] => {
    if (/[:：]\s*[-–—]?$/u.test(sentence.text) && isLead(sentence.text)) return []
    const { ask } = sentence
    if (!ask || (light.as === 'background' && ask.form !== 'outright')) return []
    if ((light.as === 'plain' && !isFirm(ask, context)) || (ask.form === 'soft' && light.as !== 'asks'))
      return []
    // Where the text counts its recommendations and lists as many, a sentence beside them that asks nobody is none.
    if (counted && light.as !== 'asks' && (ask.addressed === '' || ask.form === 'impersonal')) return []
    const title = ''
    const base = {
      title,
      text: sentence.text,
      addressee: ask.addressee,
      addressed: ask.addressed,
      verb: ask.verb,
    }
    return [
      {
        ...base,
        block: index,
        item: null,
        how: 'prose',
        articles: context.citedIn(sentence.text, index),
        sure: ask.sure,
      },
    ]
  })
  if (found.length > 0 || light.as !== 'asks' || opensList || !(ordinal.test(text) || leadInOf(runs) !== ''))
    return found
  return [
    {
      ...wholeRecommendation(text, runs, null, light.lead),
      block: index,
      item: null,
      how: 'prose',
      articles: context.citedIn(text, index),
      sure: 'likely',
    },
  ]
}

/** The paragraph or heading right before a block. */
const leadBefore = (blocks: readonly PastBlock[], index: number): string => {
  const before = blocks[index - 1]
  return before?.kind === 'paragraph' || before?.kind === 'heading' ? oneLine(textOf(before.runs)) : ''
}

/**
 * Finds what a text recommends: every item of a list under a heading or sentence that leads to recommendations, items
 * that ask under the headings of an agenda, and sentences with a verb that asks somebody to act.
 */
export const findRecommendations = (
  blocks: readonly PastBlock[],
  context: RecommendationContext,
): FoundRecommendation[] => {
  const speakers = speakersOf(context.organization)
  const lights = lightsOf(blocks, context.agenda)
  const isCounted = blocks.some((block, index) => {
    const light = lights[index]
    return (
      block.kind === 'list' &&
      light?.as === 'asks' &&
      light.counted !== null &&
      standingItems(block).filter(({ under }) => !under).length === light.counted
    )
  })
  const bare = blocks.flatMap((block, index): Bare[] => {
    const light = lights[index] ?? { as: 'plain', lead: '', counted: null }
    if (block.kind === 'list')
      return inList(block, index, light, leadBefore(blocks, index), context, speakers)
    if (block.kind !== 'paragraph' || index < context.head) return []
    return inParagraph(block.runs, index, light, isCounted, context, speakers)
  })
  const seen = new Map<string, number>()
  return bare.map((one) => {
    const name = nameOfWords(one.text)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return { ...one, id: times === 1 ? `r-${name}` : `r-${name}-${times}` }
  })
}
