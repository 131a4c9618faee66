import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Manuscript } from '../../../src/shared/drafting/manuscript'
import { readManuscript } from '../../../src/shared/drafting/manuscript'
import { agendaCoverage, openingOutline, outline, partName } from '../../../src/shared/drafting/outline'
import { wordsOf } from '../../../src/shared/drafting/speaking-time'
import { block } from '../../support/arbitraries'
import { aDialogue } from '../../support/builders'
import { heading, list, manuscript, paragraph } from '../../support/submissions'

const dialogue = aDialogue()
const items = dialogue.agendaItems
const agenda = (number: number, text: string): Block => ({
  kind: 'heading',
  level: 1,
  part: `agenda-${number}`,
  runs: [{ text }],
})
const opening = (part: 'salutation' | 'who-we-are' | 'closing', text = ''): Block => ({
  kind: 'paragraph',
  part,
  runs: text === '' ? [] : [{ text }],
})

test('a new draft opens with salutation, who we are, each agenda item, recommendations and closing', () => {
  const opened = openingOutline(dialogue, 'en-GB')
  const seen = outline(opened, items).map(({ part, level, title }) => [part, level, title])
  expect(seen).toEqual([
    ['salutation', 0, 'Salutation'],
    ['who-we-are', 0, 'Who we are'],
    ['agenda-1', 1, 'Role of civil society'],
    ['agenda-2', 1, 'Technical assistance needs'],
    ['agenda-3', 1, 'Gender and human rights'],
    ['recommendations', 1, 'Recommendations'],
    ['closing', 0, 'Closing'],
  ])
  expect(readManuscript(opened)).toEqual({ ok: true, value: opened, notes: [] })
})

test('under each heading of a new draft there is a line to write on', () => {
  const { blocks } = openingOutline(dialogue, 'en-GB')
  const under = blocks.filter(({ kind }) => kind === 'heading').map((one) => blocks[blocks.indexOf(one) + 1])
  expect(under).toEqual(under.map(() => ({ kind: 'paragraph', runs: [] })))
})

test('a draft for no dialogue opens without an agenda', () => {
  const parts = outline(openingOutline(null, 'ar')).map(({ part }) => part)
  expect(parts).toEqual(['salutation', 'who-we-are', 'recommendations', 'closing'])
  expect(openingOutline(null, 'ar').language).toBe('ar')
})

test('an agenda as long as a dialogue may have can be opened again', () => {
  const long = aDialogue({ agendaItems: [{ number: 999, title: 'Any other matter' }] })
  expect(readManuscript(openingOutline(long, 'en-GB')).ok).toBe(true)
  expect(() => aDialogue({ agendaItems: [{ number: 1000, title: 'One too many' }] })).toThrow()
})

test('a part is named by the agenda, or by its number where the agenda no longer has it', () => {
  expect(partName('agenda-2', items)).toBe('Technical assistance needs')
  expect(partName('agenda-9', items)).toBe('Agenda item 9')
})

test('words before the first section are a section of their own', () => {
  const seen = outline(
    manuscript([paragraph('Thank you, Chair.'), heading(2, 'Findings'), paragraph('One two.')]),
  )
  expect(seen).toEqual([
    { start: 0, part: null, level: 0, title: 'Opening', words: 3 },
    { start: 1, part: null, level: 2, title: 'Findings', words: 3 },
  ])
})

test('a heading without words is still a section, and an empty text has none', () => {
  expect(outline(manuscript([{ kind: 'heading', level: 1, runs: [] }])).map(({ title }) => title)).toEqual([
    'Untitled section',
  ])
  expect(outline(manuscript([]))).toEqual([])
})

test('the words of the sections add up to the words of the whole', () => {
  const parted = fc.constantFrom(
    opening('salutation', 'Chair,'),
    opening('closing'),
    agenda(1, 'Role of civil society'),
  )
  const texts = fc
    .array(fc.oneof({ weight: 3, arbitrary: block }, { weight: 1, arbitrary: parted }), { maxLength: 15 })
    .map((blocks): Manuscript => manuscript(blocks))
  fc.assert(
    fc.property(texts, (text) => {
      const sections = outline(text, items)
      const whole = text.blocks.reduce((sum, each) => sum + wordsOf(each), 0)
      expect(sections.reduce((sum, { words }) => sum + words, 0)).toBe(whole)
      expect(sections.map(({ start }) => start)).toEqual(
        [...new Set(sections.map(({ start }) => start))].sort((a, b) => a - b),
      )
      expect(sections[0]?.start ?? 0).toBe(0)
    }),
  )
})

test('words that are counted already are not counted again', () => {
  const text = manuscript([heading(1, 'Findings'), paragraph('One two three.')])
  expect(outline(text, [], () => 10).map(({ words }) => words)).toEqual([20])
})

test('an agenda item is covered once there are words under its heading', () => {
  const covered = (...blocks: Block[]) =>
    agendaCoverage(manuscript(blocks), items)
      .filter((each) => each.covered)
      .map(({ item }) => item.number)
  expect(covered(...openingOutline(dialogue, 'en-GB').blocks)).toEqual([])
  expect(
    covered(agenda(1, 'Role of civil society'), paragraph('We work with courts.'), agenda(2, 'Needs')),
  ).toEqual([1])
  expect(covered(agenda(2, 'Needs'), paragraph(' \n '), list('bulleted', 'One need.'))).toEqual([2])
  expect(covered(paragraph('Agenda item 3: gender.'))).toEqual([])
})

test('words under a smaller heading belong to the agenda item above it', () => {
  const text = manuscript([
    agenda(1, 'Role of civil society'),
    heading(2, 'In one district'),
    paragraph('A request was answered late.'),
    agenda(2, 'Needs'),
    heading(1, 'Something else'),
    paragraph('These words belong to no item.'),
    agenda(3, 'Gender'),
    heading(3, 'Only a heading'),
    opening('closing', 'I thank you, Chair.'),
  ])
  expect(agendaCoverage(text, items).map(({ covered }) => covered)).toEqual([true, false, false])
})
