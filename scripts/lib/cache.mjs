import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'

const perSystem = {
  darwin: () => join(homedir(), 'Library', 'Caches', 'rostrum'),
  win32: () => join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'rostrum', 'cache'),
}

/** Where runtimes are kept: outside node_modules, so that `npm ci` does not throw them away. */
export const cacheFolder = () => {
  if (process.env.ROSTRUM_CACHE) return process.env.ROSTRUM_CACHE
  const own = perSystem[process.platform]
  return own ? own() : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'rostrum')
}

const stampName = 'rostrum-stamp.json'

/** Every file below `folder` but the stamp, with its size. */
const sizesOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== stampName)
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [relative(folder, path), statSync(path).size]),
  )

/** Whether the stamp is that of the wanted source and every file it lists is there with its size. */
export const stampHolds = (stamp, source, sizes) =>
  stamp?.source === source &&
  Object.keys(stamp.sizes ?? {}).length > 0 &&
  Object.entries(stamp.sizes).every(([path, size]) => sizes[path] === size)

/** Whether a cached runtime is complete and made from `source` (a version and a checksum). */
export const isSound = (folder, source) => {
  try {
    const stamp = JSON.parse(readFileSync(join(folder, stampName), 'utf8'))
    return stampHolds(stamp, source, sizesOf(folder))
  } catch {
    return false
  }
}

/** Builds `folder` beside its place and moves it there whole, so that a run which breaks off leaves nothing half. */
export const buildWhole = async (folder, source, build) => {
  await mkdir(cacheFolder(), { recursive: true })
  const workshop = await mkdtemp(join(cacheFolder(), 'unfinished-'))
  try {
    const made = join(workshop, 'made')
    await mkdir(made)
    await build(made, workshop)
    writeFileSync(join(made, stampName), JSON.stringify({ source, sizes: sizesOf(made) }, null, 1))
    if (existsSync(folder)) await rename(folder, join(workshop, 'damaged'))
    await rename(made, folder)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}
