import { expect, test } from 'vitest'
import type { Block } from '../../../src/shared/drafting/manuscript'
import { originsOf, paragraphNamed, sourceKey } from '../../../src/shared/drafting/origins'
import {
  articleReference,
  fromStatement,
  leadToQuotation,
  leadToRepeating,
  officialWording,
  withinSentence,
} from '../../../src/shared/drafting/reuse'
import { anInstrument, aProvenance, aRef, aStatement } from '../../support/builders'
import { list, paragraph, recommendation } from '../../support/submissions'

test('every reused word is listed with its origin, a phrase in two looks as one', () => {
  const phrase = aProvenance({ kind: 'phrase', id: 'phrase-1', reference: '', wording: 'Thank you, Chair.' })
  const quoted = aProvenance({ kind: 'article', id: 'TIP-6', reference: 'TIP, article 6' })
  const blocks: readonly Block[] = [
    paragraph(
      { text: 'Thank ', from: phrase },
      { text: 'you, Chair.', marks: ['bold'], from: phrase },
      ' Now.',
    ),
    recommendation('Train.'),
    { kind: 'quotation', runs: [{ text: 'Each State Party' }], from: quoted },
    { kind: 'quotation', runs: [{ text: 'Somebody said.' }] },
    list('bulleted', 'one', 'two'),
    paragraph({ text: 'One.', from: phrase }, ' and ', { text: 'One.', from: phrase }),
  ]
  expect(originsOf(blocks).map(({ block, whole, words }) => [block, whole, words])).toEqual([
    [0, false, 'Thank you, Chair.'],
    [1, true, 'Train.'],
    [2, true, 'Each State Party'],
    [5, false, 'One.'],
    [5, false, 'One.'],
  ])
  expect(sourceKey(quoted)).toBe('article:TIP-6')
})

test('words of a past statement name their paragraph', () => {
  const from = fromStatement('statement-1', 4, 'We asked.')
  expect(from).toMatchObject({ kind: 'statement', edition: 1, reference: 'para. 4' })
  expect(paragraphNamed(from)).toBe(4)
  expect(paragraphNamed({ reference: 'R-014' })).toBeNull()
})

test('a repeated text says where it was said, one’s own and another’s', () => {
  const own = aStatement()
  const title = 'Constructive Dialogue on International Cooperation, 13 September 2023'
  expect(leadToRepeating(own)).toBe(`As we stated in ${title}, `)
  expect(leadToQuotation(own, 4)).toBe(`As we stated in ${title}, paragraph 4:`)
  const other = aStatement({ organization: 'the Example Institute', day: null })
  expect(leadToRepeating(other)).toBe(
    'As the Example Institute stated in Constructive Dialogue on International Cooperation, ',
  )
})

test('behind a comma a sentence goes on small, but a name keeps its capital', () => {
  expect(withinSentence('We urge States.')).toBe('we urge States.')
  expect(withinSentence('The Convention asks.')).toBe('the Convention asks.')
  expect(withinSentence('States parties should act.')).toBe('States parties should act.')
  expect(withinSentence('UNODC reports.')).toBe('UNODC reports.')
  expect(withinSentence('Weapons flow.')).toBe('Weapons flow.')
})

const provision = (number: number | null, letter: string | null, sub: string | null, text: string) => ({
  number,
  letter,
  sub,
  text,
})

test('the official words of a place come with the signs that stand below it', () => {
  const text = {
    provisions: [
      provision(1, null, null, 'First.'),
      provision(2, null, null, 'Shall ensure:'),
      provision(2, 'a', null, 'this;'),
      provision(2, 'b', null, 'that:'),
      provision(2, 'b', 'i', 'so;'),
      provision(2, null, null, 'in line with law.'),
    ],
  }
  const whole = { paragraph: null, letter: null }
  expect(officialWording(text, whole).split('\n')).toEqual([
    '1. First.',
    '2. Shall ensure:',
    '(a) this;',
    '(b) that:',
    '(i) so;',
    'in line with law.',
  ])
  expect(officialWording(text, { paragraph: 2, letter: null }).split('\n')).toEqual([
    'Shall ensure:',
    '(a) this;',
    '(b) that:',
    '(i) so;',
    'in line with law.',
  ])
  expect(officialWording(text, { paragraph: 2, letter: 'b' })).toBe('that:\n(i) so;')
  expect(officialWording(text, { paragraph: 3, letter: null })).toBe('')
  expect(officialWording({ provisions: [provision(null, null, null, 'Only this.')] }, whole)).toBe(
    'Only this.',
  )
})

test('a quoted article is named as a source', () => {
  const instruments = [anInstrument()]
  expect(articleReference(aRef('UNTOC', 6, 3, 'a'), instruments)).toBe(
    'Organized Crime Convention, article 6, paragraph 3 (a)',
  )
  expect(articleReference(aRef('UNTOC', 2, null, 'a'), instruments)).toBe(
    'Organized Crime Convention, article 2, subparagraph (a)',
  )
  expect(articleReference(aRef('UNTOC', 2), instruments)).toBe('Organized Crime Convention, article 2')
})
