import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Day } from '../../src/shared/basics/day'
import {
  byLine,
  fileNameOf,
  letterheadOf,
  printedParagraphs,
  printedSubmission,
  submissionOf,
} from '../../src/shared/exporting/submission'
import { blankOrganization, organizationKind } from '../../src/shared/library/organization'
import { newRecord } from '../../src/shared/basics/record'
import { Instant } from '../../src/shared/basics/day'
import * as any from '../support/arbitraries'
import { manuscript, paragraph, submission } from '../support/submissions'

const organization = newRecord(
  organizationKind,
  {
    ...blankOrganization,
    name: 'Example Centre for Human Rights',
    acronym: 'ECHR',
    country: 'Examplia',
    address: '12 Example Road\nExampleton',
    website: 'www.example.org',
    email: 'office@example.org',
  },
  'organization',
  Instant.parse('2023-09-13T08:00:00.000Z'),
)

describe('a submission', () => {
  test('is put together from the records', () => {
    expect(
      submissionOf({
        kind: 'written-contribution',
        title: 'Constructive Dialogue',
        day: Day.parse('2023-09-13'),
        notice: 'read-out-verbatim',
        organization,
        logo: null,
        speaker: null,
        manuscript: manuscript([paragraph('Words.')]),
      }),
    ).toMatchObject({
      letterhead: {
        name: 'Example Centre for Human Rights',
        place: 'Examplia',
        contacts: ['www.example.org', 'office@example.org'],
        address: '12 Example Road Exampleton',
      },
      notice: 'Read out verbatim',
      day: '13 September 2023',
      by: 'Written contribution by the Example Centre for Human Rights (ECHR), Examplia',
      speaker: '',
    })
  })

  test('of an organization that was skipped has an empty letterhead', () => {
    expect(letterheadOf(null, null)).toEqual({ name: '', place: '', contacts: [], address: '', logo: null })
    expect(byLine('oral-statement', null)).toBe('')
  })

  test('prints nothing twice over: printing what is printed changes nothing', () => {
    fc.assert(
      fc.property(any.submission, (one) => {
        const printed = printedSubmission(one)
        expect(printedSubmission(printed)).toEqual(printed)
        expect(printedParagraphs(printed)).toEqual(printedParagraphs(one))
      }),
    )
  })
})

describe('a file name', () => {
  test('says what the file is', () => {
    expect(fileNameOf(submission(), 'docx')).toMatch(
      /^Oral statement - Constructive Dialogue on International Cooperation - \d+ \w+ \d{4}\.docx$/,
    )
  })

  test('fits every system', () => {
    fc.assert(
      fc.property(any.submission, (one) => {
        const name = fileNameOf(one, 'docx')
        expect(name).not.toMatch(/[\p{Cc}<>:"/\\|?*]|[. ]\.docx$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
      }),
    )
  })
})
