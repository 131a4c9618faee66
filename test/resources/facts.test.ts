import { expect, test } from 'vitest'
import { z } from 'zod'
import facts from '../../resources/facts.json'
import { readShipped } from '../../src/renderer/data/seed'
import { readDay } from '../../src/shared/basics/day'
import { dialogueTitle } from '../../src/shared/library/dialogue'
import { openingOutline } from '../../src/shared/drafting/outline'
import { readManuscript } from '../../src/shared/drafting/manuscript'
import { cited } from '../support/builders'
import { besideTest, readBeside } from './beside'

const Events = z.object({
  topics: z.array(
    z.object({ key: z.string(), name: z.string(), workingGroup: z.string(), instruments: z.array(z.string()), articles: z.array(z.string()).optional() }),
  ),
  events: z.array(z.object({ date: z.string(), topics: z.array(z.string()) })),
})
const known = () => Events.parse(JSON.parse(readBeside('data/dialogues.json')))

test('everything that is shipped can be read', async () => {
  const shipped = await readShipped()
  expect(shipped.dialogues).toHaveLength(facts.dialogues.length)
  expect(shipped.articles).toHaveLength(107)
})

besideTest('the dialogues are those that were held, by day and topics', () => {
  const own = facts.dialogues.map(({ day, topics }) => ({ day, topics: topics.toSorted() }))
  expect(own.toSorted((one, other) => one.day.localeCompare(other.day))).toEqual(
    known().events.map(({ date, topics }) => ({ day: date, topics: topics.toSorted() })),
  )
})

besideTest('the topics are the five, with their working groups, instruments and articles', () => {
  const own = facts.topics.map(({ id, name, workingGroup, instruments, articles }) => ({
    key: id,
    name,
    workingGroup,
    instruments,
    articles: articles.map(({ instrument, article }) => `${instrument} ${article}`),
  }))
  expect(own).toEqual(known().topics.map((topic) => ({ ...topic, articles: topic.articles ?? [] })))
})

test('a dialogue is named for its topics, says where it was and from where that is known', () => {
  const names = new Map(facts.topics.map(({ id, name }) => [id, name]))
  for (const { id, title, topics, day, source, place } of facts.dialogues) {
    expect(title, id).toBe(dialogueTitle(topics.map((topic) => names.get(topic) ?? '?')))
    expect(readDay(day), id).toBe(day)
    expect([source, place].every((text) => text !== ''), id).toBe(true)
  }
  expect(new Set(facts.dialogues.map(({ id }) => id)).size).toBe(facts.dialogues.length)
})

test('no limit is shipped for a dialogue, for none was ever published', () => {
  expect(facts.dialogues.filter((each) => each.speakingLimit !== null || each.wordLimit !== null || each.textDue !== null)).toEqual([])
})

test('each dialogue has the three standing agenda items, and a text for it can be begun', () => {
  for (const dialogue of facts.dialogues) {
    expect(dialogue.agendaItems.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(readManuscript(openingOutline(dialogue, 'en-GB')).ok).toBe(true)
  }
})

test('the instruments are cited by words of their own', () => {
  expect(facts.instruments.map(({ id, citedAs }) => ({ id, citedAs }))).toEqual(cited)
})
