import Dexie, { type EntityTable, type Table } from 'dexie'
import type { Instant } from '../../shared/basics/day'
import { readRecord, type RecordKind } from '../../shared/basics/record'
import type { Draft } from '../../shared/drafting/draft'
import { draftKind } from '../../shared/drafting/draft'
import type { Manuscript } from '../../shared/drafting/manuscript'
import { articleKind, type Article } from '../../shared/library/article'
import { instrumentKind, type Instrument } from '../../shared/library/instrument'
import { dialogueKind, type Dialogue } from '../../shared/library/dialogue'
import { organizationKind, type Organization } from '../../shared/library/organization'
import { personKind, type Person } from '../../shared/library/person'
import { phraseKind, type Phrase } from '../../shared/library/phrase'
import { recommendationKind, type Recommendation } from '../../shared/library/recommendation'
import { revisionKind, type Revision } from '../../shared/library/revision'
import { statementKind, type Statement } from '../../shared/library/statement'
import { topicKind, type Topic } from '../../shared/library/topic'
import {
  collectionKind,
  courtesyKind,
  savedSearchKind,
  tagKind,
  type Collection,
  type Courtesy,
  type SavedSearch,
  type Tag,
} from '../../shared/library/tag'
import { officialTextKind, type OfficialText } from '../../shared/library/official-text'
import { useKind, type Use } from '../../shared/library/use'
import type { Corrections, ImportRow } from '../../shared/importing/import-row'

/** The words of a draft or past statement, apart from its record, so that lists never read them. */
export type Body = { readonly id: string; readonly rev: number; readonly manuscript: unknown }

/** A text that lost a compare-and-set: kept, never dropped. */
export type KeptBody = {
  readonly id: string
  readonly of: string
  readonly on: Instant
  readonly manuscript: Manuscript
}

/** A picture, such as the logo: re-encoded by us, so it holds no foreign metadata. */
export type StoredFile = {
  readonly id: string
  readonly type: 'png' | 'jpeg'
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** What was read out of a file on its way in, and what a person changed; parsed again when it is used. */
export type StoredReading = {
  readonly id: string
  readonly reading: unknown
  readonly recognised: unknown
  readonly corrections: Corrections
}

/** Raised with every change of tables or record shapes; data of a higher schema is refused untouched. */
export const schemaNumber = 2

/** Raised with every change of tables, and of them alone. */
const tablesNumber = 2

export class Database extends Dexie {
  declare organizations: EntityTable<Organization, 'id'>
  declare people: EntityTable<Person, 'id'>
  declare topics: EntityTable<Topic, 'id'>
  declare dialogues: EntityTable<Dialogue, 'id'>
  declare instruments: EntityTable<Instrument, 'id'>
  declare articles: EntityTable<Article, 'id'>
  declare recommendations: EntityTable<Recommendation, 'id'>
  declare phrases: EntityTable<Phrase, 'id'>
  declare statements: EntityTable<Statement, 'id'>
  declare drafts: EntityTable<Draft, 'id'>
  declare revisions: EntityTable<Revision, 'id'>
  declare bodies: EntityTable<Body, 'id'>
  declare keptBodies: EntityTable<KeptBody, 'id'>
  declare files: EntityTable<StoredFile, 'id'>
  declare uses: EntityTable<Use, 'id'>
  declare tags: EntityTable<Tag, 'id'>
  declare collections: EntityTable<Collection, 'id'>
  declare savedSearches: EntityTable<SavedSearch, 'id'>
  declare courtesies: EntityTable<Courtesy, 'id'>
  declare officialTexts: EntityTable<OfficialText, 'id'>
  declare imports: EntityTable<ImportRow, 'id'>
  declare readings: EntityTable<StoredReading, 'id'>
  declare meta: Table<{ key: string; value: unknown }, string>

  constructor(name = 'rostrum') {
    // Chromium commits relaxed by default and loses up to ten seconds at a power cut; strict lost none.
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      organizations: 'id',
      people: 'id',
      topics: 'id',
      dialogues: 'id, day, retired',
      instruments: 'id',
      articles: 'id, [instrument+number], retired',
      recommendations: 'id, &reference, retired',
      phrases: 'id, use, retired',
      statements: 'id, dialogue, day, retired',
      drafts: 'id, changed, dialogue',
      revisions: 'id, of',
      bodies: 'id',
      keptBodies: 'id, of',
      files: 'id',
      meta: 'key',
    })
    this.version(tablesNumber).stores({
      uses: 'id, of, in',
      tags: 'id',
      collections: 'id',
      savedSearches: 'id',
      courtesies: 'id',
      officialTexts: 'id, article, instrument',
      imports: 'id, state',
      readings: 'id',
    })
  }
}

export const database = new Database()

/** Whether a later Rostrum made the tables: Dexie, opening them, would add what it misses (its versions are tenfold). */
export const isOfLaterTables = async (db: Database): Promise<boolean> => {
  const known = (await indexedDB.databases()).find(({ name }) => name === db.name)
  return Math.floor((known?.version ?? 0) / 10) > tablesNumber
}

/** Each kind of record with the table it lives in. */
const homes = {
  organizations: organizationKind,
  people: personKind,
  topics: topicKind,
  dialogues: dialogueKind,
  instruments: instrumentKind,
  articles: articleKind,
  recommendations: recommendationKind,
  phrases: phraseKind,
  statements: statementKind,
  drafts: draftKind,
  revisions: revisionKind,
  uses: useKind,
  tags: tagKind,
  collections: collectionKind,
  savedSearches: savedSearchKind,
  courtesies: courtesyKind,
  officialTexts: officialTextKind,
} as const
export type Home = keyof typeof homes

/** What comes and goes: files on their way in. It is no part of the library and is not counted. */
const passing: ReadonlySet<string> = new Set(['meta', 'imports', 'readings'])

/** How many records there are, settings and files on their way in apart: what is compared with the tally outside the database. */
export const countRecords = async (db: Database): Promise<number> => {
  const counts = await Promise.all(
    db.tables.filter(({ name }) => !passing.has(name)).map((table) => table.count()),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

/** The versions of all kinds of records, as one text: rows are only looked through when it has changed. */
export const kindVersions = Object.entries(homes)
  .map(([table, { version }]) => `${table} ${version}`)
  .join(', ')

/** Brings rows of older record versions forward, all in one transaction; rows that do not fit are left alone. */
export const upgradeRows = async (db: Database): Promise<number> =>
  db.transaction('rw', Object.keys(homes), async () => {
    const changed = Object.entries(homes).map(async ([table, kind]) => {
      const general: RecordKind<unknown> = kind
      const old = await db
        .table<{ v: number }>(table)
        .filter(({ v }) => v < general.version)
        .toArray()
      const read = old.map((row) => readRecord(general, row)).flatMap((row) => (row.ok ? [row.value] : []))
      await db.table(table).bulkPut(read)
      return read.length
    })
    return (await Promise.all(changed)).reduce((sum, count) => sum + count, 0)
  })
