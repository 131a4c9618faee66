import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneLine } from '../../src/shared/basics/text'

// Real statements lie beside the repository and are never part of it.
const folder = join(import.meta.dirname, '../../../shared/seeds')

export const seedNames = [
  'CFHR-IC-2023-statement',
  'RSIL-IC-2023-oral-statement',
  'CGR-annual-report-2023',
] as const
export type SeedName = (typeof seedNames)[number]

/** The paragraphs of a seed: what stands between blank lines, and each item of a list. */
export const seedParagraphs = (name: SeedName): string[] =>
  readFileSync(join(folder, `${name}.txt`), 'utf8')
    .split(/\n\s*\n|\n(?=\s*(?:[-•*]|\d{1,2}[.)])\s)/u)
    .map(oneLine)
    .filter(Boolean)

export const areSeedsHere = (): boolean => existsSync(folder)
