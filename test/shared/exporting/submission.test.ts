import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, oneLine } from '../../../src/shared/basics/text'
import {
  byLine,
  fileNameOf,
  letterheadOf,
  notices,
  printedParagraphs,
  printedSubmission,
  submissionOf,
} from '../../../src/shared/exporting/submission'
import * as arbitraries from '../../support/arbitraries'
import { aDay, aManuscript, anOrganization, aPerson } from '../../support/builders'
import {
  bareSubmission,
  heading,
  list,
  paragraph,
  recommendation,
  submission,
} from '../../support/submissions'

const oral = {
  kind: 'oral-statement',
  title: 'Constructive Dialogue on Firearms',
  day: '5 May 2023',
} as const

test('the line under the title says by whom, and whether it is spoken', () => {
  expect(byLine('oral-statement', anOrganization())).toBe(
    'Statement by the Example Centre for Human Rights (ECHR), Examplia',
  )
  expect(byLine('written-contribution', anOrganization({ country: '' }))).toBe(
    'Written contribution by the Example Centre for Human Rights (ECHR)',
  )
})

test('without a name there is no such line, whatever the country', () => {
  expect(byLine('oral-statement', null)).toBe('')
  expect(byLine('oral-statement', anOrganization({ name: '', acronym: '' }))).toBe('')
})

test('a letterhead holds what the organization told us and nothing made up', () => {
  const told = {
    website: 'www.example.org',
    email: '',
    phone: '+00 000',
    address: '12 Example Road\nExampleton',
  }
  expect(letterheadOf(anOrganization(told), null)).toEqual({
    name: 'Example Centre for Human Rights',
    place: 'Examplia',
    contacts: ['www.example.org', '+00 000'],
    address: '12 Example Road Exampleton',
    logo: null,
  })
  expect(letterheadOf(anOrganization({ name: '' }), null).name).toBe('ECHR')
  expect(letterheadOf(null, null)).toEqual({ name: '', place: '', contacts: [], address: '', logo: null })
})

test('a submission puts the draft and the records round it together', () => {
  const text = aManuscript('Chair,')
  const made = submissionOf({
    kind: 'oral-statement',
    title: 'Constructive Dialogue on Firearms',
    day: aDay('2023-05-05'),
    notice: 'check-against-delivery',
    organization: anOrganization(),
    logo: null,
    speaker: aPerson(),
    manuscript: text,
  })
  expect(made).toMatchObject({
    notice: 'Check against delivery',
    day: '5 May 2023',
    speaker: 'Amina Example, Research Associate',
    manuscript: text,
  })
  const bare = {
    kind: 'written-contribution',
    title: '',
    day: null,
    notice: 'none',
    organization: null,
    logo: null,
    speaker: null,
  } as const
  expect(submissionOf({ ...bare, manuscript: text })).toMatchObject({
    notice: '',
    day: '',
    by: '',
    speaker: '',
  })
  expect(notices.none).toBe('')
})

test('every paragraph of the body is named in order, none of them empty', () => {
  const blocks = [
    heading(1, 'Role of\ncivil society'),
    paragraph(' '),
    list('numbered', 'One', list('bulleted', 'a')),
    recommendation('Train.'),
  ]
  expect(printedParagraphs(submission({ manuscript: bareSubmission(blocks).manuscript }))).toEqual([
    '13 September 2023',
    'Constructive Dialogue on International Cooperation',
    'Statement by the Example Centre for Human Rights (ECHR), Examplia',
    'Amina Example, Research Associate',
    'Role of civil society',
    'One',
    'a',
    'Train.',
  ])
  expect(printedParagraphs(bareSubmission([]))).toEqual([])
})

test('each printed paragraph is one clean line with something on it', () => {
  fc.assert(
    fc.property(arbitraries.submission, (each) => {
      const paragraphs = printedParagraphs(each)
      expect(
        paragraphs.filter((line) => line === '' || oneLine(line) !== line || cleanText(line) !== line),
      ).toEqual([])
      expect(printedParagraphs(printedSubmission(each))).toEqual(paragraphs)
    }),
  )
})

test('a file is named for its kind, event and day', () => {
  expect(fileNameOf({ ...oral, title: 'Dialogue on Firearms' }, 'docx')).toBe(
    'Oral statement - Dialogue on Firearms - 5 May 2023.docx',
  )
  expect(fileNameOf({ ...oral, kind: 'written-contribution', title: '', day: '' }, 'md')).toBe(
    'Written contribution.md',
  )
})

test('a hostile title still makes a name that every system takes', () => {
  const name = (title: string) => fileNameOf({ ...oral, title, day: '' }, 'docx')
  expect(name('../../etc/passwd')).toBe('Oral statement - .. .. etc passwd.docx')
  expect(name('a:b*c?"d"<e>|f\\g\u0000h\ni')).toBe('Oral statement - a b c d e f g h i.docx')
  expect(name('الحوار البناء')).toBe('Oral statement - الحوار البناء.docx')
  expect(name('...')).toBe('Oral statement.docx')
  expect(name('CON')).toBe('Oral statement - CON.docx')
  expect(name('invoice\u202Exslx.exe')).toBe('Oral statement - invoice xslx.exe.docx')
  expect(name('half \ud800 a pair')).toBe('Oral statement - half a pair.docx')
})

test('a name keeps within what file systems take, whatever was typed', () => {
  const titles = fc.oneof(
    arbitraries.text,
    fc.constantFrom('ا'.repeat(500), '👩‍⚖️'.repeat(200), ' . '.repeat(200), '\ud83d'.repeat(300)),
  )
  fc.assert(
    fc.property(titles, titles, (title, day) => {
      const name = fileNameOf({ ...oral, title, day }, 'docx')
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      expect(name.length).toBeLessThanOrEqual(200)
      expect(name).toMatch(/^Oral statement(.*[^. ])?\.docx$/u)
      expect(/[\p{Cc}\p{Cs}<>:"/\\|?*]/u.test(name)).toBe(false)
    }),
  )
})
