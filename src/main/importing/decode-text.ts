type Encoding = string

const marks: readonly (readonly [readonly number[], Encoding])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** The encoding that the byte order mark at the start gives, or null. */
const marked = (bytes: Uint8Array): Encoding | null =>
  marks.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null

const sampleSize = 4_096

/** UTF-16 without a mark: in western text every second byte is 0, in any text one half holds far more zeros. */
const unmarkedWide = (bytes: Uint8Array): Encoding | null => {
  const sample = bytes.subarray(0, sampleSize)
  const zeros = [0, 0]
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const half = sample.length / 2
  if (half < 2) return null
  if (odd > half * 0.3 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.3 && odd < half * 0.05) return 'utf-16be'
  return null
}

const declaredIn = {
  xml: /<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i,
  html: /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
}

const declared = (bytes: Uint8Array, where: 'xml' | 'html'): Encoding | null => {
  const head = Buffer.from(bytes.subarray(0, sampleSize)).toString('latin1')
  return (
    declaredIn[where].exec(head)?.[1] ?? (where === 'html' ? declaredIn.xml.exec(head)?.[1] : null) ?? null
  )
}

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// Bytes 80 to 9F of windows-1252 (WHATWG Encoding, index windows-1252): Node decodes them as control characters.
const western = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ']
const isWestern = (encoding: Encoding): boolean =>
  ['windows-1252', 'iso-8859-1', 'latin1', 'us-ascii', 'ascii', 'cp1252'].includes(encoding.toLowerCase())
const decodeWestern = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => western[sign.charCodeAt(0) - 0x80] ?? sign)

/** Bytes in a named encoding as text; null where the name is none. */
export const decoded = (bytes: Uint8Array, encoding: Encoding): string | null => {
  if (isWestern(encoding)) return decodeWestern(bytes)
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return null
  }
}

/** Whether bytes hold text at all: text holds no zero bytes and hardly a control character. */
export const isText = (bytes: Uint8Array): boolean => {
  const sample = bytes.subarray(0, 64 * 1024)
  if (marked(sample) !== null || unmarkedWide(sample) !== null) return true
  const strange = sample.reduce(
    (count, byte) => count + (byte === 0 ? 8 : byte < 9 || (byte > 13 && byte < 32 && byte !== 27) ? 1 : 0),
    0,
  )
  return strange <= sample.length * 0.02
}

/**
 * The text in bytes whose encoding is not known: by its byte order mark, by what the file declares (`xml`, `html`),
 * as UTF-8 where it is that without a fault, else as windows-1252, which every byte fits.
 */
export const decodeText = (bytes: Uint8Array, declares: 'xml' | 'html' | 'nothing' = 'nothing'): string => {
  const sure = marked(bytes) ?? unmarkedWide(bytes)
  if (sure) return decoded(bytes, sure) ?? ''
  const said = declares === 'nothing' ? null : declared(bytes, declares)
  // Many a page says latin-1 and is UTF-8: bytes that fit UTF-8 by chance are next to none.
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8') ?? ''
  if (declares === 'xml' && said === null) return decoded(bytes, 'utf-8') ?? ''
  const inIt = said !== null && !/^utf-?(8|16)/i.test(said) ? decoded(bytes, said) : null
  return inIt ?? decoded(bytes, 'windows-1252') ?? ''
}
