import { basename, resolve } from 'node:path'
import { oneLine } from '../../shared/basics/text'
import { unreachable, type Outcome } from '../../shared/basics/outcome'
import { itemsOf, textOf } from '../../shared/drafting/manuscript'
import type { PastBlock } from '../../shared/drafting/past-text'
import { readRefusals, type ReadRefusal } from '../../shared/importing/reading'
import type { Recognised, Surroundings } from '../../shared/importing/recognised'
import { forkNode } from './fork-reader'
import { newReadingProcess } from './reading-process'

type Shown = { readonly type: string; readonly level?: number; readonly text: string }

const shownBlock = (block: PastBlock): readonly Shown[] => {
  switch (block.kind) {
    case 'heading':
      return [{ type: 'heading', level: block.level, text: oneLine(textOf(block.runs)) }]
    case 'paragraph':
    case 'recommendation':
      return [{ type: 'paragraph', text: oneLine(textOf(block.runs)) }]
    case 'quotation':
    case 'caption':
      return [{ type: block.kind, text: oneLine(textOf(block.runs)) }]
    case 'note':
      return [{ type: 'footnote', text: oneLine(textOf(block.runs)) }]
    case 'table':
      return [
        {
          type: 'table',
          text: block.rows.map((row) => row.map((cell) => oneLine(textOf(cell))).join(' | ')).join('\n'),
        },
      ]
    case 'list':
      return itemsOf(block).map(({ runs, depth, list }) => ({
        type: list.style === 'numbered' ? 'numbered' : 'bullet',
        ...(depth === 0 ? {} : { level: depth + 1 }),
        text: oneLine(textOf(runs)),
      }))
    default:
      return unreachable(block)
  }
}

/** The first block whose words are the title is the title, whatever the file made of it. */
const withTitle = (blocks: readonly Shown[], title: string): readonly Shown[] => {
  const at = title === '' ? -1 : blocks.findIndex(({ text }) => text === oneLine(title))
  return blocks.map((block, place) => (place === at ? { type: 'title', text: block.text } : block))
}

const articlesIn = (recognised: Recognised) => {
  const places = recognised.citations
    .filter(({ sure }) => sure !== 'unsure')
    .map(({ ref: { instrument, article, paragraph } }) => ({
      instrument,
      article,
      ...(paragraph === null ? {} : { paragraph }),
    }))
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()]
}

/** One line of what was recognized in a file. */
const lineOf = (file: string, recognised: Recognised, surroundings: Surroundings) => ({
  file,
  kind: recognised.kind.value,
  title: recognised.title.value,
  event: recognised.event.value,
  topic: recognised.topics
    .map((id) => surroundings.topics.find((topic) => topic.id === id)?.name ?? id)
    .join(', '),
  date: recognised.day.value,
  organization: recognised.organization.value,
  speaker: recognised.speaker.value,
  language: recognised.language.value,
  blocks: withTitle(recognised.text.blocks.flatMap(shownBlock), recognised.title.value),
  recommendations: recognised.recommendations.map(({ title, text, addressee }) => ({
    ...(title === '' ? {} : { title }),
    text: oneLine(text),
    ...(addressee === null ? {} : { addressee }),
  })),
  articles: articlesIn(recognised),
  notes: recognised.notes.map(({ words }) => words),
  repairs: recognised.repairs.map(({ kind, words, before, after }) => ({ kind, words, before, after })),
})

/** Reads the files one by one and hands out a line for each; true if all of them could be read. */
const eachFile = async <T>(
  files: readonly string[],
  print: (line: string) => void,
  read: (path: string, name: string) => Promise<Outcome<T, ReadRefusal>>,
  show: (file: string, value: T) => unknown,
): Promise<boolean> => {
  const refusals: ReadRefusal[] = []
  for (const file of files) {
    const outcome = await read(resolve(file), basename(file))
    if (!outcome.ok) refusals.push(outcome.reason)
    const refusal = (reason: ReadRefusal) => ({ file, refused: { reason, words: readRefusals[reason] } })
    print(JSON.stringify(outcome.ok ? show(file, outcome.value) : refusal(outcome.reason)))
  }
  return refusals.length === 0
}

/** `npm run read`: what the importer recognizes, by the app's own code in the app's own process for it. */
export const readFiles = (
  files: readonly string[],
  script: string,
  surroundings: Surroundings,
  print: (line: string) => void,
): Promise<boolean> => {
  const reader = newReadingProcess({ fork: forkNode(script) })
  return eachFile(
    files,
    print,
    (path, name) => reader.read({ path, name, type: null, surroundings }),
    (file, { recognised }) => lineOf(file, recognised, surroundings),
  )
}

/** `npm run treaty`: what of the shipped instruments is found in a file, and how it stands against the reference. */
export const readTreaties = (
  files: readonly string[],
  script: string,
  references: unknown,
  print: (line: string) => void,
): Promise<boolean> => {
  const reader = newReadingProcess({ fork: forkNode(script) })
  return eachFile(
    files,
    print,
    (path, name) => reader.readTreaty({ path, name, references }),
    (file, { report, reading }) => ({
      file,
      instruments: report,
      notes: reading.notes.map(({ words }) => words),
    }),
  )
}
