import { useLiveQuery } from 'dexie-react-hooks'
import type { EntityTable, IDType } from 'dexie'
import type { Instant } from '../../shared/basics/day'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { changeRecord, newRecord, type Fresh, type RecordKind } from '../../shared/basics/record'
import { fold, oneLine } from '../../shared/basics/text'
import {
  collectionKind,
  savedSearchKind,
  tagKind,
  type Collection,
  type SavedSearch,
  type Tag,
} from '../../shared/library/tag'
import type { RecordKey } from '../../shared/library/use'
import { newId, now } from './clock'
import { database } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'

type Named = {
  readonly id: string
  readonly rev: number
  readonly name: string
  readonly touched: Record<string, Instant>
  readonly retired: Instant | null
}

/** Why a name was not taken: there is none, another of the kind has it, or the record is not there any more. */
export type NameRefusal = 'no-name' | 'taken' | 'gone'

export const nameRefusals: Readonly<Record<NameRefusal, string>> = {
  'no-name': 'A name is needed.',
  taken: 'There is one of that name already.',
  gone: 'It is not in the library any more.',
}

const byName = <T extends Named>(rows: readonly T[]): readonly T[] =>
  rows
    .filter(({ retired }) => retired === null)
    .toSorted((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }))

const sameName = (one: string, other: string): boolean => fold(oneLine(one)) === fold(oneLine(other))

const named = <T extends Named>(rows: readonly T[], name: string): T | undefined =>
  rows.find((row) => row.retired === null && sameName(row.name, name))

/** Stores a new record under its name; where one has the name already, that one is given and nothing stored. */
const keepNamed = async <T extends Named>(
  table: EntityTable<T, 'id'>,
  kind: RecordKind<T>,
  fresh: Fresh<T> & { readonly name: string },
): Promise<Outcome<{ readonly record: T; readonly fresh: boolean }, 'no-name'>> => {
  const name = oneLine(fresh.name)
  if (name === '') return refused('no-name')
  await needRoom()
  const kept = await database.transaction('rw', table, async () => {
    const known = named(await table.toArray(), name)
    if (known) return { record: known, fresh: false }
    const record = newRecord(kind, { ...fresh, name }, newId(), now())
    await table.add(record)
    return { record, fresh: true }
  })
  keepTally()
  return done(kept)
}

/**
 * Changes a stored record by a rule that is given the record as it now is, so that two changes at once are both
 * taken. A name that another one has is refused.
 */
const change = async <T extends Named>(
  table: EntityTable<T, 'id'>,
  kind: RecordKind<T>,
  id: string,
  rule: (stored: T) => Partial<Fresh<T>> & { readonly retired?: Instant | null },
  name?: string,
): Promise<Outcome<T, NameRefusal>> => {
  if (name !== undefined && oneLine(name) === '') return refused('no-name')
  await needRoom()
  return database.transaction('rw', table, async () => {
    const stored = await table.get(id as IDType<T, 'id'>)
    if (!stored) return refused('gone')
    if (name !== undefined) {
      const others = (await table.toArray()).filter((row) => row.id !== id)
      if (named(others, name)) return refused('taken')
    }
    const changed = changeRecord(kind, stored, rule(stored), now())
    await table.put(changed)
    return done(changed)
  })
}

const tidy = <C extends { readonly name?: string }>(change: C): C =>
  change.name === undefined ? change : { ...change, name: oneLine(change.name) }

/** The keys with one more or one less; a key stands once. */
const withKey = (keys: readonly RecordKey[], key: RecordKey, on: boolean): readonly RecordKey[] => {
  if (on) return keys.includes(key) ? keys : [...keys, key]
  return keys.filter((each) => each !== key)
}

// Tags

/** All tags by name, live; `undefined` until they are read. */
export const useTags = (): readonly Tag[] | undefined =>
  useLiveQuery(async () => byName(await database.tags.toArray()), [])

/** Stores a tag; one of the same name is given instead. */
export const keepTag = async (
  name: string,
  colour: Tag['colour'] = 'grey',
): Promise<Outcome<Tag, 'no-name'>> => {
  const kept = await keepNamed(database.tags, tagKind, { name, colour, on: [] })
  return kept.ok ? done(kept.value.record) : kept
}

/** Renames a tag, gives it another colour, or puts it away and back. */
export const reviseTag = (
  { id }: Pick<Tag, 'id'>,
  to: Partial<Pick<Tag, 'name' | 'colour' | 'retired'>>,
): Promise<Outcome<Tag, NameRefusal>> => change(database.tags, tagKind, id, () => tidy(to), to.name)

/** Puts a tag on a record or takes it off. */
export const tagRecord = (
  key: RecordKey,
  { id }: Pick<Tag, 'id'>,
  on: boolean,
): Promise<Outcome<Tag, NameRefusal>> =>
  change(database.tags, tagKind, id, (tag) => ({ on: withKey(tag.on, key, on) }))

/** What a merge did, so that it can be undone whole. */
type Merged = {
  readonly into: Tag
  readonly undo: () => Promise<void>
}

const pointSearches = async (of: readonly SavedSearch[], to: string): Promise<void> => {
  for (const { id } of of) {
    const stored = await database.savedSearches.get(id)
    if (stored)
      await database.savedSearches.put(
        changeRecord(savedSearchKind, stored, { filters: { ...stored.filters, tag: to } }, now()),
      )
  }
}

/**
 * Merges a tag into another: every record that wears the first wears the second, saved searches follow, and the
 * first is put away; all in one transaction. Refuses when either is gone.
 */
export const mergeTags = async (
  from: Pick<Tag, 'id'>,
  into: Pick<Tag, 'id'>,
): Promise<Outcome<Merged, 'gone'>> => {
  await needRoom()
  const tables = [database.tags, database.savedSearches] as const
  const outcome = await database.transaction('rw', [...tables], async () => {
    const [left, kept] = [await database.tags.get(from.id), await database.tags.get(into.id)]
    if (!left || !kept || from.id === into.id) return refused('gone')
    const came = left.on.filter((key) => !kept.on.includes(key))
    const merged = changeRecord(tagKind, kept, { on: [...kept.on, ...came] }, now())
    await database.tags.bulkPut([merged, changeRecord(tagKind, left, { retired: now() }, now())])
    const searches = await database.savedSearches
      .filter(({ filters }) => filters['tag'] === left.id)
      .toArray()
    await pointSearches(searches, kept.id)
    return done({ merged, came, searches })
  })
  if (!outcome.ok) return outcome
  const { merged, came, searches } = outcome.value
  const undo = async (): Promise<void> => {
    await needRoom()
    await database.transaction('rw', [...tables], async () => {
      const [left, kept] = [await database.tags.get(from.id), await database.tags.get(into.id)]
      if (left) await database.tags.put(changeRecord(tagKind, left, { retired: null }, now()))
      if (kept) {
        const on = kept.on.filter((key) => !came.includes(key))
        await database.tags.put(changeRecord(tagKind, kept, { on }, now()))
      }
      await pointSearches(searches, from.id)
    })
  }
  return done({ into: merged, undo })
}

// Collections: records put together by hand

export const useCollections = (): readonly Collection[] | undefined =>
  useLiveQuery(async () => byName(await database.collections.toArray()), [])

/** Begins a collection; one of the same name is given instead. */
export const keepCollection = async (name: string): Promise<Outcome<Collection, 'no-name'>> => {
  const kept = await keepNamed(database.collections, collectionKind, { name, note: '', holds: [] })
  return kept.ok ? done(kept.value.record) : kept
}

export const reviseCollection = (
  { id }: Pick<Collection, 'id'>,
  to: Partial<Pick<Collection, 'name' | 'note' | 'retired'>>,
): Promise<Outcome<Collection, NameRefusal>> =>
  change(database.collections, collectionKind, id, () => tidy(to), to.name)

/** Lays a record into a collection, at its end, or takes it out. */
export const collectRecord = (
  key: RecordKey,
  { id }: Pick<Collection, 'id'>,
  on: boolean,
): Promise<Outcome<Collection, NameRefusal>> =>
  change(database.collections, collectionKind, id, ({ holds }) => ({ holds: withKey(holds, key, on) }))

/** Moves a record up (-1) or down (1) among those that can be seen; hidden ones keep their places. */
export const moveInCollection = (
  key: RecordKey,
  { id }: Pick<Collection, 'id'>,
  step: 1 | -1,
  seen: readonly RecordKey[],
): Promise<Outcome<Collection, NameRefusal>> =>
  change(database.collections, collectionKind, id, ({ holds }) => {
    const neighbour = seen[seen.indexOf(key) + step]
    if (neighbour === undefined || !seen.includes(key)) return {}
    const swapped = holds.map((each) => (each === key ? neighbour : each === neighbour ? key : each))
    return { holds: swapped }
  })

// Saved searches: collections that fill themselves

export const useSavedSearches = (): readonly SavedSearch[] | undefined =>
  useLiveQuery(async () => byName(await database.savedSearches.toArray()), [])

/** Saves a search; another one under its name is refused, never replaced. */
export const keepSavedSearch = async (
  search: Pick<SavedSearch, 'name' | 'query' | 'filters'>,
): Promise<Outcome<SavedSearch, 'no-name' | 'taken'>> => {
  const kept = await keepNamed(database.savedSearches, savedSearchKind, search)
  if (!kept.ok) return kept
  return kept.value.fresh ? done(kept.value.record) : refused('taken')
}

/** Renames a saved search, puts it away and back, or gives it another query and filters. */
export const reviseSavedSearch = (
  { id }: Pick<SavedSearch, 'id'>,
  to: Partial<Pick<SavedSearch, 'name' | 'query' | 'filters' | 'retired'>>,
): Promise<Outcome<SavedSearch, NameRefusal>> =>
  change(database.savedSearches, savedSearchKind, id, () => tidy(to), to.name)
