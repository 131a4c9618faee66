import { z } from '../basics/schema'
import { ByteWriter, decodeText, encodeText } from './bytes'
import { pack, unpack } from './packed'
import { filterNames } from './searchable'
import type { Segment } from './segment'

/** Raised with every change of what a segment holds or of how words are cut: an older one is made anew. */
export const segmentVersion = 1

const Meta = z.object({
  keys: z.array(z.string()),
  stamps: z.array(z.string()),
  values: z.array(z.array(z.string())),
})

/** A segment as bytes to be kept. */
export const storeSegment = (segment: Segment): Uint8Array<ArrayBuffer> => {
  const words = new ByteWriter(segment.words.length)
  encodeText(segment.words, words)
  const columns = filterNames.map((name) => segment.columns[name])
  const meta: z.infer<typeof Meta> = {
    keys: [...segment.keys],
    stamps: [...segment.stamps],
    values: columns.map(({ values }) => [...values]),
  }
  return pack(segmentVersion, meta, [
    words.view(),
    segment.wordStarts,
    segment.postingStarts,
    segment.placeStarts,
    segment.textCounts,
    segment.lastTexts,
    segment.postings,
    segment.places,
    segment.lengths,
    segment.days,
    segment.cards,
    segment.cardStarts,
    ...columns.flatMap(({ starts, codes }) => [starts, codes]),
  ])
}

/** Reads a kept segment; `null` when it is of another version or not whole. */
export const readSegment = (bytes: Uint8Array<ArrayBuffer>): Segment | null => {
  const packed = unpack(segmentVersion, bytes)
  const meta = Meta.safeParse(packed?.meta)
  if (!packed || !meta.success) return null
  const { lists } = packed
  const small = (at: number): Uint8Array => lists[at] as Uint8Array
  const large = (at: number): Uint32Array => lists[at] as Uint32Array
  const words = small(0)
  return {
    keys: meta.data.keys,
    stamps: meta.data.stamps,
    words: decodeText(words, 0, words.length),
    wordStarts: large(1),
    postingStarts: large(2),
    placeStarts: large(3),
    textCounts: large(4),
    lastTexts: large(5),
    postings: small(6),
    places: small(7),
    lengths: large(8),
    days: large(9),
    cards: small(10),
    cardStarts: large(11),
    // Made of every name, so it has each.
    columns: Object.fromEntries(
      filterNames.map((name, index) => [
        name,
        {
          values: meta.data.values[index] ?? [],
          starts: large(12 + index * 2),
          codes: lists[13 + index * 2] as Uint16Array,
        },
      ]),
    ) as unknown as Segment['columns'],
  }
}
