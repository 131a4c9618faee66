import { app, dialog, type BrowserWindow } from 'electron'
import type { Note } from './log'
import { newAllowance } from './allowance'

const askAgain = async (window: BrowserWindow): Promise<boolean> => {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'Rostrum stopped working several times within a minute.',
    detail: 'What was saved is on the disk. You can try again, or quit and start Rostrum later.',
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

/** Brings the page back when its process ends, at most three times a minute; then the user decides. */
export const mendCrashes = (window: BrowserWindow, note: Note): void => {
  const mayReload = newAllowance(3, 60_000)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    note('error', `renderer.gone.${reason}`)
    if (reason === 'clean-exit') return
    if (mayReload(Date.now())) return window.webContents.reload()
    askAgain(window)
      .then((again) => (again ? window.webContents.reload() : app.exit(1)))
      .catch(() => app.exit(1))
  })
  window.on('unresponsive', () => note('warn', 'renderer.unresponsive'))
}
