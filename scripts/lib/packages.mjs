import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run.mjs'
import { Refusal, say } from './say.mjs'

const leastNode = [20, 19, 0]

const readOr = (path, otherwise) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return otherwise
  }
}

/** Whether a version such as '20.20.2' is at least [major, minor, patch]. */
export const isAtLeast = (version, least) => {
  const parts = version.split('.').map(Number)
  const at = least.findIndex((number, i) => parts[i] !== number)
  return at === -1 || parts[at] > least[at]
}

/**
 * Whether what npm says it installed is what the lock file names. npm writes its note (node_modules/.package-lock.json)
 * last, so an installation that broke off has none. Optional packages may be missing: they are for other systems.
 */
export const packagesMatch = (lock, installed) => {
  const wanted = Object.entries(lock?.packages ?? {}).filter(([path]) => path !== '')
  const present = installed?.packages ?? {}
  const known = new Set(wanted.map(([path]) => path))
  return (
    wanted.length > 0 &&
    wanted.every(([path, { version, integrity, optional }]) => {
      const found = present[path]
      if (!found) return optional === true
      return found.version === version && found.integrity === integrity
    }) &&
    Object.keys(present).every((path) => known.has(path))
  )
}

/** Brings node_modules to what package-lock.json says; does nothing when it is that already. */
export const ensurePackages = async () => {
  if (!isAtLeast(process.versions.node, leastNode)) {
    throw new Refusal(
      `Rostrum needs Node ${leastNode.join('.')} or newer; this is Node ${process.versions.node}.`,
    )
  }
  const lock = readOr(join(root, 'package-lock.json'), null)
  if (packagesMatch(lock, readOr(join(root, 'node_modules', '.package-lock.json'), null))) return
  say('Installing the packages (npm ci) …')
  const { code, output, seconds } = await npm(['ci', '--no-audit', '--no-fund'], { limit: 600 })
  if (code !== 0) {
    throw new Refusal(
      `${output}\nThe packages could not be installed. Is the npm registry in reach? Then try again.`,
    )
  }
  say(`Packages installed in ${Math.round(seconds)} s.`)
}
