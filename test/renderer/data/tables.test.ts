import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import {
  keepRecommendationRows,
  keepStatementRows,
  readKnown,
  readPlainTables,
  readRecommendations,
  readStatements,
  takeBack,
  wholeLibrary,
} from '../../../src/renderer/data/tables'
import { mapColumns, recommendationColumns, statementColumns } from '../../../src/shared/tables/columns'
import { readRecommendationRows, readStatementRows } from '../../../src/shared/tables/from-table'
import { aRecommendation, aTopic } from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

const topics = [{ id: 'ic', name: 'International Cooperation' }]
const recommendationRows = (...wordings: string[]) =>
  readRecommendationRows(
    wordings.map((wording) => [wording]),
    ['wording'],
    { topics, known: new Map() },
  ).flatMap((row) => (row.state === 'read' ? [row.value] : []))
const statementRows = (...texts: string[]) =>
  readStatementRows(
    texts.map((text, index) => [`Statement ${index + 1}`, '5 May 2023', text]),
    ['title', 'day', 'text'],
    { topics, known: new Map() },
  ).flatMap((row) => (row.state === 'read' ? [row.value] : []))

test('the rows of a table become recommendations with references of their own, and go again together', async () => {
  await database.recommendations.add(aRecommendation({ reference: 'R-112' }))
  const brought = await keepRecommendationRows(recommendationRows('Train them.', 'Publish it.'))
  expect((await readRecommendations()).map(({ reference, wording }) => [reference, wording])).toEqual([
    ['R-112', aRecommendation().wording],
    ['R-113', 'Train them.'],
    ['R-114', 'Publish it.'],
  ])
  await takeBack(brought)
  expect(await readRecommendations()).toHaveLength(1)
  // Put away, not destroyed.
  expect(await database.recommendations.count()).toBe(3)
})

test('the rows of a table become statements with their words, measured and fingerprinted', async () => {
  const brought = await keepStatementRows(statementRows('Chair,\nthank you.', 'We ask.'))
  const one = (await readStatements()).find(({ statement }) => statement.title === 'Statement 1')
  expect(one?.statement).toMatchObject({ words: 3, day: '2023-05-05', original: null, dialogue: null })
  expect(one?.statement.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(one?.text?.blocks).toHaveLength(2)
  await takeBack(brought)
  expect(await readStatements()).toEqual([])
})

test('what is in the library already is known by its words', async () => {
  await keepRecommendationRows(recommendationRows('Train them.'))
  await keepStatementRows(statementRows('Chair,\nthank you.'))
  expect([...(await readKnown('recommendations')).keys()]).toEqual(['train them.'])
  const known = await readKnown('statements')
  const [again] = readStatementRows(
    [['Other title', '', 'CHAIR,\n\n thank you.']],
    mapColumns('statements', ['Title', 'Date', 'Text']),
    { topics, known },
  )
  expect(again).toMatchObject({ state: 'same', as: 'Statement 1' })
  expect([recommendationColumns.length, statementColumns.length]).toEqual([12, 9])
})

test('the whole library is one JSON text with every table, retired records and pictures too', async () => {
  const brought = await keepRecommendationRows(recommendationRows('Train them.'))
  await takeBack(brought)
  await database.topics.add(aTopic())
  await database.files.add({ id: 'logo', type: 'png', width: 1, height: 1, bytes: Uint8Array.of(1, 2, 255) })
  await database.readings.add({
    id: 'passing',
    reading: {},
    recognised: {},
    corrections: { without: [] },
  })
  const read = JSON.parse(await wholeLibrary()) as {
    format: string
    schema: number
    tables: Record<string, { id: string; retired?: string; bytes?: unknown }[]>
  }
  expect(read).toMatchObject({ format: 'rostrum-library', version: 1, schema: 2 })
  expect(read.tables['recommendations']?.[0]?.retired).toMatch(/^20/)
  expect(read.tables['files']?.[0]?.bytes).toEqual({ base64: btoa('\u0001\u0002\u00ff') })
  expect(Object.keys(read.tables)).not.toContain('readings')
  const plain = await readPlainTables()
  expect(plain.find(({ name }) => name === 'topics')?.rows).toHaveLength(1)
})

test('a table whose keeping fails half-way leaves nothing behind', async () => {
  const rows = recommendationRows('Train them.', 'Publish it.')
  const broken = [rows[0], { ...rows[1], wording: '' }].flatMap((row) => row ?? [])
  await expect(keepRecommendationRows(broken as typeof rows)).rejects.toThrow()
  expect(await database.recommendations.count()).toBe(0)
})
