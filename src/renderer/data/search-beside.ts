import { addressees, progresses } from '../../shared/library/recommendation'
import { readRecordKey } from '../../shared/library/use'
import type { Beside } from '../../shared/searching/index-parts'
import type { Database } from './database'

/** Tables whose rows say something about other records. */
export const besideTables: readonly string[] = ['topics', 'tags', 'collections', 'uses', 'instruments']

const addTo = (map: Map<string, string[]>, key: string, value: string): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

/** How often each record was said in past statements, and which articles each statement cites. */
const readUses = async (db: Database) => {
  const said = new Map<string, number>()
  const cited = new Map<string, string[]>()
  await db.uses.each(({ of, in: where, how, retired }) => {
    if (retired !== null || how === 'declined') return
    said.set(of, (said.get(of) ?? 0) + 1)
    const { kind, id } = readRecordKey(of)
    if (kind === 'article') addTo(cited, where, id)
  })
  const use = new Map([...said].map(([key, count]) => [key, [count === 1 ? 'once' : 'again']] as const))
  return { use, article: cited }
}

const readGroups = async (db: Database) => {
  const [tag, collection] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const [tags, collections, topics] = await Promise.all([
    db.tags.toArray(),
    db.collections.toArray(),
    db.topics.toArray(),
  ])
  const labels = new Map<string, string>([
    ...Object.entries(addressees).map(([value, words]) => [`addressee ${value}`, words] as const),
    ...Object.entries(progresses).map(([value, words]) => [`progress ${value}`, words] as const),
    ...topics.map(({ id, name }) => [`topic ${id}`, name] as const),
  ])
  for (const { id, name, on, retired } of tags) {
    if (retired !== null) continue
    labels.set(`tag ${id}`, name)
    for (const key of on) addTo(tag, key, id)
  }
  for (const { id, name, holds, retired } of collections) {
    if (retired !== null) continue
    labels.set(`collection ${id}`, name)
    for (const key of holds) addTo(collection, key, id)
  }
  return { tag, collection, labels }
}

/** Reads what is known of records beside their own rows. */
export const readBeside = async (db: Database): Promise<Beside> => {
  const [uses, { labels, ...groups }] = await Promise.all([readUses(db), readGroups(db)])
  return { values: { ...uses, ...groups }, labels }
}
