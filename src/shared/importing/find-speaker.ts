import { byLineOf, looksLikePerson, readPerson } from './by-lines'
import type { Found, HowSure } from './recognised'
import { bestOf, type Sight } from './sight'

const functions =
  /\b(?:director|coordinator|president|chair(?:person|man|woman)?|head|secretary|officer|researcher|associate|ambassador|fellow|manager|adviser|advisor|lawyer|advocate|professor|founder|executive|representative|analyst|directrice|directeur|coordinador|coordinadora|presidente|presidenta|responsable)\b/iu

const introduces =
  /\b(?:my name is|I am|I’m|I'm|je m[’']appelle|je suis|me llamo|soy|mi nombre es)\s+((?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]+){1,3})((?:,| and I am| from| of)[^.]{0,120})?/u

type Candidate = { readonly value: string; readonly sure: HowSure }

const inHead = (sight: Sight): Candidate[] =>
  sight.head.flatMap((line): Candidate[] => {
    const { person } = byLineOf(line)
    if (person !== '') return [{ value: person, sure: 'sure' as const }]
    const [name = '', ...rest] = line.split(/,\s*/u)
    const isNamed = looksLikePerson(name) && rest.some((part) => functions.test(part))
    return isNamed ? [{ value: readPerson(line).person, sure: 'likely' as const }] : []
  })

const inOpening = (sight: Sight): Candidate[] =>
  sight.opening.slice(0, 4).flatMap((line) => {
    const found = introduces.exec(line)
    const name = found?.[1]
    if (name === undefined) return []
    const role = /^, ([\p{Lu}][^,]{2,60}?)(?: (?:of|at|from|with) |,|$)/u.exec(found?.[2] ?? '')?.[1]
    return [{ value: role === undefined ? name : `${name}, ${role}`, sure: 'likely' as const }]
  })

/** A name alone on a line with a function under it: a signature. */
const inSignatures = (sight: Sight): Candidate[] =>
  sight.blocks.flatMap((block, index) => {
    const next = sight.blocks[index + 1]
    if (block.kind !== 'paragraph' || next?.kind !== 'paragraph') return []
    const name = block.runs
      .map((run) => run.text)
      .join('')
      .trim()
    const role = next.runs
      .map((run) => run.text)
      .join('')
      .trim()
    const fits =
      looksLikePerson(name) && role.length <= 100 && functions.test(role) && !/[.!?,:]$/u.test(role)
    const short = role.replace(/,.*$/u, '')
    return fits
      ? [{ value: `${name.replace(/^(?:Mr|Ms|Mrs|Dr)\.?\s+/u, '')}, ${short}`, sure: 'likely' as const }]
      : []
  })

const inLibrary = (sight: Sight): Candidate[] => {
  const near = [...sight.head, ...sight.closing.slice(-4)].join('\n')
  return sight.around.people.flatMap((name) =>
    name.length > 4 && near.includes(name) ? [{ value: name, sure: 'likely' as const }] : [],
  )
}

/** Who speaks or signs: said in the head, by the speaker in the first sentences, or under the text; empty where nobody is named. */
export const findSpeaker = (sight: Sight): Found<string> => {
  const candidates = [
    ...inHead(sight),
    ...inOpening(sight),
    ...inSignatures(sight),
    ...inLibrary(sight),
  ].filter(
    ({ value }, index, all) =>
      all.findIndex((other) => other.value.startsWith(value.split(',')[0] ?? value)) === index,
  )
  const found = bestOf(
    candidates.map(({ value, sure }) => ({ value: value.slice(0, 400), sure })),
    '',
  )
  // Many texts name no speaker: an empty answer is then the right one.
  return found.value === '' ? { ...found, sure: 'likely' } : found
}
