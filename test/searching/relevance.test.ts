import { firstDay } from '../renderer/data/empty-database'
import { beforeAll, expect } from 'vitest'
import { database } from '../../src/renderer/data/database'
import { openLibrary } from '../../src/renderer/data/opening'
import { readIndexed, readStamps, searchedKinds } from '../../src/renderer/data/search-library'
import { newestManuscript } from '../../src/shared/drafting/manuscript'
import type { Language } from '../../src/shared/library/language'
import { findIn } from '../../src/shared/searching/find'
import { IndexParts } from '../../src/shared/searching/index-parts'
import { aStatement } from '../support/builders'
import { besideTest } from '../resources/beside'
import { areSeedsHere, seedNames, seedParagraphs } from './seeds'

/** What is typed, and the records of which one should come first. Short names: `R-021`, `TIP-6`, `CFHR`. */
const expected: readonly (readonly [string, string])[] = [
  // Places of the treaties.
  ['art. 18', 'UNTOC-18'],
  ['article 18', 'UNTOC-18'],
  ['untoc 27', 'UNTOC-27'],
  ['tip 6 (3)', 'TIP-6'],
  ['article 6 of the TIP Protocol', 'TIP-6'],
  ['article 8 of the Firearms Protocol', 'FIREARMS-8'],
  ['smuggling of migrants art. 16', 'SOM-16'],
  ['convention article 24', 'UNTOC-24'],
  ['art 32', 'UNTOC-32'],
  // Acronyms and long forms.
  ['MLA', 'UNTOC-18 R-089 R-094'],
  ['mutual legal assistance', 'UNTOC-18'],
  ['conference of the parties', 'UNTOC-32'],
  ['COP sessions', 'UNTOC-32 R-034'],
  ['TIP repatriation', 'TIP-8'],
  ['SOM at sea', 'SOM-8'],
  // Subjects.
  ['witness protection', 'UNTOC-24'],
  ['protection of witnesses', 'UNTOC-24'],
  ['relocation of witnesses', 'UNTOC-24 R-108'],
  ['extradition', 'UNTOC-16 R-088 R-106'],
  ['money laundering', 'UNTOC-7 UNTOC-6'],
  ['joint investigations', 'UNTOC-19 R-097 R-111'],
  ['"joint investigations"', 'UNTOC-19 R-097 R-111'],
  ['obstruction of justice', 'UNTOC-23'],
  ['transfer of sentenced persons', 'UNTOC-17 R-112'],
  ['sentenced persons transfer', 'UNTOC-17 R-112'],
  ['confiscation', 'UNTOC-12 UNTOC-13 UNTOC-14 FIREARMS-6'],
  ['confiscated assets compensation', 'R-023 R-105'],
  ['brokers', 'FIREARMS-15 R-004'],
  ['marking firearms', 'FIREARMS-8 R-001 R-008 R-011'],
  ['deactivation', 'FIREARMS-9 R-003'],
  ['record keeping', 'FIREARMS-7'],
  ['3D printed firearms', 'R-014'],
  ['tracing requests', 'R-104 R-006'],
  ['non-punishment of victims', 'R-021'],
  ['national rapporteur', 'R-025'],
  ['shelters', 'R-037'],
  ['guardians for children', 'R-046'],
  ['rescue at sea', 'R-044'],
  ['liaison officers', 'R-098'],
  ['secure electronic means', 'R-096'],
  ['video conference witnesses', 'R-107'],
  ['directory of competent authorities', 'R-087'],
  ['universities', 'R-061'],
  ['small grants', 'R-054 R-067'],
  ['social media smugglers', 'R-055'],
  ['public procurement exploitation', 'R-030'],
  ['consent irrelevant', 'R-028'],
  ['border training', 'R-053 R-081 SOM-14'],
  // Word forms and spellings.
  ['criminalise participation', 'UNTOC-5'],
  ['criminalization of corruption', 'UNTOC-8'],
  ['trained judges', 'R-086'],
  ['compensating victims', 'R-105 R-086 R-016 UNTOC-25 R-023'],
  ['victim repatriation', 'TIP-8'],
  ['liability of legal person', 'UNTOC-10'],
  // Typing errors.
  ['confiscaton', 'UNTOC-12 UNTOC-13 UNTOC-14 FIREARMS-6'],
  ['extraditon', 'UNTOC-16 R-088 R-106'],
  ['mutual legal asistance', 'UNTOC-18'],
  ['wittness protection', 'UNTOC-24'],
  ['deactivaton of firearms', 'FIREARMS-9 R-003'],
  ['denounciation', 'UNTOC-40 TIP-19 SOM-24 FIREARMS-20'],
  // Half a word.
  ['extradi', 'UNTOC-16 R-088 R-106'],
  ['law enforcement coop', 'UNTOC-27'],
  ['denunc', 'UNTOC-40 TIP-19 SOM-24 FIREARMS-20'],
  // References and titles.
  ['R-022', 'R-022'],
  ['r-101', 'R-101'],
  ['Assistance to and protection of victims', 'UNTOC-25 TIP-6'],
  // Operators and filters.
  ['victims NOT smuggling NOT trafficking', 'UNTOC-25 R-105 R-086'],
  ['depositary -languages OR denunciation', 'UNTOC-40 TIP-19 SOM-24 FIREARMS-20'],
  ['kind:recommendation liaison', 'R-098'],
  ['kind:article topic:firearms marking', 'FIREARMS-8'],
  ['article:tip-8 risks', 'R-109 R-029'],
  // Phrases of the library.
  ['thanks civil society unit', 'phrase-thanks-01'],
  ['joint statement', 'phrase-who-we-are-07'],
  // Past statements.
  ['mapping hotspots', 'CFHR'],
  ['self assessment questionnaire first cluster', 'CFHR'],
  ['E4J modules', 'CFHR'],
  ['kind:statement cybercrime', 'CFHR RSIL'],
  ['global north global south', 'RSIL'],
  ['penal codes', 'RSIL'],
  ['kind:statement big data', 'RSIL'],
  ['think tank', 'CGR'],
  ['counter terrorism', 'CGR'],
  ['kind:statement round table', 'CGR'],
  // Other languages and scripts.
  ['temoins menaces', 'french'],
  ['TÉMOINS', 'french'],
  ['المحكمة', 'arabic'],
  ['شهود', 'arabic'],
  ['свидетель', 'russian'],
  ['犯罪', 'chinese'],
]

// Made up here.
const foreign: readonly (readonly [string, Language, string])[] = [
  ['french', 'fr', 'Nous protégeons les témoins menacés devant les tribunaux de l’Exemplie.'],
  ['arabic', 'ar', 'نحمي الشُّهود أمام محكمة إكزامبليا.'],
  ['russian', 'ru', 'Мы защищаем свидетелей в судах Экземплии.'],
  ['chinese', 'zh', '我们在法庭上保护证人，反对有组织犯罪。'],
]

const addStatement = async (id: string, language: Language, paragraphs: readonly string[]): Promise<void> => {
  await database.statements.add(aStatement({ title: `Statement of ${id}`, language }, id))
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text }] }))
  await database.bodies.add({ id, rev: 1, manuscript: { version: newestManuscript, language, blocks } })
}

const fill = async (): Promise<void> => {
  await firstDay()
  await openLibrary()
  for (const name of seedNames) await addStatement(name.split('-')[0] ?? name, 'en-GB', seedParagraphs(name))
  for (const [id, language, text] of foreign) await addStatement(id, language, [text])
  for (const kind of searchedKinds) {
    const ids = [...(await readStamps(database, kind)).keys()]
    index.add((await readIndexed(database, kind, ids)).map(({ stamped }) => stamped))
    index.settle()
  }
}

const index = new IndexParts()
beforeAll(async () => {
  if (areSeedsHere()) await fill()
})

const shortOf = (key: string): string => key.replace(/^[a-z]+:/, '').replace(/^shipped-/, '')

besideTest(`${expected.length} searches find what they are meant for, mostly as the first`, () => {
  const ranks = expected.map(([query, wanted]) => {
    const hits = findIn(index, { query, limit: 20 }).hits.map(({ key }) => shortOf(key))
    return { query, hits, rank: hits.findIndex((hit) => wanted.split(' ').includes(hit)) + 1 }
  })
  const share = (most: number): number =>
    ranks.filter(({ rank }) => rank > 0 && rank <= most).length / ranks.length
  const reciprocal = ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length
  const missed = ranks
    .filter(({ rank }) => rank !== 1)
    .map(({ query, rank, hits }) => `${query}: ${rank} (${hits.slice(0, 3).join(', ')})`)
    .join('\n')
  expect(share(5), missed).toBeGreaterThanOrEqual(0.95)
  expect(share(1), missed).toBeGreaterThanOrEqual(0.92)
  expect(reciprocal, missed).toBeGreaterThanOrEqual(0.94)
})
