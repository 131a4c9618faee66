import mammoth from 'mammoth'
import { readFileSync } from 'node:fs'
import { parseDocument } from 'htmlparser2'
import type { Element } from 'domhandler'
import { isTag, isText } from 'domhandler'

/** A block of a seed as it is set anew: its words, what it is and the marks of each run. */
type SetRun = { readonly text: string; readonly bold: boolean; readonly italic: boolean }
export type SetBlock = {
  readonly kind: 'heading' | 'paragraph' | 'bullet' | 'numbered' | 'figure' | 'caption'
  readonly runs: readonly SetRun[]
}

const runsIn = (element: Element, bold: boolean, italic: boolean): SetRun[] =>
  element.children.flatMap((child) => {
    if (isText(child)) return [{ text: child.data, bold, italic }]
    if (!isTag(child)) return []
    return runsIn(child, bold || child.name === 'strong', italic || child.name === 'em')
  })

const blockOf = (element: Element, kind: SetBlock['kind']): SetBlock[] => {
  if (element.children.some((child) => isTag(child) && child.name === 'img'))
    return [{ kind: 'figure', runs: [] }]
  const runs = runsIn(element, false, false)
  const text = runs.map((run) => run.text).join('')
  if (text.trim() === '') return []
  return [{ kind: /^Figure \d/.test(text) ? 'caption' : kind, runs }]
}

const blocksOf = (element: Element): SetBlock[] => {
  if (/^h[1-6]$/.test(element.name)) return blockOf(element, 'heading')
  if (element.name === 'p') return blockOf(element, 'paragraph')
  if (element.name !== 'ul' && element.name !== 'ol') return []
  const kind = element.name === 'ul' ? 'bullet' : 'numbered'
  return element.children.filter(isTag).flatMap((child) => blockOf(child, kind))
}

/** The blocks of a Word file, as plainly as another program needs them to set the text again. */
export const blocksToSet = async (path: string): Promise<readonly SetBlock[]> => {
  const html = await mammoth.convertToHtml({ buffer: readFileSync(path) })
  return parseDocument(html.value).children.filter(isTag).flatMap(blocksOf)
}

const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const htmlRun = ({ text, bold, italic }: SetRun): string => {
  const slanted = italic ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text)
  return bold ? `<strong>${slanted}</strong>` : slanted
}

/** A grey box, so that a figure takes the room of one. */
const box = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='

const htmlBlock = (block: SetBlock): string => {
  const words = block.runs.map(htmlRun).join('')
  switch (block.kind) {
    case 'heading':
      return `<h2>${words}</h2>`
    case 'figure':
      return `<p class="figure"><img src="${box}" width="300" height="150" alt=""></p>`
    case 'caption':
      return `<p class="caption">${words}</p>`
    case 'bullet':
    case 'numbered':
      return `<li>${words}</li>`
    case 'paragraph':
      return `<p>${words}</p>`
  }
}

const isItem = (block: SetBlock | undefined): boolean =>
  block?.kind === 'bullet' || block?.kind === 'numbered'

/** The blocks as a page for Chromium to print, with a style of its own. */
export const toHtml = (blocks: readonly SetBlock[], css: string, lang = 'en', dir = 'ltr'): string => {
  const body = blocks.map((block, index) => {
    const list = block.kind === 'numbered' ? 'ol' : 'ul'
    const opens = isItem(block) && blocks[index - 1]?.kind !== block.kind ? `<${list}>` : ''
    const closes = isItem(block) && blocks[index + 1]?.kind !== block.kind ? `</${list}>` : ''
    return opens + htmlBlock(block) + closes
  })
  return `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><title>Set anew</title><style>${css}</style><body>${body.join('\n')}`
}

const texSigns: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '–': '--',
  '—': '---',
  '…': '\\dots{}',
  '•': '\\textbullet{}',
  '|': '$|$',
}

const escapeTex = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[&%$#_{}]/g, '\\$&')
    .replace(/[\\~^‘’“”–—…•|](?![&%$#_{}])/g, (sign) => texSigns[sign] ?? sign)

const texRun = ({ text, bold, italic }: SetRun): string => {
  const slanted = italic ? `\\textit{${escapeTex(text)}}` : escapeTex(text)
  return bold ? `\\textbf{${slanted}}` : slanted
}

const texBlock = (block: SetBlock): string => {
  const words = block.runs.map(texRun).join('')
  switch (block.kind) {
    case 'heading':
      return `\\section*{${words}}`
    case 'figure':
      return '\\begin{center}\\rule{0.6\\linewidth}{2.5cm}\\end{center}'
    case 'caption':
      return `\\begin{center}\\small ${words}\\end{center}`
    case 'bullet':
    case 'numbered':
      return `\\item ${words}`
    case 'paragraph':
      return words
  }
}

/** The blocks as a LaTeX article; `options` go to the class, `preamble` before the text. */
export const toTex = (blocks: readonly SetBlock[], options: string, preamble: string): string => {
  const body = blocks.map((block, index) => {
    const list = block.kind === 'numbered' ? 'enumerate' : 'itemize'
    const opens = isItem(block) && blocks[index - 1]?.kind !== block.kind ? `\\begin{${list}}\n` : ''
    const closes = isItem(block) && blocks[index + 1]?.kind !== block.kind ? `\n\\end{${list}}` : ''
    return opens + texBlock(block) + closes
  })
  return `\\documentclass[${options}]{article}\n\\usepackage[utf8]{inputenc}\n${preamble}\n\\begin{document}\n${body.join('\n\n')}\n\\end{document}\n`
}
