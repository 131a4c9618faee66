import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isReworded,
  itemsOf,
  newestManuscript,
  paragraphsOf,
  readManuscript,
  runsOf,
  textOf,
} from '../../../src/shared/drafting/manuscript'
import { openingOutline } from '../../../src/shared/drafting/outline'
import * as arbitraries from '../../support/arbitraries'
import { aManuscript, aProvenance } from '../../support/builders'
import { list, manuscript, paragraph } from '../../support/submissions'

test('any manuscript is read back from a file as it was', () => {
  fc.assert(
    fc.property(arbitraries.manuscript, (text) => {
      expect(readManuscript(JSON.parse(JSON.stringify(text)))).toEqual({ ok: true, value: text, notes: [] })
    }),
  )
})

test('a manuscript of a later Rostrum is refused as newer, whatever its shape', () => {
  expect(readManuscript({ version: newestManuscript + 1 })).toEqual({ ok: false, reason: 'newer' })
  expect(readManuscript({ version: 17, pages: [] })).toEqual({ ok: false, reason: 'newer' })
})

test('what is no manuscript is refused as broken', () => {
  const good = aManuscript('One.')
  const broken = [
    undefined,
    null,
    'text',
    {},
    { version: 0, language: 'en-GB', blocks: [] },
    { ...good, version: '1' },
    { ...good, language: 'tlh' },
    { ...good, blocks: [{ kind: 'table', runs: [] }] },
    { ...good, blocks: [{ kind: 'heading', level: 4, runs: [] }] },
    { ...good, blocks: [{ kind: 'paragraph', part: 'agenda-x', runs: [] }] },
    { ...good, blocks: [{ kind: 'paragraph', runs: [{ text: '' }] }] },
    { ...good, blocks: [{ kind: 'paragraph', runs: [{ text: 'a', marks: ['blink'] }] }] },
    { ...good, blocks: [{ kind: 'recommendation', runs: [] }] },
    { ...good, blocks: [{ kind: 'list', style: 'bulleted', items: [] }] },
  ]
  expect(broken.map((value) => readManuscript(value))).toEqual(
    broken.map(() => ({ ok: false, reason: 'broken' })),
  )
})

test('reading never throws', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof readManuscript(value).ok === 'boolean'))
})

test('the items of a list stand in reading order with depth and place', () => {
  const nested = list('numbered', 'One', list('bulleted', 'a', 'b'), 'Two')
  expect(itemsOf(nested).map(({ runs, depth, place }) => [textOf(runs), depth, place])).toEqual([
    ['One', 0, 0],
    ['a', 1, 0],
    ['b', 1, 1],
    ['Two', 0, 1],
  ])
  expect(paragraphsOf(nested)).toEqual(['One', 'a', 'b', 'Two'])
  expect(runsOf(nested)).toHaveLength(4)
  expect(paragraphsOf(paragraph('A ', 'B'))).toEqual(['A B'])
})

test('words count as reworded once a letter changed, not for blanks or breaks', () => {
  const from = aProvenance({ wording: 'States parties  should\ntrain.' })
  const reworded = (...parts: string[]) =>
    isReworded(
      parts.map((text) => ({ text })),
      from,
    )
  expect(reworded('States parties should train.')).toBe(false)
  expect(reworded(' States', ' parties\n should ', 'train. ')).toBe(false)
  expect(reworded('States parties shall train.')).toBe(true)
  expect(reworded('States parties should train')).toBe(true)
  expect(reworded('states parties should train.')).toBe(true)
  expect(reworded()).toBe(true)
})

test('a manuscript of no blocks is one', () => {
  expect(readManuscript(manuscript([])).ok).toBe(true)
})

test('a text of either version opens as it is; one that is written is of the newest', () => {
  const sealed = { kind: 'quotation', runs: [{ text: 'We asked.' }], from: aProvenance({ kind: 'article' }) }
  const linked = {
    kind: 'recommendation',
    runs: [{ text: 'Train.' }],
    from: aProvenance({ mode: 'linked', left: 2 }),
  }
  const first = {
    version: 1,
    language: 'en-GB',
    blocks: [{ kind: 'quotation', runs: [{ text: 'We asked.' }] }],
  }
  const second = { version: 2, language: 'en-GB', blocks: [sealed, linked] }
  expect(readManuscript(first)).toEqual({ ok: true, value: first, notes: [] })
  expect(readManuscript(second)).toEqual({ ok: true, value: second, notes: [] })
  expect(openingOutline(null, 'en-GB').version).toBe(newestManuscript)
})
