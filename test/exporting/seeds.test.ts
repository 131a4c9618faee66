import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWordText } from '../../src/renderer/features/exporting/read-word-text'
import { toWord } from '../../src/renderer/features/exporting/word'
import type { Block } from '../../src/shared/drafting/manuscript'
import type { Submission } from '../../src/shared/exporting/submission'
import { bareSubmission, heading, list, paragraph, recommendation } from '../support/submissions'
import { wordFaults } from '../support/word-lint'

// Statements that were really delivered. They are read where they lie, beside the repository, and are no part of it.
const seeds = resolve(import.meta.dirname, '../../../shared/seeds')
const names = ['RSIL-IC-2023-oral-statement', 'CFHR-IC-2023-statement']
const absent = names.some((name) => !existsSync(resolve(seeds, `${name}.docx`)))

/**
 * The paragraphs of a text file that was taken from a printed sheet. A foot of the page is an address with the
 * website on the next line; the words after it go on where the page broke.
 */
const paragraphsIn = (text: string): string[] => {
  const parts = text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const isFoot = (index: number) =>
    [parts[index], parts[index + 1]].some((part) => /^www\.\S+$/.test(part ?? ''))
  return parts.reduce<string[]>((found, part, index) => {
    if (isFoot(index)) return found
    const isRest = isFoot(index - 1) && index > 1
    return isRest ? [...found.slice(0, -1), `${found.at(-1)} ${part}`] : [...found, part]
  }, [])
}

const itemsIn = (part: string, label: RegExp): string[] =>
  part.split('\n').flatMap((line) => (label.test(line) ? [line.replace(label, '')] : []))

/** The submission that a writer would have typed: opening lines, headings above bullets, numbers as recommendations. */
const submissionIn = (text: string): Submission => {
  const parts = paragraphsIn(text)
  const day = /^\d{1,2}\w* \w+,? \d{4}$/.test(parts[0] ?? '') ? (parts[0] ?? '') : ''
  const opening = day === '' ? 1 : 3
  const blocks = parts.slice(opening).flatMap((part, index): Block[] => {
    const bullets = itemsIn(part, /^- /)
    const numbers = itemsIn(part, /^\d+\. /)
    if (bullets.length > 0) return [list('bulleted', ...bullets)]
    if (numbers.length > 0) return numbers.map((words) => recommendation(words))
    return [parts[opening + index + 1]?.startsWith('- ') ? heading(1, part) : paragraph(part)]
  })
  const title = (parts[opening === 1 ? 0 : 1] ?? '').replaceAll('**', '')
  return bareSubmission(blocks, { day, title, by: opening === 1 ? '' : (parts[2] ?? '') })
}

// The text files have straight quotation marks where the printed ones are curved, and no other difference.
const comparable = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((words) => words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'))

describe.skipIf(absent)(
  'statements that were delivered (skipped where the seeds are not beside the repository)',
  () => {
    test.each(names)('%s comes out with the paragraphs of the original', async (name) => {
      const original = await readWordText(new Uint8Array(readFileSync(resolve(seeds, `${name}.docx`))))
      const bytes = await toWord(submissionIn(readFileSync(resolve(seeds, `${name}.txt`), 'utf8')))
      const ours = await readWordText(bytes)
      if (!original.ok || !ours.ok) throw new Error('not readable')
      expect(comparable(ours.value)).toEqual(comparable(original.value))
      expect(wordFaults(bytes)).toEqual([])
    })
  },
)
