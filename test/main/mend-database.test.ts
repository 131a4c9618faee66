import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskedChecksum, mendDatabase, wholeLength } from '../../src/main/mend-database'

const blockSize = 32_768

/** A log as LevelDB writes it, and where each record ends. */
const logOf = (records: readonly Buffer[]): { bytes: Buffer; ends: number[] } => {
  const parts: Buffer[] = []
  const ends: number[] = []
  let at = 0
  const put = (part: Buffer): void => {
    parts.push(part)
    at += part.length
  }
  for (const record of records) {
    let left = record
    let isFirst = true
    do {
      const room = blockSize - (at % blockSize)
      if (room < 7) {
        put(Buffer.alloc(room))
        continue
      }
      const data = left.subarray(0, room - 7)
      left = left.subarray(data.length)
      const isLast = left.length === 0
      const type = isFirst && isLast ? 1 : isFirst ? 2 : isLast ? 4 : 3
      const head = Buffer.alloc(7)
      head.writeUInt16LE(data.length, 4)
      head[6] = type
      head.writeUInt32LE(maskedChecksum(Buffer.concat([Buffer.from([type]), data])), 0)
      put(Buffer.concat([head, data]))
      isFirst = false
      if (isLast) break
    } while (left.length > 0 || isFirst)
    ends.push(at)
  }
  return { bytes: Buffer.concat(parts), ends }
}

const records = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 255 }),
      fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 30_000, max: 70_000 })),
    )
    .map(([fill, length]) => Buffer.alloc(length, fill)),
  { minLength: 1, maxLength: 6 },
)

test('the checksum is CRC-32C, masked as LevelDB does', () => {
  // RFC 3720, B.4: 32 bytes of zero have the CRC-32C 0x8a9136aa.
  const crc = 0x8a9136aa
  expect(maskedChecksum(Buffer.alloc(32))).toBe((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0)
})

test('a log that ends with a whole record is left whole', () => {
  fc.assert(
    fc.property(records, (all) => {
      const { bytes } = logOf(all)
      expect(wholeLength(bytes)).toBe(bytes.length)
    }),
    { numRuns: 60 },
  )
})

test('wherever a log breaks off, everything up to the last whole record is kept and nothing more', () => {
  fc.assert(
    fc.property(records, fc.double({ min: 0, max: 1, noNaN: true }), (all, share) => {
      const { bytes, ends } = logOf(all)
      const cut = Math.floor(share * bytes.length)
      const expected = ends.filter((end) => end <= cut).at(-1) ?? 0
      expect(wholeLength(bytes.subarray(0, cut))).toBe(expected)
    }),
    { numRuns: 120 },
  )
})

test('a last record of the right length whose bytes never reached the disk is torn too', () => {
  const { bytes, ends } = logOf([Buffer.from('kept'), Buffer.from('lost with the power')])
  bytes.fill(0, (ends[0] ?? 0) + 7)
  expect(wholeLength(bytes)).toBe(ends[0])
})

test('a torn log is mended in place, its former state is kept aside, and sound files are not touched', () => {
  const userData = mkdtempSync(join(tmpdir(), 'mend-'))
  const folder = join(userData, 'IndexedDB', 'app_rostrum_0.indexeddb.leveldb')
  mkdirSync(folder, { recursive: true })
  const { bytes, ends } = logOf([Buffer.from('first'), Buffer.from('second'), Buffer.from('third')])
  const torn = bytes.subarray(0, bytes.length - 3)
  writeFileSync(join(folder, '000003.log'), torn)
  writeFileSync(join(folder, '000004.log'), bytes)
  writeFileSync(join(folder, '000005.ldb'), torn)
  expect(mendDatabase(userData, '2026-11-24T10:00:00.000Z')).toBe('mended')
  expect(readFileSync(join(folder, '000003.log')).length).toBe(ends[1])
  expect(readFileSync(join(folder, '000004.log')).equals(bytes)).toBe(true)
  expect(readFileSync(join(folder, '000005.ldb')).equals(torn)).toBe(true)
  const [aside] = readdirSync(join(userData, 'set-aside'))
  expect(readFileSync(join(userData, 'set-aside', aside ?? '', '000003.log')).equals(torn)).toBe(true)
  expect(mendDatabase(userData, '2026-11-24T10:00:01.000Z')).toBe('whole')
  expect(mendDatabase(join(userData, 'nowhere'), '2026-11-24T10:00:01.000Z')).toBe('whole')
  rmSync(userData, { recursive: true, force: true })
})
