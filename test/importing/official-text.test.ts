import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Document, Packer, Paragraph, TextRun } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import facts from '../../resources/facts.json'
import articles from '../../resources/articles.json'
import prints from '../../resources/fingerprints.json'
import { readFile } from '../../src/main/importing/read-file'
import { typeByName } from '../../src/main/importing/tell-type'
import { readOfficialText, treatyReport } from '../../src/shared/importing/official-text'
import { readReferences } from '../../src/shared/importing/official-text-fingerprints'
import type { Reading } from '../../src/shared/importing/reading'
import { noOffice, workshop } from '../support/office'
import { byLibreOffice } from '../support/pdf-producers'
import { aReading } from '../support/readings'

// Treaty texts are never part of the repository: they lie beside it, and only hashes of them are shipped.
const beside = join(import.meta.dirname, '../../../shared/data')
const hasTexts = existsSync(beside)
const missing = 'there is no ../shared beside this copy of the repository to compare with'
const files = {
  UNTOC: ['untoc_fulltext.txt', 41],
  TIP: ['tip_protocol_fulltext.txt', 20],
  SOM: ['som_protocol_fulltext.txt', 25],
  FIREARMS: ['firearms_protocol_fulltext.txt', 21],
} as const
type Id = keyof typeof files
const ids: readonly Id[] = ['UNTOC', 'TIP', 'SOM', 'FIREARMS']

const references = readReferences(facts, articles, prints)
const textOf = (id: Id): string => readFileSync(join(beside, files[id][0]), 'utf8')
const paragraphsOf = (id: Id): string[] =>
  textOf(id)
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
const matches = (id: Id): string => `All ${files[id][1]} articles, 0 gaps, text matches the reference.`

const { folder, remove } = workshop('official')
const read = async (path: string): Promise<Reading> => {
  const type = typeByName(path)
  if (!type) throw new Error(`${path} has no type`)
  const outcome = await readFile(type, readFileSync(path))
  if (!outcome.ok) throw new Error(`${path} was refused: ${outcome.reason}`)
  return outcome.value
}
const reportOn = async (id: Id, path: string) =>
  treatyReport(await read(path), references).find(({ instrument }) => instrument === id)

const asWord = async (id: Id): Promise<Uint8Array> => {
  const children = paragraphsOf(id).map(
    (text) =>
      new Paragraph({
        children: text
          .split('\n')
          .map((line, at) => new TextRun({ text: line, ...(at > 0 ? { break: 1 } : {}) })),
      }),
  )
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')
const asHtml = (id: Id): string =>
  `<!doctype html><html><body><nav>Home</nav>${paragraphsOf(id)
    .map((text) => (text.startsWith('Article ') ? `<h3>${escaped(text)}</h3>` : `<p>${escaped(text)}</p>`))
    .join('\n')}</body></html>`

const wrap = (text: string, column: number): string[] =>
  text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + word.length < column
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])

/** A hard-wrapped text with a page number and a running head every 46 lines, wherever they fall. */
const asWrapped = (id: Id): string => {
  const lines = paragraphsOf(id).flatMap((text) => [
    ...text.split('\n').flatMap((line) => wrap(line, 72)),
    '',
  ])
  return lines
    .flatMap((line, at) =>
      at % 46 === 45
        ? [line, '', String((at + 1) / 46).padStart(36), '', 'Instruments of the example', '']
        : [line],
    )
    .join('\n')
}

beforeAll(async () => {
  if (!hasTexts) return
  for (const id of ids) {
    writeFileSync(join(folder, `${id}.docx`), await asWord(id))
    writeFileSync(join(folder, `${id}.html`), asHtml(id))
    writeFileSync(join(folder, `${id}.txt`), asWrapped(id))
  }
  if (noOffice) return
  const word = ids.map((id) => join(folder, `${id}.docx`))
  for (const tagged of [true, false]) {
    const into = join(folder, tagged ? 'tagged' : 'plain')
    mkdirSync(into)
    await byLibreOffice(word, into, tagged)
  }
}, 300_000)
afterAll(remove)

describe.each(ids)('%s', (id) => {
  test('as it lies beside: every article, every fingerprint', ({ skip }) => {
    skip(!hasTexts, missing)
    const report = treatyReport(aReading(...paragraphsOf(id)), references)
    expect(report.map(({ sentence }) => sentence)).toEqual([matches(id)])
    expect(report[0]?.fingerprints.matched).toBe(report[0]?.fingerprints.total)
  })
  test.for(['docx', 'html', 'txt'])('through %s, every paragraph', async (format, { skip }) => {
    skip(!hasTexts, missing)
    expect((await reportOn(id, join(folder, `${id}.${format}`)))?.sentence).toBe(matches(id))
  })
  test.for(['tagged', 'plain'])('through a %s PDF, at least 99 of 100 paragraphs', async (kind, { skip }) => {
    skip(!hasTexts, missing)
    skip(noOffice !== null, noOffice ?? '')
    const report = await reportOn(id, join(folder, kind, `${id}.pdf`))
    const { matched = 0, total = 1 } = report?.fingerprints ?? {}
    expect(report?.gaps).toEqual([])
    expect(matched / total).toBeGreaterThanOrEqual(0.99)
  })
})

test('all four in one file are each found', ({ skip }) => {
  skip(!hasTexts, missing)
  const booklet = aReading(...ids.flatMap(paragraphsOf))
  expect(treatyReport(booklet, references).map(({ sentence }) => sentence)).toEqual(ids.map(matches))
})

const untoc = references.find(({ id }) => id === 'UNTOC')
const changed = (change: (paragraphs: string[]) => readonly string[]): readonly string[] => {
  if (!untoc) throw new Error('there is no reference')
  const reading = readOfficialText(aReading(...change(paragraphsOf('UNTOC'))), untoc)
  return reading.differs.map(({ words }) => words)
}
/** Where a paragraph of an article begins that has a number of its own. */
const placeOf = (paragraphs: readonly string[], article: number, sign: string): number => {
  const from = paragraphs.findIndex((text) => text.startsWith(`Article ${article}\n`))
  return from + paragraphs.slice(from).findIndex((text) => text.startsWith(`${sign} `))
}

const changedPlaces = (all: readonly string[], one: number, two: number): readonly string[] =>
  all.with(one, all[two] ?? '').with(two, all[one] ?? '')

test('one word changed, one paragraph missing, two swapped: exactly those are named', ({ skip }) => {
  skip(!hasTexts, missing)
  expect(
    changed((all) => {
      const at = placeOf(all, 18, '3.')
      return all.with(at, (all[at] ?? '').replace(' may ', ' shall '))
    }),
  ).toEqual(['Article 18, paragraph 3 reads otherwise than the reference.'])
  expect(changed((all) => all.toSpliced(placeOf(all, 12, '4.'), 1))).toEqual([
    'Article 12, paragraph 4 is not in the file.',
  ])
  expect(changed((all) => changedPlaces(all, placeOf(all, 40, '1.'), placeOf(all, 40, '2.')))).toEqual([
    'Article 40, paragraph 1 stands at another place than in the reference.',
    'Article 40, paragraph 2 stands at another place than in the reference.',
  ])
})
