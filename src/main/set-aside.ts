import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../shared/basics/schema'
import { keepJson } from './json-file'
import { tallyFile } from './tally'

const Marker = z.object({ folder: z.string().regex(/^[0-9TZ-]+$/) })

const markerFile = (userData: string): string => join(userData, 'set-aside.json')

/** A moment as a folder name; colons are not allowed in one on Windows. */
const folderFor = (instant: string): string => instant.replace(/[:.]/g, '-')

/** Asks the next start to move the database aside: it cannot be moved while Chromium holds it open. */
export const orderSetAside = (userData: string, instant: string): Promise<boolean> =>
  keepJson(markerFile(userData), { folder: folderFor(instant) })

const readMarker = (userData: string): z.infer<typeof Marker> | null => {
  try {
    return Marker.safeParse(JSON.parse(readFileSync(markerFile(userData), 'utf8'))).data ?? null
  } catch {
    return null
  }
}

/**
 * Moves the database and its tally to `set-aside/<moment>/` when that was ordered; nothing is deleted. The marker goes
 * last, so that a move which breaks off is finished at the next start, into the same folder. Runs before any window
 * exists, and at once, because Chromium opens the database as soon as a page asks for it.
 */
export const setAsideIfOrdered = (userData: string): 'nothing' | 'moved' | 'failed' => {
  if (!existsSync(markerFile(userData))) return 'nothing'
  const marker = readMarker(userData)
  try {
    const target = join(userData, 'set-aside', marker?.folder ?? 'undated')
    mkdirSync(target, { recursive: true })
    for (const path of [join(userData, 'IndexedDB'), tallyFile(userData)]) {
      const to = join(target, path.slice(userData.length + 1))
      if (existsSync(path)) renameSync(path, to)
    }
    rmSync(markerFile(userData))
    return 'moved'
  } catch {
    return 'failed'
  }
}
