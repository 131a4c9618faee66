import type { PastBlock, PastText } from '../../src/shared/drafting/past-text'
import type {
  FoundRecommendation,
  ReadingAndRecognised,
  Recognised,
} from '../../src/shared/importing/recognised'
import { emptyTold, type ReadBlock, type Reading } from '../../src/shared/importing/reading'
import { aDay } from './builders'

// All words, people and organizations in here are made up.

/** What a reader found in a text of plain paragraphs. */
export const aReading = (...paragraphs: readonly string[]): Reading => ({
  type: 'docx',
  blocks: paragraphs.map((text): ReadBlock => ({ kind: 'paragraph', runs: [{ text }] })),
  pages: [],
  told: emptyTold,
  notes: [],
})

export const aPastText = (...paragraphs: readonly string[]): PastText => ({
  version: 1,
  language: 'en-GB',
  blocks: paragraphs.map((text): PastBlock => ({ kind: 'paragraph', runs: text === '' ? [] : [{ text }] })),
})

export const aFoundRecommendation = (change: Partial<FoundRecommendation> = {}): FoundRecommendation => ({
  id: 'r1',
  block: 1,
  item: null,
  title: '',
  text: 'We recommend that States parties train their central authorities every year.',
  addressee: 'states-parties',
  addressed: 'States parties',
  verb: 'train',
  how: 'prose',
  articles: [],
  sure: 'sure',
  ...change,
})

const sure = <T>(value: T) => ({ value, sure: 'sure', others: [] }) as const

const words = [
  'Chair, thank you for the floor.',
  'We recommend that States parties train their central authorities every year.',
  'This follows from article 18 of the Convention.',
]

/** What is recognized in a short oral statement in which everything is said outright. */
export const aRecognised = (
  change: Partial<Recognised> = {},
  ...paragraphs: readonly string[]
): Recognised => ({
  kind: sure('oral-statement'),
  title: sure('Constructive Dialogue on International Cooperation'),
  event: sure('Constructive Dialogue on International Cooperation'),
  dialogue: sure(null),
  topics: ['ic'],
  day: sure(aDay()),
  organization: sure('Example Centre for Human Rights'),
  speaker: sure('Amina Example'),
  language: sure('en-GB'),
  agenda: [],
  text: aPastText(...(paragraphs.length > 0 ? paragraphs : words)),
  recommendations: paragraphs.length > 0 ? [] : [aFoundRecommendation()],
  citations:
    paragraphs.length > 0
      ? []
      : [
          {
            ref: { instrument: 'UNTOC', article: 18, paragraph: 3, letter: null },
            words: 'article 18',
            block: 2,
            sure: 'sure',
          },
        ],
  repairs: [],
  notes: [],
  ...change,
})

export const aRead = (
  change: Partial<Recognised> = {},
  ...paragraphs: readonly string[]
): ReadingAndRecognised => ({
  reading: aReading(...(paragraphs.length > 0 ? paragraphs : words)),
  recognised: aRecognised(change, ...paragraphs),
})
