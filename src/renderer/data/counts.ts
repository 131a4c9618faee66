import { useLiveQuery } from 'dexie-react-hooks'
import { database } from './database'

/** How many live records of each kind there are. */
export const useCounts = () =>
  useLiveQuery(async () => {
    const live = async (
      table: 'statements' | 'recommendations' | 'articles' | 'phrases' | 'dialogues',
    ): Promise<number> =>
      (
        await database
          .table<{ retired: unknown }>(table)
          .filter(({ retired }) => retired === null)
          .primaryKeys()
      ).length
    const [statements, recommendations, articles, phrases, dialogues, drafts] = await Promise.all([
      live('statements'),
      live('recommendations'),
      live('articles'),
      live('phrases'),
      live('dialogues'),
      database.drafts.filter(({ stage, retired }) => stage === 'writing' && retired === null).count(),
    ])
    return { statements, recommendations, articles, phrases, dialogues, drafts }
  })
