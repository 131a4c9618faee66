// FIPS 180-4, 4.2.2 and 5.3.3: the first 32 bits of the fractional parts of the cube roots of the first 64 primes and of
// the square roots of the first 8. They are computed as the standard defines them.
const primes = Array.from({ length: 312 }, (_, at) => at).filter(
  (n) => n > 1 && !Array.from({ length: n - 2 }, (_, at) => at + 2).some((by) => n % by === 0),
)
const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32) >>> 0
const rounds = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const initial = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/** UTF-8 (RFC 3629); half a surrogate pair is no character and counts as U+FFFD. */
const utf8 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const read = char.codePointAt(0) ?? 0
      const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read
      const next = (by: number): number => 0x80 | ((code >> by) & 0x3f)
      if (code < 0x80) return [code]
      if (code < 0x800) return [0xc0 | (code >> 6), next(0)]
      if (code < 0x10000) return [0xe0 | (code >> 12), next(6), next(0)]
      return [0xf0 | (code >> 18), next(12), next(6), next(0)]
    }),
  )

const padded = (bytes: Uint8Array): DataView => {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const all = new Uint8Array(length)
  all.set(bytes)
  all[bytes.length] = 0x80
  const view = new DataView(all.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return view
}

const scheduleOf = (view: DataView, at: number): Uint32Array => {
  const words = new Uint32Array(64)
  const word = (index: number): number => words[index] ?? 0
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4)
  for (let index = 16; index < 64; index += 1) {
    const [a, b] = [word(index - 15), word(index - 2)]
    const one = turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)
    const other = turn(b, 17) ^ turn(b, 19) ^ (b >>> 10)
    words[index] = (word(index - 16) + one + word(index - 7) + other) | 0
  }
  return words
}

type Eight = readonly [number, number, number, number, number, number, number, number]

const round = ([a, b, c, d, e, f, g, h]: Eight, word: number, constant: number): Eight => {
  const choice = (e & f) ^ (~e & g)
  const majority = (a & b) ^ (a & c) ^ (b & c)
  const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + constant + word) | 0
  const other = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0
  return [(one + other) | 0, a, b, c, (d + one) | 0, e, f, g]
}

const eightOf = (words: Uint32Array): Eight => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = words
  return [a, b, c, d, e, f, g, h]
}

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal (FIPS 180-4, 6.2). The system's own answers later, not at once, and
 * each paragraph of a treaty is tried at many places.
 */
export const sha256Now = (text: string): string => {
  const view = padded(utf8(text))
  const state = Uint32Array.from(initial)
  for (let at = 0; at < view.byteLength; at += 64) {
    const words = scheduleOf(view, at)
    const mixed = words.reduce((eight, word, index) => round(eight, word, rounds[index] ?? 0), eightOf(state))
    mixed.forEach((word, index) => {
      state[index] = (state[index] ?? 0) + word
    })
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
