import { isLive } from '../../shared/basics/record'
import { fingerprintsOf, type OfficialReference } from '../../shared/importing/official-text-fingerprints'
import { readRefusals, type Reading } from '../../shared/importing/reading'
import type { Surroundings } from '../../shared/importing/recognised'
import type { Instrument } from '../../shared/library/instrument'
import type { Original } from '../../shared/library/statement'
import { ask } from './bridge'
import { database } from './database'

/** The shipped treaties as they are checked against, each with its fingerprints. Throws when the library cannot be read. */
export const readTreatyReferences = async (): Promise<readonly OfficialReference[]> => {
  const [shipped, instruments, articles] = await Promise.all([
    import('../../../resources/fingerprints.json'),
    database.instruments.toArray(),
    database.articles.toArray(),
  ])
  return instruments
    .filter((instrument) => isLive(instrument) && instrument.kind === 'treaty')
    .map(({ id, title, shortTitle, kind }) => ({
      id,
      title,
      shortTitle,
      kind,
      articles: articles
        .filter(({ instrument }) => instrument === id)
        .map(({ number, suffix, title: name }) => ({ number, suffix, title: name })),
      fingerprints: fingerprintsOf(shipped.default, id),
    }))
}

/** A law is read as it comes: nothing of it is shipped. */
export const lawReference = (law: Pick<Instrument, 'id' | 'title' | 'shortTitle'>): OfficialReference => ({
  ...law,
  kind: 'law',
  articles: [],
  fingerprints: null,
})

// A treaty is no statement: nothing of it is recognized against the library.
const nothingAround: Surroundings = {
  instruments: [],
  articles: {},
  topics: [],
  dialogues: [],
  organizations: [],
  people: [],
}

/** A file that was chosen: read, or why it could not be, in a sentence. */
export type BroughtFile =
  | { readonly state: 'read'; readonly original: Original; readonly reading: Reading }
  | { readonly state: 'refused'; readonly words: string }

/** Lets the person choose a file, keeps it among the originals and reads it; null when none was chosen. */
export const bringFile = async (): Promise<BroughtFile | null> => {
  const list = await ask('import.choose', 'files')
  if (list === null) return null
  const [file, ...others] = list.files
  if (others.length > 0)
    await ask(
      'import.forget',
      others.map(({ token }) => token),
    )
  if (!file)
    return { state: 'refused', words: 'Rostrum does not read files of this kind. Nothing was changed.' }
  const stored = await ask('import.store', { token: file.token })
  if (stored.state === 'refused') {
    await ask('import.forget', [file.token])
    return { state: 'refused', words: readRefusals[stored.reason] }
  }
  const { original, type } = stored
  await ask('import.forget', [file.token])
  const answer = await ask('import.read', {
    original: { hash: original.hash, name: original.name, type },
    surroundings: nothingAround,
  })
  if (answer.state === 'refused') return { state: 'refused', words: readRefusals[answer.reason] }
  return { state: 'read', original, reading: answer.read.reading }
}
