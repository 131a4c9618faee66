import { ByteWriter, decodeText, encodeText } from './bytes'

type Numbers = Uint8Array | Uint16Array | Uint32Array

const magic = 0x52735831
const headSize = 5

/** FNV-1a over 32 bits at a time: enough to tell that bytes are not those that were written. */
const checksumOf = (words: Uint32Array, from: number): number => {
  let sum = 0x811c9dc5
  for (let at = from; at < words.length; at += 1) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193)
  return sum >>> 0
}

const wholeWords = (bytes: number): number => (bytes + 3) & ~3

/**
 * Numbers and what JSON can hold, as one run of bytes: magic, version, checksum, how many lists, the length of the
 * JSON; for each list the bytes of one number and of all; then JSON and lists, each at a multiple of four.
 */
export const pack = (version: number, meta: unknown, lists: readonly Numbers[]): Uint8Array<ArrayBuffer> => {
  const json = new ByteWriter()
  encodeText(JSON.stringify(meta), json)
  const head = headSize + lists.length * 2
  const sizes = [json.length, ...lists.map((list) => list.byteLength)]
  const packed = new Uint8Array(head * 4 + sizes.reduce((sum, size) => sum + wholeWords(size), 0))
  const words = new Uint32Array(packed.buffer)
  words.set([magic, version, 0, lists.length, json.length])
  lists.forEach((list, index) => words.set([list.BYTES_PER_ELEMENT, list.byteLength], headSize + index * 2))
  let at = head * 4
  packed.set(json.view(), at)
  at += wholeWords(json.length)
  for (const list of lists) {
    packed.set(new Uint8Array(list.buffer, list.byteOffset, list.byteLength), at)
    at += wholeWords(list.byteLength)
  }
  words[2] = checksumOf(words, 3)
  return packed
}

const listOf = (buffer: ArrayBuffer, from: number, unit: number, bytes: number): Numbers => {
  if (unit === 1) return new Uint8Array(buffer, from, bytes)
  return unit === 2 ? new Uint16Array(buffer, from, bytes / 2) : new Uint32Array(buffer, from, bytes / 4)
}

/** Reads what `pack` wrote, without copying; `null` for another version or anything that was not so written. */
export const unpack = (
  version: number,
  packed: Uint8Array<ArrayBuffer>,
): { readonly meta: unknown; readonly lists: readonly Numbers[] } | null => {
  if (packed.byteLength < headSize * 4 || packed.byteLength % 4 !== 0) return null
  const own = packed.byteOffset % 4 === 0 ? packed : packed.slice()
  const words = new Uint32Array(own.buffer, own.byteOffset, own.byteLength / 4)
  if (words[0] !== magic || words[1] !== version || words[2] !== checksumOf(words, 3)) return null
  const count = words[3] ?? 0
  const jsonSize = words[4] ?? 0
  let at = (headSize + count * 2) * 4
  const meta: unknown = JSON.parse(decodeText(own, at, at + jsonSize))
  at += wholeWords(jsonSize)
  const lists = Array.from({ length: count }, (_, index) => {
    const [unit = 1, bytes = 0] = words.subarray(headSize + index * 2)
    const list = listOf(own.buffer, own.byteOffset + at, unit, bytes)
    at += wholeWords(bytes)
    return list
  })
  return { meta, lists }
}
