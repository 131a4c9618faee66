import type { Provision } from '../library/official-text'

/** The place that is open while an article is read: paragraph, and the index of letter, third and fourth level; 0 is none. */
export type Open = {
  readonly number: number | null
  readonly letter: number
  readonly sub: number
  readonly fourth: number
}

export const nothingOpen: Open = { number: null, letter: 0, sub: 0, fourth: 0 }

const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзиклмнопрстуфхцчшщэюя', 'أبجدهوزحطي']

/** a = 1, z = 26, aa = 27; letters of another alphabet count by their own; 0 for what is no letter. */
const letterIndex = (sign: string): number => {
  const places = alphabets.map((alphabet) => alphabet.indexOf(sign.charAt(0)) + 1)
  const place = places.find((index) => index > 0) ?? 0
  const same = [...sign].every((char) => char === sign.charAt(0))
  return same && sign.length <= 2 ? place + (sign.length - 1) * 26 * Math.sign(place) : 0
}

/** The letter by which a place is cited, in any language. */
export const letterOf = (index: number): string =>
  String.fromCharCode(97 + ((index - 1) % 26)).repeat(Math.floor((index - 1) / 26) + 1)

const romanUnits = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix']
const romans = ['', 'x', 'xx', 'xxx'].flatMap((ten) => romanUnits.map((unit) => ten + unit))

export const romanOf = (index: number): string => romans[index] ?? String(index)
const romanIndex = (sign: string): number => Math.max(0, romans.indexOf(sign))

/** What is open behind a provision that was read. */
export const openAt = (at: Pick<Provision, 'number' | 'letter' | 'sub'>): Open => {
  const [third = '', fourth = ''] = (at.sub ?? '').split(' ')
  return {
    number: at.number,
    letter: letterIndex(at.letter ?? ''),
    sub: romanIndex(third),
    fourth: letterIndex(fourth),
  }
}

/** What a line is asked with: is it the beginning of a paragraph of the file, and what stands before it. */
export type Before = {
  readonly fresh: boolean
  readonly text: string
  readonly seen: (open: Open) => boolean
}

const endsThought = (text: string): boolean =>
  text === '' || /[.:;!?…–—]["'”’»)\]]*$|[;,]\s*(?:and|or|et|ou|y|o|и|или)$/u.test(text)
const opensList = (text: string): boolean => text === '' || /[:\p{Pd}]["'”’]*$/u.test(text)

const number = (open: Open, value: number, before: Before): Open | null => {
  const next = { ...nothingOpen, number: value }
  const exact = value === (open.number ?? 0) + 1
  if (exact && (before.fresh || endsThought(before.text))) return next
  // A paragraph may be missing or stand in another order: then the file itself must begin a paragraph there.
  const near = value > 0 && value <= (open.number ?? 0) + 4
  return before.fresh && near && !before.seen(next) ? next : null
}

/** Where `(i)`, `(v)` or `(c)` may belong: the next of its kind first, then a list that opens, then one with a gap. */
const lettered = (open: Open, sign: string, before: Before): Open | null => {
  const [letter, roman] = [letterIndex(sign), romanIndex(sign)]
  const asLetter = { ...open, letter, sub: 0, fourth: 0 }
  const asSub = { ...open, sub: roman, fourth: 0 }
  if (roman > 1 && open.sub > 0 && roman === open.sub + 1) return asSub
  if (roman === 1 && opensList(before.text) && (open.letter > 0 || open.number !== null)) return asSub
  if (letter > 0 && letter === open.letter + 1) return asLetter
  if (roman === 1) return asSub
  if (letter === 1 && opensList(before.text)) return asLetter
  if (!before.fresh) return null
  if (open.sub > 0 && roman > 0 && roman <= open.sub + 3 && !before.seen(asSub)) return asSub
  return letter > 0 && letter <= open.letter + 4 && !before.seen(asLetter) ? asLetter : null
}

const dotted = (open: Open, sign: string, before: Before): Open | null => {
  const letter = letterIndex(sign)
  if (open.sub > 0 && letter === open.fourth + 1) return { ...open, fourth: letter }
  return before.fresh ? lettered(open, sign, before) : null
}

/** What a line opens, and the words behind its mark. `null` where it opens nothing. */
export type Opened = { readonly open: Open; readonly rest: string }

const numbered = /^\(?(\d{1,3})(?:\.(?=\s|\(|$)|\)|\.\))\s*(.*)$/u
const bareNumber = /^(\d{1,2})\s+(?=[\p{Lu}\p{Lo}“"«])(.*)$/u
const inBrackets = /^\(?([\p{Ll}\p{Lo}]{1,5})\)(?=\s|\(|$)\s*(.*)$/u
const withDot = /^(\p{Ll})\.\s+(.*)$/u

/**
 * Reads the mark a line begins with: `1.`, `1)`, `(1)`, `1 Title`; `(a)`, `a)`, `a.`; `(i)`. What only looks like a
 * mark, because a citation was broken at a line end (`paragraph 1` / `(a) of this article`), opens nothing.
 */
export const openedBy = (line: string, open: Open, before: Before): Opened | null => {
  const found = (pattern: RegExp, read: (sign: string) => Open | null): Opened | null => {
    const match = pattern.exec(line)
    // Within a sentence `(i) of this article` is a citation that was broken at a line end.
    const goesOn = !endsThought(before.text) && /^[\p{Ll}(,;.]/u.test(match?.[2] ?? '')
    const place = match && !goesOn ? read(match[1] ?? '') : null
    return place ? { open: place, rest: match?.[2] ?? '' } : null
  }
  const expected = before.fresh || endsThought(before.text)
  return (
    found(numbered, (sign) => number(open, Number(sign), before)) ??
    (before.fresh ? found(bareNumber, (sign) => number(open, Number(sign), before)) : null) ??
    (expected ? found(inBrackets, (sign) => lettered(open, sign, before)) : null) ??
    (expected ? found(withDot, (sign) => dotted(open, sign, before)) : null)
  )
}

/** Whether words end a sentence or a point of a list, so that a new paragraph may follow them. */
export const isComplete = endsThought
