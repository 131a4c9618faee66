import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, dialog, shell, type BrowserWindow } from 'electron'
import { z } from '../shared/basics/schema'
import type { Answer, Ask, FileKind } from '../shared/ipc/contract'
import { keepJson, readJson } from './json-file'
import { proposedName, saveFile, withExtension } from './save-file'

const kinds: Readonly<Record<FileKind, string>> = {
  docx: 'Word document',
  md: 'Markdown text',
  txt: 'Plain text',
  csv: 'Table, separated by commas',
  xlsx: 'Excel workbook',
  json: 'JSON',
}

const Folders = z.object({ saved: z.string() })

const foldersFile = (): string => join(app.getPath('userData'), 'folders.json')

/** Where the last file went; since Electron 43 a dialog without it begins in Downloads. */
const lastFolder = async (): Promise<string> => {
  const saved = (await readJson(foldersFile(), Folders))?.saved
  return saved && existsSync(saved) ? saved : app.getPath('documents')
}

/** The dialog asked about the name as typed; with the extension added it may be that of another file. */
const mayReplace = async (window: BrowserWindow, path: string): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `“${basename(path)}” exists already. Replace it?`,
    buttons: ['Cancel', 'Replace'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

const choosePath = async (window: BrowserWindow, name: string, kind: FileKind): Promise<string | null> => {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(await lastFolder(), proposedName(name, kind)),
    filters: [{ name: kinds[kind], extensions: [kind] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || !filePath) return null
  const path = withExtension(filePath, kind)
  if (path !== filePath && existsSync(path) && !(await mayReplace(window, path))) return null
  return path
}

/** The files saved in this session, by the token under which the window knows them: it never learns a path. */
const saved = new Map<string, string>()

/** Asks where to, writes the file, and answers a token for it. */
export const saveDocument = async (
  window: BrowserWindow,
  { bytes, name, kind }: Ask<'document.save'>,
): Promise<Answer<'document.save'>> => {
  const path = await choosePath(window, name, kind)
  if (!path) return { state: 'cancelled' }
  const outcome = await saveFile(path, bytes)
  if (!outcome.ok) return { state: 'refused', reason: outcome.reason }
  const token = randomUUID()
  saved.set(token, path)
  await keepJson(foldersFile(), { saved: dirname(path) })
  return { state: 'saved', token, name: basename(path), folder: dirname(path) }
}

/** The bytes of a saved file as they now lie on the disk, or null. */
export const readBackDocument = async (token: string): Promise<Uint8Array | null> => {
  const path = saved.get(token)
  return path ? readFile(path).catch(() => null) : null
}

/** Opens a saved file in the program the system has for it; answers whether that began. */
export const openDocument = async (token: string): Promise<boolean> => {
  const path = saved.get(token)
  return path !== undefined && existsSync(path) && (await shell.openPath(path)) === ''
}

/** Shows a saved file in its folder. */
export const revealDocument = (token: string): boolean => {
  const path = saved.get(token)
  if (!path || !existsSync(path)) return false
  shell.showItemInFolder(path)
  return true
}
