import { z } from '../basics/schema'
import { pack, unpack } from './packed'
import { keptShingles } from './shingles'

/**
 * The radar's part of the index, which never changes: shingles, sorted, each with a paragraph that has it; for each
 * paragraph its text, its number in it from 1, and how many shingles it has.
 */
export type RadarPart = {
  readonly keys: readonly string[]
  readonly shingles: Uint32Array
  readonly owners: Uint32Array
  readonly textOf: Uint32Array
  readonly numbers: Uint32Array
  readonly counts: Uint16Array
}

export type RadarText = { readonly key: string; readonly paragraphs: readonly string[] }

/** Sorts numbers of 32 bits with what belongs to each, keeping equals in order (a radix sort, a byte at a time). */
const sortPairs = (shingles: Uint32Array, owners: Uint32Array): void => {
  let fromKeys = shingles
  let fromOwners = owners
  let toKeys: Uint32Array = new Uint32Array(shingles.length)
  let toOwners: Uint32Array = new Uint32Array(shingles.length)
  for (let shift = 0; shift < 32; shift += 8) {
    const starts = new Uint32Array(257)
    for (const key of fromKeys) {
      const slot = ((key >>> shift) & 255) + 1
      starts[slot] = (starts[slot] ?? 0) + 1
    }
    for (let slot = 0; slot < 256; slot += 1) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
    for (let at = 0; at < fromKeys.length; at += 1) {
      const key = fromKeys[at] ?? 0
      const slot = (key >>> shift) & 255
      const to = starts[slot] ?? 0
      toKeys[to] = key
      toOwners[to] = fromOwners[at] ?? 0
      starts[slot] = to + 1
    }
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromOwners, toOwners] = [toOwners, fromOwners]
  }
}

/** Makes a part of some texts. */
export const makeRadarPart = (texts: readonly RadarText[]): RadarPart => {
  const [shingles, owners]: [number[], number[]] = [[], []]
  const [textOf, numbers, counts]: [number[], number[], number[]] = [[], [], []]
  texts.forEach(({ paragraphs }, text) => {
    paragraphs.forEach((paragraph, index) => {
      const kept = keptShingles(paragraph)
      if (kept.length === 0) return
      for (const shingle of kept) {
        shingles.push(shingle)
        owners.push(textOf.length)
      }
      textOf.push(text)
      numbers.push(index + 1)
      counts.push(Math.min(kept.length, 0xffff))
    })
  })
  const sorted = { shingles: Uint32Array.from(shingles), owners: Uint32Array.from(owners) }
  sortPairs(sorted.shingles, sorted.owners)
  return {
    keys: texts.map(({ key }) => key),
    ...sorted,
    textOf: Uint32Array.from(textOf),
    numbers: Uint32Array.from(numbers),
    counts: Uint16Array.from(counts),
  }
}

/** Joins parts into one, without the texts that are dropped; equal shingles stay in the order of the parts. */
export const mergeRadarParts = (
  parts: readonly { readonly part: RadarPart; readonly isDropped: (key: string) => boolean }[],
): RadarPart => {
  const keys: string[] = []
  const [textOf, numbers, counts]: [number[], number[], number[]] = [[], [], []]
  const size = parts.reduce((sum, { part }) => sum + part.shingles.length, 0)
  const [shingles, owners] = [new Uint32Array(size), new Uint32Array(size)]
  let used = 0
  for (const { part, isDropped } of parts) {
    const texts = part.keys.map((key) => {
      if (isDropped(key)) return -1
      keys.push(key)
      return keys.length - 1
    })
    const paragraphs = Int32Array.from(part.textOf, (text, at) => {
      const to = texts[text] ?? -1
      if (to < 0) return -1
      textOf.push(to)
      numbers.push(part.numbers[at] ?? 0)
      counts.push(part.counts[at] ?? 0)
      return textOf.length - 1
    })
    part.shingles.forEach((shingle, at) => {
      const owner = paragraphs[part.owners[at] ?? 0] ?? -1
      if (owner < 0) return
      shingles[used] = shingle
      owners[used] = owner
      used += 1
    })
  }
  const sorted = { shingles: shingles.slice(0, used), owners: owners.slice(0, used) }
  sortPairs(sorted.shingles, sorted.owners)
  return {
    keys,
    ...sorted,
    textOf: Uint32Array.from(textOf),
    numbers: Uint32Array.from(numbers),
    counts: Uint16Array.from(counts),
  }
}

/** The first place of a number in a sorted list that is not less than `wanted`. */
export const firstNotLess = (sorted: Uint32Array, wanted: number): number => {
  let [from, to] = [0, sorted.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return from
}

/** Raised with every change of what a part holds or of how shingles are made. */
const radarVersion = 1

export const storeRadarPart = (part: RadarPart): Uint8Array<ArrayBuffer> =>
  pack(radarVersion, part.keys, [part.shingles, part.owners, part.textOf, part.numbers, part.counts])

/** Reads a kept part; `null` when it is of another version or not whole. */
export const readRadarPart = (bytes: Uint8Array<ArrayBuffer>): RadarPart | null => {
  const packed = unpack(radarVersion, bytes)
  const keys = z.array(z.string()).safeParse(packed?.meta)
  if (!packed || !keys.success) return null
  const [shingles, owners, textOf, numbers, counts] = packed.lists
  return {
    keys: keys.data,
    shingles: shingles as Uint32Array,
    owners: owners as Uint32Array,
    textOf: textOf as Uint32Array,
    numbers: numbers as Uint32Array,
    counts: counts as Uint16Array,
  }
}
