import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { commandOf, root, run } from './run.mjs'
import { Refusal, say } from './say.mjs'

const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const stamp = join(root, 'out', '.stamp')

const filesOf = (path) => {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** One hash over names and contents: dates lie after a checkout. */
const hashOfSources = () => {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((name) => filesOf(join(root, name))).sort()) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update('\0')
  }
  return hash.digest('hex')
}

const isBuiltFrom = (hash) => {
  const parts = ['main/index.cjs', 'preload/preload.cjs', 'renderer/index.html']
  return (
    parts.every((part) => existsSync(join(root, 'out', part))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  )
}

/** Builds the app into out/ unless it was built from exactly these sources. */
export const ensureBuild = async () => {
  const hash = hashOfSources()
  if (isBuiltFrom(hash)) return
  say('Building …')
  const { code, output, seconds } = await run(process.execPath, [commandOf('electron-vite'), 'build'], {
    limit: 300,
  })
  if (code !== 0) throw new Refusal(`${output}\nRostrum could not be built; what is wrong stands above.`)
  writeFileSync(stamp, hash)
  say(`Built in ${Math.round(seconds)} s.`)
}
