import { app, ipcMain, shell, type BrowserWindow } from 'electron'
import type { Answer } from '../../shared/ipc/contract'
import { Folders } from '../folders'
import { handle } from '../handle'
import { Intake } from './intake'
import { choosePaths } from './intake-dialog'
import { answerDrops } from './intake-drops'
import { clearOriginals, layOut, originalPath, storeOriginal, type Asked } from './originals'
import type { ReadingProcess } from './reading-process'

const answerOriginals = (userData: string): void => {
  const laidOut = (asked: Asked): Promise<string | null> => layOut(userData, asked)
  handle(ipcMain, 'original.open', async (asked) => {
    const path = await laidOut(asked)
    return path !== null && (await shell.openPath(path)) === ''
  })
  handle(ipcMain, 'original.reveal', async (asked) => {
    const path = await laidOut(asked)
    if (path !== null) shell.showItemInFolder(path)
    return path !== null
  })
}

const answerFolders = (window: BrowserWindow): void => {
  const folders = new Folders()
  handle(ipcMain, 'folder.choose', async () => {
    const [path] = (await choosePaths(window, 'folder-to-write')) ?? []
    return path === undefined ? null : folders.keep(path)
  })
  handle(ipcMain, 'folder.write', (ask) => folders.write(ask))
}

const answerReading = (
  userData: string,
  intake: Intake,
  reader: ReadingProcess,
  cleared: Promise<void>,
): void => {
  handle(ipcMain, 'import.store', async ({ token }): Promise<Answer<'import.store'>> => {
    const listed = await intake.fileOf(token)
    if (listed === null) return { state: 'refused', reason: 'gone' }
    // What is half-copied now must not be taken for what a crash left.
    await cleared
    const stored = await storeOriginal(userData, listed.path, listed.name)
    return stored.ok ? { state: 'stored', ...stored.value } : { state: 'refused', reason: stored.reason }
  })
  handle(ipcMain, 'import.read', async ({ original, surroundings }): Promise<Answer<'import.read'>> => {
    const path = originalPath(userData, original)
    const read = await reader.read({ path, name: original.name, type: original.type, surroundings })
    return read.ok ? { state: 'read', read: read.value } : { state: 'refused', reason: read.reason }
  })
  handle(ipcMain, 'import.stop', () => {
    reader.stop()
    return null
  })
  handle(ipcMain, 'table.read', async ({ token }): Promise<Answer<'table.read'>> => {
    const listed = await intake.fileOf(token)
    if (listed === null) return { state: 'refused', reason: 'gone' }
    const read = await reader.readTable({ path: listed.path, name: listed.name })
    return read.ok ? { state: 'read', tables: read.value } : { state: 'refused', reason: read.reason }
  })
}

/** Answers everything about files that come in, about originals, and about folders that are written to. */
export const answerImports = (window: BrowserWindow, reader: ReadingProcess): void => {
  const userData = app.getPath('userData')
  const intake = new Intake(userData)
  const cleared = clearOriginals(userData)
  answerDrops(ipcMain, intake)
  handle(ipcMain, 'import.choose', async (what) => {
    const paths = await choosePaths(window, what)
    return paths && intake.list(paths, what === 'table' ? 'tables' : 'texts')
  })
  handle(ipcMain, 'import.pending', () => intake.pending())
  handle(ipcMain, 'import.forget', async (tokens) => {
    await intake.forget(tokens)
    return null
  })
  answerReading(userData, intake, reader, cleared)
  answerOriginals(userData)
  answerFolders(window)
  // A file that is being read when the window goes would be read for nobody.
  window.on('closed', () => reader.stop())
}
