import type { ReadBlock, ReadRun } from '../../src/shared/importing/reading'
import type { SeenBlock } from './block-key'

const wordsOf = (runs: readonly ReadRun[]): string => runs.map((run) => run.text).join('')

/** Blocks of a reading as the key names them; furniture and notes are no part of the body. */
export const seenBlocks = (blocks: readonly ReadBlock[]): readonly SeenBlock[] =>
  blocks.flatMap((block): readonly SeenBlock[] => {
    switch (block.kind) {
      case 'paragraph': {
        const kind = block.level === undefined ? (block.style ?? 'paragraph') : 'heading'
        return [
          { kind, ...(block.level === undefined ? {} : { level: block.level }), text: wordsOf(block.runs) },
        ]
      }
      case 'item':
        return [{ kind: block.ordered ? 'numbered' : 'bullet', text: wordsOf(block.runs) }]
      case 'table':
        return [{ kind: 'table', text: block.rows.map((row) => row.map(wordsOf).join(' | ')).join('\n') }]
      case 'figure':
        return [{ kind: 'figure', text: block.alt }]
      case 'note':
      case 'furniture':
        return []
    }
  })
