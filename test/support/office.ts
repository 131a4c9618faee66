import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'

/** Why LibreOffice cannot be used here, or null. `npm test` installs it when run as root. */
export const noOffice: string | null =
  spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0
    ? null
    : 'LibreOffice is not installed (libreoffice-writer-nogui), so formats that it has to make were not compared'

/** A folder for a test, and how to be rid of it. */
export const workshop = (name: string): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), `rostrum-${name}-`))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Turns files into another format with LibreOffice, under a profile of its own; answers the paths in their order. */
export const convert = (files: readonly string[], format: string, folder: string): readonly string[] => {
  const from = join(folder, 'from')
  mkdirSync(from, { recursive: true })
  const copies = files.map((file) => {
    const copy = join(from, basename(file))
    copyFileSync(file, copy)
    return copy
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--convert-to', format, '--outdir', folder, ...copies]
  const { status, stderr } = spawnSync('soffice', args, { timeout: 120_000, encoding: 'utf8' })
  if (status !== 0) throw new Error(`LibreOffice did not make ${format}: ${stderr}`)
  const ending = format.split(':')[0] ?? format
  return files.map((file) => join(folder, `${basename(file, extname(file))}.${ending}`))
}
