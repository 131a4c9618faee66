import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Addressee, addressees, nextReference } from '../../../src/shared/library/recommendation'
import { PhraseUse, phraseUses } from '../../../src/shared/library/phrase'
import { StatementKind, statementKinds } from '../../../src/shared/library/statement'
import { Language, languages } from '../../../src/shared/library/language'

test('the next free reference follows the highest, gaps and foreign ones aside', () => {
  expect(nextReference([])).toBe('R-001')
  expect(nextReference(['R-001', 'R-112', 'R-007', 'X-900', 'R-1000a', 'R-'])).toBe('R-113')
  expect(nextReference(['R-999'])).toBe('R-1000')
})

test('the next reference is never taken', () => {
  const taken = fc.array(
    fc.oneof(
      fc.nat(5000).map((number) => `R-${String(number).padStart(3, '0')}`),
      fc.string(),
    ),
    { maxLength: 60 },
  )
  fc.assert(fc.property(taken, (references) => !references.includes(nextReference(references))))
})

test('each choice has its words', () => {
  expect(Object.keys(addressees).sort()).toEqual([...Addressee.options].sort())
  expect(Object.keys(phraseUses).sort()).toEqual([...PhraseUse.options].sort())
  expect(Object.keys(statementKinds).sort()).toEqual([...StatementKind.options].sort())
  expect(Object.keys(languages).sort()).toEqual([...Language.options].sort())
})
