import type { Instant } from '../../shared/basics/day'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { changeRecord, newRecord, type Fresh } from '../../shared/basics/record'
import { fold, oneLine } from '../../shared/basics/text'
import { pastTextOf, type PastText } from '../../shared/drafting/past-text'
import { placeOf } from '../../shared/drafting/uses-in'
import type { ImportRow } from '../../shared/importing/import-row'
import { Recognised } from '../../shared/importing/recognised'
import { articleId } from '../../shared/library/article'
import { blankOrganization } from '../../shared/library/organization'
import { recommendationKind, type Recommendation } from '../../shared/library/recommendation'
import { statementKind, type Statement } from '../../shared/library/statement'
import { mostWording, recordKey, useKind, type Use } from '../../shared/library/use'
import { newId, now } from './clock'
import { database } from './database'
import { corrected, paragraphAt } from './imports-corrected'
import { newRequest, readRequests, sameRequest, type Requests } from './imports-requests'
import { organizationId } from './library'
import { measuresOf } from './measures'
import { needRoom } from './room'
import { keepTally } from './tally'

/** What was kept of a file, by which it can be taken back. */
export type Kept = {
  readonly id: string
  readonly title: string
  readonly statement: string
  /** The recommendations that are new in the library. */
  readonly made: readonly string[]
}
export type KeepRefusal = 'gone' | 'not-read' | 'broken' | 'empty' | 'changed'

export const keepRefusals: Readonly<Record<KeepRefusal, string>> = {
  gone: 'This file is no longer on the list.',
  'not-read': 'This file was kept or put away already.',
  broken: 'What was read of this file is damaged. Put it away and import it again.',
  empty: 'There are no words in this file, so there is nothing to keep.',
  changed: 'This file was changed at the same moment. Look at it again, then keep it.',
}

type Ready = {
  readonly found: Recognised
  readonly text: PastText
  readonly facts: Omit<Fresh<Statement>, 'original' | 'title'>
  readonly corrections: string
}

/** One's own organization stands in a statement as no name at all. */
const isOwn = (name: string, own: { readonly name: string; readonly acronym: string }): boolean =>
  [own.name, own.acronym].some((known) => known.trim() !== '' && fold(known.trim()) === fold(name.trim()))

/** Everything that takes time, done before the transaction. */
const prepare = async (id: string): Promise<Outcome<Ready, KeepRefusal>> => {
  const reading = await database.readings.get(id)
  if (!reading) return refused('gone')
  const read = Recognised.safeParse(reading.recognised)
  if (!read.success) return refused('broken')
  const found = corrected(read.data, reading.corrections)
  const text: PastText = { ...found.text, language: found.language.value }
  const words = pastTextOf(text)
  if (words === '') return refused('empty')
  const own = (await database.organizations.get(organizationId)) ?? blankOrganization
  const organization = found.organization.value.slice(0, 300)
  return done({
    found,
    text,
    corrections: JSON.stringify(reading.corrections),
    facts: {
      kind: found.kind.value,
      event: found.event.value.slice(0, 300),
      dialogue: found.dialogue.value,
      topics: [...found.topics],
      day: found.day.value,
      delivered: found.day.value ? (`${found.day.value}T12:00:00.000Z` as Instant) : now(),
      organization: isOwn(organization, own) ? '' : organization,
      speaker: found.speaker.value.slice(0, 400),
      language: found.language.value,
      ...(await measuresOf(words, own.pace)),
      draft: null,
    },
  })
}

const titleFor = ({ found }: Ready, row: ImportRow): string =>
  (oneLine(found.title.value) || row.name.replace(/\.[^.]+$/, '') || row.name).slice(0, 300)

/** A file that was kept, taken back and is kept again becomes the same statement again, not a second one. */
const keepStatement = async (ready: Ready, row: ImportRow, on: Instant): Promise<Statement> => {
  const facts = { ...ready.facts, title: titleFor(ready, row), original: row.original }
  const before = row.statement === null ? undefined : await database.statements.get(row.statement)
  const statement = before
    ? changeRecord(statementKind, before, { ...facts, retired: null }, on)
    : newRecord(statementKind, facts, newId(), on)
  await database.statements.put(statement)
  await database.bodies.put({ id: statement.id, rev: statement.rev, manuscript: ready.text })
  return statement
}

type Made = { readonly uses: Use[]; readonly recommendations: Recommendation[] }

const agendaItemAt = ({ agenda }: Recognised, block: number): number | null =>
  agenda.findLast((heading) => heading.block <= block && heading.item > 0)?.item ?? null

const requestsOf = ({ found, text }: Ready, statement: Statement, requests: Requests, on: Instant): Made => {
  const borrowed =
    statement.organization === ''
      ? ''
      : [statement.organization, statement.title, statement.day].filter(Boolean).join(', ').slice(0, 600)
  const made: Made = { uses: [], recommendations: [] }
  for (const each of found.recommendations.filter((one) => oneLine(one.text) !== '')) {
    const known = sameRequest(requests, each.text)
    const facts = { topics: statement.topics, agendaItem: agendaItemAt(found, each.block), borrowed }
    const fresh = known === null ? newRequest(requests, each, facts, newId(), on) : null
    if (fresh) made.recommendations.push(fresh)
    const use: Fresh<Use> = {
      of: recordKey('recommendation', known ?? fresh?.id ?? ''),
      in: recordKey('statement', statement.id),
      paragraph: paragraphAt(text, each.block, each.item, oneLine(each.text)),
      wording: oneLine(each.text).slice(0, mostWording),
      day: statement.day,
      how: 'confirmed',
      place: '',
    }
    made.uses.push(newRecord(useKind, use, newId(), on))
  }
  return made
}

/** The articles a text cites, as uses; what is only guessed, and what no treaty here has, is left out. */
const citationsOf = async ({ found, text }: Ready, statement: Statement, on: Instant): Promise<Use[]> => {
  const sure = found.citations.filter((citation) => citation.sure !== 'unsure')
  const ids = [...new Set(sure.map(({ ref }) => articleId(ref)))]
  const known = new Set((await database.articles.bulkGet(ids)).map((article) => article?.id))
  const uses = sure
    .filter(({ ref }) => known.has(articleId(ref)))
    .map(({ ref, words, block }): Fresh<Use> => ({
      of: recordKey('article', articleId(ref)),
      in: recordKey('statement', statement.id),
      paragraph: paragraphAt(text, block, null, words),
      wording: words.slice(0, mostWording),
      day: statement.day,
      how: 'confirmed',
      place: placeOf(ref).slice(0, 40),
    }))
  const distinct = new Map(uses.map((use) => [JSON.stringify([use.of, use.paragraph, use.place]), use]))
  return [...distinct.values()].map((use) => newRecord(useKind, use, newId(), on))
}

const tables = ['imports', 'readings', 'statements', 'bodies', 'recommendations', 'uses', 'articles'] as const

const keepPrepared = (id: string, ready: Ready, requests: Requests): Promise<Outcome<Kept, KeepRefusal>> =>
  database.transaction('rw', [...tables], async (): Promise<Outcome<Kept, KeepRefusal>> => {
    const [row, reading] = [await database.imports.get(id), await database.readings.get(id)]
    if (!row || !reading) return refused('gone')
    if (row.state !== 'read') return refused('not-read')
    if (JSON.stringify(reading.corrections) !== ready.corrections) return refused('changed')
    const on = now()
    const statement = await keepStatement(ready, row, on)
    const { uses, recommendations } = requestsOf(ready, statement, requests, on)
    await database.recommendations.bulkAdd(recommendations)
    await database.uses.bulkAdd([...uses, ...(await citationsOf(ready, statement, on))])
    await database.imports.put({ ...row, state: 'kept', title: statement.title, statement: statement.id })
    const made = recommendations.map((each) => each.id)
    return done({ id, title: statement.title, statement: statement.id, made })
  })

/**
 * Makes a past statement of a file that was read: its words, its recommendations and where they stand, the articles
 * it cites and that the file is kept, all in one transaction. A request that the library has already gets only a use.
 */
export const keepImport = async (id: string, requests?: Requests): Promise<Outcome<Kept, KeepRefusal>> => {
  await needRoom()
  const ready = await prepare(id)
  if (!ready.ok) return ready
  const outcome = await keepPrepared(id, ready.value, requests ?? (await readRequests()))
  keepTally()
  return outcome
}

/** How much of a text may stand elsewhere before a person should look at both. */
const nearTooMuch = 0.5

/** Whether a file can be kept unseen: everything was said outright, and it is no double of another. */
export const isClear = ({ state, sure, sameAs, near }: ImportRow): boolean =>
  state === 'read' && sure === 'sure' && sameAs === null && near.every(({ share }) => share < nearTooMuch)

/** Keeps every file that can be kept unseen, each in a transaction of its own; answers those that were. */
export const keepAllSure = async (): Promise<readonly Kept[]> => {
  const clear = (await database.imports.where('state').equals('read').toArray()).filter(isClear)
  const requests = await readRequests()
  const kept: Kept[] = []
  for (const { id } of clear) {
    const outcome = await keepImport(id, requests)
    if (outcome.ok) kept.push(outcome.value)
  }
  return kept
}

const takeBackOne = async ({ id, statement, made }: Kept, on: Instant): Promise<void> => {
  const key = recordKey('statement', statement)
  const [row, past] = [await database.imports.get(id), await database.statements.get(statement)]
  if (past) await database.statements.put(changeRecord(statementKind, past, { retired: on }, on))
  const uses = await database.uses.where('in').equals(key).toArray()
  await database.uses.bulkPut(uses.map((use) => changeRecord(useKind, use, { retired: on }, on)))
  for (const recommendation of await database.recommendations.bulkGet([...made])) {
    // One that was revised, or said elsewhere since, has a life of its own by now.
    if (!recommendation || recommendation.rev > 1) continue
    const elsewhere = await database.uses
      .where('of')
      .equals(recordKey('recommendation', recommendation.id))
      .filter((use) => use.in !== key && use.retired === null)
      .count()
    if (elsewhere === 0)
      await database.recommendations.put(
        changeRecord(recommendationKind, recommendation, { retired: on }, on),
      )
  }
  if (row) await database.imports.put({ ...row, state: 'read' })
}

/** Takes back what was kept, in one transaction: the files are to be looked at again, nothing of them is deleted. */
export const takeBackKept = async (kept: readonly Kept[]): Promise<void> => {
  await needRoom()
  await database.transaction('rw', [...tables], async () => {
    for (const each of kept) await takeBackOne(each, now())
  })
  keepTally()
}
