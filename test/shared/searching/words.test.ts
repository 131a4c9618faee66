import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemOf } from '../../../src/shared/searching/stem'
import { cutWords, termsOf } from '../../../src/shared/searching/words'
import * as arbitraries from '../../support/arbitraries'

test('case, marks, quotes and the spelling of -ise make no difference to a word', () => {
  expect(termsOf('“Crédit” — ÉTAT, l’été (18)')).toEqual(['credit', 'etat', 'l', 'ete', '18'])
  expect(termsOf('organize ANALYZE')).toEqual(termsOf('Organise analyse'))
  expect(termsOf('the State’s victims, the state s')).toEqual([
    'the',
    'state',
    'victims',
    'the',
    'state',
    's',
  ])
})

test('Arabic and Urdu letters, signs and articles are folded, Cyrillic marks too', () => {
  expect(termsOf('الشُّهود')).toEqual(termsOf('شهود'))
  expect(termsOf('إعادة')).toEqual(termsOf('اعاده'))
  expect(termsOf('محكمــة')).toEqual(termsOf('محكمة'))
  expect(termsOf('کے')).toEqual(termsOf('كي'))
  expect(termsOf('ещё')).toEqual(termsOf('еще'))
})

test('Chinese is cut into pairs, and the last ideograph of a run stands alone too', () => {
  expect(termsOf('国际合作 2023')).toEqual(['国际', '际合', '合作', '作', '2023'])
})

test('words know where they stand, and cover every letter and digit', () => {
  fc.assert(
    fc.property(arbitraries.text, (text) => {
      const met = new Uint8Array(text.length)
      cutWords(text, (raw, from, to) => {
        expect(text.slice(from, to)).toBe(raw)
        met.fill(1, from, to)
      })
      for (const [at, letter] of [...text].entries())
        if (/[a-zA-Z0-9]/.test(letter) && !/['’ʼ]s/i.test(text))
          expect([at, met[text.indexOf(letter)]]).toEqual([at, 1])
    }),
  )
})

const families: readonly (readonly string[])[] = [
  ['train', 'trains', 'trained', 'training'],
  ['victim', 'victims'],
  ['country', 'countries'],
  ['party', 'parties'],
  ['criminalise', 'criminalised', 'criminalising', 'criminalisation'],
  ['organise', 'organised', 'organisation', 'organisations'],
  ['traffic', 'trafficking', 'trafficked', 'trafficker', 'traffickers'],
  ['smuggle', 'smuggling', 'smuggled', 'smuggler'],
  ['confiscate', 'confiscated', 'confiscation'],
  ['investigate', 'investigating', 'investigation', 'investigator', 'investigative'],
  ['prosecute', 'prosecution', 'prosecutor', 'prosecutors'],
  ['extradite', 'extradited', 'extradition'],
  ['protect', 'protecting', 'protection'],
  ['recommend', 'recommended', 'recommendations'],
  ['enforce', 'enforcing', 'enforcement'],
  ['plan', 'planned', 'planning', 'plans'],
  ['agree', 'agreement', 'agreements'],
  ['свидетель', 'свидетели', 'свидетелей'],
]
test.each(families)('%s and its forms have one stem', (...family) => {
  for (const word of family) expect(stemOf(word), word).toBe(stemOf(family[0] ?? ''))
})

test('different words keep different stems, and short words stay', () => {
  const apart = [
    'organ',
    'organise',
    'border',
    'gender',
    'state',
    'status',
    'process',
    'law',
    'document',
    'witness',
    'justice',
  ]
  expect(new Set(apart.map(stemOf)).size).toBe(apart.length)
  expect(['tip', 'mla', 'us'].map(stemOf)).toEqual(['tip', 'mla', 'us'])
})
