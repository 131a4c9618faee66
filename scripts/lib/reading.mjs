import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { root } from './run.mjs'
import { Refusal } from './say.mjs'

const resource = (name) => JSON.parse(readFileSync(join(root, 'resources', `${name}.json`), 'utf8'))

/** What the shipped library knows, against which a text is recognized. */
export const surroundings = () => {
  const { instruments, topics, dialogues } = resource('facts')
  return {
    instruments: instruments.map(({ id, title, shortTitle, citedAs }) => ({
      id,
      title,
      shortTitle,
      citedAs,
    })),
    articles: Object.fromEntries(instruments.map(({ id, articleCount }) => [id, articleCount])),
    topics: topics.map(({ id, name }) => ({ id, name })),
    dialogues: dialogues.map(({ id, title, day, topics: about, agendaItems }) => ({
      id,
      title,
      day: day ?? null,
      topics: about,
      agendaItems: agendaItems.map(({ number, title: words }) => ({ number, title: words })),
    })),
    organizations: [],
    people: [],
  }
}

export const references = () => ({
  facts: resource('facts'),
  articles: resource('articles'),
  fingerprints: resource('fingerprints'),
})

/** Whatever is said while `act` runs goes to the standard error: the standard output is for lines of JSON alone. */
const aside = async (act) => {
  const write = process.stdout.write
  process.stdout.write = process.stderr.write.bind(process.stderr)
  try {
    return await act()
  } finally {
    process.stdout.write = write
  }
}

const print = (line) => {
  process.stdout.write(`${line}\n`)
}

/** Sets up what is missing and calls `act` with the built reader; answers the exit code. */
export const withReader = async (files, usage, act) => {
  if (files.length === 0) throw new Refusal(usage)
  await aside(async () => {
    await ensurePackages()
    await ensureBuild()
  })
  const built = join(root, 'out', 'main')
  const commandLine = createRequire(import.meta.url)(join(built, 'command-line.cjs'))
  return (await act(commandLine, join(built, 'reader.cjs'), print)) ? 0 : 1
}
