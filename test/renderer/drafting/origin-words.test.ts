import { expect, test } from 'vitest'
import {
  linkedNote,
  originChips,
  originName,
  originOfBlock,
  quotationNote,
} from '../../../src/renderer/features/drafting/origin-words'
import { saidMark, saidTitle } from '../../../src/renderer/features/drafting/said-words'
import { Day } from '../../../src/shared/basics/day'
import type { Source } from '../../../src/shared/drafting/linked'
import { aProvenance } from '../../support/builders'

const dayOf = (instant: string): Day => Day.parse(instant.slice(0, 10))
const source: Source = {
  title: 'Train central authorities',
  wording: 'States parties shall train.',
  spoken: '',
  edition: 2,
  revised: '2023-03-03T08:00:00.000Z',
  retired: false,
  earlier: [],
}
const linked = aProvenance({ mode: 'linked' })

test('a recommendation says under its words where it comes from, whether it is linked and reworded', () => {
  expect(originOfBlock(aProvenance(), false)).toBe('From recommendation R-014')
  expect(originOfBlock(linked, true)).toBe('From recommendation R-014 · linked · reworded')
  expect(originOfBlock(aProvenance({ kind: 'article' }), true)).toBe('')
})

test('linked words tell of a revision and of a source that is gone; a copy is quiet', () => {
  expect(linkedNote(linked, source, dayOf)).toBe(
    'The library’s wording was revised on 3 March 2023: see the difference',
  )
  expect(linkedNote({ ...linked, kind: 'phrase' }, source, dayOf)).toMatch(
    /^The library’s phrase was revised/,
  )
  expect(linkedNote({ ...linked, left: 2 }, source, dayOf)).toBe('')
  expect(linkedNote({ ...linked, edition: 2 }, source, dayOf)).toBe('')
  expect(linkedNote(linked, null, dayOf)).toBe('The library’s wording is no longer there')
  expect(linkedNote(linked, undefined, dayOf)).toBe('')
  expect(linkedNote(aProvenance(), source, dayOf)).toBe('')
})

test('a quotation names its source and how it stands to it', () => {
  const from = aProvenance({
    kind: 'article',
    reference: 'Trafficking in Persons Protocol, article 6, paragraph 3',
  })
  expect(quotationNote(from, undefined, 'whole')).toBe(
    'Trafficking in Persons Protocol, article 6, paragraph 3 · ✓ Exact',
  )
  expect(quotationNote(from, source, 'with-omissions')).toMatch(/· … With marked omissions$/)
  expect(quotationNote(from, source, 'broken')).toMatch(
    /· ⚠ Words differ from the source: see the difference$/,
  )
})

test('each kind of source has a name, also while it is read or gone', () => {
  const statement = aProvenance({ kind: 'statement', reference: 'para. 4' })
  expect(originName(aProvenance(), source)).toBe('Recommendation R-014')
  expect(originName(aProvenance({ kind: 'phrase', reference: '' }), source)).toBe(
    'Phrase “Train central authorities”',
  )
  expect(originName(aProvenance({ kind: 'phrase', reference: '' }), null)).toBe('Phrase')
  expect(originName(statement, { ...source, title: 'A dialogue' })).toBe('A dialogue, para. 4')
  expect(originName(statement, undefined)).toBe('Past statement, para. 4')
})

test('the list says of each origin how it came in and what has changed since', () => {
  const chips = (from = linked, words = linked.wording, now: Source | null | undefined = source) =>
    originChips(from, words, now).map((chip) => chip.words)
  expect(chips()).toEqual(['Linked', 'Revised since'])
  expect(chips(aProvenance())).toEqual(['Copy', 'Revised since'])
  expect(chips({ ...linked, edition: 2 }, 'Other words.')).toEqual(['Linked', 'Reworded'])
  expect(chips(linked, linked.wording, null)).toEqual(['Linked', 'No longer in the library'])
  expect(chips({ ...linked, edition: 2 }, linked.wording, { ...source, retired: true })).toEqual([
    'Linked',
    'Put away',
  ])
})

test('what was said before is told in short and in full', () => {
  const place = { title: 'A dialogue', day: '2023-09-13', paragraph: 2, share: 0.617 }
  expect(saidMark(place)).toBe('62 % in\n13 Sep 2023,\npara. 2')
  expect(saidTitle(place)).toBe('62 % in A dialogue, 13 September 2023, para. 2')
  expect(saidMark({ ...place, day: null, share: 1.2 })).toBe('100 % in\nearlier text,\npara. 2')
  expect(saidTitle({ ...place, day: null, share: 0.001 })).toBe('1 % in A dialogue, para. 2')
})
