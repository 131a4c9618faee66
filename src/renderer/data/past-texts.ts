import { useLiveQuery } from 'dexie-react-hooks'
import { refused, type Outcome } from '../../shared/basics/outcome'
import { numberedParagraphs, readPastText, type PastText } from '../../shared/drafting/past-text'
import { database } from './database'

/** Reads the words of a past statement, tables and notes too; refuses a text that is missing, damaged or newer. */
const openPastText = async (id: string): Promise<Outcome<PastText, 'missing' | 'newer' | 'broken'>> => {
  const body = await database.bodies.get(id)
  return body ? readPastText(body.manuscript) : refused('missing')
}

/** The same, live; `undefined` while it is read, `null` for no statement. */
export const usePastText = (id: string | null) =>
  useLiveQuery(async () => (id ? openPastText(id) : null), [id])

/** The words of one paragraph of a past statement, counted from 1; null when there is none or it cannot be read. */
export const paragraphOf = async (id: string, number: number): Promise<string | null> => {
  const text = await openPastText(id)
  if (!text.ok) return null
  return numberedParagraphs(text.value).find((each) => each.number === number)?.text ?? null
}
