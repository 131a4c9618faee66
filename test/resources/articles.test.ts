import { expect, test } from 'vitest'
import { z } from 'zod'
import articles from '../../resources/articles.json'
import facts from '../../resources/facts.json'
import { countWords } from '../../src/shared/basics/text'
import { besideTest, readBeside, runsOfNine, shared, textsBeside } from './beside'

const codes = { untoc: 'UNTOC', tip: 'TIP', som: 'SOM', fa: 'FIREARMS' } as const
const Sub = z.object({ label: z.string(), text: z.string() })
const Text = z.object({ number: z.string().nullable(), text: z.string(), subs: z.array(Sub) })
const Treaty = z.object({
  articles: z.array(z.object({ number: z.number(), title: z.string(), paragraphs: z.array(Text) })),
})
const treaties = () => {
  const read = z.record(z.string(), Treaty).parse(JSON.parse(readBeside('data/treaties.json')))
  return Object.entries(codes).flatMap(([key, instrument]) =>
    (read[key]?.articles ?? []).map((article) => ({ ...article, instrument })),
  )
}
const nameOf = ({ instrument, number }: { instrument: string; number: number }) => `${instrument} ${number}`
const sameOrder = <T extends { instrument: string; number: number }>(all: readonly T[]): T[] =>
  all.toSorted((one, other) => nameOf(one).localeCompare(nameOf(other), 'en', { numeric: true }))

/**
 * The letters of a paragraph: (a), (b) and on. A Roman numeral stands for a further level, and (i) is the letter only
 * behind (h).
 */
const lettersOf = (subs: readonly z.infer<typeof Sub>[]): string[] =>
  subs.reduce<string[]>((letters, { label }) => {
    const letter = /^\(([a-z])\)$/.exec(label)?.[1]
    const next = String.fromCharCode('a'.charCodeAt(0) + letters.length)
    return letter === next ? [...letters, letter] : letters
  }, [])

test('there are 107 articles, each once, as many as each instrument has', () => {
  expect(articles).toHaveLength(107)
  expect(new Set(articles.map(nameOf)).size).toBe(107)
  for (const { id, articleCount } of facts.instruments)
    expect(articles.filter(({ instrument }) => instrument === id).map(({ number }) => number)).toEqual(
      Array.from({ length: articleCount }, (_, at) => at + 1),
    )
})

besideTest('each article has the number, title and part of the treaty', () => {
  const known = z
    .array(z.object({ instrument: z.string(), number: z.number(), title: z.string(), part: z.string().nullable() }))
    .parse(JSON.parse(readBeside('data/articles.json')))
    .map((article) => ({ ...article, instrument: article.instrument === 'FA' ? 'FIREARMS' : article.instrument }))
  const own = articles.map(({ instrument, number, title, part }) => ({ instrument, number, title, part }))
  expect(sameOrder(own)).toEqual(sameOrder(known))
})

besideTest('each article has the paragraphs and letters of the treaty', () => {
  const known = treaties().map(({ instrument, number, paragraphs }) => ({
    instrument,
    number,
    skeleton: paragraphs.map((paragraph) => ({
      number: paragraph.number === null ? null : Number(paragraph.number),
      letters: lettersOf(paragraph.subs),
    })),
  }))
  const own = articles.map(({ instrument, number, skeleton }) => ({ instrument, number, skeleton }))
  expect(sameOrder(own)).toEqual(sameOrder(known))
})

test('the letters of a paragraph run on from (a), and its number from 1', () => {
  for (const article of articles) {
    const numbers = article.skeleton.map(({ number }) => number)
    const single = numbers.length === 1 && numbers[0] === null
    expect(single || numbers.every((number, at) => number === at + 1), nameOf(article)).toBe(true)
    for (const { letters } of article.skeleton)
      expect(letters).toEqual(letters.map((_, at) => String.fromCharCode(97 + at)))
  }
})

test('each digest says in 30 to 120 words what its article is about', () => {
  const odd = articles.filter(({ digest }) => countWords(digest) < 30 || countWords(digest) > 120)
  expect(odd.map((article) => [nameOf(article), countWords(article.digest)])).toEqual([])
})

besideTest('no digest repeats nine words of a treaty', () => {
  const treaty = runsOfNine([
    ...textsBeside('data', '_fulltext.txt'),
    ...treaties().flatMap(({ paragraphs }) => paragraphs.map(({ text, subs }) => [text, ...subs.map((sub) => sub.text)].join(' '))),
  ])
  const repeated = articles.flatMap((article) =>
    [article.digest, article.unsure ?? ''].flatMap((text) => shared(text, treaty)).map((run) => [nameOf(article), run]),
  )
  expect(repeated).toEqual([])
})

besideTest('cluster I is confirmed as the sources have it; no other cluster is', () => {
  const Cluster = z.object({ key: z.string(), articles: z.record(z.string(), z.array(z.number()).nullable()) })
  const { clusters } = z.object({ clusters: z.array(Cluster) }).parse(JSON.parse(readBeside('data/review_mechanism.json')))
  const known = Object.fromEntries(
    clusters.map(({ key, articles: byInstrument }) => [
      key,
      Object.entries(byInstrument).flatMap(([instrument, numbers]) => (numbers ?? []).map((number) => `${instrument} ${number}`)),
    ]),
  )
  for (const key of ['I', 'II', 'III', 'IV'])
    expect(articles.filter(({ cluster }) => cluster === key).map(nameOf).toSorted(), key).toEqual((known[key] ?? []).toSorted())
})

test('only cluster I is ever confirmed', () => {
  expect(articles.filter(({ cluster, clusterConfirmed }) => clusterConfirmed !== (cluster === 'I')).map(nameOf)).toEqual([])
})

test('each article has keywords, and topics that there are', () => {
  const topics = new Set(facts.topics.map(({ id }) => id))
  expect(articles.filter(({ keywords }) => keywords.length === 0).map(nameOf)).toEqual([])
  expect(articles.flatMap((article) => article.topics.filter((topic) => !topics.has(topic)))).toEqual([])
})
