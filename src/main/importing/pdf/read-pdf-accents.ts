import type { Glyph } from './read-pdf-glyphs'

/** Accents that stand as signs of their own in old fonts, and the marks that go over or under a letter. */
const overLetters: Readonly<Record<string, string>> = {
  '\u00B4': '\u0301',
  '\u0060': '\u0300',
  '\u02C6': '\u0302',
  '\u005E': '\u0302',
  '\u00A8': '\u0308',
  '\u02DC': '\u0303',
  '\u007E': '\u0303',
  '\u00B8': '\u0327',
  '\u02DA': '\u030A',
  '\u02C7': '\u030C',
  '\u00AF': '\u0304',
}
const isLetter = /^\p{L}/u
const isMark = /^\p{M}+$/u
/** How many glyphs away in the file the letter of an accent may be written. */
const reach = 40

const markOf = (glyph: Glyph): string | null =>
  isMark.test(glyph.text) ? glyph.text : (overLetters[glyph.text] ?? null)

/** How far an accent is from the middle of a letter, in widths of type; infinite where it does not stand over it. */
const offset = (mark: Glyph, letter: Glyph): number => {
  if (!isLetter.test(letter.text) || Math.abs(mark.y - letter.y) > 0.9 * letter.size) return Infinity
  const middle = mark.x + mark.width / 2
  const slack = 0.15 * letter.size
  if (middle < letter.x - slack || middle > letter.x + letter.width + slack) return Infinity
  // A sign of its own must overlap the letter, or it is one: "~/", "x^2".
  const overlap = Math.min(mark.x + mark.width, letter.x + letter.width) - Math.max(mark.x, letter.x)
  if (!isMark.test(mark.text) && overlap < 0.6 * Math.min(mark.width, letter.width)) return Infinity
  return Math.abs(middle - letter.x - letter.width / 2) / letter.size
}

const letterOf = (mark: Glyph, at: number, glyphs: readonly Glyph[]): number | null => {
  const from = Math.max(0, at - reach)
  const near = glyphs
    .slice(from, at + reach)
    .map((glyph, index) => ({ index: from + index, off: offset(mark, glyph) }))
  const best = near
    .filter(({ index, off }) => index !== at && off < Infinity)
    .sort((a, b) => a.off - b.off)[0]
  return best?.index ?? null
}

/** Puts accents and vowel signs that were written apart back onto their letters. */
export const withAccents = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const onLetters = new Map<number, string>()
  const gone = new Set<number>()
  glyphs.forEach((glyph, index) => {
    const mark = markOf(glyph)
    const letter = mark === null ? null : letterOf(glyph, index, glyphs)
    if (mark === null || letter === null) return
    gone.add(index)
    onLetters.set(letter, (onLetters.get(letter) ?? '') + mark)
  })
  if (gone.size === 0) return glyphs
  return glyphs.flatMap((glyph, index) => {
    if (gone.has(index)) return []
    const marks = onLetters.get(index)
    if (marks === undefined) return [glyph]
    // A dotless i is only written where an accent takes the place of the dot.
    const bare = glyph.text.replace('\u0131', 'i')
    const text = /^\p{Script=Latin}/u.test(bare) ? (bare + marks).normalize('NFC') : glyph.text + marks
    return [{ ...glyph, text }]
  })
}
