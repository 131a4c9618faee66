import { z } from '../../shared/basics/schema'
import { newRecord, type Fresh } from '../../shared/basics/record'
import { Article, articleId, articleKind } from '../../shared/library/article'
import { Instrument, instrumentKind } from '../../shared/library/instrument'
import { Dialogue, dialogueKind } from '../../shared/library/dialogue'
import { Phrase, phraseKind } from '../../shared/library/phrase'
import { Recommendation, recommendationKind } from '../../shared/library/recommendation'
import { Topic, topicKind } from '../../shared/library/topic'
import { now } from './clock'
import { schemaNumber, type Database } from './database'

// What the store adds is not shipped.
const own = { id: true, v: true, rev: true, made: true, changed: true, touched: true, retired: true } as const
const withId = z.object({ id: z.string() })

/** The shape of the shipped library: facts and texts without the fields of the store. */
const Shipped = z.object({
  topics: z.array(Topic.unwrap().omit(own).extend(withId.shape)),
  instruments: z.array(
    Instrument.unwrap().omit(own).omit({ kind: true, country: true }).extend(withId.shape),
  ),
  dialogues: z.array(Dialogue.unwrap().omit(own).omit({ shipped: true }).extend(withId.shape)),
  articles: z.array(Article.unwrap().omit(own).omit({ note: true, suffix: true })),
  recommendations: z.array(
    Recommendation.unwrap().omit(own).omit({ edition: true, shipped: true, progress: true, borrowed: true }),
  ),
  phrases: z.array(Phrase.unwrap().omit(own).omit({ edition: true, shipped: true }).extend(withId.shape)),
})
export type Shipped = z.infer<typeof Shipped>

/** Reads the library that comes with Rostrum; it is parsed like anything else that crosses a border. */
export const readShipped = async (): Promise<Shipped> => {
  const [facts, articles, recommendations, phrases] = await Promise.all([
    import('../../../resources/facts.json'),
    import('../../../resources/articles.json'),
    import('../../../resources/recommendations.json'),
    import('../../../resources/phrases.json'),
  ])
  return Shipped.parse({
    ...facts.default,
    articles: articles.default,
    recommendations: recommendations.default,
    phrases: phrases.default,
  })
}

/** Puts what is missing of the shipped library into the database, in one transaction; what is there stays. */
export const plantLibrary = async (db: Database, shipped: Shipped): Promise<void> => {
  const on = now()
  const as = { edition: 1, shipped: true } as const
  const split = <T extends { id: string }>({ id, ...fresh }: T) => ({ id, fresh })
  const rows = {
    topics: shipped.topics.map(split).map(({ id, fresh }) => newRecord(topicKind, fresh, id, on)),
    instruments: shipped.instruments
      .map(split)
      .map(({ id, fresh }) => newRecord(instrumentKind, { ...fresh, kind: 'treaty', country: '' }, id, on)),
    dialogues: shipped.dialogues
      .map(split)
      .map(({ id, fresh }) => newRecord(dialogueKind, { ...fresh, shipped: true }, id, on)),
    articles: shipped.articles.map((article) => {
      const fresh: Fresh<Article> = { ...article, note: '', suffix: '' }
      return newRecord(
        articleKind,
        fresh,
        articleId({ instrument: article.instrument, article: article.number }),
        on,
      )
    }),
    recommendations: shipped.recommendations.map((fresh) =>
      newRecord(
        recommendationKind,
        { ...fresh, ...as, progress: null, borrowed: '' },
        `shipped-${fresh.reference}`,
        on,
      ),
    ),
    phrases: shipped.phrases
      .map(split)
      .map(({ id, fresh }) => newRecord(phraseKind, { ...fresh, ...as }, id, on)),
  }
  // The schema number is written in the same transaction: a start that is cut short leaves nothing half planted.
  await db.transaction('rw', [...Object.keys(rows), 'meta'], async () => {
    await db.meta.put({ key: 'schema', value: schemaNumber })
    const taken = new Set(await db.recommendations.orderBy('reference').keys())
    const free = rows.recommendations.filter(({ reference }) => !taken.has(reference))
    for (const [table, planned] of Object.entries({ ...rows, recommendations: free })) {
      const known = new Set(await db.table(table).toCollection().primaryKeys())
      await db.table(table).bulkAdd(planned.filter(({ id }) => !known.has(id)))
    }
  })
}
