import { oneLine } from '../basics/text'
import { textOf, type Run } from '../drafting/manuscript'
import { addresseesIn } from './addressees'
import type { Ask } from './ask'
import { askedInLead } from './asks'
import { wordCount } from './ends'
import type { FoundRecommendation } from './recognised'

/** A bold or colon-ended lead-in of at most fourteen words, with words after it. */
export const leadInOf = (runs: readonly Run[]): string => {
  const text = oneLine(textOf(runs))
  const bold = runs.findIndex((run) => run.marks?.includes('bold') !== true && run.text.trim() !== '')
  const lead = bold > 0 ? oneLine(textOf(runs.slice(0, bold))) : ''
  if (lead !== '' && wordCount(lead) <= 20 && lead.length < text.length)
    return lead.replace(/[\s:.–—-]+$/u, '')
  const colon = /^([^.:!?]{3,140}):\s+\S/u.exec(text)?.[1]
  return colon !== undefined && wordCount(colon) <= 14 ? colon : ''
}

/** First words that are no verbs: `Wider capacity-building`, `The private sector`, `Multilateral treaty`. */
const noVerb =
  /^(?:an?|the|all|more|further|first|second|third|no|one|two|for|in|on|as|by|with|it|we|cso|also|new|each|every|any|safe|joint|key)$|(?:er|al|ly|tion|sion|ment|ity|ness|ance|ence|ies|ive|ous|ful|able|ible|ary)$/iu

/** The verb that a bare item begins with: `Publish the answers`, `Enhancing capacity`. */
const firstVerb = (text: string): string => {
  const word = /^["“]?(?:to |that )?([\p{L}-]+)/u.exec(text)?.[1]?.toLowerCase() ?? ''
  return noVerb.test(word) ? '' : word
}

/** Whom a heading or lead such as "To UNODC:" addresses. */
const addressedBy = (lead: string) => {
  const [first] =
    /^(?:\(?[\divx]{1,3}[.)] )?(?:for|to|recommendations? (?:to|for)|(?:what|our) .{0,20}\b(?:ask|asks|expect|want|need|requests?|recommend)\b|a|aux|à|para|al|we (?:urge|call|ask|request|encourage))\b/iu.test(
      lead,
    )
      ? addresseesIn(lead)
      : []
  return first
}

/** Who stands at the start of an item: "that States criminalize …", "Donors: …". */
const subjectOf = (text: string) =>
  addresseesIn(text).find(({ at, words }) =>
    /^that\s/iu.test(text) ? at <= 5 : at === 0 && /^\s*(?::|to\b)/u.test(text.slice(words.length)),
  )

/** Title, words, addressee and verb of a recommendation that is a whole item or paragraph. */
export const wholeRecommendation = (
  text: string,
  runs: readonly Run[],
  ask: Ask | null,
  lead: string,
): Pick<FoundRecommendation, 'title' | 'text' | 'addressee' | 'addressed' | 'verb'> => {
  const title = leadInOf(runs)
  const named =
    ask === null || ask.addressed === ''
      ? (askedInLead(lead) ?? addressedBy(lead) ?? subjectOf(text))
      : undefined
  return {
    title,
    text,
    addressee: ask?.addressee ?? named?.addressee ?? null,
    addressed: ask?.addressed !== undefined && ask.addressed !== '' ? ask.addressed : (named?.words ?? ''),
    verb: ask && ask.verb !== '' && ask.verb !== 'be' ? ask.verb : firstVerb(title === '' ? text : title),
  }
}
