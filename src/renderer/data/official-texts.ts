import { useLiveQuery } from 'dexie-react-hooks'
import { done, refused, type Outcome } from '../../shared/basics/outcome'
import { isLive, changeRecord, newRecord, type Fresh } from '../../shared/basics/record'
import type { OfficialArticle } from '../../shared/importing/official-text-articles'
import type { OfficialReading } from '../../shared/importing/official-text'
import { articleKind } from '../../shared/library/article'
import { instrumentKind, type Instrument } from '../../shared/library/instrument'
import { languages } from '../../shared/library/language'
import { officialTextKind, type OfficialText } from '../../shared/library/official-text'
import { articleIdOf, freshArticle, freshText, sameText, type From } from './official-texts-fresh'
import { newId, now } from './clock'
import { database } from './database'
import { needRoom } from './room'
import { keepTally } from './tally'

const languageOrder = Object.keys(languages)
const byLanguage = (one: OfficialText, other: OfficialText): number =>
  languageOrder.indexOf(one.language) - languageOrder.indexOf(other.language)

/** The texts of an article, one for each language, English first, live; `undefined` until they are read. */
export const useOfficialTexts = (articleId: string): readonly OfficialText[] | undefined =>
  useLiveQuery(
    async () =>
      (await database.officialTexts.where('article').equals(articleId).toArray())
        .filter(isLive)
        .toSorted(byLanguage),
    [articleId],
  )

/** Of how many articles the text is at hand, by instrument, live. */
export const useArticlesWithText = (): ReadonlyMap<string, number> | undefined =>
  useLiveQuery(async () => {
    const articles = new Map<string, Set<string>>()
    await database.officialTexts.each(({ instrument, article, retired }) => {
      if (retired === null) articles.set(instrument, (articles.get(instrument) ?? new Set()).add(article))
    })
    return new Map([...articles].map(([instrument, ids]) => [instrument, ids.size]))
  }, [])

/** What is known of a law before its text is read. */
export type NewLaw = Pick<Instrument, 'title' | 'shortTitle' | 'country'>

/** What was kept, and what is needed to take it back. */
export type Kept = {
  readonly instrument: string
  readonly added: readonly string[]
  readonly replaced: readonly string[]
  /** Texts that were word for word there already. */
  readonly unchanged: number
  readonly newArticles: readonly string[]
  readonly newInstrument: boolean
}

/** Articles of a law that are not there yet are added; those that are take the title and paragraphs of the new text. */
const keepArticles = async (instrument: string, articles: readonly OfficialArticle[]): Promise<string[]> => {
  const ids = articles.map((article) => articleIdOf(instrument, article))
  const known = await database.articles.bulkGet(ids)
  const on = now()
  const rows = articles.map((article, index) => {
    const fresh = freshArticle(instrument, article)
    const before = known[index]
    if (!before) return newRecord(articleKind, fresh, ids[index] ?? newId(), on)
    const { title, part, skeleton } = fresh
    return changeRecord(articleKind, before, { title, part, skeleton, retired: null }, on)
  })
  await database.articles.bulkPut(rows)
  return ids.filter((_, index) => known[index] === undefined)
}

const keepTexts = async (
  instrument: string,
  fresh: readonly Fresh<OfficialText>[],
): Promise<Pick<Kept, 'added' | 'replaced' | 'unchanged'>> => {
  const on = now()
  const live = (await database.officialTexts.where('instrument').equals(instrument).toArray()).filter(isLive)
  const before = (text: Fresh<OfficialText>): OfficialText | undefined =>
    live.find(({ article, language }) => article === text.article && language === text.language)
  const changed = fresh.filter((text) => {
    const known = before(text)
    return !known || !sameText(known, text)
  })
  const replaced = changed.map(before).filter((text) => text !== undefined)
  const added = changed.map((text) => newRecord(officialTextKind, text, newId(), on))
  await database.officialTexts.bulkPut(
    replaced.map((text) => changeRecord(officialTextKind, text, { retired: on }, on)),
  )
  await database.officialTexts.bulkAdd(added)
  return {
    added: added.map(({ id }) => id),
    replaced: replaced.map(({ id }) => id),
    unchanged: fresh.length - changed.length,
  }
}

/** The revisions of an instrument's texts as they stand: what a person has looked at before keeping new ones. */
export const readStanding = async (instrument: string): Promise<string> => {
  const live = (await database.officialTexts.where('instrument').equals(instrument).toArray()).filter(isLive)
  return live
    .map(({ id, rev }) => `${id} ${rev}`)
    .toSorted()
    .join(',')
}

const tables = [database.instruments, database.articles, database.officialTexts]

type Refusal = 'nothing-read' | 'changed-elsewhere' | 'gone'

const readArticles = ({ articles }: OfficialReading): readonly OfficialArticle[] =>
  articles.filter(({ provisions }) => provisions.length > 0)

/** Only within a transaction that holds the three tables. */
const keepWithin = async (
  { id, kind }: Pick<Instrument, 'id' | 'kind'>,
  reading: OfficialReading,
  from: From,
): Promise<Kept> => {
  const articles = readArticles(reading)
  const newArticles = kind === 'law' ? await keepArticles(id, articles) : []
  const stored = await database.articles.bulkGet(articles.map((each) => articleIdOf(id, each)))
  // An article that the treaty does not have is told in the check and has nowhere to stand.
  const own = articles.filter((_, index) => stored[index] !== undefined)
  const texts = await keepTexts(
    id,
    own.map((each) => freshText(id, each, reading, from)),
  )
  return { ...texts, instrument: id, newArticles, newInstrument: false }
}

/**
 * Keeps the texts that were read of an instrument, all or none. Earlier texts of the same articles and language are
 * retired, not lost; articles that the file does not have keep theirs. `seen` is what `readStanding` gave when the
 * person looked: where the texts were changed since, nothing is kept.
 */
export const keepOfficialTexts = async (
  instrument: Pick<Instrument, 'id' | 'kind'>,
  reading: OfficialReading,
  from: From,
  seen: string,
): Promise<Outcome<Kept, Refusal>> => {
  if (readArticles(reading).length === 0) return refused('nothing-read')
  await needRoom()
  const kept = await database.transaction('rw', tables, async () => {
    const stored = await database.instruments.get(instrument.id)
    if (!stored || stored.retired !== null) return refused('gone')
    if ((await readStanding(instrument.id)) !== seen) return refused('changed-elsewhere')
    return done(await keepWithin(instrument, reading, from))
  })
  keepTally()
  return kept
}

// What a citation names first; letters and digits that every system writes.
const shortId = (name: string): string =>
  name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24) || 'LAW'

const freeId = async (shortTitle: string): Promise<string> => {
  const taken = new Set(await database.instruments.toCollection().primaryKeys())
  const bare = shortId(shortTitle)
  const others = Array.from({ length: taken.size + 1 }, (_, at) => `${bare}-${at + 2}`)
  return [bare, ...others].find((id) => !taken.has(id)) ?? newId()
}

/** Adds a law with the articles that were read of it, all or none. Its id comes from its short name. */
export const keepLaw = async (
  law: NewLaw,
  reading: OfficialReading,
  from: From,
): Promise<Outcome<Kept, 'nothing-read' | 'no-name'>> => {
  const [title, shortTitle] = [law.title.trim(), law.shortTitle.trim()]
  if (title === '' || shortTitle === '') return refused('no-name')
  const { length: articleCount } = readArticles(reading)
  if (articleCount === 0) return refused('nothing-read')
  await needRoom()
  const unknown = { adopted: '', adoptedBy: '', entryIntoForce: '', sources: [] }
  const named = { title, shortTitle, citedAs: shortTitle, country: law.country.trim() }
  const kept = await database.transaction('rw', tables, async () => {
    const fresh: Fresh<Instrument> = { ...unknown, ...named, articleCount, kind: 'law' }
    const instrument = newRecord(instrumentKind, fresh, await freeId(shortTitle), now())
    await database.instruments.add(instrument)
    return { ...(await keepWithin(instrument, reading, from)), newInstrument: true }
  })
  keepTally()
  return done(kept)
}

const known = <T>(rows: readonly (T | undefined)[]): T[] => rows.filter((row) => row !== undefined)

/** Takes back what was kept: the new texts are retired, the ones before stand again where nothing newer does. */
export const takeBack = async (kept: Kept): Promise<void> => {
  await needRoom()
  await database.transaction('rw', tables, async () => {
    const on = now()
    const added = known(await database.officialTexts.bulkGet([...kept.added]))
    const replaced = known(await database.officialTexts.bulkGet([...kept.replaced]))
    const stillThere = new Set(added.filter(isLive).map(({ article, language }) => `${article} ${language}`))
    await database.officialTexts.bulkPut([
      ...added.filter(isLive).map((text) => changeRecord(officialTextKind, text, { retired: on }, on)),
      ...replaced
        .filter(({ article, language }) => stillThere.has(`${article} ${language}`))
        .map((text) => changeRecord(officialTextKind, text, { retired: null }, on)),
    ])
    const articles = known(await database.articles.bulkGet([...kept.newArticles]))
    await database.articles.bulkPut(
      articles.map((article) => changeRecord(articleKind, article, { retired: on }, on)),
    )
    const instrument = kept.newInstrument ? await database.instruments.get(kept.instrument) : undefined
    if (instrument)
      await database.instruments.put(changeRecord(instrumentKind, instrument, { retired: on }, on))
  })
  keepTally()
}
