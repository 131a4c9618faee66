import { byLineOf, looksLikePerson } from './by-lines'
import { dayOnly } from './find-days'
import { isContact } from './mend-furniture'
import { acronymPairs, nameInSentence, namesOrganization, official, settledName } from './names'
import { isSalutation } from './phrases'
import type { Found, HowSure } from './recognised'
import { foundOf, type Sight } from './sight'

type Candidate = { readonly name: string; readonly sure: HowSure }

const meetingWords =
  /dialogue|diálogo|conference|conférence|conferencia|statement|déclaration|declaración|contribution|contribución|submission|report|session|working group|agenda|annual|input|بيان|заявление|发言|بیان/iu

const inByLines = (sight: Sight): Candidate[] =>
  sight.head.flatMap((line) => {
    const { organization } = byLineOf(line)
    return organization === '' ? [] : [{ name: organization, sure: 'sure' as const }]
  })

/** `ECHR Statement:`, `ECHR Representative: …` */
const inAcronymLines = (sight: Sight): Candidate[] =>
  sight.head.flatMap((line) => {
    const name =
      /^([\p{Lu}][\p{Lu}\d-]{1,11})(?:['’]s)?\s+(?:statement|representative|intervention|contribution|submission)\b/iu.exec(
        line,
      )?.[1]
    return name !== undefined &&
      name === name.toUpperCase() &&
      !official.test(name) &&
      !/^(?:ORAL|WRITTEN|NGO|CSO|FINAL|DRAFT|JOINT|OPENING|CLOSING)$/u.test(name)
      ? [{ name, sure: 'likely' as const }]
      : []
  })

/** A line that is the name of an organization: a letterhead, a cover. */
const inLetterhead = (sight: Sight): Candidate[] => {
  const lines = [...sight.head, ...sight.furniture.flatMap((line) => line.split(/\s*[|·•\n]\s*/u))]
  return lines.flatMap((line) => {
    const name = line.replace(/,\s*\p{Lu}[\p{L} ]+$/u, '').trim()
    const fits =
      name.length <= 120 &&
      namesOrganization(name) &&
      !meetingWords.test(name) &&
      !official.test(name) &&
      !isContact(line) &&
      !isSalutation(line) &&
      dayOnly(line) === null &&
      !/[.:;?!]$/u.test(name) &&
      !looksLikePerson(name)
    return fits ? [{ name, sure: 'likely' as const }] : []
  })
}

const speaks =
  '(?:is|are|has|have|thanks?|welcomes?|would|wishes|appreciates?|recogni[sz]es?|works?|monitors?|delivered|delivers|believes?|remains?|acknowledges?|commends?|expresses|congratulates?|supports?|was|gives|follows|runs|remercie|se félicite|est|agradece|es|acompaña|da las gracias)'

const inOpening = (sight: Sight): Candidate[] => {
  const behalf = new RegExp(
    `\\b(?:on behalf of|in the name of|representing|I represent|I speak for|au nom (?:de la|du|de l’|de)|en nombre (?:de la|del|de))\\s+(?:the\\s+|la\\s+|le\\s+)?(${nameInSentence})`,
    'u',
  )
  const subject = new RegExp(
    `^(?:The |La |Le |El |At the |At )?(${nameInSentence}),? (?:an? [^,]{3,80}, )?${speaks}\\b`,
    'u',
  )
  const member = new RegExp(
    `\\bI am [^.]{3,80}?\\b(?:of|at|from|with)\\s+(?:the\\s+)?(${nameInSentence})`,
    'u',
  )
  return [...sight.head, ...sight.opening.slice(0, 5)].flatMap((line) => {
    const first = behalf.exec(line)?.[1] ?? member.exec(line)?.[1]
    if (first !== undefined && !official.test(first)) return [{ name: first, sure: 'likely' as const }]
    const name = line
      .split(/(?<=[.!?])\s+/u)
      .map((sentence) => subject.exec(sentence)?.[1])
      .find(
        (found) =>
          found !== undefined &&
          (namesOrganization(found) || /\(\p{Lu}{2,}/u.test(found)) &&
          !official.test(found),
      )
    return name === undefined ? [] : [{ name, sure: 'likely' as const }]
  })
}

const inAbout = (sight: Sight): Candidate[] =>
  sight.paragraphs.slice(0, 40).flatMap((line) => {
    const name = /^about (?:the )?(\p{Lu}.{2,100})$/iu.exec(line)?.[1]
    return name !== undefined &&
      /^\p{Lu}/u.test(name) &&
      !/^(?:the )?(?:report|author|project|us$|this)/iu.test(name)
      ? [{ name, sure: 'likely' as const }]
      : []
  })

const inSignature = (sight: Sight): Candidate[] =>
  sight.closing.slice(-4).flatMap((line) => {
    const name =
      /^(?:[\p{L} ]{3,40}, )?(?:the )?(\p{Lu}[\p{L}\p{M} '’&-]{3,90}(?: \([\p{Lu}]{2,12}\))?)$/u.exec(
        line,
      )?.[1]
    return name !== undefined && namesOrganization(name) && !official.test(name)
      ? [{ name, sure: 'unsure' as const }]
      : []
  })

/** Names of the library that stand in the head, the furniture or the opening. */
const inLibrary = (sight: Sight): Candidate[] => {
  const near = [...sight.head, ...sight.furniture, ...sight.opening.slice(0, 2)].join('\n').toLowerCase()
  return sight.around.organizations.flatMap(({ name, acronym }) =>
    name.length > 5 && near.includes(name.toLowerCase())
      ? [{ name: acronym === '' ? name : `${name} (${acronym})`, sure: 'likely' as const }]
      : [],
  )
}

/**
 * Whose text it is: said in a by-line, by an acronym before "Statement", in the letterhead, under "About", by those
 * who speak. Known names win over spellings of the text; two different names make it unsure.
 */
export const findOrganization = (sight: Sight): Found<string> => {
  const pairs = acronymPairs(sight.whole)
  const candidates = [
    ...inByLines(sight),
    ...inAcronymLines(sight),
    ...inLibrary(sight),
    ...inLetterhead(sight),
    ...inAbout(sight),
    ...inOpening(sight),
    ...inSignature(sight),
  ].map(({ name, sure }) => ({ ...settledName(name, pairs, sight.around.organizations), sure }))
  const [first] = candidates
  if (!first) return foundOf('', 'unsure')
  const others = [...new Set(candidates.map(({ name }) => name))].filter(
    (name) =>
      !name.toLowerCase().includes(first.name.toLowerCase()) &&
      !first.name.toLowerCase().includes(name.toLowerCase()),
  )
  const again = candidates.filter(({ name }) => name === first.name).length > 1
  const sure = first.isKnown || first.sure === 'sure' || again ? 'sure' : first.sure
  return foundOf(first.name.slice(0, 300), sure, others)
}
