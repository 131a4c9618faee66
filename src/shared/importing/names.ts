import { fullName } from '../library/organization'
import type { Surroundings } from './recognised'

const little =
  '(?:of|for|the|and|on|against|in|to|with|de|du|des|la|le|les|l’|del|los|las|el|y|et|e|pour|por|para|contre|à|sur|&)'
/** Bounded, so that a page of capitals without a blank is not read from every letter to its end. */
const capital = "(?<![\\p{L}\\d])[\\p{Lu}\\d][\\p{L}\\p{M}\\d'’&./-]{0,40}"

/** A name as it is written in a sentence: capitals, with small words between them, and an acronym in brackets. */
export const nameInSentence = `${capital}(?:\\s+(?:${little}\\s+){0,3}${capital}){0,14}(?:\\s+\\([\\p{Lu}][\\p{L}\\d-]{1,14}\\))?`

/** Words that organizations are called by. */
const organizationWord =
  /\b(?:cent(?:re|er)|society|institut[eo]?|foundation|association|network|coalition|initiative|council|alliance|international|organi[sz]ations?|ngos?|trust|forum|observatory|union|federation|league|commission|committee|project|collective|circle|group|clinic|house|university|school|academy|movement|campaign|watch|services?|partnership|syndicate|chamber|consortium|think tank|task force|fund|front|agency|programme|fundaci[oó]n|asociaci[oó]n|red|r[ée]seau|organisation|centro|corporaci[oó]n|fondation|observatoire|observatorio|ligue|colectivo|collectif)\b|مركز|مؤسسة|جمعية|منظمة|شبكة|центр|фонд|организаци|中心|协会|基金会|研究所|ادارہ|تنظیم|مرکز/iu

export const namesOrganization = (text: string): boolean => organizationWord.test(text)

/** Bodies of the United Nations and of the treaties, which statements speak to and are never from. */
export const official =
  /^(?:the )?(?:UNODC|UNTOC|UNCAC|United Nations|UN\b|Conference|COP\b|Working Group|Secretariat|Constructive Dialogue|Civil Society Unit|General Assembly|Chair|Convention|Protocol|Review Mechanism|States? part|Member States|Government|Ministry|Global Review)/iu

const acronymOf = (text: string): string | null =>
  /^[\p{Lu}\d][\p{Lu}\d&-]{1,11}$/u.exec(text.trim())?.[0] ?? null

/** Pairs of a full name and its acronym in a text: `Example Centre for Human Rights (ECHR)`, by acronym. */
export const acronymPairs = (text: string): Map<string, string> => {
  const pairs = new Map<string, string>()
  for (const found of text.matchAll(
    new RegExp(
      `(${capital}(?:\\s+(?:${little}\\s+){0,3}${capital}){0,9})['’”"]?\\s+\\(([\\p{Lu}][\\p{L}\\d-]{1,14})\\)`,
      'gu',
    ),
  )) {
    const [, name, acronym] = found
    if (name === undefined || acronym === undefined || pairs.has(acronym)) continue
    const fitted = fittingTail(name, acronym)
    if (fitted !== null) pairs.set(acronym, fitted)
  }
  return pairs
}

/** The last words of a name whose first letters make the acronym, small words skipped or not. */
const fittingTail = (name: string, acronym: string): string | null => {
  const words = name.split(/\s+/u)
  const letters = acronym.toLowerCase().replace(/[^\p{L}]/gu, '')
  const start = words.findIndex((word, at) => {
    const rest = words.slice(at)
    const all = rest.map((one) => one[0]?.toLowerCase() ?? '').join('')
    const capitals = rest
      .flatMap((one) => (/^\p{Lu}/u.test(one) ? [one[0]?.toLowerCase() ?? ''] : []))
      .join('')
    return /^\p{Lu}/u.test(word) && (all === letters || capitals === letters)
  })
  return start === -1 ? null : words.slice(start).join(' ')
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A name as the library spells it, or as the text does, with its acronym where either tells it. */
export const settledName = (
  name: string,
  pairs: ReadonlyMap<string, string>,
  organizations: Surroundings['organizations'],
): { readonly name: string; readonly isKnown: boolean } => {
  const found = /^(?:the\s+)?(.*?)(?:\s*\(([\p{Lu}][\p{L}\d-]{1,14})\))?$/isu.exec(name.trim())
  const plain = found?.[1]?.trim() ?? name
  const acronym = found?.[2] ?? acronymOf(plain)
  const known = organizations.find(
    (one) =>
      (one.name !== '' && bare(one.name) === bare(plain)) ||
      (acronym !== null &&
        one.acronym.toUpperCase() === acronym.toUpperCase() &&
        (acronymOf(plain) !== null || one.name === '')),
  )
  if (known) return { name: fullName(known), isKnown: true }
  if (acronymOf(plain) !== null && plain.length <= 12) {
    const long = pairs.get(plain)
    return { name: long === undefined ? plain : `${long} (${plain})`, isKnown: false }
  }
  const short = acronym ?? [...pairs].find(([, long]) => bare(long) === bare(plain))?.[0]
  return { name: short === undefined || short === null ? plain : `${plain} (${short})`, isKnown: false }
}
