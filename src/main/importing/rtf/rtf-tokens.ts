/** What hears the tokens of a rich text. Ranges are places in the bytes: most of them are never looked at. */
export type RtfHearer = {
  readonly open: () => void
  readonly close: () => void
  /** A control word or sign with its number; `null` where it has none. */
  readonly control: (word: string, number: number | null) => void
  /** A byte of text written as `\'e4`. */
  readonly hex: (byte: number) => void
  readonly text: (from: number, to: number) => void
  /** Whether to stop, because the text has ended or a trap was found. */
  readonly stopped: () => boolean
}

const brace = { open: 0x7b, close: 0x7d }
const backslash = 0x5c
const isLetter = (byte: number): boolean => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39
const isSpecial = (byte: number): boolean =>
  byte === brace.open || byte === brace.close || byte === backslash || byte === 10 || byte === 13

const longestWord = 32

/** The control at `at` (the backslash); answers where the next token begins. */
const control = (rtf: Buffer, at: number, hear: RtfHearer): number => {
  const first = rtf[at + 1] ?? 0
  if (first === 0x27) {
    const byte = Number.parseInt(rtf.toString('latin1', at + 2, at + 4), 16)
    if (Number.isNaN(byte)) return at + 2
    hear.hex(byte)
    return at + 4
  }
  if (!isLetter(first)) {
    // A line end after a backslash is a paragraph end.
    hear.control(first === 10 || first === 13 ? 'par' : String.fromCharCode(first), null)
    return at + 2
  }
  const from = at + 1
  const wordEnd = until(rtf, from, (byte) => !isLetter(byte), from + longestWord)
  const word = rtf.toString('latin1', from, wordEnd)
  const signed = rtf[wordEnd] === 0x2d && isDigit(rtf[wordEnd + 1] ?? 0)
  const digits = signed ? wordEnd + 1 : wordEnd
  const end = until(rtf, digits, (byte) => !isDigit(byte), digits + 10)
  const number = end > digits ? Number(rtf.toString('latin1', digits, end)) : null
  const next = rtf[end] === 0x20 ? end + 1 : end
  // Raw bytes follow; a length that reaches past the end takes the rest.
  if (word === 'bin') return next + (signed ? 0 : (number ?? 0))
  hear.control(word, number !== null && signed ? -number : number)
  return next
}

const until = (rtf: Buffer, from: number, ends: (byte: number) => boolean, last = rtf.length): number => {
  let at = from
  while (at < last && at < rtf.length && !ends(rtf[at] ?? 0)) at += 1
  return at
}

/** Goes through a rich text once, in time that grows with its length whatever it holds. */
export const walkRtf = (rtf: Buffer, hear: RtfHearer): void => {
  let at = 0
  while (at < rtf.length && !hear.stopped()) {
    const byte = rtf[at] ?? 0
    if (byte === brace.open) {
      hear.open()
      at += 1
    } else if (byte === brace.close) {
      hear.close()
      at += 1
    } else if (byte === backslash) at = control(rtf, at, hear)
    else if (byte === 10 || byte === 13) at += 1
    else {
      const end = until(rtf, at, isSpecial)
      hear.text(at, end)
      at = end
    }
  }
}
