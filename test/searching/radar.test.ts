import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { RadarParts, leastNear, nearShare, saidShare } from '../../src/shared/searching/radar-parts'
import { comparedWords, containment } from '../../src/shared/searching/shingles'
import { besideTest } from '../resources/beside'
import { seedNames, seedParagraphs } from './seeds'

type Text = { readonly key: string; readonly paragraphs: readonly string[] }

const radarOf = (texts: readonly Text[]): RadarParts => {
  const radar = new RadarParts()
  for (const text of texts) radar.add([text])
  radar.settle()
  return radar
}

/** What the radar tells of each paragraph, confirmed on the words: the paragraph and where it was said. */
const alarms = (radar: RadarParts, known: readonly Text[], text: Text) =>
  text.paragraphs.flatMap((paragraph, index) => {
    const words = comparedWords(paragraph)
    const said = radar
      .candidates(words, (key) => key === text.key)
      .map(({ key, number }) => {
        const other = known.find((each) => each.key === key)?.paragraphs[number - 1] ?? ''
        return { number, key, share: saidShare(words, comparedWords(other)) }
      })
      .filter(({ share }) => share > 0)
    return said.length > 0 ? [{ paragraph: index + 1, said }] : []
  })

/** Words made up here, so that they stand in no text. */
const madeUp = (number: number): string => `zor${number.toString(36).padStart(3, 'k')}ax`

/**
 * A second text as its author would write it three weeks later: of some paragraphs stretches of `kept` words stay
 * and three between them are new; the others are new.
 */
const saidAgain = (paragraphs: readonly string[], cuts: ReadonlyMap<number, number>): string[] => {
  let count = 0
  const fresh = (): string => madeUp((count += 1))
  return paragraphs.map((paragraph, index) => {
    const kept = cuts.get(index)
    const words = paragraph.split(' ')
    return words.map((word, at) => (kept !== undefined && at % (kept + 3) < kept ? word : fresh())).join(' ')
  })
}

const seeds = (): Text[] =>
  seedNames.map((name) => ({ key: `statement:${name}`, paragraphs: seedParagraphs(name) }))

besideTest('a text that says again a quarter of an older one is found, paragraph by paragraph', () => {
  const known = seeds()
  const [old] = known
  if (!old) throw new Error('no seeds')
  const long = old.paragraphs.flatMap((text, index) => (comparedWords(text).length > 45 ? [index] : []))
  const places = long.slice(0, 5)
  const cuts = new Map(places.map((place, at) => [place, [7, 12, 6, 10, 14][at] ?? 9]))
  const again = saidAgain(old.paragraphs, cuts)
  const share = nearShare(again, old.paragraphs)
  expect(share).toBeGreaterThan(0.12)
  expect(share).toBeLessThan(0.4)
  for (const place of places) {
    const alike = containment(
      comparedWords(again[place] ?? ''),
      comparedWords(old.paragraphs[place] ?? ''),
      3,
    )
    expect(alike).toBeGreaterThan(0.4)
    expect(alike).toBeLessThan(0.75)
  }
  const told = alarms(radarOf(known), known, { key: 'draft:again', paragraphs: again })
  expect(told.map(({ paragraph }) => paragraph)).toEqual(places.map((place) => place + 1))
  for (const { paragraph, said } of told) expect(said[0]).toMatchObject({ key: old.key, number: paragraph })
})

besideTest('no pair of different statements gives an alarm, and none is near another', () => {
  const known = seeds()
  const radar = radarOf(known)
  for (const text of known) expect(alarms(radar, known, text), text.key).toEqual([])
  for (const one of known)
    for (const other of known)
      if (one !== other)
        expect(nearShare(one.paragraphs, other.paragraphs), one.key).toBeLessThan(leastNear / 5)
})

besideTest('neither the shipped recommendations nor the phrases are taken for what a statement said', () => {
  const known = seeds()
  const radar = radarOf(known)
  const shipped = (file: string): Record<string, string>[] =>
    // Shipped with the app and checked by its own tests.
    JSON.parse(readFileSync(join(import.meta.dirname, '../../resources', file), 'utf8')) as Record<
      string,
      string
    >[]
  const paragraphs = [
    ...shipped('recommendations.json').flatMap(({ wording, spoken }) => [wording, spoken]),
    ...shipped('phrases.json').map(({ text }) => text),
  ].flatMap((text) => text ?? [])
  expect(paragraphs.length).toBeGreaterThan(250)
  expect(alarms(radar, known, { key: 'draft:library', paragraphs })).toEqual([])
})

besideTest(
  'a statement delivered before is found whole, however its quotes and spellings are written',
  () => {
    const known = seeds()
    const radar = radarOf(known)
    for (const { key, paragraphs } of known) {
      const written = paragraphs.map((text) =>
        text
          .toUpperCase()
          .replaceAll('ISATION', 'IZATION')
          .replaceAll("'", '’')
          .replaceAll('CSOS', 'CIVIL SOCIETY ORGANIZATION'),
      )
      expect(radar.nearTexts(written)[0]?.key).toBe(key)
      const long = written
        .map((text, index) => (comparedWords(text).length > 20 ? index + 1 : 0))
        .filter(Boolean)
      const told = alarms(radar, known, { key: 'draft:whole', paragraphs: written })
      expect(told.map(({ paragraph }) => paragraph)).toEqual(expect.arrayContaining(long))
    }
  },
)
