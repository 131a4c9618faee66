import type { Day } from '../basics/day'
import { dayOnly, findDays } from './find-days'
import type { Found } from './recognised'
import { foundOf, type Sight } from './sight'

const eventWords =
  /dialogue|diálogo|conference|conférence|conferencia|session|meeting|statement|déclaration|declaración|contribution|submission/iu
/** Dates of these say when a text was worked on, not when it was given. */
const otherDates = /\b(?:draft|version|revised|updated|accessed|adopted|printed|saved)\b/iu

type Candidate = { readonly day: Day; readonly rank: number; readonly other: Day | null }

const inHead = (sight: Sight): Candidate[] =>
  sight.head.flatMap((line) => {
    const rank = otherDates.test(line) ? 3 : dayOnly(line) !== null ? 0 : eventWords.test(line) ? 1 : 2
    return findDays(line).map(({ day, other }) => ({ day, other, rank }))
  })

/**
 * The day of a text: a date alone in its head before one beside the title, before others there; then one under the
 * signature; then the day that the opening gives the event. Two days in the head make it unsure, but for a date of
 * a draft. What the file says of itself is asked last.
 */
export const findDay = (sight: Sight): Found<Day | null> => {
  const head = inHead(sight).toSorted((one, other) => one.rank - other.rank)
  const [first] = head
  if (first) {
    const others = head.filter(({ day, rank }) => day !== first.day && rank < 3).map(({ day }) => day)
    const drafts = head.filter(({ rank }) => rank === 3).map(({ day }) => day)
    const twofold = first.other === null ? [] : [first.other]
    const sure = others.length > 0 || twofold.length > 0 || first.rank === 3 ? 'unsure' : 'sure'
    return foundOf<Day | null>(first.day, sure, [...others, ...twofold, ...drafts])
  }
  const signed = sight.closing.flatMap((line) => dayOnly(line) ?? [])
  if (signed[0]) return foundOf<Day | null>(signed[0], 'likely', signed)
  const opening = sight.opening.slice(0, 4).flatMap((line) => (eventWords.test(line) ? findDays(line) : []))
  const [spoken, ...more] = opening.map(({ day }) => day)
  if (spoken && new Set(more).size === 0) return foundOf<Day | null>(spoken, 'likely')
  const made = /^\d{4}-\d{2}-\d{2}/u.exec(sight.told.made)?.[0]
  const day = made === undefined ? undefined : findDays(made)[0]?.day
  return foundOf<Day | null>(null, 'unsure', [...(spoken ? [spoken] : []), ...(day ? [day] : [])])
}
