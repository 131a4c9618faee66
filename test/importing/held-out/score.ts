import { blocksOfText } from '../../../src/main/importing/read-text'
import { recognise } from '../../../src/shared/importing/recognise'
import type { Recognised } from '../../../src/shared/importing/recognised'
import { emptyTold } from '../../../src/shared/importing/reading'
import { shippedSurroundings } from '../../support/surroundings'
import { damaged } from './damaged'
import { reports } from './reports'
import { second } from './second'
import { secondReports } from './second-reports'
import { readingOf, type HeldOut } from './sheet'
import { spoken } from './spoken'
import { tongues } from './tongues'
import { third } from './third'
import { written } from './written'

/** Three sets; the rules met each only after they were right about those before. */
export const heldOut: Readonly<Record<'first' | 'second' | 'third', readonly HeldOut[]>> = {
  first: [...spoken, ...written, ...reports, ...tongues, ...damaged],
  second: [...second, ...secondReports],
  third,
}

/** What of one text was right: fields by name, and hits against what was wanted and what was found. */
export type Score = {
  readonly name: string
  readonly wrongFields: readonly string[]
  readonly fields: number
  readonly recommendations: { readonly hits: number; readonly wanted: number; readonly found: number }
  readonly articles: { readonly hits: number; readonly wanted: number; readonly found: number }
  readonly missed: readonly string[]
  readonly tooMany: readonly string[]
}

/** Recognizes a held-out text; a plain one as the reader of plain texts hands it over. */
export const recogniseHeldOut = ({ type, sheet }: HeldOut): Recognised => {
  const lines = sheet.split('\n').map((line) => line.replaceAll('\\n', '\n'))
  const reading =
    type === 'txt'
      ? { type, blocks: blocksOfText(lines.join('\n\n')), pages: [], told: emptyTold, notes: [] }
      : readingOf(type, sheet)
  return recognise(reading, shippedSurroundings)
}

/** Where nothing is wanted, an answer that says it is unsure is right too. */
const fits = (wanted: string | null, got: { value: string | null; sure: string }, start = false): boolean =>
  wanted === '' || wanted === null
    ? (got.value ?? '') === '' || got.sure === 'unsure'
    : start
      ? (got.value ?? '').startsWith(wanted)
      : got.value === wanted

const refOf = ({ ref }: Recognised['citations'][number]): string =>
  [ref.instrument, ref.article, ref.paragraph, ref.letter].filter((part) => part !== null).join(' ')

const matches = (
  wanted: readonly string[],
  found: readonly string[],
  same: (w: string, f: string) => boolean,
) => {
  const left = [...found]
  const missed = wanted.filter((one) => {
    const at = left.findIndex((other) => same(one, other))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return { missed, left, hits: wanted.length - missed.length }
}

export const scoreOf = (one: HeldOut): Score => {
  const got = recogniseHeldOut(one)
  const { wanted } = one
  const fields: readonly (readonly [string, boolean])[] = [
    ['kind', got.kind.value === wanted.kind],
    ['title', fits(wanted.title, got.title)],
    ['event', fits(wanted.event, got.event)],
    ['dialogue', fits(wanted.dialogue, got.dialogue)],
    ['day', fits(wanted.day, got.day)],
    ['organization', fits(wanted.organization, got.organization)],
    ['speaker', fits(wanted.speaker, got.speaker, true)],
    ['language', got.language.value === wanted.language],
  ]
  const recommendations = matches(
    wanted.recommendations,
    got.recommendations.map(({ text, addressee }) => `${text}|${addressee ?? ''}`),
    (want, found) => {
      const [start = '', whom = ''] = want.split('|')
      return found.startsWith(start) && found.slice(found.lastIndexOf('|') + 1) === whom
    },
  )
  const articles = matches(wanted.articles, got.citations.map(refOf), (want, found) => want === found)
  return {
    name: one.name,
    fields: fields.length,
    wrongFields: fields
      .filter(([, right]) => !right)
      .map(([name]) => `${name}: ${JSON.stringify(Reflect.get(got, name))}`),
    recommendations: {
      hits: recommendations.hits,
      wanted: wanted.recommendations.length,
      found: got.recommendations.length,
    },
    articles: { hits: articles.hits, wanted: wanted.articles.length, found: got.citations.length },
    missed: [...recommendations.missed, ...articles.missed],
    tooMany: [...recommendations.left, ...articles.left],
  }
}

/** Precision and recall over all texts. */
export const sumOf = (scores: readonly Score[], which: 'recommendations' | 'articles') => {
  const sum = (key: 'hits' | 'wanted' | 'found'): number =>
    scores.reduce((total, score) => total + score[which][key], 0)
  return { precision: sum('hits') / sum('found'), recall: sum('hits') / sum('wanted') }
}
