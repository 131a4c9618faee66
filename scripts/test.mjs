import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { withDisplay } from './lib/display.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { countCheck, countTests, exitCodeOf, lastLines } from './lib/results.mjs'
import { commandOf, npm, root, run } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime.mjs'
import { Refusal, runScript, say } from './lib/say.mjs'
import { ensureSystem } from './lib/system.mjs'

// The whole run stays under half an hour; a part that is late is killed and counts as failed.
const wholeLimit = 29 * 60
const checks = [
  { name: 'types', limit: 180 },
  { name: 'lint', limit: 240 },
  { name: 'cruise', limit: 120 },
  { name: 'knip', limit: 120 },
]
const suites = [
  { name: 'unit', limit: 720 },
  { name: 'journeys', limit: 900 },
]

const left = (limit) => Math.max(1, Math.min(limit, wholeLimit - performance.now() / 1000))

const tell = (name, { late, seconds }) => {
  if (late) say(`${name} was killed after ${Math.round(seconds)} s: it took too long.`)
}

/** A check of the whole: silent when it holds, its output in full when it does not. */
const check = async ({ name, limit }) => {
  const result = await npm(['run', '--silent', name], { limit: left(limit) })
  say(`${result.code === 0 ? '✓' : '✗'} ${name} (${result.seconds.toFixed(1)} s)`)
  if (result.code !== 0) say(result.output)
  tell(name, result)
  return { name, seconds: result.seconds, count: countCheck(result.code) }
}

const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** One vitest project, shown while it runs and counted from its report. */
const suite = async ({ name, limit }, runtime) => {
  say(`— ${name} —`)
  const report = join(root, '.cache', 'test', `${name}.json`)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const env = {
    ...process.env,
    ROSTRUM_RUNTIME: runtime.path,
    ROSTRUM_RUNTIME_NAME: runtime.name,
    ROSTRUM_RUNTIME_ARGS: runtime.args.join(' '),
  }
  const args = [commandOf('vitest'), 'run', '--project', name, ...reporters]
  const result = await run(process.execPath, args, { env, limit: left(limit), live: true })
  tell(name, result)
  return { name, seconds: result.seconds, count: countTests(readReport(report), result.code) }
}

const inOrder = async (parts, act) => {
  const results = []
  for (const part of parts) results.push(await act(part))
  return results
}

/** A step that says in a Refusal what went wrong; it counts as one test. */
const step = async (name, act) => {
  const began = performance.now()
  const code = await act().then(
    () => 0,
    (error) => {
      say(error instanceof Refusal ? error.message : error.stack)
      return 1
    },
  )
  return { name, seconds: (performance.now() - began) / 1000, count: countCheck(code) }
}

/** Packages, runtime and system libraries; without them nothing else can be run. */
const setUp = async () => {
  let runtime = null
  const part = await step('set-up', async () => {
    await ensurePackages()
    runtime = await ensureRuntime()
    await ensureSystem(runtime, { display: true, files: true })
  })
  return { runtime: part.count.failed === 0 ? runtime : null, part }
}

const testAll = async (runtime) => {
  mkdirSync(join(root, '.cache', 'test'), { recursive: true })
  const built = await step('build', ensureBuild)
  const checked = await inOrder(checks, check)
  const tested = await withDisplay(() => inOrder(suites, (part) => suite(part, runtime)))
  return [built, ...checked, ...tested]
}

await runScript(async () => {
  const { runtime, part } = await setUp()
  const parts = [part, ...(runtime ? await testAll(runtime) : [])]
  lastLines(parts).forEach(say)
  return exitCodeOf(parts)
})
