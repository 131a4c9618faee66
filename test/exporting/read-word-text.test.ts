import { describe, expect, test } from 'vitest'
import { compareWritten, readWordText } from '../../src/renderer/features/exporting/read-word-text'
import { toWord } from '../../src/renderer/features/exporting/word'
import { printedParagraphs } from '../../src/shared/exporting/submission'
import { bareSubmission, list, longSubmission, paragraph, submission } from '../support/submissions'
import { withPart } from '../support/word-parts'

describe('reading back', () => {
  test('finds every paragraph of the body in order, and nothing of head and foot', async () => {
    const read = await readWordText(await toWord(submission()))
    expect(read).toMatchObject({ ok: true, value: printedParagraphs(submission()) })
  })

  test('tells words on both sides of a line break or tab apart', async () => {
    const read = await readWordText(await toWord(bareSubmission([paragraph('one\ntwo\tthree')])))
    expect(read).toMatchObject({ ok: true, value: ['one two three'] })
  })

  test('counts the paragraphs of a long text', async () => {
    const long = longSubmission(60)
    expect(await compareWritten(await toWord(long), long)).toMatchObject({
      ok: true,
      value: { paragraphs: printedParagraphs(long).length },
    })
  })

  test.each([
    ['nothing', new Uint8Array()],
    ['no zip', new Uint8Array([1, 2, 3])],
    ['a zip that is cut', null],
  ])('refuses %s', async (_, bytes) => {
    const cut = bytes ?? (await toWord(submission())).slice(0, 4_000)
    expect(await compareWritten(cut, submission())).toEqual({ ok: false, reason: 'not-readable' })
  })

  test('leaves the bytes it was given as they are', async () => {
    const bytes = await toWord(submission())
    const before = bytes.slice()
    await readWordText(bytes)
    expect(bytes).toEqual(before)
  })
})

describe('a file that differs', () => {
  const meant = bareSubmission([paragraph('one'), list('numbered', 'two', 'three')])

  test('is told by the first paragraph that does', async () => {
    const bytes = withPart(await toWord(meant), 'word/document.xml', (part) => part.replace('>two<', '>too<'))
    expect(await compareWritten(bytes, meant)).toEqual({
      ok: false,
      reason: 'differs',
      difference: { place: 2, expected: 'two', found: 'too' },
    })
  })

  test('is told by what it lacks or has too much', async () => {
    const shorter = bareSubmission(meant.manuscript.blocks.slice(0, 1))
    expect(await compareWritten(await toWord(shorter), meant)).toMatchObject({
      difference: { place: 2, expected: 'two', found: null },
    })
    expect(await compareWritten(await toWord(meant), shorter)).toMatchObject({
      difference: { place: 2, expected: null, found: 'two' },
    })
  })
})
