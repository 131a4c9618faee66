/** How many letters may be wrong in a word of this length: none in short ones. */
export const errorsAllowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Which letters a word has, a bit for each of 32 groups: one wrong letter changes at most two bits. */
export const signatureOf = (text: string, from = 0, to = text.length): number => {
  let bits = 0
  for (let at = from; at < to; at += 1) bits |= 1 << (text.charCodeAt(at) & 31)
  return bits
}

/** How many bits are set (Hamming weight of 32 bits). */
export const bitsIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

const width = 64
const rows = [new Uint8Array(width + 1), new Uint8Array(width + 1), new Uint8Array(width + 1)] as const

/**
 * How many letters must be added, left out, changed or exchanged with their neighbour (Damerau-Levenshtein, optimal
 * alignment) to make `word` of the letters `from` to `to` of `text`; with `asBeginning` of any beginning of them.
 * Anything above `most` is `most + 1`. Words of more than 64 letters are never near.
 */
export const distance = (
  word: string,
  text: string,
  from: number,
  to: number,
  most: number,
  asBeginning = false,
): number => {
  const long = word.length
  const other = to - from
  if (long > width || (!asBeginning && Math.abs(other - long) > most) || other < long - most) return most + 1
  let [before, last, row] = rows
  for (let at = 0; at <= long; at += 1) last[at] = at
  let best = asBeginning ? (last[long] ?? 0) : most + 1
  const end = asBeginning ? Math.min(other, long + most) : other
  for (let place = 1; place <= end; place += 1) {
    const letter = text.charCodeAt(from + place - 1)
    row[0] = place
    let least = place
    for (let at = 1; at <= long; at += 1) {
      const same = word.charCodeAt(at - 1) === letter
      let cost = Math.min((last[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1))
      if (at > 1 && place > 1 && swapped(word, at, text, from + place))
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1)
      row[at] = cost
      if (cost < least) least = cost
    }
    if (asBeginning) best = Math.min(best, row[long] ?? best)
    if (least > most) return Math.min(best, most + 1)
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(asBeginning ? best : (last[long] ?? most + 1), most + 1)
}

const swapped = (word: string, at: number, text: string, end: number): boolean =>
  word.charCodeAt(at - 1) === text.charCodeAt(end - 2) && word.charCodeAt(at - 2) === text.charCodeAt(end - 1)
