import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

const windows = process.platform === 'win32'
const running = new Set()

const killGroup = (child) => {
  try {
    if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}

// Each child leads its own group, so that a time-out takes its children along; Ctrl+C must then be passed on by hand.
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.on(signal, () => {
    running.forEach(killGroup)
    // Whoever listens as well has something to finish first, such as an app that is writing its texts down.
    if (process.listenerCount(signal) === 1) process.exit(code)
  })
}

/**
 * Runs a command to its end and answers `{ code, output, seconds, late }`. After `limit` seconds the whole process
 * group is killed and `late` is true. `live` also shows the output while it runs.
 */
export const run = (
  command,
  args,
  { cwd = root, env = process.env, limit = 600, live = false, shell = false } = {},
) =>
  new Promise((settle) => {
    const began = Date.now()
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      detached: !windows,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(child)
    const parts = []
    const hear = (from, to) =>
      from.on('data', (part) => {
        parts.push(part)
        if (live) to.write(part)
      })
    hear(child.stdout, process.stdout)
    hear(child.stderr, process.stderr)
    let late = false
    const timer = setTimeout(() => {
      late = true
      killGroup(child)
    }, limit * 1000)
    const end = (code) => {
      clearTimeout(timer)
      running.delete(child)
      settle({ code, late, output: Buffer.concat(parts).toString(), seconds: (Date.now() - began) / 1000 })
    }
    child.on('error', (error) => {
      parts.push(Buffer.from(error.message))
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })

/** Runs npm itself: the one that started us when there is one, so that no shell is needed. */
export const npm = (args, options = {}) => {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return run(process.execPath, [script, ...args], options)
  return run('npm', args, { ...options, shell: windows })
}

/** The script behind a package's command, to be run by this Node: works the same on every system. */
export const commandOf = (name, command = name) => {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[command])
}
