// Some of Rostrum's own modules as one script, to be measured outside the window or apart from it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../lib/run.mjs'

const entry = join(root, 'bench-entry.js')

/** An entry that exists only here; its `source` imports by absolute path. */
const virtualEntry = (source) => ({
  name: 'bench-entry',
  enforce: 'pre',
  resolveId: (id) => (id === entry ? entry : null),
  load: (id) => (id === entry ? source : null),
})

const inSource = (path) => JSON.stringify(join(root, 'src', path))

const make = async (source, options) => {
  const outDir = join(root, '.cache', 'bench')
  mkdirSync(outDir, { recursive: true })
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [virtualEntry(source)],
    define: { 'process.env.NODE_ENV': '"production"' },
    ...options,
    build: { outDir, emptyOutDir: false, minify: false, target: 'esnext', ...options.build },
  }).then((made) => (Array.isArray(made) ? made[0] : made))
  return { file: join(outDir, output[0].fileName), code: output[0].code }
}

/** Writing a Word file and reading it back, as a module for Node. */
export const wordModule = async () => {
  const source = [
    `export { toWord } from ${inSource('renderer/features/exporting/word.ts')}`,
    `export { compareWritten } from ${inSource('renderer/features/exporting/read-word-text.ts')}`,
  ].join('\n')
  const rollupOptions = { input: entry, output: { entryFileNames: 'word.mjs' } }
  const { file } = await make(source, { build: { ssr: true, rollupOptions } })
  return import(`file://${file}`)
}

const scripts = (name) => JSON.stringify(join(root, 'scripts', 'bench', name))

/** The generator of large libraries as one script for a page: it leaves `benchCorpus` there. */
export const corpusScript = async () => {
  const lib = { entry, name: 'benchCorpus', formats: ['iife'], fileName: () => 'corpus.js' }
  const { code } = await make(`export { makeCorpus } from ${scripts('corpus.mjs')}`, {
    build: { lib, write: false },
  })
  return code
}
