import articlesJson from '../../resources/articles.json'
import factsJson from '../../resources/facts.json'
import { Surroundings } from '../../src/shared/importing/recognised'

const instrumentIds = factsJson.instruments.map(({ id }) => id)

/** What a new library knows: the shipped treaties, topics and dialogues, and nobody's name. */
export const shippedSurroundings: Surroundings = Surroundings.parse({
  instruments: factsJson.instruments,
  articles: Object.fromEntries(
    instrumentIds.map((id) => [id, articlesJson.filter(({ instrument }) => instrument === id).length]),
  ),
  topics: factsJson.topics,
  dialogues: factsJson.dialogues,
  organizations: [],
  people: [],
})
