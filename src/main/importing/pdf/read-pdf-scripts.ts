import type { Piece } from './read-pdf-pieces'

const backward =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const forward = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]/u
const digits = /[\p{Nd}]/u
/** Letters in the shapes that they take at the start, in the middle or at the end of a word. */
const shaped = /[\uFB1D-\uFDFF\uFE70-\uFEFC]/u
const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
  '<': '>',
  '>': '<',
}

type Texts = readonly { readonly text: string }[]
/** Whether letters are written from right to left: more of them than are not. */
export const isRightToLeft = (pieces: Texts): boolean => {
  const right = pieces.filter((piece) => backward.test(piece.text)).length
  return right > 0 && right >= pieces.filter((piece) => forward.test(piece.text)).length
}

/** Two or three Latin letters in one sign: "fi". */
const ligature = /[\uFB00-\uFB06]/u

/** Letters without the shapes that some programs write instead of them; other signs stay as they are. */
export const plainForms = (text: string): string =>
  shaped.test(text) || ligature.test(text) ? text.normalize('NFKC') : text
/** Whether a text is written in the shapes of joined Arabic or pointed Hebrew letters. */
export const hasShapedForms = (text: string): boolean => shaped.test(text)

/** The first and last places of the runs that go the other way, with the neutral signs between their letters. */
const runsOfSense = (pieces: readonly Piece[], strong: RegExp, ends: RegExp): [number, number][] => {
  const runs: [number, number][] = []
  let start = -1
  let last = -1
  pieces.forEach((piece, index) => {
    if (strong.test(piece.text)) {
      if (start < 0) start = index
      last = index
    } else if (start >= 0 && ends.test(piece.text)) {
      runs.push([start, last])
      start = -1
    }
  })
  if (start >= 0) runs.push([start, last])
  return runs
}

const turned = (pieces: readonly Piece[], runs: readonly (readonly [number, number])[]): Piece[] => {
  const out = [...pieces]
  for (const [from, to] of runs) out.splice(from, to - from + 1, ...pieces.slice(from, to + 1).reverse())
  return out
}

/** Brackets that open where they should close were drawn mirrored. */
const unmirrored = (pieces: readonly Piece[]): Piece[] => {
  const first = pieces.find((piece) => piece.text in mirrored)
  if (!first || /[([{«<]/.test(first.text)) return [...pieces]
  return pieces.map((piece) => ({ ...piece, text: mirrored[piece.text] ?? piece.text }))
}

/**
 * Letters as they stand on the page, left to right, put into the order in which they are read: a line of Arabic is
 * turned round, and the numbers and Latin words in it are turned back (the visual order of the Unicode bidirectional
 * algorithm, undone for one level of nesting). On a page in Arabic, a line with many Latin letters is Arabic too.
 */
export const inReadingOrder = (pieces: readonly Piece[], backwardsPage = false): readonly Piece[] => {
  if (!pieces.some((piece) => backward.test(piece.text))) return pieces
  if (backwardsPage || isRightToLeft(pieces)) {
    const round = [...pieces].reverse()
    const strong = new RegExp(`${forward.source}|${digits.source}`, 'u')
    return unmirrored(turned(round, runsOfSense(round, strong, backward)))
  }
  return turned(pieces, runsOfSense(pieces, backward, forward))
}
