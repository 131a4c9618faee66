import type { ReadBlock, ReadRun } from '../../src/shared/importing/reading'

const escaped = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~&]/g, (sign) => `\\${sign}`).replace(/\n/g, '  \n')

const inline = (runs: readonly ReadRun[]): string =>
  runs
    .map(({ text, bold, italic, link }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
      const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`
      const marked = words === '' ? '' : `${sign}${escaped(words)}${[...sign].reverse().join('')}`
      return `${before}${link ? `[${marked}](${link})` : marked}${after}`
    })
    .join('')

// What would be a list or a heading by its first signs, and is not.
const guarded = (line: string): string =>
  line.replace(/^(\s*)(\d{1,9})([.)])/, '$1$2\\$3').replace(/^(\s*)([-+=])/, '$1\\$2')

const blockAsMarkdown = (block: ReadBlock): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.level === undefined
        ? guarded(inline(block.runs))
        : `${'#'.repeat(block.level)} ${inline(block.runs)}`
    case 'item':
      return `${'    '.repeat(block.depth)}${block.ordered ? (block.label ?? '1.') : '-'} ${guarded(inline(block.runs))}`
    case 'figure':
      return `![${escaped(block.alt)}](picture.png)`
    case 'table': {
      const rows = block.rows.map((row) => `| ${row.map(inline).join(' | ')} |`)
      return [rows[0], `|${' --- |'.repeat(block.rows[0]?.length ?? 0)}`, ...rows.slice(1)].join('\n')
    }
    case 'note':
      return `[^${block.id}]: ${inline(block.runs)}`
    case 'furniture':
      return ''
  }
}

/** Blocks as Markdown, as a careful person would write them. */
export const asMarkdown = (blocks: readonly ReadBlock[]): string =>
  blocks
    .map(blockAsMarkdown)
    .filter((text) => text !== '')
    .join('\n\n')
