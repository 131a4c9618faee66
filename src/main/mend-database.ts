import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

// LevelDB writes ahead into *.log: blocks of 32 KiB with records of checksum (4 bytes), length (2), type (1) and data;
// a record that does not fit is cut into first (2), middle (3) and last (4); a whole one is 1 (LevelDB, log_format.md).
const blockSize = 32_768
const headerSize = 7
const endsRecord = new Set([1, 4])

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1
  return value
})

/** CRC-32C of some bytes, masked as LevelDB stores it. */
export const maskedChecksum = (bytes: Uint8Array): number => {
  const crc = ~bytes.reduce((value, byte) => (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8), ~0) >>> 0
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}

type Piece = { readonly at: number; readonly end: number; readonly type: number }

/** The pieces that lie wholly in the file, up to the first that does not. */
const piecesIn = (bytes: Buffer): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  while (at + headerSize <= bytes.length) {
    const left = blockSize - (at % blockSize)
    if (left < headerSize) {
      at += left
      continue
    }
    const [length, type] = [bytes.readUInt16LE(at + 4), bytes[at + 6] ?? 0]
    const end = at + headerSize + length
    if (type < 1 || type > 4 || headerSize + length > left || end > bytes.length) break
    pieces.push({ at, end, type })
    at = end
  }
  return pieces
}

const isSound = (bytes: Buffer, { at, end }: Piece): boolean =>
  bytes.readUInt32LE(at) === maskedChecksum(bytes.subarray(at + 6, end))

/**
 * How much of a log is whole: up to the end of its last sound record. A disk that was full, or power that went, leaves
 * half a record behind it. Only the last records are summed up: a torn tail is at the end, and a start must be quick.
 */
export const wholeLength = (bytes: Buffer): number => {
  const pieces = piecesIn(bytes)
  const last = pieces.findLastIndex((piece) => endsRecord.has(piece.type) && isSound(bytes, piece))
  return pieces[last]?.end ?? 0
}

const logsIn = (userData: string): string[] => {
  const home = join(userData, 'IndexedDB')
  if (!existsSync(home)) return []
  return readdirSync(home)
    .filter((folder) => folder.endsWith('.leveldb'))
    .flatMap((folder) => readdirSync(join(home, folder)).map((name) => join(home, folder, name)))
    .filter((path) => path.endsWith('.log'))
}

const mendLog = (path: string, aside: string): boolean => {
  const bytes = readFileSync(path)
  const whole = wholeLength(bytes)
  if (whole === bytes.length || bytes.subarray(whole).every((byte) => byte === 0)) return false
  mkdirSync(aside, { recursive: true })
  copyFileSync(path, join(aside, path.split(/[\\/]/).at(-1) ?? 'log'))
  truncateSync(path, whole)
  return true
}

/**
 * Cuts torn tails off the database's logs before anything opens it. Chromium would take a torn log for a corrupt
 * database, delete all of it and open an empty one. What is cut off is kept in `set-aside`. Runs at once, because
 * Chromium opens the database as soon as a page asks for it.
 */
export const mendDatabase = (userData: string, instant: string): 'whole' | 'mended' | 'failed' => {
  try {
    const aside = join(userData, 'set-aside', `${instant.replace(/[:.]/g, '-')}-torn`)
    return logsIn(userData).filter((path) => mendLog(path, aside)).length > 0 ? 'mended' : 'whole'
  } catch {
    return 'failed'
  }
}
