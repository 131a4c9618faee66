import { dialog, type BrowserWindow } from 'electron'
import type { Flush } from './flush'
import type { Note } from './log'
import { keepPlace } from './window'

const mayLose = async (window: BrowserWindow): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes could not be written to the disk.',
    detail:
      'Go back to keep them in the window, for instance to copy them elsewhere. If you quit, they are lost.',
    buttons: ['Go back', 'Quit anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

const mayClose = async (window: BrowserWindow, flush: Flush, note: Note): Promise<boolean> => {
  // A window that never came up, or whose process is gone, holds nothing that could still be written.
  if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return true
  const flushed = await flush.ask()
  if (flushed === 'written' || window.isDestroyed() || window.webContents.isCrashed()) return true
  note('error', `closing.${flushed}`)
  return mayLose(window)
}

/**
 * Keeps the window until it has written everything down. Quitting needs nothing of its own: it closes the window, is
 * held up by this, and is completed when the window is gone (`window-all-closed`).
 */
export const guardClosing = (window: BrowserWindow, flush: Flush, note: Note): void => {
  let asking = false
  window.on('close', (event) => {
    event.preventDefault()
    if (asking) return
    asking = true
    mayClose(window, flush, note)
      .then(async (yes) => {
        asking = false
        if (!yes || window.isDestroyed()) return
        await keepPlace(window)
        window.destroy()
      })
      .catch(() => window.destroy())
  })
}
