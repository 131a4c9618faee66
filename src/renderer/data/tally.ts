import { note, ask } from './bridge'
import { now } from './clock'
import { countRecords, database, schemaNumber } from './database'

// A damaged IndexedDB mostly opens empty without an error, so main keeps a count outside it.
let pending: ReturnType<typeof setTimeout> | undefined

/** Tells main, soon after a durable write, how many records there now are. */
export const keepTally = (): void => {
  clearTimeout(pending)
  pending = setTimeout(() => {
    countRecords(database)
      .then((records) => ask('tally.keep', { schema: schemaNumber, records, on: now() }))
      .catch(() => note('warn', 'tally.not-kept'))
  }, 400)
}
