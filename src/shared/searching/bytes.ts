/** Bytes written one after the other; numbers as 7 bits a byte, the smallest first (LEB128). */
export class ByteWriter {
  private held: Uint8Array
  length = 0

  constructor(capacity = 1024) {
    this.held = new Uint8Array(capacity)
  }

  private room(more: number): void {
    if (this.length + more <= this.held.length) return
    const wider = new Uint8Array(Math.max(this.held.length * 2, this.length + more))
    wider.set(this.held.subarray(0, this.length))
    this.held = wider
  }

  byte(value: number): void {
    this.room(1)
    this.held[this.length] = value
    this.length += 1
  }

  /** A whole number from 0 to 2^32 - 1. */
  number(value: number): void {
    this.room(5)
    let left = value
    while (left > 127) {
      this.held[this.length] = (left & 127) | 128
      this.length += 1
      left >>>= 7
    }
    this.held[this.length] = left
    this.length += 1
  }

  copy(from: Uint8Array, start: number, end: number): void {
    this.room(end - start)
    this.held.set(from.subarray(start, end), this.length)
    this.length += end - start
  }

  /** What was written, in memory of its own. */
  bytes(): Uint8Array {
    return this.held.slice(0, this.length)
  }

  /** What was written so far, to be read before anything more is written. */
  view(): Uint8Array {
    return this.held.subarray(0, this.length)
  }

  clear(): void {
    this.length = 0
  }
}

/** How many bytes `ByteWriter.number` takes. */
export const bytesOfNumber = (value: number): number =>
  value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5

/** Text as UTF-8; a lone half of a pair becomes U+FFFD. */
export const encodeText = (text: string, to: ByteWriter): void => {
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
    if (point < 0x80) to.byte(point)
    else if (point < 0x800) {
      to.byte(0xc0 | (point >> 6))
      to.byte(0x80 | (point & 63))
    } else if (point < 0x10000) {
      to.byte(0xe0 | (point >> 12))
      to.byte(0x80 | ((point >> 6) & 63))
      to.byte(0x80 | (point & 63))
    } else {
      to.byte(0xf0 | (point >> 18))
      to.byte(0x80 | ((point >> 12) & 63))
      to.byte(0x80 | ((point >> 6) & 63))
      to.byte(0x80 | (point & 63))
    }
  }
}

/** Reads what `encodeText` wrote. */
export const decodeText = (bytes: Uint8Array, from: number, to: number): string => {
  const pieces: string[] = []
  let units: number[] = []
  let at = from
  const more = (): number => {
    at += 1
    return (bytes[at] ?? 0) & 63
  }
  while (at < to) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) units.push(lead)
    else if (lead < 0xe0) units.push(((lead & 31) << 6) | more())
    else if (lead < 0xf0) units.push(((lead & 15) << 12) | (more() << 6) | more())
    else {
      const point = (((lead & 7) << 18) | (more() << 12) | (more() << 6) | more()) - 0x10000
      units.push(0xd800 + (point >> 10), 0xdc00 + (point & 0x3ff))
    }
    at += 1
    if (units.length > 8000) {
      pieces.push(String.fromCharCode(...units))
      units = []
    }
  }
  return pieces.join('') + String.fromCharCode(...units)
}
