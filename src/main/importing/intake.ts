import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { z } from '../../shared/basics/schema'
import type { ImportList } from '../../shared/ipc/contract'
import { keepJson, readJson } from '../json-file'
import { typeByName } from './tell-type'

/** What a listing looks for. `texts` are statements on their way in; `tables` are read at once and not kept in mind. */
export type Wanted = 'texts' | 'tables'

/** Endings that the dialog offers. */
export const wantedEndings: Readonly<Record<Wanted, readonly string[]>> = {
  texts: ['docx', 'pdf', 'odt', 'rtf', 'html', 'htm', 'md', 'markdown', 'txt'],
  tables: ['csv', 'xlsx'],
}

// What an honest folder of statements never has; past it, listing would go on for minutes.
const mostFiles = 5000
const deepest = 30

const Listed = z.object({
  token: z.string(),
  path: z.string(),
  name: z.string(),
  folder: z.string(),
  size: z.number().int().nonnegative(),
})
type Listed = z.infer<typeof Listed>

/** Files that a system or a program keeps for itself: hidden ones, the locks of Word and LibreOffice, folder views. */
const isOwnOfSystem = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(thumbs\.db|desktop\.ini|__macosx)$/i.test(name)

const endingOf = (name: string): string => extname(name).slice(1).toLowerCase()

/** An old `.doc` is listed too, so that a person is told what to do with it. */
const isWanted = (name: string, wanted: Wanted): boolean =>
  wanted === 'tables'
    ? wantedEndings.tables.includes(endingOf(name))
    : typeByName(name) !== null || endingOf(name) === 'doc'

type Walk = { readonly found: Listed[]; passedOver: number; readonly wanted: Wanted }

const take = async (walk: Walk, path: string, folder: string): Promise<void> => {
  const name = basename(path)
  if (walk.found.length >= mostFiles || !isWanted(name, walk.wanted)) {
    walk.passedOver += 1
    return
  }
  // A file that cannot be asked is listed all the same: reading it then says why it cannot be read.
  const size = await stat(path).then(
    (facts) => facts.size,
    () => 0,
  )
  walk.found.push({ token: randomUUID(), path, name, folder, size })
}

const inOrder = new Intl.Collator('en', { numeric: true })

/** Walks a folder. Links are not followed: one that points upwards would never end. */
const enter = async (walk: Walk, path: string, folder: string, depth: number): Promise<void> => {
  if (depth > deepest) return
  const entries = await readdir(path, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.toSorted((one, other) => inOrder.compare(one.name, other.name))) {
    if (isOwnOfSystem(entry.name)) continue
    const inside = join(path, entry.name)
    if (entry.isDirectory()) await enter(walk, inside, join(folder, entry.name), depth + 1)
    else if (entry.isFile()) await take(walk, inside, folder)
  }
}

/** What a person pointed at; a link among it is followed, because it was pointed at itself. */
const look = async (walk: Walk, path: string): Promise<void> => {
  const facts = await stat(path).catch(() => null)
  if (facts?.isDirectory()) return enter(walk, path, basename(path), 1)
  const gone = facts === null && (await lstat(path).catch(() => null)) === null
  if (gone || facts === null || facts.isFile()) return take(walk, path, '')
  walk.passedOver += 1
}

const shown = ({ token, name, folder, size }: Listed): ImportList['files'][number] => ({
  token,
  name,
  folder,
  size,
})

const intakeFile = (userData: string): string => join(userData, 'intake.json')
const soon = 500

/**
 * Which file stands under which token. What is listed for import is on the disk before it is answered, and stays
 * there until the window says that it holds it: a crash between the two loses nothing.
 */
export class Intake {
  private readonly files = new Map<string, Listed>()
  private readonly passing = new Map<string, Listed>()
  private writing: Promise<unknown> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly opened: Promise<void>

  constructor(private readonly userData: string) {
    this.opened = this.open()
  }

  private async open(): Promise<void> {
    const kept = await readJson(intakeFile(this.userData), z.array(Listed))
    for (const file of kept ?? []) this.files.set(file.token, file)
  }

  private write(): Promise<unknown> {
    clearTimeout(this.timer)
    this.writing = this.writing.then(() => keepJson(intakeFile(this.userData), [...this.files.values()]))
    return this.writing
  }

  /** Lists files and folders; a file that waits under a token already keeps it. */
  async list(paths: readonly string[], wanted: Wanted): Promise<ImportList> {
    await this.opened
    const walk: Walk = { found: [], passedOver: 0, wanted }
    for (const path of paths) await look(walk, path)
    const known = new Map([...this.files.values()].map((file) => [file.path, file]))
    const listed = new Map(walk.found.map((file) => [file.path, known.get(file.path) ?? file]))
    const files = [...listed.values()]
    for (const file of files) (wanted === 'texts' ? this.files : this.passing).set(file.token, file)
    if (wanted === 'texts' && files.length > 0) await this.write()
    return { files: files.map(shown), passedOver: walk.passedOver }
  }

  /** What was listed and is not forgotten yet. */
  async pending(): Promise<ImportList> {
    await this.opened
    return { files: [...this.files.values()].map(shown), passedOver: 0 }
  }

  /** Takes tokens off the list. Soon is early enough: a token that comes back is known by its row and taken off again. */
  async forget(tokens: readonly string[]): Promise<void> {
    await this.opened
    for (const token of tokens) this.files.delete(token)
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.write(), soon)
  }

  /** The file under a token, where it lies and how it is called; null for a token that stands for none. */
  async fileOf(token: string): Promise<Pick<Listed, 'path' | 'name'> | null> {
    await this.opened
    return this.files.get(token) ?? this.passing.get(token) ?? null
  }
}
