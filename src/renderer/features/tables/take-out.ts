import { cleanText, oneLine, plural } from '../../../shared/basics/text'
import { dayInWords } from '../../../shared/basics/day'
import { saveFailures, type FileKind } from '../../../shared/ipc/contract'
import { pastTextOf, pastParagraphsOf, type PastText } from '../../../shared/drafting/past-text'
import type { Block } from '../../../shared/drafting/manuscript'
import { fileNameOf, type Submission } from '../../../shared/exporting/submission'
import { readable } from '../../../shared/library/blanks'
import { shortCitation } from '../../../shared/library/citation'
import { addressees, type Recommendation } from '../../../shared/library/recommendation'
import { pastKinds, type Statement } from '../../../shared/library/statement'
import {
  columnsOf,
  rowOfRecommendation,
  rowOfStatement,
  tableKinds,
  type TableKind,
} from '../../../shared/tables/columns'
import { ask } from '../../data/bridge'
import {
  readDrafts,
  readPlainTables,
  readRecommendations,
  readStatements,
  wholeLibrary,
} from '../../data/tables'
import { writeCsv, writeXlsx } from './write-table'

/** How taking something out ended, in a sentence; `null` when the person cancelled. */
export type TakenOut = { readonly ok: boolean; readonly words: string } | null

type Topics = readonly { readonly id: string; readonly name: string }[]

const rowsOf = async (kind: TableKind, topics: Topics): Promise<string[][]> =>
  kind === 'recommendations'
    ? (await readRecommendations()).map((record) => rowOfRecommendation(record, topics))
    : (await readStatements()).map(({ statement, text }) =>
        rowOfStatement(statement, text ? pastTextOf(text) : '', topics),
      )

const save = async (bytes: Uint8Array, name: string, kind: FileKind, told: string): Promise<TakenOut> => {
  const saved = await ask('document.save', { bytes, name, kind })
  switch (saved.state) {
    case 'cancelled':
      return null
    case 'refused':
      return { ok: false, words: saveFailures[saved.reason] }
    case 'saved':
      return { ok: true, words: `${saved.name} was written to ${saved.folder}: ${told}` }
  }
}

/** Recommendations or statements as one table. */
export const takeOutTable = async (
  kind: TableKind,
  as: 'csv' | 'xlsx',
  topics: Topics,
): Promise<TakenOut> => {
  const head = columnsOf(kind).map(({ title }) => title)
  const rows = await rowsOf(kind, topics)
  const name = `Rostrum ${tableKinds[kind].toLowerCase()}.${as}`
  if (as === 'csv') return save(writeCsv(head, rows), name, as, `${plural(rows.length, 'row')}.`)
  const { bytes, cut } = await writeXlsx(tableKinds[kind], head, rows)
  const lost =
    cut === 0 ? '' : ` ${plural(cut, 'cell')} had to be cut, since a cell of Excel holds 32,767 characters.`
  return save(bytes, name, as, `${plural(rows.length, 'row')}.${lost}`)
}

/** The whole library as one JSON file. */
export const takeOutJson = async (): Promise<TakenOut> =>
  save(
    new TextEncoder().encode(await wholeLibrary()),
    'Rostrum library.json',
    'json',
    'every record of the library.',
  )

/** The words of a past text as Word can have them: what only a past text holds becomes paragraphs. */
const printable = (text: PastText): readonly Block[] =>
  text.blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'table':
      case 'caption':
      case 'note':
        return pastParagraphsOf(block).map((words) => ({
          kind: 'paragraph',
          runs: words === '' ? [] : [{ text: words }],
        }))
      default:
        return [block]
    }
  })

/** A past statement as it is printed: as it was said, without a letterhead of today. */
const submissionOf = (statement: Statement, text: PastText): Submission => ({
  letterhead: { name: '', place: '', contacts: [], address: '', logo: null },
  kind: statement.kind === 'oral-statement' ? 'oral-statement' : 'written-contribution',
  notice: '',
  day: statement.day === null ? '' : dayInWords(statement.day),
  title: statement.title,
  by: statement.organization,
  speaker: statement.speaker,
  manuscript: { version: 1, language: statement.language, blocks: printable(text) },
})

type WriteWord = (submission: Submission) => Promise<Uint8Array | null>
type ToFolder = (name: string, folder: string, bytes: Uint8Array) => Promise<string | null>

/** Asks for a folder; what is written into it answers a sentence when it fails. */
const chooseFolder = async (): Promise<{ readonly name: string; readonly write: ToFolder } | null> => {
  const folder = await ask('folder.choose', null)
  if (!folder) return null
  return {
    name: folder.name,
    write: async (name, below, bytes) => {
      const written = await ask('folder.write', { token: folder.token, name, folder: below, bytes })
      return written.state === 'saved' ? null : saveFailures[written.reason]
    },
  }
}

const nameOf = (statement: Statement): string => {
  const day = statement.day ?? 'no date'
  const title = cleanText(oneLine(statement.title)).slice(0, 100)
  return fileNameOf({ kind: 'oral-statement', title, day: '' }, 'docx').replace(
    /^Oral statement/,
    `${day} ${pastKinds[statement.kind]}`,
  )
}

/** The recommendations of the library as one text: title, wording, addressee and articles of each. */
const listOf = (records: readonly Recommendation[]): readonly Block[] =>
  records.flatMap((record): Block[] => [
    { kind: 'heading', level: 2, runs: [{ text: `${record.reference} ${record.title}` }] },
    { kind: 'paragraph', runs: [{ text: readable(record.wording) }] },
    {
      kind: 'paragraph',
      runs: [{ text: [addressees[record.addressee], ...record.articles.map(shortCitation)].join(' · ') }],
    },
  ])

type WordFile = { readonly name: string; readonly folder: string; readonly submission: Submission }

const plain = (title: string, blocks: readonly Block[]): Submission => ({
  letterhead: { name: '', place: '', contacts: [], address: '', logo: null },
  kind: 'written-contribution',
  notice: '',
  day: '',
  title,
  by: '',
  speaker: '',
  manuscript: { version: 1, language: 'en-GB', blocks },
})

/** Everything that has words of its own, as the Word files it comes to, and how many texts could not be read. */
const wordFiles = async (): Promise<{ readonly files: readonly WordFile[]; readonly unread: number }> => {
  const [statements, drafts, recommendations] = await Promise.all([
    readStatements(),
    readDrafts(),
    readRecommendations(),
  ])
  const files = [
    ...statements.flatMap(({ statement, text }) =>
      text
        ? [{ name: nameOf(statement), folder: 'Statements', submission: submissionOf(statement, text) }]
        : [],
    ),
    ...drafts.flatMap(({ draft, text }) =>
      text
        ? [
            {
              name: fileNameOf({ kind: draft.kind, title: draft.title, day: '' }, 'docx'),
              folder: 'Drafts',
              submission: { ...plain(draft.title, printable(text)), kind: draft.kind },
            },
          ]
        : [],
    ),
    {
      name: 'Recommendations.docx',
      folder: '',
      submission: plain('Recommendations', listOf(recommendations)),
    },
  ]
  return { files, unread: [...statements, ...drafts].filter(({ text }) => text === null).length }
}

/** Everything with words of its own as Word files in a folder; stops at the first that fails, and says so. */
export const takeOutWord = async (
  writeWord: WriteWord,
  tell: (progress: string) => void,
): Promise<TakenOut> => {
  const folder = await chooseFolder()
  if (!folder) return null
  const { files, unread } = await wordFiles()
  for (const [index, file] of files.entries()) {
    tell(`${index + 1} of ${files.length}`)
    const bytes = await writeWord(file.submission)
    if (!bytes) return { ok: false, words: `“${file.submission.title}” could not be written as a Word file.` }
    const failed = await folder.write(file.name, file.folder, bytes)
    if (failed) return { ok: false, words: `After ${plural(index, 'file')}: ${failed}` }
  }
  const lost = unread === 0 ? '' : ` ${plural(unread, 'text')} could not be read and is not among them.`
  return { ok: true, words: `${plural(files.length, 'Word file')} written to ${folder.name}.${lost}` }
}

/** A field of a record as a cell: lists joined, what has a shape of its own as JSON. */
const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join('; ')
  return JSON.stringify(value)
}

// What the store needs for itself tells a reader nothing.
const inner: ReadonlySet<string> = new Set(['v', 'rev', 'touched', 'retired'])

/** The tables of the library as CSV files in a folder. */
export const takeOutCsvFolder = async (topics: Topics): Promise<TakenOut> => {
  const folder = await chooseFolder()
  if (!folder) return null
  const own = await Promise.all(
    (['recommendations', 'statements'] as const).map(async (kind) => ({
      name: tableKinds[kind],
      head: columnsOf(kind).map(({ title }) => title),
      rows: await rowsOf(kind, topics),
    })),
  )
  const others = (await readPlainTables()).map(({ name, rows }) => {
    const head = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((key) => !inner.has(key))
    return { name, head, rows: rows.map((row) => head.map((key) => cellOf(row[key]))) }
  })
  for (const { name, head, rows } of [...own, ...others]) {
    const failed = await folder.write(`${name}.csv`, '', writeCsv(head, rows))
    if (failed) return { ok: false, words: failed }
  }
  return { ok: true, words: `${plural(own.length + others.length, 'CSV file')} written to ${folder.name}.` }
}
