import { marked, type Token, type Tokens } from 'marked'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import {
  emptyTold,
  type ReadBlock,
  type Reading,
  type ReadRefusal,
  type ReadRun,
} from '../../shared/importing/reading'
import { decodeText } from './decode-text'
import { blocksOfHtml } from './html/html-blocks'
import { blockRuns, isSeen, joinedLines, newRun } from './read-runs'

type Look = { readonly bold?: boolean; readonly italic?: boolean; readonly link?: string }
/** The tokens inside a token, where it has any. */
const inside = (token: Token): readonly Token[] | undefined => ('tokens' in token ? token.tokens : undefined)

type Around = { readonly figures: string[]; lists: number }

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,31});/gi
/** Characters written by name; htmlparser2 knows all names. */
const unescaped = (text: string): string =>
  text.replace(entity, (name) => {
    const page = blocksOfHtml(`<pre>.${name}.</pre>`)
    const block = page.ok ? page.value.blocks[0] : undefined
    return block?.kind === 'paragraph'
      ? block.runs
          .map((run) => run.text)
          .join('')
          .slice(1, -1)
      : name
  })

const withCalls = (text: string, look: Look): readonly ReadRun[] =>
  text.split(/(\[\^[^\]\s]{1,40}\])/).map((part) => {
    const called = /^\[\^(.+)\]$/.exec(part)?.[1]
    return called ? newRun('', look, called) : newRun(unescaped(part), look)
  })

const inline = (tokens: readonly Token[] | undefined, look: Look, around: Around): readonly ReadRun[] =>
  (tokens ?? []).flatMap((token): readonly ReadRun[] => {
    switch (token.type) {
      case 'strong':
        return inline(inside(token), { ...look, bold: true }, around)
      case 'em':
        return inline(inside(token), { ...look, italic: true }, around)
      case 'link':
        return inline(inside(token), { ...look, link: (token as Tokens.Link).href }, around)
      case 'image':
        around.figures.push(unescaped((token as Tokens.Image).text))
        return []
      case 'br':
        return [newRun('\n', look)]
      case 'codespan':
        return [newRun((token as Tokens.Codespan).text, look)]
      case 'html':
        return /^<br\s*\/?>/i.test(token.raw) ? [newRun('\n', look)] : []
      case 'checkbox':
        return []
      default:
        {
          const inner = inside(token)
          if (inner) return inline(inner, look, around)
        }
        return withCalls(String((token as Tokens.Text).text ?? '').replace(/\n/g, ' '), look)
    }
  })

const withFigures = (blocks: readonly ReadBlock[], around: Around): readonly ReadBlock[] => [
  ...blocks.filter(isSeen),
  ...around.figures.splice(0).map((alt) => ({ kind: 'figure' as const, alt })),
]

const paragraph = (token: Token, around: Around, level?: number): readonly ReadBlock[] => {
  const runs = blockRuns(inline(inside(token) ?? [token], {}, around))
  return withFigures([{ kind: 'paragraph', runs, ...(level === undefined ? {} : { level }) }], around)
}

const listBlocks = (list: Tokens.List, depth: number, number: number, around: Around): readonly ReadBlock[] =>
  list.items.flatMap((item, at) => {
    const label = list.ordered
      ? `${Number(list.start || 1) + at}${/^\s*\d+(\S)/.exec(item.raw)?.[1] ?? '.'}`
      : null
    const first = item.tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph')
    const head = item.tokens[first]
    const rest = item.tokens.filter((token, place) => place !== first && token.type !== 'checkbox')
    const runs = blockRuns(head ? inline(inside(head) ?? [head], {}, around) : [])
    const shape = { kind: 'item', runs, ordered: list.ordered, depth, list: number } as const
    const block: ReadBlock = label === null ? shape : { ...shape, label }
    return [
      ...withFigures([block], around),
      ...rest.flatMap((token) => blocksOfToken(token, around, { depth, number })),
    ]
  })

const tableBlock = (table: Tokens.Table, around: Around): ReadBlock => ({
  kind: 'table',
  header: true,
  rows: [table.header, ...table.rows].map((row) =>
    row.map((cell) => blockRuns(inline(cell.tokens, {}, around))),
  ),
})

const quoted = (block: ReadBlock): ReadBlock =>
  block.kind === 'paragraph' && block.level === undefined ? { ...block, style: 'quotation' } : block

function blocksOfToken(
  token: Token,
  around: Around,
  within: { depth: number; number: number } | null,
): readonly ReadBlock[] {
  switch (token.type) {
    case 'heading':
      return paragraph(token, around, (token as Tokens.Heading).depth)
    case 'list':
      return within
        ? listBlocks(token as Tokens.List, within.depth + 1, within.number, around)
        : listBlocks(token as Tokens.List, 0, around.lists++, around)
    case 'table':
      return [tableBlock(token as Tokens.Table, around)]
    case 'blockquote':
      return (inside(token) ?? []).flatMap((inner) => blocksOfToken(inner, around, within)).map(quoted)
    case 'code':
      return [{ kind: 'paragraph', runs: blockRuns([newRun((token as Tokens.Code).text)]) }]
    case 'html': {
      const page = blocksOfHtml(token.raw)
      return page.ok ? page.value.blocks : []
    }
    case 'space':
    case 'hr':
    case 'def':
      return []
    default:
      return paragraph(token, around)
  }
}

const note = /^\[\^([^\]\s]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]+.+|[^\S\n]*(?=\n[ \t]+\S)))*)/gm

/** Footnotes are no part of marked's language: they are taken out before it looks, and stand after the text. */
const notesIn = (text: string): { rest: string; notes: readonly { id: string; text: string }[] } => {
  const notes = [...text.matchAll(note)].map(([, id = '', words = '']) => ({
    id,
    text: words.replace(/\n[ \t]*/g, '\n'),
  }))
  return { rest: notes.length === 0 ? text : text.replace(note, ''), notes }
}

const headMatter = /^\uFEFF?---[ \t]*\n([\s\S]{0,5000}?)\n---[ \t]*(?:\n|$)/
const saidIn = (head: string, name: string): string =>
  (new RegExp(`^${name}:[ \\t]*["']?(.*?)["']?[ \\t]*$`, 'im').exec(head)?.[1] ?? '').trim()

// marked looks at each nested quotation again from its start.
const mostQuotes = 60
const mostDepth = 200

const isTooDeep = (text: string): boolean =>
  text.split('\n').some((line) => {
    const start = /^[\s>]*/.exec(line)?.[0] ?? ''
    return (
      (start.match(/>/g)?.length ?? 0) > mostQuotes ||
      (/^[\s>*+-]*/.exec(line)?.[0].match(/[*+-] /g)?.length ?? 0) > mostDepth
    )
  })

/** Markdown as blocks; HTML in it is read as HTML. Refuses `too-deep`. */
export const readMarkdown = async (bytes: Uint8Array): Promise<Outcome<Reading, ReadRefusal>> => {
  const text = decodeText(bytes).replace(/\r\n?/g, '\n')
  if (isTooDeep(text)) return refused('too-deep')
  const head = headMatter.exec(text)?.[1] ?? ''
  const { rest, notes } = notesIn(head === '' ? text : text.replace(headMatter, ''))
  const around: Around = { figures: [], lists: 0 }
  const body = marked.lexer(rest).flatMap((token) => blocksOfToken(token, around, null))
  const kept = notes.map(({ id, text: words }): ReadBlock => {
    const blocks = marked.lexer(words).flatMap((token) => blocksOfToken(token, around, null))
    return {
      kind: 'note',
      id,
      runs: joinedLines(blocks.flatMap((block) => ('runs' in block ? [block.runs] : []))),
    }
  })
  return done({
    type: 'md',
    blocks: [...body, ...kept].filter(isSeen),
    pages: [],
    told: {
      ...emptyTold,
      title: saidIn(head, 'title'),
      author: saidIn(head, 'author'),
      language: saidIn(head, 'lang'),
      made: saidIn(head, 'date'),
    },
    notes: [],
  })
}
