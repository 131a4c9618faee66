import { isLive } from '../../shared/basics/record'
import type { Surroundings } from '../../shared/importing/recognised'
import type { Organization } from '../../shared/library/organization'
import { database } from './database'
import { organizationId } from './library'

/** One's own name first: where several stand in a text, it is the likelier one. */
const namesOf = (own: Organization | undefined, others: readonly string[]): Surroundings['organizations'] => [
  ...(own && own.name.trim() !== '' ? [{ name: own.name, acronym: own.acronym }] : []),
  ...[...new Set(others)]
    .filter((name) => name !== '' && name !== own?.name)
    .map((name) => ({ name, acronym: '' })),
]

/** What the library knows, against which files are recognized. Throws when the database cannot be read. */
export const readSurroundings = async (): Promise<Surroundings> => {
  const [instruments, topics, dialogues, people, own, statements] = await Promise.all([
    database.instruments.toArray(),
    database.topics.toArray(),
    database.dialogues.toArray(),
    database.people.toArray(),
    database.organizations.get(organizationId),
    database.statements.toArray(),
  ])
  const treaties = instruments.filter(isLive)
  return {
    instruments: treaties.map(({ id, title, shortTitle, citedAs }) => ({ id, title, shortTitle, citedAs })),
    articles: Object.fromEntries(treaties.map(({ id, articleCount }) => [id, articleCount])),
    topics: topics.filter(isLive).map(({ id, name }) => ({ id, name })),
    dialogues: dialogues.filter(isLive).map(({ id, title, day, topics: on, agendaItems }) => ({
      id,
      title,
      day,
      topics: on,
      agendaItems: agendaItems.map(({ number, title: words }) => ({ number, title: words })),
    })),
    organizations: namesOf(
      own,
      statements.filter(isLive).map(({ organization }) => organization),
    ),
    people: people.filter(isLive).map(({ name }) => name),
  }
}
