import { Day, Instant } from '../../src/shared/basics/day'
import { newRecord, type Fresh } from '../../src/shared/basics/record'
import { draftKind, type Draft } from '../../src/shared/drafting/draft'
import { newestManuscript, type Manuscript, type Provenance } from '../../src/shared/drafting/manuscript'
import { articleKind, type Article, type ArticleRef } from '../../src/shared/library/article'
import { instrumentKind, type Instrument } from '../../src/shared/library/instrument'
import type { CitedAs } from '../../src/shared/library/citation'
import { dialogueKind, type Dialogue } from '../../src/shared/library/dialogue'
import { blankOrganization, organizationKind, type Organization } from '../../src/shared/library/organization'
import { personKind, type Person } from '../../src/shared/library/person'
import { phraseKind, type Phrase } from '../../src/shared/library/phrase'
import { recommendationKind, type Recommendation } from '../../src/shared/library/recommendation'
import { revisionKind, type Revision } from '../../src/shared/library/revision'
import { statementKind, type Statement } from '../../src/shared/library/statement'
import { topicKind, type Topic } from '../../src/shared/library/topic'

// All people, organizations and places in here are made up.

export const morning = Instant.parse('2023-09-13T08:00:00.000Z')
export const noon = Instant.parse('2023-09-13T12:00:00.000Z')
export const evening = Instant.parse('2023-09-13T19:30:00.000Z')
export const aDay = (text = '2023-09-13'): Day => Day.parse(text)

/** How the four instruments are cited. */
export const cited: CitedAs = [
  { id: 'UNTOC', citedAs: 'the Convention' },
  { id: 'TIP', citedAs: 'the Trafficking in Persons Protocol' },
  { id: 'SOM', citedAs: 'the Smuggling of Migrants Protocol' },
  { id: 'FIREARMS', citedAs: 'the Firearms Protocol' },
]

export const aRef = (
  instrument: string,
  article: number,
  paragraph: number | null = null,
  letter: string | null = null,
): ArticleRef => ({ instrument, article, paragraph, letter })

export const freshPerson = (change: Partial<Fresh<Person>> = {}): Fresh<Person> => ({
  name: 'Amina Example',
  function: 'Research Associate',
  speaks: true,
  signs: false,
  ...change,
})
export const aPerson = (change: Partial<Fresh<Person>> = {}, id = 'person-1'): Person =>
  newRecord(personKind, freshPerson(change), id, morning)

export const anOrganization = (change: Partial<Fresh<Organization>> = {}): Organization =>
  newRecord(
    organizationKind,
    {
      ...blankOrganization,
      name: 'Example Centre for Human Rights',
      acronym: 'ECHR',
      country: 'Examplia',
      ...change,
    },
    'organization',
    morning,
  )

export const aTopic = (change: Partial<Fresh<Topic>> = {}, id = 'ic'): Topic =>
  newRecord(
    topicKind,
    { name: 'International Cooperation', workingGroup: '', instruments: ['UNTOC'], articles: [], ...change },
    id,
    morning,
  )

export const freshDialogue = (change: Partial<Fresh<Dialogue>> = {}): Fresh<Dialogue> => ({
  title: 'Constructive Dialogue on International Cooperation',
  topics: ['ic'],
  day: aDay(),
  place: 'Vienna and online',
  agendaItems: [
    { number: 1, title: 'Role of civil society' },
    { number: 2, title: 'Technical assistance needs' },
    { number: 3, title: 'Gender and human rights' },
  ],
  guidingQuestions: [],
  speakingLimit: 180,
  wordLimit: null,
  textDue: null,
  source: '',
  shipped: false,
  ...change,
})
export const aDialogue = (change: Partial<Fresh<Dialogue>> = {}, id = 'dialogue-1'): Dialogue =>
  newRecord(dialogueKind, freshDialogue(change), id, morning)

export const anInstrument = (change: Partial<Fresh<Instrument>> = {}, id = 'UNTOC'): Instrument =>
  newRecord(
    instrumentKind,
    {
      title: 'United Nations Convention against Transnational Organized Crime',
      shortTitle: 'Organized Crime Convention',
      citedAs: 'the Convention',
      adopted: '2000-11-15',
      adoptedBy: 'General Assembly resolution 55/25, annex I',
      entryIntoForce: '2003-09-29',
      articleCount: 41,
      sources: [],
      kind: 'treaty',
      country: '',
      ...change,
    },
    id,
    morning,
  )

/** An article with paragraph 1, and paragraph 2 with letters (a) to (c). */
export const anArticle = (change: Partial<Fresh<Article>> = {}): Article => {
  const fresh: Fresh<Article> = {
    instrument: 'UNTOC',
    number: 18,
    suffix: '',
    title: 'Mutual legal assistance',
    part: null,
    digest: 'Parties help each other with evidence.',
    unsure: null,
    force: 'binds',
    keywords: ['evidence'],
    topics: ['ic'],
    skeleton: [
      { number: 1, letters: [] },
      { number: 2, letters: ['a', 'b', 'c'] },
    ],
    cluster: 'IV',
    clusterConfirmed: false,
    note: '',
    ...change,
  }
  return newRecord(articleKind, fresh, `${fresh.instrument}-${fresh.number}`, morning)
}

/** A recommendation as the person keeps it; the store adds reference, edition and whether it was shipped. */
export const freshRecommendation = (
  change: Partial<Fresh<Recommendation>> = {},
): Omit<Fresh<Recommendation>, 'reference' | 'edition' | 'shipped'> => ({
  title: 'Train central authorities',
  wording: 'States parties should train their central authorities every year.',
  spoken: 'Train central authorities every year.',
  addressee: 'states-parties',
  articles: [aRef('UNTOC', 18, 13)],
  topics: ['ic'],
  agendaItem: 2,
  timeframe: '',
  indicator: '',
  keywords: [],
  blanks: [],
  progress: null,
  borrowed: '',
  ...change,
})
export const aRecommendation = (
  change: Partial<Fresh<Recommendation>> = {},
  id = 'recommendation-1',
): Recommendation =>
  newRecord(
    recommendationKind,
    { reference: 'R-014', edition: 1, shipped: false, ...freshRecommendation(change), ...change },
    id,
    morning,
  )

export const freshPhrase = (
  change: Partial<Fresh<Phrase>> = {},
): Omit<Fresh<Phrase>, 'edition' | 'shipped'> => ({
  title: 'Thanks for the floor',
  text: 'Thank you, Chair, for the floor.',
  use: 'thanks',
  kinds: ['oral-statement'],
  language: 'en-GB',
  blanks: [],
  ...change,
})
export const aPhrase = (change: Partial<Fresh<Phrase>> = {}, id = 'phrase-1'): Phrase =>
  newRecord(phraseKind, { edition: 1, shipped: false, ...freshPhrase(change), ...change }, id, morning)

export const aRevision = (change: Partial<Fresh<Revision>> = {}): Revision =>
  newRecord(
    revisionKind,
    {
      of: 'recommendation-1',
      kind: 'recommendation',
      edition: 1,
      title: 'Train central authorities',
      wording: 'States parties should train.',
      spoken: '',
      ...change,
    },
    'revision-1',
    morning,
  )

export const aStatement = (change: Partial<Fresh<Statement>> = {}, id = 'statement-1'): Statement =>
  newRecord(
    statementKind,
    {
      kind: 'oral-statement',
      title: 'Constructive Dialogue on International Cooperation',
      event: '',
      organization: '',
      original: null,
      dialogue: 'dialogue-1',
      topics: ['ic'],
      day: aDay(),
      delivered: evening,
      speaker: 'Amina Example, Research Associate',
      language: 'en-GB',
      words: 12,
      seconds: 6,
      hash: 'a1'.repeat(32),
      draft: 'draft-1',
      ...change,
    },
    id,
    morning,
  )

export const aDraft = (change: Partial<Fresh<Draft>> = {}, id = 'draft-1'): Draft =>
  newRecord(
    draftKind,
    {
      kind: 'oral-statement',
      title: 'Constructive Dialogue on International Cooperation',
      dialogue: 'dialogue-1',
      day: aDay(),
      speaker: 'person-1',
      notice: 'check-against-delivery',
      language: 'en-GB',
      words: 0,
      seconds: 0,
      stage: 'writing',
      statement: null,
      ...change,
    },
    id,
    morning,
  )

/** Where inserted words come from. */
export const aProvenance = (change: Partial<Provenance> = {}): Provenance => ({
  kind: 'recommendation',
  id: 'recommendation-1',
  edition: 1,
  reference: 'R-014',
  wording: 'States parties should train their central authorities every year.',
  ...change,
})

/** A manuscript of plain paragraphs. */
export const aManuscript = (...paragraphs: readonly string[]): Manuscript => ({
  version: newestManuscript,
  language: 'en-GB',
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] })),
})
