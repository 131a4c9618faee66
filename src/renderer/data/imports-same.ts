import { fold } from '../../shared/basics/text'
import { pastTextOf, type PastText } from '../../shared/drafting/past-text'
import type { ImportRow } from '../../shared/importing/import-row'
import { Recognised } from '../../shared/importing/recognised'
import { recordKey, type RecordKey } from '../../shared/library/use'
import { database } from './database'

const shingle = 5
const kept = 200

/** FNV-1a, 32 bits: it need not be safe, only spread. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * A text in small: `bare` stands for its letters in order, whatever lies between them; `least` are the smallest
 * hashes of its runs of five words (bottom-k sketch, Broder 1997), by which two texts are compared without reading
 * them again.
 */
export type Sketch = { readonly bare: string; readonly least: readonly number[] }

export const sketchOf = (text: string): Sketch => {
  const words = wordsOf(text)
  const runs = new Set<number>()
  for (let at = 0; at + shingle <= words.length; at += 1)
    runs.add(hashOf(words.slice(at, at + shingle).join(' ')))
  const letters = words.join('')
  return {
    bare:
      letters === '' ? '' : `${letters.length}.${hashOf(letters)}.${hashOf([...letters].reverse().join(''))}`,
    least: [...runs].sort((one, other) => one - other).slice(0, kept),
  }
}

/** How much two texts share, from 0 to 1: the estimated part of their runs of five words that both have. */
export const shareOf = (one: Sketch, other: Sketch): number => {
  const both = new Set(other.least)
  const union = [...new Set([...one.least, ...other.least])].sort((a, b) => a - b).slice(0, kept)
  const own = new Set(one.least)
  if (union.length === 0) return 0
  return union.filter((hash) => own.has(hash) && both.has(hash)).length / union.length
}

/** Below this two texts of one organization share only their courtesies and who they are. */
const nearFrom = 0.3

/** What is known of files on their way in and of past statements, so that nothing is taken in twice. */
export type Known = {
  /** By the hash of the bytes: a row as `import:…`, a past statement as `statement:…`. */
  readonly bytes: Map<string, RecordKey>
  readonly sketches: Map<RecordKey, { readonly title: string; readonly sketch: Sketch }>
}

const addRow = (known: Known, row: ImportRow): void => {
  if (row.original && row.state !== 'put-away' && row.state !== 'kept')
    known.bytes.set(row.original.hash, recordKey('import', row.id))
}

/** Reads what is known; the texts only of rows that are still to be looked at. */
export const readKnown = async (): Promise<Known> => {
  const known: Known = { bytes: new Map(), sketches: new Map() }
  const [rows, statements] = await Promise.all([database.imports.toArray(), database.statements.toArray()])
  rows.forEach((row) => addRow(known, row))
  for (const { id, original, retired } of statements)
    if (original && retired === null) known.bytes.set(original.hash, recordKey('statement', id))
  for (const row of rows.filter(({ state }) => state === 'read')) {
    const read = Recognised.safeParse((await database.readings.get(row.id))?.recognised)
    if (read.success) remember(known, row.id, row.title, read.data.text)
  }
  return known
}

/** Remembers the words of a row; answers their sketch. */
export const remember = (known: Known, id: string, title: string, text: PastText): Sketch => {
  const sketch = sketchOf(pastTextOf(text))
  known.sketches.set(recordKey('import', id), { title, sketch })
  return sketch
}

/** Which other row has the very same words, and which share much of them. */
export const likeness = (
  known: Known,
  own: RecordKey,
  sketch: Sketch,
): { readonly same: RecordKey | null; readonly near: ImportRow['near'] } => {
  const others = [...known.sketches].filter(([key]) => key !== own)
  const same = sketch.bare === '' ? undefined : others.find(([, other]) => other.sketch.bare === sketch.bare)
  const near = others
    .map(([key, other]) => ({ statement: key, title: other.title, share: shareOf(sketch, other.sketch) }))
    .filter(({ share }) => share >= nearFrom)
    .toSorted((one, other) => other.share - one.share)
  return { same: same?.[0] ?? null, near: near.slice(0, 5) }
}

const longestWait = 2000
const radar: { asked: Promise<unknown> | null } = { asked: null }

/**
 * Past statements that share much of the words; the index of the radar knows them. It may still be building: a file
 * is not held up for it, and while one question is open no other is asked.
 */
export const nearStatements = async (paragraphs: readonly string[]): Promise<ImportRow['near']> => {
  if (radar.asked) return []
  const { nearTexts } = await import('./radar')
  const asked = nearTexts(paragraphs).catch(() => [])
  radar.asked = asked
  void asked.then(() => {
    radar.asked = null
  })
  const late = new Promise<Awaited<typeof asked>>((settle) => setTimeout(() => settle([]), longestWait))
  const near = await Promise.race([asked, late])
  return near
    .filter(({ key }) => key.startsWith('statement:'))
    .map(({ key, title, share }) => ({ statement: key, title, share }))
}
