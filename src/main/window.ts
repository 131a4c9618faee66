import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import { keepJson, readJson } from './json-file'
import { startPage } from './origin'
import { least, placeOnScreens, WindowPlace, type Box } from './window-place'

const placeFile = (): string => join(app.getPath('userData'), 'window.json')

const workAreas = (): [Box, ...Box[]] => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary.workArea, ...others.map(({ workArea }) => workArea)]
}

const placeOf = (window: BrowserWindow): WindowPlace => {
  const { x, y, width, height }: Rectangle = window.getNormalBounds()
  return { x, y, width, height, maximized: window.isMaximized() }
}

/** Shown with its first picture; a page that paints late must not leave the user with nothing. */
const showWhenReady = (window: BrowserWindow, maximized: boolean): void => {
  const show = (): void => {
    clearTimeout(timer)
    if (window.isDestroyed() || window.isVisible()) return
    if (maximized) window.maximize()
    window.show()
  }
  const timer = setTimeout(show, 4000)
  window.once('ready-to-show', show)
}

/** Keeps where the window stands, for the next start. */
export const keepPlace = (window: BrowserWindow): Promise<boolean> => keepJson(placeFile(), placeOf(window))

/** The app's one window, where it stood last. */
export const openWindow = async (developing: boolean): Promise<BrowserWindow> => {
  const { maximized, ...box } = placeOnScreens(await readJson(placeFile(), WindowPlace), workAreas())
  const window = new BrowserWindow({
    ...box,
    minWidth: least.width,
    minHeight: least.height,
    show: false,
    title: 'Rostrum',
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#f1efe9',
    webPreferences: {
      preload: join(__dirname, '..', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: developing,
      // Chromium would fetch a dictionary from Google; spell checking comes with a dictionary that is shipped.
      spellcheck: false,
    },
  })
  showWhenReady(window, maximized)
  return window
}

/** Loads the page; apart from opening, so that whoever listens to the window does so before the page speaks. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(startPage)
