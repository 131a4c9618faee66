import { z } from '../../shared/basics/schema'
import { FileType, Reading, ReadRefusal } from '../../shared/importing/reading'
import { Surroundings } from '../../shared/importing/recognised'

/** What a reader is asked: one file, then it is thrown away. `type` is null where the first bytes are to tell it. */
export const ReaderAsk = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('text'),
    path: z.string(),
    name: z.string(),
    type: FileType.nullable(),
    surroundings: Surroundings,
  }),
  z.object({ what: z.literal('table'), path: z.string(), name: z.string() }),
  z.object({ what: z.literal('treaty'), path: z.string(), name: z.string(), references: z.unknown() }),
])
export type ReaderAsk = z.infer<typeof ReaderAsk>

/** The answer of a process that has read a foreign file is foreign itself: its value is parsed by who asked. */
export const ReaderAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: ReadRefusal }),
])
export type ReaderAnswer = z.infer<typeof ReaderAnswer>

/** What was read of a treaty: the reading, and the report on each instrument found in it. */
export const ReadTreaty = z.object({ reading: Reading, report: z.array(z.unknown()).readonly() })
export type ReadTreaty = z.infer<typeof ReadTreaty>

/**
 * Past these a reader is killed. The largest honest file measured takes 5 seconds and 600 MB; memory is looked at ten
 * times a second, so the line is drawn below the gigabyte that nothing may pass.
 */
export const readerLimits = {
  seconds: { pdf: 60, other: 30 },
  memory: 900 * 1024 * 1024,
  /** JavaScript's own share of it, in MB: past that the engine ends the process by itself. */
  heap: 768,
} as const
