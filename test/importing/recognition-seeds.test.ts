import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../src/main/importing/read-pdf'
import { readText } from '../../src/main/importing/read-text'
import { readWord } from '../../src/main/importing/read-word'
import { z } from '../../src/shared/basics/schema'
import { itemsOf, textOf } from '../../src/shared/drafting/manuscript'
import type { PastBlock } from '../../src/shared/drafting/past-text'
import { recognise } from '../../src/shared/importing/recognise'
import type { Recognised } from '../../src/shared/importing/recognised'
import { hashOfBlock, likeness, type SeenBlock } from '../support/block-key'
import { shippedSurroundings } from '../support/surroundings'

const Key = z.object({
  about: z.string(),
  seeds: z.record(
    z.string(),
    z.object({
      kind: z.string(),
      title: z.string(),
      event: z.string(),
      dialogue: z.string().nullable(),
      day: z.string(),
      organization: z.string(),
      speaker: z.string(),
      language: z.string(),
      agenda: z.array(z.number()),
      recommendations: z.array(
        z.object({
          ordinal: z.number(),
          hash: z.string(),
          length: z.number(),
          addressee: z.string().nullable(),
        }),
      ),
    }),
  ),
})
const { seeds } = Key.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'recommendations-key.json'), 'utf8')),
)

const folder = join(import.meta.dirname, '../../../shared/seeds')

/** A comparison with a real statement, which is never part of the repository. */
const seedTest = (name: string, compare: () => Promise<void>): void =>
  test(name, async ({ skip }) => {
    skip(!existsSync(folder), 'there is no ../shared beside this copy of the repository to compare with')
    await compare()
  })

const readers = { docx: readWord, pdf: readPdf, txt: readText }
const formats = ['docx', 'pdf', 'txt'] as const

const read = async (seed: string, format: (typeof formats)[number]): Promise<Recognised> => {
  const path = join(folder, `${seed}.${format}`)
  const outcome = await readers[format](new Uint8Array(readFileSync(path)))
  if (!outcome.ok) throw new Error(`${path}: ${outcome.reason}`)
  return recognise(outcome.value, shippedSurroundings)
}

const seen = (block: PastBlock): SeenBlock[] => {
  if (block.kind === 'table') return []
  if (block.kind === 'list')
    return itemsOf(block).map(({ runs, list }) => ({
      kind: list.style === 'numbered' ? 'numbered' : 'bullet',
      text: textOf(runs),
    }))
  const level = block.kind === 'heading' ? block.level : null
  return [{ kind: block.kind, level, text: textOf(block.runs) }]
}

describe.each(Object.keys(seeds))('%s', (name) => {
  const key = seeds[name]
  describe.each(formats)('as %s', (format) => {
    seedTest('kind, title, event, dialogue, day, organization, speaker and language are right', async () => {
      const got = await read(name, format)
      expect({
        kind: got.kind.value,
        title: got.title.value,
        event: got.event.value,
        dialogue: got.dialogue.value,
        day: got.day.value,
        organization: got.organization.value,
        language: got.language.value,
      }).toEqual({
        kind: key?.kind,
        title: key?.title,
        event: key?.event,
        dialogue: key?.dialogue,
        day: key?.day,
        organization: key?.organization,
        language: key?.language,
      })
      expect(got.speaker.value.startsWith(key?.speaker ?? '')).toBe(true)
      expect(got.agenda.map(({ item }) => item)).toEqual(key?.agenda)
    })

    seedTest('its recommendations are those of the key, each with its addressee', async () => {
      const got = await read(name, format)
      const found = got.recommendations.map(({ text, addressee }) => ({ hash: hashOfBlock(text), addressee }))
      const wanted = key?.recommendations.map(({ hash, addressee }) => ({ hash, addressee }))
      expect(found).toEqual(wanted)
    })

    seedTest('its blocks are what the writer meant, breaks and captions mended', async () => {
      const { missing, surplus } = likeness(
        name,
        'mended',
        (await read(name, format)).text.blocks.flatMap(seen),
      )
      // A heading of one plain text has a hyphen from a line's end, which is mended there and kept in Word.
      const mendedHyphens = format === 'txt' && key?.kind === 'written-contribution' ? 1 : 0
      expect(missing.length).toBe(mendedHyphens)
      // The plain text of the report prints its running header once more, as a title.
      const headers = format === 'txt' && key?.kind === 'annual-report' ? 2 : 0
      expect(surplus.length).toBe(mendedHyphens + headers)
    })
  })
})

seedTest('all repairs of all seeds undone, the words are as read', async () => {
  const path = join(folder, 'CGR-annual-report-2023.docx')
  const outcome = await readWord(new Uint8Array(readFileSync(path)))
  if (!outcome.ok) throw new Error(outcome.reason)
  const first = recognise(outcome.value, shippedSurroundings)
  const without = new Set(first.repairs.map(({ id }) => id))
  const again = recognise(outcome.value, shippedSurroundings, without)
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
  const asRead = outcome.value.blocks.flatMap((block) =>
    block.kind === 'table' || block.kind === 'figure' ? [] : [block.runs.map((run) => run.text).join('')],
  )
  expect(
    letters(
      again.text.blocks
        .flatMap(seen)
        .map(({ text }) => text)
        .join(''),
    ),
  ).toBe(letters(asRead.join('')))
  expect(again.repairs.every(({ undone }) => undone)).toBe(true)
})
