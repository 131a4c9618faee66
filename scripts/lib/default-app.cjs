// Stands in for the `default_app` that a genuine Electron download carries and the substitute runtime does not:
// loads the project directory named on the command line, as `electron <directory>` does.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

const directory = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const { main, name, productName, version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))

// Before anything asks for the user's folder: its name follows from the app's.
app.setName(productName ?? name)
app.setVersion(version)
app.setDesktopName(`${name}.desktop`)
app.setAppPath(directory)
process.defaultApp = true
require(join(directory, main))
