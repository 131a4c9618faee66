import { join } from 'node:path'
import { app, BrowserWindow, dialog, session } from 'electron'
import type { TellChannel } from '../shared/ipc/channels'
import { answerWindow } from './answers'
import { claimScheme, serveApp } from './app-protocol'
import { clearLeftovers } from './atomic-write'
import { guardClosing } from './closing'
import { offerContextMenu } from './context-menu'
import { mendCrashes } from './crashes'
import { newFlush } from './flush'
import { faultCode, logFile, openLog, type Note } from './log'
import { mendDatabase } from './mend-database'
import { showMenu } from './menu'
import { lockCommandLine, lockContents, lockSession } from './network'
import { setAsideIfOrdered } from './set-aside'
import { loadPage, openWindow } from './window'

const developing = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

/** A fault nobody expected is logged by its code, and told once: the app goes on, since most faults are small. */
const reportFaults = (note: Note): void => {
  let told = false
  const report = (kind: string, fault: unknown): void => {
    note('error', `main.${kind}.${faultCode(fault)}`)
    if (told) return
    told = true
    dialog.showErrorBox(
      'Rostrum met a fault it did not expect',
      'Its code is in the log. If something no longer works, quit Rostrum and start it again.',
    )
  }
  process.on('uncaughtException', (fault) => report('uncaught', fault))
  process.on('unhandledRejection', (fault) => report('unhandled', fault))
}

const focusWindow = (): void => {
  const [window] = BrowserWindow.getAllWindows()
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

const begin = async (note: Note): Promise<void> => {
  lockSession(session.defaultSession, developing)
  serveApp(join(__dirname, '..', 'renderer'), developing)
  const window = openWindow(developing !== null)
  const tell = (channel: TellChannel, value: unknown): void => window.webContents.send(channel, value)
  const flush = newFlush(() => tell('app.flush', null))
  answerWindow(window, flush, note)
  mendCrashes(window, note)
  guardClosing(window, flush, note)
  const loaded = loadPage(window)
  // What nobody sees at once is done while the page comes up.
  showMenu((name) => tell('command.run', name))
  offerContextMenu(window.webContents)
  await Promise.all([loaded, clearLeftovers(app.getPath('userData'))])
}

const start = (): void => {
  const note = openLog(logFile(app.getPath('userData')), () => new Date())
  reportFaults(note)
  const aside = setAsideIfOrdered(app.getPath('userData'))
  if (aside !== 'nothing') note('warn', `set-aside.${aside}`)
  const mended = mendDatabase(app.getPath('userData'), new Date().toISOString())
  if (mended !== 'whole') note('warn', `database.${mended}`)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  app.on('second-instance', focusWindow)
  // One window is the app, on macOS too: without it there is nothing the menu could act on.
  app.on('window-all-closed', () => app.quit())
  // Node sets up its web answers at their first use; until the app is ready there is time for that.
  void new Response(new Uint8Array(1)).arrayBuffer()
  void app.whenReady().then(() => begin(note))
}

claimScheme()
lockCommandLine(app, developing)
// As root Chromium's processes refuse to start with the sandbox and would be started again for ever.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
// The lock lies in the user's folder, so copies of Rostrum with folders of their own may run side by side.
if (app.requestSingleInstanceLock()) start()
else app.exit(0)
