// Texts of a given length, the same at every run, mixed as real ones are: made of the words that Rostrum ships.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/run.mjs'
import { numbersFrom } from './numbers.mjs'

const resource = (name) => JSON.parse(readFileSync(join(root, 'resources', name), 'utf8'))

const countWords = (text) => text.split(/\s+/).filter(Boolean).length
const runsOf = (block) =>
  block.kind === 'list'
    ? block.items.flatMap((item) => [...item.runs, ...(item.sub ? runsOf(item.sub) : [])])
    : block.runs
const wordsOf = (block) =>
  countWords(
    runsOf(block)
      .map(({ text }) => text)
      .join(' '),
  )

const makeWriter = (seed) => {
  const next = numbersFrom(seed)
  const pick = (from) => from[Math.floor(next() * from.length)]
  const articles = resource('articles.json')
  const recommendations = resource('recommendations.json')
  const phrases = resource('phrases.json').filter(({ text }) => !text.includes('{{'))
  const sentences = articles
    .flatMap(({ digest }) => digest.match(/[^.]+\./g) ?? [])
    .map((line) => line.trim())
  const several = (count) => Array.from({ length: count }, () => pick(sentences)).join(' ')

  const paragraph = () => {
    const { instrument, number } = pick(articles)
    const phrase = pick(phrases)
    return {
      kind: 'paragraph',
      runs: [
        { text: `${several(2)} ` },
        { text: several(1), marks: [pick(['bold', 'italic', 'underline'])] },
        { text: ' In ' },
        {
          text: `article ${number}`,
          cites: { instrument, article: number, paragraph: null, letter: null },
        },
        { text: ` this is at issue. ${several(1)} ` },
        {
          text: phrase.text,
          from: { kind: 'phrase', id: phrase.id, edition: 1, reference: '', wording: phrase.text },
        },
      ],
    }
  }
  const plain = () => ({ kind: 'paragraph', runs: [{ text: several(4) }] })
  const item = () => ({ runs: [{ text: several(1) }] })
  const list = (style) => ({
    kind: 'list',
    style,
    items: [item(), { ...item(), sub: { kind: 'list', style: 'bulleted', items: [item(), item()] } }, item()],
  })
  const recommendation = () => {
    const { reference, wording } = pick(recommendations)
    const text = wording.replace(/\{\{[^}]*\}\}/g, 'twelve')
    return {
      kind: 'recommendation',
      runs: [{ text }],
      from: { kind: 'recommendation', id: `shipped-${reference}`, edition: 1, reference, wording: text },
    }
  }
  const section = (number) => [
    {
      kind: 'heading',
      level: number % 3 === 0 ? 1 : 2,
      ...(number < 3 ? { part: `agenda-${number + 1}` } : {}),
      runs: [{ text: pick(articles).title }],
    },
    paragraph(),
    plain(),
    list(number % 2 === 0 ? 'bulleted' : 'numbered'),
    plain(),
    ...(number % 3 === 0 ? [{ kind: 'quotation', runs: [{ text: several(2) }] }] : []),
    recommendation(),
    paragraph(),
  ]
  return { paragraph, section }
}

/** A manuscript of about so many words. */
export const makeManuscript = (words, seed = 7) => {
  const { paragraph, section } = makeWriter(seed)
  const blocks = [{ ...paragraph(), part: 'who-we-are' }]
  for (let count = wordsOf(blocks[0]), number = 0; count < words; number += 1) {
    for (const block of section(number)) {
      if (count >= words) break
      blocks.push(block)
      count += wordsOf(block)
    }
  }
  return { version: 1, language: 'en-GB', blocks }
}

export const countIn = (manuscript) => manuscript.blocks.reduce((sum, block) => sum + wordsOf(block), 0)

/** The text of a manuscript, a paragraph a line, as a plain field holds it. */
export const linesOf = (manuscript) => {
  const inList = ({ items }) =>
    items.flatMap(({ runs, sub }) => [runs.map(({ text }) => text).join(''), ...(sub ? inList(sub) : [])])
  return manuscript.blocks.flatMap((block) =>
    block.kind === 'list' ? inList(block) : [block.runs.map(({ text }) => text).join('')],
  )
}

/** What a short and a long text are here: two pages, and sixty. */
export const lengths = [
  { name: '2 pages', id: 'bench-2', words: 900 },
  { name: '60 pages', id: 'bench-60', words: 24_000 },
]

/** The sentences that Rostrum ships, of which a large library is made. */
export const shippedSentences = () =>
  [
    ...resource('articles.json').map(({ digest }) => digest),
    ...resource('recommendations.json').flatMap(({ wording, spoken }) => [wording, spoken]),
  ]
    .flatMap((text) => text.replace(/\{\{[^}]*\}\}/g, 'twelve').match(/[^.;]+[.;]?/g) ?? [])
    .map((line) => line.trim())
    .filter(Boolean)
