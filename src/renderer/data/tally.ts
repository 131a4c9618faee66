import { note, ask } from './bridge'
import { now } from './clock'
import { countRecords, database, schemaNumber } from './database'

// A damaged IndexedDB mostly opens empty without an error, so main keeps a count outside it.
let pending: ReturnType<typeof setTimeout> | undefined

/** Tells main how many records there now are. A tally that cannot be kept is only less of a warning. */
export const keepTallyNow = async (): Promise<void> => {
  clearTimeout(pending)
  await countRecords(database)
    .then((records) => ask('tally.keep', { schema: schemaNumber, records, on: now() }))
    .catch(() => note('warn', 'tally.not-kept'))
}

/** The same, soon after a durable write. */
export const keepTally = (): void => {
  clearTimeout(pending)
  pending = setTimeout(() => void keepTallyNow(), 400)
}
