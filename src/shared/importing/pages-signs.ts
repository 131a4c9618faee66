import type { ReadRun } from './reading'
import type { Ledger } from './pages-ledger'
import { commonWords } from './known-words'
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
    'the this these their there they that thank then both actions multilateral practices practice initiative ' +
    'matter matters committed committing committees admitted permitted permitting submitting setting settings putting ' +
    'getting cutting combatting attorney attitude attack attacks written pattern patterns platform platforms left after ' +
    'shift theft gift aircraft soft swift attend attended attending attract attributed battle bottom button ' +
    'flagship official officially efficient efficiency traffic trafficker staff affairs affected effect effects suffer ' +
    'artificial specific scientific benefit benefits profit profile field define defined final finally five fight ' +
    'justification notification notified ratified fulfil fully influence flexible outflow reflecting conflicts ' +
    'mutual legislation prosecution investigation investigations institution institutions administration question'
  ).split(' '),
)

/** A form of a word that the text knows: with an ending, or the last letter doubled. */
const isForm = (word: string, words: Vocabulary): boolean =>
  [/(?:s|es|ed|d|ing|ers?|ly|al)$/u, /(\p{L})\1(?:ed|ing)$/u].some((end) => {
    const stem = word.replace(end, (_, letter: unknown) =>
      typeof letter === 'string' && letter.length === 1 ? letter : '',
    )
    return stem !== word && stem.length > 3 && (words.has(stem) || words.has(`${stem}e`) || common.has(stem))
  })

const fits = (word: string, sign: string, letters: string, words: Vocabulary): boolean => {
  const whole = word.replaceAll(sign, letters)
  if (whole.search(nameless) >= 0) return false
  const lower = whole.toLowerCase()
  const part = lower.split('-').find((_, index) => word.split('-')[index]?.includes(sign))
  if (part !== undefined && part !== lower)
    return fits(part.replaceAll(letters.toLowerCase(), sign), sign, letters, words)
  return words.has(lower) || common.has(lower) || commonWords.has(lower) || isForm(lower, words)
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

/** The words in which each sign stands; a sign that stands alone is no letter. */
const usesOf = (texts: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const uses = new Map<string, Set<string>>()
  for (const text of texts)
    for (const [word] of text.matchAll(wordWith)) {
      if (!/\p{L}/u.test(word)) continue
      for (const [sign] of word.matchAll(nameless)) uses.set(sign, (uses.get(sign) ?? new Set()).add(word))
    }
  return new Map([...uses].map(([sign, words]) => [sign, [...words]]))
}

/** Reads signs one after the other: a word with two of them tells the second once the first is known. */
const resolved = (
  uses: ReadonlyMap<string, readonly string[]>,
  words: Vocabulary,
): ReadonlyMap<string, string> => {
  const letters = new Map<string, string>()
  const known = (word: string): string => word.replaceAll(nameless, (sign) => letters.get(sign) ?? sign)
  for (let round = 0; round < 3; round += 1)
    for (const [sign, inWords] of uses) {
      if (letters.has(sign)) continue
      const found = lettersOf(sign, inWords.map(known), words)
      if (found !== null) letters.set(sign, found)
    }
  return letters
}

/**
 * Finds what the signs are for which the file names no letters: ligatures, told by the words of the text itself. Gives
 * the function that puts the letters in; what cannot be told stays as it is, and a note says so.
 */
export const newSigns = (
  texts: readonly string[],
  words: Vocabulary,
  ledger: Ledger,
): ((runs: readonly ReadRun[]) => ReadRun[]) => {
  const uses = usesOf(texts)
  const letters = new Map(
    [...resolved(uses, words)].filter(([sign, found]) => {
      const example = uses.get(sign)?.[0] ?? ''
      return ledger.offer({
        kind: 'signs',
        page: 1,
        key: `${sign} ${found}`,
        words: `A sign that the file does not name was read as "${found}", because its words say so.`,
        before: example.replaceAll(nameless, '\uFFFD'),
        after: example.replaceAll(sign, found).replaceAll(nameless, '\uFFFD'),
      })
    }),
  )
  if (letters.size < uses.size)
    ledger.note(
      'nameless-signs',
      'Some signs have no letters in the file; each stands as \uFFFD in the text. Compare it with the original.',
    )
  return (runs) =>
    runs.map((run) => ({ ...run, text: run.text.replaceAll(nameless, (sign) => letters.get(sign) ?? sign) }))
}

/** Shows signs without letters as the sign for that, U+FFFD. */
export const showNameless = (runs: readonly ReadRun[]): ReadRun[] =>
  runs.map((run) => ({ ...run, text: run.text.replaceAll(nameless, '\uFFFD') }))
