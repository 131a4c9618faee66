import { firstDay } from './empty-database'
import { beforeEach, expect, test } from 'vitest'
import { database } from '../../../src/renderer/data/database'
import {
  keepPhrase,
  keepRecommendation,
  revisePhrase,
  reviseRecommendation,
} from '../../../src/renderer/data/library'
import { readSources } from '../../../src/renderer/data/sources'
import { aDay, anArticle, aStatement, freshPhrase, freshRecommendation } from '../../support/builders'

beforeEach(async () => {
  await firstDay()
  await database.open()
})

test('a recommendation is known with its newest wording, when it was revised, and what it said before', async () => {
  const kept = await keepRecommendation(freshRecommendation())
  const key = `recommendation:${kept.id}`
  expect((await readSources([key])).get(key)).toEqual({
    title: kept.title,
    wording: kept.wording,
    spoken: kept.spoken,
    edition: 1,
    revised: kept.made,
    retired: false,
    earlier: [],
  })
  await reviseRecommendation(kept, { wording: 'States parties shall train.' })
  const source = (await readSources([key])).get(key)
  expect(source).toMatchObject({ edition: 2, wording: 'States parties shall train.' })
  expect(source?.earlier).toMatchObject([{ edition: 1, wording: kept.wording, spoken: kept.spoken }])
})

test('a phrase is known the same way, put away or not', async () => {
  const kept = await keepPhrase(freshPhrase())
  const revised = await revisePhrase(kept, { text: 'We thank you.', retired: kept.made })
  expect(revised.ok).toBe(true)
  expect((await readSources([`phrase:${kept.id}`])).get(`phrase:${kept.id}`)).toMatchObject({
    wording: 'We thank you.',
    edition: 2,
    retired: true,
    earlier: [{ edition: 1, wording: kept.text }],
  })
})

test('a statement is known by title and day, an article by number and title; what is not there is null', async () => {
  await database.statements.add(aStatement({ title: 'A dialogue', day: aDay() }))
  await database.articles.add(anArticle())
  const keys = ['statement:statement-1', 'article:UNTOC-18', 'recommendation:gone', 'topic:ic']
  const sources = await readSources(keys)
  expect(keys.map((key) => sources.get(key)?.title ?? null)).toEqual([
    'A dialogue, 13 September 2023',
    'Article 18 · Mutual legal assistance',
    null,
    null,
  ])
})
