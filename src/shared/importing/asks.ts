import type { Language } from '../library/language'
import { addresseesIn, type AddresseeFound } from './addressees'
import type { Ask } from './ask'
import type { HowSure } from './recognised'
import { asksInOtherTongues } from './asks-in-other-tongues'

const requests =
  'recommend|urge|call (?:up)?on|call for|appeal to|appeal for|encourage|request|ask|invite|propose|suggest|implore|advise|exhort|advocate|demand|plead|press for|insist'
const adverbs =
  '(?:(?:therefore|thus|hence|also|further|furthermore|strongly|respectfully|again|urgently|hereby|particularly|especially|earnestly|humbly|kindly|in particular|once more|once again|accordingly|finally|would|like|wish|want|to|do|must|can only|jointly|all|and)\\s+){0,5}'
const weAsk = new RegExp(`\\b(?:we|I)\\s+${adverbs}(${requests})\\b(?!ed)`, 'iu')
const theyAsk = new RegExp(
  `\\b(${requests
    .replace(
      /\b(recommend|urge|encourage|request|ask|invite|propose|suggest|implore|advise|exhort|advocate|demand)\b/gu,
      '$1s',
    )
    .replace('call (?:up)?on', 'calls (?:up)?on')
    .replace('call for', 'calls for')
    .replace('appeal to', 'appeals to')
    .replace('appeal for', 'appeals for')})\\b`,
  'u',
)
const isRequested = /\b(?:are|is) (?:urged|called upon|encouraged|requested|asked|invited) to\b/iu

const modal =
  /\b(should|must|ought to|needs? to|have to|has to|shall)\b(?:\s+(?:not|never|also|therefore|thus|further|always|now|urgently|only|at least|first|both|all|immediately|then|continue to|begin to|seek to|strive to))*\s+([\p{Ll}-]+)(?:\s+([\p{Ll}-]+))?/u

const impersonal =
  /\b(?:it is|it’s|it's|it remains|it is also|it is therefore|it would be)\s+(?:also |therefore |thus |absolutely |equally |particularly |critically |most |of (?:the )?(?:utmost|great|vital|critical) )?(imperative|essential|vital|crucial|important|importance|necessary|critical|urgent|indispensable|incumbent|paramount|key|high time|time)\b,?(?:\s+(?:for|on|upon)\s+[^,.]{2,80}?)?\s+(?:that|to)\s+([\p{L}-]+)/iu

const need =
  /\bthere (?:is|remains) (?:also )?an? (?:\p{L}+ )?need (?:to|for)\b|\b(?:is|are) (?:urgently |badly |also )?needed\b|\bmore (?:must|should|needs to) be done\b/iu
const soft =
  /\bthere is (?:a )?(?:greater |further |much |still )?(?:scope|room|need|potential) (?:for|to)\b|\b(?:can|could|may|might) (?:also )?be (?:done|facilitated|extended|replicated|expanded|strengthened|improved|introduced|provided|used|established|set up)\b|\b(?:would|could) (?:benefit|help)\b/iu

/** Said of what was or is, or of oneself: no request. */
const toNote =
  /^(?:note|recall|remember|mention|highlight|stress|emphasi[sz]e|underline|acknowledge|understand|point|say|observe|bear|see|keep|recogni[sz]e that|thank|add)$/iu
const mereSaying =
  /\b(?:it )?(?:should|must) (?:also )?be (?:noted|mentioned|said|remembered|recalled|emphasi[sz]ed|stressed|borne|pointed|acknowledged that|read|understood as|added)\b|\bneedless to\b|\bshould you\b/iu
const perfect =
  /\b(?:should|must|ought to|shall|need(?:s)? to) (?:not )?have\b|\b(?:had|needed|has had|have had) to\b/iu
const law =
  /\bmust (?:first|be (?:a )?part(?:y|ies)|pass|comply with the law|register)\b|\b(?:must|has to|have to|shall)\b[^.]{0,120}\bbefore (?:it|they|he|she|being|becoming|joining|the )/iu
const told =
  /\b(?:said|stated|stressed|emphasi[sz]ed|noted|argued|reported|explained|pointed out|agreed|concluded|claimed|heard|told|mentioned|highlighted|found|asked|wondered|questioned)(?: (?:us|them|participants))?,? (?:that|how|whether|if)\b/iu
const selfSubject =
  /\b(?:we|I)\b(?:\s+(?:all|also|therefore|thus|too|ourselves|do|still|now|together))*\s*$/iu
/** A sentence that opens with thanks asks for nothing by the way. */
const thanks =
  /^(?:(?:first(?:ly)?|finally|lastly|once again),? )?(?:(?:we|I|the [\p{Lu}][^,.]{2,60}?)\s+(?:would (?:also )?like to |also |sincerely |deeply |warmly |wish to )*(?:thank|appreciate|welcome|commend|congratulate|applaud|acknowledge)|thank you|thanks)\b/iu
/** `It should`, `which must`: says what may be expected, and asks nobody. */
const vague = /(?:^|[,;]\s|\band\s|\bbut\s)(?:it|this|that|which|who|there|he|she|you)\s+$/iu
/** A name behind one of these belongs to another noun: `trainers from civil society`. */
const inPhrase = /\b(?:of|from|for|with|by|in|to|among|between|within|against|on)\s+(?:the\s+|all\s+)?$/iu
const pronoun =
  /(?:^|,\s|\band\s)(?:they|these (?:States|countries|authorities)|those (?:States|countries))\s+$/iu

const oneOf = (
  all: readonly AddresseeFound[],
  from: number,
  to = Number.POSITIVE_INFINITY,
): AddresseeFound | undefined => all.find(({ at }) => at >= from && at < to)

const asked = (form: Ask['form'], sure: HowSure, verb: string, whom: AddresseeFound | undefined): Ask => ({
  form,
  sure,
  verb: verb.toLowerCase(),
  addressee: whom?.addressee ?? null,
  addressed: whom?.words ?? '',
})

/** Whom a leading sentence asks: "we call on States to:". */
export const askedInLead = (lead: string): AddresseeFound | undefined => {
  const found = weAsk.exec(lead)
  return found ? addresseesIn(lead).find(({ at }) => at >= found.index + found[0].length) : undefined
}

/** The first verb of what is asked: after "to", "that … should", or a bare list of nouns has none. */
const verbAfter = (text: string, from: number): string =>
  /\b(?:to|should|must)\s+(?:(?:also|not|urgently|further|fully|jointly|better|never)\s+)*([\p{Ll}-]{2,})/u.exec(
    text.slice(from),
  )?.[1] ?? ''

const outright = (text: string, all: readonly AddresseeFound[], speakers: RegExp): Ask | null => {
  const we = weAsk.exec(text)
  const they = we ? null : theyAsk.exec(text)
  const bySpeaker = they !== null && speakers.test(text.slice(0, they.index))
  const passive = isRequested.exec(text)
  if (passive && !we) {
    const whom = all.findLast(({ at }) => at < passive.index)
    return asked('outright', 'sure', verbAfter(text, passive.index), whom)
  }
  const found = we ?? (bySpeaker ? they : null)
  if (!found) return null
  const verb = found[1] ?? ''
  const after = found.index + found[0].length
  const rest = text.slice(after)
  // Asked of one's own people, or of oneself: a pledge.
  if (/^\s+(?:its|our|their|ourselves|itself)\b/iu.test(rest) || /^\s*$/u.test(rest.replace(/[.:;,]/gu, '')))
    return null
  if (
    /^ask/iu.test(verb) &&
    /^\s+(?:ourselves|whether|why|how|what|for your (?:attention|patience))/iu.test(rest)
  )
    return null
  if (
    /^invite/iu.test(verb) &&
    /^\s+(?:you|everyone|all) to (?:visit|read|see|join us|follow|contact)/iu.test(rest)
  )
    return null
  if (
    /^(?:suggest|propose|insist|advise)/iu.test(verb) &&
    /\b(?:figures|data|results|findings|studies)\s+suggest/iu.test(text)
  )
    return null
  const to = verbAfter(text, after)
  return asked(
    'outright',
    'sure',
    to === '' ? verb : to,
    oneOf(all, after) ?? (bySpeaker ? undefined : oneOf(all, 0)),
  )
}

const byModal = (
  text: string,
  all: readonly AddresseeFound[],
  speakers: RegExp,
  earlier: Ask | null,
): Ask | null => {
  const found = modal.exec(text)
  if (!found || mereSaying.test(text) || perfect.test(text) || law.test(text)) return null
  const before = text.slice(0, found.index)
  if (
    selfSubject.test(before) ||
    speakers.test(before.slice(-60)) ||
    /\b(?:what|why|how|when|who|whether)\b[^,]*$/iu.test(before.slice(-30))
  )
    return null
  const passive =
    found[2] === 'be' &&
    /(?:ed|en|wn|ght|ade|one|elt|ept|put|set|un|aid|eld|eard|orn|ent|uilt|ost|eft|old|ound|met|read)$/u.test(
      found[3] ?? '',
    )
  if (passive) {
    const by = /\bby\s/u.exec(text.slice(found.index))
    const whom = by ? oneOf(all, found.index + by.index, found.index + by.index + 20) : undefined
    return asked('modal', whom ? 'sure' : 'likely', found[3] ?? '', whom)
  }
  if (vague.test(before)) return null
  const subject = all.findLast(
    ({ at, words }) =>
      at < found.index &&
      !/[.;:!?]/u.test(text.slice(at + words.length, found.index)) &&
      !inPhrase.test(text.slice(0, at)),
  )
  const verb = found[2] ?? ''
  if (!subject && earlier && pronoun.test(before)) return { ...earlier, form: 'modal', verb }
  return asked('modal', subject ? 'sure' : 'unsure', verb, subject)
}

const byNecessity = (text: string, all: readonly AddresseeFound[]): Ask | null => {
  const found = impersonal.exec(text)
  if (!found || toNote.test(found[2] ?? '')) return null
  const rest = text.slice(found.index)
  const inner = /\bthat\b(.*)/iu.exec(rest)?.[1] ?? rest
  const whom = oneOf(all, found.index)
  const isObject =
    whom !== undefined &&
    /^\s+(?:also |fully |properly )?(?:be|is|are|was) \p{L}+/u.test(text.slice(whom.at + whom.words.length))
  const isTo = /\bto\s+[\p{L}-]+$/iu.test(found[0])
  const clause =
    whom && !isObject ? inner.slice(Math.max(0, inner.indexOf(whom.words)) + whom.words.length) : ''
  const verb = isTo
    ? (found[2] ?? '')
    : (/^\s*(?:(?:the|a|all|also|such)\s+)*([\p{Ll}]{3,})\b/u.exec(clause)?.[1] ?? '')
  return asked('impersonal', whom && !isObject ? 'sure' : 'likely', verb, isObject ? undefined : whom)
}

/**
 * What one sentence asks for, or null: thanks, reports of what others said, descriptions of law and of what was
 * done, questions, and pledges of the speaker ask for nothing. `speakers` matches names of the text's own speaker;
 * "they must" asks those whom the request `before` it asked.
 */
export const askOf = (
  sentence: string,
  language: Language,
  speakers: RegExp,
  before: Ask | null = null,
): Ask | null => {
  // What is longer is no sentence but a text without full stops.
  if (sentence.length > 1500) return null
  const all = addresseesIn(sentence)
  if (language !== 'en-GB') return asksInOtherTongues(sentence, language, all)
  if (/\?\s*["”’)]?$/u.test(sentence)) return null
  const first = outright(sentence, all, speakers)
  if (first) return first
  if (told.test(sentence) || thanks.test(sentence)) return null
  const found = byModal(sentence, all, speakers, before) ?? byNecessity(sentence, all)
  if (found) return found
  if (need.test(sentence)) return asked('impersonal', 'unsure', '', oneOf(all, 0))
  return soft.test(sentence) ? asked('soft', 'unsure', '', undefined) : null
}
