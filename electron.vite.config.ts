import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A PDF in Chinese, Japanese or Korean that brings no fonts is read by Adobe's character maps, beside the reader. */
const characterMaps = {
  name: 'character-maps',
  writeBundle: ({ dir = 'out/main' }: { readonly dir?: string }) =>
    cpSync(resolve(import.meta.dirname, 'node_modules/pdfjs-dist/cmaps'), join(dir, 'cmaps'), {
      recursive: true,
    }),
}

// Targets are set by hand: they must fit Electron 45, which ships, and Electron 33, which runs where the
// official download is out of reach. Everything is bundled, so the packaged app needs no node_modules.
export default defineConfig({
  main: {
    plugins: [characterMaps],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // Three entries: the app, the process that reads foreign files, and the same for the command line.
      lib: {
        entry: {
          index: 'src/main/index.ts',
          reader: 'src/main/importing/reader.ts',
          'command-line': 'src/main/importing/command-line.ts',
        },
        formats: ['cjs'],
        fileName: (_, name) => `${name}.cjs`,
      },
      rollupOptions: {
        output: {
          chunkFileNames: 'parts/[name]-[hash].cjs',
          // Apart, or what the bundler needs itself is laid into the reader, and the app loads all of it at each start.
          codeSplitting: { groups: [{ name: 'packages', test: /node_modules\/(?!zod|temporal|pdfjs)/ }] },
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      lib: { entry: 'src/main/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: {
        output: {
          // What the first screen needs comes in one file: each file more is a round trip at the start.
          codeSplitting: {
            groups: [
              {
                name: 'start',
                test: /node_modules\/(react|react-dom|scheduler|dexie|dexie-react-hooks|zod|temporal-polyfill)\/|src\/renderer\/(kit\/(controls|dialog|later|notices)|app|data\/(bridge|clock|commanding|counts|database|drafts|flushing|library|opening|tally))|src\/renderer\/features\/desk/,
              },
            ],
          },
        },
        input: resolve(import.meta.dirname, 'src/renderer/index.html'),
      },
    },
  },
})
