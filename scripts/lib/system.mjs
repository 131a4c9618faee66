import { spawnSync } from 'node:child_process'
import { run } from './run.mjs'
import { Refusal, say } from './say.mjs'

// What Chromium loads from the system. Ubuntu 24.04 and Debian 13 renamed two of them; the newer name stands first.
const libraries = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libnotify4'],
  ['libsecret-1-0'],
]
const displays = [['xvfb'], ['xauth']]
// Other people's programs make the files that the import is held against.
const writers = [
  ['libreoffice-writer-nogui', 'libreoffice-writer'],
  ['texlive-latex-base'],
  ['poppler-utils'],
]

/** The wanted packages, each a list of names that serve, of which none is in `installed`. */
export const missingPackages = (wanted, installed) =>
  wanted.filter((names) => !names.some((name) => installed.has(name)))

/** The packages that `dpkg-query` reports as installed. */
export const installedIn = (report) =>
  new Set(
    report
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([, ...status]) => status.join(' ') === 'install ok installed')
      .map(([name]) => name),
  )

const missingHere = (wanted) => {
  const names = wanted.flat()
  const { stdout, error } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${Status}\n', ...names], {
    encoding: 'utf8',
  })
  // Without dpkg nothing can be told or installed; the loader's own answer below then decides.
  return error ? [] : missingPackages(wanted, installedIn(stdout))
}

/** The shared objects the executable would not find. */
const unresolved = (executable) => {
  const { stdout, error } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return error ? [] : [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
}

const isOffered = (name) =>
  spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' }).stdout?.includes(
    'Filename:',
  )

const install = async (missing) => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  say(`Installing system packages: ${missing.map((names) => names.at(-1)).join(' ')} …`)
  const updated = await run('apt-get', ['update'], { env, limit: 180 })
  const names = missing.map((all) => all.find(isOffered) ?? all.at(-1))
  const done = await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
    env,
    limit: 600,
  })
  if (done.code !== 0) say(`${updated.output}${done.output}\nThe system packages could not be installed.`)
}

/**
 * Makes sure of the system libraries Electron needs, of a virtual display when `display` is asked for, and of the
 * programs that make files to import when `files` is. As root they are installed; otherwise the command to do so is said, and Rostrum goes on where it can start without them.
 */
export const ensureSystem = async (runtime, { display, files = false }) => {
  if (process.platform !== 'linux') return
  const wanted = [...(display ? displays : []), ...libraries, ...(files ? writers : [])]
  const missing = missingHere(wanted)
  if (missing.length > 0 && process.getuid() === 0) await install(missing)
  else if (missing.length > 0) {
    const names = missing.map((all) => all.at(-1)).join(' ')
    say(`Some system packages are missing. To install them: sudo apt-get install ${names}`)
  }
  const lacking = unresolved(runtime.path)
  if (lacking.length === 0) return
  throw new Refusal(
    `Electron cannot start here: the system lacks ${lacking.join(', ')}. Install the packages that hold them ` +
      '(on Debian and Ubuntu: the command above, as an administrator) and start again.',
  )
}
