import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { hasDisplay, withDisplay } from './lib/display.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { root } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime.mjs'
import { runScript, say } from './lib/say.mjs'
import { ensureSystem } from './lib/system.mjs'

/** The demonstration: the app is led through its work without a hand on it, and its screens and files are kept. */
const demonstrate = (runtime, out) =>
  withDisplay(async () => {
    const { runDemo } = await import('./demo.mjs')
    await runDemo({ runtime: runtime.path, out: resolve(out) })
  })

/** Opens the app and waits until it is closed; answers its exit code. */
const open = (runtime, args) =>
  new Promise((settle, fail) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    // Chromium's own remarks (no system bus, no graphics card) are harmless and would bury ours.
    const app = spawn(runtime.path, [root, '--log-level=3', ...runtime.args, ...args], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    // The app writes everything down before it ends; whoever asks a second time does not want to wait for that.
    let asked = 0
    const end = () => app.kill(asked++ === 0 ? 'SIGTERM' : 'SIGKILL')
    process.on('SIGINT', end).on('SIGTERM', end)
    app.once('error', fail)
    app.once('exit', (code) => settle(code ?? 1))
  })

await runScript(async () => {
  const args = process.argv.slice(2)
  const at = args.indexOf('--demo')
  const demo = at === -1 ? null : (args[at + 1] ?? 'demo-output')
  await ensurePackages()
  const runtime = await ensureRuntime()
  await ensureSystem(runtime, { display: !hasDisplay() })
  await ensureBuild()
  if (demo) return demonstrate(runtime, demo)
  if (hasDisplay()) return open(runtime, args)
  say(
    'There is no display to open a window on. The demonstration runs instead; its screens go to ./demo-output.',
  )
  return demonstrate(runtime, 'demo-output')
})
