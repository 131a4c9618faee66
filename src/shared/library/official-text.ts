import { z } from '../basics/schema'
import { Day } from '../basics/day'
import { recordKind, stored } from '../basics/record'
import { Language } from './language'
import { Original } from './statement'

/**
 * One provision of an article as it is printed: `number` of the paragraph, `letter` of the subparagraph, `sub` of
 * the third level (`i`), and of the fourth after a blank (`ii a`); each null above its level. A paragraph that opens a list and one that closes it are
 * provisions of their own, with the same number and no letter.
 */
export const Provision = z
  .object({
    number: z.number().int().positive().nullable(),
    letter: z.string().max(4).nullable(),
    sub: z.string().max(8).nullable(),
    text: z.string().min(1),
  })
  .readonly()
export type Provision = z.infer<typeof Provision>

/**
 * The text of an article in one language, from a file of the person's own. `check` says how it stands against the
 * shipped fingerprints: `matches`, `differs` (the places are in `differs`), or `no-reference` where none is shipped.
 */
export const OfficialText = z
  .object({
    ...stored,
    instrument: z.string().min(1),
    article: z.string().min(1),
    language: Language,
    title: z.string(),
    provisions: z.array(Provision).readonly(),
    original: Original.nullable(),
    asAt: Day.nullable(),
    check: z.enum(['matches', 'differs', 'no-reference']),
    differs: z.array(z.string()).readonly(),
  })
  .readonly()
export type OfficialText = z.infer<typeof OfficialText>

export const officialTextKind = recordKind('official-text', OfficialText)

type At = Pick<Provision, 'number' | 'letter' | 'sub'>

/** Where a provision stands, as it is printed: `1`, `1 (a)`, `2 (c) (ii)`, `1 (a) (ii) a.`; empty where nothing is numbered. */
export const placeOf = ({ number, letter, sub }: At): string => {
  const [third, fourth] = (sub ?? '').split(' ')
  return [number, letter && `(${letter})`, third && `(${third})`, fourth && `${fourth}.`]
    .filter((sign) => sign !== null && sign !== '' && sign !== undefined)
    .join(' ')
}

/** The same in the words of a citation: `paragraph 1 (a) (i)`, `subparagraph (a)`; empty for the article as a whole. */
export const placeInWords = (at: At): string => {
  const place = placeOf(at)
  if (place === '') return ''
  return at.number === null ? `subparagraph ${place}` : `paragraph ${place}`
}

/**
 * The signs that a provision is printed with behind the one before it: `1.`, `(a)`, `(i)`, `a.`; several where a level
 * has no words of its own (`(a) (i)`), none for words that close a paragraph.
 */
export const signsOf = (at: At, before: At | undefined): string => {
  const newNumber = at.number !== (before?.number ?? null)
  const newLetter = newNumber || at.letter !== (before?.letter ?? null)
  const [third, fourth] = (at.sub ?? '').split(' ')
  const newThird = newLetter || third !== (before?.sub ?? '').split(' ')[0]
  return [
    newNumber && at.number !== null ? `${at.number}.` : '',
    newLetter && at.letter !== null ? `(${at.letter})` : '',
    newThird && third ? `(${third})` : '',
    fourth ? `${fourth}.` : '',
  ]
    .filter((sign) => sign !== '')
    .join(' ')
}
