// The least that can be called an Electron window: what Rostrum's start is measured against.
const { app, BrowserWindow } = require('electron')
const { join } = require('node:path')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900 })
  return window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
