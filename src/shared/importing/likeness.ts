import { fold } from '../basics/text'

const idle = new Set(
  `the of and a an in on to for its their including provisions with de la le les des et du el los las y en para por`.split(
    /\s+/,
  ),
)

/** One spelling for what agendas and texts spell in several ways. */
const same: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:united nations )?convention against transnational organi[sz]ed crime\b|\borgani[sz]ed crime convention\b|\bconvention\b/g,
    'untoc',
  ],
  [/\bnon[- ]+governmental\b/g, 'nongovernmental'],
  [/victim[- ]cent(?:re|er)ed/g, 'victimcentred'],
  [/isation\b/g, 'ization'],
  [/ise(d|s)?\b/g, 'ize$1'],
  [/organis/g, 'organiz'],
]

/** The telling words of a heading, spelled alike: what two headings are compared by. */
export type TellingWords = ReadonlySet<string>

export const tellingWords = (text: string): TellingWords => {
  const plain = same.reduce((left, [from, to]) => left.replace(from, to), fold(text))
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words.filter((word) => !idle.has(word)).map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)),
  )
}

/** How alike two headings are, from 0 to 1: twice the shared telling words over all of them (Dice). */
export const headingLikeness = (left: TellingWords, right: TellingWords): number => {
  const shared = [...left].filter((word) => right.has(word)).length
  return left.size + right.size === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/** Headings that are at least this alike ask the same; agendas differ in the name of the treaty and little more. */
export const alikeEnough = 0.6
