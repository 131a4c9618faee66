import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron'
import { keepJson, readJsonAtOnce } from './json-file'
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

/** Keeps where the window stands, for the next start. */
export const keepPlace = (window: BrowserWindow): Promise<boolean> => keepJson(placeFile(), placeOf(window))

/** The app's one window, where it stood last. It shows the desk's colour at once; the page paints into it. */
export const openWindow = (developing: boolean): BrowserWindow => {
  const { maximized, ...box } = placeOnScreens(readJsonAtOnce(placeFile(), WindowPlace), workAreas())
  const window = new BrowserWindow({
    ...box,
    minWidth: least.width,
    minHeight: least.height,
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
      // The page's scripts are compiled once and kept from the first start on, not only after several.
      v8CacheOptions: 'bypassHeatCheck',
      // Chromium would fetch a dictionary from Google; spell checking comes with a dictionary that is shipped.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  return window
}

/** Loads the page; apart from opening, so that whoever listens to the window does so before the page speaks. */
export const loadPage = (window: BrowserWindow): Promise<void> => window.loadURL(startPage)
