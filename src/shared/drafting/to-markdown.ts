import { itemsOf, type Block, type Manuscript, type Run } from './manuscript'
import { recommendationNumbers } from './to-plain-text'

// CommonMark 2.4: any ASCII punctuation may be escaped; these are the ones that could start markup.
const escape = (text: string): string =>
  text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/^(\s*)(\d+)([.)])/gm, '$1$2\\$3').replace(/^(\s*)([-+=])/gm, '$1\\$2')

/** Marks must touch the words they mark (CommonMark 6.2), so white space at the ends stays outside. */
const marked = (run: Run): string => {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? []
  if (core === '') return escape(run.text)
  const bold = run.marks?.includes('bold') ? '**' : ''
  const italic = run.marks?.includes('italic') ? '*' : ''
  const underline = run.marks?.includes('underline') ? ['<u>', '</u>'] : ['', '']
  return `${before}${bold}${italic}${underline[0]}${escape(core)}${underline[1]}${italic}${bold}${after}`
}

const inline = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.link ? `[${marked(run)}](<${run.link.replace(/[<>]/g, encodeURIComponent)}>)` : marked(run)))
    .join('')
    .replaceAll('\n', '\\\n')

const blockMarkdown = (block: Block, number: number): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.runs)}`
    case 'quotation':
      return `> ${inline(block.runs).replaceAll('\n', '\n> ')}`
    case 'recommendation':
      return `${number}. ${inline(block.runs)}`
    case 'list':
      return itemsOf(block)
        .map(({ runs, depth, list, place }) => {
          const label = list.style === 'numbered' ? `${place + 1}.` : '-'
          return `${'    '.repeat(depth)}${label} ${inline(runs)}`
        })
        .join('\n')
    case 'paragraph':
      return inline(block.runs)
  }
}

/** The manuscript as CommonMark; the title is level 1, so headings start at level 2. Origins are left out. */
export const toMarkdown = (manuscript: Manuscript): string => {
  const numbers = recommendationNumbers(manuscript.blocks)
  return manuscript.blocks
    .map((block, index) => blockMarkdown(block, numbers[index] ?? 0))
    .filter((text) => text.trim() !== '')
    .join('\n\n')
}
