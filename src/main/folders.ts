import { randomUUID } from 'node:crypto'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import type { Answer, Ask } from '../shared/ipc/contract'
import { codeOf, writeWhole } from './atomic-write'
import { failureOf } from './save-file'

// Names that Windows gives to devices, with any ending; a folder that is carried there must open.
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i

const shortened = (text: string, bytes: number): string =>
  Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd+$/, '')

/** A name that Windows, macOS and Linux take in any folder: no path, no sign that one of them refuses, not too long. */
export const safeName = (name: string, otherwise: string): string => {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const ending = /^\.[\p{L}\p{N}]{1,10}$/u.test(extname(plain)) ? extname(plain) : ''
  const stem = shortened(ending === '' ? plain : plain.slice(0, -ending.length), 180).trimEnd()
  const whole = `${stem || otherwise}${ending}`
  return devices.test(whole) ? `_${whole}` : whole
}

const numbered = (name: string, number: number): string =>
  number === 1 ? name : `${basename(name, extname(name))} (${number})${extname(name)}`

/** The name, or the name with the first number that no file of the folder has. Letter case does not tell names apart. */
export const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const find = (number: number): string => {
    const next = numbered(name, number)
    return taken.has(next.toLowerCase()) ? find(number + 1) : next
  }
  return find(1)
}

const failed = (code: string): Answer<'folder.write'> => ({
  state: 'refused',
  reason: failureOf({ phase: 'write', code }, process.platform),
})

/**
 * The folders that were chosen in this session, by the token under which the window knows them. One file is written
 * after the other, so that two of one name never meet.
 */
export class Folders {
  private readonly chosen = new Map<string, string>()
  private turn: Promise<unknown> = Promise.resolve()

  /** Remembers a folder that a person chose; answers its token and the name to show. */
  keep(path: string): { readonly token: string; readonly name: string } {
    const token = randomUUID()
    this.chosen.set(token, path)
    return { token, name: basename(path) || path }
  }

  /** Writes a file into a chosen folder, whole or not at all; a taken name gets a number. */
  write(ask: Ask<'folder.write'>): Promise<Answer<'folder.write'>> {
    const written = this.turn.then(() => this.writeNow(ask))
    this.turn = written.catch(() => undefined)
    return written
  }

  private async writeNow({
    token,
    name,
    folder,
    bytes,
  }: Ask<'folder.write'>): Promise<Answer<'folder.write'>> {
    const root = this.chosen.get(token)
    if (root === undefined || !(await stat(root).catch(() => null))?.isDirectory()) return failed('ENOTDIR')
    const into = folder === '' ? root : join(root, safeName(folder, 'Folder'))
    try {
      await mkdir(into, { recursive: true })
      const taken = new Set((await readdir(into)).map((each) => each.toLowerCase()))
      const free = freeName(safeName(name, 'File'), taken)
      const failure = await writeWhole(join(into, free), bytes)
      if (failure) return { state: 'refused', reason: failureOf(failure, process.platform) }
      return { state: 'saved', name: free }
    } catch (error) {
      return failed(codeOf(error))
    }
  }
}
