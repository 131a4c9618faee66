import { app, ipcMain, type BrowserWindow } from 'electron'
import { openDocument, readBackDocument, revealDocument, saveDocument } from './documents'
import type { Flush } from './flush'
import { handle } from './handle'
import { answerImports } from './importing/intake-answers'
import { openReader } from './importing/intake-reader'
import type { Note } from './log'
import { enableCommands } from './menu'
import { hasRoom } from './room'
import { orderSetAside } from './set-aside'
import { keepTally, readTally } from './tally'

const restart = (): void => {
  app.relaunch()
  app.exit(0)
}

/** Answers every channel of the contract for the one window. */
export const answerWindow = (window: BrowserWindow, flush: Flush, note: Note): void => {
  const userData = app.getPath('userData')
  handle(ipcMain, 'app.facts', () => ({
    version: app.getVersion(),
    platform: process.platform,
    runtime: `Electron ${process.versions.electron} · Chromium ${process.versions['chrome']}`,
    dataFolder: userData,
  }))
  handle(ipcMain, 'tally.read', () => readTally(userData))
  handle(ipcMain, 'tally.keep', (tally) => keepTally(userData, tally))
  handle(ipcMain, 'library.setAside', async () => {
    if (!(await orderSetAside(userData, new Date().toISOString())))
      throw new Error('set-aside was not ordered')
    note('warn', 'set-aside.ordered')
    // After the answer has left: the window is told before it goes.
    setTimeout(restart, 200)
    return null
  })
  handle(ipcMain, 'disk.room', () => hasRoom(userData))
  handle(ipcMain, 'document.save', (ask) => saveDocument(window, ask))
  handle(ipcMain, 'document.readBack', ({ token }) => readBackDocument(token))
  handle(ipcMain, 'document.open', ({ token }) => openDocument(token))
  handle(ipcMain, 'document.reveal', ({ token }) => revealDocument(token))
  answerImports(window, openReader())
  handle(ipcMain, 'menu.enable', (names) => {
    enableCommands(names)
    return null
  })
  handle(ipcMain, 'log.note', ({ level, code }) => {
    note(level, code)
    return null
  })
  handle(ipcMain, 'app.flushed', (written) => {
    flush.heard(written)
    return null
  })
}
