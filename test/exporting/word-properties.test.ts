import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWritten } from '../../src/renderer/features/exporting/read-word-text'
import { toWord } from '../../src/renderer/features/exporting/word'
import { printedParagraphs } from '../../src/shared/exporting/submission'
import { submission } from '../support/arbitraries'
import { wordFaults } from '../support/word-lint'
import { validatorErrors } from '../support/word-validator'

describe('any submission', () => {
  test('is written as a sound file that reads back as it was meant', async () => {
    await fc.assert(
      fc.asyncProperty(submission, async (any) => {
        const bytes = await toWord(any)
        expect(wordFaults(bytes)).toEqual([])
        expect(await compareWritten(bytes, any)).toEqual({
          ok: true,
          value: { paragraphs: printedParagraphs(any).length },
          notes: [],
        })
      }),
      { numRuns: 150 },
    )
  })

  test("is valid to Microsoft's own library", async () => {
    // Half a second a file, so a batch of thirty; two at a time, as many as the smallest machine has cores.
    const files = await Promise.all(fc.sample(submission, 30).map(toWord))
    const pairs = Array.from({ length: 15 }, (_, index) => files.slice(index * 2, index * 2 + 2))
    for (const pair of pairs) {
      const errors = await Promise.all(pair.map(validatorErrors))
      expect(errors.flat()).toEqual([])
    }
  })
})
