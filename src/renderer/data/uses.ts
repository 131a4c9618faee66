import { useLiveQuery } from 'dexie-react-hooks'
import type { Day } from '../../shared/basics/day'
import { newRecord, changeRecord, type Fresh } from '../../shared/basics/record'
import { readManuscript } from '../../shared/drafting/manuscript'
import { usesIn } from '../../shared/drafting/uses-in'
import { readRecordKey, recordKey, useKind, type RecordKey, type Use } from '../../shared/library/use'
import { newId, now } from './clock'
import { database } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'

/** A use of a record as it is shown: in which text, where, in what words, and how it is known. */
export type UsedIn = {
  /** The id of the stored use; null in a draft, whose words say it themselves. */
  readonly id: string | null
  readonly in: RecordKey
  readonly title: string
  readonly day: Day | null
  readonly paragraph: number | null
  readonly wording: string
  readonly place: string
  readonly how: Use['how'] | 'drafted'
}

const storedUses = async (of: RecordKey): Promise<UsedIn[]> => {
  const uses = (await database.uses.where('of').equals(of).toArray()).filter(
    ({ retired, how }) => retired === null && how !== 'declined',
  )
  const statements = await database.statements.bulkGet(uses.map((use) => readRecordKey(use.in).id))
  return uses.flatMap((use, index) => {
    const statement = statements[index]
    if (!statement || statement.retired !== null) return []
    return [
      {
        id: use.id,
        in: use.in,
        title: statement.title,
        day: statement.day,
        paragraph: use.paragraph,
        wording: use.wording,
        place: use.place,
        how: use.how,
      },
    ]
  })
}

const draftedUses = async (of: RecordKey): Promise<UsedIn[]> => {
  const drafts = await database.drafts
    .filter(({ stage, retired }) => stage === 'writing' && retired === null)
    .toArray()
  const bodies = await database.bodies.bulkGet(drafts.map(({ id }) => id))
  return drafts.flatMap((draft, index) => {
    const read = readManuscript(bodies[index]?.manuscript)
    const uses = read.ok ? usesIn(read.value).filter((use) => use.of === of) : []
    return uses.map((use) => ({
      id: null,
      in: recordKey('draft', draft.id),
      title: draft.title,
      day: draft.day,
      paragraph: use.paragraph,
      wording: use.wording,
      place: use.place,
      how: 'drafted' as const,
    }))
  })
}

/** Where a record is used: in past statements, oldest first, then in drafts. Throws when the database cannot be read. */
export const readUses = async (of: RecordKey): Promise<readonly UsedIn[]> => {
  const [stored, drafted] = await Promise.all([storedUses(of), draftedUses(of)])
  const byDay = stored.toSorted(
    (one, other) =>
      (one.day ?? '9999').localeCompare(other.day ?? '9999') || (one.paragraph ?? 0) - (other.paragraph ?? 0),
  )
  return [...byDay, ...drafted]
}

/** The same, live; `undefined` until it is read. */
export const useUses = (of: RecordKey): readonly UsedIn[] | undefined =>
  useLiveQuery(() => readUses(of), [of])

/** How often each record of a kind was said in past statements, live: `recommendation:abc` to a count. */
export const useSaid = (kind: string): ReadonlyMap<RecordKey, number> | undefined =>
  useLiveQuery(async () => {
    const counts = new Map<RecordKey, number>()
    await database.uses
      .where('of')
      .startsWith(`${kind}:`)
      .each(({ of, how, retired }) => {
        if (retired === null && how !== 'declined') counts.set(of, (counts.get(of) ?? 0) + 1)
      })
    return counts
  }, [kind])

/** Remembers a use that a person marked, or a proposal that was accepted or declined. */
export const keepUse = async (fresh: Fresh<Use>): Promise<Use> => {
  await needRoom()
  const use = newRecord(useKind, fresh, newId(), now())
  await database.uses.add(use)
  keepTally()
  return use
}

/** Takes a use back: it is no longer counted, and stays in the database. */
export const retireUse = async (id: string, retired = true): Promise<void> => {
  await needRoom()
  await database.transaction('rw', database.uses, async () => {
    const use = await database.uses.get(id)
    if (use) await database.uses.put(changeRecord(useKind, use, { retired: retired ? now() : null }, now()))
  })
}

/** What was proposed for a record and turned down: where it must not be proposed again. */
export const readDeclined = async (of: RecordKey): Promise<readonly Use[]> =>
  (await database.uses.where('of').equals(of).toArray()).filter(({ how }) => how === 'declined')
