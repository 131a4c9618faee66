// A library of many texts, the same at every run: words as frequent as in real texts (Zipf), pieces of real
// sentences, so that phrases are found, and many rare words, such as names. It runs in a page too.
import { numbersFrom } from './numbers.mjs'

const syllables = [
  'ka',
  'ro',
  'mi',
  'ten',
  'sal',
  'vor',
  'li',
  'dan',
  'gu',
  'pre',
  'no',
  'bar',
  'che',
  'tu',
  'wes',
  'fo',
]

/** Words of the shipped library, the most frequent first, then rarer and rarer made-up ones. */
const vocabularyOf = (sentences, next, rare) => {
  const counts = new Map()
  for (const word of sentences.flatMap((line) => line.toLowerCase().match(/[a-z]+/g) ?? []))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const real = [...counts].sort((one, other) => other[1] - one[1]).map(([word]) => word)
  const made = new Set()
  while (made.size < rare) {
    const length = 2 + Math.floor(next() * 3)
    made.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(''))
  }
  return [...real, ...made]
}

/** Draws ranks so that the n-th word comes about 1 / n as often as the first. */
const zipf = (size, next) => {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank += 1) sums[rank] = sum += 1 / (rank + 3)
  return () => {
    const wanted = next() * sum
    let [from, to] = [0, size - 1]
    while (from < to) {
      const middle = (from + to) >> 1
      if (sums[middle] < wanted) from = middle + 1
      else to = middle
    }
    return from
  }
}

const topics = ['ic', 'tip', 'som', 'firearms', 'culture']
const pad = (number) => String(number).padStart(2, '0')

/** Makes the texts one after the other: each a title, a day, a topic, an organization, and nine paragraphs. */
export const makeCorpus = function* (count, { sentences, words = 700, rare = 60_000, seed = 11 }) {
  const next = numbersFrom(seed)
  const vocabulary = vocabularyOf(sentences, next, rare)
  const draw = zipf(vocabulary.length, next)
  const pieces = sentences.map((line) => line.split(/\s+/))
  const piece = () => {
    const line = pieces[Math.floor(next() * pieces.length)]
    const from = Math.floor(next() * Math.max(1, line.length - 6))
    return line.slice(from, from + 6 + Math.floor(next() * 8))
  }
  const paragraph = (size) => {
    const line = []
    while (line.length < size) {
      if (next() < 0.12) line.push(...piece())
      else line.push(vocabulary[draw()])
    }
    return `${line.join(' ')}.`
  }
  for (let number = 0; number < count; number += 1) {
    const paragraphs = Array.from({ length: 9 }, () => paragraph(Math.round(words / 9)))
    yield {
      id: `text-${number}`,
      title: `Statement ${number}: ${piece().slice(0, 5).join(' ')}`,
      day: `20${pad(Math.floor(next() * 24) + 2)}-${pad(Math.floor(next() * 12) + 1)}-${pad(Math.floor(next() * 28) + 1)}`,
      topic: topics[Math.floor(next() * topics.length)],
      organization: `Organization ${Math.floor(next() * 60)}`,
      paragraphs,
    }
  }
}

/** What people look for, each typed letter by letter, by kind. */
export const searches = {
  words: [
    'trafficking victims',
    'mutual legal assistance',
    'witness protection',
    'civil society participation',
    'asset recovery',
    'central authorities',
    'firearms marking',
    'organised crime',
  ],
  phrases: [
    '"joint investigations"',
    '"law enforcement"',
    '"mutual legal assistance"',
    '"of the convention"',
  ],
  'AND, OR, NOT': [
    'victims OR witnesses',
    'trafficking NOT smuggling',
    '(judges OR prosecutors) AND training',
  ],
  'typing errors': ['confiscaton', 'traficking', 'authorites', 'witnes protecton'],
  filters: ['year:2019 victims', 'topic:tip children', 'kind:statement border'],
  'places and acronyms': ['art. 18', 'MLA', 'untoc 27', 'tip 6 (3)'],
  'rare words': ['karomi', 'chewestu', 'salvorli'],
}
