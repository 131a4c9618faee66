import { crc32, inflateRawSync } from 'node:zlib'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { ReadRefusal } from '../../shared/importing/reading'

/**
 * What an honest document never passes. The largest honest part measured swells 75 times; OnlyOffice's converter
 * draws its own line at 50 MB for a Word file.
 */
const zipLimits = {
  entries: 5_000,
  part: 64 * 1024 * 1024,
  whole: 300 * 1024 * 1024,
  ratio: 200,
  /** Below this size a part may swell as it likes: a page of blanks does. */
  ratioFrom: 1024 * 1024,
} as const

type Entry = {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}
/** The parts that were asked for, by name. */
export type ZipParts = ReadonlyMap<string, Uint8Array>

const signature = {
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
  entry: 0x02014b50,
  local: 0x04034b50,
}
const localSize = 30
const entrySize = 46
const endSize = 22

/** Where the table of contents ends: searched from the back, because a comment of up to 64 KB may follow. */
const findEnd = (zip: Buffer): number => {
  for (let at = zip.length - endSize; at >= Math.max(0, zip.length - endSize - 0xffff); at -= 1) {
    if (zip.readUInt32LE(at) === signature.end) return at
  }
  return -1
}

const long = (zip: Buffer, at: number): number => Number(zip.readBigUInt64LE(at))

/** Where the table of contents lies and how many entries it claims; zip64 keeps both in a record of its own. */
const tableOf = (zip: Buffer, end: number): { at: number; count: number } => {
  const locator = end - 20
  if (locator < 0 || zip.readUInt32LE(locator) !== signature.locator64)
    return { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) }
  const wide = long(zip, locator + 8)
  if (zip.readUInt32LE(wide) !== signature.end64) throw new RangeError('no zip64 record')
  return { at: long(zip, wide + 48), count: long(zip, wide + 32) }
}

/** Sizes and offsets past 4 GB stand in an extra field (APPNOTE 4.5.3), in this order and only where needed. */
const widened = (extra: Buffer, narrow: readonly number[]): readonly number[] => {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const wide = { at: at + 4 }
    return narrow.map((value) => {
      if (value !== 0xffffffff) return value
      wide.at += 8
      return long(extra, wide.at - 8)
    })
  }
  return narrow
}

const entryAt = (zip: Buffer, at: number): { entry: Entry; next: number } => {
  if (zip.readUInt32LE(at) !== signature.entry) throw new RangeError('no entry')
  const nameEnd = at + entrySize + zip.readUInt16LE(at + 28)
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
  const narrow = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
  const [size = 0, packed = 0, offset = 0] = widened(zip.subarray(nameEnd, extraEnd), narrow)
  const entry = {
    name: zip.toString('utf8', at + entrySize, nameEnd),
    flags: zip.readUInt16LE(at + 8),
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packed,
    size,
    offset,
  }
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) }
}

const entriesOf = (zip: Buffer): Outcome<readonly Entry[], ReadRefusal> => {
  const end = findEnd(zip)
  if (end === -1) return refused('damaged')
  const table = tableOf(zip, end)
  if (table.count > zipLimits.entries) return refused('too-many-parts')
  const entries: Entry[] = []
  // The count is only a claim: the table is read until it ends.
  for (let at = table.at; at + entrySize <= end && zip.readUInt32LE(at) === signature.entry;) {
    const { entry, next } = entryAt(zip, at)
    entries.push(entry)
    if (entries.length > zipLimits.entries) return refused('too-many-parts')
    at = next
  }
  return entries.length === 0 || entries.length < table.count ? refused('damaged') : done(entries)
}

/** Where the packed bytes of an entry begin, by its own local header. */
const bodyAt = (zip: Buffer, entry: Entry): number => {
  if (zip.readUInt32LE(entry.offset) !== signature.local) throw new RangeError('no local header')
  return entry.offset + localSize + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
}

/** Entries that share bytes make a small file swell without end (overlapping quoted blocks); honest ones never do. */
const overlap = (zip: Buffer, entries: readonly Entry[]): boolean => {
  const spans = entries
    .map((entry) => ({ from: entry.offset, to: bodyAt(zip, entry) + entry.packed }))
    .sort((a, b) => a.from - b.from)
  return spans.some((span, at) => span.to > (spans[at + 1]?.from ?? zip.length))
}

/** What the sizes an archive itself declares already give away. */
const traps = (zip: Buffer, all: readonly Entry[], wanted: readonly Entry[]): ReadRefusal | null => {
  if (all.some((entry) => (entry.flags & 1) !== 0 || entry.method === 99)) return 'locked'
  if (new Set(all.map((entry) => entry.name)).size !== all.length) return 'overlaps'
  if (overlap(zip, all)) return 'overlaps'
  if (wanted.some((entry) => entry.size > zipLimits.part)) return 'part-too-large'
  if (wanted.reduce((sum, entry) => sum + entry.size, 0) > zipLimits.whole) return 'part-too-large'
  const swells = ({ size, packed }: Entry) => size > zipLimits.ratioFrom && size > packed * zipLimits.ratio
  return wanted.some(swells) ? 'swells' : null
}

const inflated = (zip: Buffer, entry: Entry): Outcome<Uint8Array, ReadRefusal> => {
  const from = bodyAt(zip, entry)
  const packed = zip.subarray(from, from + entry.packed)
  if (entry.method !== 0 && entry.method !== 8) return refused('damaged')
  try {
    const bytes =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) })
    return bytes.length === entry.size && crc32(bytes) === entry.crc ? done(bytes) : refused('damaged')
  } catch (error) {
    // The part holds more than it declared.
    return refused(error instanceof RangeError ? 'swells' : 'damaged')
  }
}

const partsOf = (zip: Buffer, wanted: (name: string) => boolean): Outcome<ZipParts, ReadRefusal> => {
  const all = entriesOf(zip)
  if (!all.ok) return all
  const chosen = all.value.filter((entry) => wanted(entry.name))
  const trap = traps(zip, all.value, chosen)
  if (trap) return refused(trap)
  const parts = new Map<string, Uint8Array>()
  for (const entry of chosen) {
    const bytes = inflated(zip, entry)
    if (!bytes.ok) return bytes
    parts.set(entry.name, bytes.value)
  }
  return done(parts)
}

/**
 * The wanted parts of a zip, unpacked within limits; nothing is unpacked before the archive's own table holds, and
 * nothing that is not wanted ever is. Refuses `locked`, `too-many-parts`, `overlaps`, `part-too-large`, `swells` and
 * `damaged`.
 */
export const readZip = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Outcome<ZipParts, ReadRefusal> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return partsOf(zip, wanted)
  } catch (error) {
    // An offset that points outside the file.
    if (error instanceof RangeError) return refused('damaged')
    throw error
  }
}
