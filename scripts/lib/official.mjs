import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhole, cacheFolder, isSound } from './cache.mjs'
import { isAtLeast } from './packages.mjs'
import { root, run } from './run.mjs'
import { say } from './say.mjs'

const packageFolder = join(root, 'node_modules', 'electron')
const versionOf = () => JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
// Electron's own installer says `node >= 22.12` in its package.json.
const leastNode = [22, 12, 0]

const executables = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
const executable = executables[process.platform] ?? 'electron'
const folder = () => join(cacheFolder(), `electron-${versionOf()}-${process.platform}-${process.arch}`)
const sourceOf = () => `electron@${versionOf()} ${process.platform}-${process.arch}`
const found = () => ({ path: join(folder(), executable), name: `Electron ${versionOf()}` })

const downloaded = () => {
  try {
    const version = readFileSync(join(packageFolder, 'dist', 'version'), 'utf8')
      .replace(/^v/, '')
      .trim()
    return version === versionOf() && existsSync(join(packageFolder, 'dist', executable))
  } catch {
    return false
  }
}

/** Copied into the cache, because the next `npm ci` would throw it away with node_modules. */
const keep = async () => {
  await buildWhole(folder(), sourceOf(), (made) => {
    cpSync(join(packageFolder, 'dist'), made, { recursive: true, verbatimSymlinks: true })
  })
  return found()
}

/** The official runtime when it is here already, in the cache or as downloaded by the electron package; or null. */
export const cachedOfficial = async () => {
  if (isSound(folder(), sourceOf())) return found()
  return downloaded() ? keep() : null
}

const lastTry = () => join(cacheFolder(), 'official-last-tried')

/** Once a day is enough to ask again, where the download was out of reach and a substitute serves meanwhile. */
export const triedToday = () => {
  try {
    return Date.now() - statSync(lastTry()).mtimeMs < 24 * 60 * 60 * 1000
  } catch {
    return false
  }
}

/** Five seconds for an answer, so that a machine without that connection does not wait for long. */
const isInReach = async () => {
  if (process.env.ELECTRON_MIRROR || process.env.HTTPS_PROXY || process.env.https_proxy) return true
  try {
    await fetch('https://github.com', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    })
    return true
  } catch {
    return false
  }
}

/** Fetches the official runtime: `{ runtime }`, or `{ because }` with what stood in the way. */
export const fetchOfficial = async () => {
  if (!isAtLeast(process.versions.node, leastNode)) {
    return {
      because: `fetching Electron ${versionOf()} needs Node 22.12 or newer and this is Node ${process.versions.node}`,
    }
  }
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(lastTry(), '')
  if (!(await isInReach())) return { because: 'github.com, where Electron is published, is out of reach' }
  say(`Fetching Electron ${versionOf()} from github.com (about 120 MB) …`)
  const { code } = await run(process.execPath, [join(packageFolder, 'install.js')], { limit: 300 })
  if (code === 0 && downloaded()) return { runtime: await keep() }
  return { because: 'Electron could not be fetched from github.com' }
}
