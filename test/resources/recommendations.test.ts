import { expect, test } from 'vitest'
import articles from '../../resources/articles.json'
import facts from '../../resources/facts.json'
import phrases from '../../resources/phrases.json'
import recommendations from '../../resources/recommendations.json'
import { countWords } from '../../src/shared/basics/text'
import { refersToSomething, type ArticleRef } from '../../src/shared/library/article'
import { blanksIn } from '../../src/shared/library/blanks'
import { readCitation } from '../../src/shared/library/citation'
import { PhraseUse } from '../../src/shared/library/phrase'
import { Addressee, spokenLimit } from '../../src/shared/library/recommendation'
import { cited } from '../support/builders'
import { besideTest, runsOfNine, shared, textsBeside } from './beside'

const topics = facts.topics.map(({ id }) => id)

/** The places that a wording cites in full. */
const citationsIn = (text: string): (ArticleRef | null)[] =>
  [...text.matchAll(/\barticle \d+(?:, (?:paragraph \d+(?: \([a-z]\))?|subparagraph \([a-z]\)),)? of the (?:Convention|[A-Z][A-Za-z ]*? Protocol)/gi)].map(
    ([words]) => readCitation(`a${words.slice(1)}`, cited),
  )
const isWithin = (inner: ArticleRef, outer: ArticleRef): boolean =>
  inner.instrument === outer.instrument &&
  inner.article === outer.article &&
  (outer.paragraph === null || inner.paragraph === outer.paragraph) &&
  (outer.letter === null || inner.letter === outer.letter)

test('there are at least 100 recommendations, each with a reference and title of its own', () => {
  expect(recommendations.length).toBeGreaterThanOrEqual(100)
  expect(new Set(recommendations.map(({ reference }) => reference)).size).toBe(recommendations.length)
  expect(new Set(recommendations.map(({ title }) => title)).size).toBe(recommendations.length)
  expect(recommendations.filter(({ reference }) => !/^R-\d{3}$/.test(reference))).toEqual([])
})

test('each can be spoken in one breath or two', () => {
  const long = recommendations.filter(({ spoken }) => countWords(spoken) === 0 || countWords(spoken) > spokenLimit)
  expect(long.map(({ reference, spoken }) => [reference, countWords(spoken)])).toEqual([])
})

test('each blank is described, and nothing is described that is no blank', () => {
  for (const { reference, wording, spoken, blanks } of recommendations) {
    const described = blanks.map(({ key }) => key)
    expect(described.toSorted(), reference).toEqual(blanksIn(`${wording} ${spoken}`).toSorted())
    expect(blanks.every(({ label, example }) => label !== '' && example !== ''), reference).toBe(true)
  }
  for (const { id, text, blanks } of phrases)
    expect(blanks.map(({ key }) => key).toSorted(), id).toEqual(blanksIn(text).toSorted())
})

test('each names articles that there are', () => {
  for (const { reference, articles: refs } of recommendations) {
    expect(refs.length, reference).toBeGreaterThan(0)
    for (const ref of refs) {
      const article = articles.find(({ instrument, number }) => instrument === ref.instrument && number === ref.article)
      expect(article && refersToSomething(ref, article), `${reference} ${JSON.stringify(ref)}`).toBe(true)
    }
  }
})

test('each article that a wording cites is among its articles', () => {
  const all = recommendations.flatMap(({ reference, wording, spoken, articles: refs }) =>
    citationsIn(`${wording} ${spoken}`).map((ref) => ({ reference, ref, refs })),
  )
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ ref, refs }) => !ref || !refs.some((own) => isWithin(own, ref)))).toEqual([])
})

test('a wording that names an article cites it in full', () => {
  for (const { reference, wording, spoken } of recommendations) {
    const text = `${wording} ${spoken}`
    expect(text.match(/\barticles? \d/gi)?.length ?? 0, reference).toBe(citationsIn(text).length)
  }
})

test('all topics, agenda items and addressees are met', () => {
  const met = <T>(values: readonly T[]): T[] => [...new Set(values)].toSorted()
  expect(met(recommendations.flatMap((each) => each.topics))).toEqual(topics.toSorted())
  expect(met(recommendations.map(({ agendaItem }) => agendaItem))).toEqual(expect.arrayContaining([1, 2, 3]))
  expect(met(recommendations.map(({ addressee }) => addressee))).toEqual([...Addressee.options].toSorted())
  for (const topic of topics)
    expect(recommendations.filter((each) => each.topics.includes(topic)).length, topic).toBeGreaterThanOrEqual(10)
})

test('there are at least 40 phrases, some for each use and each kind of text', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(40)
  expect(new Set(phrases.map(({ id }) => id)).size).toBe(phrases.length)
  for (const use of PhraseUse.options)
    for (const kind of ['oral-statement', 'written-contribution'])
      expect(phrases.filter((phrase) => phrase.use === use && phrase.kinds.includes(kind)).length, `${use} ${kind}`).toBeGreaterThan(0)
})

test('words are spelled as the United Nations does', () => {
  const texts = [...recommendations.flatMap(({ title, wording, spoken, indicator }) => [title, wording, spoken, indicator]), ...phrases.map(({ text }) => text)]
  const odd = texts.flatMap((text) => text.match(/\b(organis|criminalis|recognis|utilis|prioritis|offense|centered|center\b|labor\b|State Parties|States Parties)\w*/g) ?? [])
  expect(odd).toEqual([])
})

besideTest('no recommendation or phrase repeats nine words of a real statement or of a treaty', () => {
  const real = runsOfNine([...textsBeside('seeds', '.txt'), ...textsBeside('data', '_fulltext.txt')])
  const texts = [
    ...recommendations.map(({ reference, title, wording, spoken, indicator }) => [reference, `${title}. ${wording} ${spoken} ${indicator}`]),
    ...phrases.map(({ id, text }) => [id, text]),
  ]
  expect(texts.flatMap(([name, text = '']) => shared(text, real).map((run) => [name, run]))).toEqual([])
})
