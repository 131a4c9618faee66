import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cachedOfficial, fetchOfficial, triedToday } from './official.mjs'
import { Refusal, say } from './say.mjs'
import { cachedSubstitute, makeSubstitute } from './substitute.mjs'

const substituteRuns = process.platform === 'linux' && process.arch === 'x64'

const readOr = (path, otherwise) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return otherwise
  }
}

/** Why Chromium cannot make its sandbox here, or null. Ubuntu 24.04 forbids it to programs not installed by a package. */
const sandboxHindrance = () => {
  if (process.platform !== 'linux') return null
  if (process.getuid() === 0) return 'it was started by root'
  if (readOr('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '0') === '1') {
    return 'this system reserves it for installed programs'
  }
  return spawnSync('unshare', ['-Urn', 'true']).status === 0 ? null : 'this system does not allow it'
}

const ready = (runtime, words) => {
  const hindrance = sandboxHindrance()
  say(`Runtime: ${runtime.name} (${words}).`)
  if (hindrance) say(`It runs without Chromium's outer sandbox, because ${hindrance}.`)
  return { ...runtime, args: hindrance ? ['--no-sandbox'] : [] }
}

/** What stood in the way of the official runtime, or the runtime; not asked again on the day it failed. */
const tryOfficial = async (spare) =>
  spare && triedToday() ? { because: 'the official one was out of reach earlier today' } : fetchOfficial()

/**
 * Makes sure of an Electron runtime and says in a line which one: `{ path, name, args }`, where `args` must stand on
 * its command line. The official one comes first; its substitute is used only where that cannot be had.
 */
export const ensureRuntime = async () => {
  const official = await cachedOfficial()
  if (official) return ready(official, 'official')
  const spare = substituteRuns ? cachedSubstitute() : null
  const { runtime, because } = await tryOfficial(spare)
  if (runtime) return ready(runtime, 'official')
  if (!substituteRuns) {
    throw new Refusal(
      `There is no Electron to run Rostrum with, because ${because}. ` +
        'Use Node 22.12 or newer with a connection to github.com, and start again.',
    )
  }
  return ready(spare ?? (await makeSubstitute()), `substitute from the npm registry, because ${because}`)
}
