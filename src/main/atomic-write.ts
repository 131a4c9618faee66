import { randomUUID } from 'node:crypto'
import { chmod, open, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Where a write stood when it failed: the folder refused it, the disk did, or the old file would not give way. */
type WritePhase = 'begin' | 'write' | 'replace'

export type WriteFailure = { readonly phase: WritePhase; readonly code: string }

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'

// Told apart from everyone else's files, so that what a power cut left over can be recognised.
const [beginning, ending] = ['.~rostrum-', '.tmp']

// Some network folders know no fsync; that is no reason to refuse the file.
const withoutSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'])

const writeSynced = async (file: FileHandle, content: Uint8Array | string): Promise<void> => {
  try {
    await file.writeFile(content)
    await file.sync().catch((error: unknown) => {
      if (!withoutSync.has(codeOf(error))) throw error
    })
  } finally {
    await file.close()
  }
}

/** Makes a rename outlive a power cut; Windows keeps no open folders, and does without. */
const syncFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // The file itself is on the disk; only the moment its name appears is left to the system.
  }
}

/** A file reached by a link is replaced where it lies, and the link stays. */
const resolved = (path: string): Promise<string> => realpath(path).catch(() => path)

const keepMode = async (from: string, to: string): Promise<void> => {
  const before = await stat(from).catch(() => null)
  if (before) await chmod(to, before.mode & 0o777).catch(() => undefined)
}

/**
 * Writes a file so that its place holds either the old content or the whole new one: beside it, to the disk, then
 * renamed. Answers null, or what failed; the half-written file is gone then. The name beside it is short and our own,
 * so that a refused name shows at the replacing and not here.
 */
export const writeWhole = async (
  target: string,
  content: Uint8Array | string,
): Promise<WriteFailure | null> => {
  const path = await resolved(target)
  const beside = join(dirname(path), `${beginning}${randomUUID()}${ending}`)
  const phase: { now: WritePhase } = { now: 'begin' }
  try {
    const file = await open(beside, 'wx')
    phase.now = 'write'
    await writeSynced(file, content)
    await keepMode(path, beside)
    phase.now = 'replace'
    await rename(beside, path)
    await syncFolder(dirname(path))
    return null
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    return { phase: phase.now, code: codeOf(error) }
  }
}

/** Removes what a write that was cut off by a crash or a power cut left in a folder of ours. */
export const clearLeftovers = async (folder: string): Promise<void> => {
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => name.startsWith(beginning) && name.endsWith(ending))
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)))
}
