import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'

// Treaty texts and real statements are never part of the repository: they lie beside it and are only compared with.
const folder = join(import.meta.dirname, '../../../shared')

/** A comparison with what lies beside the repository; where nothing does, it is skipped and says why. */
export const besideTest = (name: string, compare: () => void): void =>
  test(name, ({ skip }) => {
    skip(!existsSync(folder), 'there is no ../shared beside this copy of the repository to compare with')
    compare()
  })

export const readBeside = (path: string): string => readFileSync(join(folder, path), 'utf8')

/** The texts of a folder beside the repository, by ending. */
export const textsBeside = (path: string, ending: string): string[] =>
  readdirSync(join(folder, path))
    .filter((file) => file.endsWith(ending))
    .map((file) => readBeside(`${path}/${file}`))

/** Every run of nine words of the texts, without case or punctuation. */
export const runsOfNine = (texts: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const text of texts) {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let at = 0; at + 9 <= words.length; at += 1) found.add(words.slice(at, at + 9).join(' '))
  }
  return found
}

/** The runs of nine words that a text shares with others. */
export const shared = (text: string, others: ReadonlySet<string>): string[] =>
  [...runsOfNine([text])].filter((run) => others.has(run))
