import type { ReadRun } from './reading'
import type { Ledger } from './pages-ledger'
import type { Vocabulary } from './pages-hyphens'

const nameless = /[\u{F0000}-\u{FFFFD}]/gu
const wordWith =
  /[\p{L}\p{M}\u{F0000}-\u{FFFFD}’'-]*[\u{F0000}-\u{FFFFD}][\p{L}\p{M}\u{F0000}-\u{FFFFD}’'-]*/gu
/** Letters that fonts draw as one sign, most frequent first. */
const ligatures = [
  'ti',
  'fi',
  'ff',
  'tt',
  'fl',
  'ffi',
  'ffl',
  'ft',
  'tti',
  'Th',
  'fj',
  'ct',
  'st',
  'fft',
  'tf',
  'ty',
  'ts',
]
/** Words of the field in which those letters stand, for texts too short to say it themselves. */
const common = new Set(
  (
    'constructive implementation international convention protection prevention recommendations recommendation ' +
    'participation information organization organizations nation nations national action education cooperation ' +
    'corruption trafficking identification identify trafficked traffickers effective effectively efforts offences ' +
    'offence offer different sufficient office officer officials first finance financial find findings confiscation ' +
    'ratification firearms flow flows conflict reflect committee attention attempt after often drafting draft ' +
    'submitted article articles parties states activities community communities civil society active time with ' +
    'illicit illegally victim victims victimization justice assistance jurisdiction between letter better little ' +
    'the this these their there they that thank then both actions multilateral practices practice initiative'
  ).split(' '),
)

const fits = (word: string, sign: string, letters: string, words: Vocabulary): boolean => {
  const whole = word.replaceAll(sign, letters)
  if (whole.search(nameless) >= 0) return false
  const lower = whole.toLowerCase()
  return words.has(lower) || common.has(lower)
}

/** The letters that a sign stands for, told by the words it stands in; null where they do not tell, or tell two things. */
const lettersOf = (sign: string, inWords: readonly string[], words: Vocabulary): string | null => {
  const scores = ligatures.map((letters) => ({
    letters,
    score: inWords.filter((word) => fits(word, sign, letters, words)).length,
  }))
  const [best, second] = scores.sort((a, b) => b.score - a.score)
  if (!best || best.score === 0) return null
  return second && second.score * 2 > best.score ? null : best.letters
}

/**
 * Finds what the signs are for which the file names no letters: ligatures, told by the words of the text itself.
 * What cannot be told becomes the replacement sign U+FFFD and a note. Gives the function that mends runs.
 */
export const newSigns = (
  texts: readonly string[],
  words: Vocabulary,
  ledger: Ledger,
): ((runs: readonly ReadRun[]) => ReadRun[]) => {
  const uses = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [word] of text.matchAll(wordWith))
      for (const [sign] of word.matchAll(nameless)) uses.set(sign, (uses.get(sign) ?? new Set()).add(word))
  const letters = new Map<string, string>()
  for (const [sign, inWords] of uses) {
    const found = lettersOf(sign, [...inWords], words)
    const example = [...inWords][0] ?? ''
    if (found === null) continue
    const does = ledger.offer({
      kind: 'signs',
      page: 1,
      key: `${sign} ${found}`,
      words: `A sign that the file does not name was read as "${found}", because its words say so.`,
      before: example.replaceAll(nameless, '\uFFFD'),
      after: example.replaceAll(sign, found).replaceAll(nameless, '\uFFFD'),
    })
    if (does) letters.set(sign, found)
  }
  const unknown = [...uses.keys()].filter((sign) => !letters.has(sign)).length
  if (unknown > 0)
    ledger.note(
      'nameless-signs',
      'Some signs have no letters in the file; each stands as \uFFFD in the text. Compare it with the original.',
    )
  return (runs) =>
    runs.map((run) => ({
      ...run,
      text: run.text.replaceAll(nameless, (sign) => letters.get(sign) ?? '\uFFFD'),
    }))
}
