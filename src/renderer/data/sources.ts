import { useLiveQuery } from 'dexie-react-hooks'
import { dayInWords } from '../../shared/basics/day'
import type { Source } from '../../shared/drafting/linked'
import type { Phrase } from '../../shared/library/phrase'
import type { Recommendation } from '../../shared/library/recommendation'
import type { Statement } from '../../shared/library/statement'
import { readRecordKey, type RecordKey } from '../../shared/library/use'
import { database } from './database'

/** Talks often have the same title: the day tells them apart. */
const dated = ({ title, day }: Statement): string => (day ? `${title}, ${dayInWords(day)}` : title)

/** When a record was last reworded, whether it is put away, and its earlier wordings. */
const since = async (
  record: Pick<Recommendation | Phrase, 'id' | 'touched' | 'made' | 'retired'>,
  kind: string,
  edition: number,
): Promise<Pick<Source, 'revised' | 'retired' | 'earlier'>> => {
  const kept = edition === 1 ? [] : await database.revisions.where('of').equals(record.id).toArray()
  return {
    revised: record.touched['edition'] ?? record.made,
    retired: record.retired !== null,
    earlier: kept.filter((revision) => revision.kind === kind),
  }
}

const readSource = async (key: RecordKey): Promise<Source | null> => {
  const { kind, id } = readRecordKey(key)
  switch (kind) {
    case 'recommendation': {
      const record = await database.recommendations.get(id)
      if (!record) return null
      const { title, wording, spoken, edition, ...rest } = record
      return { title, wording, spoken, edition, ...(await since(rest, kind, edition)) }
    }
    case 'phrase': {
      const record = await database.phrases.get(id)
      if (!record) return null
      const { title, text, edition, ...rest } = record
      return { title, wording: text, spoken: '', edition, ...(await since(rest, kind, edition)) }
    }
    case 'statement': {
      const record = await database.statements.get(id)
      // What was delivered is never revised.
      const fixed = { wording: '', spoken: '', edition: 1, earlier: [] }
      return record
        ? { ...fixed, title: dated(record), revised: record.delivered, retired: record.retired !== null }
        : null
    }
    case 'article': {
      const record = await database.articles.get(id)
      const fixed = { wording: '', spoken: '', edition: 1, earlier: [] }
      const title = record ? `Article ${record.number}${record.suffix} · ${record.title}` : ''
      return record ? { ...fixed, title, revised: record.made, retired: record.retired !== null } : null
    }
    default:
      return null
  }
}

export type Sources = ReadonlyMap<RecordKey, Source | null>

/** What the library now holds of the records that words came from; `null` for one that is gone. */
export const readSources = async (keys: readonly RecordKey[]): Promise<Sources> =>
  new Map(await Promise.all(keys.map(async (key) => [key, await readSource(key)] as const)))

/** The same, live. */
export const useSources = (keys: readonly RecordKey[]): Sources | undefined => {
  const wanted = [...new Set(keys)].sort()
  return useLiveQuery(() => readSources(wanted), [wanted.join(' ')])
}
