import type { Table } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import type { Instant } from '../../shared/basics/day'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { changeRecord, type RecordKind } from '../../shared/basics/record'
import { plural } from '../../shared/basics/text'
import { draftKind } from '../../shared/drafting/draft'
import { articleKind } from '../../shared/library/article'
import { dialogueKind } from '../../shared/library/dialogue'
import { officialTextKind } from '../../shared/library/official-text'
import { personKind } from '../../shared/library/person'
import { phraseKind } from '../../shared/library/phrase'
import { recommendationKind } from '../../shared/library/recommendation'
import { statementKind } from '../../shared/library/statement'
import { collectionKind, courtesyKind, savedSearchKind, tagKind } from '../../shared/library/tag'
import { topicKind } from '../../shared/library/topic'
import { readRecordKey, recordKey, type RecordKey } from '../../shared/library/use'
import { now } from './clock'
import { database, type Home } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'

type Row = {
  readonly id: string
  readonly rev: number
  readonly touched: Record<string, Instant>
  readonly retired: Instant | null
}

/** A kind of record that can be put away: where it lies, and how one of it is called. */
type Shelf = {
  readonly home: Home
  readonly words: string
  readonly revise: (row: Row, retired: Instant | null) => Row
  readonly titleOf: (row: Row) => string
}

const shelf = <T extends Row>(
  home: Home,
  words: string,
  kind: RecordKind<T>,
  titleOf: (row: T) => string,
): Shelf => {
  const general: RecordKind<Row> = kind
  return {
    home,
    words,
    // A row of the table that belongs to the kind: it was parsed on its way in.
    titleOf: (row) => titleOf(row as T),
    revise: (row, retired) => changeRecord(general, row, { retired }, now()),
  }
}

/** What can be put away, by the kind that stands in its key, in the order in which it is listed. */
const shelves: Readonly<Record<string, Shelf>> = {
  statement: shelf('statements', 'Statement', statementKind, ({ title }) => title),
  draft: shelf('drafts', 'Draft', draftKind, ({ title }) => title),
  recommendation: shelf(
    'recommendations',
    'Recommendation',
    recommendationKind,
    ({ reference, title }) => `${reference} · ${title}`,
  ),
  phrase: shelf('phrases', 'Phrase', phraseKind, ({ title }) => title),
  article: shelf('articles', 'Article', articleKind, ({ instrument, number, suffix, title }) =>
    `${instrument} ${number}${suffix} · ${title}`.trim(),
  ),
  officialtext: shelf(
    'officialTexts',
    'Official text',
    officialTextKind,
    ({ article, language, title }) => `${article} (${language}) ${title}`,
  ),
  dialogue: shelf('dialogues', 'Dialogue', dialogueKind, ({ title }) => title),
  person: shelf('people', 'Person', personKind, ({ name }) => name),
  topic: shelf('topics', 'Topic', topicKind, ({ name }) => name),
  tag: shelf('tags', 'Tag', tagKind, ({ name }) => name),
  collection: shelf('collections', 'Collection', collectionKind, ({ name }) => name),
  search: shelf('savedSearches', 'Saved search', savedSearchKind, ({ name }) => name),
  courtesy: shelf('courtesies', 'Courtesy text', courtesyKind, ({ text }) => text.slice(0, 120)),
}

const shelfOf = (key: RecordKey): Shelf | undefined => shelves[readRecordKey(key).kind]
const tableOf = ({ home }: Shelf): Table<Row, string> => database.table<Row, string>(home)

/** A record that was put away: it is hidden everywhere, and nothing of it is gone. */
export type PutAway = {
  readonly key: RecordKey
  /** The kind in words, as `Recommendation`. */
  readonly kind: string
  readonly title: string
  readonly on: Instant
}

/** Everything that was put away, the latest first. Throws when the database cannot be read. */
export const readPutAway = async (): Promise<readonly PutAway[]> => {
  const lists = await Promise.all(
    Object.entries(shelves).map(async ([kind, each]) => {
      const rows = await tableOf(each)
        .filter(({ retired }) => retired !== null)
        .toArray()
      return rows.flatMap((row) =>
        row.retired === null
          ? []
          : [{ key: recordKey(kind, row.id), kind: each.words, title: each.titleOf(row), on: row.retired }],
      )
    }),
  )
  return lists.flat().toSorted((one, other) => other.on.localeCompare(one.on))
}

/** The same, live; `undefined` until it is read. */
export const usePutAway = (): readonly PutAway[] | undefined => useLiveQuery(readPutAway, [])

type TrashRefusal = 'gone' | 'not-put-away'

const setAway = async (key: RecordKey, away: boolean): Promise<Outcome<null, TrashRefusal>> => {
  const known = shelfOf(key)
  if (!known) return refused('gone')
  await needRoom()
  const { id } = readRecordKey(key)
  return database.transaction('rw', known.home, async () => {
    const row = await tableOf(known).get(id)
    if (!row) return refused('gone')
    if ((row.retired !== null) !== away) await tableOf(known).put(known.revise(row, away ? now() : null))
    return done(null)
  })
}

/** Hides a record of any kind; it keeps its tags, collections and uses, and can be brought back as it was. */
export const putAway = (key: RecordKey): Promise<Outcome<null, TrashRefusal>> => setAway(key, true)

/** Shows a record again that was put away. */
export const bringBack = (key: RecordKey): Promise<Outcome<null, TrashRefusal>> => setAway(key, false)

/** What goes with a record that is deleted for good, and what stays: a line each, to be read before it is done. */
export type WhatGoes = { readonly goes: readonly string[]; readonly stays: readonly string[] }

/** What a deletion would take; reads only. */
export const readWhatGoes = async (key: RecordKey): Promise<WhatGoes> => {
  const { kind, id } = readRecordKey(key)
  const [body, copies, editions, uses, statement, tags, collections] = await Promise.all([
    database.bodies.get(id),
    database.keptBodies.where('of').equals(id).count(),
    database.revisions.where('of').equals(id).count(),
    database.uses.where('of').equals(key).or('in').equals(key).count(),
    kind === 'statement' ? database.statements.get(id) : undefined,
    database.tags.filter(({ on, retired }) => retired === null && on.includes(key)).count(),
    database.collections.filter(({ holds, retired }) => retired === null && holds.includes(key)).count(),
  ])
  const lists = [tags && plural(tags, 'tag'), collections && plural(collections, 'collection')]
  return {
    goes: [
      'The record with everything that was entered in it.',
      ...(body ? ['Its whole text.'] : []),
      ...(copies > 0 ? [`${plural(copies, 'kept copy', 'kept copies')} of its text.`] : []),
      ...(editions > 0 ? [`${plural(editions, 'earlier wording')}.`] : []),
      ...(tags + collections > 0 ? [`Its place on ${lists.filter(Boolean).join(' and in ')}.`] : []),
    ],
    stays: [
      ...(uses > 0
        ? [`The words that were used elsewhere stay there, with ${plural(uses, 'note')} of where and when.`]
        : []),
      ...(statement?.original ? [`The original file ${statement.original.name}.`] : []),
    ],
  }
}

const takeOffLists = async (key: RecordKey): Promise<void> => {
  const on = now()
  await database.tags
    .filter((tag) => tag.on.includes(key))
    .modify((tag, ref) => {
      ref.value = changeRecord(tagKind, tag, { on: tag.on.filter((each) => each !== key) }, on)
    })
  await database.collections
    .filter(({ holds }) => holds.includes(key))
    .modify((collection, ref) => {
      const holds = collection.holds.filter((each) => each !== key)
      ref.value = changeRecord(collectionKind, collection, { holds }, on)
    })
}

/**
 * Deletes one record that was put away, with its text, copies and earlier wordings, in one transaction. Its uses
 * stay: they say what was said. Refuses a record that is gone or was not put away first.
 */
export const deleteForGood = async (key: RecordKey): Promise<Outcome<null, TrashRefusal>> => {
  const known = shelfOf(key)
  if (!known) return refused('gone')
  const { id } = readRecordKey(key)
  const tables = [known.home, 'bodies', 'keptBodies', 'revisions', 'tags', 'collections'] as const
  const outcome = await database.transaction('rw', [...new Set(tables)], async () => {
    const row = await tableOf(known).get(id)
    if (!row) return refused('gone')
    if (row.retired === null) return refused('not-put-away')
    await tableOf(known).delete(id)
    await database.bodies.delete(id)
    await database.keptBodies.where('of').equals(id).delete()
    await database.revisions.where('of').equals(id).delete()
    await takeOffLists(key)
    return done(null)
  })
  keepTally()
  return outcome
}
