import { useLiveQuery } from 'dexie-react-hooks'
import { oneLine } from '../../shared/basics/text'
import { changeRecord, newRecord } from '../../shared/basics/record'
import { courtesyKind, type Courtesy } from '../../shared/library/tag'
import { newId, now } from './clock'
import { database } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'

// The record holds 10,000 characters at most; a longer paragraph is no courtesy.
const longest = 10_000

/** Remembers a paragraph as a courtesy text, which is never told again; one that is known is only brought back. */
export const keepCourtesy = async (text: string): Promise<Courtesy | null> => {
  const words = oneLine(text)
  if (words === '' || words.length > longest) return null
  await needRoom()
  const kept = await database.transaction('rw', database.courtesies, async () => {
    const known = (await database.courtesies.toArray()).find((courtesy) => oneLine(courtesy.text) === words)
    if (known?.retired === null) return known
    const record = known
      ? changeRecord(courtesyKind, known, { retired: null }, now())
      : newRecord(courtesyKind, { text: words }, newId(), now())
    await database.courtesies.put(record)
    return record
  })
  keepTally()
  return kept
}

/** Takes a courtesy text back: the paragraph is told again. */
export const dropCourtesy = async (id: string): Promise<void> => {
  await needRoom()
  await database.transaction('rw', database.courtesies, async () => {
    const known = await database.courtesies.get(id)
    if (known && known.retired === null)
      await database.courtesies.put(changeRecord(courtesyKind, known, { retired: now() }, now()))
  })
}

/** The courtesy texts, live. */
export const useCourtesies = (): readonly Courtesy[] | undefined =>
  useLiveQuery(
    async () => (await database.courtesies.toArray()).filter(({ retired }) => retired === null),
    [],
  )
