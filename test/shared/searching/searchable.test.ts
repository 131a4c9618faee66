import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  searchableArticle,
  searchablePhrase,
  searchableRecommendation,
  searchableStatement,
  searchWords,
} from '../../../src/shared/searching/searchable'
import * as arbitraries from '../../support/arbitraries'
import { anArticle, anInstrument, aPhrase, aRecommendation, aStatement } from '../../support/builders'

test('both spellings of -ise and -ize give the same words', () => {
  const same = [
    ['organise', 'organize'],
    ['organised', 'organized'],
    ['organisation', 'organization'],
    ['organisations', 'organizations'],
    ['criminalising', 'criminalizing'],
    ['recognises', 'recognizes'],
    ['Universalisation', 'universalization'],
  ]
  for (const [british, united = ''] of same) expect(searchWords(british ?? '')).toEqual(searchWords(united))
})

test('half a word typed in either spelling begins the word', () => {
  const [whole = ''] = searchWords('organisation')
  for (const typed of ['organ', 'organis', 'organiz', 'organisa', 'organizat', 'organisatio'])
    expect(whole.startsWith(searchWords(typed)[0] ?? '?'), typed).toBe(true)
})

test('one and many give the same word, short words and -ss and -us keep their end', () => {
  expect(searchWords('Victims victim States state')).toEqual(['victim', 'victim', 'state', 'state'])
  expect(searchWords('us gas process status')).toEqual(['us', 'gas', 'process', 'status'])
})

test('diacritics, case and punctuation make no difference; other scripts stay', () => {
  expect(searchWords('“Crédit” — ÉTAT, l’été (18)')).toEqual(['credit', 'etat', 'l', 'ete', '18'])
  expect(searchWords('المادة 18')).toEqual(['المادة', '18'])
  expect(searchWords(' … ')).toEqual([])
})

test('words cut once are cut for good, and none is empty', () => {
  fc.assert(
    fc.property(arbitraries.text, (text) => {
      const words = searchWords(text)
      expect(words.every((word) => word !== '' && !/[\s\p{P}]/u.test(word))).toBe(true)
    }),
  )
})

test('a record is shown with what tells it from others', () => {
  expect(searchableRecommendation(aRecommendation())).toMatchObject({
    key: 'recommendation:recommendation-1',
    detail: 'R-014 · States parties · UNTOC art. 18 (13)',
  })
  expect(searchableArticle(anArticle(), anInstrument())).toMatchObject({
    key: 'article:UNTOC-18',
    title: 'Article 18 · Mutual legal assistance',
    detail: 'Organized Crime Convention',
  })
  expect(searchableArticle(anArticle(), undefined).detail).toBe('UNTOC')
  expect(searchablePhrase(aPhrase()).detail).toBe('Thanks · Thank you, Chair, for the floor.')
  expect(searchableStatement(aStatement(), 'Chair,')).toMatchObject({
    detail: 'Oral statement · 2023-09-13',
    text: 'Chair,',
  })
})

test('a note on an article can be searched', () => {
  expect(searchableArticle(anArticle({ note: 'Ask the central authority.' }), undefined).text).toContain(
    'central authority',
  )
})
