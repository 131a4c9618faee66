import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

type Level = 'info' | 'warn' | 'error'
/** Writes a code; what a user wrote never comes here. */
export type Note = (level: Level, code: string) => void

const largest = 1024 * 1024

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** A code is what a log may hold; anything else could be someone's words. */
export const asCode = (code: string): string => {
  const plain = code.toLowerCase()
  return /^[a-z0-9.-]{1,60}$/.test(plain) ? plain : 'log.not-a-code'
}

/** The code of a fault: its system code or the name of its kind, never its message, which may quote a text. */
export const faultCode = (error: unknown): string => {
  if (!(error instanceof Error)) return 'thrown'
  const { code } = error as { code?: unknown }
  return asCode((typeof code === 'string' ? code : error.name).replace(/_/g, '-'))
}

/** A log of one file of at most 1 MB with one predecessor; each line is a moment, a level and a code. */
export const openLog = (path: string, clock: () => Date, limit = largest): Note => {
  const previous = path.replace(/\.log$/, '.1.log')
  return (level, code) => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      if (sizeOf(path) >= limit) renameSync(path, previous)
      appendFileSync(path, `${clock().toISOString()} ${level} ${asCode(code)}\n`)
    } catch {
      // A disk that takes no log must not take the app along.
    }
  }
}

export const logFile = (userData: string): string => join(userData, 'logs', 'rostrum.log')
