import { safeLink } from '../basics/text'
import type { Block, List, Manuscript, Mark, Run } from './manuscript'
import { printedBlocks } from './printed'
import { recommendationNumbers } from './to-plain-text'

// CommonMark 2.4: any ASCII punctuation may be escaped; these are the ones that could start markup.
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([ \t]*)(\d+)([.)])/gm, '$1$2\\$3')
    .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')

type Look = { readonly text: string; readonly marks: readonly Mark[]; readonly link: string | null }

const isSameLook = (a: Look, b: Look): boolean =>
  a.link === b.link && a.marks.length === b.marks.length && a.marks.every((mark) => b.marks.includes(mark))

/** Runs that look the same are one: `**a****b**` would not be bold. */
const looksOf = (runs: readonly Run[]): Look[] =>
  runs.reduce<Look[]>((looks, { text, marks = [], link }) => {
    const look = { text, marks, link: link === undefined ? null : safeLink(link) }
    const last = looks.at(-1)
    return last && isSameLook(last, look)
      ? [...looks.slice(0, -1), { ...last, text: last.text + text }]
      : [...looks, look]
  }, [])

/**
 * The signs round bold and italic words. Asterisks work only where words and punctuation stand right (CommonMark
 * 6.2: left- and right-flanking), elsewhere the tags do.
 */
const emphasis = (look: Look, before: string, core: string, after: string): readonly [string, string] => {
  const bold = look.marks.includes('bold')
  const italic = look.marks.includes('italic')
  const isWordAt = (text: string) => text !== '' && !/[\s\p{P}\p{S}]/u.test(text)
  const opens = !isWordAt(before) || isWordAt([...core][0] ?? '')
  const closes = !isWordAt(after) || isWordAt([...core].at(-1) ?? '')
  if (opens && closes && before !== '*') {
    const stars = '*'.repeat((bold ? 2 : 0) + (italic ? 1 : 0))
    return [stars, stars]
  }
  const tags = [bold ? 'strong' : '', italic ? 'em' : ''].filter((tag) => tag !== '')
  return [
    tags.map((tag) => `<${tag}>`).join(''),
    tags
      .reverse()
      .map((tag) => `</${tag}>`)
      .join(''),
  ]
}

/** Marks must touch the words they mark (CommonMark 6.2), so white space at the ends stays outside. */
const marked = (look: Look, before: string, after: string): string => {
  const [, blanksBefore = '', core = '', blanksAfter = ''] = /^(\s*)(.*?)(\s*)$/su.exec(look.text) ?? []
  if (core === '') return look.text
  const [open, close] = emphasis(look, blanksBefore || before, core, blanksAfter || after)
  const [under, done] = look.marks.includes('underline') ? ['<u>', '</u>'] : ['', '']
  return `${blanksBefore}${open}${under}${escaped(core)}${done}${close}${blanksAfter}`
}

/** Runs as Markdown; `line` is what begins a further line. */
const inline = (runs: readonly Run[], line = '\\\n'): string =>
  looksOf(runs)
    .map((look, index, looks) => {
      const before = [...(looks[index - 1]?.text ?? '')].at(-1) ?? ''
      const isAfterMarks = (looks[index - 1]?.marks.length ?? 0) > 0 && before.trim() !== ''
      const after = [...(looks[index + 1]?.text ?? '')][0] ?? ''
      const words = marked(look, isAfterMarks ? '*' : before, after)
      return look.link ? `[${words}](<${look.link.replace(/[<>\\]/g, encodeURIComponent)}>)` : words
    })
    .join('')
    .replace(/[ \t]*\n[ \t]*/g, line)

/** Items stand under their parent's words, wherever its label ends (CommonMark 5.2). */
const itemLines = (list: List, indent = ''): string[] =>
  list.items.flatMap(({ runs, sub }, place) => {
    const label = list.style === 'numbered' ? `${place + 1}.` : '-'
    const within = `${indent}${' '.repeat(label.length + 1)}`
    return [
      `${indent}${label} ${inline(runs, `\\\n${within}`)}`.trimEnd(),
      ...(sub ? itemLines(sub, within) : []),
    ]
  })

const blockMarkdown = (block: Block, number: number): string => {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inline(block.runs, ' ')}`
    case 'quotation':
      return `> ${inline(block.runs, '\\\n> ')}`
    case 'recommendation':
      return `${number}. ${inline(block.runs, `\\\n${' '.repeat(`${number}. `.length)}`)}`
    case 'list':
      return itemLines(block).join('\n')
    case 'paragraph':
      return inline(block.runs)
  }
}

const isNumbered = (block: Block): boolean =>
  block.kind === 'recommendation' || (block.kind === 'list' && block.style === 'numbered')

/** Two lists that follow each other would become one (CommonMark 5.3). */
const wouldMerge = (before: Block | undefined, block: Block): boolean => {
  if (!before) return false
  if (before.kind === 'recommendation' && block.kind === 'recommendation') return false
  if (isNumbered(before) && isNumbered(block)) return true
  return before.kind === 'list' && block.kind === 'list' && before.style === block.style
}

/** The manuscript as CommonMark; the title is level 1, so headings start at level 2. Origins are left out. */
export const toMarkdown = (manuscript: Manuscript): string => {
  const blocks = printedBlocks(manuscript.blocks)
  const numbers = recommendationNumbers(blocks)
  return blocks
    .flatMap((block, index) => [
      ...(wouldMerge(blocks[index - 1], block) ? ['<!-- -->'] : []),
      blockMarkdown(block, numbers[index] ?? 0),
    ])
    .join('\n\n')
}
