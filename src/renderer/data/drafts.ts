import { useLiveQuery } from 'dexie-react-hooks'
import type { Day, Instant } from '../../shared/basics/day'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { changeRecord, newRecord } from '../../shared/basics/record'
import { draftKind, type Draft } from '../../shared/drafting/draft'
import { readManuscript, type Manuscript } from '../../shared/drafting/manuscript'
import { openingOutline } from '../../shared/drafting/outline'
import { usesIn } from '../../shared/drafting/uses-in'
import { toPlainText } from '../../shared/drafting/to-plain-text'
import type { Dialogue } from '../../shared/library/dialogue'
import type { Language } from '../../shared/library/language'
import { statementKind, type Statement, type StatementKind } from '../../shared/library/statement'
import { recordKey, useKind } from '../../shared/library/use'
import { note } from './bridge'
import { newId, now } from './clock'
import { database } from './database'
import { firstRows } from './first-rows'
import { needRoom, roomToWrite, writeFailed } from './room'
import { sha256 } from './sha256'
import { keepTally } from './tally'

export type OpenedBody = { readonly rev: number; readonly manuscript: Manuscript }

/** Begins a draft with the outline of its dialogue; record and body in one transaction. */
export const newDraft = async (from: {
  kind: StatementKind
  dialogue: Dialogue | null
  title: string
  day: Day | null
  speaker: string | null
  language: Language
}): Promise<Draft> => {
  const { dialogue, ...rest } = from
  const facts = {
    ...rest,
    dialogue: dialogue?.id ?? null,
    words: 0,
    seconds: 0,
    notice: from.kind === 'oral-statement' ? 'check-against-delivery' : 'none',
    stage: 'writing',
    statement: null,
  } as const
  const draft = newRecord(draftKind, facts, newId(), now())
  const body = { id: draft.id, rev: 1, manuscript: openingOutline(dialogue, from.language) }
  await needRoom()
  await database.transaction('rw', database.drafts, database.bodies, async () => {
    await database.drafts.add(draft)
    await database.bodies.add(body)
  })
  keepTally()
  return draft
}

/** Reads the words of a draft or statement; refuses a body that is missing, damaged or of a newer Rostrum. */
export const openBody = async (id: string): Promise<Outcome<OpenedBody, 'missing' | 'newer' | 'broken'>> => {
  const body = await database.bodies.get(id)
  if (!body) return refused('missing')
  const manuscript = readManuscript(body.manuscript)
  return manuscript.ok ? done({ rev: body.rev, manuscript: manuscript.value }) : manuscript
}

/** Why words could not be saved; `no-room` passes by itself, `start-again` does not. */
type SaveBodyRefusal = 'changed-elsewhere' | 'delivered' | 'missing' | 'no-room' | 'start-again'
type SavedBody = Outcome<{ readonly rev: number; readonly on: Instant }, SaveBodyRefusal>
type Measures = { readonly words: number; readonly seconds: number }

const replaceBody = (
  id: string,
  rev: number,
  manuscript: Manuscript,
  measures: Measures,
): Promise<SavedBody> =>
  database.transaction(
    'rw',
    database.drafts,
    database.bodies,
    database.keptBodies,
    async (): Promise<SavedBody> => {
      const on = now()
      const [body, draft] = [await database.bodies.get(id), await database.drafts.get(id)]
      if (!body || !draft) return refused('missing')
      if (body.rev !== rev || draft.stage === 'delivered') {
        await database.keptBodies.add({ id: newId(), of: id, on, manuscript })
        return refused(draft.stage === 'delivered' ? 'delivered' : 'changed-elsewhere')
      }
      await database.bodies.put({ id, rev: rev + 1, manuscript })
      await database.drafts.put(changeRecord(draftKind, draft, measures, on))
      return done({ rev: rev + 1, on })
    },
  )

/**
 * Saves the words of a draft if nobody saved newer ones meanwhile (compare-and-set on `rev`). The answer comes
 * after the durable commit. The losing text of a conflict is kept as a body of its own.
 */
export const saveBody = async (
  id: string,
  rev: number,
  manuscript: Manuscript,
  measures: Measures,
): Promise<SavedBody> => {
  const room = await roomToWrite()
  if (room !== 'room') return refused(room)
  const outcome = await replaceBody(id, rev, manuscript, measures).catch((): SavedBody => {
    writeFailed()
    note('error', 'draft.not-written')
    return refused('start-again')
  })
  // Only a kept copy is a new record; recounting at every pause in typing would be for nothing.
  if (!outcome.ok) keepTally()
  return outcome
}

/** Changes what a draft is about (title, day, speaker, dialogue, language); its words stay. */
export const reviseDraft = async (
  id: string,
  change: Partial<Pick<Draft, 'title' | 'day' | 'speaker' | 'notice' | 'dialogue' | 'language' | 'retired'>>,
): Promise<void> => {
  await needRoom()
  await database.transaction('rw', database.drafts, async () => {
    const draft = await database.drafts.get(id)
    if (draft) await database.drafts.put(changeRecord(draftKind, draft, change, now()))
  })
}

/**
 * Marks a draft as delivered: its words are frozen and become a past statement of the library, in one
 * transaction. Refuses when the draft is gone, already delivered, or its words cannot be read.
 */
export const deliverDraft = async (
  id: string,
  as: { readonly day: Day | null; readonly speaker: string; readonly topics: readonly string[] },
): Promise<Outcome<Statement, 'missing' | 'newer' | 'broken' | 'delivered' | 'changed-elsewhere'>> => {
  await needRoom()
  const opened = await openBody(id)
  if (!opened.ok) return opened
  const { manuscript } = opened.value
  const hash = await sha256(toPlainText(manuscript))
  const outcome = await database.transaction(
    'rw',
    database.drafts,
    database.bodies,
    database.statements,
    database.uses,
    async () => {
      const draft = await database.drafts.get(id)
      const body = await database.bodies.get(id)
      if (!draft || !body) return refused('missing')
      if (body.rev !== opened.value.rev) return refused('changed-elsewhere')
      if (draft.stage === 'delivered') return refused('delivered')
      const { kind, title, dialogue, language, words, seconds } = draft
      const ours = { event: '', organization: '', original: null }
      const facts = {
        kind,
        title,
        dialogue,
        language,
        words,
        seconds,
        hash,
        draft: id,
        delivered: now(),
        ...ours,
      }
      const statement = newRecord(statementKind, { ...facts, ...as, topics: [...as.topics] }, newId(), now())
      await database.statements.add(statement)
      await database.bodies.add({ id: statement.id, rev: 1, manuscript: { ...manuscript, language } })
      const said = { in: recordKey('statement', statement.id), day: statement.day, how: 'inserted' } as const
      await database.uses.bulkAdd(
        usesIn(manuscript).map((use) => newRecord(useKind, { ...use, ...said }, newId(), now())),
      )
      const change = { stage: 'delivered', statement: statement.id, day: as.day } as const
      await database.drafts.put(changeRecord(draftKind, draft, change, now()))
      return done(statement)
    },
  )
  keepTally()
  return outcome
}

const isBeingWritten = ({ stage, retired }: Draft): boolean => stage === 'writing' && retired === null

/** Drafts still being written, newest change first, live. */
export const useDrafts = (): readonly Draft[] | undefined =>
  useLiveQuery(
    async (): Promise<readonly Draft[]> =>
      (await database.drafts.orderBy('changed').reverse().toArray()).filter(isBeingWritten),
    [],
    firstRows<Draft>('drafts')
      ?.filter(isBeingWritten)
      .toSorted((one, other) => other.changed.localeCompare(one.changed)),
  )

/** The words of a past statement or draft, live enough for reading. */
export const useBody = (id: string | null) => useLiveQuery(async () => (id ? openBody(id) : null), [id])
