import { access, constants } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { done, refused, type Outcome } from '../shared/basics/outcome'
import type { FileKind, SaveFailure } from '../shared/ipc/contract'
import { codeOf, writeWhole, type WriteFailure } from './atomic-write'

const reasons: Readonly<Record<string, SaveFailure>> = {
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  ENAMETOOLONG: 'name-refused',
  EINVAL: 'name-refused',
  ENOENT: 'name-refused',
}

/**
 * Why a file could not be written. Windows answers EPERM, EACCES or EBUSY when another program holds the old file;
 * where the folder had just taken the new one beside it, the folder cannot be what is read-only.
 */
export const failureOf = ({ phase, code }: WriteFailure, platform: string): SaveFailure => {
  // Beside the file stands a name of our own, which no system refuses: what is missing is the folder, or its disk.
  if (phase === 'begin' && code === 'ENOENT') return 'not-written'
  const held = platform === 'win32' && phase === 'replace' && ['EPERM', 'EACCES', 'EBUSY'].includes(code)
  return held ? 'in-use' : (reasons[code] ?? 'not-written')
}

/** Word puts `~$` over the first letters of a name: none of up to 6, one of 7, two of more. */
const wordLock = (name: string): string => {
  const length = name.length - extname(name).length
  return `~$${name.slice(Math.min(2, Math.max(0, length - 6)))}`
}

/** The files by which LibreOffice and Word say that they have `name` open. */
export const officeLocks = (name: string): readonly string[] => [`.~lock.${name}#`, wordLock(name)]

/** Whether an office program has the file open: what we wrote there it would overwrite at its next save. */
export const isOpenElsewhere = (path: string): boolean =>
  officeLocks(basename(path)).some((lock) => existsSync(join(dirname(path), lock)))

/** A rename asks only the folder, so a file that its owner protected is asked here. */
const isProtected = async (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => false,
    (error: unknown) => ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)),
  )

/** Writes a file where the user chose, or answers why not; what stood there before is then unharmed. */
export const saveFile = async (path: string, bytes: Uint8Array): Promise<Outcome<string, SaveFailure>> => {
  if (isOpenElsewhere(path)) return refused('in-use')
  if (await isProtected(path)) return refused('read-only')
  const failure = await writeWhole(path, bytes)
  return failure ? refused(failureOf(failure, process.platform)) : done(path)
}

/** The path with the extension of its kind; a dialog on Linux does not add it. */
export const withExtension = (path: string, kind: FileKind): string =>
  path.toLowerCase().endsWith(`.${kind}`) ? path : `${path}.${kind}`

/** A name to propose: without what Windows or Linux refuse in one, short enough for both, with its extension. */
export const proposedName = (name: string, kind: FileKind): string => {
  const ended = name.toLowerCase().endsWith(`.${kind}`) ? name.slice(0, -kind.length - 1) : name
  const plain = ended.replace(/[\u0000-\u001f\\/:*?"<>|]/g, '-').replace(/^[\s.]+|[\s.]+$/g, '')
  const short = Buffer.from(plain)
    .subarray(0, 180)
    .toString()
    .replace(/\ufffd+$/, '')
  return `${short || 'Statement'}.${kind}`
}
