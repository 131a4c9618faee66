// Measures Rostrum against what could not be faster, in the same run. A report: no figure makes it fail.
//   npm run bench [-- --quick] [-- FILE]
import { rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { ensureBuild } from './lib/build.mjs'
import { hasDisplay, withDisplay } from './lib/display.mjs'
import { ensurePackages } from './lib/packages.mjs'
import { root } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime.mjs'
import { runScript, say } from './lib/say.mjs'
import { ensureSystem } from './lib/system.mjs'

/** One part; what goes wrong in it is told and leaves the others their turn. */
const part = async (name, act, failures) => {
  say(`Measuring ${name} …`)
  try {
    return { name, ...(await act()) }
  } catch (failure) {
    failures.push(`${name}: ${failure.stack ?? failure}`)
    return { name, rows: [], samples: {} }
  }
}

const inWindow = async (around, failures) => {
  const { openBoth } = await import('./bench/window.mjs')
  const { measureTyping } = await import('./bench/typing.mjs')
  const { measureSaving } = await import('./bench/saving.mjs')
  const { measurePalette } = await import('./bench/palette.mjs')
  const { lengths } = await import('./bench/texts.mjs')
  const { quit } = await import('./lib/drive.mjs')
  const opened = await openBoth(around)
  const parts = []
  try {
    for (const length of lengths) {
      const named = (what) => `${what}, ${length.name}`
      parts.push(await part(named('typing'), () => measureTyping(opened, length, around), failures))
      parts.push(await part(named('saving'), () => measureSaving(opened, length, around), failures))
    }
    parts.push(await part('the palette', () => measurePalette(opened, around), failures))
  } finally {
    await quit(opened.app)
  }
  return parts
}

const measureAll = async (runtime, quick, failures) => {
  const { prepareFolder } = await import('./bench/folder.mjs')
  const { measureStart } = await import('./bench/start-up.mjs')
  const { measureWord } = await import('./bench/word.mjs')
  const { measureSearch } = await import('./bench/search.mjs')
  const { measureImporting } = await import('./bench/importing.mjs')
  const userData = await prepareFolder(runtime)
  const around = { runtime, userData, quick }
  try {
    return [
      await part('the start', () => measureStart(around), failures),
      ...(await inWindow(around, failures)),
      await part('the Word export', () => measureWord(around), failures),
      await part('the search over large libraries', () => measureSearch(around), failures),
      await part('the import', () => measureImporting(around), failures),
    ]
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
}

const verdict = ({ met }) => (met === undefined ? '' : met ? 'yes' : 'NO')

await runScript(async () => {
  const [before] = loadavg()
  const args = process.argv.slice(2)
  const quick = args.includes('--quick')
  const file = resolve(args.find((argument) => !argument.startsWith('-')) ?? join(root, 'bench-results.json'))
  await ensurePackages()
  const runtime = await ensureRuntime()
  await ensureSystem(runtime, { display: !hasDisplay() })
  await ensureBuild()
  const failures = []
  const parts = await withDisplay(() => measureAll(runtime, quick, failures))
  const rows = parts.flatMap((measured) => measured.rows)
  const { tableLines } = await import('./bench/figures.mjs')
  const head = ['Figure', 'Rostrum', 'Floor or peer', 'Against it', 'Aim', 'Met']
  const lines = rows.map((row) => [row.figure, ...row.cells, row.aim ?? '', verdict(row)])
  say('')
  tableLines([head, ...lines]).forEach(say)
  const cores = cpus().length
  const machine = { cpu: cpus()[0]?.model, cores, load: before, node: process.version, runtime: runtime.name }
  const when = new Date().toISOString()
  writeFileSync(file, `${JSON.stringify({ when, quick, machine, failures, parts }, null, 2)}\n`)
  say(`\nEvery figure with its spread: ${relative(process.cwd(), file) || file}`)
  if (before > cores * 0.75)
    say(
      `The machine was busy when this began (load ${before.toFixed(1)} on ${cores} cores): run it again in peace.`,
    )
  failures.forEach((failure) => say(`Not measured: ${failure}`))
  return failures.length > 0 ? 1 : 0
})
