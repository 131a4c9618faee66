import { languages } from '../../../shared/library/language'
import { addressees, progresses } from '../../../shared/library/recommendation'
import type { Topic } from '../../../shared/library/topic'
import { ownOrganization, type SearchKind } from '../../../shared/searching/searchable'
import { useAll } from '../../data/library'
import type { FilterName } from '../../data/search'
import { useCollections, useTags } from '../../data/tags'

export const kindWords: Readonly<Record<SearchKind, { readonly one: string; readonly many: string }>> = {
  statement: { one: 'Statement', many: 'Statements' },
  recommendation: { one: 'Recommendation', many: 'Recommendations' },
  article: { one: 'Treaty article', many: 'Treaty articles' },
  phrase: { one: 'Phrase', many: 'Phrases' },
  note: { one: 'Note', many: 'Notes' },
  draft: { one: 'Draft', many: 'Drafts' },
  dialogue: { one: 'Dialogue', many: 'Dialogues' },
}

const useWords = { never: 'Never said', once: 'Said once', again: 'Said again and again' } as const

/** The filters by name. */
export const filterLabels: Readonly<Record<FilterName, string>> = {
  kind: 'Kind',
  topic: 'Topic',
  year: 'Year',
  article: 'Article',
  organization: 'Organization',
  addressee: 'Addressee',
  progress: 'Progress',
  use: 'Use',
  language: 'Language',
  tag: 'Tag',
  collection: 'Collection',
}

/** The order in which the chips stand. */
export const chipOrder = [
  'kind',
  'topic',
  'year',
  'article',
  'organization',
  'addressee',
  'progress',
  'use',
  'language',
  'tag',
  'collection',
] as const satisfies readonly FilterName[]

/** The values of the filters that are set. */
export type Filters = Partial<Record<FilterName, string>>

/** The filters of a stored search; a filter that this Rostrum does not know is left out. */
export const readFilters = (stored: Readonly<Record<string, string>>): Filters =>
  Object.fromEntries(Object.entries(stored).filter(([name]) => isFilterName(name)))

/** Narrows a name that was stored to one of a filter that there is. */
const isFilterName = (name: string): name is FilterName => Object.hasOwn(filterLabels, name)

const named = (words: Readonly<Record<string, string>>, value: string): string =>
  Object.hasOwn(words, value) ? (words[value] ?? value) : value

/** The words of a filter's values, live: names for ids, sentences for codes, and the value itself for what is gone. */
export const useFilterWords = (): ((name: FilterName, value: string) => string) => {
  const topics = useAll<Topic>('topics')
  const tags = useTags()
  const collections = useCollections()
  const nameIn = (rows: readonly { id: string; name: string }[] | undefined, id: string): string =>
    rows?.find((row) => row.id === id)?.name ?? id
  return (name, value) => {
    switch (name) {
      case 'kind':
        return Object.hasOwn(kindWords, value) ? kindWords[value as SearchKind].many : value
      case 'topic':
        return nameIn(topics, value)
      case 'tag':
        return nameIn(tags, value)
      case 'collection':
        return nameIn(collections, value)
      case 'addressee':
        return named(addressees, value)
      case 'progress':
        return named(progresses, value)
      case 'use':
        return named(useWords, value)
      case 'language':
        return Object.hasOwn(languages, value) ? languages[value as keyof typeof languages].name : value
      case 'article':
        return value.replace(/-(\d+[A-Z]*)$/, ' art. $1')
      case 'organization':
        return value === ownOrganization ? 'Our own' : value
      case 'year':
        return value
    }
  }
}
