import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from '../../src/shared/basics/schema'
import { oneLine } from '../../src/shared/basics/text'

const KeyBlock = z.tuple([z.string(), z.number().nullable(), z.string().regex(/^[0-9a-f]{12}$/)])
const SeedKey = z.object({ written: z.array(KeyBlock), mended: z.array(KeyBlock) })
const keys = z
  .object({ about: z.string(), seeds: z.record(z.string(), SeedKey) })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, '../importing/keys.json'), 'utf8')))

/** A block as a test sees it: `heading`, `paragraph`, `bullet`, `numbered`, `caption`, `title` … with its words. */
export type SeenBlock = { readonly kind: string; readonly level?: number | null; readonly text: string }
/** What of the key was met: `found` of `wanted` blocks in their order, and what stood there that is in no key. */
export type Likeness = {
  readonly share: number
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
}

/** One line, straight quotes, without a typed bullet, number or letter at its start. */
const normalizedBlock = (text: string): string =>
  oneLine(text.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"')).replace(
    /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|[•–—-])\s+/iu,
    '',
  )

/** The first 12 hex digits of the SHA-256 of a block's normalized words. */
export const hashOfBlock = (text: string): string =>
  createHash('sha256').update(normalizedBlock(text)).digest('hex').slice(0, 12)

export const seedNames = Object.keys(keys.seeds)

/** The key of a seed: as its Word file has it, or as its writer meant it. */
export const keyOf = (seed: string, which: 'written' | 'mended'): readonly z.infer<typeof KeyBlock>[] =>
  keys.seeds[seed]?.[which] ?? []

const fits = ([kinds, level, hash]: z.infer<typeof KeyBlock>, block: SeenBlock, kindsToo: boolean): boolean =>
  hashOfBlock(block.text) === hash &&
  (!kindsToo ||
    (kinds.split('|').includes(block.kind) &&
      (level === null || block.level === undefined || block.level === level)))

/** The pairs of the longest common run of two lists, in order. */
const inOrder = (wanted: number, seen: number, same: (a: number, b: number) => boolean) => {
  const best = Array.from({ length: wanted + 1 }, () => new Array<number>(seen + 1).fill(0))
  const at = (a: number, b: number): number => best[a]?.[b] ?? 0
  for (let a = wanted - 1; a >= 0; a--)
    for (let b = seen - 1; b >= 0; b--) {
      const row = best[a]
      if (row) row[b] = same(a, b) ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1))
    }
  const met = { wanted: new Set<number>(), seen: new Set<number>() }
  for (let a = 0, b = 0; a < wanted && b < seen;) {
    if (same(a, b)) {
      met.wanted.add(a++)
      met.seen.add(b++)
    } else if (at(a + 1, b) >= at(a, b + 1)) a++
    else b++
  }
  return met
}

/** Holds blocks against a key: the words in their order, and their kinds too unless `kinds` is false. */
export const likeness = (
  seed: string,
  which: 'written' | 'mended',
  blocks: readonly SeenBlock[],
  { kinds = true, figures = false } = {},
): Likeness => {
  const key = keyOf(seed, which).filter(([kind]) => figures || kind !== 'figure')
  const seen = blocks.filter((block) => figures || block.kind !== 'figure')
  const met = inOrder(key.length, seen.length, (a, b) => {
    const wanted = key[a]
    const block = seen[b]
    return wanted !== undefined && block !== undefined && fits(wanted, block, kinds)
  })
  return {
    share: key.length === 0 ? 0 : met.wanted.size / key.length,
    missing: key.filter((_, index) => !met.wanted.has(index)).map(([kind, , hash]) => `${kind} ${hash}`),
    surplus: seen
      .filter((_, index) => !met.seen.has(index))
      .map((block) => `${block.kind} ${hashOfBlock(block.text)} (${block.text.length} characters)`),
  }
}
