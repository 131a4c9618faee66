import type { EntityTable, IDType } from 'dexie'
import { useLiveQuery } from 'dexie-react-hooks'
import type { Instant } from '../../shared/basics/day'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { isLive, changeRecord, newRecord, type Fresh, type RecordKind } from '../../shared/basics/record'
import { articleKind, type Article } from '../../shared/library/article'
import { dialogueKind, type Dialogue } from '../../shared/library/dialogue'
import { blankOrganization, organizationKind, type Organization } from '../../shared/library/organization'
import { personKind, type Person } from '../../shared/library/person'
import { phraseKind, type Phrase } from '../../shared/library/phrase'
import { nextReference, recommendationKind, type Recommendation } from '../../shared/library/recommendation'
import { revisionKind, type Revision } from '../../shared/library/revision'
import { topicKind, type Topic } from '../../shared/library/topic'
import { newId, now } from './clock'
import { database, type Home } from './database'
import { firstRows } from './first-rows'
import { needRoom } from './room'
import { keepTally } from './tally'

type Row = {
  readonly id: string
  readonly rev: number
  readonly touched: Record<string, Instant>
  readonly retired: Instant | null
}

/** All records of a table that are not retired, live; `undefined` until they are read. */
export const useAll = <T extends Row>(table: Home): readonly T[] | undefined =>
  useLiveQuery(
    async (): Promise<readonly T[]> => (await database.table<T>(table).toArray()).filter(isLive),
    [table],
    firstRows<T>(table)?.filter(isLive),
  )

/** One record, live; `undefined` while it is read, `null` if there is none. */
export const useOne = <T extends Row>(table: Home, id: string | null): T | null | undefined =>
  useLiveQuery(
    async (): Promise<T | null> => (id === null ? null : ((await database.table<T>(table).get(id)) ?? null)),
    [table, id],
    firstRows<T>(table)?.find((row) => row.id === id),
  )

const keep = async <T extends Row>(
  table: EntityTable<T, 'id'>,
  kind: RecordKind<T>,
  fresh: Fresh<T>,
  id = newId(),
) => {
  const record = newRecord(kind, fresh, id, now())
  await table.add(record)
  keepTally()
  return record
}

/** Writes only where there is room for it; throws `NoRoom` where there is none. */
const inRoom = async <T>(write: () => Promise<T>): Promise<T> => {
  await needRoom()
  return write()
}

export type ReviseRefusal = 'changed-elsewhere' | 'gone'

/**
 * Compare-and-set: takes the change only if the stored record is still the one that was edited, so that a stale
 * copy can never overwrite a newer one.
 */
const revise = async <T extends Row>(
  table: EntityTable<T, 'id'>,
  kind: RecordKind<T>,
  known: T,
  change: Partial<Fresh<T>> & { retired?: Instant | null },
): Promise<Outcome<T, ReviseRefusal>> =>
  database.transaction('rw', table, async () => {
    const stored = await table.get(known.id as IDType<T, 'id'>)
    if (!stored) return refused('gone')
    if (stored.rev !== known.rev) return refused('changed-elsewhere')
    const record = changeRecord(kind, stored, change, now())
    await table.put(record)
    return done(record)
  })

// Organization and people

export const organizationId = 'organization'
export const useOrganization = (): Organization | null | undefined =>
  useOne<Organization>('organizations', organizationId)

/** Stores the organization, the first time or again. */
export const saveOrganization = (
  change: Partial<Fresh<Organization>>,
): Promise<Outcome<Organization, ReviseRefusal>> =>
  inRoom(() =>
    database.transaction('rw', database.organizations, async () => {
      const known = await database.organizations.get(organizationId)
      if (known) return revise(database.organizations, organizationKind, known, change)
      const fresh = { ...blankOrganization, ...change }
      return done(await keep(database.organizations, organizationKind, fresh, organizationId))
    }),
  )

export const keepPerson = (fresh: Fresh<Person>): Promise<Person> =>
  inRoom(() => keep(database.people, personKind, fresh))
export const revisePerson = (known: Person, change: Partial<Fresh<Person>> & { retired?: Instant | null }) =>
  inRoom(() => revise(database.people, personKind, known, change))

// Topics and dialogues

export const keepTopic = (name: string): Promise<Topic> =>
  inRoom(() => keep(database.topics, topicKind, { name, workingGroup: '', instruments: [], articles: [] }))
export const keepDialogue = (fresh: Fresh<Dialogue>): Promise<Dialogue> =>
  inRoom(() => keep(database.dialogues, dialogueKind, fresh))
export const reviseDialogue = (
  known: Dialogue,
  change: Partial<Fresh<Dialogue>> & { retired?: Instant | null },
) => inRoom(() => revise(database.dialogues, dialogueKind, known, change))

// Articles: facts and digest are shipped; note and cluster are the person's own

export const reviseArticle = (
  known: Article,
  change: Partial<Pick<Article, 'note' | 'cluster' | 'clusterConfirmed'>>,
) => inRoom(() => revise(database.articles, articleKind, known, change))

// Recommendations and phrases: a revised wording is a new edition, the earlier one is kept

export const keepRecommendation = async (
  fresh: Omit<Fresh<Recommendation>, 'reference' | 'edition' | 'shipped' | 'progress' | 'borrowed'> &
    Partial<Pick<Recommendation, 'progress' | 'borrowed'>>,
): Promise<Recommendation> =>
  inRoom(() =>
    database.transaction('rw', database.recommendations, async () => {
      const taken = (await database.recommendations.toArray()).map(({ reference }) => reference)
      const own = { reference: nextReference(taken), edition: 1, shipped: false }
      const judged = { progress: null, borrowed: '' }
      return keep(database.recommendations, recommendationKind, { ...judged, ...fresh, ...own })
    }),
  )

const keepEdition = (of: Recommendation | Phrase, wording: string, spoken: string): Promise<Revision> => {
  const kind = 'reference' in of ? 'recommendation' : 'phrase'
  const fresh = { of: of.id, kind, edition: of.edition, title: of.title, wording, spoken } as const
  return keep(database.revisions, revisionKind, fresh)
}

/** Stores a changed recommendation; when its words changed, the earlier ones become a revision. */
export const reviseRecommendation = async (
  known: Recommendation,
  change: Partial<Fresh<Recommendation>> & { retired?: Instant | null },
): Promise<Outcome<Recommendation, ReviseRefusal>> =>
  inRoom(() =>
    database.transaction('rw', database.recommendations, database.revisions, async () => {
      const reworded =
        (change.wording ?? known.wording) !== known.wording ||
        (change.spoken ?? known.spoken) !== known.spoken ||
        (change.title ?? known.title) !== known.title
      const edition = known.edition + (reworded ? 1 : 0)
      const revised = await revise(database.recommendations, recommendationKind, known, {
        ...change,
        edition,
      })
      if (revised.ok && reworded) await keepEdition(known, known.wording, known.spoken)
      return revised
    }),
  )

export const keepPhrase = (fresh: Omit<Fresh<Phrase>, 'edition' | 'shipped'>): Promise<Phrase> =>
  inRoom(() => keep(database.phrases, phraseKind, { ...fresh, edition: 1, shipped: false }))

/** Stores a changed phrase; when its words changed, the earlier ones become a revision. */
export const revisePhrase = async (
  known: Phrase,
  change: Partial<Fresh<Phrase>> & { retired?: Instant | null },
): Promise<Outcome<Phrase, ReviseRefusal>> =>
  inRoom(() =>
    database.transaction('rw', database.phrases, database.revisions, async () => {
      const reworded =
        (change.text ?? known.text) !== known.text || (change.title ?? known.title) !== known.title
      const edition = known.edition + (reworded ? 1 : 0)
      const revised = await revise(database.phrases, phraseKind, known, { ...change, edition })
      if (revised.ok && reworded) await keepEdition(known, known.text, '')
      return revised
    }),
  )

/** The earlier wordings of a record, newest first, live. */
export const useRevisions = (of: string): readonly Revision[] | undefined =>
  useLiveQuery(
    async () => (await database.revisions.where('of').equals(of).sortBy('edition')).reverse(),
    [of],
  )
