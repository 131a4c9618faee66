import { createHash, randomUUID, type Hash } from 'node:crypto'
import { chmod, constants, copyFile, mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import type { FileType, ReadRefusal } from '../../shared/importing/reading'
import type { Original } from '../../shared/library/statement'
import { clearLeftovers, codeOf } from '../atomic-write'
import { safeName } from '../folders'
import { sizeLimits } from './file-limits'
import { tellType } from './tell-type'

// WORD.md 5. A file is measured before a byte of it is read, and again while it is copied: it may be growing.
const largestOfAll = Math.max(...Object.values(sizeLimits))
// Far enough in for the list of parts of an old or locked Office file.
const headLength = 64 * 1024
const piece = 1024 * 1024

const folderOf = (userData: string): string => join(userData, 'originals')
const openedFolder = (userData: string): string => join(userData, 'opened')

/** An original as it is asked for: the hash of its bytes, its type, and the name it came with. */
export type Asked = Pick<Original, 'hash' | 'name'> & { readonly type: FileType }

/** Where an original lies: under the hash of its bytes, so that the same bytes lie there once. */
export const originalPath = (userData: string, { hash, type }: Pick<Asked, 'hash' | 'type'>): string =>
  join(folderOf(userData), hash.slice(0, 2), `${hash}.${type}`)

const refusals: Readonly<Record<string, ReadRefusal>> = {
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EBUSY: 'no-permission',
  ELOOP: 'gone',
  EISDIR: 'unknown-type',
  ENXIO: 'unknown-type',
}

type Copy = { readonly hash: string; readonly size: number }

/** Copies piece by piece and reckons the hash on the way; null when the file has more than `most` bytes. */
const copyHashed = async (from: FileHandle, to: FileHandle, most: number): Promise<Copy | null> => {
  const buffer = Buffer.allocUnsafe(piece)
  const hash: Hash = createHash('sha256')
  for (let size = 0; ;) {
    const { bytesRead } = await from.read(buffer, 0, piece, size)
    if (bytesRead === 0) return { hash: hash.digest('hex'), size }
    size += bytesRead
    if (size > most) return null
    hash.update(buffer.subarray(0, bytesRead))
    await to.write(buffer, 0, bytesRead)
  }
}

/** The file that is written beside its place; the name is one that the next start clears away. */
const besideName = (folder: string): string => join(folder, `.~rostrum-${randomUUID()}.tmp`)

// Some network folders know no fsync; that is no reason to refuse the file.
const withoutSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

const synced = (file: FileHandle): Promise<void> =>
  file.sync().catch((error: unknown) => {
    if (!withoutSync.has(codeOf(error))) throw error
  })

/** Makes the name outlive a power cut too; Windows keeps no open folders, and does without. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null)
  if (handle)
    await synced(handle)
      .catch(() => undefined)
      .finally(() => handle.close())
}

const keepCopy = async (
  userData: string,
  from: FileHandle,
  type: FileType,
): Promise<Outcome<Copy, 'too-large'>> => {
  await mkdir(folderOf(userData), { recursive: true })
  const beside = besideName(folderOf(userData))
  const to = await open(beside, 'wx', 0o600)
  try {
    const copy = await copyHashed(from, to, sizeLimits[type])
      .then(async (made) => (await synced(to), made))
      .finally(() => to.close())
    if (!copy) return refused('too-large')
    const path = originalPath(userData, { hash: copy.hash, type })
    if ((await stat(path).catch(() => null))?.size === copy.size) return done(copy)
    await mkdir(dirname(path), { recursive: true })
    await rename(beside, path)
    await syncFolder(dirname(path))
    return done(copy)
  } finally {
    await rm(beside, { force: true }).catch(() => undefined)
  }
}

type Stored = { readonly original: Original; readonly type: FileType }

const storeOpened = async (
  userData: string,
  from: FileHandle,
  name: string,
): Promise<Outcome<Stored, ReadRefusal>> => {
  const { size } = await from.stat()
  if (size === 0) return refused('empty')
  if (size > largestOfAll) return refused('too-large')
  const head = Buffer.alloc(Math.min(headLength, size))
  await from.read(head, 0, head.length, 0)
  const type = tellType(name, head)
  if (!type.ok) return type
  if (size > sizeLimits[type.value]) return refused('too-large')
  const copy = await keepCopy(userData, from, type.value)
  if (!copy.ok) return copy
  const shown = name.slice(0, 400)
  return done({ original: { ...copy.value, name: shown, type: type.value }, type: type.value })
}

/**
 * Copies a file into the store of originals. What lies at `path` is only read. Throws when the store cannot be
 * written, as on a full disk: that is no fault of the file, and the file stays listed.
 */
export const storeOriginal = async (
  userData: string,
  path: string,
  name: string,
): Promise<Outcome<Stored, ReadRefusal>> => {
  // A pipe or a device would be waited for without end: asked first, and opened so that it never waits.
  const facts = await stat(path).catch((error: unknown) => codeOf(error))
  if (typeof facts === 'string') return refused(refusals[facts] ?? 'reader-failed')
  if (!facts.isFile()) return refused('unknown-type')
  const from = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) =>
    codeOf(error),
  )
  if (typeof from === 'string') return refused(refusals[from] ?? 'reader-failed')
  try {
    return await storeOpened(userData, from, name)
  } finally {
    await from.close()
  }
}

/**
 * Lays a copy of an original under its readable name where another program may open it; answers its path, or null
 * when the original is not there. It is read-only, so that nobody works on a copy that the next start takes away.
 */
export const layOut = async (userData: string, asked: Asked): Promise<string | null> => {
  const stem = safeName(asked.name, 'Original')
  const fits = extname(stem).slice(1).toLowerCase() === asked.type
  // The ending decides which program opens it, so it is the one of what the file is, not of what it was called.
  const name = fits ? stem : `${stem}.${asked.type}`
  const folder = join(openedFolder(userData), randomUUID())
  try {
    await mkdir(folder, { recursive: true })
    await copyFile(originalPath(userData, asked), join(folder, name), constants.COPYFILE_FICLONE)
    await chmod(join(folder, name), 0o444)
    return join(folder, name)
  } catch {
    return null
  }
}

/** At the start: what was laid out to be opened goes, and what a crash left half-copied. */
export const clearOriginals = async (userData: string): Promise<void> => {
  await rm(openedFolder(userData), { recursive: true, force: true }).catch(() => undefined)
  await clearLeftovers(folderOf(userData))
}
