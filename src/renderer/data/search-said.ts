import { oneLine } from '../../shared/basics/text'
import { Likeness } from '../../shared/searching/likeness'
import { leastNear, nearShare, saidShare, type RadarParts } from '../../shared/searching/radar-parts'
import { comparedWords, containment } from '../../shared/searching/shingles'
import type { RecordKey } from '../../shared/library/use'
import type { Database } from './database'
import type { LibraryAsks, NearRecommendation, NearText, Said } from './search-asks'
import { readParagraphs, readStatementParagraphs } from './search-library'

/** What the radar tells of a record besides its words. */
export type Titled = { readonly title: string; readonly day: string | null }

const mostSaid = 5
const mostKept = 300
const leastCourtesy = 0.9
// Tuned on the shipped recommendations: the wording and the spoken form of one are above it, two are not.
const leastSimilar = 0.35

/** Lately read paragraphs of a record, and the compared words of those that were looked at. */
type Text = { readonly paragraphs: readonly string[]; readonly words: Map<number, readonly string[]> }

const textOf = (paragraphs: readonly string[]): Text => ({ paragraphs, words: new Map() })

const wordsOf = ({ paragraphs, words }: Text, number: number): readonly string[] => {
  const known = words.get(number)
  if (known) return known
  const compared = comparedWords(paragraphs[number - 1] ?? '')
  words.set(number, compared)
  return compared
}

/** Answers what was said before, from the radar and, for what it points to, from the texts themselves. */
export class SaidBefore {
  private readonly texts = new Map<string, Promise<Text>>()
  private courtesies: Promise<readonly (readonly string[])[]> | null = null
  private likeness: Promise<Likeness> | null = null

  constructor(
    private readonly db: Database,
    private readonly radar: RadarParts,
    private readonly titledOf: (key: string) => Titled | null,
  ) {}

  /** Forgets what was read of these records. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.texts.delete(key)
    if (keys.some((key) => key.startsWith('recommendation:'))) this.likeness = null
  }

  forgetCourtesies(): void {
    this.courtesies = null
  }

  /** The paragraphs of a record; those looked at lately are kept. */
  async paragraphsOf(key: string): Promise<readonly string[]> {
    return (await this.textOf(key)).paragraphs
  }

  private textOf(key: string): Promise<Text> {
    const known = this.texts.get(key)
    return known ? this.keepText(key, known) : this.keepText(key, readParagraphs(this.db, key).then(textOf))
  }

  /** The texts of several statements; those that are not kept are read at once. */
  private textsOf(keys: readonly string[]): Promise<readonly Text[]> {
    const missing = [...new Set(keys.filter((key) => !this.texts.has(key)))]
    if (missing.length > 0) {
      const read = readStatementParagraphs(this.db, missing)
      missing.forEach(
        (key, index) =>
          void this.keepText(
            key,
            read.then((texts) => textOf(texts[index] ?? [])),
          ),
      )
    }
    return Promise.all(keys.map((key) => this.textOf(key)))
  }

  private keepText(key: string, text: Promise<Text>): Promise<Text> {
    this.texts.delete(key)
    this.texts.set(key, text)
    // What could not be read is not kept.
    text.catch(() => this.texts.delete(key))
    const [oldest] = this.texts.keys()
    if (this.texts.size > mostKept && oldest !== undefined) this.texts.delete(oldest)
    return text
  }

  private async isCourtesy(words: readonly string[]): Promise<boolean> {
    this.courtesies ??= this.db.courtesies
      .toArray()
      .then((rows) =>
        rows.filter(({ retired }) => retired === null).map(({ text }) => comparedWords(oneLine(text))),
      )
    const line = words.join(' ')
    return (await this.courtesies).some(
      (courtesy) =>
        courtesy.join(' ') === line ||
        (Math.abs(courtesy.length - words.length) < words.length / 5 &&
          containment(courtesy, words, 3) >= leastCourtesy),
    )
  }

  private async saidOf(text: string, not: ReadonlySet<string>): Promise<readonly Said[]> {
    const words = comparedWords(text)
    const candidates = this.radar.candidates(words, (key) => not.has(key))
    if (candidates.length === 0 || (await this.isCourtesy(words))) return []
    const texts = await this.textsOf(candidates.map(({ key }) => key))
    const said = candidates.map(({ key, number }, index): Said[] => {
      const read = texts[index]
      const titled = this.titledOf(key)
      if (!read || !titled) return []
      const share = saidShare(words, wordsOf(read, number))
      return share === 0
        ? []
        : [{ key, paragraph: number, share, text: read.paragraphs[number - 1] ?? '', ...titled }]
    })
    return said
      .flat()
      .sort((one, other) => other.share - one.share)
      .slice(0, mostSaid)
  }

  async alreadySaid({
    paragraphs,
    not,
  }: LibraryAsks['alreadySaid']['ask']): Promise<ReadonlyMap<string, readonly Said[]>> {
    const out = new Set<RecordKey>(not)
    const answers = await Promise.all(
      paragraphs.map(async ({ id, text }) => [id, await this.saidOf(text, out)] as const),
    )
    return new Map(answers.filter(([, said]) => said.length > 0))
  }

  async nearTexts(paragraphs: readonly string[]): Promise<readonly NearText[]> {
    const near = await Promise.all(
      this.radar.nearTexts(paragraphs).map(async ({ key }): Promise<NearText[]> => {
        const share = nearShare(paragraphs, await this.paragraphsOf(key))
        const titled = this.titledOf(key)
        return share < leastNear || !titled ? [] : [{ key, title: titled.title, share }]
      }),
    )
    return near.flat().sort((one, other) => other.share - one.share)
  }

  async similar(text: string): Promise<readonly NearRecommendation[]> {
    this.likeness ??= this.db.recommendations
      .toArray()
      .then(
        (rows) =>
          new Likeness(
            rows
              .filter(({ retired }) => retired === null)
              .flatMap(({ id, wording, spoken }) =>
                [wording, spoken].filter(Boolean).map((words) => ({ id, text: words })),
              ),
          ),
      )
    return (await this.likeness).like(text, leastSimilar).slice(0, 10)
  }
}
