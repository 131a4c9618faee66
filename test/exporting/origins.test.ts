import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { toWord } from '../../src/renderer/features/exporting/word'
import type { Block, List, Run } from '../../src/shared/drafting/manuscript'
import { toMarkdown } from '../../src/shared/drafting/to-markdown'
import { toPlainText } from '../../src/shared/drafting/to-plain-text'
import { submission } from '../support/arbitraries'
import { aProvenance } from '../support/builders'
import { manuscript, paragraph, submission as aSubmission } from '../support/submissions'
import { partsOf } from '../support/word-parts'

const bareRuns = (runs: readonly Run[]): Run[] => runs.map(({ from: _from, ...run }) => run)
const bareList = (list: List): List => ({
  ...list,
  items: list.items.map(({ runs, sub }) => ({
    runs: bareRuns(runs),
    ...(sub ? { sub: bareList(sub) } : {}),
  })),
})
const anyRecommendation = aProvenance({ id: 'any', reference: '', wording: '' })

/** The same block, knowing nothing of where its words come from. */
const bare = (block: Block): Block => {
  if (block.kind === 'list') return bareList(block)
  if (block.kind === 'quotation') return { kind: 'quotation', runs: bareRuns(block.runs) }
  if (block.kind === 'recommendation')
    return { kind: 'recommendation', runs: bareRuns(block.runs), from: anyRecommendation }
  return { ...block, runs: bareRuns(block.runs) }
}

test('text and Markdown are the same whatever is known of where the words come from', () => {
  fc.assert(
    fc.property(submission, ({ manuscript: text }) => {
      const without = { ...text, blocks: text.blocks.map(bare) }
      expect(toPlainText(text)).toBe(toPlainText(without))
      expect(toMarkdown(text)).toBe(toMarkdown(without))
    }),
  )
})

test('a Word file has the words of a sealed quotation and a linked phrase, and nothing of their origin', async () => {
  const from = aProvenance({
    kind: 'article',
    id: 'TIP-6',
    reference: 'A source that stays inside',
    wording: 'A wording that stays inside.',
    mode: 'linked',
    left: 7,
  })
  const text = manuscript([
    paragraph({ text: 'Linked words.', from: { ...from, kind: 'phrase' } }),
    { kind: 'quotation', runs: [{ text: 'Quoted words.' }], from },
  ])
  const parts = [...partsOf(await toWord({ ...aSubmission(), manuscript: text })).values()].join('\n')
  expect(parts).toContain('Quoted words.')
  expect(parts).toContain('Linked words.')
  for (const secret of ['stays inside', 'TIP-6', 'linked']) expect(parts).not.toContain(secret)
})
