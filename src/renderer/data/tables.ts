import { changeRecord, isLive, newRecord } from '../../shared/basics/record'
import { oneLine } from '../../shared/basics/text'
import { numberedParagraphs, pastTextOf, readPastText, type PastText } from '../../shared/drafting/past-text'
import type { Draft } from '../../shared/drafting/draft'
import { blankOrganization } from '../../shared/library/organization'
import { nextReference, recommendationKind, type Recommendation } from '../../shared/library/recommendation'
import { statementKind, type Statement } from '../../shared/library/statement'
import { sameWords, type RecommendationRow, type StatementRow } from '../../shared/tables/from-table'
import { newId, now } from './clock'
import { database, schemaNumber } from './database'
import { organizationId } from './library'
import { measuresOf } from './measures'
import { needRoom } from './room'
import { keepTally } from './tally'

/** What was brought in at once, so that it can be taken back at once. */
export type Brought = { readonly table: 'recommendations' | 'statements'; readonly ids: readonly string[] }

/** Keeps the recommendations of a table, all in one transaction; each gets the next free reference. */
export const keepRecommendationRows = async (rows: readonly RecommendationRow[]): Promise<Brought> => {
  await needRoom()
  const ids = await database.transaction('rw', database.recommendations, async () => {
    const taken: string[] = (await database.recommendations.orderBy('reference').keys()).map(String)
    const records = rows.map((row) => {
      const reference = nextReference(taken)
      taken.push(reference)
      const own = { reference, edition: 1, shipped: false }
      return newRecord(recommendationKind, { ...row, ...own }, newId(), now())
    })
    await database.recommendations.bulkAdd(records)
    return records.map(({ id }) => id)
  })
  keepTally()
  return { table: 'recommendations', ids }
}

/** Keeps the statements of a table with their words, all in one transaction. */
export const keepStatementRows = async (rows: readonly StatementRow[]): Promise<Brought> => {
  await needRoom()
  const pace = (await database.organizations.get(organizationId))?.pace ?? blankOrganization.pace
  const measured = await Promise.all(
    rows.map(async ({ text, ...row }) => ({
      row,
      text,
      measures: await measuresOf(pastTextOf(text), pace),
    })),
  )
  const ids = await database.transaction('rw', database.statements, database.bodies, async () => {
    const on = now()
    const records = measured.map(({ row, measures }) =>
      newRecord(
        statementKind,
        {
          ...row,
          topics: [...row.topics],
          ...measures,
          dialogue: null,
          delivered: on,
          draft: null,
          original: null,
        },
        newId(),
        on,
      ),
    )
    await database.statements.bulkAdd(records)
    await database.bodies.bulkAdd(
      records.map(({ id }, index) => ({ id, rev: 1, manuscript: measured[index]?.text })),
    )
    return records.map(({ id }) => id)
  })
  keepTally()
  return { table: 'statements', ids }
}

/** Puts away what a table brought in, all of it. */
export const takeBack = async ({ table, ids }: Brought): Promise<void> => {
  await needRoom()
  const on = now()
  await database.transaction('rw', database.recommendations, database.statements, async () => {
    if (table === 'recommendations') {
      const rows = (await database.recommendations.bulkGet([...ids])).flatMap((row) => row ?? [])
      await database.recommendations.bulkPut(
        rows.map((row) => changeRecord(recommendationKind, row, { retired: on }, on)),
      )
    } else {
      const rows = (await database.statements.bulkGet([...ids])).flatMap((row) => row ?? [])
      await database.statements.bulkPut(
        rows.map((row) => changeRecord(statementKind, row, { retired: on }, on)),
      )
    }
  })
}

const live = <T extends { readonly retired: unknown }>(rows: readonly T[]): T[] => rows.filter(isLive)

/** A past statement with its words; a body that cannot be read gives null and is told by the caller. */
export type StatementWithText = { readonly statement: Statement; readonly text: PastText | null }

/** Every live statement with its words, oldest first. */
export const readStatements = async (): Promise<readonly StatementWithText[]> => {
  const statements = live(await database.statements.toArray()).toSorted((one, other) =>
    (one.day ?? '9999').localeCompare(other.day ?? '9999'),
  )
  const bodies = await database.bodies.bulkGet(statements.map(({ id }) => id))
  return statements.map((statement, index) => {
    const read = readPastText(bodies[index]?.manuscript)
    return { statement, text: read.ok ? read.value : null }
  })
}

/** Every live recommendation, by its reference. */
export const readRecommendations = async (): Promise<readonly Recommendation[]> =>
  live(await database.recommendations.orderBy('reference').toArray())

/** What the library holds already, by the words that tell a record: where a row of a table would be the same. */
export const readKnown = async (table: Brought['table']): Promise<ReadonlyMap<string, string>> =>
  table === 'recommendations'
    ? new Map((await readRecommendations()).map((each) => [sameWords(each.wording), each.reference]))
    : new Map(
        (await readStatements()).flatMap(({ statement, text }) =>
          text
            ? [
                [
                  sameWords(
                    numberedParagraphs(text)
                      .map((each) => each.text)
                      .join(' '),
                  ),
                  oneLine(statement.title),
                ],
              ]
            : [],
        ),
      )

/** Tables that hold only what comes and goes, or what the database knows of itself. */
const passing: ReadonlySet<string> = new Set(['imports', 'readings', 'meta'])

/** Every draft still being written with its words; one that cannot be read is left out and counted by the caller. */
export const readDrafts = async (): Promise<
  readonly { readonly draft: Draft; readonly text: PastText | null }[]
> => {
  const drafts = live(await database.drafts.toArray()).filter(({ stage }) => stage === 'writing')
  const bodies = await database.bodies.bulkGet(drafts.map(({ id }) => id))
  return drafts.map((draft, index) => {
    const read = readPastText(bodies[index]?.manuscript)
    return { draft, text: read.ok ? read.value : null }
  })
}

/** The live records of every table whose words are its fields, for people who go on in a spreadsheet. */
export const readPlainTables = async (): Promise<
  readonly { readonly name: string; readonly rows: readonly Readonly<Record<string, unknown>>[] }[]
> => {
  const names = [
    'articles',
    'phrases',
    'dialogues',
    'topics',
    'instruments',
    'people',
    'uses',
    'tags',
    'collections',
  ]
  return Promise.all(
    names.map(async (name) => ({
      name,
      rows: live(await database.table<{ retired: unknown } & Record<string, unknown>>(name).toArray()),
    })),
  )
}

/** The whole library as one JSON text: every table with its rows, retired ones too; bytes as base 64. */
export const wholeLibrary = async (): Promise<string> => {
  const tables = database.tables.filter(({ name }) => !passing.has(name))
  const rows = await database.transaction('r', tables, () =>
    Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )
  const bytes = (value: Uint8Array): string =>
    btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(''))
  return JSON.stringify(
    {
      format: 'rostrum-library',
      version: 1,
      schema: schemaNumber,
      made: now(),
      tables: Object.fromEntries(rows),
    },
    (_key, value: unknown) => (value instanceof Uint8Array ? { base64: bytes(value) } : value),
    1,
  )
}
