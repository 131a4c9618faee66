import { z } from '../../shared/basics/schema'
import { readReferences } from '../../shared/importing/official-text-fingerprints'
import { treatyReport } from '../../shared/importing/official-text'
import type { Reading } from '../../shared/importing/reading'

/** The shipped files against which an official text is checked, as they are on the disk. */
const Shipped = z.object({ facts: z.unknown(), articles: z.unknown(), fingerprints: z.unknown() })

/** The report on each instrument that is found in a reading. */
export const reportOnTreaty = (reading: Reading, shipped: unknown): readonly unknown[] => {
  const { facts, articles, fingerprints } = Shipped.parse(shipped)
  return treatyReport(reading, readReferences(facts, articles, fingerprints))
}
