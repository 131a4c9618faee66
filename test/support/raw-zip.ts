import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is to be written; what it claims of itself may be a lie. */
export type RawEntry = {
  readonly name: string
  readonly data: Uint8Array
  readonly stored?: boolean
  readonly method?: number
  readonly flags?: number
  readonly size?: number
  readonly crc?: number
  /** Points at the local header of an earlier entry instead of writing one. */
  readonly at?: number
}

const localHeader = (entry: Written): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(entry.flags, 6)
  header.writeUInt16LE(entry.method, 8)
  header.writeUInt32LE(entry.crc, 14)
  header.writeUInt32LE(entry.packed.length, 18)
  header.writeUInt32LE(entry.size, 22)
  header.writeUInt16LE(Buffer.byteLength(entry.name), 26)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

const centralHeader = (entry: Written, offset: number): Buffer => {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(20, 6)
  header.writeUInt16LE(entry.flags, 8)
  header.writeUInt16LE(entry.method, 10)
  header.writeUInt32LE(entry.crc, 16)
  header.writeUInt32LE(entry.packed.length, 20)
  header.writeUInt32LE(entry.size, 24)
  header.writeUInt16LE(Buffer.byteLength(entry.name), 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, Buffer.from(entry.name)])
}

type Written = { name: string; flags: number; method: number; crc: number; size: number; packed: Buffer }

const writtenOf = (entry: RawEntry): Written => {
  const stored = entry.stored === true
  return {
    name: entry.name,
    flags: entry.flags ?? 0x0800,
    method: entry.method ?? (stored ? 0 : 8),
    crc: entry.crc ?? crc32(entry.data),
    size: entry.size ?? entry.data.length,
    packed: stored ? Buffer.from(entry.data) : deflateRawSync(entry.data, { level: 9 }),
  }
}

/** A zip byte for byte, with whatever its entries claim. */
export const rawZip = (entries: readonly RawEntry[]): Uint8Array => {
  const bodies: Buffer[] = []
  const table: Buffer[] = []
  const state = { offset: 0 }
  const earlier = new Map<number, Written>()
  for (const entry of entries) {
    const shared = entry.at === undefined ? undefined : earlier.get(entry.at)
    const written = shared
      ? { ...shared, name: entry.name, size: entry.size ?? shared.size }
      : writtenOf(entry)
    earlier.set(state.offset, written)
    table.push(centralHeader(written, entry.at ?? state.offset))
    if (entry.at === undefined) {
      const body = Buffer.concat([localHeader(written), written.packed])
      bodies.push(body)
      state.offset += body.length
    }
  }
  const central = Buffer.concat(table)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length & 0xffff, 8)
  end.writeUInt16LE(entries.length & 0xffff, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(state.offset, 16)
  return Buffer.concat([...bodies, central, end])
}
