import { expect, test } from 'vitest'
import { fullName, nameInSentence } from '../../../src/shared/library/organization'
import { nameAndFunction } from '../../../src/shared/library/person'
import { anOrganization } from '../../support/builders'

test('the full name carries the acronym, and either stands alone', () => {
  expect(fullName(anOrganization())).toBe('Example Centre for Human Rights (ECHR)')
  expect(fullName(anOrganization({ acronym: '' }))).toBe('Example Centre for Human Rights')
  expect(fullName(anOrganization({ name: '' }))).toBe('ECHR')
  expect(fullName(anOrganization({ name: '', acronym: '' }))).toBe('')
})

test('a sentence says the article before the name once, and only where one is said', () => {
  expect(nameInSentence(anOrganization())).toBe('the Example Centre for Human Rights (ECHR)')
  expect(nameInSentence(anOrganization({ withThe: false, name: 'Example International' }))).toBe(
    'Example International (ECHR)',
  )
  expect(nameInSentence(anOrganization({ name: 'The Example Network' }))).toBe('The Example Network (ECHR)')
  expect(nameInSentence(anOrganization({ name: 'Theatre of Example' }))).toBe('the Theatre of Example (ECHR)')
  expect(nameInSentence(anOrganization({ name: '', acronym: '' }))).toBe('')
})

test('a speaker is announced with name and function', () => {
  expect(nameAndFunction({ name: 'Amina Example', function: 'Research Associate' })).toBe(
    'Amina Example, Research Associate',
  )
  expect(nameAndFunction({ name: 'Amina Example', function: '' })).toBe('Amina Example')
})
