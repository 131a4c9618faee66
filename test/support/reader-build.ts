import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import type { Surroundings } from '../../src/shared/importing/recognised'

const root = join(import.meta.dirname, '../..')

/** The reader as the app has it, built by itself into a folder of its own: `script` is the entry. */
export const buildReader = async (): Promise<{ script: string; remove: () => Promise<void> }> => {
  const outDir = await mkdtemp(join(tmpdir(), 'rostrum-reader-'))
  const remove = () => rm(outDir, { recursive: true, force: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/main/importing/reader.ts'),
      target: 'node20.18',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        output: { format: 'cjs', entryFileNames: 'reader.cjs', chunkFileNames: 'parts/[name]-[hash].cjs' },
      },
    },
  }).catch(async (fault: unknown) => {
    await remove()
    throw fault
  })
  const script = join(outDir, 'reader.cjs')
  if (!existsSync(script)) throw new Error('The reader was not built.')
  return { script, remove }
}

/** A library that knows nothing. */
export const emptySurroundings: Surroundings = {
  instruments: [],
  articles: {},
  topics: [],
  dialogues: [],
  organizations: [],
  people: [],
}
