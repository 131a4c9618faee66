import { z } from '../../../shared/basics/schema'
import type { Submission } from '../../../shared/exporting/submission'

/** What the window asks of the worker. */
export type WordAsk =
  | { readonly act: 'write'; readonly submission: Submission }
  | { readonly act: 'compare'; readonly bytes: Uint8Array; readonly submission: Submission }

/** What the worker answers to a `write`. */
export const Written = z.instanceof(Uint8Array)

/** What the worker answers to a `compare`; the same as `Comparison`, parsed because it crosses a border. */
export const Compared = z.union([
  z.object({
    ok: z.literal(true),
    value: z.object({ paragraphs: z.number().int().nonnegative() }),
    notes: z.array(z.string()),
  }),
  z.object({ ok: z.literal(false), reason: z.literal('not-readable') }),
  z.object({
    ok: z.literal(false),
    reason: z.literal('differs'),
    difference: z.object({
      place: z.number(),
      expected: z.string().nullable(),
      found: z.string().nullable(),
    }),
  }),
])
