import { describe, expect, test } from 'vitest'
import { toWord } from '../../src/renderer/features/exporting/word'
import type { Block, List } from '../../src/shared/drafting/manuscript'
import { bareSubmission, list, paragraph, recommendation } from '../support/submissions'
import { listOf, paragraphSaying, paragraphsOf } from '../support/word-parts'
import { val } from '../support/xml'

/** Where each of these words stands once written. */
const places = async (blocks: readonly Block[], ...words: string[]) => {
  const bytes = await toWord(bareSubmission(blocks))
  return words.map((one) => listOf(bytes, paragraphSaying(bytes, one)))
}

describe('lists', () => {
  test('are bulleted or numbered', async () => {
    const blocks = [list('bulleted', 'apple'), list('numbered', 'pear')]
    expect(await places(blocks, 'apple', 'pear')).toMatchObject([
      { format: 'bullet', label: '•', level: 0 },
      { format: 'decimal', label: '%1.', level: 0 },
    ])
  })

  test('each numbered list counts from one', async () => {
    const blocks = [list('numbered', 'apple', 'pear'), paragraph('and'), list('numbered', 'plum')]
    const [apple, pear, plum] = await places(blocks, 'apple', 'pear', 'plum')
    expect(apple?.numId).toBe(pear?.numId)
    expect(plum?.numId).not.toBe(apple?.numId)
    expect(plum?.restarts).toBe(true)
  })

  test('a numbered list in a numbered one goes on with its parent, a level down', async () => {
    const blocks = [list('numbered', 'apple', list('numbered', 'seed'), 'pear')]
    const [apple, seed, pear] = await places(blocks, 'apple', 'seed', 'pear')
    expect(seed).toMatchObject({ numId: apple?.numId, level: 1, format: 'lowerLetter', label: '%2.' })
    expect(pear?.numId).toBe(apple?.numId)
  })

  test('numbered lists below different bullets each count from one', async () => {
    const blocks = [list('bulleted', 'apple', list('numbered', 'seed'), 'pear', list('numbered', 'stalk'))]
    const [seed, stalk] = await places(blocks, 'seed', 'stalk')
    expect(seed?.numId).not.toBe(stalk?.numId)
  })

  test('three labels take turns over nine levels, and deeper items stay on the ninth', async () => {
    const depths = Array.from({ length: 12 }, (_, depth) => `depth ${String(depth).padStart(2, '0')}`)
    const nested = (style: List['style']) =>
      depths.reduceRight<List | null>(
        (inner, words) => (inner ? list(style, words, inner) : list(style, words)),
        null,
      ) ?? list(style)
    const numbered = await places([nested('numbered')], ...depths)
    expect(numbered.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8, 8, 8])
    expect(numbered.slice(0, 4).map(({ format }) => format)).toEqual([
      'decimal',
      'lowerLetter',
      'lowerRoman',
      'decimal',
    ])
    expect(new Set(numbered.slice(8).map(({ numId }) => numId)).size).toBe(4)
    const bulleted = await places([nested('bulleted')], ...depths.slice(0, 4))
    expect(bulleted.map(({ label }) => label)).toEqual(['•', '–', '▪', '•'])
  })

  test('items without words take no number, unless a list hangs on them', async () => {
    const blocks = [list('numbered', 'apple', '', 'pear', '', list('numbered', 'seed'))]
    const bytes = await toWord(bareSubmission(blocks))
    const [apple, seed] = await places(blocks, 'apple', 'seed')
    expect(seed?.numId).toBe(apple?.numId)
    expect(paragraphsOf(bytes).map(({ text }) => text)).toEqual(['apple', 'pear', '', 'seed'])
  })
})

describe('recommendations', () => {
  const blocks = [
    recommendation('train authorities'),
    paragraph('words between'),
    list('numbered', 'apple'),
    recommendation(' \n '),
    recommendation('share data'),
  ]

  test('are one numbered list through the whole text', async () => {
    const [first, apple, second] = await places(blocks, 'train authorities', 'apple', 'share data')
    expect(first).toMatchObject({ format: 'decimal', label: '%1.', level: 0 })
    expect(second?.numId).toBe(first?.numId)
    expect(apple?.numId).not.toBe(first?.numId)
  })

  test('have a style of their own', async () => {
    const bytes = await toWord(bareSubmission(blocks))
    expect(val(paragraphSaying(bytes, 'share data'), 'w:pPr', 'w:pStyle')).toBe('Recommendation')
  })
})
