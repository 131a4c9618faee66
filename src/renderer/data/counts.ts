import { useLiveQuery } from 'dexie-react-hooks'
import { database } from './database'

/** What the rail counts. */
export type Counted = 'drafts' | 'statements' | 'recommendations' | 'articles' | 'phrases' | 'dialogues'

const count = async (of: Counted): Promise<number> => {
  // There are few drafts, and a delivered one counts no more.
  if (of === 'drafts')
    return database.drafts.filter(({ stage, retired }) => stage === 'writing' && retired === null).count()
  const rows = database.table(of)
  // Counted in the indexes, without reading a record: only a retired one has a key there, `null` is none.
  const [all, retired] = await Promise.all([rows.count(), rows.where('retired').above('').count()])
  return all - retired
}

/** How many live records there are. Each table is asked by itself: a saved draft must not recount the treaties. */
export const useCount = (of: Counted): number | undefined => useLiveQuery(() => count(of), [of])
