import type { ArticleRef } from '../../shared/library/article'
import { runsOf, type Block } from '../../shared/drafting/manuscript'
import { numberedParagraphs, readPastText, type PastText } from '../../shared/drafting/past-text'
import { readable } from '../../shared/library/blanks'
import type { Draft } from '../../shared/drafting/draft'
import type { Statement } from '../../shared/library/statement'
import {
  searchableArticle,
  searchableDialogue,
  searchableDraft,
  searchableNote,
  searchablePhrase,
  searchableRecommendation,
  searchableStatement,
} from '../../shared/searching/searchable'
import type { Stamped } from '../../shared/searching/segment'
import type { Database } from './database'

/** The tables of which each row is found as a record of its own, by the kind in its key. */
const searchedTables = {
  statement: 'statements',
  recommendation: 'recommendations',
  article: 'articles',
  phrase: 'phrases',
  draft: 'drafts',
  dialogue: 'dialogues',
} as const
export type SearchedKind = keyof typeof searchedTables
export const searchedKinds = Object.keys(searchedTables) as readonly SearchedKind[]

/** A text as it is indexed: what is searched, and the paragraphs that the radar knows. */
export type Indexed = { readonly stamped: Stamped; readonly paragraphs: readonly string[] }

const citesOf = ({ blocks }: PastText): readonly ArticleRef[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'caption' || block.kind === 'note'
      ? []
      : // What is left is a block of a manuscript.
        runsOf(block satisfies Block).flatMap(({ cites }) => cites ?? []),
  )

/** The words of statements or drafts; one whose words cannot be read is found by the rest of it. */
const readTexts = async (db: Database, ids: readonly string[]): Promise<readonly (PastText | null)[]> =>
  (await db.bodies.bulkGet([...ids])).map((body) => {
    const read = readPastText(body?.manuscript)
    return read.ok ? read.value : null
  })

const paragraphsIn = (text: PastText | null): string[] =>
  text ? numberedParagraphs(text).map((paragraph) => paragraph.text) : []

const isThere = <T extends { readonly retired: unknown }>(row: T | undefined): row is T =>
  row !== undefined && row.retired === null

const stampOf = (row: { readonly rev: number }, ...more: readonly number[]): string =>
  [row.rev, ...more].join('.')

const readStatements = async (db: Database, rows: readonly Statement[]): Promise<Indexed[]> => {
  const texts = await readTexts(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row, index) => {
    const text = texts[index] ?? null
    const paragraphs = paragraphsIn(text)
    const searchable = searchableStatement(row, paragraphs.join('\n'), text ? citesOf(text) : [])
    return { stamped: { searchable, stamp: stampOf(row) }, paragraphs }
  })
}

const readDrafts = async (db: Database, all: readonly Draft[]): Promise<Indexed[]> => {
  const rows = all.filter(({ stage }) => stage === 'writing')
  const texts = await readTexts(
    db,
    rows.map(({ id }) => id),
  )
  const dialogues = await db.dialogues.bulkGet(rows.map(({ dialogue }) => dialogue ?? ''))
  return rows.map((row, index) => {
    const text = texts[index] ?? null
    const topics = dialogues[index]?.topics ?? []
    const searchable = searchableDraft(row, paragraphsIn(text).join('\n'), topics, text ? citesOf(text) : [])
    return { stamped: { searchable, stamp: stampOf(row) }, paragraphs: [] }
  })
}

const readArticles = async (db: Database, ids: readonly string[]): Promise<Indexed[]> => {
  const rows = (await db.articles.bulkGet([...ids])).filter(isThere)
  const [instruments, texts] = await Promise.all([
    db.instruments.toArray(),
    db.officialTexts
      .where('article')
      .anyOf(rows.map(({ id }) => id))
      .toArray(),
  ])
  return rows.flatMap((row) => {
    const instrument = instruments.find(({ id }) => id === row.instrument)
    const own = texts.filter(({ article, retired }) => article === row.id && retired === null)
    const stamp = stampOf(row, ...own.map(({ rev }) => rev))
    const note = searchableNote(row, instrument)
    const found = [searchableArticle(row, instrument, own), ...(note ? [note] : [])]
    return found.map((searchable) => ({ stamped: { searchable, stamp }, paragraphs: [] }))
  })
}

const asIndexed = (searchable: Stamped['searchable'], row: { readonly rev: number }): Indexed => ({
  stamped: { searchable, stamp: stampOf(row) },
  paragraphs: [],
})

/** Reads records of one kind as they are indexed; those that are gone or put away are left out. */
export const readIndexed = async (
  db: Database,
  kind: SearchedKind,
  ids: readonly string[],
): Promise<readonly Indexed[]> => {
  switch (kind) {
    case 'statement':
      return readStatements(db, (await db.statements.bulkGet([...ids])).filter(isThere))
    case 'draft':
      return readDrafts(db, (await db.drafts.bulkGet([...ids])).filter(isThere))
    case 'article':
      return readArticles(db, ids)
    case 'recommendation':
      return (await db.recommendations.bulkGet([...ids]))
        .filter(isThere)
        .map((row) => asIndexed(searchableRecommendation(row), row))
    case 'phrase':
      return (await db.phrases.bulkGet([...ids]))
        .filter(isThere)
        .map((row) => asIndexed(searchablePhrase(row), row))
    case 'dialogue':
      return (await db.dialogues.bulkGet([...ids]))
        .filter(isThere)
        .map((row) => asIndexed(searchableDialogue(row), row))
  }
}

/** Reads the paragraphs of several statements at once, in the order of their keys. */
export const readStatementParagraphs = async (
  db: Database,
  keys: readonly string[],
): Promise<readonly (readonly string[])[]> =>
  (
    await readTexts(
      db,
      keys.map((key) => key.slice('statement:'.length)),
    )
  ).map(paragraphsIn)

/** Reads the paragraphs of a record that has a text, numbered from 1; empty for what is gone or has none. */
export const readParagraphs = async (db: Database, key: string): Promise<readonly string[]> => {
  const at = key.indexOf(':')
  const [kind, id] = [key.slice(0, at), key.slice(at + 1)]
  switch (kind) {
    case 'statement':
    case 'draft': {
      const [text = null] = await readTexts(db, [id])
      return paragraphsIn(text)
    }
    case 'note':
      return ((await db.articles.get(id))?.note ?? '').split('\n').filter(Boolean)
    case 'recommendation': {
      const row = await db.recommendations.get(id)
      return row ? [readable(row.wording), readable(row.spoken), row.indicator].filter(Boolean) : []
    }
    case 'phrase':
      return [readable((await db.phrases.get(id))?.text ?? '')].filter(Boolean)
    case 'dialogue': {
      const row = await db.dialogues.get(id)
      return row ? [...row.agendaItems.map(({ title }) => title), ...row.guidingQuestions] : []
    }
    case 'article': {
      const [row, texts] = await Promise.all([
        db.articles.get(id),
        db.officialTexts.where('article').equals(id).toArray(),
      ])
      const official = texts
        .filter(({ retired }) => retired === null)
        .flatMap(({ provisions }) => provisions.map(({ text }) => text))
      return row ? [row.digest, ...row.note.split('\n'), ...official].filter(Boolean) : []
    }
    default:
      return []
  }
}

/** How every record of a kind now stands: its id with the stamp that `readIndexed` would give it. */
export const readStamps = async (db: Database, kind: SearchedKind): Promise<ReadonlyMap<string, string>> => {
  const stamps = new Map<string, string>()
  const official = new Map<string, number[]>()
  if (kind === 'article')
    await db.officialTexts.each(({ article, rev, retired }) => {
      if (retired === null) official.set(article, [...(official.get(article) ?? []), rev])
    })
  await db
    .table<{ id: string; rev: number; retired: unknown; stage?: string }>(searchedTables[kind])
    .each((row) => {
      if (row.retired === null && row.stage !== 'delivered')
        stamps.set(row.id, stampOf(row, ...(official.get(row.id) ?? [])))
    })
  return stamps
}
