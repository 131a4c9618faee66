import { oneLine } from '../basics/text'
import { textOf } from '../drafting/manuscript'
import { pastParagraphsOf, type PastBlock } from '../drafting/past-text'
import type { ArticleRef } from '../library/article'
import { findCitations, standingAfter } from '../library/find-citations'
import { findDay } from './find-day'
import { findDialogue, findEvent, findTopics } from './find-event'
import { findKind } from './find-kind'
import { findLanguage } from './find-language'
import { findOrganization } from './find-organization'
import { findRecommendations } from './find-recommendations'
import { findSpeaker } from './find-speaker'
import { findTitle } from './find-title'
import { wordsOfBlock } from './flow'
import { alikeEnough, headingLikeness, tellingWords, type TellingWords } from './likeness'
import { mend } from './mend'
import { blocksOfPages } from './pages'
import type { ReadBlock, Reading, ReadNote } from './reading'
import type { FoundCitation, Recognised, Repair, Surroundings } from './recognised'
import { sightOf } from './sight'
import { structure } from './structure'

type Read = {
  readonly blocks: readonly ReadBlock[]
  /** What the pages have lost already: it tells whose text it is, and its repairs are listed. */
  readonly furniture: readonly ReadBlock[]
  readonly repairs: readonly Repair[]
  readonly notes: readonly ReadNote[]
}

/** Blocks as the file has them, or made of its pages where it has only lines. */
const blocksOf = (reading: Reading, without: ReadonlySet<string>): Read => {
  if (reading.blocks.length > 0 || reading.pages.length === 0)
    return { blocks: reading.blocks, furniture: [], repairs: [], notes: [] }
  const { blocks, ...rest } = blocksOfPages(reading.pages, without)
  const furniture = blocks.filter(({ kind }) => kind === 'furniture')
  return { ...rest, furniture, blocks: blocks.filter(({ kind }) => kind !== 'furniture') }
}

/** Citations of every paragraph; the instrument named last stands for the next paragraph too. */
const citationsOf = (blocks: readonly PastBlock[], around: Surroundings): FoundCitation[] => {
  const known = { instruments: around.instruments, articles: around.articles }
  const found: FoundCitation[] = []
  blocks.reduce<string | null>((standing, block, index) => {
    return pastParagraphsOf(block).reduce<string | null>((last, text) => {
      for (const { ref, words, sure } of findCitations(text, { ...known, standing: last }))
        found.push({ ref, words, block: index, sure })
      return standingAfter(text, { ...known, standing: last })
    }, standing)
  }, null)
  return found
}

/** The items of the dialogue's agenda that headings of the text repeat; of any dialogue where none is known. */
const agendaOf = (blocks: readonly PastBlock[], dialogue: string | null, around: Surroundings) => {
  const known = around.dialogues.filter(({ id }) => dialogue === null || id === dialogue)
  const items = known
    .flatMap(({ agendaItems }) => agendaItems)
    .map(({ number, title }) => ({ number, words: tellingWords(title) }))
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return []
    const own = tellingWords(oneLine(textOf(block.runs)))
    const [best] = items
      .map(({ number, words }) => ({ number, likeness: headingLikeness(own, words) }))
      .toSorted((one, other) => other.likeness - one.likeness)
    return best && best.likeness >= alikeEnough ? [{ block: index, item: best.number }] : []
  })
}

const agendaTitles = (around: Surroundings): TellingWords[] =>
  [...new Set(around.dialogues.flatMap(({ agendaItems }) => agendaItems.map(({ title }) => title)))].map(
    tellingWords,
  )

/** The articles that stand in the words of a recommendation; each once, as found in its block. */
const citedIn = (citations: readonly FoundCitation[]): ((text: string, block: number) => ArticleRef[]) => {
  const byBlock = new Map<number, Map<string, FoundCitation>>()
  for (const one of citations) {
    if (one.sure === 'unsure') continue
    const ofBlock = byBlock.get(one.block) ?? new Map<string, FoundCitation>()
    ofBlock.set(`${JSON.stringify(one.ref)} ${one.words}`, one)
    byBlock.set(one.block, ofBlock)
  }
  return (text, block) => {
    const here = [...(byBlock.get(block)?.values() ?? [])].filter(({ words }) => text.includes(words))
    return [...new Map(here.map(({ ref }) => [JSON.stringify(ref), ref])).values()]
  }
}

/**
 * Recognizes what a read file is: mends its words, builds its text, and finds kind, title, event, day, organization,
 * speaker, language, agenda headings, citations and recommendations, each with how sure it is. Pure: the same reading
 * gives the same answer, in the reader's process and in the window. Repairs in `without` are listed but not done.
 */
export const recognise = (
  reading: Reading,
  around: Surroundings,
  without: ReadonlySet<string> = new Set(),
): Recognised => {
  const read = blocksOf(reading, without)
  const mended = mend(reading.type, read.blocks, without)
  const built = structure(reading.type, mended.flow, agendaTitles(around))
  const { blocks } = built
  const furniture = [
    ...[...read.blocks, ...read.furniture].flatMap((block) =>
      block.kind === 'furniture' ? [wordsOfBlock(block)] : [],
    ),
    ...[...read.repairs, ...mended.repairs].flatMap(({ kind, before }) =>
      kind === 'furniture' ? [before] : [],
    ),
  ]
  const sight = sightOf(blocks, built.head, furniture, reading.told, around)
  const language = findLanguage(sight.whole)
  const kind = findKind(sight)
  const isReport = kind.value === 'annual-report' || kind.value === 'article' || kind.value === 'other'
  const event = findEvent(sight, isReport)
  const day = findDay(sight)
  const topics = findTopics(sight, event.value, isReport)
  const dialogue = findDialogue(sight, event, topics, day.value, isReport)
  const known = around.dialogues.find(({ id }) => id === dialogue.value)
  const organization = findOrganization(sight)
  const citations = citationsOf(blocks, around)
  const agenda = agendaOf(blocks, dialogue.value, around)
  const recommendations = findRecommendations(blocks, {
    kind: kind.value,
    language: language.value,
    organization: organization.value,
    agenda: new Set(agenda.map(({ block }) => block)),
    head: built.head,
    citedIn: citedIn(citations),
  })
  return {
    kind,
    title: findTitle(sight, organization.value, event.value),
    event,
    dialogue,
    topics: topics.length > 0 || !known ? topics : [...known.topics],
    day,
    organization,
    speaker: findSpeaker(sight),
    language,
    agenda,
    text: { version: 2, language: language.value, blocks: [...blocks] },
    recommendations,
    citations,
    repairs: [...read.repairs, ...mended.repairs],
    notes: [...reading.notes, ...read.notes, ...built.notes],
  }
}
